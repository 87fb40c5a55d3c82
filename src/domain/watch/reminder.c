/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/reminder.h"

#include <string.h>

#define SAME_END_LEAST (15 * (gint64)SECONDS_PER_MINUTE)
#define SAME_END_PART 8

/* After quiet hours, this many held orders make a digest. */
#define HELD_ORDERS_FOR_DIGEST 2

static ClockKind
kind_of(const Clock *clock)
{
    return clock_name(clock->id)->kind;
}

Instant
reminder_end(const Clock *clock)
{
    return kind_of(clock) == CLOCK_EXPECT_BY ? clock->latest : clock->earliest;
}

gboolean
reminder_is_wanted(const Clock *clock)
{
    if (clock->status != CLOCK_RUNNING && clock->status != CLOCK_PASSED)
        return FALSE;
    return kind_of(clock) != CLOCK_ADVICE;
}

static gboolean
was_told(Instant end, gint64 step, const Told *told, guint told_count)
{
    gint64 same = MAX(step / SAME_END_PART, SAME_END_LEAST);

    for (guint i = 0; i < told_count; i++) {
        if (told[i].step == step && ABS(told[i].end - end) < same)
            return TRUE;
    }
    return FALSE;
}

gboolean
reminder_is_due(const Clock *clock, const Ladder *ladder, Instant now, const Told *told,
                guint told_count, gint64 *ret_step)
{
    Instant end = reminder_end(clock);
    gint64 step = STEP_END;

    if (!reminder_is_wanted(clock))
        return FALSE;
    if (now < end &&
        (kind_of(clock) != CLOCK_ACT_BY || !ladder_reached(ladder, end - now, &step)))
        return FALSE;
    if (was_told(end, step, told, told_count))
        return FALSE;
    if (now >= end && kind_of(clock) == CLOCK_ACT_BY &&
        was_told(end, ladder->steps[ladder->count - 1], told, told_count))
        return FALSE;
    *ret_step = step;
    return TRUE;
}

gboolean
reminder_next(const Clock *clock, const Ladder *ladder, Instant now, Instant *ret_at,
              gint64 *ret_step)
{
    Instant end = reminder_end(clock);
    gint64 step = STEP_END;

    if (!reminder_is_wanted(clock) || end <= now)
        return FALSE;
    for (guint i = 0; kind_of(clock) == CLOCK_ACT_BY && i < ladder->count; i++) {
        step = ladder->steps[i];
        if (end - step > now)
            break;
    }
    if (end - step <= now)
        return FALSE;
    *ret_at = end - step;
    *ret_step = step;
    return TRUE;
}

gboolean
reminder_is_critical(const Clock *clock, Instant now)
{
    return kind_of(clock) == CLOCK_ACT_BY && clock->status == CLOCK_RUNNING &&
           now < clock->earliest && clock->earliest - now <= REMINDER_CRITICAL;
}

/* Smaller is more urgent. */
static int
rank_of(const Reminder *reminder, Instant now)
{
    if (reminder->clock == NULL)
        return 4;
    switch (kind_of(reminder->clock)) {
    case CLOCK_ACT_BY:
        return now < reminder_end(reminder->clock) ? 0 : 3;
    case CLOCK_EXPECT_BY:
        return 1;
    case CLOCK_NOT_BEFORE:
    case CLOCK_ADVICE:
        return 2;
    }
    g_assert_not_reached();
}

int
reminder_compare(const Reminder *a, const Reminder *b, Instant now)
{
    int a_rank = rank_of(a, now), b_rank = rank_of(b, now);
    Instant a_end, b_end;

    if (a_rank != b_rank)
        return a_rank - b_rank;
    a_end = a->clock == NULL ? 0 : reminder_end(a->clock);
    b_end = b->clock == NULL ? 0 : reminder_end(b->clock);
    if (a_end != b_end)
        return a_end < b_end ? -1 : 1;
    return strcmp(a->order, b->order);
}

static int
compare_at(gconstpointer a, gconstpointer b, gpointer now)
{
    return reminder_compare(a, b, *(const Instant *)now);
}

/* Whether its time came within the quiet hours, so that it waited for their end. */
static gboolean
was_held(const Reminder *reminder, const ReminderTime *time)
{
    return reminder->clock != NULL &&
           quiet_hours_contain(&time->quiet, reminder_end(reminder->clock) - reminder->step,
                               time->zone);
}

static gboolean
is_held(const Reminder *reminder, const ReminderTime *time)
{
    if (!quiet_hours_contain(&time->quiet, time->now, time->zone))
        return FALSE;
    return time->is_strict || reminder->clock == NULL ||
           !reminder_is_critical(reminder->clock, time->now);
}

ReminderPlan *
reminder_plan(GArray *due, const ReminderTime *time)
{
    ReminderPlan *plan = g_new0(ReminderPlan, 1);
    g_autoptr(GHashTable) orders = g_hash_table_new(g_str_hash, g_str_equal);
    Instant now = time->now;
    guint waited = 0;

    plan->leads = g_ptr_array_new();
    plan->held = g_ptr_array_new();
    g_array_sort_with_data(due, compare_at, &now);
    for (guint i = 0; i < due->len; i++) {
        Reminder *reminder = &g_array_index(due, Reminder, i);

        if (!g_hash_table_add(orders, (gpointer)reminder->order))
            continue;
        g_ptr_array_add(is_held(reminder, time) ? plan->held : plan->leads, reminder);
        waited += was_held(reminder, time) ? 1 : 0;
    }
    plan->is_digest = plan->leads->len > REMINDER_SINGLE_ORDERS ||
                      (plan->leads->len > 1 && waited >= HELD_ORDERS_FOR_DIGEST);
    return plan;
}

void
reminder_plan_free(ReminderPlan *plan)
{
    if (plan == NULL)
        return;
    g_ptr_array_unref(plan->leads);
    g_ptr_array_unref(plan->held);
    g_free(plan);
}
