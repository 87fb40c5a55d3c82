/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates as exporters write them, word by word: each word may be a date in figures, a day, a
 * month's name, a year, a time, a half of the day, an offset or a filler. What is said twice is
 * refused.
 */
#pragma once

#include "base/time/instant.h"

typedef enum {
    HALF_UNSAID,
    HALF_AM,
    HALF_PM,
} Half;

typedef struct {
    WallTime wall; /* 0 for what has not been said of the date */
    gboolean has_clock;
    Half half;
    char offset[sizeof "+02:00"]; /* or "Z", or "" */
    DateOrder order;              /* of figures that may stand in several */
    gboolean is_ambiguous;
    gboolean counts_month; /* the next number is the month's */
    gboolean is_thai;
} Said;

/* FALSE when a word is none of these, or when the date is not complete. */
gboolean said_take(Said *said, const char *text);
