/* SPDX-License-Identifier: GPL-3.0-or-later */
/* `open --at`: the screens begin where the menu of the desktop says. */
#include "terminal/screens.h"
#include "ui/words/place.h"

#define NOW "2026-11-23T14:05:00Z"

/* What stands at each place and nowhere else, and what is pressed to leave it. */
static const struct {
    const char *place, *text, *leave;
} rows[] = {
    { "orders", "CLOSES IN", NULL },
    { "agenda", "Agenda · the next 14 days", "q" },
    { "reminders", "Recourse   Reminders", "q" },
    { "mail", "MAIL IS READ FROM", "q" },
    { "changes", "Order added (3069099405659913", "q" },
    { "statistics", "Recourse   Statistics", "q" },
    { "add", "Add an order", "<Esc>" },
    { "import", "Import orders from a file", "<Esc>" },
    { "themes", "Dark: light text on dark grey", "q" },
    { "tutorial", "Step 1 of 8:", "<Esc>" },
};

static void
test_each_place_is_shown_and_left_for_the_list(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autoptr(Screens) screens = screens_new(NOW);

        screens_add_three(screens);
        screens->place = rows[i].place;
        (void)screens_open(screens, 100, 30, rows[i].text);
        if (rows[i].leave != NULL) {
            terminal_press(screens->terminal, rows[i].leave);
            terminal_wait_gone(screens->terminal, rows[i].text);
            terminal_wait_for(screens->terminal, "CLOSES IN");
        }
        screens_quit(screens);
    }
}

/* A place that can be named is in the table above. */
static void
test_every_place_is_tried(void)
{
    for (guint place = 0; place < place_names.count; place++) {
        gboolean is_tried = FALSE;

        for (gsize i = 0; i < G_N_ELEMENTS(rows) && !is_tried; i++)
            is_tried = g_strcmp0(rows[i].place, choice_token(&place_names, place)) == 0;
        g_assert_true(is_tried);
    }
}

/* The menu of the desktop may be used before there is a case file. */
static void
test_a_first_order_is_added_from_the_form(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens->place = "add";
    (void)screens_open(screens, 100, 30, "Add an order");
    terminal_press(screens->terminal, "3069099405659913");
    screens_go_to(screens, "title");
    screens_press(screens, "Lamp", "Lamp");
    screens_press(screens, "<F2>", "CLOSES IN");
    terminal_wait_for(screens->terminal, "Lamp");
    screens_quit(screens);
}

/* In the lowest window too a screen begins at its beginning. */
static void
test_mail_begins_at_its_beginning(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens->place = "mail";
    (void)screens_open(screens, 40, 10, "MAIL IS READ FROM");
    screens_press(screens, "<End>", "Nothing.");
    screens_press(screens, "<Home>", "MAIL IS READ FROM");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/places/each-is-shown-and-left-for-the-list",
                    test_each_place_is_shown_and_left_for_the_list);
    g_test_add_func("/places/every-one-is-tried", test_every_place_is_tried);
    g_test_add_func("/places/a-first-order-is-added-from-the-form",
                    test_a_first_order_is_added_from_the_form);
    g_test_add_func("/places/mail-begins-at-its-beginning", test_mail_begins_at_its_beginning);
    return g_test_run();
}
