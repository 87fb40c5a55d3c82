/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Calendar: business days of a policy. Days are counted in the policy's zone and end at the
 * same wall time on day N. Holidays are data (data/holidays/NAME.days) with the years they
 * cover; a count that leaves those years is marked uncertain.
 */
#pragma once

#include "base/time/time.h"

/* One holiday file: "years FIRST LAST", then one "YYYY-MM-DD" a line in ascending order. */
typedef struct {
    char *name;   /* "us" */
    GArray *days; /* gint64, day numbers (base/time/civil.h), ascending */
    int first_year, last_year;
} Holidays;

Holidays *holidays_parse(const char *text, const char *file_name, GError **error);
void holidays_free(Holidays *holidays);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Holidays, holidays_free)

/* Bit N of a weekend: ISO weekday N (1 Monday) is no business day. */
enum {
    CALENDAR_SATURDAY = 1u << 6,
    CALENDAR_SUNDAY = 1u << 7,
    CALENDAR_EVERY_DAY = 0xfe,
};

/* Borrows everything. */
typedef struct {
    const Zone *zone;
    guint weekend;            /* never every day */
    const Holidays *holidays; /* NULL: none are known, and that is not uncertain */
} Calendar;

/*
 * The start's wall time on the Nth business day after the start's date, or before it when days
 * is less than 0; the start itself when days is 0. ret_uncertain may be NULL.
 */
Instant calendar_add_business_days(const Calendar *calendar, Instant start, int days,
                                   gboolean *ret_uncertain);
