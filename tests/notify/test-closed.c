/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminders with the program closed, from the case file to a notification daemon: what the
 * person sees, once, although the daemon or the machine was away.
 */
#include <signal.h>
#include <string.h>

#include "base/json.h"
#include "notify/bus.h"
#include "services/helper.h"

#define CRITICAL "'urgency': <byte 0x02>"
#define CALL_MILLISECONDS 60000
#define WORDS_LIMIT 16

static int cases; /* every test has a case file of its own */

static void
set_up(Fixture *daemon, gconstpointer unused)
{
    g_autofree char *name = g_strdup_printf("case-%d.db", cases++);
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), name, NULL);

    (void)daemon;
    (void)unused;
    g_setenv("RECOURSE_DB", path, TRUE);
    bus_start();
}

static void
tear_down(Fixture *daemon, gconstpointer unused)
{
    (void)unused;
    fixture_stop(daemon);
    bus_stop();
}

/* Runs the program with words parted by blanks; returns what it printed, owned. */
static char *
run(const char *line, int expected_status)
{
    g_autofree char *program = bus_built("src/recourse");
    g_auto(GStrv) words = g_strsplit(line, " ", WORDS_LIMIT);
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    HelperCall call = { .milliseconds = CALL_MILLISECONDS };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_ptr_array_add(argv, program);
    for (char **word = words; *word != NULL; word++)
        g_ptr_array_add(argv, *word);
    g_ptr_array_add(argv, NULL);
    call.argv = (const char *const *)argv->pdata;
    g_assert_true(helper_run(&call, &result, &error));
    g_assert_no_error(error);
    if (result.exit_status != expected_status)
        g_test_message("%s: %s%s", line, result.output, result.complaint);
    g_assert_cmpint(result.exit_status, ==, expected_status);
    return g_steal_pointer(&result.output);
}

static void
do_run(const char *line)
{
    g_free(run(line, 0));
}

static void
add(const char *number, const char *closes)
{
    g_autofree char *line =
        g_strdup_printf("add --number %s --title Lamp --closes %s", number, closes);

    do_run(line);
}

/* How many notifications the daemon has got: it prints one before it answers, and the program
 * ends after the answer. */
static guint
shown(Fixture *daemon)
{
    guint count = 0;

    fixture_read(daemon);
    for (const char *at = daemon->read->str; (at = strstr(at, "('Recourse'")) != NULL; at++)
        count++;
    return count;
}

static void
a_close_in_20_hours_is_told_once(Fixture *daemon, gconstpointer unused)
{
    (void)unused;
    fixture_start_daemon(daemon, "good");
    add("30690994056599", "+20h");
    do_run("remind");
    fixture_wait(daemon, CRITICAL);
    fixture_wait(daemon, "left: window closes (");
    do_run("--now +15min remind");
    g_assert_cmpuint(shown(daemon), ==, 1);
    do_run("--now +15h remind"); /* the step of 6 h */
    g_assert_cmpuint(shown(daemon), ==, 2);
}

static void
what_no_daemon_took_is_shown_when_it_is_back(Fixture *daemon, gconstpointer unused)
{
    g_autofree char *failed = NULL;
    g_autofree char *recorded = NULL;
    g_autofree char *later = NULL;

    (void)unused;
    add("30690994056599", "+20h");
    failed = run("remind --json", 1);
    g_assert_nonnull(strstr(failed, "\"failed\": [\n"));
    recorded = run("remind --status --json", 0);
    g_assert_nonnull(strstr(recorded, "30690994056599"));
    g_assert_nonnull(strstr(recorded, "No notification daemon"));
    fixture_start_daemon(daemon, "good");
    do_run("remind");
    g_assert_cmpuint(shown(daemon), ==, 1);
    later = run("remind --status --json", 0);
    g_assert_nonnull(strstr(later, "\"undelivered\": []"));
    do_run("remind");
    g_assert_cmpuint(shown(daemon), ==, 1);
}

static void
five_days_off_make_one_digest(Fixture *daemon, gconstpointer unused)
{
    static const char *const closes[] = { "+12d", "+126h", "+6d", "+9d", "+7d" };
    const char *text;

    (void)unused;
    fixture_start_daemon(daemon, "good");
    for (guint i = 0; i < G_N_ELEMENTS(closes); i++) {
        g_autofree char *number = g_strdup_printf("3069099405660%u", i);

        add(number, closes[i]);
    }
    do_run("remind");
    g_assert_cmpuint(shown(daemon), ==, 1); /* five at once */
    do_run("--now +5d remind");
    g_assert_cmpuint(shown(daemon), ==, 2);
    text = g_strrstr(daemon->read->str, "('Recourse'");
    g_assert_nonnull(strstr(text, "orders need you"));
    g_assert_nonnull(strstr(text, CRITICAL));
    g_assert_nonnull(strstr(text, "56602)"));
    g_assert_true(strstr(text, "56601)") < strstr(text, "56602)"));
    do_run("--now +5d remind");
    g_assert_cmpuint(shown(daemon), ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    g_unsetenv("RECOURSE_NOW");
    if (!bus_is_installed("dbus-daemon")) {
        g_test_message("dbus-daemon is not installed: no test with a daemon");
        return g_test_run();
    }
    g_test_add("/closed/a-close-in-20-hours-is-told-once", Fixture, NULL, set_up,
               a_close_in_20_hours_is_told_once, tear_down);
    g_test_add("/closed/what-no-daemon-took-is-shown-when-it-is-back", Fixture, NULL, set_up,
               what_no_daemon_took_is_shown_when_it_is_back, tear_down);
    g_test_add("/closed/five-days-off-make-one-digest", Fixture, NULL, set_up,
               five_days_off_make_one_digest, tear_down);
    return g_test_run();
}
