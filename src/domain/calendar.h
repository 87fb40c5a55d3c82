/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar: business days of a policy. Days are counted in the policy's zone and end at the same
 * wall time on day N. Holidays are data (data/holidays/NAME.days) with the years they cover; a
 * count that leaves those years is marked uncertain.
 */
#pragma once

#include "base/instant.h"

typedef struct {
    const Zone *zone;
    guint weekend; /* bit N set: ISO weekday N is no business day */
    const char *holidays; /* "YYYY-MM-DD" lines, sorted, or NULL */
    int first_year, last_year; /* covered by holidays; 0 when there are none */
} Calendar;

/* The instant N business days after start; ret_uncertain may be NULL. */
Instant calendar_add_business_days(const Calendar *calendar, Instant start, int days,
                                   gboolean *ret_uncertain);
