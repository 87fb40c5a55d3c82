/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The mouse on real screens: what is clicked is what stands there, and nothing else happens. */
#include <string.h>

#include "base/text/text.h"
#include "terminal/screens.h"

#define NOW "2026-11-23T14:05:00Z"
#define FIRST "3069099405659913 ·"
#define SECOND "3069099403729913 ·"
#define MANY 60

typedef struct {
    int columns, rows;
} Size;

static const Size sizes[] = { { 120, 40 }, { 80, 24 } };

static Screens *
begin(void)
{
    Screens *screens = screens_new(NOW);

    screens_configure(screens, "[screen]\nmouse = yes\n");
    return screens;
}

static Screens *
open_three(gconstpointer size, const char *text)
{
    const Size *at = size;
    Screens *screens = begin();

    screens_add_three(screens);
    (void)screens_open(screens, at->columns, at->rows, text);
    return screens;
}

static Screens *
open_many(gconstpointer size)
{
    const Size *at = size;
    Screens *screens = begin();

    for (int i = 1; i <= MANY; i++) {
        g_autofree char *number = g_strdup_printf("70000000000%02d", i);
        g_autofree char *title = g_strdup_printf("Thing %02d", i);
        g_autofree char *closes = g_strdup_printf("2026-12-%02d %02d:00", 1 + i / 20, i % 20);

        screens_add(screens, "number", number, "title", title, "closes", closes, NULL);
    }
    (void)screens_open(screens, at->columns, at->rows, "7000000000001 ·");
    return screens;
}

/* Where a text begins on the screen, from 0, once it stands there. */
static void
find(const Screens *screens, const char *text, int *ret_row, int *ret_column)
{
    g_autofree char *line = NULL;

    terminal_wait_for(screens->terminal, text);
    *ret_row = terminal_find(screens->terminal, text);
    line = terminal_row(screens->terminal, *ret_row);
    *strstr(line, text) = '\0';
    *ret_column = text_columns(line);
}

/* Pressed and released, as xterm writes it since 2012. */
static void
click_at(Screens *screens, int row, int column)
{
    g_autofree char *report = g_strdup_printf("\033[<0;%d;%dM\033[<0;%d;%dm", column + 1,
                                              row + 1, column + 1, row + 1);

    terminal_send(screens->terminal, report, strlen(report));
}

static void
click(Screens *screens, const char *text)
{
    int row, column;

    find(screens, text, &row, &column);
    click_at(screens, row, column);
}

/* The same and then the text is waited for. */
static void
click_for(Screens *screens, const char *text, const char *until)
{
    click(screens, text);
    terminal_wait_for(screens->terminal, until);
}

static void
turn_wheel(Screens *screens, gboolean is_up)
{
    g_autofree char *report = g_strdup_printf("\033[<%d;10;6M", is_up ? 64 : 65);

    terminal_send(screens->terminal, report, strlen(report));
}

static void
test_a_row_is_selected_and_opened(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    click_for(screens, "Filament", SECOND);
    g_assert_true(terminal_has(screens->terminal, "DO NEXT")); /* still the list */
    click_for(screens, "Filament", "CLOCKS");
    screens_press(screens, "q", "DO NEXT");
    screens_quit(screens);
}

/* Both clicks arrive at once, with all their releases. */
static void
test_a_double_click_opens(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    click(screens, "Filament");
    click(screens, "Filament");
    terminal_wait_for(screens->terminal, "CLOCKS");
    g_assert_true(terminal_has(screens->terminal, "3069099403729913"));
    screens_press(screens, "q", "DO NEXT");
    screens_quit(screens);
}

/* Of a row that is selected already the first click opens, and the second one is not for what
 * stands there then. */
static void
test_the_rest_of_a_double_click_is_for_nothing_else(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    int row, column;

    find(screens, "l record", &row, &column);
    for (int i = 0; i < 3; i++)
        click_at(screens, row, column);
    terminal_wait_for(screens->terminal, "What happened?");
    screens_press(screens, "<Down>", "What happened?");
    click_for(screens, "Enter choose", "Record what happened");
}

static void
test_headings_sort_and_turn_round(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int filament, cleaner;

    click_for(screens, "ITEM", "ITEM ↓");
    filament = terminal_find(screens->terminal, "Filament");
    cleaner = terminal_find(screens->terminal, "Ultrasonic");
    g_assert_cmpint(filament, <, cleaner);
    click_for(screens, "ITEM", "ITEM ↑");
    g_assert_cmpint(terminal_find(screens->terminal, "Filament"), >,
                    terminal_find(screens->terminal, "Ultrasonic"));
    click_for(screens, "PAID", "PAID ↓");
    click_for(screens, "CLOSES IN", "CLOSES IN ↓");
    click(screens, "DO NEXT");
    terminal_wait_gone(screens->terminal, "↓");
    if (((const Size *)size)->columns >= 120) {
        click_for(screens, "ORDER ", "ORDER ↓");
        g_assert_true(terminal_has(screens->terminal, "by Order number"));
        click_for(screens, "WINDOW", "CLOSES IN ↓");
    }
    screens_quit(screens);
}

static void
test_keys_in_the_footer_are_pressed(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    click_for(screens, "/ filter", "words, or Tab");
    click(screens, "Esc back"); /* not where the one before was */
    terminal_wait_gone(screens->terminal, "words, or Tab");
    click_for(screens, "l record", "What happened?");
    click_for(screens, "Enter choose", "Record what happened");
    click(screens, "Esc leave");
    terminal_wait_gone(screens->terminal, "Record what happened");
    click_for(screens, "? all keys", "What do you want to do?");
    click(screens, "Esc back");
    terminal_wait_for(screens->terminal, "DO NEXT");
    screens_quit(screens);
}

/* While a sentence stands there no key does. */
static void
test_what_is_said_is_no_key(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int row, column;

    find(screens, "l record", &row, &column);
    screens_press(screens, "V", "V ends that");
    click_at(screens, row, column);
    terminal_wait_for(screens->terminal, "l record");
    g_assert_false(terminal_has(screens->terminal, "What happened?"));
    screens_press(screens, "V", "range ends here");
    screens_quit(screens);
}

static void
test_the_wheel_scrolls_the_list(gconstpointer size)
{
    g_autoptr(Screens) screens = open_many(size);
    int row = terminal_find(screens->terminal, "Thing 01");

    turn_wheel(screens, FALSE);
    terminal_wait_for(screens->terminal, "7000000000004 ·");
    g_assert_cmpint(terminal_find(screens->terminal, "Thing 04"), ==, row);
    g_assert_false(terminal_has(screens->terminal, "Thing 03"));
    for (int i = 0; i < MANY; i++)
        turn_wheel(screens, FALSE);
    terminal_wait_for(screens->terminal, "7000000000060 ·");
    for (int i = 0; i < MANY; i++)
        turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, "7000000000001 ·");
    g_assert_cmpint(terminal_find(screens->terminal, "Thing 01"), ==, row);
    screens_quit(screens);
}

/* Where everything is in sight one notch is one row. */
static void
test_the_wheel_moves_in_a_short_list(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    turn_wheel(screens, FALSE);
    terminal_wait_for(screens->terminal, SECOND);
    turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, FIRST);
    screens_quit(screens);
}

static void
test_the_wheel_scrolls_help_and_menus(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    g_autofree char *first = NULL;
    int row;

    screens_press(screens, "?", "What do you want to do?");
    row = terminal_find(screens->terminal, "Show the dispute, or else everything");
    g_assert_cmpint(row, >=, 0);
    turn_wheel(screens, FALSE);
    terminal_wait_gone(screens->terminal, "Show the dispute, or else everything");
    turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, "Show the dispute, or else everything");
    screens_press(screens, "<Esc>", "DO NEXT");
    screens_press(screens, "l", "What happened?");
    row = terminal_find(screens->terminal, "What happened?") + 1;
    first = terminal_row(screens->terminal, row);
    turn_wheel(screens, FALSE);
    terminal_wait_gone(screens->terminal, first);
    turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, first);
    g_assert_cmpint(terminal_find(screens->terminal, first), ==, row);
    screens_press(screens, "<Esc>", "DO NEXT");
    screens_quit(screens);
}

static void
test_the_wheel_scrolls_a_page(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    for (int i = 0; i < 60; i++) {
        g_autofree char *text = g_strdup_printf("Note %02d", i);
        const LogEntry entry = { .type = EVENT_NOTE, .text = text };
        g_autoptr(GError) error = NULL;
        g_autofree char *id = orders_find(screens->app, "3069099405659913", &error);

        g_assert_true(orders_log(screens->app, id, &entry, NULL, &error));
        g_assert_no_error(error);
    }
    screens_press(screens, "<Enter>", "CLOCKS");
    terminal_wait_gone(screens->terminal, "DO NEXT");
    for (int i = 0; i < 20; i++)
        turn_wheel(screens, FALSE);
    terminal_wait_gone(screens->terminal, "CLOCKS");
    for (int i = 0; i < 20; i++)
        turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, "CLOCKS");
    screens_press(screens, "q", "DO NEXT");
    screens_quit(screens);
}

static void
test_menus_choose_what_is_clicked_twice(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int row, column;

    screens_press(screens, "s", "Sort by");
    find(screens, "3 Added", &row, &column);
    click_at(screens, row, column + 2);
    terminal_wait_cursor(screens->terminal, row);
    g_assert_true(terminal_has(screens->terminal, "Sort by"));
    click_at(screens, row, column + 2);
    terminal_wait_for(screens->terminal, "by Added");
    screens_quit(screens);
}

static void
test_a_click_goes_to_a_field_and_saves_nothing(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int row;

    screens_press(screens, "n", "Record what happened");
    screens_press(screens, "abc", "abc");
    row = terminal_find(screens->terminal, "Until");
    click(screens, "Until");
    terminal_wait_for(screens->terminal, "that the page states");
    click(screens, "Words");
    terminal_wait_cursor(screens->terminal, terminal_find(screens->terminal, "Words"));
    click(screens, "Words");
    screens_press(screens, "d", "abcd"); /* still here: a second click is not Enter */
    g_assert_cmpint(row, >=, 0);
    screens_press(screens, "<Esc>", "Esc once more");
    screens_press(screens, "<Esc>", "DO NEXT");
    screens_quit(screens);
}

/* The title of the sheet, its rule, the list beneath it, the header. */
static void
test_a_click_outside_does_nothing(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int row, column;

    screens_press(screens, "s", "Sort by");
    find(screens, "Filament", &row, &column);
    click_at(screens, row, column);
    click_at(screens, row, column);
    click(screens, "Sort by");
    click(screens, "Recourse");
    click_at(screens, terminal_find(screens->terminal, "Sort by") - 1, 5);
    screens_press(screens, "j", "Sort by");
    screens_press(screens, "<Esc>", FIRST);
    click(screens, "Recourse");
    click_at(screens, 39, 119);
    screens_press(screens, "j", SECOND);
    screens_quit(screens);
}

static void
test_a_day_of_the_calendar_is_taken(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);

    screens_press(screens, "n", "Record what happened");
    screens_press(screens, "abc<Tab>", "empty: now");
    screens_press(screens, "<C-t>", "When: Nov 2026");
    turn_wheel(screens, TRUE);
    terminal_wait_for(screens->terminal, "When: Oct 2026");
    turn_wheel(screens, FALSE);
    terminal_wait_for(screens->terminal, "When: Nov 2026");
    click_for(screens, " 12  13 ", "[12]");
    click(screens, "[12]");
    terminal_wait_for(screens->terminal, "2026-11-12");
    g_assert_true(terminal_has(screens->terminal, "Record what happened"));
}

/* The older form, and the buttons and motions that mean nothing here. */
static void
test_other_reports_are_swallowed_whole(gconstpointer size)
{
    static const char *const nothing[] = {
        "\033[<2;10;5M\033[<2;10;5m",
        "\033[<1;10;5M",
        "\033[<35;10;5M",
        "\033[<66;10;5M",
        "\033[M#**",
        "\033[M\"**",
        "\033[MC**",
        "\033[<0;0;0M",
    };
    g_autoptr(Screens) screens = open_three(size, FIRST);
    g_autofree char *report = NULL;
    int row, column;

    for (gsize i = 0; i < G_N_ELEMENTS(nothing); i++)
        terminal_send(screens->terminal, nothing[i], strlen(nothing[i]));
    find(screens, "Filament", &row, &column);
    report =
        g_strdup_printf("\033[M %c%c\033[M#%c%c", column + 33, row + 33, column + 33, row + 33);
    terminal_send(screens->terminal, report, strlen(report));
    terminal_wait_for(screens->terminal, SECOND);
    g_assert_true(terminal_has(screens->terminal, "3 open"));
    screens_quit(screens);
}

/* The keys of the first screen, too. */
static void
test_the_beginning_is_clicked(gconstpointer size)
{
    const Size *at = size;
    g_autoptr(Screens) screens = begin();

    (void)screens_open(screens, at->columns, at->rows, "No orders yet.");
    click_for(screens, "add one by hand", "Add an order");
    screens_press(screens, "<Esc>", "No orders yet.");
    click_for(screens, "see everything it can do", "What do you want to do?");
}

static void
test_rows_of_other_lists_open_too(gconstpointer size)
{
    g_autoptr(Screens) screens = open_three(size, FIRST);
    int row, column;

    screens_press(screens, "2", "Agenda");
    find(screens, "Filament", &row, &column);
    click_at(screens, row, column);
    terminal_wait_cursor(screens->terminal, row);
    click_at(screens, row, column);
    terminal_wait_for(screens->terminal, "3069099403729913");
    screens_press(screens, "q", "Agenda");
    screens_press(screens, "q", "DO NEXT");
    screens_press(screens, "U", "Order added (3069099400009913");
    find(screens, "3729913 Filament", &row, &column);
    click_at(screens, row, column);
    terminal_wait_cursor(screens->terminal, row);
    click_at(screens, row, column);
    terminal_wait_for(screens->terminal, "CLOCKS");
    g_assert_true(terminal_has(screens->terminal, "3069099403729913"));
    screens_press(screens, "q", "Order added (3069099400009913");
    screens_press(screens, "q", "DO NEXT");
    screens_quit(screens);
}

int
main(int argc, char **argv)
{
    /* clang-format off */
    static const struct {
        const char *name;
        GTestDataFunc test;
    } tests[] = {
        { "a-row-is-selected-and-opened", test_a_row_is_selected_and_opened },
        { "a-double-click-opens", test_a_double_click_opens },
        { "the-rest-of-a-double-click-is-for-nothing-else", test_the_rest_of_a_double_click_is_for_nothing_else },
        { "headings-sort-and-turn-round", test_headings_sort_and_turn_round },
        { "keys-in-the-footer-are-pressed", test_keys_in_the_footer_are_pressed },
        { "what-is-said-is-no-key", test_what_is_said_is_no_key },
        { "the-wheel-scrolls-the-list", test_the_wheel_scrolls_the_list },
        { "the-wheel-moves-in-a-short-list", test_the_wheel_moves_in_a_short_list },
        { "the-wheel-scrolls-help-and-menus", test_the_wheel_scrolls_help_and_menus },
        { "the-wheel-scrolls-a-page", test_the_wheel_scrolls_a_page },
        { "menus-choose-what-is-clicked-twice", test_menus_choose_what_is_clicked_twice },
        { "a-click-goes-to-a-field-and-saves-nothing", test_a_click_goes_to_a_field_and_saves_nothing },
        { "a-click-outside-does-nothing", test_a_click_outside_does_nothing },
        { "a-day-of-the-calendar-is-taken", test_a_day_of_the_calendar_is_taken },
        { "other-reports-are-swallowed-whole", test_other_reports_are_swallowed_whole },
        { "the-beginning-is-clicked", test_the_beginning_is_clicked },
        { "rows-of-other-lists-open-too", test_rows_of_other_lists_open_too },
    };
    /* clang-format on */

    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        for (gsize size = 0; size < G_N_ELEMENTS(sizes); size++) {
            g_autofree char *path = g_strdup_printf("/mouse/%s/%dx%d", tests[i].name,
                                                    sizes[size].columns, sizes[size].rows);

            g_test_add_data_func(path, &sizes[size], tests[i].test);
        }
    }
    return g_test_run();
}
