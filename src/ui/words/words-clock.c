/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/words-clock.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

static gboolean
has_two_dates(const Clock *clock)
{
    return clock->latest - clock->earliest > SECONDS_PER_DAY;
}

char *
words_clock_when(const Clock *clock, const Zone *zone, const Zone *shop, Instant now)
{
    if (has_two_dates(clock))
        return words_days(clock->earliest, clock->latest, zone, now);
    if (shop != NULL)
        return words_when_both(clock->earliest, zone, shop, now);
    return words_when(clock->earliest, zone, now, WHEN_BOTH);
}

char *
words_clock_ends(const Clock *clock, const Zone *zone, const Zone *shop, Instant now)
{
    g_autofree char *first = words_when(clock->earliest, zone, now, WHEN_DATE);
    g_autofree char *last = words_when(clock->latest, zone, now, WHEN_DATE);

    if (!has_two_dates(clock))
        return words_clock_when(clock, zone, shop, now);
    return text_fill(_("{first} at the earliest, {last} at the latest"), "first", first, "last",
                     last, NULL);
}

static gboolean
is_for_who_acts(const Clock *clock)
{
    ClockKind kind = clock_name(clock->id)->kind;

    return kind == CLOCK_ACT_BY || kind == CLOCK_ADVICE;
}

char *
words_clock_left(const Clock *clock, Instant now)
{
    if (clock->status == CLOCK_DONE)
        return g_strdup(_("done"));
    if (clock->status == CLOCK_PAUSED)
        return g_strdup(_("held"));
    if (is_for_who_acts(clock))
        return words_until(words_range_end(clock->earliest, clock->latest, now), now);
    return words_until_range(clock->earliest, clock->latest, now);
}

const char *
words_ends_meaning(ClockKind kind)
{
    switch (kind) {
    case CLOCK_EXPECT_BY:
        return _("two dates: it may come from the first, and is late after the second");
    case CLOCK_NOT_BEFORE:
        return _(
            "two dates: from the first if the page offers it, from the second in any case");
    default:
        return _("two dates: act by the first, because the second is not certain");
    }
}

static void
append_remark(GString *text, gboolean is_so, const char *remark)
{
    if (is_so)
        g_string_append_printf(text, "%s%s", text->len > 0 ? "; " : "", remark);
}

char *
words_clock_remarks(const Clock *clock)
{
    gboolean is_settled = clock->status == CLOCK_DONE || clock->status == CLOCK_PASSED;
    GString *text = g_string_new(NULL);

    append_remark(text, clock->estimated, _("an estimate: check the order page"));
    append_remark(text, clock->check_page, _("two dates disagree: check the order page"));
    append_remark(text,
                  clock->precision == PRECISION_DATE && !has_two_dates(clock) && !is_settled,
                  _("date only: may run up to a day longer"));
    append_remark(text, clock->status == CLOCK_PAUSED, _("held while the dispute is open"));
    append_remark(text, has_two_dates(clock) && !is_settled,
                  words_ends_meaning(clock_name(clock->id)->kind));
    return g_string_free(text, FALSE);
}
