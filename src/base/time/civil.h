/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Civil: dates of the Gregorian calendar as day numbers (day 0 is 1970-01-01), without any
 * zone. Plain arithmetic, because a million orders are imported through it.
 */
#pragma once

#include <glib.h>

#define CIVIL_YEAR_MIN 1
#define CIVIL_YEAR_MAX 9999

typedef struct {
    int year, month, day; /* 1..9999, 1..12, 1..31 */
} CivilDate;

/* TRUE for a date that exists within the years 1 to 9999. */
gboolean civil_is_valid(int year, int month, int day);

/* The month must be 1..12. */
int civil_days_in_month(int year, int month);

/* Day number of a date; the month must be 1..12, the day may lie outside its month. */
gint64 civil_to_days(int year, int month, int day);

/* The date of a day number within the years 1 to 9999. */
CivilDate civil_from_days(gint64 days);

/* 1 Monday .. 7 Sunday. */
int civil_weekday(gint64 days);
