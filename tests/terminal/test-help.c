/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The help of the screens: what buyers look for is found, whole, and where it is. */
#include <string.h>

#include "terminal/case-fixture.h"
#include "ui/tui/orders/view-orders.h"
#include "ui/tui/shell/keymap.h"

#define QUESTION "What do you want to do?"

static const Size sizes[] = { { 16, 40 }, { 24, 80 }, { 40, 120 } };
static const Size smallest = { 10, 40 };

/* An order whose dispute is open, with an offer on the table. */
static void
start(Fixture *fixture)
{
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    g_free(
        fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR", NULL));
    fixture_start_at(fixture, "Lamp");
}

static void
set_up(Fixture *fixture, gconstpointer data)
{
    fixture_set_up(fixture, data);
    start(fixture);
}

/* All that the screen says, as one line with single blanks. */
static char *
in_one_line(Fixture *fixture)
{
    g_autofree char *screen = NULL;
    g_auto(GStrv) words = NULL;
    g_autoptr(GString) line = g_string_new(NULL);

    terminal_read(fixture->terminal);
    screen = terminal_screen(fixture->terminal);
    words = g_strsplit_set(screen, " \n", -1);
    for (char **word = words; *word != NULL; word++) {
        if (**word != '\0')
            g_string_append_printf(line, "%s%s", line->len > 0 ? " " : "", *word);
    }
    return g_string_free(g_steal_pointer(&line), FALSE);
}

/* Waits until the screen says it, however its lines are broken. */
static void
expect_said(Fixture *fixture, const char *text)
{
    gint64 deadline = g_get_monotonic_time() + TERMINAL_DEADLINE_SECONDS * G_USEC_PER_SEC;

    for (;;) {
        g_autofree char *line = in_one_line(fixture);

        if (strstr(line, text) != NULL)
            return;
        if (g_get_monotonic_time() > deadline)
            g_error("“%s” is not said by: %s", text, line);
        terminal_pass_time(5);
    }
}

static void
test_no_line_is_cut(Fixture *fixture, gconstpointer data)
{
    g_autoptr(Settings) settings = settings_new();
    g_autoptr(Keymap) keymap = keymap_new(&orders_class, settings, NULL);

    (void)data;
    fixture_press(fixture, "?", QUESTION);
    for (guint i = 0; i < keymap_count(keymap); i++) {
        const Action *action = keymap_action(keymap, i);
        g_autofree char *keys = keymap_labels(keymap, action);
        g_autofree char *row = g_strdup_printf("%s %s %s", keys, action->label, action->help);

        expect_said(fixture, row);
        terminal_wait_gone(fixture->terminal, "…");
        terminal_press(fixture->terminal, "<Down>");
    }
    fixture_press(fixture, "zzzz", "zzzz");
    expect_said(fixture, "No action is called that. Backspace widens the search.");
}

#define CHARGEBACK                                                                   \
    "chargeback Your card issuer gets the payment back from the seller because you " \
    "did not get what you paid for. "

/* What is typed in the list of orders, and what comes first: what it means, where that is a
 * word of the field, and the first row. */
static const struct {
    const char *word, *row;
} found[] = {
    { "chargeback", CHARGEBACK "w steps Go through what to do next, step by step." },
    { "chargeb", CHARGEBACK "w steps Go through what to do next, step by step." },
    { "bank", "issuer The bank that gave you your card: you ask it for a chargeback. "
              "w steps Go through what to do next, step by step." },
    { "escalate",
      "escalate You ask the marketplace to decide, because you and the seller cannot agree. "
      "c case Show the order's dispute: turn, events, offers, evidence." },
    { "deadline",
      "deadline The last moment to act before you lose something, such as the right to a "
      "dispute. Tab 2 agenda See every date by the day it falls on." },
    { "late", "Tab 2 agenda See every date by the day it falls on." },
    { "photo", "c case Show the order's dispute: turn, events, offers, evidence." },
    { "mail", "m mail See what mails say that waits for you, and read mail." },
    { "tracking",
      "tracking The carrier's record of where a parcel was and when, found by its "
      "tracking number. l record Record what happened to the order, or the marked ones. e edit" },
    { "refund", "refund You get back what you paid, or a part of it, on the way you paid or as "
                "a coupon. d dispute Start a dispute, or continue its draft." },
    { "broken", "d dispute Start a dispute, or continue its draft." },
    { "Rückbuchung", CHARGEBACK "w steps Go through what to do next, step by step." },
    { "rückbuchung", CHARGEBACK "w steps Go through what to do next, step by step." },
    { "dispute letter", "P dossier Write the case as one file for your bank," },
    { "court",
      "Y letters Write to the marketplace, your bank, the seller, an authority or a court. "
      "P dossier Write the case as one file for your bank," },
    { "attach",
      "p evidence See what proves the case: what is needed, which files there are; add more. "
      "a add Choose files to add as evidence." },
    { "search", "/ filter Show only some orders, as you type." },
    { "mistake", "u undo Undo the last change." },
    { "S", "S snooze Be reminded later of the order, or the marked ones." },
};

static void
test_words_of_buyers_find_what_to_do(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (gsize i = 0; i < G_N_ELEMENTS(found); i++) {
        g_autofree char *first =
            g_strdup_printf("%s %s %s", QUESTION, found[i].word, found[i].row);

        fixture_press(fixture, "?", QUESTION);
        terminal_press(fixture->terminal, found[i].word);
        expect_said(fixture, first);
        fixture_press(fixture, "<Esc>", "all keys");
    }
}

static void
test_what_another_screen_does_says_where(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_press(fixture, "?", QUESTION);
    terminal_press(fixture->terminal, "accept");
    expect_said(fixture,
                "accept Record that you accepted the offer; it is final. On the screen "
                "“Case”. Enter goes there.");
    fixture_press(fixture, "<Enter>", "negotiating");
    expect_said(fixture, "Press A here: Record that you accepted the offer; it is final.");
    /* What cannot be done there yet says when it can. */
    fixture_press(fixture, "?", QUESTION);
    terminal_press(fixture->terminal, "Rewrite the text in the next<Enter>");
    expect_said(fixture, "Not yet: ");
    fixture_press(fixture, "<Esc>", "negotiating");
    /* Back to what is open already, not to a second list on top. */
    fixture_press(fixture, "?", QUESTION);
    terminal_press(fixture->terminal, "filter");
    expect_said(fixture,
                "/ filter Show only some orders, as you type. On the screen “Orders”.");
    terminal_press(fixture->terminal, "<Enter>");
    expect_said(fixture, "Press / here: Show only some orders, as you type.");
    terminal_press(fixture->terminal, "q");
    g_assert_cmpint(terminal_wait_end(fixture->terminal), ==, 0);
}

/* Where both have no room the meaning is in sight, and Enter leads on to what can be done. */
static void
test_a_small_screen_tells_the_meaning_first(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_press(fixture, "?", QUESTION);
    terminal_press(fixture->terminal, "chargeback");
    expect_said(fixture, CHARGEBACK);
    fixture_press(fixture, "<Enter>", "Go through what to do next");
    fixture_press(fixture, "<Enter>", "Answer the offer");
    terminal_wait_for(fixture->terminal, "▼ more");
    fixture_press(fixture, "<Down>", "[ ] Read the offer");
    fixture_press(fixture, "<Up>", "Answer the offer"); /* what it is about is reached again */
}

static void
test_without_an_order_it_says_so(Fixture *fixture, gconstpointer data)
{
    fixture_set_up(fixture, data);
    fixture_start_at(fixture, "No orders yet.");
    fixture_press(fixture, "?", QUESTION);
    terminal_press(fixture->terminal, "accept");
    expect_said(fixture, "accept There is no order here to do that with.");
    terminal_press(fixture->terminal, "<Enter>");
    expect_said(fixture, QUESTION);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        g_autofree char *path =
            g_strdup_printf("/help/no-line-is-cut/%dx%d", sizes[i].columns, sizes[i].rows);

        g_test_add(path, Fixture, &sizes[i], set_up, test_no_line_is_cut, fixture_tear_down);
    }
    g_test_add("/help/words-of-buyers-find-what-to-do", Fixture, &sizes[1], set_up,
               test_words_of_buyers_find_what_to_do, fixture_tear_down);
    g_test_add("/help/what-another-screen-does-says-where", Fixture, &sizes[0], set_up,
               test_what_another_screen_does_says_where, fixture_tear_down);
    g_test_add("/help/a-small-screen-tells-the-meaning-first", Fixture, &smallest, set_up,
               test_a_small_screen_tells_the_meaning_first, fixture_tear_down);
    g_test_add("/help/without-an-order-it-says-so", Fixture, &sizes[1], NULL,
               test_without_an_order_it_says_so, fixture_tear_down);
    return g_test_run();
}
