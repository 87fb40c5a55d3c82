/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What one key costs: an order is read and folded once a change at most, and its clocks are
 * computed twice at most, whatever the key and whatever lies below the view that gets it.
 */
#include <string.h>

#include "terminal/case-fixture.h"
#include "terminal/counts.h"
#include "ui/tui/case/view-case-private.h"
#include "ui/tui/orders/order-acts.h"
#include "ui/tui/orders/undo.h"
#include "ui/tui/orders/view-orders-private.h"

#define FOLDS_MOST 1
#define CLOCKS_MOST 2
#define FORECASTS_MOST 1

static Counts *counts;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = NULL;

    fixture_set_up(fixture, data);
    path = g_build_filename(fixture->folder, "counts", NULL);
    g_free(fixture->program);
    fixture->program =
        g_build_filename(g_getenv("TEST_BUILD_DIR"), "tests", "terminal", "counted", NULL);
    counts = counts_map(path);
    g_assert_true(g_setenv("TEST_COUNTS", path, TRUE));
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    g_free(
        fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR", NULL));
}

/* All is drawn, and the key before was taken. */
static void
wait_until_quiet(Fixture *fixture, const char *key, int inputs)
{
    gint64 deadline = g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;

    while (g_atomic_int_get(&counts->inputs) <= inputs ||
           !g_atomic_int_get(&counts->is_quiet)) {
        if (g_get_monotonic_time() > deadline) {
            g_autofree char *screen = terminal_screen(fixture->terminal);

            g_error("%s is not quiet after %d inputs (%d before); the screen shows:\n%s", key,
                    counts->inputs, inputs, screen);
        }
        terminal_read(fixture->terminal);
        g_thread_yield();
    }
}

/* One key and all that follows from it. */
static void
press(Fixture *fixture, const char *key)
{
    Counts before = *counts;
    Counts cost;

    terminal_press(fixture->terminal, key);
    wait_until_quiet(fixture, key, before.inputs);
    cost = (Counts){ .reads = counts->reads - before.reads,
                     .folds = counts->folds - before.folds,
                     .clocks = counts->clocks - before.clocks,
                     .forecasts = counts->forecasts - before.forecasts };
    terminal_read(fixture->terminal);
    if (cost.reads > FOLDS_MOST || cost.folds > FOLDS_MOST || cost.clocks > CLOCKS_MOST ||
        cost.forecasts > FORECASTS_MOST) {
        g_autofree char *screen = terminal_screen(fixture->terminal);

        g_test_message("%s", screen);
        g_error("%s: logs read %d, orders folded %d, clocks computed %d, forecasts %d", key,
                cost.reads, cost.folds, cost.clocks, cost.forecasts);
    }
}

/* Each character is a key. */
static void
type(Fixture *fixture, const char *text)
{
    for (; *text != '\0'; text++) {
        char key[] = { *text, '\0' };

        press(fixture, *text == ' ' ? "<Space>" : key);
    }
}

static void
press_until(Fixture *fixture, const char *key, const char *text)
{
    press(fixture, key);
    terminal_wait_for(fixture->terminal, text);
}

/* "ctrl-p" of a table of actions as terminal_press() wants it. */
static char *
terminal_key(const char *name)
{
    static const struct {
        const char *name, *key;
    } named[] = {
        { "up", "<Up>" },     { "down", "<Down>" },   { "right", "<Right>" },
        { "pgup", "<PgUp>" }, { "pgdn", "<PgDn>" },   { "home", "<Home>" },
        { "end", "<End>" },   { "enter", "<Enter>" }, { "esc", "<Esc>" },
        { "tab", "<Tab>" },   { "space", "<Space>" }, { "delete", "<Del>" },
        { "f1", "<F1>" },     { "f5", "<F5>" },       { "f6", "<F6>" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(named); i++) {
        if (g_str_equal(named[i].name, name))
            return g_strdup(named[i].key);
    }
    if (g_str_has_prefix(name, "ctrl-"))
        return g_strdup_printf("<C-%c>", name[strlen("ctrl-")]);
    if (g_str_has_prefix(name, "alt-"))
        return g_strdup_printf("<M-%c>", name[strlen("alt-")]);
    g_assert_cmpuint(strlen(name), ==, 1);
    return g_strdup(name);
}

/* A view whose keys are pressed. */
typedef struct {
    const char *footer;       /* how its footer begins */
    void (*enter)(Fixture *); /* from the list */
} Surface;

static gboolean
is_at(Fixture *fixture, const char *footer)
{
    g_autofree char *row = terminal_row(fixture->terminal, fixture->size.rows - 1);

    return g_str_has_prefix(row, footer);
}

static void
stay(Fixture *fixture)
{
    terminal_wait_for(fixture->terminal, "DO NEXT");
}

static void
open_case(Fixture *fixture)
{
    press_until(fixture, "<Enter>", "OFFERS");
}

static void
open_order(Fixture *fixture)
{
    open_case(fixture);
    press_until(fixture, "<Enter>", "WHAT HAPPENED");
}

static const Surface the_list = { " Enter open   / filter", stay };
static const Surface the_case = { " r reject", open_case };
static const Surface the_order = { " d dispute", open_order };

/* From whatever was opened or said. */
static void
go_to(Fixture *fixture, const Surface *surface)
{
    if (is_at(fixture, surface->footer))
        return;
    for (int i = 0; !is_at(fixture, the_list.footer); i++) {
        g_assert_cmpint(i, <, 6);
        press(fixture, "<Esc>");
    }
    surface->enter(fixture);
}

static gboolean
changes_order(const Action *action)
{
    return g_str_equal(action->name, "archive") || g_str_equal(action->name, "remove");
}

/* Every key of a table; what one takes away is brought back. */
static void
press_each(Fixture *fixture, const Surface *surface, const Action *table)
{
    for (const Action *action = table; action->name != NULL; action++) {
        g_auto(GStrv) names = g_strsplit(action->keys, " ", -1);

        if (g_str_equal(action->name, "quit") || g_str_equal(action->name, "examples") ||
            g_str_equal(action->name, "tutorial")) /* of examples, too */
            continue;                              /* no program, another case file */
        for (guint i = 0; names[i] != NULL; i++) {
            g_autofree char *key = terminal_key(names[i]);

            go_to(fixture, surface);
            if (g_str_equal(action->name, "redo"))
                press_until(fixture, "u", "Undone");
            press(fixture, key);
            if (changes_order(action))
                press_until(fixture, "u", "Undone");
            else if (g_str_equal(action->name, "undo"))
                press_until(fixture, "<C-r>", "Done again");
            else if (g_str_equal(action->name, "archived"))
                press(fixture, key);
        }
    }
}

static void
start(Fixture *fixture)
{
    fixture_start(fixture);
    wait_until_quiet(fixture, "the start", -1);
    g_assert_cmpint(counts->folds, >, 0); /* they are counted */
    g_assert_cmpint(counts->clocks, >, 0);
}

static void
test_every_key_of_a_case(Fixture *fixture, gconstpointer data)
{
    int forecasts;

    (void)data;
    start(fixture);
    forecasts = counts->forecasts;
    open_case(fixture);
    g_assert_cmpint(counts->forecasts, ==, forecasts + 1);
    press_each(fixture, &the_case, case_acts);
    press_each(fixture, &the_case, order_acts);
    press_each(fixture, &the_case, undo_acts);
    press_each(fixture, &the_case, list_acts);
    press_each(fixture, &the_case, movement_actions);
    press_each(fixture, &the_case, common_actions);
}

static void
test_every_key_of_an_order(Fixture *fixture, gconstpointer data)
{
    (void)data;
    start(fixture);
    press_each(fixture, &the_order, order_acts);
    press_each(fixture, &the_order, undo_acts);
    press_each(fixture, &the_order, list_acts);
    press_each(fixture, &the_order, movement_actions);
    press_each(fixture, &the_order, common_actions);
}

static void
test_every_key_of_the_list(Fixture *fixture, gconstpointer data)
{
    (void)data;
    start(fixture);
    press_each(fixture, &the_list, orders_acts);
    press_each(fixture, &the_list, order_acts);
    press_each(fixture, &the_list, undo_acts);
    press_each(fixture, &the_list, list_acts);
    press_each(fixture, &the_list, movement_actions);
}

/* What is typed and saved: an offer of one's own, a note, a date, an event chosen from the
 * menu. */
static void
test_every_key_of_saving(Fixture *fixture, gconstpointer data)
{
    (void)data;
    start(fixture);
    open_case(fixture);
    press_until(fixture, "C", "Amount");
    type(fixture, "60 EUR");
    press(fixture, "<Tab>");
    type(fixture, "2 min ago");
    press(fixture, "<C-s>");
    terminal_wait_for(fixture->terminal, "60.00 EUR");
    press_until(fixture, "n", "Note");
    type(fixture, "they wrote again");
    press_until(fixture, "<C-s>", "they wrote again");
    press_until(fixture, "<Enter>", "WHAT HAPPENED");
    press_until(fixture, "e", "Change the order");
    type(fixture, "1");
    press_until(fixture, "<C-s>", "Saved.");
    press_until(fixture, "<Esc>", "OFFERS");
    press_until(fixture, "l", "What happened?");
    press(fixture, "<Down>");
    press(fixture, "<Enter>");
    press(fixture, "<Esc>");
    press_until(fixture, "u", "Undone");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/case-in-hand/every-key-of-a-case-folds-once", Fixture, &large_screen, set_up,
               test_every_key_of_a_case, fixture_tear_down);
    g_test_add("/case-in-hand/every-key-of-an-order-folds-once", Fixture, &large_screen, set_up,
               test_every_key_of_an_order, fixture_tear_down);
    g_test_add("/case-in-hand/every-key-of-the-list-folds-once", Fixture, &large_screen, set_up,
               test_every_key_of_the_list, fixture_tear_down);
    g_test_add("/case-in-hand/every-key-of-saving-folds-once", Fixture, &large_screen, set_up,
               test_every_key_of_saving, fixture_tear_down);
    return g_test_run();
}
