/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <signal.h>
#include <string.h>

#include "services/app/app.h"

#define SHORT_MILLISECONDS 300
#define LONG_MILLISECONDS 60000

/* A shell is the helper here: its text says what it does. */
static gboolean
run(const char *text, const char *input, int milliseconds, gboolean goes_on,
    HelperResult *ret_result, GError **error)
{
    const char *const argv[] = { "sh", "-c", text, NULL };
    HelperCall call = {
        .argv = argv,
        .input = input,
        .input_length = -1,
        .milliseconds = milliseconds,
        .goes_on = goes_on,
    };

    return helper_run(&call, ret_result, error);
}

static const struct {
    const char *name, *text, *input, *output, *complaint;
    int status;
} cases[] = {
    { "what-it-prints-comes-back", "echo said", NULL, "said\n", "", 0 },
    { "its-input-is-given-to-it", "cat", "given", "given", "", 0 },
    { "it-need-not-read-it", "exec <&-; echo done", "given", "done\n", "", 0 },
    { "without-input-there-is-an-end", "cat; echo end", NULL, "end\n", "", 0 },
    { "its-status-is-known", "exit 7", NULL, "", "", 7 },
    { "the-first-line-of-its-complaint", "echo one >&2; echo two >&2; exit 1", NULL, "", "one",
      1 },
    { "which-is-made-safe", "printf 'a\\033[2Jb' >&2", NULL, "", "a\xe2\x90\x9b[2Jb", 0 },
    { "who-keeps-the-pipe-is-not-waited-for", "sleep 30 & echo done", NULL, "done\n", "", 0 },
};

static void
test_case(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_true(
        run(cases[i].text, cases[i].input, LONG_MILLISECONDS, FALSE, &result, &error));
    g_assert_no_error(error);
    g_assert_cmpstr(result.output, ==, cases[i].output);
    g_assert_cmpstr(result.complaint, ==, cases[i].complaint);
    g_assert_cmpint(result.exit_status, ==, cases[i].status);
}

static void
much_goes_both_ways(void)
{
    g_autofree char *input = g_strnfill(512 * 1024, 'x');
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_true(run("cat", input, LONG_MILLISECONDS, FALSE, &result, &error));
    g_assert_cmpuint(strlen(result.output), ==, strlen(input));
}

static const struct {
    const char *name, *text, *why;
    int milliseconds;
} failures[] = {
    { "one-that-takes-too-long-is-stopped", "sleep 100", "longer than 1 s",
      SHORT_MILLISECONDS },
    { "and-its-children-with-it", "sleep 100 & wait", "longer than 1 s", SHORT_MILLISECONDS },
    { "one-that-prints-too-much-too", "yes", "too much", LONG_MILLISECONDS },
    { "a-signal-is-said", "kill -9 $$", "signal 9", LONG_MILLISECONDS },
};

static void
test_failure(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_false(
        run(failures[i].text, NULL, failures[i].milliseconds, FALSE, &result, &error));
    g_assert_nonnull(error);
    g_assert_nonnull(strstr(error->message, failures[i].why));
}

static void
one_that_goes_on_is_left_alone(void)
{
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;
    pid_t process;

    g_assert_true(run("echo $$; exec >&- 2>&- <&-; exec sleep 30", NULL, LONG_MILLISECONDS,
                      TRUE, &result, &error));
    process = (pid_t)g_ascii_strtoll(result.output, NULL, 10);
    g_assert_cmpint(kill(process, 0), ==, 0);
    g_assert_cmpint(kill(process, SIGKILL), ==, 0);
}

static void
one_that_is_not_there_is_said(void)
{
    const char *const argv[] = { "no-such-program-anywhere", NULL };
    HelperCall call = { .argv = argv, .milliseconds = LONG_MILLISECONDS };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_false(helper_run(&call, &result, &error));
    g_assert_nonnull(strstr(error->message, "no-such-program-anywhere"));
}

static void
a_busy_one_runs_out_of_time(void)
{
    const char *const argv[] = { "sh", "-c", "while :; do :; done", NULL };
    HelperCall call = { .argv = argv,
                        .milliseconds = LONG_MILLISECONDS,
                        .processor_seconds = 1 };
    g_auto(HelperResult) result = { 0 };
    g_autoptr(GError) error = NULL;

    g_assert_false(helper_run(&call, &result, &error));
    g_assert_nonnull(strstr(error->message, "signal"));
}

static void
no_core_is_left(void)
{
    g_auto(HelperResult) result = { 0 };

    g_assert_true(run("ulimit -c", NULL, LONG_MILLISECONDS, FALSE, &result, NULL));
    g_assert_cmpstr(result.output, ==, "0\n");
}

static void
helpers_are_found_where_they_are(void)
{
    g_autofree char *folder = g_dir_make_tmp("helpers-XXXXXX", NULL);
    g_autofree char *program = g_build_filename(folder, "tool", NULL);
    g_autofree char *missing = NULL;
    g_autofree char *found = NULL;

    g_setenv("RECOURSE_HELPERS", folder, TRUE);
    missing = helper_find("tool");
    g_assert_null(missing);
    g_assert_true(
        g_file_set_contents_full(program, "", 0, G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    found = helper_find("tool");
    g_assert_cmpstr(found, ==, program);
    g_unsetenv("RECOURSE_HELPERS");
}

/* What comes and goes piece by piece. */
typedef struct {
    GPtrArray *lines;
    guint pieces; /* of the input, that are still to be given */
    guint wanted; /* lines; the next one stops it */
} Stream;

static gboolean
feed(gpointer data, const char **ret_bytes, gsize *ret_length, GError **error)
{
    Stream *stream = data;

    (void)error;
    *ret_bytes = "a piece\n";
    *ret_length = stream->pieces == 0 ? 0 : strlen(*ret_bytes);
    stream->pieces -= stream->pieces == 0 ? 0 : 1;
    return TRUE;
}

static gboolean
take_line(gpointer data, const char *text, gsize length, GError **error)
{
    Stream *stream = data;

    if (stream->lines->len == stream->wanted) {
        g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, "enough");
        return FALSE;
    }
    g_ptr_array_add(stream->lines, g_strndup(text, length));
    return TRUE;
}

static gboolean
run_stream(const char *text, Stream *stream, int milliseconds, GError **error)
{
    const char *const argv[] = { "sh", "-c", text, NULL };
    HelperCall call = {
        .argv = argv,
        .milliseconds = milliseconds,
        .feed = feed,
        .line = take_line,
        .data = stream,
    };
    g_auto(HelperResult) result = { 0 };
    gboolean done = helper_run(&call, &result, error);

    if (done)
        g_assert_cmpstr(result.output, ==, "");
    return done;
}

static void
lines_are_handed_over_as_they_come(void)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    Stream stream = { lines, 100000, G_MAXUINT };
    g_autoptr(GError) error = NULL;

    g_assert_true(run_stream("cat", &stream, LONG_MILLISECONDS, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(lines->len, ==, 100000);
    g_assert_cmpstr(lines->pdata[99999], ==, "a piece");
}

static void
who_has_enough_stops_it(void)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    Stream stream = { lines, 0, 3 };
    g_autoptr(GError) error = NULL;

    g_assert_false(run_stream("yes", &stream, LONG_MILLISECONDS, &error));
    g_assert_cmpstr(error->message, ==, "enough");
    g_assert_cmpuint(lines->len, ==, 3);
}

static void
the_time_counts_from_the_last_line(void)
{
    g_autoptr(GPtrArray) lines = g_ptr_array_new_with_free_func(g_free);
    Stream stream = { lines, 0, G_MAXUINT };
    g_autoptr(GError) error = NULL;

    g_assert_false(run_stream("echo one; sleep 100", &stream, SHORT_MILLISECONDS, &error));
    g_assert_nonnull(strstr(error->message, "longer than 1 s"));
    g_assert_cmpuint(lines->len, ==, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    (void)signal(SIGPIPE, SIG_IGN);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strdup_printf("/helper/%s", cases[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_case);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(failures); i++) {
        g_autofree char *path = g_strdup_printf("/helper/%s", failures[i].name);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), test_failure);
    }
    g_test_add_func("/helper/much-goes-both-ways", much_goes_both_ways);
    g_test_add_func("/helper/lines-are-handed-over-as-they-come",
                    lines_are_handed_over_as_they_come);
    g_test_add_func("/helper/who-has-enough-stops-it", who_has_enough_stops_it);
    g_test_add_func("/helper/the-time-counts-from-the-last-line",
                    the_time_counts_from_the_last_line);
    g_test_add_func("/helper/one-that-goes-on-is-left-alone", one_that_goes_on_is_left_alone);
    g_test_add_func("/helper/one-that-is-not-there-is-said", one_that_is_not_there_is_said);
    g_test_add_func("/helper/a-busy-one-runs-out-of-time", a_busy_one_runs_out_of_time);
    g_test_add_func("/helper/no-core-is-left", no_core_is_left);
    g_test_add_func("/helper/helpers-are-found-where-they-are",
                    helpers_are_found_where_they_are);
    return g_test_run();
}
