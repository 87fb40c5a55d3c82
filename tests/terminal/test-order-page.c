/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The page of one order: what stands beside its parcels and returns. */
#include <string.h>

#include "services/orders/orders.h"
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"

static void
test_a_doubtful_number_says_why(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "3069099405659913", "title", "Ultrasonic cleaner 6 L",
                "shipped", "2026-11-01 10:00", "closes", "2026-12-30 19:17", "tracking",
                "RB123456786US", NULL);
    screens_add(screens, "number", "3069099405659914", "title", "Filament", "shipped",
                "2026-11-20 10:00", "closes", "2027-01-20 19:17", "tracking", "RB123456786US",
                NULL);
    (void)screens_open(screens, 100, 40, "Ultrasonic");
    screens_press(screens, "<Enter>", "WHAT HAPPENED");
    screens_press(screens, "G", "PARCELS");
    terminal_wait_for(screens->terminal, "registered post, followed to the end (reported)");
    terminal_wait_for(screens->terminal, "The check digit of RB123456786US does not fit");
    terminal_wait_for(screens->terminal, "is also in order 3069099405659914");
    terminal_wait_for(screens->terminal, "no scan 10 days after shipping");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_free_return_is_counted(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "3069099405659913", "title", "Ultrasonic cleaner 6 L",
                "shipped", "2026-10-20 10:00", "delivered", "2026-11-20 10:00", "free-return",
                "yes", NULL);
    (void)screens_open(screens, 100, 40, "Ultrasonic");
    screens_press(screens, "<Enter>", "WHAT HAPPENED");
    screens_press(screens, "G", "FREE RETURN");
    terminal_wait_for(screens->terminal, "Free returns of this order: 0 of 1 used.");
    terminal_wait_for(screens->terminal, "Free returns this month: 0 of 5 used.");
    terminal_wait_for(screens->terminal, "one return.");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
draft(Screens *screens, const char *number)
{
    g_autofree char *id = orders_find(screens->app, number, NULL);
    g_autoptr(OrderView) view = orders_show(screens->app, id, NULL);
    g_autoptr(Dispute) dispute =
        disputes_copy_draft(screens->app, view, disputes_find_draft(view->order));

    g_assert_true(disputes_save_draft(screens->app, view->order, dispute, NULL));
}

static void
test_a_draft_is_one_line_however_often_it_was_saved(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *line = NULL;
    int first;

    screens_add(screens, "number", "3069099405659913", "title", "Ultrasonic cleaner 6 L",
                "shipped", "2026-10-20 10:00", "delivered", "2026-11-20 10:00", NULL);
    draft(screens, "3069099405659913");
    draft(screens, "3069099405659913");
    (void)screens_open(screens, 100, 60, "Ultrasonic");
    screens_press(screens, "<Enter>", "WHAT HAPPENED");
    terminal_wait_for(screens->terminal, "FACTS");
    first = terminal_find(screens->terminal, "Dispute drafted");
    line = terminal_row(screens->terminal, first + 1);
    g_assert_cmpint(first, >, 0);
    g_assert_null(strstr(line, "Dispute drafted"));
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

/* However long its title is: what to do next is on the first page. */
static void
test_a_long_title_hides_nothing(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);
    g_autofree char *title = g_strnfill(5000, 'x');

    screens_add(screens, "number", "3069099405659913", "title", title, "shipped",
                "2026-10-20 10:00", "closes", "2026-11-25 19:17", NULL);
    (void)screens_open(screens, 80, 24, "xxxx");
    screens_press(screens, "<Enter>", "3069099405659913 ·");
    terminal_wait_for(screens->terminal, "window closes");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
test_a_step_s_second_line_stands_below_its_first(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add(screens, "number", "3069099405659913", "title", "Ultrasonic cleaner 6 L",
                "shipped", "2026-10-20 10:00", "delivered", "2026-11-20 10:00", NULL);
    (void)screens_open(screens, 80, 24, "Ultrasonic");
    screens_press(screens, "<Enter>", "   1. Film it in one take");
    terminal_wait_for(screens->terminal, "      opening it.");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/order-page/a-doubtful-number-says-why", test_a_doubtful_number_says_why);
    g_test_add_func("/order-page/a-free-return-is-counted", test_a_free_return_is_counted);
    g_test_add_func("/order-page/a-draft-is-one-line-however-often-it-was-saved",
                    test_a_draft_is_one_line_however_often_it_was_saved);
    g_test_add_func("/order-page/a-long-title-hides-nothing", test_a_long_title_hides_nothing);
    g_test_add_func("/order-page/a-step-s-second-line-stands-below-its-first",
                    test_a_step_s_second_line_stands_below_its_first);
    return g_test_run();
}
