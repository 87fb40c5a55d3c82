/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kit/reminder-kit.h"
#include "services/remind/remind.h"

#define NOW "2026-03-02T12:00:00Z"

static void
set_up(ReminderKit *kit, gconstpointer conf)
{
    reminder_kit_open(kit, NOW, conf);
}

static void
tear_down(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_close(kit);
}

static void
a_step_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-09T12:00:00Z");
    reminder_kit_run(kit, "2026-03-02T11:59:59Z");
    reminder_kit_said(kit, "10000001 window-closes 14d");
    reminder_kit_run(kit, "2026-03-02T12:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 7d");
    reminder_kit_run(kit, "2026-03-02T12:15:00Z");
    reminder_kit_said(kit, "");
}

static void
an_absence_leaves_the_most_urgent(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-09T12:00:00Z");
    reminder_kit_run(kit, "2026-03-02T12:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 7d");
    reminder_kit_run(kit, "2026-03-09T09:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 6h");
    reminder_kit_run(kit, "2026-03-20T09:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes end");
    reminder_kit_run(kit, "2026-03-20T09:15:00Z");
    reminder_kit_said(kit, "");
}

static void
what_is_done_is_silent(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    reminder_kit_log(kit, "10000001", EVENT_CANCELLED);
    reminder_kit_run(kit, "2026-03-05T11:30:00Z");
    reminder_kit_said(kit, "");
}

static void
three_are_told_apart(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000003", "2026-03-05T11:00:00Z");
    reminder_kit_add(kit, "10000001", "2026-03-02T12:30:00Z");
    reminder_kit_add(kit, "10000002", "2026-03-02T17:00:00Z");
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 1h\n"
                           "10000002 window-closes 6h\n"
                           "10000003 window-closes 3d");
    g_assert_cmpuint(kit->notices, ==, 3);
}

static Instant
seconds_behind_a_day(guint i)
{
    return at(NOW) + SECONDS_PER_DAY + i;
}

static void
a_thousand_make_one_digest(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add_many(kit, 1000, 20000000, seconds_behind_a_day, "");
    reminder_kit_run(kit, NOW);
    g_assert_cmpuint(kit->notices, ==, 1);
    g_assert_cmpuint(kit->told, ==, 1000);
    g_assert_true(g_str_has_prefix(kit->said->str, "20000000 window-closes 1d\n20000001 "));
    reminder_kit_run(kit, NOW);
    g_assert_cmpuint(kit->notices, ==, 0);
}

static void
what_nobody_took_is_tried_again(ReminderKit *kit, gconstpointer unused)
{
    g_autoptr(ReminderStatus) status = NULL;
    g_autoptr(ReminderStatus) later = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    kit->fails = TRUE;
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "");
    status = reminder_status_read(kit->app, at(NOW), NULL);
    g_assert_cmpuint(status->undelivered->len, ==, 1);
    g_assert_cmpstr(((ToldNote *)status->undelivered->pdata[0])->number, ==, "10000001");
    g_assert_cmpstr(((ToldNote *)status->undelivered->pdata[0])->row->why, ==,
                    "Nobody listens.");
    g_assert_cmpint(status->heartbeat->failed, ==, 1);
    kit->fails = FALSE;
    reminder_kit_run(kit, "2026-03-02T12:15:00Z");
    reminder_kit_said(kit, "10000001 window-closes 3d");
    later = reminder_status_read(kit->app, at(NOW), NULL);
    g_assert_cmpuint(later->undelivered->len, ==, 0);
    g_assert_cmpuint(later->sent->len, ==, 1);
}

static void
all_that_nobody_took_is_counted(ReminderKit *kit, gconstpointer unused)
{
    g_autoptr(ReminderStatus) status = NULL;

    (void)unused;
    reminder_kit_add_many(kit, 1000, 20000000, seconds_behind_a_day, "");
    kit->fails = TRUE;
    reminder_kit_run(kit, NOW);
    status = reminder_status_read(kit->app, INSTANT_UNKNOWN, NULL);
    g_assert_cmpuint(status->undelivered_count, ==, 1000);
    g_assert_cmpuint(status->undelivered->len, <, 100);
    g_assert_cmpstr(((ToldNote *)status->undelivered->pdata[0])->number, ==, "20000000");
}

static void
a_failure_gives_way_to_a_more_urgent_step(ReminderKit *kit, gconstpointer unused)
{
    g_autoptr(ReminderStatus) status = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    kit->fails = TRUE;
    reminder_kit_run(kit, NOW);
    kit->fails = FALSE;
    reminder_kit_run(kit, "2026-03-04T12:00:00Z");
    reminder_kit_said(kit, "10000001 window-closes 1d");
    status = reminder_status_read(kit->app, INSTANT_UNKNOWN, NULL);
    g_assert_cmpuint(status->undelivered->len, ==, 0);
}

static void
quiet_hours_hold_and_then_digest(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-09T23:00:00Z"); /* 7 d: 2 March 23:00 */
    reminder_kit_add(kit, "10000002", "2026-03-06T02:00:00Z"); /* 3 d: 3 March 02:00 */
    reminder_kit_add(kit, "10000003", "2026-03-03T22:30:00Z"); /* 1 d: 2 March 22:30 */
    reminder_kit_run(kit, "2026-03-02T12:00:00Z");
    reminder_kit_run(kit, "2026-03-03T03:00:00Z");
    reminder_kit_said(kit, "10000003 window-closes 1d");
    g_assert_cmpuint(kit->held, ==, 2);
    reminder_kit_run(kit, "2026-03-03T07:00:00Z");
    reminder_kit_said(kit, "10000002 window-closes 3d\n10000001 window-closes 7d");
    g_assert_cmpuint(kit->notices, ==, 1);
}

static void
nothing_breaks_through_when_told_so(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000003", "2026-03-03T22:30:00Z");
    reminder_kit_run(kit, "2026-03-02T22:45:00Z");
    reminder_kit_said(kit, "");
    g_assert_cmpuint(kit->held, ==, 1);
}

static void
looking_tells_nothing(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    kit->is_dry = TRUE;
    reminder_kit_run(kit, NOW);
    g_assert_cmpuint(kit->notices, ==, 0);
    kit->is_dry = FALSE;
    reminder_kit_run(kit, NOW);
    g_assert_cmpuint(kit->notices, ==, 1);
}

static void
an_idle_run_writes_nothing(ReminderKit *kit, gconstpointer unused)
{
    gint64 before;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-06-05T12:00:00Z");
    before = db_data_version(app_db(kit->app, NULL));
    reminder_kit_run_apart(kit, NOW);
    g_assert_cmpint(db_data_version(app_db(kit->app, NULL)), ==, before);
}

static void
two_at_once_tell_it_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    kit->nested = TRUE; /* while this one sends, another one runs from beginning to end */
    reminder_kit_run(kit, NOW);
    reminder_kit_said(kit, "10000001 window-closes 3d");
    g_assert_cmpuint(kit->notices, ==, 1);
}

static void
no_case_file_is_no_problem(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_run(kit, NOW);
    g_assert_cmpuint(kit->notices, ==, 0);
    g_assert_false(g_file_test(app_db_path(kit->app), G_FILE_TEST_EXISTS));
}

static void
spoil(ReminderKit *kit, const char *bytes)
{
    g_autofree char *path = g_strdup(app_db_path(kit->app));

    app_close_db(kit->app);
    g_assert_cmpint(g_file_set_contents(path, bytes, -1, NULL), ==, TRUE);
}

/* Told once, whatever it is; and nothing is put in the file's place. */
static void
assert_told_once(ReminderKit *kit, const char *of)
{
    reminder_kit_fail(kit, NOW);
    g_assert_nonnull(strstr(kit->said->str, of));
    g_assert_cmpuint(kit->notices, ==, 1);
    reminder_kit_fail(kit, "2026-03-02T12:15:00Z");
    g_assert_cmpuint(kit->notices, ==, 0);
}

static void
a_damaged_file_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    spoil(kit,
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. "
          "this is no case file, but it is long enough that nobody can say it was empty. ");
    assert_told_once(kit, "case.db");
}

static void
an_emptied_file_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    spoil(kit, "");
    assert_told_once(kit, "case.db");
}

static void
a_missed_file_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    app_close_db(kit->app);
    g_assert_cmpint(g_unlink(app_db_path(kit->app)), ==, 0);
    assert_told_once(kit, "case.db");
    g_assert_false(g_file_test(app_db_path(kit->app), G_FILE_TEST_EXISTS));
}

static void
a_newer_file_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    reminder_kit_sql(kit, "PRAGMA user_version = 999");
    assert_told_once(kit, "newer");
}

static void
an_older_file_is_told_once(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    reminder_kit_sql(kit, "PRAGMA user_version = 0");
    assert_told_once(kit, "");
}

static void
a_problem_that_nobody_heard_is_told_again(ReminderKit *kit, gconstpointer unused)
{
    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    spoil(kit, "");
    kit->fails = TRUE;
    reminder_kit_fail(kit, NOW);
    kit->fails = FALSE;
    reminder_kit_fail(kit, "2026-03-02T12:15:00Z");
    g_assert_cmpuint(kit->notices, ==, 1);
}

static void
a_watched_clock_needs_a_schedule(ReminderKit *kit, gconstpointer unused)
{
    g_autoptr(ReminderStatus) before = NULL;
    g_autoptr(ReminderStatus) after = NULL;

    (void)unused;
    reminder_kit_add(kit, "10000001", "2026-03-05T12:00:00Z");
    before = reminder_status_read(kit->app, INSTANT_UNKNOWN, NULL);
    g_assert_true(before->is_unwatched);
    kit->recorded = app_recorded(kit->app);
    reminder_kit_run(kit, NOW);
    after = reminder_status_read(kit->app, INSTANT_UNKNOWN, NULL);
    g_assert_false(after->is_unwatched);
}

static const struct {
    const char *name, *conf;
    void (*test)(ReminderKit *kit, gconstpointer conf);
} tests[] = {
    { "a-step-is-told-once", NULL, a_step_is_told_once },
    { "an-absence-leaves-the-most-urgent-step", NULL, an_absence_leaves_the_most_urgent },
    { "what-is-done-is-silent", NULL, what_is_done_is_silent },
    { "three-orders-are-told-apart", NULL, three_are_told_apart },
    { "a-thousand-make-one-digest", NULL, a_thousand_make_one_digest },
    { "what-nobody-took-is-shown-and-tried-again", NULL, what_nobody_took_is_tried_again },
    { "all-that-nobody-took-is-counted", NULL, all_that_nobody_took_is_counted },
    { "a-failure-gives-way-to-a-more-urgent-step", NULL,
      a_failure_gives_way_to_a_more_urgent_step },
    { "quiet-hours-hold-and-then-digest", "[reminders]\nquiet-hours = 22:00-07:00\n",
      quiet_hours_hold_and_then_digest },
    { "nothing-breaks-through-when-told-so",
      "[reminders]\nquiet-hours = 22:00-07:00\nurgent-when-quiet = no\n",
      nothing_breaks_through_when_told_so },
    { "looking-tells-nothing", NULL, looking_tells_nothing },
    { "an-idle-run-writes-nothing", NULL, an_idle_run_writes_nothing },
    { "two-at-once-tell-it-once", NULL, two_at_once_tell_it_once },
    { "no-case-file-is-no-problem", NULL, no_case_file_is_no_problem },
    { "a-damaged-file-is-told-once", NULL, a_damaged_file_is_told_once },
    { "an-emptied-file-is-told-once", NULL, an_emptied_file_is_told_once },
    { "a-missed-file-is-told-once", NULL, a_missed_file_is_told_once },
    { "a-newer-file-is-told-once", NULL, a_newer_file_is_told_once },
    { "an-older-file-is-told-once", NULL, an_older_file_is_told_once },
    { "a-problem-that-nobody-heard-is-told-again", NULL,
      a_problem_that_nobody_heard_is_told_again },
    { "a-running-clock-needs-a-schedule", NULL, a_watched_clock_needs_a_schedule },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *path = g_strdup_printf("/reminders/%s", tests[i].name);

        g_test_add(path, ReminderKit, tests[i].conf, set_up, tests[i].test, tear_down);
    }
    return g_test_run();
}
