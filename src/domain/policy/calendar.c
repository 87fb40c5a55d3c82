/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/calendar.h"

#include <string.h>

#include "base/error.h"
#include "base/text/text.h"
#include "base/time/time.h"

/* Reads "YYYY-MM-DD" and whatever stands behind a space. */
static gboolean
parse_date(const char *line, gint64 *ret_day)
{
    int year, month, day;

    if (!scan_number(&line, 4, 4, &year) || !scan_char(&line, '-') ||
        !scan_number(&line, 2, 2, &month) || !scan_char(&line, '-') ||
        !scan_number(&line, 2, 2, &day) || (*line != '\0' && *line != ' ') ||
        !civil_is_valid(year, month, day))
        return FALSE;
    *ret_day = civil_to_days(year, month, day);
    return TRUE;
}

/* Reads "years FIRST LAST". */
static gboolean
parse_years(const char *line, Holidays *holidays)
{
    const char *place = line + strlen("years ");
    int first, last;

    if (!g_str_has_prefix(line, "years ") || !scan_number(&place, 4, 4, &first) ||
        !scan_char(&place, ' ') || !scan_number(&place, 4, 4, &last) || *place != '\0' ||
        first < CIVIL_YEAR_MIN || last < first)
        return FALSE;
    holidays->first_year = first;
    holidays->last_year = last;
    return TRUE;
}

static gboolean
add_date(Holidays *holidays, const char *line)
{
    guint count = holidays->days->len;
    gint64 day;

    if (!parse_date(line, &day) || day < civil_to_days(holidays->first_year, 1, 1) ||
        day > civil_to_days(holidays->last_year, 12, 31))
        return FALSE;
    if (count > 0 && g_array_index(holidays->days, gint64, count - 1) >= day)
        return FALSE;
    g_array_append_val(holidays->days, day);
    return TRUE;
}

static Holidays *
holidays_new(const char *file_name)
{
    Holidays *holidays = g_new0(Holidays, 1);

    holidays->name = g_path_get_basename(file_name);
    if (g_str_has_suffix(holidays->name, ".days"))
        holidays->name[strlen(holidays->name) - strlen(".days")] = '\0';
    holidays->days = g_array_new(FALSE, FALSE, sizeof(gint64));
    return holidays;
}

void
holidays_free(Holidays *holidays)
{
    if (holidays == NULL)
        return;
    g_free(holidays->name);
    g_array_unref(holidays->days);
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
        if (has_years ? add_date(holidays, line) : parse_years(line, holidays))
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
compare_days(gconstpointer a, gconstpointer b)
{
    gint64 left = *(const gint64 *)a, right = *(const gint64 *)b;

    return (left > right) - (left < right);
}

static gboolean
is_business_day(const Calendar *calendar, gint64 day)
{
    if (calendar->weekend & (1u << civil_weekday(day)))
        return FALSE;
    return calendar->holidays == NULL ||
           !g_array_binary_search(calendar->holidays->days, &day, compare_days, NULL);
}

static gboolean
is_covered(const Calendar *calendar, int year)
{
    return calendar->holidays == NULL ||
           (year >= calendar->holidays->first_year && year <= calendar->holidays->last_year);
}

/* Every day after the first one up to the last one is looked at. */
static gboolean
is_covered_between(const Calendar *calendar, gint64 first, gint64 last)
{
    return is_covered(calendar, civil_from_days(first + 1).year) &&
           is_covered(calendar, civil_from_days(last).year);
}

Instant
calendar_add_business_days(const Calendar *calendar, Instant start, int days,
                           gboolean *ret_uncertain)
{
    const gint64 end_of_time = civil_to_days(CIVIL_YEAR_MAX, 12, 31);
    const gint64 begin_of_time = civil_to_days(CIVIL_YEAR_MIN, 1, 1);
    int step = days < 0 ? -1 : 1;
    WallTime wall;
    CivilDate date;
    gint64 first, day;
    Instant end;

    if (ret_uncertain != NULL)
        *ret_uncertain = FALSE;
    if (days == 0 || start == INSTANT_UNKNOWN || start == INSTANT_NEVER)
        return start;
    wall = instant_to_wall(start, calendar->zone);
    first = civil_to_days(wall.year, wall.month, wall.day);
    for (day = first; days != 0; days -= is_business_day(calendar, day) ? step : 0) {
        day += step;
        if (day > end_of_time || day < begin_of_time)
            return step > 0 ? INSTANT_NEVER : INSTANT_UNKNOWN;
    }
    if (ret_uncertain != NULL)
        *ret_uncertain = step > 0 ? !is_covered_between(calendar, first, day)
                                  : !is_covered_between(calendar, day - 1, first - 1);
    date = civil_from_days(day);
    wall.year = date.year;
    wall.month = date.month;
    wall.day = date.day;
    return instant_from_wall(&wall, calendar->zone, &end) ? end : INSTANT_NEVER;
}
