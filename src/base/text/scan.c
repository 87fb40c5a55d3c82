/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/scan.h"

gboolean
scan_number(const char **place, int minimum, int maximum, int *ret_number)
{
    const char *at = *place;
    int number = 0;

    g_assert(maximum <= 9);
    for (; g_ascii_isdigit(*at) && at - *place < maximum; at++)
        number = number * 10 + (*at - '0');
    if (at - *place < minimum || g_ascii_isdigit(*at))
        return FALSE;
    *place = at;
    *ret_number = number;
    return TRUE;
}

gboolean
scan_char(const char **place, char expected)
{
    g_assert(expected != '\0');
    if (**place != expected)
        return FALSE;
    (*place)++;
    return TRUE;
}
