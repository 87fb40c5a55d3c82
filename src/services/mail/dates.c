/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/mail/dates-private.h"

#include <string.h>

#define DAYS_BACK 183

static Moment
moment_of_day(const WallTime *wall, Instant instant, const Zone *zone)
{
    return (Moment){
        .instant = instant,
        .precision = PRECISION_DATE,
        .text = g_strdup_printf("%04d-%02d-%02d", wall->year, wall->month, wall->day),
        .zone = g_strdup(zone_name(zone)),
    };
}

Moment
mail_day(Instant instant, const Zone *zone)
{
    WallTime wall = instant_to_wall(instant, zone);

    return moment_of_day(&wall, instant_start_of_day(instant, zone, 0), zone);
}

/* "24/10/2026, 09:15" with the year first, as it reads one way only; other texts as they are.
 */
static char *
with_year_first(const char *text, gboolean is_month_first)
{
    g_autoptr(GRegex) numbers =
        g_regex_new("^([0-9]{1,2})([./-])([0-9]{1,2})\\2([0-9]{4})(.*)$", 0, 0, NULL);
    g_autoptr(GMatchInfo) match = NULL;
    g_autofree char *first = NULL, *second = NULL, *year = NULL, *rest = NULL;

    if (!g_regex_match(numbers, text, 0, &match))
        return g_strdup(text);
    first = g_match_info_fetch(match, 1);
    second = g_match_info_fetch(match, 3);
    year = g_match_info_fetch(match, 4);
    rest = g_match_info_fetch(match, 5);
    return g_strdup_printf(
        "%s-%02d-%02d%s", year, (int)g_ascii_strtoll(is_month_first ? first : second, NULL, 10),
        (int)g_ascii_strtoll(is_month_first ? second : first, NULL, 10), rest);
}

static gboolean
has_year(const char *text)
{
    return g_regex_match_simple("(?<![0-9])[0-9]{4}(?![0-9])", text, 0, 0);
}

/* "Feb. 2" of the year that makes it the nearest. */
static gboolean
parse_without_year(const char *text, const Zone *zone, Instant about, Moment *ret_moment)
{
    Instant earliest = instant_add_days(about, -DAYS_BACK);
    int year = instant_to_wall(earliest, zone).year;

    for (int i = 0; i < 2; i++) {
        g_autofree char *dated = g_strdup_printf("%s, %d", text, year + i);
        g_auto(Moment) moment = { 0 };

        if (moment_parse_exported(dated, zone, DATE_ORDER_UNSAID, &moment, NULL) &&
            moment.instant >= earliest) {
            *ret_moment = moment_copy(&moment);
            return TRUE;
        }
    }
    return FALSE;
}

gboolean
mail_date_parse(const char *text, const Zone *zone, gboolean is_month_first, Instant about,
                Moment *ret_moment)
{
    g_autofree char *written = with_year_first(text, is_month_first);

    if (has_year(text))
        return moment_parse_exported(written, zone, DATE_ORDER_UNSAID, ret_moment, NULL);
    return about != INSTANT_UNKNOWN && parse_without_year(text, zone, about, ret_moment);
}
