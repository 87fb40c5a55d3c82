/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Ladder: how long before the end of an act-by clock people are reminded of it: "14d 7d 3d 1d
 * 6h 1h", the furthest first. And the hours in which they are left in peace.
 */
#pragma once

#include "base/time/time.h"

#define LADDER_DEFAULT "14d 7d 3d 1d 6h 1h"
#define LADDER_STEPS_LIMIT 12

typedef struct {
    gint64 steps[LADDER_STEPS_LIMIT]; /* seconds before the end, each smaller than the one
                                         before */
    guint count;                      /* 1 or more */
} Ladder;

/*
 * Steps from 1 minute to 365 days, in any order; a span each (span.h). FALSE with what can be
 * written instead.
 */
gboolean ladder_parse(const char *text, Ladder *ret_ladder, GError **error);

/* Two steps of it at most, of the last three days where it has some there: for what is reminded
 * of without being urgent. */
Ladder ladder_brief(const Ladder *ladder);

/* How a step is written: "14d", "6h", "90min", and "end" for 0. Owned by the caller. */
char *ladder_step_text(gint64 step);

/* The step reached when so many seconds are left: the smallest that is not smaller than that.
 * FALSE above the first one. */
gboolean ladder_reached(const Ladder *ladder, gint64 left, gint64 *ret_step);

/* Minutes of the user's day; the same twice: no quiet hours. */
typedef struct {
    int from;
    int until; /* not one of them; may lie on the next day */
} QuietHours;

/* "22:00-07:00", or "" for none. */
gboolean quiet_hours_parse(const char *text, QuietHours *ret_quiet);

gboolean quiet_hours_contain(const QuietHours *quiet, Instant instant, const Zone *zone);
