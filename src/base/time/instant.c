/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/instant.h"

#include "base/text/text.h"
#include "base/time/civil.h"
#include "base/time/wall-scan-private.h"
#include "base/time/zone-private.h"

static gint64
days_of(gint64 seconds)
{
    return (seconds >= 0 ? seconds : seconds - (SECONDS_PER_DAY - 1)) / SECONDS_PER_DAY;
}

static WallTime
wall_from_seconds(gint64 seconds)
{
    gint64 clamped = CLAMP(seconds, INSTANT_FIRST, INSTANT_LAST);
    gint64 days = days_of(clamped);
    int second_of_day = (int)(clamped - days * SECONDS_PER_DAY);
    CivilDate date = civil_from_days(days);

    return (WallTime){
        .year = date.year,
        .month = date.month,
        .day = date.day,
        .hour = second_of_day / SECONDS_PER_HOUR,
        .minute = second_of_day / SECONDS_PER_MINUTE % 60,
        .second = second_of_day % SECONDS_PER_MINUTE,
        .weekday = civil_weekday(days),
    };
}

static gboolean
wall_to_seconds(const WallTime *wall, gint64 *ret_seconds)
{
    if (!civil_is_valid(wall->year, wall->month, wall->day))
        return FALSE;
    if (wall->hour < 0 || wall->hour > 23 || wall->minute < 0 || wall->minute > 59 ||
        wall->second < 0 || wall->second > 59)
        return FALSE;
    *ret_seconds = civil_to_days(wall->year, wall->month, wall->day) * SECONDS_PER_DAY +
                   wall->hour * SECONDS_PER_HOUR + wall->minute * SECONDS_PER_MINUTE +
                   wall->second;
    return TRUE;
}

gboolean
instant_is_writable(Instant instant)
{
    return instant >= INSTANT_FIRST && instant <= INSTANT_LAST;
}

WallTime
instant_to_wall(Instant instant, const Zone *zone)
{
    Instant clamped = CLAMP(instant, INSTANT_FIRST, INSTANT_LAST);

    return wall_from_seconds(zone_wall_seconds(zone, clamped));
}

gboolean
instant_from_wall(const WallTime *wall, const Zone *zone, Instant *ret_instant)
{
    gint64 seconds;
    Instant instant;

    if (!wall_to_seconds(wall, &seconds))
        return FALSE;
    instant = zone_earliest_instant(zone, seconds);
    if (!instant_is_writable(instant))
        return FALSE;
    *ret_instant = instant;
    return TRUE;
}

Instant
instant_start_of_day(Instant instant, const Zone *zone, int days_later)
{
    Instant clamped = CLAMP(instant, INSTANT_FIRST, INSTANT_LAST);
    gint64 days = days_of(zone_wall_seconds(zone, clamped)) + days_later;
    Instant start = zone_earliest_instant(zone, days * SECONDS_PER_DAY);

    return CLAMP(start, INSTANT_FIRST, INSTANT_LAST);
}

Instant
instant_add_days(Instant instant, gint64 days)
{
    gint64 seconds;
    Instant sum;

    if (instant == INSTANT_UNKNOWN || instant == INSTANT_NEVER)
        return instant;
    if (__builtin_mul_overflow(days, SECONDS_PER_DAY, &seconds) ||
        __builtin_add_overflow(instant, seconds, &sum) || sum == INSTANT_UNKNOWN)
        return days > 0 ? INSTANT_NEVER : INSTANT_UNKNOWN + 1;
    return sum;
}

static void
put_digits(char *place, int count, int number)
{
    for (int i = count - 1; i >= 0; i--) {
        place[i] = (char)('0' + number % 10);
        number /= 10;
    }
}

char *
instant_to_rfc3339(Instant instant)
{
    char *text;
    WallTime wall;

    g_return_val_if_fail(instant != INSTANT_UNKNOWN, NULL);
    text = g_strdup("0000-00-00T00:00:00Z");
    wall = wall_from_seconds(instant);
    put_digits(text, 4, wall.year);
    put_digits(text + 5, 2, wall.month);
    put_digits(text + 8, 2, wall.day);
    put_digits(text + 11, 2, wall.hour);
    put_digits(text + 14, 2, wall.minute);
    put_digits(text + 17, 2, wall.second);
    return text;
}

static gboolean
scan_date_and_clock(const char **place, WallTime *wall)
{
    return scan_date(place, wall) && (scan_char(place, 'T') || scan_char(place, 't')) &&
           scan_clock(place, wall, SECONDS_NEEDED);
}

gboolean
instant_parse_rfc3339(const char *text, Instant *ret_instant)
{
    const char *place = text;
    WallTime wall = { 0 };
    gint64 seconds;
    int offset;

    if (text == NULL || !scan_date_and_clock(&place, &wall) || !scan_fraction(&place) ||
        !scan_offset(&place, &offset) || *place != '\0')
        return FALSE;
    if (!wall_to_seconds(&wall, &seconds) || !instant_is_writable(seconds - offset))
        return FALSE;
    *ret_instant = seconds - offset;
    return TRUE;
}
