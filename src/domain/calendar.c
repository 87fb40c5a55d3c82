/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/calendar.h"

#include <string.h>

#include "base/error.h"

/* YYYYMMDD, which sorts as dates do. */
static gint32
date_number(const WallTime *wall)
{
    return wall->year * 10000 + wall->month * 100 + wall->day;
}

/* Reads "YYYY-MM-DD" and whatever stands behind a space; -1 when it is no date. */
static gint32
parse_date(const char *line)
{
    g_auto(GStrv) parts = g_strsplit_set(line, "- ", 4);
    guint64 year, month, day;
    WallTime wall = { 0 };
    Instant ignored;

    if (g_strv_length(parts) < 3 || strspn(line, "0123456789") != 4 || strlen(parts[1]) != 2 ||
        strlen(parts[2]) != 2 ||
        !g_ascii_string_to_unsigned(parts[0], 10, 1, 9999, &year, NULL) ||
        !g_ascii_string_to_unsigned(parts[1], 10, 1, 12, &month, NULL) ||
        !g_ascii_string_to_unsigned(parts[2], 10, 1, 31, &day, NULL))
        return -1;
    wall.year = (int)year;
    wall.month = (int)month;
    wall.day = (int)day;
    return instant_from_wall(&wall, zone_utc(), &ignored) ? date_number(&wall) : -1;
}

/* Reads "years FIRST LAST". */
static gboolean
parse_years(const char *line, Holidays *holidays)
{
    g_auto(GStrv) words = g_strsplit(line, " ", -1);
    guint64 first, last;

    if (g_strv_length(words) != 3 || !g_str_equal(words[0], "years") ||
        !g_ascii_string_to_unsigned(words[1], 10, 1, 9999, &first, NULL) ||
        !g_ascii_string_to_unsigned(words[2], 10, first, 9999, &last, NULL))
        return FALSE;
    holidays->first_year = (int)first;
    holidays->last_year = (int)last;
    return TRUE;
}

static gboolean
add_date(Holidays *holidays, gint32 date)
{
    guint count = holidays->dates->len;

    if (date / 10000 < holidays->first_year || date / 10000 > holidays->last_year)
        return FALSE;
    if (count > 0 && g_array_index(holidays->dates, gint32, count - 1) >= date)
        return FALSE;
    g_array_append_val(holidays->dates, date);
    return TRUE;
}

static Holidays *
holidays_new(const char *file_name)
{
    Holidays *holidays = g_new0(Holidays, 1);

    holidays->name = g_path_get_basename(file_name);
    if (g_str_has_suffix(holidays->name, ".days"))
        holidays->name[strlen(holidays->name) - strlen(".days")] = '\0';
    holidays->dates = g_array_new(FALSE, FALSE, sizeof(gint32));
    return holidays;
}

void
holidays_free(Holidays *holidays)
{
    if (holidays == NULL)
        return;
    g_free(holidays->name);
    g_array_unref(holidays->dates);
    g_free(holidays);
}

Holidays *
holidays_parse(const char *text, const char *file_name, GError **error)
{
    g_autoptr(Holidays) holidays = holidays_new(file_name);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);

    for (guint i = 0; lines[i] != NULL; i++) {
        const char *line = g_strstrip(lines[i]);
        gboolean has_years = holidays->first_year != 0;

        if (*line == '\0' || *line == '#')
            continue;
        if (has_years ? add_date(holidays, parse_date(line)) : parse_years(line, holidays))
            continue;
        error_set(error, RECOURSE_ERROR_FAILED,
                  has_years ? "%s:%u: expected a date as 2026-12-25, later than the one before "
                              "and within the years."
                            : "%s:%u: expected the years covered, as \"years 2020 2030\".",
                  file_name, i + 1);
        return NULL;
    }
    if (holidays->first_year == 0) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: expected the years covered, as \"years 2020 2030\".", file_name);
        return NULL;
    }
    return g_steal_pointer(&holidays);
}

static int
compare_dates(gconstpointer a, gconstpointer b)
{
    gint32 left = *(const gint32 *)a, right = *(const gint32 *)b;

    return (left > right) - (left < right);
}

static gboolean
is_business_day(const Calendar *calendar, const WallTime *day)
{
    gint32 date = date_number(day);

    if (calendar->weekend & (1u << day->weekday))
        return FALSE;
    return calendar->holidays == NULL ||
           !g_array_binary_search(calendar->holidays->dates, &date, compare_dates, NULL);
}

static gboolean
is_covered(const Calendar *calendar, const WallTime *day)
{
    return calendar->holidays == NULL || (day->year >= calendar->holidays->first_year &&
                                          day->year <= calendar->holidays->last_year);
}

/* The next date at noon: a date is looked up where no zone's transitions can shift it. */
static WallTime
next_date(const WallTime *day)
{
    WallTime noon = { day->year, day->month, day->day, 12, 0, 0, 0 };
    Instant instant = INSTANT_UNKNOWN;

    (void)instant_from_wall(&noon, zone_utc(), &instant); /* a date that a zone shows exists */
    return instant_to_wall(instant_add_days(instant, 1), zone_utc());
}

/* The date of the Nth business day after this one. */
static WallTime
find_business_day(const Calendar *calendar, WallTime day, int days, gboolean *ret_uncertain)
{
    gboolean is_certain = TRUE;

    while (days > 0) {
        day = next_date(&day);
        is_certain = is_certain && is_covered(calendar, &day);
        if (is_business_day(calendar, &day))
            days--;
    }
    if (ret_uncertain != NULL)
        *ret_uncertain = !is_certain;
    return day;
}

Instant
calendar_add_business_days(const Calendar *calendar, Instant start, int days,
                           gboolean *ret_uncertain)
{
    WallTime wall, day;
    Instant end;

    if (ret_uncertain != NULL)
        *ret_uncertain = FALSE;
    if (days <= 0 || start == INSTANT_UNKNOWN || start == INSTANT_NEVER)
        return start;
    wall = instant_to_wall(start, calendar->zone);
    day = find_business_day(calendar, wall, days, ret_uncertain);
    wall.year = day.year;
    wall.month = day.month;
    wall.day = day.day;
    return instant_from_wall(&wall, calendar->zone, &end) ? end : INSTANT_NEVER;
}
