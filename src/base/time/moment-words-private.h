/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dates word by word: each word may be a date in figures, a day, the name of a month or of a
 * weekday, a year, a near date, a time, a half of the day, an offset or a filler. What is said
 * twice is refused.
 */
#pragma once

#include "base/time/instant.h"

typedef enum {
    HALF_UNSAID,
    HALF_AM,
    HALF_PM,
} Half;

typedef enum {
    NEAR_UNSAID,
    NEAR_YESTERDAY,
    NEAR_TODAY,
    NEAR_TOMORROW,
    NEAR_END_OF_MONTH,
} Near;

typedef struct {
    WallTime wall; /* 0 for what has not been said of the date and its weekday */
    Near near;
    gboolean is_last; /* "last fri" */
    gboolean has_clock;
    Half half;
    char offset[sizeof "+02:00"]; /* or "Z", or "" */
    DateOrder order;       /* that figures stand in, whatever they look like; or unsaid */
    gboolean is_ambiguous; /* day and month may be each other's: */
    WallTime other;        /* the second reading; said_read() fills it in */
    gboolean counts_month; /* the next number is the month's */
    gboolean is_thai;
} Said;

/* FALSE when a word is none of these, or is said twice. */
gboolean said_take(Said *said, const char *text);
