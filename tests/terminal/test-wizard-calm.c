/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wizard is calm: the answers are in sight, beneath them stand three lines of counsel at
 * most, and the rest of it is a key away. */
#include <string.h>

#include "terminal/case-fixture.h"

static const Size large = { 40, 120 };
static const Size middle = { 24, 80 };
static const Size tiny = { 10, 40 };

/* Lines of counsel: between the rule and the keys. */
static int
counsel_lines(Terminal *terminal, int rows)
{
    for (int row = rows - 1; row >= 0; row--) {
        g_autofree char *line = terminal_row(terminal, row);

        if (g_str_has_prefix(line, "───"))
            return rows - 2 - row;
    }
    return 0;
}

static void
begin(Fixture *fixture, gboolean is_delivered)
{
    fixture_track(fixture, "2026-03-20 10:00", is_delivered);
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "d", "What is wrong?");
}

/* Keys and the question that they lead to, with the answer that is selected there. */
static const struct {
    const char *keys, *question, *selected;
} steps[] = {
    { "3", "How bad is the damage?", "1 minor" },
    { "2", "Did you use it before", "Yes" },
    { "2", "Which evidence do you have?", "[ ] photo of the damage" },
    { "<Enter>", "Which kind of dispute?", "1 Refund Only" },
    { "1", "How much do you ask for?", "90.00 EUR" },
    { "<Enter>", "What do you want to say?", "The item of order" },
};

static void
test_question_and_answer_are_in_sight(Fixture *fixture, gconstpointer data)
{
    const Size *size = data;

    begin(fixture, TRUE);
    terminal_wait_for(fixture->terminal, "1 Item not received");
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        fixture_press(fixture, steps[i].keys, steps[i].question);
        if (i != 1) /* where the answer is what was chosen before */
            terminal_wait_for(fixture->terminal, steps[i].selected);
        g_assert_cmpint(counsel_lines(fixture->terminal, size->rows), <=, 3);
    }
}

static void
test_every_answer_is_in_sight(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    terminal_wait_for(fixture->terminal, "1 Item not received");
    terminal_wait_for(fixture->terminal, "9 Change of mind");
    g_assert_false(terminal_has(fixture->terminal, "more"));
}

/* Nobody said what is wrong: no answer is shown as though somebody had, Enter takes none, and
 * nothing is promised for it. */
static void
test_nothing_is_answered_beforehand(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    terminal_wait_for(fixture->terminal, "9 Change of mind");
    g_assert_false(terminal_has(fixture->terminal, "So far:"));
    fixture_press(fixture, "<Enter>", "Choose what is wrong first");
    fixture_press(fixture, "<C-s>", "Choose what is wrong first");
    fixture_press(fixture, "<Down><Down><Down>", "So far:");
    fixture_press(fixture, "<Enter>", "How bad is the damage?");
}

/* The head of the screen never asks to submit what the foot calls in vain. */
static void
test_head_and_foot_say_the_same(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-04 20:00", TRUE);
    fixture_start_at(fixture, "Lamp");
    fixture_press(fixture, "d", "Submit now with");
    fixture_press(fixture, "<Down>", "no refund");
    terminal_wait_for(fixture->terminal, "takes no dispute");
    g_assert_false(terminal_has(fixture->terminal, "Submit now"));
    fixture_press(fixture, "<Down>", "Submit now with");
    g_assert_false(terminal_has(fixture->terminal, "no refund"));
}

/* What counsel rests on is named by what it is; where that stands is told on demand. */
static void
test_why_is_a_key_away(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    fixture_press(fixture, "3", "How bad is the damage?");
    g_assert_false(terminal_has(fixture->terminal, "blogspot"));
    fixture_press(fixture, "<F3>", "WHAT IT LEADS TO");
    terminal_wait_for(fixture->terminal, "A scratch or a dent is minor.");
    terminal_wait_for(fixture->terminal,
                      "AliExpress help, copied 2022-03; a guide to AliExpress disputes");
    terminal_wait_for(fixture->terminal, "(reported,");
    g_assert_false(terminal_has(fixture->terminal, "blogspot"));
    fixture_press(fixture, "<Tab>", "blogspot");
    terminal_press(fixture->terminal, "<Tab>");
    terminal_wait_gone(fixture->terminal, "blogspot");
    fixture_press(fixture, "<End>",
                  "Damage by you is not protected, and the seller may claim that.");
    fixture_press(fixture, "<Esc>", "1 minor");
    fixture_press(fixture, "2", "Did you use it before");
    fixture_press(fixture, "2", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "Which kind of dispute?");
    fixture_press(fixture, "1", "How much do you ask for?"); /* where letters are text */
    fixture_press(fixture, "<C-o>", "WHAT IT LEADS TO");
    fixture_press(fixture, "<C-o>", "90.00 EUR");
}

static void
test_nothing_is_clear_cut_before_there_is_evidence(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, FALSE);
    fixture_press(fixture, "1", "What does the tracking show?");
    terminal_wait_for(fixture->terminal, "So far: weak (at best: clear-cut)");
    g_assert_false(terminal_has(fixture->terminal, "So far: clear-cut"));
    fixture_press(fixture, "1", "Which evidence do you have?");
    g_assert_false(terminal_has(fixture->terminal, "So far: clear-cut"));
    fixture_press(fixture, "<Space>", "So far: clear-cut");
}

static void
test_submitting_keeps_the_words_shown(Fixture *fixture, gconstpointer data)
{
    g_autofree char *shown = NULL;

    (void)data;
    begin(fixture, FALSE);
    fixture_press(fixture, "1", "What does the tracking show?");
    fixture_press(fixture, "1", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<C-u>50 %<Enter>", "I have not received order");
    fixture_press(fixture, "<C-s>", "Now on the marketplace");
    shown = fixture_run(fixture, "show", NUMBER, NULL);
    g_assert_nonnull(strstr(shown, "I have not received order"));
}

/* What stands in the line is meant, or it is said what is wrong with it. */
static void
test_submitting_takes_the_amount_shown(Fixture *fixture, gconstpointer data)
{
    g_autofree char *shown = NULL;

    (void)data;
    begin(fixture, FALSE);
    fixture_press(fixture, "1", "What does the tracking show?");
    fixture_press(fixture, "1", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<C-u>101 %<C-s>", "is not a share");
    fixture_press(fixture, "<C-u>60.00 EUR<C-s>", "Now on the marketplace");
    shown = fixture_run(fixture, "show", NUMBER, NULL);
    g_assert_nonnull(strstr(shown, "60.00 EUR"));
}

/* Ctrl-S leads past questions and the check: what nobody answered is not shown as done. */
static void
test_what_was_passed_over_is_not_done(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "<C-s>", "Now on the marketplace");
    terminal_wait_for(fixture->terminal, "✓ What happened");
    terminal_wait_for(fixture->terminal, "· The facts");
    terminal_wait_for(fixture->terminal, "· Check");
}

/* The steps there are done over a day, with the program closed in between. What changes an
 * answer changes what has to be entered there. */
static void
test_ticks_are_kept_until_an_answer_changes(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "<C-s>", "Now on the marketplace");
    fixture_press(fixture, "<Space>", "[x] My Orders");
    fixture_press(fixture, "<Space>", "[x] Order: Tap Open Dispute, or Returns/refunds.");
    fixture_press(fixture, "<Esc>", "NEXT");
    fixture_press(fixture, "d", "How bad is the damage?");
    fixture_press(fixture, "<C-s>", "[x] Order: Tap Open Dispute, or Returns/refunds.");
    terminal_wait_for(fixture->terminal, "[ ] Type");
    fixture_press(fixture, "<Esc>", "NEXT");
    fixture_press(fixture, "d", "How bad is the damage?");
    fixture_press(fixture, "2", "Did you use it before");
    fixture_press(fixture, "<C-s>", "[ ] Order: Tap Open Dispute, or Returns/refunds.");
}

/* A text of several screens is read to its end and back, and so is a long answer at the check,
 * before the next one is selected. */
static void
test_a_long_text_is_read(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
        fixture_press(fixture, steps[i].keys, steps[i].question);
    terminal_wait_for(fixture->terminal, "more");
    g_assert_false(terminal_has(fixture->terminal, "I documented"));
    fixture_press(fixture, "<Down><Down><Down><Down><Down>", "I documented");
    fixture_press(fixture, "<Home>", "The item of order");
    fixture_press(fixture, "<End>", "I ask for a refund");
    fixture_press(fixture, "<Enter>", "marketplace");
    fixture_press(fixture, "<Up>", "The item of order");
    fixture_press(fixture, "<PgDn><End>", "Continue");
    fixture_press(fixture, "<Enter>", "My Orders: Find");
}

/* What is selected is told whole, however narrow it is. */
static void
test_the_selected_answer_is_whole(Fixture *fixture, gconstpointer data)
{
    (void)data;
    begin(fixture, TRUE);
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "<Up>", "meant");
    fixture_press(fixture, "<Esc>", "Saved only here.");
    fixture_press(fixture, "U", "J more");
    fixture_press(fixture, "JJJJJJJJ", "Changes");
    terminal_settle(fixture->terminal);
    g_assert_false(terminal_has(fixture->terminal, "J more")); /* its end is in sight */
}

/* Before it is submitted, both faces tell the draft by one document. */
static void
test_the_check_is_told_by_both_faces(Fixture *fixture, gconstpointer data)
{
    static const char *const labels[] = {
        "What is wrong", "Damage",     "Used before photos", "Type",
        "Asked",         "Claim text", "Evidence",           "Saved only here. Not submitted"
    };
    g_autofree char *told = NULL;

    (void)data;
    begin(fixture, TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++)
        fixture_press(fixture, steps[i].keys, steps[i].question);
    fixture_press(fixture, "<Enter>", "Is everything right?");
    told = fixture_run(fixture, "dispute", NUMBER, "--type", "refund-only", NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(labels); i++) {
        terminal_wait_for(fixture->terminal, labels[i]);
        g_assert_nonnull(strstr(told, labels[i]));
    }
    terminal_wait_for(fixture->terminal, "nothing yet: it can be added after submitting");
    g_assert_nonnull(strstr(told, "nothing yet: it can be added after submitting"));
    g_assert_null(strstr(told, "This draft is not submitted yet, and"));
}

#define ADD(name, size, test) \
    g_test_add("/wizard-calm/" name, Fixture, size, fixture_set_up, test, fixture_tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("question-and-answer-are-in-sight/large", &large,
        test_question_and_answer_are_in_sight);
    ADD("question-and-answer-are-in-sight/middle", &middle,
        test_question_and_answer_are_in_sight);
    ADD("question-and-answer-are-in-sight/tiny", &tiny, test_question_and_answer_are_in_sight);
    ADD("every-answer-is-in-sight/large", &large, test_every_answer_is_in_sight);
    ADD("every-answer-is-in-sight/middle", &middle, test_every_answer_is_in_sight);
    ADD("nothing-is-answered-beforehand", &middle, test_nothing_is_answered_beforehand);
    ADD("head-and-foot-say-the-same", &middle, test_head_and_foot_say_the_same);
    ADD("why-is-a-key-away", &middle, test_why_is_a_key_away);
    ADD("nothing-is-clear-cut-before-there-is-evidence", &middle,
        test_nothing_is_clear_cut_before_there_is_evidence);
    ADD("submitting-keeps-the-words-shown", &middle, test_submitting_keeps_the_words_shown);
    ADD("submitting-takes-the-amount-shown", &middle, test_submitting_takes_the_amount_shown);
    ADD("what-was-passed-over-is-not-done", &middle, test_what_was_passed_over_is_not_done);
    ADD("ticks-are-kept-until-an-answer-changes", &middle,
        test_ticks_are_kept_until_an_answer_changes);
    ADD("a-long-text-is-read", &tiny, test_a_long_text_is_read);
    ADD("the-selected-answer-is-whole", &tiny, test_the_selected_answer_is_whole);
    ADD("the-check-is-told-by-both-faces", &large, test_the_check_is_told_by_both_faces);
    return g_test_run();
}
