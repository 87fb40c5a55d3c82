/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was typed into a form survives whatever ends the screens, until it is saved or left. */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>

#include "services/app/app.h"
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define TOLD "What you typed into a form was kept"
#define OFFERED "You typed this before the screens ended."

static Screens *
three_orders(void)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 80, 40, "3 open");
    return screens;
}

static void
hang_up(Screens *screens)
{
    terminal_signal(screens->terminal, SIGHUP);
    g_assert_true(WIFSIGNALED(terminal_wait_end(screens->terminal)));
}

static void
open_again(Screens *screens, const char *text)
{
    terminal_free(g_steal_pointer(&screens->terminal));
    (void)screens_open(screens, 80, 40, text);
}

static void
expect_kept(const Screens *screens, guint count)
{
    g_assert_cmpuint(typed_count(screens->app), ==, count);
}

static void
test_a_hangup_keeps_a_new_order(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    screens_press(screens, "4711", "4711");
    screens_press(screens, "<Down>Garden hose", "Garden hose");
    hang_up(screens);
    open_again(screens, TOLD);
    screens_press(screens, "a", OFFERED);
    g_assert_true(terminal_has(screens->terminal, "4711"));
    g_assert_true(terminal_has(screens->terminal, "Garden hose"));
    screens_press(screens, "<C-s>", "4 open");
    screens_quit(screens);
    expect_kept(screens, 0);
}

static void
test_leaving_throws_it_away(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "a", "Add an order");
    screens_press(screens, "4711", "4711");
    hang_up(screens);
    expect_kept(screens, 1);
    open_again(screens, TOLD);
    screens_press(screens, "a", OFFERED);
    screens_press(screens, "<Esc>", "Esc once more");
    screens_press(screens, "<Esc>", "3 open");
    screens_press(screens, "a", "Add an order");
    g_assert_false(terminal_has(screens->terminal, "4711"));
    screens_press(screens, "<Esc>", "3 open");
    screens_quit(screens);
    expect_kept(screens, 0);
}

/* Fields that were not typed into show what the order says by then. */
static void
test_only_what_was_typed_is_put_over_the_order(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "e", "Change the order");
    screens_go_to(screens, "title");
    screens_press(screens, " and its lid", "6 L and its lid");
    hang_up(screens);
    screens_edit(screens, "3069099405659913", "seller", "Another Shop");
    app_close_db(screens->app);
    open_again(screens, TOLD);
    screens_press(screens, "e", OFFERED);
    g_assert_true(terminal_has(screens->terminal, "6 L and its lid"));
    g_assert_true(terminal_has(screens->terminal, "Another Shop"));
    screens_press(screens, "<C-s>", "Saved.");
    screens_quit(screens);
}

static void
test_a_vanished_terminal_keeps_it(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "n", "Words");
    screens_press(screens, "seller wrote", "seller wrote");
    open_again(screens, TOLD); /* the old one vanishes */
    screens_press(screens, "n", OFFERED);
    g_assert_true(terminal_has(screens->terminal, "seller wrote"));
}

static void
test_a_terminal_that_does_not_read_keeps_it(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "n", "Words");
    screens_press(screens, "seller wrote", "seller wrote");
    terminal_stall(screens->terminal);
    terminal_signal(screens->terminal, SIGHUP);
    g_assert_true(WIFSIGNALED(terminal_wait_end_unread(screens->terminal)));
    g_assert_true(terminal_is_cooked(screens->terminal));
    expect_kept(screens, 1);
}

/* Nobody is told of a kill: what was typed is kept in the first quiet moment. */
static void
test_a_kill_keeps_what_stood_for_a_moment(void)
{
    g_autoptr(Screens) screens = three_orders();
    gint64 until = g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;

    screens_press(screens, "n", "Words");
    screens_press(screens, "seller wrote", "seller wrote");
    while (typed_count(screens->app) == 0) {
        g_assert_cmpint(g_get_monotonic_time(), <, until);
        terminal_pass_time(10);
    }
    terminal_signal(screens->terminal, SIGKILL);
    (void)terminal_wait_end(screens->terminal);
    open_again(screens, TOLD);
    screens_press(screens, "n", OFFERED);
    g_assert_true(terminal_has(screens->terminal, "seller wrote"));
}

static void
test_the_answer_of_a_question_is_kept(void)
{
    g_autoptr(Screens) screens = three_orders();

    screens_press(screens, "d", "What is wrong?");
    screens_press(screens, "3", "How bad is the damage?");
    screens_press(screens, "2", "Did you use it before");
    screens_press(screens, "2", "Which evidence do you have?");
    screens_press(screens, "<Enter>", "Which kind of dispute?");
    screens_press(screens, "1", "How much do you ask for?");
    screens_press(screens, "<C-u>77.7", "77.7");
    hang_up(screens);
    open_again(screens, TOLD);
    screens_press(screens, "d", OFFERED);
    g_assert_true(terminal_has(screens->terminal, "How much do you ask for?"));
    g_assert_true(terminal_has(screens->terminal, "77.7"));
    expect_kept(screens, 0); /* it is typed again */
}

static void
test_a_purge_reaches_it(void)
{
    g_autoptr(Screens) screens = three_orders();
    g_autoptr(GError) error = NULL;
    g_autofree char *id = NULL;

    screens_press(screens, "n", "Words");
    screens_press(screens, "seller wrote", "seller wrote");
    hang_up(screens);
    expect_kept(screens, 1);
    id = orders_find(screens->app, "3069099405659913", &error);
    g_assert_no_error(error);
    g_assert_true(orders_purge(screens->app, id, &error));
    g_assert_no_error(error);
    expect_kept(screens, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    /* clang-format off */
    g_test_add_func("/typed/a-hangup-keeps-a-new-order", test_a_hangup_keeps_a_new_order);
    g_test_add_func("/typed/leaving-throws-it-away", test_leaving_throws_it_away);
    g_test_add_func("/typed/only-what-was-typed-is-put-over-the-order", test_only_what_was_typed_is_put_over_the_order);
    g_test_add_func("/typed/a-vanished-terminal-keeps-it", test_a_vanished_terminal_keeps_it);
    g_test_add_func("/typed/a-terminal-that-does-not-read-keeps-it", test_a_terminal_that_does_not_read_keeps_it);
    g_test_add_func("/typed/a-kill-keeps-what-stood-for-a-moment", test_a_kill_keeps_what_stood_for_a_moment);
    g_test_add_func("/typed/the-answer-of-a-question-is-kept", test_the_answer_of_a_question_is_kept);
    g_test_add_func("/typed/a-purge-reaches-it", test_a_purge_reaches_it);
    /* clang-format on */
    return g_test_run();
}
