/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "tests/terminal/case-fixture.h"

#include <string.h>
#include <sys/wait.h>

#define NOW "2026-03-04T12:00:00Z"

const Size small_screen = { 24, 80 };
const Size large_screen = { 40, 120 };

void
fixture_set_up(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = NULL;

    fixture->folder = g_dir_make_tmp("dispute-XXXXXX", NULL);
    g_assert_nonnull(fixture->folder);
    path = g_build_filename(fixture->folder, "case.db", NULL);
    fixture->database = g_strconcat("RECOURSE_DB=", path, NULL);
    fixture->program = g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "recourse", NULL);
    fixture->now = "RECOURSE_NOW=" NOW;
    fixture->size = *(const Size *)data;
}

/* The home of the test goes with everything in it. */
void
fixture_tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    terminal_free(fixture->terminal);
    g_free(fixture->folder);
    g_free(fixture->database);
    g_free(fixture->program);
}

char *
fixture_run(Fixture *fixture, ...)
{
    g_auto(GStrv) environment = g_get_environ();
    g_autoptr(GPtrArray) argv = g_ptr_array_new();
    g_autoptr(GError) error = NULL;
    char *said = NULL;
    int status = 0;
    va_list words;

    g_ptr_array_add(argv, fixture->program);
    va_start(words, fixture);
    for (char *word = va_arg(words, char *); word != NULL; word = va_arg(words, char *))
        g_ptr_array_add(argv, word);
    va_end(words);
    g_ptr_array_add(argv, NULL);
    environment =
        g_environ_setenv(environment, "RECOURSE_DB", strchr(fixture->database, '=') + 1, TRUE);
    environment =
        g_environ_setenv(environment, "RECOURSE_NOW", strchr(fixture->now, '=') + 1, TRUE);
    g_spawn_sync(NULL, (char **)argv->pdata, environment, G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                 NULL, &said, NULL, &status, &error);
    g_assert_no_error(error);
    g_assert_true(WIFEXITED(status));
    g_assert_cmpint(WEXITSTATUS(status), ==, 0);
    return said;
}

void
fixture_track(Fixture *fixture, const char *closes, gboolean is_delivered)
{
    g_free(fixture_run(fixture, "add", "--number", NUMBER, "--title", "Lamp", "--total",
                       "90.00 EUR", "--return-cost", "30.00 EUR", "--shipped", "2026-01-10",
                       "--closes", closes, is_delivered ? "--delivered" : NULL, "2026-02-28",
                       NULL));
}

static void
start(Fixture *fixture, const char *const *argv)
{
    const char *const environment[] = { fixture->database, fixture->now, NULL };
    TerminalOptions options = { .rows = fixture->size.rows,
                                .columns = fixture->size.columns,
                                .argv = argv,
                                .environment = environment };

    terminal_free(fixture->terminal);
    fixture->terminal = terminal_start(&options);
}

void
fixture_start_prompts(Fixture *fixture)
{
    const char *const argv[] = { fixture->program, "--plain", "dispute", NUMBER, NULL };

    start(fixture, argv);
    terminal_wait_for(fixture->terminal, "What is wrong?");
}

void
fixture_start_at(Fixture *fixture, const char *until)
{
    const char *const argv[] = { fixture->program, NULL };

    start(fixture, argv);
    terminal_wait_for(fixture->terminal, until);
}

void
fixture_start(Fixture *fixture)
{
    fixture_start_at(fixture, "DO NEXT");
    terminal_wait_for(fixture->terminal, "Lamp");
}

void
fixture_press(Fixture *fixture, const char *keys, const char *until)
{
    terminal_press(fixture->terminal, keys);
    terminal_wait_for(fixture->terminal, until);
}

void
fixture_attach(Fixture *fixture, const char *name)
{
    g_autofree char *path = g_build_filename(fixture->folder, name, NULL);

    g_autofree char *bytes =
        g_strconcat("\xff\xd8\xff\xe0", name, NULL); /* a text is no photo */

    g_assert_true(g_file_set_contents(path, bytes, -1, NULL));
    fixture_press(fixture, "a", "Choose files");
    terminal_paste(fixture->terminal, path);
    terminal_wait_for(fixture->terminal, "Add evidence");
    fixture_press(fixture, "<Enter>seen by me<C-s>", "Added 1 file.");
    terminal_wait_for(fixture->terminal, "[x]");
}

void
fixture_expect_state(Fixture *fixture, const char *state)
{
    g_autofree char *said = fixture_run(fixture, "show", NUMBER, "--json", NULL);
    g_autofree char *compact = g_strconcat("\"state\": \"", state, "\"", NULL);

    if (strstr(said, compact) == NULL) {
        g_autofree char *tight = g_strconcat("\"state\":\"", state, "\"", NULL);

        g_assert_nonnull(strstr(said, tight));
    }
}

void
fixture_find_event(Fixture *fixture, const char *label)
{
    g_autofree char *found = g_strconcat("What happened?  ", label, NULL);

    fixture_press(fixture, "l", "What happened?");
    fixture_press(fixture, label, found);
}

void
fixture_draft_and_submit(Fixture *fixture)
{
    g_free(fixture_run(fixture, "dispute", NUMBER, "--reason", "damaged", "--severity",
                       "significant", "--before-use", "yes", NULL));
    g_free(fixture_run(fixture, "log", NUMBER, "submitted", NULL));
}
