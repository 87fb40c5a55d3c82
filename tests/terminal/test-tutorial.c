/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The tutorial, as a person goes through it. */
#include "terminal/screens.h"
#include "ui/tui/tutorial/tutorial.h"

#define NOW "2026-11-23T14:05:00Z"
#define END "That is all. Press Esc until you see your own orders"

/* What stands there, and what is pressed for the next one. */
static const struct {
    const char *text, *keys;
} walked[] = {
    { "Step 1 of 8: The most urgent order is first.", "j" },
    { "Step 2 of 8: Press Enter to open the order.", "<Enter>" },
    { "Step 3 of 8: Here is what happened and what is next. Press w", "w" },
    { "Step 4 of 8: Esc goes back and never quits.", "<Esc><Esc>" },
    { "Step 5 of 8: Press l to record what happened", "l" },
    { "Step 6 of 8: Press Esc until you see the list.", "<Esc>" },
    { "Step 6 of 8: Press / and type a word", "/" },
    { "Step 7 of 8: Press Esc until you see the list.", "<Esc>" },
    { "Step 7 of 8: Press Tab to see every date", "<Tab>" },
    { "Step 8 of 8: Press ? for all keys.", "?" },
};

static Screens *
open_tutorial(int columns, int rows)
{
    Screens *screens = screens_new(NOW);

    screens->place = "tutorial";
    (void)screens_open(screens, columns, rows, "Step 1 of 8:");
    return screens;
}

static void
test_each_step_is_done_by_the_key_it_names(void)
{
    g_autoptr(Screens) screens = open_tutorial(120, 40);

    for (gsize i = 0; i < G_N_ELEMENTS(walked); i++) {
        terminal_wait_for(screens->terminal, walked[i].text);
        terminal_press(screens->terminal, walked[i].keys);
    }
    terminal_wait_for(screens->terminal, END);
    terminal_press(screens->terminal, "<Esc>");
    terminal_wait_gone(screens->terminal, "What do you want");
    terminal_press(screens->terminal, "<Esc>");
    terminal_wait_for(screens->terminal, "CLOSES IN");
    terminal_press(screens->terminal, "<Esc>");
    terminal_wait_for(screens->terminal, "No orders yet.");
    terminal_wait_gone(screens->terminal, END);
    g_assert_false(terminal_has(screens->terminal, "You left the tutorial"));
    screens_press(screens, "<F6>", "Step 1 of 8:"); /* from its beginning */
    screens_press(screens, "<Esc>", "No orders yet.");
    screens_quit(screens);
}

static void
test_another_key_is_no_step(void)
{
    g_autoptr(Screens) screens = open_tutorial(120, 40);

    terminal_press(screens->terminal, "G");
    terminal_settle(screens->terminal);
    g_assert_true(terminal_has(screens->terminal, "Step 1 of 8:"));
    screens_press(screens, "j", "Step 2 of 8:");
    screens_press(screens, "q", "No orders yet.");
    screens_quit(screens);
}

/* Escape that is pressed once too often costs nobody the steps, and clears a filter as always.
 */
static void
test_escape_between_steps_stays(void)
{
    g_autoptr(Screens) screens = open_tutorial(120, 40);

    screens_press(screens, "j", "Step 2 of 8:");
    screens_press(screens, "<Enter>", "Step 3 of 8:");
    screens_press(screens, "w", "Step 4 of 8:");
    screens_press(screens, "<Esc><Esc>", "Step 5 of 8:");
    screens_press(screens, "<Esc>", "q leaves the tutorial.");
    g_assert_true(terminal_has(screens->terminal, "Step 5 of 8:"));
    screens_press(screens, "/lamp<Enter>", "Desk lamp");
    terminal_wait_gone(screens->terminal, "Drill bits");
    screens_press(screens, "<Esc>", "Drill bits");
    g_assert_true(terminal_has(screens->terminal, "Step 5 of 8:"));
    screens_press(screens, "q", "No orders yet.");
    screens_quit(screens);
}

static void
test_escape_leaves_from_the_list(void)
{
    g_autoptr(Screens) screens = open_tutorial(80, 24);

    screens_press(screens, "<Esc>", "No orders yet.");
    terminal_wait_for(screens->terminal,
                      "You left the tutorial at step 1 of 8. F6 continues it.");
    terminal_wait_gone(screens->terminal, "Step 1");
    g_assert_false(terminal_has(screens->terminal, "marketplace time")); /* an example's */
    screens_press(screens, "<F6>", "Step 1 of 8:");
    screens_press(screens, "j", "Step 2 of 8:");
    screens_press(screens, "q", "at step 2 of 8");
    screens_press(screens, "<F6>", "Step 2 of 8:"); /* where it was left */
    screens_press(screens, "q", "No orders yet.");
    screens_quit(screens);
}

static void
test_the_smallest_screen_shows_a_step_whole(void)
{
    g_autoptr(Screens) screens = open_tutorial(40, 10);

    terminal_settle(screens->terminal);
    g_assert_true(terminal_has(screens->terminal, "Step 1 of 8:"));
    g_assert_true(terminal_has(screens->terminal, "by when."));
    screens_press(screens, "<Esc>", "No orders yet.");
    screens_quit(screens);
}

/* A step that names an action that is run nowhere would never be done. */
static void
test_the_keys_are_those_of_the_person(void)
{
    g_autoptr(Screens) screens = screens_new(NOW);

    screens_configure(screens, "[keys]\ndown = ctrl-g\n");
    screens->place = "tutorial";
    (void)screens_open(screens, 120, 40, "Press Ctrl-G to go down.");
    screens_press(screens, "<C-g>", "Step 2 of 8:");
    screens_press(screens, "q", "No orders yet.");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_assert_cmpint(tutorial_count(), ==, 8);
    g_test_add_func("/tutorial/each-step-is-done-by-the-key-it-names",
                    test_each_step_is_done_by_the_key_it_names);
    g_test_add_func("/tutorial/another-key-is-no-step", test_another_key_is_no_step);
    g_test_add_func("/tutorial/escape-between-steps-stays", test_escape_between_steps_stays);
    g_test_add_func("/tutorial/escape-leaves-from-the-list", test_escape_leaves_from_the_list);
    g_test_add_func("/tutorial/the-smallest-screen-shows-a-step-whole",
                    test_the_smallest_screen_shows_a_step_whole);
    g_test_add_func("/tutorial/the-keys-are-those-of-the-person",
                    test_the_keys_are_those_of_the_person);
    return g_test_run();
}
