/* SPDX-License-Identifier: GPL-3.0-or-later */
/* While another program holds the case file the screens say so, keep keys and lose no act. */
#include <signal.h>
#include <sqlite3.h>
#include <sys/wait.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define WAITING "Waiting: another program"

static Screens *
three_orders(int columns, int rows)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, columns, rows, "3 open");
    return screens;
}

/* Another program. */
static sqlite3 *
hold(const Screens *screens, const char *begin)
{
    sqlite3 *other = NULL;

    g_assert_cmpint(sqlite3_open(app_db_path(screens->app), &other), ==, SQLITE_OK);
    (void)sqlite3_busy_timeout(other, TERMINAL_DEADLINE_SECONDS * 1000);
    g_assert_cmpint(sqlite3_exec(other, begin, NULL, NULL, NULL), ==, SQLITE_OK);
    return other;
}

static void
release(sqlite3 *other)
{
    g_assert_cmpint(sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL), ==, SQLITE_OK);
    (void)sqlite3_close(other);
}

static void
test_the_act_is_done_when_the_file_is_free(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    sqlite3 *other = hold(screens, "BEGIN IMMEDIATE");

    screens_press(screens, "z", WAITING);   /* archive the first */
    terminal_press(screens->terminal, "j"); /* kept: select the last */
    terminal_wait_for(screens->terminal, "(1 s)");
    release(other);
    terminal_wait_for(screens->terminal, "2 open");
    terminal_wait_for(screens->terminal, "3069099400009913 ·");
    terminal_wait_gone(screens->terminal, WAITING);
    screens_quit(screens);
}

static void
test_reading_waits_too(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    sqlite3 *other = hold(screens, "BEGIN EXCLUSIVE");

    screens_press(screens, "<Enter>", WAITING);
    release(other);
    terminal_wait_for(screens->terminal, "CLOCKS");
    terminal_wait_gone(screens->terminal, WAITING);
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

/* Its sentence stays until a key behind it, and is whole in a narrow window. */
static void
test_escape_gives_up_and_says_what_that_means(void)
{
    g_autoptr(Screens) screens = three_orders(40, 14);
    sqlite3 *other = hold(screens, "BEGIN IMMEDIATE");

    screens_press(screens, "z", WAITING);
    terminal_wait_for(screens->terminal, "Esc gives up.");
    screens_press(screens, "jj<Esc>", "Stopped waiting");
    terminal_wait_for(screens->terminal, "Nothing was changed.");
    g_assert_true(terminal_has(screens->terminal, "3 open"));
    release(other);
    screens_press(screens, "z", "2 open");
    screens_quit(screens);
}

static void
test_the_text_of_a_form_is_saved_in_the_end(void)
{
    g_autoptr(Screens) screens = three_orders(80, 50);
    sqlite3 *other;

    screens_press(screens, "n", "Words");
    other = hold(screens, "BEGIN IMMEDIATE");
    screens_press(screens, "kept words<C-s>", WAITING);
    release(other);
    terminal_wait_gone(screens->terminal, WAITING);
    screens_press(screens, "<Enter>", "kept words");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_kill_is_heeded_while_waiting(void)
{
    g_autoptr(Screens) screens = three_orders(80, 24);
    sqlite3 *other = hold(screens, "BEGIN IMMEDIATE");
    int status;

    screens_press(screens, "z", WAITING);
    terminal_signal(screens->terminal, SIGTERM);
    status = terminal_wait_end(screens->terminal);
    g_assert_true(WIFSIGNALED(status));
    g_assert_true(terminal_is_cooked(screens->terminal));
    g_assert_false(terminal_is_alternate(screens->terminal));
    release(other);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/waiting/the-act-is-done-when-the-file-is-free", test_the_act_is_done_when_the_file_is_free);
    g_test_add_func("/waiting/reading-waits-too", test_reading_waits_too);
    g_test_add_func("/waiting/escape-gives-up-and-says-what-that-means", test_escape_gives_up_and_says_what_that_means);
    g_test_add_func("/waiting/the-text-of-a-form-is-saved-in-the-end", test_the_text_of_a_form_is_saved_in_the_end);
    g_test_add_func("/waiting/a-kill-is-heeded-while-waiting", test_a_kill_is_heeded_while_waiting);
    /* clang-format on */
    return g_test_run();
}
