/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is known of a case is told alike wherever it is told: on the command line, in the list,
 * on the pages, at every width. */
#include <string.h>

#include "terminal/case-fixture.h"

#define SPAN "Mon 9 Mar to Thu 19 Mar"
#define CLOSE "Fri 20 Mar"

static const Size wide = { 40, 120 };
static const Size vast = { 60, 220 };
static const Size middle = { 24, 80 };
static const Size narrow = { 10, 40 };

static void
expect(const char *place, const char *told, const char *fact)
{
    if (strstr(told, fact) == NULL)
        g_error("%s does not say “%s”: %s", place, fact, told);
}

static void
expect_not(const char *place, const char *told, const char *fact)
{
    if (strstr(told, fact) != NULL)
        g_error("%s says “%s”: %s", place, fact, told);
}

/* Two days after it was submitted: the seller's turn. */
static void
set_up_dispute(Fixture *fixture)
{
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture->now = "RECOURSE_NOW=2026-03-06T12:00:00Z";
}

/* Every line of a screen that scrolls, one behind the other, with single blanks. */
static char *
read_pages(Fixture *fixture)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (int page = 0; page < 40; page++) {
        g_autofree char *screen = NULL;

        terminal_settle(fixture->terminal);
        screen = terminal_screen(fixture->terminal);
        g_string_append(text, screen);
        g_string_append_c(text, '\n');
        terminal_press(fixture->terminal, "<Down><Down><Down><Down>");
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/* clang-format off */
static const struct {
    const char *words[5]; /* of the command line */
    const char *says[4], *says_not[3];
} commands[] = {
    { { "show", NUMBER },              { "seller answers      " SPAN ", 3–13 d:", "you can escalate    " SPAN ", 3–13 d:", "window closes       " CLOSE " 17:00 (10:00 marketplace time), held:" }, { "14 d:", "perhaps" } },
    { { "agenda", "--within", "30d" }, { "3–13 d", SPAN, "seller answers" }, { "\n3 d" } },
    { { "advise", NUMBER },            { "Wait for the seller", "Mon 9 Mar 12:00" }, { NULL } },
    { { "list" },                      { "=  seller 3–13 d" }, { "14 d" } },
    { { "due", "--within", "30d" },    { "Nothing is due" }, { "window closes" } },
};
/* clang-format on */

static void
test_the_command_line_tells_one_truth(Fixture *fixture, gconstpointer data)
{
    (void)data;
    set_up_dispute(fixture);
    for (gsize i = 0; i < G_N_ELEMENTS(commands); i++) {
        const char *const *words = commands[i].words;
        g_autofree char *told =
            fixture_run(fixture, words[0], words[1], words[2], words[3], words[4], NULL);

        for (gsize k = 0; k < G_N_ELEMENTS(commands[i].says) && commands[i].says[k] != NULL;
             k++)
            expect(words[0], told, commands[i].says[k]);
        for (gsize k = 0; k < G_N_ELEMENTS(commands[i].says_not); k++) {
            if (commands[i].says_not[k] != NULL)
                expect_not(words[0], told, commands[i].says_not[k]);
        }
    }
}

static void
test_the_case_tells_the_same_truth(Fixture *fixture, gconstpointer data)
{
    const Size *size = data;
    /* Wrapped between words only, so that each stands whole where there is room for it. */
    static const char *const milestones[] = { "● Sat 10 Jan shipped", "● Sat 28 Feb delivered",
                                              "● Wed 4 Mar dispute submitted" };
    static const char *const expected[] = { "○ " SPAN " seller answers",
                                            "○ " SPAN " you can escalate", "decision",
                                            "refund arrives" };
    g_autofree char *told = NULL;

    set_up_dispute(fixture);
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "<Enter>", "asked of");
    told = read_pages(fixture);
    for (gsize i = 0; i < G_N_ELEMENTS(milestones); i++)
        expect("the case", told, milestones[i]);
    for (gsize i = 0; i < G_N_ELEMENTS(expected) && size->columns > 40; i++)
        expect("the case", told, expected[i]);
    expect("the case", told, "day 3");
    expect("the case", told, SPAN " · 3–13 d");
    expect("the case", told, "17:00 (10:00");
    expect_not("the case", told, "14 d");
    expect_not("the case", told, "perhaps Thu");
}

/* The order's own page and the pane beneath the list. */
static void
test_the_order_tells_the_same_truth(Fixture *fixture, gconstpointer data)
{
    g_autofree char *told = NULL;

    (void)data;
    set_up_dispute(fixture);
    fixture_start_at(fixture, "Lamp");
    terminal_wait_for(fixture->terminal, "held while the dispute is open");
    terminal_wait_for(fixture->terminal, SPAN);
    terminal_wait_for(fixture->terminal, "▕▬▬▬▬▬▬▬▬▬▬▏");
    fixture_press(fixture, "<Enter>", "asked of");
    fixture_press(fixture, "<Enter>", "CLOCKS");
    told = read_pages(fixture);
    expect("the order", told, SPAN " · 3–13 d");
    expect("the order", told, "17:00 (10:00 marketplace time) · held");
}

/* What a person typed is not asked for twice, nor lost from sight. */
static void
test_what_was_typed_is_shown(Fixture *fixture, gconstpointer data)
{
    g_autofree char *shown = NULL;
    g_autofree char *told = NULL;
    g_autofree char *order = NULL;
    static const char *const facts[] = { "LX123456785CN", "45.00 EUR", "Insulting." };

    (void)data;
    set_up_dispute(fixture);
    g_free(fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "45.00 EUR",
                       "--return", "yes", "--text", "Insulting.", NULL));
    g_free(
        fixture_run(fixture, "log", NUMBER, "return-required", "--until", "2026-03-25", NULL));
    g_free(fixture_run(fixture, "log", NUMBER, "return-shipped", "--tracking", "LX123456785CN",
                       "--anyway", NULL));
    shown = fixture_run(fixture, "show", NUMBER, NULL);
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "<Enter>", "asked of");
    told = read_pages(fixture);
    expect("the case", told, "Return number");
    fixture_press(fixture, "<Enter>", "CLOCKS");
    order = read_pages(fixture);
    for (gsize i = 0; i < G_N_ELEMENTS(facts); i++) {
        expect("show", shown, facts[i]);
        expect("the case", told, facts[i]);
        expect("the order", order, facts[i]);
    }
}

/* What a person reads, wherever its lines are broken. */
static char *
flatten(char *owned)
{
    g_autofree char *text = owned;
    g_autoptr(GRegex) blanks = g_regex_new("[ \\n]+", 0, 0, NULL);

    return g_regex_replace_literal(blanks, text, -1, 0, " ", 0, NULL);
}

/* One model is told by both: what stands in one stands in the other. */
static void
test_both_faces_say_the_same(Fixture *fixture, gconstpointer data)
{
    static const char *const of_the_case[] = {
        "90.00 EUR asked of 90.00 EUR",
        "submitted · the seller's turn, day 3 of 5–15",
        "after " CLOSE " 17:00 you cannot open it again",
        "Sat 10 Jan shipped",
        "Wed 4 Mar dispute submitted",
        SPAN " seller answers",
        "Still needed",
        "one of these: photo of the damage",
        "What is wrong",
        "Item arrived damaged",
        "significant: it cannot be used as meant",
        "Used before photos",
        "FROM HERE, IF NOBODY AGREES",
        "(reported)",
    };
    static const char *const of_the_order[] = {
        "two dates: it may come from the first, and is late after the second",
        "two dates: from the first if the page offers it, from the second in any case",
        "17:00 (10:00 marketplace time)",
        "held while the dispute is open",
        "date only: may run up to a day longer",
        "Dispute submitted",
        "Fri 20 Mar 17:00",
        "Do not withdraw",
        "Your note: left outside",
    };
    g_autofree char *shown = NULL;
    g_autofree char *told = NULL;
    g_autofree char *order = NULL;

    (void)data;
    set_up_dispute(fixture);
    g_free(
        fixture_run(fixture, "log", NUMBER, "note", "--text", "Your note: left outside", NULL));
    g_free(fixture_run(fixture, "edit", NUMBER, "--paid", "2026-01-05", NULL));
    shown = flatten(fixture_run(fixture, "show", NUMBER, NULL));
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "<Enter>", "asked of");
    told = read_pages(fixture);
    fixture_press(fixture, "<Enter>", "CLOCKS");
    order = flatten(read_pages(fixture));
    for (gsize i = 0; i < G_N_ELEMENTS(of_the_case); i++) {
        expect("show", shown, of_the_case[i]);
        expect("the case", told, of_the_case[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(of_the_order); i++) {
        expect("show", shown, of_the_order[i]);
        expect("the order", order, of_the_order[i]);
    }
    expect_not("show", shown, "America/Los_Angeles");
    expect_not("the order", order, "America/Los_Angeles");
}

#define ADD(name, size, test) \
    g_test_add("/one-truth/" name, Fixture, size, fixture_set_up, test, fixture_tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("of-the-command-line", &wide, test_the_command_line_tells_one_truth);
    ADD("of-the-case/wide", &wide, test_the_case_tells_the_same_truth);
    ADD("of-the-case/middle", &middle, test_the_case_tells_the_same_truth);
    ADD("of-the-case/narrow", &narrow, test_the_case_tells_the_same_truth);
    ADD("of-the-order", &wide, test_the_order_tells_the_same_truth);
    ADD("what-was-typed-is-shown/wide", &wide, test_what_was_typed_is_shown);
    ADD("what-was-typed-is-shown/middle", &middle, test_what_was_typed_is_shown);
    ADD("both-faces-say-the-same", &vast, test_both_faces_say_the_same);
    return g_test_run();
}
