/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminder: which steps of which clocks people must be told now, given what they were told
 * before.
 *
 * A catch-up scan without memory of its own: what is due follows from the clocks, now, and the
 * record of what was said. So a suspend, a missed day or a killed run loses nothing, and a step
 * that was told is never told again. Everything here is a function of its arguments.
 *
 * An act-by clock is told at the steps of a ladder before its end, one that somebody else owes
 * (expect-by) at its latest end, one that opens a step (not-before) when it opens.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "domain/watch/ladder.h"
#include "domain/watch/summary.h"

/* The step of a clock that has ended, or opened. */
#define STEP_END 0

/* From here on an act-by clock may break through quiet hours. */
#define REMINDER_CRITICAL SECONDS_PER_DAY

/* That somebody was told this step of a clock which then ended there. */
typedef struct {
    Instant end;
    gint64 step;
} Told;

/* The instant that a reminder of the clock speaks of. */
Instant reminder_end(const Clock *clock);

/* TRUE while the clock is one to remind of. */
gboolean reminder_is_wanted(const Clock *clock);

/*
 * The most urgent step that the clock has reached, and whether people have still to be told.
 * An end that moved by less than an eighth of the step (a quarter of an hour at least) is the
 * same. That an act-by clock has run out is told only when its last step was not.
 */
gboolean reminder_is_due(const Clock *clock, const Ladder *ladder, Instant now,
                         const Told *told, guint told_count, gint64 *ret_step);

/* The next instant behind now at which the clock will be told, and the step; FALSE: none. */
gboolean reminder_next(const Clock *clock, const Ladder *ladder, Instant now, Instant *ret_at,
                       gint64 *ret_step);

/* Ends within 24 h and the buyer must act. */
gboolean reminder_is_critical(const Clock *clock, Instant now);

/* One reminder that is due. Everything is borrowed. */
typedef struct {
    const char *order;  /* id */
    const Clock *clock; /* NULL: the order itself, after a snooze */
    gint64 step;
    gboolean is_snooze; /* asked for again by the person */
    gpointer data;      /* the caller's */
} Reminder;

/* Below 0 when a is more urgent than b: acts by their end, then what others owe, then what
 * opens, then what is over. */
int reminder_compare(const Reminder *a, const Reminder *b, Instant now);

typedef struct {
    Instant now;
    const Zone *zone; /* of the quiet hours */
    QuietHours quiet;
    gboolean is_strict; /* nothing breaks through the quiet hours */
} ReminderTime;

/* More orders than this are told in one digest. */
#define REMINDER_SINGLE_ORDERS 3

/* What is to be done about all that is due. Reminders are borrowed from the array. */
typedef struct {
    GPtrArray
        *leads; /* Reminder: the most urgent of each order to tell now, most urgent first */
    GPtrArray *held; /* Reminder: the same of orders that wait for the end of the quiet hours */
    gboolean is_digest; /* tell all leads at once */
} ReminderPlan;

/* due (Reminder) gets sorted, most urgent first. */
ReminderPlan *reminder_plan(GArray *due, const ReminderTime *time);
void reminder_plan_free(ReminderPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ReminderPlan, reminder_plan_free)
