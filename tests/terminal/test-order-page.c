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
    terminal_wait_for(screens->terminal, "      and “Wrong item”.");
    screens_press(screens, "q", "CLOSES IN");
    screens_quit(screens);
}

static void
log_event(Screens *screens, const char *number, const LogEntry *entry)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *id = orders_find(screens->app, number, &error);

    g_assert_no_error(error);
    (void)orders_log(screens->app, id, entry, NULL, &error);
    g_assert_no_error(error);
}

/* Beside each other where there is room, below each other where there is not: never a ladder,
 * and no name runs into what happened. */
static void
test_what_happened_follows_the_width(void)
{
    /* clang-format off */
    static const struct {
        int columns, rows;
        const char *seller, *marketplace, *rest;
    } cases[] = {
        {  40, 60, "   Mon 23 Nov 14:05  seller",                                                       "   Mon 23 Nov 14:05  LightInTheBox",                                     "     20.00 USD; Half for the cracked"                },
        {  80, 60, "   Mon 23 Nov 14:05  seller         Seller made an offer: 18.00 USD",             "   Mon 23 Nov 14:05  LightInTheBox  The marketplace made an offer: 20.00 USD;", "                                    Half for the cracked shade, and you keep it" },
        { 120, 60, "   Mon 23 Nov 14:05  seller         Seller made an offer: 18.00 USD",             "   Mon 23 Nov 14:05  LightInTheBox  The marketplace made an offer: 20.00 USD; Half for the cracked shade, and you keep", "                                    it" },
    };
    /* clang-format on */

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);
        LogEntry submitted = { .type = EVENT_SUBMITTED };
        LogEntry seller = { .type = EVENT_SELLER_OFFERED };
        LogEntry marketplace = { .type = EVENT_PLATFORM_OFFERED,
                                 .text = "Half for the cracked shade, and you keep it" };

        g_assert_true(money_parse("18.00 USD", NULL, &seller.amount, NULL));
        g_assert_true(money_parse("20.00 USD", NULL, &marketplace.amount, NULL));
        screens_add(screens, "number", "12345678901", "title", "Lamp", "marketplace",
                    "lightinthebox", "total", "40.00 USD", "shipped", "2026-10-20 10:00",
                    "delivered", "2026-11-20 10:00", "closes", "2026-12-20 10:00", NULL);
        draft(screens, "12345678901");
        log_event(screens, "12345678901", &submitted);
        log_event(screens, "12345678901", &seller);
        log_event(screens, "12345678901", &marketplace);
        (void)screens_open(screens, cases[i].columns, cases[i].rows, "Lamp");
        screens_press(screens, "<Enter>", "12345678901 ·");
        for (int page = 0; page < 4 && !terminal_has(screens->terminal, cases[i].marketplace);
             page++) {
            terminal_press(screens->terminal, "<PgDn>");
            terminal_settle(screens->terminal);
        }
        terminal_wait_for(screens->terminal, cases[i].seller);
        terminal_wait_for(screens->terminal, cases[i].marketplace);
        terminal_wait_for(screens->terminal, cases[i].rest);
        screens_press(screens, "q", "Recourse   1 open");
        screens_quit(screens);
    }
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
    g_test_add_func("/order-page/what-happened-follows-the-width",
                    test_what_happened_follows_the_width);
    return g_test_run();
}
