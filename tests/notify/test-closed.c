/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminders with the program closed, from the case file to a notification daemon: what the
 * person sees, once, although the daemon or the machine was away.
 */
#include <poll.h>
#include <signal.h>
#include <string.h>

#include "base/json/json.h"
#include "notify/bus.h"
#include "services/app/app.h"

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

/* recourse.conf with a terminal that is a script of these lines. */
static void
use_terminal(const char *lines)
{
    g_autofree char *script = g_build_filename(g_get_tmp_dir(), "terminal", NULL);
    g_autofree char *folder = g_build_filename(g_getenv("XDG_CONFIG_HOME"), "recourse", NULL);
    g_autofree char *settings = g_build_filename(folder, "recourse.conf", NULL);
    g_autofree char *text = g_strdup_printf("[reminders]\nterminal = %s -e\n", script);
    g_autofree char *program = g_strdup_printf("#!/bin/sh\n%s", lines);

    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(settings, text, -1, NULL));
    g_assert_true(
        g_file_set_contents_full(script, program, -1, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
}

/* What the terminal has written, once it ends with a line "end". Owned by the caller. */
static char *
wait_for_report(void)
{
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), "report", NULL);

    for (int waited = 0; waited < DEADLINE_MILLISECONDS; waited += GLANCE_MILLISECONDS) {
        char *text = NULL;

        if (g_file_get_contents(path, &text, NULL, NULL) && g_str_has_suffix(text, "end\n"))
            return text;
        g_free(text);
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
    g_error("the terminal has written nothing");
}

/* Without 32 and 33, which the C library keeps for itself: make(1) ignores one of them. */
static guint64
signals_of(const char *report, const char *name)
{
    const guint64 kept = G_GUINT64_CONSTANT(3) << 31;
    const char *place = strstr(report, name);

    g_assert_nonnull(place);
    return g_ascii_strtoull(place + strlen(name), NULL, 16) & ~kept;
}

static void
wait_for_status(const char *text)
{
    for (int waited = 0; waited < DEADLINE_MILLISECONDS; waited += GLANCE_MILLISECONDS) {
        g_autofree char *status = run("remind --status --json", 0);

        if (strstr(status, text) != NULL)
            return;
        (void)poll(NULL, 0, GLANCE_MILLISECONDS);
    }
    g_error("the status never had: %s", text);
}

/*
 * Longer than the helper stays, on its standard error, as terminals do when they start. The
 * signals are read before the shell starts anything: while it does, it blocks them itself.
 */
static void
open_starts_a_terminal_that_lives(Fixture *daemon, gconstpointer unused)
{
    g_autofree char *report = NULL;

    (void)unused;
    use_terminal("exec 3>$TMPDIR/report\n"
                 "while read -r name value; do\n"
                 "    case $name in SigIgn:|SigBlk:) echo \"$name$value\" >&3 ;; esac\n"
                 "done </proc/$$/status\n"
                 "for i in 1 2 3 4 5; do echo warning >&2; sleep 1; done\n"
                 "echo \"space $(ulimit -S -v) time $(ulimit -S -t)\" >&3\n"
                 "echo \"$@\" >&3\n"
                 "echo end >&3\n");
    fixture_start_daemon(daemon, "open");
    add("30690994056599", "+20h");
    do_run("remind");
    report = wait_for_report();
    g_assert_cmphex(signals_of(report, "SigBlk:"), ==, 0);
    g_assert_cmphex(signals_of(report, "SigIgn:"), ==, 0);
    g_assert_nonnull(strstr(report, "space unlimited time unlimited\n"));
    g_assert_nonnull(strstr(report, "-e "));
    g_assert_nonnull(strstr(report, " open "));
    wait_for_status("\"button_problem\": null");
}

static void
a_terminal_that_does_not_start_is_told(Fixture *daemon, gconstpointer unused)
{
    g_autofree char *people = NULL;

    (void)unused;
    use_terminal("echo 'no display here' >&2\nexit 1\n");
    fixture_start_daemon(daemon, "open");
    add("30690994056599", "+20h");
    do_run("remind");
    wait_for_status("terminal said: no display here\"");
    people = run("remind --status", 0);
    g_assert_nonnull(strstr(people, "The button “Open” of a notification did not work:"));
    use_terminal("exit 0\n");
    do_run("--now +15h remind");
    wait_for_status("\"button_problem\": null");
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
    g_test_add("/closed/open-starts-a-terminal-that-lives", Fixture, NULL, set_up,
               open_starts_a_terminal_that_lives, tear_down);
    g_test_add("/closed/a-terminal-that-does-not-start-is-told", Fixture, NULL, set_up,
               a_terminal_that_does_not_start_is_told, tear_down);
    return g_test_run();
}
