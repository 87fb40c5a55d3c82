/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Typing dates: what was understood while typing, what is refused, and the calendar. */
#include <string.h>

#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z" /* a Monday; 06:05 in Los Angeles */
#define F4 "\033OS"

/* The form of the first order, in the field of that name, with nothing in it. */
static Screens *
field_of_first(int columns, int rows, const char *field)
{
    Screens *screens = screens_new(NOW);

    screens_add_three(screens);
    screens_set(screens, "TZ=Europe/Berlin");
    (void)screens_open(screens, columns, rows, "Ultrasonic");
    screens_press(screens, "e", "Order number");
    screens_go_to(screens, field);
    terminal_press(screens->terminal, "<C-u>");
    return screens;
}

static void
leave(Screens *screens)
{
    screens_press(screens, "<Esc><Esc>", "Ultrasonic");
    screens_quit(screens);
}

static void
test_what_was_understood_stands_there_in_both_zones(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "closes");

    screens_press(screens, "5 Dec",
                  "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 15:00 at AliExpress, date only");
    screens_press(screens, " 18:00", "Sat 5 Dec 2026 18:00 your time · 09:00 at AliExpress");
    screens_press(screens, "<C-u>5 d 3 h",
                  "Sat 28 Nov 2026 18:05 your time · 09:05 at AliExpress");
    screens_press(screens, "<C-u>eom", "Mon 30 Nov 2026 00:00 your time");
    screens_press(screens, "<C-u>2026-12-05 13:43 America/Los_Angeles",
                  "Sat 5 Dec 2026 22:43 your time · 13:43 at AliExpress");
    terminal_wait_for(screens->terminal, "Times: your zone, Europe/Berlin");
    leave(screens);
}

static void
test_a_question_about_the_past_is_answered_in_the_past(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "delivered");

    screens_press(screens, "5 Dec", "Fri 5 Dec 2025 00:00");
    screens_press(screens, "<C-u>fri 18:00", "Fri 20 Nov 2026 18:00");
    screens_press(screens, "<C-u>2 weeks", "Mon 9 Nov 2026 15:05");
    leave(screens);
}

static void
test_what_reads_two_ways_is_refused_when_the_field_is_left(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "delivered");

    screens_press(screens, "05/06/2026", "when you really got it");
    screens_press(screens, "<Enter>", "reads two ways: 2026-06-05 or 2026-05-06.");
    screens_press(screens, "<Tab>", "when the order was confirmed");
    screens_press(screens, "<BackTab>", "reads two ways: 2026-06-05 or 2026-05-06.");
    screens_press(screens, "<C-u>5 Jun<Enter>", "when the order was confirmed");
    terminal_wait_gone(screens->terminal, "reads two ways");
    leave(screens);
}

static void
test_a_month_chooses_the_day(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "closes");

    screens_press(screens, "<C-t>", "Window closes: Nov 2026");
    terminal_wait_for(screens->terminal, "[23]");
    terminal_wait_for(screens->terminal, "Mon 23 Nov 2026 · today");
    screens_press(screens, "<Right>", "Tue 24 Nov 2026 · in 1 day");
    screens_press(screens, "<Down>", "Window closes: Dec 2026");
    terminal_wait_for(screens->terminal, "Tue 1 Dec 2026 · in 8 days");
    screens_press(screens, "<PgDn>", "Fri 1 Jan 2027");
    screens_press(screens, "<End>", "Sun 31 Jan 2027");
    screens_press(screens, "<PgDn>", "Sun 28 Feb 2027");
    screens_press(screens, ".<Left><Up>", "Sun 15 Nov 2026 · 8 days ago");
    screens_press(screens, "<Enter>", "Sun 15 Nov 2026 00:00 your time");
    terminal_wait_gone(screens->terminal, "Window closes: Nov");
    terminal_wait_for(screens->terminal, "2026-11-15");
    leave(screens);
}

/* The digits of a day of the month go to it. */
static void
test_a_day_of_the_month_is_typed(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "closes");

    screens_press(screens, "<C-t>", "Mon 23 Nov 2026 · today");
    screens_press(screens, "3", "Tue 3 Nov 2026 · 20 days ago");
    screens_press(screens, "0", "Mon 30 Nov 2026 · in 7 days");
    screens_press(screens, "9", "Mon 9 Nov 2026"); /* there is no 309th */
    screens_press(screens, "0", "Mon 9 Nov 2026"); /* nor a 90th */
    screens_press(screens, "1", "Sun 1 Nov 2026");
    screens_press(screens, "<Right>", "Mon 2 Nov 2026");
    screens_press(screens, "4",
                  "Wed 4 Nov 2026"); /* an arrow ends what is typed: not the 14th */
    screens_press(screens, "<PgDn>", "Fri 4 Dec 2026");
    screens_press(screens, "31", "Thu 31 Dec 2026");
    screens_press(screens, "<Enter>", "2026-12-31");
    leave(screens);
}

/* What was typed says where it begins, and its time of day stays. */
static void
test_a_time_of_day_stays_when_a_day_is_chosen(void)
{
    g_autoptr(Screens) screens = field_of_first(80, 24, "closes");

    screens_press(screens, "5 Dec 18:30", "Sat 5 Dec 2026 18:30");
    terminal_send(screens->terminal, F4, strlen(F4));
    terminal_wait_for(screens->terminal, "[ 5]");
    screens_press(screens, "<Right><Enter>", "2026-12-06 18:30");
    screens_press(screens, "<C-t>", "[ 6]");
    screens_press(screens, "<Esc>", "2026-12-06 18:30");
    screens_press(screens, "<C-s>", "Saved.");
    screens_quit(screens);
}

/* Weeks that have no room go out of sight, never the chosen day. */
static void
test_a_month_fits_into_the_smallest_screen(void)
{
    g_autoptr(Screens) screens = field_of_first(40, 10, "closes");

    screens_press(screens, "<C-t>", "Window closes: Nov 2026");
    terminal_wait_for(screens->terminal, "[23]");
    screens_press(screens, "<End>", "[30]");
    screens_press(screens, "<Home>", "[ 1]");
    screens_press(screens, "<Enter>", "2026-11-01");
    leave(screens);
}

static void
test_a_field_that_takes_no_date_has_no_calendar(void)
{
    g_autoptr(Screens) screens = field_of_first(100, 30, "total");

    terminal_wait_gone(screens->terminal, "F4");
    screens_press(screens, "<C-t>", "This field has nothing to choose from.");
    screens_press(screens, "<C-d>", "for example 15.00 USD");
    leave(screens);
}

static void
test_recording_and_snoozing_have_it_too(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_add_three(screens);
    (void)screens_open(screens, 100, 30, "3 open");
    screens_press(screens, "n", "When");
    screens_press(screens, "<Tab>yesterday noon", "Sun 22 Nov 2026 12:00");
    screens_press(screens, "<C-t>", "When: Nov 2026");
    screens_press(screens, "<Left><Enter>", "2026-11-21 12:00");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_press(screens, "S", "Silent until");
    screens_press(screens, "fri 6pm", "Fri 27 Nov 2026 18:00");
    screens_press(screens, "<C-t>", "Silent until: Nov 2026");
    screens_press(screens, "<Esc>", "Fri 27 Nov 2026 18:00");
    screens_press(screens, "<Esc><Esc>", "CLOSES IN");
    screens_quit(screens);
}

/* One zone in all of them, said once, and the marketplace's time beside what was understood;
 * where both clocks show the same there is one time to say. */
static void
test_every_form_reads_the_clock_of_the_buyer(void)
{
    static const struct {
        int columns, rows;
    } sizes[] = { { 120, 40 }, { 80, 24 }, { 40, 10 } };

    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);

        screens_add_three(screens);
        screens_set(screens, "TZ=Europe/Berlin");
        (void)screens_open(screens, sizes[i].columns, sizes[i].rows, "Ultrasonic");
        screens_press(screens, "l3", "Times: your zone, Europe/Berlin");
        screens_press(screens, "22 Nov 18:30", "Sun 22 Nov 2026 18:30 your time");
        terminal_wait_for(screens->terminal, "09:30 at");
        screens_press(screens, "<Esc><Esc>", "Ultrasonic");
        screens_press(screens, "S", "Times: your zone, Europe/Berlin");
        screens_press(screens, "fri 18:00", "Fri 27 Nov 2026 18:00 your time");
        screens_press(screens, "<Esc><Esc>", "Ultrasonic");
        screens_press(screens, "e", "Times: your zone, Europe/Berlin");
        screens_press(screens, "<Esc>", "Ultrasonic");
        screens_quit(screens);
    }
}

/* Nobody knows the clock of a marketplace without a policy. */
static void
test_an_unknown_marketplace_has_no_clock(void)
{
    g_autoptr(Screens) screens = field_of_first(120, 40, "marketplace");

    screens_press(screens, "cornershop<Down><C-u>5 Dec 18:00", "18:00 your time");
    g_assert_false(terminal_has(screens->terminal, " at cornershop"));
    leave(screens);
}

static void
test_a_saved_time_is_of_the_buyer(void)
{
    g_autoptr(Screens) screens = field_of_first(100, 30, "closes");
    g_autoptr(OrderView) order = NULL;
    g_autofree char *id = NULL;
    g_autofree char *closes = NULL;
    g_autoptr(GError) error = NULL;

    screens_press(screens, "5 Dec 18:00<C-s>", "Saved.");
    id = orders_find(screens->app, "3069099405659913", &error);
    g_assert_no_error(error);
    order = orders_show(screens->app, id, &error);
    g_assert_no_error(error);
    closes = instant_to_rfc3339(order_fact(order->order, FACT_CLOSES));
    g_assert_cmpstr(closes, ==, "2026-12-05T17:00:00Z");
    screens_quit(screens);
}

/* The start of the day that comes first, the buyer's or the marketplace's: neither a deadline
 * nor what a window starts from is read as later than it may be. */
static void
test_a_date_alone_never_leaves_more_time_than_there_is(void)
{
    /* clang-format off */
    static const struct {
        const char *zone, *marketplace, *understood, *closes, *delivered;
    } cases[] = {
        { "America/Los_Angeles", "aliexpress", "Sat 5 Dec 2026 00:00 your time, date only: may run up to a day longer",                  "2026-12-05T08:00:00Z", "2026-11-20T08:00:00Z" },
        { "America/Los_Angeles", "etsy",       "Fri 4 Dec 2026 16:00 your time · Sat 5 Dec 00:00 at Etsy, date only: from where that",   "2026-12-05T00:00:00Z", "2026-11-20T00:00:00Z" },
        { "Asia/Shanghai",       "aliexpress", "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 08:00 at AliExpress, date only: from where",  "2026-12-04T16:00:00Z", "2026-11-19T16:00:00Z" },
        { "Asia/Shanghai",       "etsy",       "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 16:00 at Etsy, date only: from where",        "2026-12-04T16:00:00Z", "2026-11-19T16:00:00Z" },
        { "Pacific/Auckland",    "aliexpress", "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 03:00 at AliExpress, date only: from where",  "2026-12-04T11:00:00Z", "2026-11-19T11:00:00Z" },
        { "Pacific/Auckland",    "etsy",       "Sat 5 Dec 2026 00:00 your time · Fri 4 Dec 11:00 at Etsy, date only: from where",        "2026-12-04T11:00:00Z", "2026-11-19T11:00:00Z" },
    };
    /* clang-format on */

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);
        g_autofree char *zone = g_strconcat("TZ=", cases[i].zone, NULL);
        g_autoptr(OrderView) order = NULL;
        g_autoptr(GError) error = NULL;
        g_autofree char *id = NULL, *closes = NULL, *delivered = NULL;

        g_test_message("%s", zone);
        screens_add(screens, "number", "8012345678", "title", "Desk lamp", "marketplace",
                    cases[i].marketplace, NULL);
        screens_set(screens, zone);
        (void)screens_open(screens, 120, 40, "Desk lamp");
        screens_press(screens, "e", "Order number");
        screens_go_to(screens, "delivered");
        screens_press(screens, "2026-11-20", " Nov 2026 ");
        screens_press(screens, "<C-s>", "Saved.");
        terminal_wait_gone(screens->terminal, "Order number");
        screens_press(screens, "e", "Order number");
        screens_go_to(screens, "closes");
        screens_press(screens, "2026-12-05", cases[i].understood);
        screens_press(screens, "<C-s>", "Saved.");
        id = orders_find(screens->app, "8012345678", &error);
        g_assert_no_error(error);
        order = orders_show(screens->app, id, &error);
        g_assert_no_error(error);
        closes = instant_to_rfc3339(order_fact(order->order, FACT_CLOSES));
        delivered = instant_to_rfc3339(order_fact(order->order, FACT_DELIVERED));
        g_assert_cmpstr(closes, ==, cases[i].closes);
        g_assert_cmpstr(delivered, ==, cases[i].delivered);
        screens_quit(screens);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/dates/what-was-understood-stands-there-in-both-zones",
                    test_what_was_understood_stands_there_in_both_zones);
    g_test_add_func("/dates/a-question-about-the-past-is-answered-in-the-past",
                    test_a_question_about_the_past_is_answered_in_the_past);
    g_test_add_func("/dates/what-reads-two-ways-is-refused-when-the-field-is-left",
                    test_what_reads_two_ways_is_refused_when_the_field_is_left);
    g_test_add_func("/dates/a-month-chooses-the-day", test_a_month_chooses_the_day);
    g_test_add_func("/dates/a-day-of-the-month-is-typed", test_a_day_of_the_month_is_typed);
    g_test_add_func("/dates/a-time-of-day-stays-when-a-day-is-chosen",
                    test_a_time_of_day_stays_when_a_day_is_chosen);
    g_test_add_func("/dates/a-month-fits-into-the-smallest-screen",
                    test_a_month_fits_into_the_smallest_screen);
    g_test_add_func("/dates/a-field-that-takes-no-date-has-no-calendar",
                    test_a_field_that_takes_no_date_has_no_calendar);
    g_test_add_func("/dates/recording-and-snoozing-have-it-too",
                    test_recording_and_snoozing_have_it_too);
    g_test_add_func("/dates/every-form-reads-the-clock-of-the-buyer",
                    test_every_form_reads_the_clock_of_the_buyer);
    g_test_add_func("/dates/an-unknown-marketplace-has-no-clock",
                    test_an_unknown_marketplace_has_no_clock);
    g_test_add_func("/dates/a-saved-time-is-of-the-buyer", test_a_saved_time_is_of_the_buyer);
    g_test_add_func("/dates/a-date-alone-never-leaves-more-time-than-there-is",
                    test_a_date_alone_never_leaves_more_time_than_there_is);
    return g_test_run();
}
