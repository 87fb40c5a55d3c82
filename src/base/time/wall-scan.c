/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/wall-scan-private.h"

#include "base/text/text.h"

gboolean
scan_date(const char **place, WallTime *wall)
{
    const char *at = *place;

    if (!scan_number(&at, 4, 4, &wall->year) || !scan_char(&at, '-') ||
        !scan_number(&at, 2, 2, &wall->month) || !scan_char(&at, '-') ||
        !scan_number(&at, 2, 2, &wall->day))
        return FALSE;
    *place = at;
    return TRUE;
}

gboolean
scan_clock(const char **place, WallTime *wall, Seconds seconds)
{
    const char *at = *place;

    if (!scan_number(&at, 2, 2, &wall->hour) || !scan_char(&at, ':') ||
        !scan_number(&at, 2, 2, &wall->minute))
        return FALSE;
    wall->second = 0;
    if (scan_char(&at, ':')) {
        if (!scan_number(&at, 2, 2, &wall->second))
            return FALSE;
    } else if (seconds == SECONDS_NEEDED) {
        return FALSE;
    }
    *place = at;
    return TRUE;
}

gboolean
scan_fraction(const char **place)
{
    if (!scan_char(place, '.'))
        return TRUE;
    if (!g_ascii_isdigit(**place))
        return FALSE;
    while (g_ascii_isdigit(**place))
        (*place)++;
    return TRUE;
}

gboolean
scan_offset(const char **place, int *ret_seconds)
{
    int sign = **place == '-' ? -1 : 1;
    int hours, minutes;

    if (scan_char(place, 'Z') || scan_char(place, 'z')) {
        *ret_seconds = 0;
        return TRUE;
    }
    if (!scan_char(place, '+') && !scan_char(place, '-'))
        return FALSE;
    if (!scan_number(place, 2, 2, &hours) || !scan_char(place, ':') ||
        !scan_number(place, 2, 2, &minutes) || hours > 23 || minutes > 59)
        return FALSE;
    *ret_seconds = sign * (hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE);
    return TRUE;
}
