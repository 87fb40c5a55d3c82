/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Years are counted from March here, so that the leap day is the last of its year; an era is
 * the 400 years after which the calendar repeats.
 */
#include "base/time/civil.h"

#define DAYS_PER_ERA 146097
#define DAYS_FROM_ERA_0_TO_1970 719468 /* from 0000-03-01 */

static gboolean
is_leap_year(int year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int
civil_days_in_month(int year, int month)
{
    static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

    g_assert(month >= 1 && month <= 12);
    return month == 2 && is_leap_year(year) ? 29 : days[month - 1];
}

gboolean
civil_is_valid(int year, int month, int day)
{
    return year >= CIVIL_YEAR_MIN && year <= CIVIL_YEAR_MAX && month >= 1 && month <= 12 &&
           day >= 1 && day <= civil_days_in_month(year, month);
}

gint64
civil_to_days(int year, int month, int day)
{
    gint64 march_year = month <= 2 ? (gint64)year - 1 : year;
    gint64 era = (march_year >= 0 ? march_year : march_year - 399) / 400;
    gint64 year_of_era = march_year - era * 400;
    gint64 day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    gint64 day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;

    return era * DAYS_PER_ERA + day_of_era - DAYS_FROM_ERA_0_TO_1970;
}

CivilDate
civil_from_days(gint64 days)
{
    gint64 from_era_0 = days + DAYS_FROM_ERA_0_TO_1970;
    gint64 era =
        (from_era_0 >= 0 ? from_era_0 : from_era_0 - (DAYS_PER_ERA - 1)) / DAYS_PER_ERA;
    int day_of_era = (int)(from_era_0 - era * DAYS_PER_ERA);
    int year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
    int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    int march_month = (5 * day_of_year + 2) / 153;
    int month = march_month < 10 ? march_month + 3 : march_month - 9;

    return (CivilDate){
        .year = (int)(era * 400) + year_of_era + (month <= 2),
        .month = month,
        .day = day_of_year - (153 * march_month + 2) / 5 + 1,
    };
}

int
civil_weekday(gint64 days)
{
    return (int)(((days + 3) % 7 + 7) % 7) + 1; /* day 0 was a Thursday */
}
