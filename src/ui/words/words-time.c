/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Time left and time gone in words, for lists and sentences. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words.h"

/* From here on people count in days, and the hours are left out. */
#define ONLY_DAYS_FROM (7 * (gint64)SECONDS_PER_DAY)

/* Of a number that is not negative. A list says five a row, and printf() takes ten times as
 * long. */
static char *
digits_of(gint64 number)
{
    char text[24] = ""; /* the longest has 19 digits */
    char *at = text + sizeof text - 1;

    do {
        *--at = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    return g_strdup(at);
}

static char *
fill_number(const char *sentence, const char *place, gint64 number)
{
    g_autofree char *digits = digits_of(number);

    return text_fill(sentence, place, digits, NULL);
}

/* Two units beside each other; the second is left out when it is 0. */
static char *
join_units(char *large, char *small, gint64 small_number)
{
    g_autofree char *owned_large = large;
    g_autofree char *owned_small = small;

    if (small_number == 0)
        return g_steal_pointer(&owned_large);
    return g_strconcat(owned_large, " ", owned_small, NULL);
}

char *
words_span(gint64 seconds)
{
    gint64 span = MAX(seconds, 0);
    gint64 days = span / SECONDS_PER_DAY;
    gint64 hours = span % SECONDS_PER_DAY / SECONDS_PER_HOUR;
    gint64 minutes = span % SECONDS_PER_HOUR / SECONDS_PER_MINUTE;

    if (span >= ONLY_DAYS_FROM)
        return fill_number(_("{days} d"), "days", days);
    if (days > 0)
        return join_units(fill_number(_("{days} d"), "days", days),
                          fill_number(_("{hours} h"), "hours", hours), hours);
    if (hours > 0)
        return join_units(fill_number(_("{hours} h"), "hours", hours),
                          fill_number(_("{minutes} min"), "minutes", minutes), minutes);
    if (minutes > 0)
        return fill_number(_("{minutes} min"), "minutes", minutes);
    return fill_number(_("{seconds} s"), "seconds", span);
}

/* The smallest unit that words_span() shows of it, in seconds. */
static gint64
shown_unit(gint64 span)
{
    if (span >= ONLY_DAYS_FROM)
        return SECONDS_PER_DAY;
    if (span >= SECONDS_PER_DAY)
        return SECONDS_PER_HOUR;
    return span >= SECONDS_PER_MINUTE ? SECONDS_PER_MINUTE : 1;
}

/* The largest unit alone: how long ago something was needs no more. */
static char *
rough_span(gint64 span)
{
    if (span >= SECONDS_PER_DAY)
        return words_span(span / SECONDS_PER_DAY * SECONDS_PER_DAY);
    if (span >= SECONDS_PER_HOUR)
        return words_span(span / SECONDS_PER_HOUR * SECONDS_PER_HOUR);
    return words_span(span);
}

static gint64
rough_unit(gint64 span)
{
    if (span >= SECONDS_PER_DAY)
        return SECONDS_PER_DAY;
    if (span >= SECONDS_PER_HOUR)
        return SECONDS_PER_HOUR;
    return span >= SECONDS_PER_MINUTE ? SECONDS_PER_MINUTE : 1;
}

char *
words_until(Instant then, Instant now)
{
    g_autofree char *span = NULL;

    if (then > now)
        return words_span(then - now);
    span = rough_span(now - then);
    return text_fill(_("{span} ago"), "span", span, NULL);
}

/* A date without a time is over when it begins, like everything that counts from it. */
Instant
words_range_end(Instant earliest, Instant latest, Instant now)
{
    return latest <= now && latest - earliest > SECONDS_PER_DAY ? latest : earliest;
}

char *
words_until_range(Instant earliest, Instant latest, Instant now)
{
    g_autofree char *first = NULL;
    g_autofree char *last = NULL;

    if (latest <= now)
        return words_until(words_range_end(earliest, latest, now), now);
    if (earliest - now < SECONDS_PER_DAY || latest - earliest <= SECONDS_PER_DAY)
        return words_until(earliest, now);
    first = digits_of((earliest - now) / SECONDS_PER_DAY);
    last = digits_of((latest - now) / SECONDS_PER_DAY);
    return text_fill(_("{first}–{last} d"), "first", first, "last", last, NULL);
}

/* When the text of a countdown to (or since) an instant changes next. */
static Instant
next_change_of(Instant then, Instant now)
{
    gint64 span = then - now;

    if (span <= 0)
        return now + rough_unit(-span) - -span % rough_unit(-span);
    return now + span % shown_unit(span) + 1;
}

/* Nothing is left to claim although its date is still to come: the date says nothing. */
static gboolean
is_over_early(const OrderSummary *summary, Instant now)
{
    return summary->window == WINDOW_CLOSED && summary->closes_at != INSTANT_UNKNOWN &&
           summary->closes_at > now && summary->status != ORDER_CLOSED;
}

static char *
countdown_without_date(const OrderSummary *summary, Instant now)
{
    if (summary->status == ORDER_CANCELLED)
        return g_strdup(_("cancelled"));
    if (is_over_early(summary, now))
        return g_strdup(_("settled"));
    if (summary->status == ORDER_CLOSED)
        return g_strdup(_("closed"));
    if (summary->status == ORDER_PLACED)
        return g_strdup(_("not shipped"));
    return g_strdup(_("date unknown"));
}

/* What is to be done by a day of its own, when the window says nothing any more. */
static gboolean
outlasts_window(const OrderSummary *summary)
{
    return summary->window != WINDOW_OPEN && summary->next.by != INSTANT_UNKNOWN &&
           summary->next.action != ACTION_NOTHING &&
           !next_action_is_waiting(summary->next.action);
}

/* What is to be done by the end of another right than the marketplace's window, while that is
 * open still: its date is not the close. */
static gboolean
is_by_another_right(const OrderSummary *summary)
{
    return (summary->next.clock == CLOCK_WITHDRAWAL_BY ||
            summary->next.clock == CLOCK_FREE_RETURN_BY) &&
           summary->next.by != INSTANT_UNKNOWN;
}

/* While a dispute decides, the first column says whom it waits for; once the window no longer
 * counts, whose date does. NULL: the window's. */
static const char *
awaited(const OrderSummary *summary)
{
    static const struct {
        NextAction action;
        const char *who;
    } waits[] = {
        { ACTION_WAIT_FOR_SELLER, N_("seller") },
        { ACTION_WAIT_FOR_RULING, N_("staff") },
        { ACTION_WAIT_FOR_APPEAL, N_("appeal") },
        { ACTION_WAIT_FOR_RETURN, N_("return") },
        { ACTION_WAIT_FOR_REFUND, N_("refund") },
        { ACTION_WAIT_FOR_BANK, N_("bank") },
        { ACTION_FILE_CHARGEBACK, N_("bank") },
        { ACTION_ANSWER_BANK, N_("bank") },
        { ACTION_ASK_BANK, N_("bank") },
        { ACTION_OPEN_PAYMENT_CASE, N_("bank") },
        { ACTION_ESCALATE_PAYMENT_CASE, N_("bank") },
        { ACTION_CHASE_REFUND, N_("you") },
        { ACTION_CONTEST_DEDUCTION, N_("you") },
        { ACTION_APPEAL, N_("you") },
        { ACTION_SHIP_RETURN, N_("you") },
        { ACTION_SEND_EVIDENCE, N_("you") },
        { ACTION_ANSWER_CUSTOMS, N_("you") },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(waits); i++) {
        if (waits[i].action == summary->next.action)
            return _(waits[i].who);
    }
    return summary->window == WINDOW_PAUSED || outlasts_window(summary) ||
                   is_by_another_right(summary)
               ? _("you")
               : NULL;
}

static char *
awaited_words(const OrderSummary *summary, const char *who, Instant now,
              Instant *ret_next_change)
{
    Instant by = summary->next.by;
    g_autofree char *span = NULL;

    if (ret_next_change != NULL)
        *ret_next_change = by == INSTANT_UNKNOWN ? INSTANT_NEVER : next_change_of(by, now);
    if (by == INSTANT_UNKNOWN)
        return g_strdup(who);
    if (by <= now && !next_action_is_waiting(summary->next.action))
        return text_fill(_("{who}, now"), "who", who, NULL);
    span = next_action_is_waiting(summary->next.action) && by > now &&
                   summary->next.until != INSTANT_UNKNOWN && summary->next.until > by
               ? words_until_range(by, summary->next.until, now)
               : words_until(by, now);
    return text_fill(_("{who} {span}"), "who", who, "span", span, NULL);
}

char *
words_countdown(const OrderSummary *summary, Instant now, Instant *ret_next_change)
{
    const char *who = awaited(summary);
    g_autofree char *span = NULL;
    Instant then = summary->closes_at;
    gboolean is_dated = then != INSTANT_UNKNOWN && summary->window != WINDOW_UNKNOWN &&
                        summary->status != ORDER_CANCELLED && !is_over_early(summary, now);

    if (who != NULL)
        return awaited_words(summary, who, now, ret_next_change);
    if (ret_next_change != NULL)
        *ret_next_change = is_dated ? next_change_of(then, now) : INSTANT_NEVER;
    if (!is_dated)
        return countdown_without_date(summary, now);
    span = words_until(then, now);
    if (then > now)
        return g_steal_pointer(&span);
    return text_fill(_("closed {span}"), "span", span, NULL);
}

char *
words_closes_in(const OrderSummary *summary, Instant now)
{
    g_autofree char *left = words_countdown(summary, now, NULL);

    if (summary->window != WINDOW_OPEN || awaited(summary) != NULL)
        return g_steal_pointer(&left);
    return text_fill(_("closes in {time}"), "time", left, NULL);
}

/* clang-format off */
static const char *const weekdays[] = {
    N_("Mon"), N_("Tue"), N_("Wed"), N_("Thu"), N_("Fri"), N_("Sat"), N_("Sun"),
};

static const char *const months[] = {
    N_("Jan"), N_("Feb"), N_("Mar"), N_("Apr"), N_("May"), N_("Jun"),
    N_("Jul"), N_("Aug"), N_("Sep"), N_("Oct"), N_("Nov"), N_("Dec"),
};
/* clang-format on */

const char *
words_weekday(int weekday)
{
    return _(weekdays[weekday - 1]);
}

const char *
words_month(int month)
{
    return _(months[month - 1]);
}

static char *
date_words(const WallTime *wall, gboolean with_year)
{
    g_autofree char *day = digits_of(wall->day);
    g_autofree char *year = digits_of(wall->year);

    return text_fill(with_year ? _("{weekday} {day} {month} {year}")
                               : _("{weekday} {day} {month}"),
                     "weekday", words_weekday(wall->weekday), "day", day, "month",
                     words_month(wall->month), "year", year, NULL);
}

static char *
clock_words(const WallTime *wall)
{
    char text[] = "00:00";

    text[0] += wall->hour / 10;
    text[1] += wall->hour % 10;
    text[3] += wall->minute / 10;
    text[4] += wall->minute % 10;
    return g_strdup(text);
}

char *
words_when(Instant instant, const Zone *zone, Instant now, WhenStyle style)
{
    WallTime wall = instant_to_wall(instant, zone);
    g_autofree char *date = NULL;
    g_autofree char *clock = NULL;

    if (style == WHEN_CLOCK)
        return clock_words(&wall);
    date = date_words(&wall, wall.year != instant_to_wall(now, zone).year);
    if (style == WHEN_DATE)
        return g_steal_pointer(&date);
    clock = clock_words(&wall);
    return g_strconcat(date, " ", clock, NULL);
}

static gboolean
is_same_date(const WallTime *a, const WallTime *b)
{
    return a->year == b->year && a->month == b->month && a->day == b->day;
}

char *
words_when_both(Instant instant, const Zone *zone, const Zone *shop, Instant now)
{
    WallTime wall = instant_to_wall(instant, zone);
    WallTime there = instant_to_wall(instant, shop);
    g_autofree char *here = words_when(instant, zone, now, WHEN_BOTH);
    g_autofree char *shop_time = NULL;

    if (is_same_date(&wall, &there) && wall.hour == there.hour && wall.minute == there.minute)
        return g_steal_pointer(&here);
    shop_time =
        words_when(instant, shop, now, is_same_date(&wall, &there) ? WHEN_CLOCK : WHEN_BOTH);
    return text_fill(_("{here} ({there} marketplace time)"), "here", here, "there", shop_time,
                     NULL);
}

/* The zone in which the moment's own text was meant, as far as it says so. */
static const Zone *
own_zone(const Moment *moment, const Zone *otherwise)
{
    const Zone *zone = moment->zone == NULL ? NULL : zone_find(moment->zone, NULL);

    return zone == NULL ? otherwise : zone;
}

static char *
with_precision(char *words, Precision precision)
{
    g_autofree char *owned = words;

    if (precision != PRECISION_DATE)
        return g_steal_pointer(&owned);
    return text_fill(_("{time}, date only: may run up to a day longer"), "time", owned, NULL);
}

char *
words_typed(const Moment *moment, const Zone *own, const Zone *shop, const char *marketplace)
{
    WallTime wall = instant_to_wall(moment->instant, own);
    WallTime there = instant_to_wall(moment->instant, shop != NULL ? shop : own);
    gboolean is_same = is_same_date(&wall, &there);
    g_autofree char *date = date_words(&wall, TRUE);
    g_autofree char *clock = clock_words(&wall);
    g_autofree char *here = g_strjoin(" ", date, clock, NULL);
    g_autofree char *other_date = date_words(&there, FALSE);
    g_autofree char *other_clock = clock_words(&there);
    g_autofree char *other =
        is_same ? g_strdup(other_clock) : g_strjoin(" ", other_date, other_clock, NULL);

    if (is_same && wall.hour == there.hour && wall.minute == there.minute)
        return with_precision(text_fill(_("{here} your time"), "here", here, NULL),
                              moment->precision);
    if (moment->precision == PRECISION_DATE)
        return text_fill(_("{here} your time · {there} at {marketplace}, date only: from where "
                           "that day starts first"),
                         "here", here, "there", other, "marketplace", marketplace, NULL);
    return text_fill(_("{here} your time · {there} at {marketplace}"), "here", here, "there",
                     other, "marketplace", marketplace, NULL);
}

char *
words_moment(const Moment *moment, const Zone *zone, Instant now)
{
    return with_precision(words_when(moment->instant, zone, now, WHEN_BOTH), moment->precision);
}

char *
words_understood(const Moment *moment, const Zone *zone)
{
    const Zone *read_in = own_zone(moment, zone);
    WallTime wall = instant_to_wall(moment->instant, read_in);
    g_autofree char *date = date_words(&wall, TRUE);
    g_autofree char *clock = clock_words(&wall);
    g_autofree char *utc = instant_to_rfc3339(moment->instant);

    return with_precision(text_fill(_("{date} {clock} {zone} ({utc})"), "date", date, "clock",
                                    clock, "zone", zone_name(read_in), "utc", utc, NULL),
                          moment->precision);
}
