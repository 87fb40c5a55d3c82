/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/watch.h"

#define HOUR ((gint64)SECONDS_PER_HOUR)
#define DAY ((gint64)SECONDS_PER_DAY)
#define END ((Instant)1800000000) /* 2027-01-15T08:00:00Z */

static Ladder
usual_ladder(void)
{
    Ladder ladder;

    g_assert_true(ladder_parse(LADDER_DEFAULT, &ladder, NULL));
    return ladder;
}

static Clock
clock_ending(ClockId id, Instant earliest, Instant latest)
{
    return (Clock){ .id = id, .status = CLOCK_RUNNING, .earliest = earliest, .latest = latest };
}

/* told: steps, ended by -1; due: the step, or -1. */
static const struct {
    const char *name;
    ClockId clock;
    ClockStatus status;
    gint64 before; /* how long before END it is */
    gint64 told[4];
    gint64 moved; /* the end was so much later when it was told */
    gint64 due;
} due_cases[] = {
    { "nothing-before-the-ladder",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      14 * DAY + 1,
      { -1 },
      0,
      -1 },
    { "the-first-step", CLOCK_WINDOW_CLOSES, CLOCK_RUNNING, 14 * DAY, { -1 }, 0, 14 * DAY },
    { "a-told-step-is-not-told-again",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      8 * DAY,
      { 14 * DAY, -1 },
      0,
      -1 },
    { "the-next-one-is",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      7 * DAY,
      { 14 * DAY, -1 },
      0,
      7 * DAY },
    { "after-an-absence-the-most-urgent-only",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      2 * HOUR,
      { 14 * DAY, -1 },
      0,
      6 * HOUR },
    { "the-last-second", CLOCK_WINDOW_CLOSES, CLOCK_RUNNING, 1, { 6 * HOUR, -1 }, 0, HOUR },
    { "a-close-that-nobody-was-told-of",
      CLOCK_WINDOW_CLOSES,
      CLOCK_PASSED,
      -DAY,
      { 7 * DAY, -1 },
      0,
      STEP_END },
    { "a-close-after-the-last-step-needs-no-word",
      CLOCK_WINDOW_CLOSES,
      CLOCK_PASSED,
      -DAY,
      { HOUR, -1 },
      0,
      -1 },
    { "a-close-is-told-once",
      CLOCK_WINDOW_CLOSES,
      CLOCK_PASSED,
      -DAY,
      { 7 * DAY, STEP_END, -1 },
      0,
      -1 },
    { "paused-clocks-are-silent", CLOCK_WINDOW_CLOSES, CLOCK_PAUSED, HOUR, { -1 }, 0, -1 },
    { "what-is-done-is-silent", CLOCK_WINDOW_CLOSES, CLOCK_DONE, HOUR, { -1 }, 0, -1 },
    { "a-clock-that-went-back-tells-the-step-it-is-at",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      10 * DAY,
      { 6 * HOUR, -1 },
      0,
      14 * DAY },
    { "an-extended-end-is-told-anew",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      7 * DAY,
      { 7 * DAY, -1 },
      -10 * DAY,
      7 * DAY },
    { "an-end-that-hardly-moved-is-not",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      7 * DAY,
      { 7 * DAY, -1 },
      20 * HOUR,
      -1 },
    { "nor-one-that-moved-a-little-earlier",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      7 * DAY,
      { 7 * DAY, -1 },
      -20 * HOUR,
      -1 },
    { "ten-minutes-never-matter",
      CLOCK_WINDOW_CLOSES,
      CLOCK_RUNNING,
      HOUR,
      { HOUR, -1 },
      600,
      -1 },
    { "what-others-owe-is-not-told-ahead",
      CLOCK_REFUND_EXPECTED,
      CLOCK_RUNNING,
      HOUR,
      { -1 },
      0,
      -1 },
    { "but-at-its-end", CLOCK_REFUND_EXPECTED, CLOCK_PASSED, 0, { -1 }, 0, STEP_END },
    { "once", CLOCK_REFUND_EXPECTED, CLOCK_PASSED, -DAY, { STEP_END, -1 }, 0, -1 },
    { "a-step-that-opens-is-told-then",
      CLOCK_ESCALATE_FROM,
      CLOCK_PASSED,
      0,
      { -1 },
      0,
      STEP_END },
    { "and-not-before", CLOCK_ESCALATE_FROM, CLOCK_RUNNING, 1, { -1 }, 0, -1 },
    { "advice-is-for-the-screens", CLOCK_ASK_FOR_EXTENSION, CLOCK_PASSED, -DAY, { -1 }, 0, -1 },
};

static void
test_due(gconstpointer data)
{
    guint i = GPOINTER_TO_UINT(data);
    Clock clock = clock_ending(due_cases[i].clock, END, END);
    Ladder ladder = usual_ladder();
    Told told[4];
    guint count = 0;
    gint64 step = -1;

    clock.status = due_cases[i].status;
    for (; due_cases[i].told[count] != -1; count++)
        told[count] = (Told){ END + due_cases[i].moved, due_cases[i].told[count] };
    g_assert_cmpint(
        reminder_is_due(&clock, &ladder, END - due_cases[i].before, told, count, &step), ==,
        due_cases[i].due != -1);
    g_assert_cmpint(step, ==, due_cases[i].due);
}

static void
test_expected_at_latest(void)
{
    Clock clock = clock_ending(CLOCK_SELLER_ANSWERS_BY, END - 10 * DAY, END);
    Ladder ladder = usual_ladder();
    gint64 step;

    clock.status = CLOCK_PASSED;
    g_assert_false(reminder_is_due(&clock, &ladder, END - 1, NULL, 0, &step));
    g_assert_true(reminder_is_due(&clock, &ladder, END, NULL, 0, &step));
}

static void
test_acted_by_earliest(void)
{
    Clock clock = clock_ending(CLOCK_CHARGEBACK_BY, END, END + 30 * DAY);
    Ladder ladder = usual_ladder();
    gint64 step;

    g_assert_true(reminder_is_due(&clock, &ladder, END - HOUR, NULL, 0, &step));
    g_assert_cmpint(step, ==, HOUR);
}

static const struct {
    const char *name;
    ClockId clock;
    gint64 before; /* now lies so long before the end */
    gint64 step;   /* -1: nothing is told any more */
} next_cases[] = {
    { "far-away-the-furthest-step", CLOCK_WINDOW_CLOSES, 100 * DAY, 14 * DAY },
    { "then-the-next-one", CLOCK_WINDOW_CLOSES, 14 * DAY, 7 * DAY },
    { "at-last-the-last-one", CLOCK_WINDOW_CLOSES, 2 * HOUR, HOUR },
    { "after-that-none", CLOCK_WINDOW_CLOSES, HOUR, -1 },
    { "what-others-owe-at-its-end", CLOCK_REFUND_EXPECTED, 100 * DAY, STEP_END },
    { "what-opens-when-it-opens", CLOCK_ESCALATE_FROM, 1, STEP_END },
    { "what-is-over-never", CLOCK_ESCALATE_FROM, 0, -1 },
    { "advice-never", CLOCK_ASK_FOR_EXTENSION, DAY, -1 },
};

static void
test_next(gconstpointer data)
{
    guint i = GPOINTER_TO_UINT(data);
    Clock clock = clock_ending(next_cases[i].clock, END, END);
    Ladder ladder = usual_ladder();
    Instant when = INSTANT_UNKNOWN;
    gint64 step = -1;

    g_assert_cmpint(reminder_next(&clock, &ladder, END - next_cases[i].before, &when, &step),
                    ==, next_cases[i].step != -1);
    g_assert_cmpint(step, ==, next_cases[i].step);
    if (step != -1)
        g_assert_cmpint(when, ==, END - step);
}

static void
test_critical(void)
{
    Clock clock = clock_ending(CLOCK_WINDOW_CLOSES, END, END);
    Clock owed = clock_ending(CLOCK_REFUND_EXPECTED, END, END);

    g_assert_false(reminder_is_critical(&clock, END - DAY - 1));
    g_assert_true(reminder_is_critical(&clock, END - DAY));
    g_assert_true(reminder_is_critical(&clock, END - 1));
    g_assert_false(reminder_is_critical(&clock, END));
    g_assert_false(reminder_is_critical(&owed, END - 1));
}

static Clock plan_clocks[8];

static void
add_due(GArray *due, const char *order, ClockId id, Instant end, gint64 step)
{
    Clock *clock = &plan_clocks[due->len];
    Reminder reminder = { .order = order, .clock = clock, .step = step };

    g_assert_cmpuint(due->len, <, G_N_ELEMENTS(plan_clocks));
    *clock = clock_ending(id, end, end);
    g_array_append_val(due, reminder);
}

static GArray *
due_new(void)
{
    return g_array_new(FALSE, FALSE, sizeof(Reminder));
}

static const char *
order_at(const GPtrArray *reminders, guint i)
{
    return ((const Reminder *)reminders->pdata[i])->order;
}

static void
test_most_urgent_first(void)
{
    g_autoptr(GArray) due = due_new();
    ReminderTime time = { .now = END, .zone = zone_utc() };
    g_autoptr(ReminderPlan) plan = NULL;

    add_due(due, "over", CLOCK_WINDOW_CLOSES, END - DAY, STEP_END);
    add_due(due, "opens", CLOCK_ESCALATE_FROM, END - HOUR, STEP_END);
    add_due(due, "owed", CLOCK_REFUND_EXPECTED, END - HOUR, STEP_END);
    add_due(due, "later", CLOCK_APPEAL_BY, END + 5 * DAY, 7 * DAY);
    add_due(due, "soon", CLOCK_WINDOW_CLOSES, END + HOUR, HOUR);
    plan = reminder_plan(due, &time);
    g_assert_cmpuint(plan->leads->len, ==, 5);
    g_assert_cmpstr(order_at(plan->leads, 0), ==, "soon");
    g_assert_cmpstr(order_at(plan->leads, 1), ==, "later");
    g_assert_cmpstr(order_at(plan->leads, 2), ==, "owed");
    g_assert_cmpstr(order_at(plan->leads, 3), ==, "opens");
    g_assert_cmpstr(order_at(plan->leads, 4), ==, "over");
    g_assert_true(plan->is_digest);
}

static void
test_one_for_each_order(void)
{
    g_autoptr(GArray) due = due_new();
    ReminderTime time = { .now = END, .zone = zone_utc() };
    g_autoptr(ReminderPlan) plan = NULL;

    add_due(due, "a", CLOCK_CHARGEBACK_BY, END + 6 * DAY, 7 * DAY);
    add_due(due, "a", CLOCK_WINDOW_CLOSES, END + 2 * DAY, 3 * DAY);
    add_due(due, "b", CLOCK_WINDOW_CLOSES, END + 3 * DAY, 3 * DAY);
    add_due(due, "c", CLOCK_WINDOW_CLOSES, END + 3 * DAY, 3 * DAY);
    plan = reminder_plan(due, &time);
    g_assert_cmpuint(plan->leads->len, ==, 3);
    g_assert_cmpint(((const Reminder *)plan->leads->pdata[0])->clock->id, ==,
                    CLOCK_WINDOW_CLOSES);
    g_assert_false(plan->is_digest);
}

static void
test_quiet_hours_hold(void)
{
    g_autoptr(GArray) due = due_new();
    ReminderTime time = { .now = END, .zone = zone_utc() };
    g_autoptr(ReminderPlan) plan = NULL;

    g_assert_true(quiet_hours_parse("07:00-09:00", &time.quiet));
    add_due(due, "burns", CLOCK_WINDOW_CLOSES, END + 20 * HOUR, DAY);
    add_due(due, "waits", CLOCK_WINDOW_CLOSES, END + 25 * HOUR, 3 * DAY);
    add_due(due, "owed", CLOCK_REFUND_EXPECTED, END, STEP_END);
    plan = reminder_plan(due, &time);
    g_assert_cmpuint(plan->leads->len, ==, 1);
    g_assert_cmpstr(order_at(plan->leads, 0), ==, "burns");
    g_assert_cmpuint(plan->held->len, ==, 2);
}

static void
test_one_digest_after(void)
{
    g_autoptr(GArray) due = due_new();
    ReminderTime time = { .now = END + HOUR, .zone = zone_utc() };
    g_autoptr(ReminderPlan) plan = NULL;

    g_assert_true(quiet_hours_parse("22:00-09:00", &time.quiet));
    add_due(due, "a", CLOCK_REFUND_EXPECTED, END, STEP_END);
    add_due(due, "b", CLOCK_WINDOW_CLOSES, END + 7 * DAY - HOUR, 7 * DAY);
    plan = reminder_plan(due, &time);
    g_assert_cmpuint(plan->leads->len, ==, 2);
    g_assert_true(plan->is_digest);
}

static void
test_two_by_day_are_told_apart(void)
{
    g_autoptr(GArray) due = due_new();
    ReminderTime time = { .now = END + HOUR, .zone = zone_utc() };
    g_autoptr(ReminderPlan) plan = NULL;

    add_due(due, "a", CLOCK_REFUND_EXPECTED, END, STEP_END);
    add_due(due, "b", CLOCK_WINDOW_CLOSES, END + 7 * DAY - HOUR, 7 * DAY);
    plan = reminder_plan(due, &time);
    g_assert_false(plan->is_digest);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (guint i = 0; i < G_N_ELEMENTS(due_cases); i++) {
        g_autofree char *path = g_strdup_printf("/reminder/due/%s", due_cases[i].name);

        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_due);
    }
    for (guint i = 0; i < G_N_ELEMENTS(next_cases); i++) {
        g_autofree char *path = g_strdup_printf("/reminder/next/%s", next_cases[i].name);

        g_test_add_data_func(path, GUINT_TO_POINTER(i), test_next);
    }
    g_test_add_func("/reminder/what-others-owe-is-chased-after-the-latest-reading",
                    test_expected_at_latest);
    g_test_add_func("/reminder/an-act-counts-down-to-the-earliest-reading",
                    test_acted_by_earliest);
    g_test_add_func("/reminder/an-act-within-a-day-is-critical", test_critical);
    g_test_add_func("/reminder/the-most-urgent-come-first", test_most_urgent_first);
    g_test_add_func("/reminder/each-order-speaks-once", test_one_for_each_order);
    g_test_add_func("/reminder/quiet-hours-let-only-the-last-day-through",
                    test_quiet_hours_hold);
    g_test_add_func("/reminder/what-quiet-hours-held-comes-as-one-digest",
                    test_one_digest_after);
    g_test_add_func("/reminder/two-by-day-are-told-apart", test_two_by_day_are_told_apart);
    return g_test_run();
}
