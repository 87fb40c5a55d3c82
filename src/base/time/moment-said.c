/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the words of a date to an instant: what was left out is found, what cannot be is told.
 */
#include "base/text/text.h"
#include "base/time/civil.h"
#include "base/time/moment-private.h"
#include "base/time/wall-scan-private.h"

#define DAYS_PER_WEEK 7
#define HOURS_OF_HALF 12
#define DAYS_OVER_MOST 90
#define DAYS_BY_WEEKDAY_MOST 366 /* how far a weekday may move a date without a year */
#define LEAP_YEARS_APART 8       /* at most, as from 1896 to 1904 */

static gint64
days_of(const WallTime *date)
{
    return civil_to_days(date->year, date->month, date->day);
}

static gboolean
exists(const WallTime *date)
{
    return civil_is_valid(date->year, date->month, date->day);
}

/* The date on that day, with its weekday. */
static void
set_date(WallTime *date, gint64 days)
{
    CivilDate civil = civil_from_days(days);

    date->year = civil.year;
    date->month = civil.month;
    date->day = civil.day;
    date->weekday = civil_weekday(days);
}

static gboolean
agrees_with_weekday(const WallTime *date)
{
    return date->weekday == 0 || civil_weekday(days_of(date)) == date->weekday;
}

/* A weekday says which year is meant, of the three nearest, which never share one, as long as
 * that is near: one that is typed wrongly would move a date by a year. Without it the tense
 * does. A deadline that was copied may be over: of the last months it is the past one, since
 * the next would come a year too late. */
static gboolean
is_meant(const WallTime *date, const WallTime *today, Tense tense)
{
    gboolean is_leap_day = date->month == 2 && date->day == 29;

    if (!exists(date))
        return FALSE;
    if (date->weekday != 0)
        return (is_leap_day || ABS(days_of(date) - days_of(today)) <= DAYS_BY_WEEKDAY_MOST) &&
               agrees_with_weekday(date);
    return tense == TENSE_PAST ? days_of(date) <= days_of(today)
                               : days_of(date) >= days_of(today) - DAYS_OVER_MOST;
}

static gboolean
find_year(WallTime *date, const WallTime *today, Tense tense)
{
    int onward = tense == TENSE_PAST ? -1 : 1;

    for (int distance = -1; distance <= LEAP_YEARS_APART; distance++) {
        WallTime tried = *date;

        tried.year = today->year + onward * distance;
        if (is_meant(&tried, today, tense)) {
            *date = tried;
            return TRUE;
        }
    }
    return FALSE;
}

/* A month and a day get their year, unless they have one. */
static ReadingVerdict
complete_date(WallTime *date, const MomentContext *context, const WallTime *today)
{
    WallTime without_weekday = *date;

    if (date->month == 0 || date->day == 0)
        return READING_UNREADABLE;
    if (date->year == 0 && !find_year(date, today, context->tense)) {
        without_weekday.weekday = 0;
        if (!find_year(&without_weekday, today, context->tense))
            return READING_IMPOSSIBLE;
        date->year = without_weekday.year;
    }
    if (!exists(date))
        return READING_IMPOSSIBLE;
    return agrees_with_weekday(date) ? READING_CLEAR : READING_OTHER_WEEKDAY;
}

/* Two readings of which a weekday may leave one; else the order that the context knows. */
static ReadingVerdict
choose_order(Said *said, const MomentContext *context, const WallTime *today)
{
    ReadingVerdict first, second;

    said->other = said->wall;
    said->other.month = said->wall.day;
    said->other.day = said->wall.month;
    first = complete_date(&said->wall, context, today);
    second = complete_date(&said->other, context, today);
    if (first != READING_CLEAR && second != READING_CLEAR)
        return first;
    if (first == READING_CLEAR && second == READING_CLEAR && context->dates != DATE_ORDER_DMY &&
        context->dates != DATE_ORDER_MDY)
        return READING_AMBIGUOUS;
    if (first != READING_CLEAR || (second == READING_CLEAR && context->dates == DATE_ORDER_MDY))
        said->wall = said->other;
    return READING_CLEAR;
}

/* Never today's own date. */
static void
find_weekday(Said *said, const WallTime *today, gboolean is_past)
{
    int ahead = (said->wall.weekday - today->weekday + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK + 1;
    int back = (today->weekday - said->wall.weekday + DAYS_PER_WEEK - 1) % DAYS_PER_WEEK + 1;

    set_date(&said->wall, days_of(today) + (is_past ? -back : ahead));
}

static void
find_near(Said *said, const WallTime *today, Tense tense)
{
    int last = civil_days_in_month(today->year, today->month);

    if (said->near != NEAR_END_OF_MONTH)
        set_date(&said->wall, days_of(today) + (int)said->near - (int)NEAR_TODAY);
    else if (tense == TENSE_PAST && today->day < last)
        set_date(&said->wall, days_of(today) - today->day);
    else
        set_date(&said->wall, days_of(today) - today->day + last);
}

static ReadingVerdict
find_date(Said *said, const MomentContext *context, const WallTime *today)
{
    WallTime *wall = &said->wall;
    gboolean has_date = wall->year != 0 || wall->month != 0 || wall->day != 0;
    gboolean has_near = said->near != NEAR_UNSAID;

    if (has_near + has_date + said->is_last > 1 || (has_near && wall->weekday != 0) ||
        (said->is_last && wall->weekday == 0))
        return READING_UNREADABLE;
    if (has_date)
        return said->is_ambiguous ? choose_order(said, context, today)
                                  : complete_date(wall, context, today);
    if (has_near)
        find_near(said, today, context->tense);
    else
        find_weekday(said, today, said->is_last || context->tense == TENSE_PAST);
    return READING_CLEAR;
}

/* Hours of a half run 12, 1, 2 .. 11. */
static gboolean
apply_half(Said *said)
{
    int hour = said->wall.hour;

    if (said->half == HALF_UNSAID)
        return TRUE;
    if (hour < 1 || hour > HOURS_OF_HALF)
        return FALSE;
    said->wall.hour = hour % HOURS_OF_HALF + (said->half == HALF_PM ? HOURS_OF_HALF : 0);
    return TRUE;
}

static gboolean
compute_instant(const Said *said, const Zone *zone, Instant *ret_instant)
{
    const char *offset = said->offset;
    int seconds = 0;

    if (offset[0] != '\0' && !scan_offset(&offset, &seconds))
        return FALSE;
    if (!instant_from_wall(&said->wall, said->offset[0] != '\0' ? zone_utc() : zone,
                           ret_instant))
        return FALSE;
    *ret_instant -= seconds;
    return instant_is_writable(*ret_instant);
}

/* The clock alone: the next time that it shows this, or the latest, now included. */
static gboolean
read_clock(Said *said, const MomentContext *context, const WallTime *today,
           Instant *ret_instant)
{
    gboolean is_past = context->tense == TENSE_PAST;

    set_date(&said->wall, days_of(today));
    if (!compute_instant(said, context->zone, ret_instant))
        return FALSE;
    if (is_past ? *ret_instant <= context->now : *ret_instant >= context->now)
        return TRUE;
    set_date(&said->wall, days_of(today) + (is_past ? -1 : 1));
    return compute_instant(said, context->zone, ret_instant);
}

/* Any part of a date. */
static gboolean
says_date(const Said *said)
{
    const WallTime *wall = &said->wall;

    return wall->year != 0 || wall->month != 0 || wall->day != 0 || wall->weekday != 0 ||
           said->near != NEAR_UNSAID || said->is_last;
}

/* The start of the same date in the other zone, if it comes first. */
static void
take_earlier(const Said *said, const Zone *also, Reading *reading)
{
    Instant there;

    if (also == NULL || said->offset[0] != '\0' || !compute_instant(said, also, &there) ||
        there >= reading->instant)
        return;
    reading->instant = there;
    reading->zone = also;
}

ReadingVerdict
said_read(Said *said, const MomentContext *context, Reading *ret_reading)
{
    WallTime today = instant_to_wall(context->now, context->zone);
    ReadingVerdict verdict = READING_CLEAR;
    Reading reading = { INSTANT_UNKNOWN, PRECISION_INSTANT, context->zone };
    gboolean is_read;

    if (!says_date(said) && !said->has_clock)
        return READING_UNREADABLE;
    if (!apply_half(said))
        return READING_IMPOSSIBLE;
    if (says_date(said)) {
        verdict = find_date(said, context, &today);
        if (verdict != READING_CLEAR)
            return verdict;
        is_read = compute_instant(said, context->zone, &reading.instant);
        if (!said->has_clock) {
            reading.precision = PRECISION_DATE;
            take_earlier(said, context->also, &reading);
        }
    } else {
        is_read = read_clock(said, context, &today, &reading.instant);
    }
    if (!is_read)
        return READING_IMPOSSIBLE;
    *ret_reading = reading;
    return READING_CLEAR;
}
