/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Disputes on the real screen, by real keys: from the wizard to what happened afterwards. */
#include <signal.h>
#include <string.h>

#include "tests/terminal/case-fixture.h"

static void
submit(Fixture *fixture)
{
    fixture_press(fixture, "<C-s>", "Now on the marketplace");
    fixture_press(fixture, "<C-s>", "When did you submit it?");
    fixture_press(fixture, "<Enter>", "seller's turn");
}

static void
test_not_received(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", FALSE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "1", "What does the tracking show?");
    terminal_wait_for(fixture->terminal, "Step 2 of 7");
    fixture_press(fixture, "1", "Which evidence do you have?");
    fixture_attach(fixture, "tracking.png");
    terminal_wait_for(fixture->terminal, "clear-cut");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "I have not received order");
    fixture_press(fixture, "<Enter>", "Continue: submit it");
    fixture_press(fixture, "<Enter>", "Now on the marketplace");
    terminal_wait_for(fixture->terminal, NUMBER);
    fixture_press(fixture, "<C-s>", "Times: your zone, UTC");
    fixture_press(fixture, "2026-03-06 10:00<Enter>", "is in the future");
    g_assert_false(terminal_has(fixture->terminal, "--"));
    fixture_press(fixture, "<C-u><Enter>", "day 1 of 5–15");
    fixture_expect_state(fixture, "submitted");
}

/* A file that is dropped into the step of evidence is of the kind that is selected there. */
static void
test_a_file_is_dropped_into_the_step(Fixture *fixture, gconstpointer data)
{
    g_autofree char *path = g_build_filename(fixture->folder, "tracking.png", NULL);
    g_autofree char *said = NULL;

    (void)data;
    g_assert_true(g_file_set_contents(path, "a screenshot", -1, NULL));
    fixture_track(fixture, "2026-03-20 10:00", FALSE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "1", "What does the tracking show?");
    fixture_press(fixture, "1", "Which evidence do you have?");
    terminal_paste(fixture->terminal, path);
    terminal_wait_for(fixture->terminal, "Add evidence");
    terminal_wait_for(fixture->terminal, "tracking-screenshot");
    g_assert_false(terminal_has(fixture->terminal, "[x]"));
    fixture_press(fixture, "<C-s>", "Added 1 file.");
    terminal_wait_for(fixture->terminal, "[x]");
    terminal_wait_for(fixture->terminal, "Which evidence do you have?");
    said = fixture_run(fixture, "evidence", "list", NUMBER, NULL);
    g_assert_nonnull(strstr(said, "tracking.png"));
}

static void
test_damaged(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-05 03:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "Submit now with what you");
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "2", "Did you use it before");
    fixture_press(fixture, "2", "Which evidence do you have?");
    fixture_attach(fixture, "lamp.jpg");
    fixture_press(fixture, "<Enter>", "Which kind of dispute?");
    fixture_press(fixture, "1", "How much do you ask for?");
    fixture_press(fixture, "<C-u>101 %<Enter>", "is not a share");
    fixture_press(fixture, "<C-u>50 %<Enter>", "documented this");
    fixture_press(fixture, "<Enter>", "Continue: submit it");
    submit(fixture);
    terminal_wait_for(fixture->terminal, "45.00 EUR asked of 90.00 EUR");
    fixture_expect_state(fixture, "submitted");
}

/* An answer is changed where the case is seen; looking through it changes nothing. */
static void
test_an_open_dispute_is_changed(Fixture *fixture, gconstpointer data)
{
    g_autofree char *said = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "c", "YOUR DISPUTE");
    fixture_press(fixture, "e", "Done: change it on the dispute page too");
    fixture_press(fixture, "<Enter>", "Nothing was changed.");
    fixture_press(fixture, "e", "Done: change it on the dispute page too");
    fixture_press(fixture, "<Up><Up><Enter>", "How much do you ask for?");
    fixture_press(fixture, "<C-u>50 %<Enter>", "Done: change it on the dispute page too");
    fixture_press(fixture, "<Enter>", "Changed here. Change it on the dispute page too");
    terminal_wait_for(fixture->terminal, "45.00 EUR asked of 90.00 EUR");
    fixture_expect_state(fixture, "submitted");
    said = fixture_run(fixture, "show", NUMBER, NULL);
    g_assert_nonnull(strstr(said, "Dispute changed"));
}

/* d in a case is the open one; a second dispute is an act of its own, with a question. */
static void
test_a_second_dispute_is_asked_about(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "d", "A dispute is open. l records what happened.");
    fixture_press(fixture, "d", "The dispute is open. Change it on the dispute page too");
    g_assert_false(terminal_has(fixture->terminal, "ot submitted to"));
    fixture_press(fixture, "<Enter>", "Nothing was changed.");
    fixture_press(fixture, "+", "Begin another one");
    fixture_press(fixture, "n", "Enter order");
    fixture_press(fixture, "+", "Begin another one");
    fixture_press(fixture, "y", "What is wrong?");
    terminal_wait_for(fixture->terminal, "This one is a draft, not submitted");
    g_assert_false(terminal_has(fixture->terminal, "Saved only here"));
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "<Esc>", "d continues the draft");
    fixture_press(fixture, "+", "A draft already exists. Show it with Tab");
    fixture_press(fixture, "<Tab>", "This draft is not submitted");
    fixture_press(fixture, "d", "How bad is the damage?");
    fixture_press(fixture, "<Esc>", "d continues the draft");
    fixture_press(fixture, "q", "Enter open");
    fixture_press(fixture, "Y", "Press c, choose one of them with Tab, then");
    g_assert_false(terminal_has(fixture->terminal, "--dispute"));
    fixture_press(fixture, "l", "What happened?");
    fixture_press(fixture, "made an offer", "Seller made an offer · Item arrived damaged");
}

/* What is submitted from elsewhere while its draft is open here is no draft here either. */
static void
test_a_draft_submitted_meanwhile_is_open(Fixture *fixture, gconstpointer data)
{
    g_autofree char *said = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "3", "How bad is the damage?");
    terminal_wait_for(fixture->terminal, "Not submitted to");
    said = fixture_run(fixture, "log", NUMBER, "submitted", NULL);
    terminal_wait_for(fixture->terminal,
                      "The dispute is open. Change it on the dispute page too");
    g_assert_false(terminal_has(fixture->terminal, "ot submitted to"));
}

/* t shows what came back; the order added next names its seller's record. */
static void
test_statistics_show_what_came_back(Fixture *fixture, gconstpointer data)
{
    g_autofree char *refunded = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "t", "No dispute has been submitted yet.");
    fixture_draft_and_submit(fixture);
    terminal_wait_for(fixture->terminal, "90.00 EUR in 1 case");
    refunded = fixture_run(fixture, "log", NUMBER, "refunded", "--amount", "90 EUR", NULL);
    terminal_wait_for(fixture->terminal, "Recovered                 90.00 EUR");
    terminal_wait_for(fixture->terminal, "Lost                      nothing");
    terminal_wait_for(fixture->terminal, "0 days to money (median)");
    terminal_wait_for(fixture->terminal, "BY REASON");
    terminal_wait_for(fixture->terminal, "████████████");
    fixture_press(fixture, "G", "MONTHS █");
    fixture_press(fixture, "q", "CLOSES IN");
}

static void
test_what_came_back_is_said(Fixture *fixture, gconstpointer data)
{
    g_autofree char *refunded = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    refunded = fixture_run(fixture, "log", NUMBER, "refunded", "--amount", "90 EUR", NULL);
    fixture_start(fixture);
    fixture_press(fixture, "d", "You were refunded in full already");
}

/* Missing evidence never keeps anybody from submitting in time; it is named. */
static void
test_missing_evidence_is_named(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "2", "Did you use it before");
    fixture_press(fixture, "2", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "Which kind of dispute?");
    terminal_wait_for(fixture->terminal, "! Evidence");
    fixture_press(fixture, "<C-s>", "Now on the marketplace");
    fixture_press(fixture, "<C-s>", "When did you submit it?");
    fixture_press(fixture, "<Enter>", "What it still needs (one of these: photo of the damage");
    g_assert_false(terminal_has(fixture->terminal, "w steps"));
}

/* The words go through the languages, follow the facts in theirs, and give way to a person's
 * own.
 */
static void
test_words_speak_languages(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", FALSE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "1", "What does the tracking show?");
    fixture_press(fixture, "3", "Which evidence do you have?");
    fixture_press(fixture, "L", "This text is edited in the step “Claim text”");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "I have not received order");
    fixture_press(fixture, "L", "Ich habe die Bestellung");
    terminal_wait_for(fixture->terminal, "Deutsch");
    fixture_press(fixture, "<BackTab>", "How much do you ask for?");
    fixture_press(fixture, "<C-u>50 %<Enter>", "der gezahlten 90.00 EUR");
    fixture_press(fixture, "LLLLLLLL", "I have not received order");
    fixture_press(fixture, "<BackTab>", "How much do you ask for?");
    fixture_press(fixture, "<BackTab>", "Which evidence do you have?");
    fixture_attach(fixture, "tracking.png");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "I attach: screenshot");
    terminal_paste(fixture->terminal, "It never came.");
    terminal_wait_for(fixture->terminal, "It never came.");
    fixture_press(fixture, "L", "You edited this text.");
    fixture_press(fixture, "u", "I have not received order");
}

/* An editor of an old locale: nothing typed is lost, and what was assumed is said. */
static void
test_an_editor_without_utf_8_is_said(Fixture *fixture, gconstpointer data)
{
    g_autofree char *editor = g_build_filename(fixture->folder, "editor", NULL);

    (void)data;
    g_assert_true(g_file_set_contents_full(
        editor, "#!/bin/sh\nprintf 'The caf\\351 lamp broke.\\n' >\"$1\"\n", -1,
        G_FILE_SET_CONTENTS_NONE, 0700, NULL));
    g_assert_true(g_setenv("VISUAL", editor, TRUE));
    fixture_track(fixture, "2026-03-20 10:00", FALSE);
    fixture_start(fixture);
    g_unsetenv("VISUAL");
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "1", "What does the tracking show?");
    fixture_press(fixture, "3", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "I have not received order");
    fixture_press(fixture, "e", "The café lamp broke.");
    terminal_wait_for(fixture->terminal, "Check the accents: the editor's text was not UTF-8");
}

static void
test_changed_mind(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "9", "Which evidence do you have?");
    terminal_wait_for(fixture->terminal, "paid by you");
    fixture_press(fixture, "<C-s>", "The seller has to agree");
    terminal_wait_for(fixture->terminal, "You pay for the return: 30.00 EUR");
    fixture_press(fixture, "<C-s>", "When did the seller agree?");
    fixture_press(fixture, "<Enter>", "agreed with the seller");
    fixture_expect_state(fixture, "agreement");
}

static void
test_kill_loses_nothing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "3", "How bad is the damage?");
    fixture_press(fixture, "2", "Did you use it before");
    terminal_signal(fixture->terminal, SIGKILL);
    (void)terminal_wait_end(fixture->terminal);
    fixture_start(fixture);
    fixture_press(fixture, "d", "Did you use it before");
    fixture_press(fixture, "<BackTab>", "How bad is the damage?");
    terminal_press(fixture->terminal, "<Esc>");
    terminal_wait_for(fixture->terminal, "DO NEXT");
    fixture_press(fixture, "u", "Undone"); /* the answers of one run are one change */
    fixture_press(fixture, "c", "no dispute about this order yet");
}

static void
test_refused_step_says_when(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "YOUR DISPUTE");
    fixture_find_event(fixture, "Escalated to the marketplace");
    terminal_wait_for(fixture->terminal, "seller still has");
    fixture_press(fixture, "<Enter>", "a guide to AliExpress");
    fixture_press(fixture, "n", "YOUR DISPUTE");
    fixture_expect_state(fixture, "submitted");
    fixture_find_event(fixture, "Escalated to the marketplace");
    fixture_press(fixture, "<Enter>", "a guide to AliExpress");
    fixture_press(fixture, "y", "Record what happened");
    fixture_press(fixture, "<C-s>", "with the marketplace");
    fixture_expect_state(fixture, "escalated");
}

static void
test_withdrawing_is_asked_twice(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-05 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture->now = "RECOURSE_NOW=2026-03-06T12:00:00Z"; /* the window has closed meanwhile */
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "only this open dispute holds");
    fixture_find_event(fixture, "Dispute withdrawn");
    fixture_press(fixture, "<Enter>", "y yes");
    fixture_press(fixture, "y", "Record what happened");
    fixture_press(fixture, "<C-s>", "never after");
    fixture_press(fixture, "n", "Record what happened");
    fixture_expect_state(fixture, "submitted");
    fixture_press(fixture, "<C-s>", "never after");
    fixture_press(fixture, "y", "withdrawn ·");
    fixture_expect_state(fixture, "withdrawn");
}

static void
test_accepting_is_typed(Fixture *fixture, gconstpointer data)
{
    g_autofree char *offered = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    offered =
        fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR", NULL);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "18.00 EUR of 90.00 EUR paid (20 %)");
    fixture_press(fixture, "A",
                  "You accept 18.00 EUR of 90.00 EUR paid and give up 72.00 EUR.");
    terminal_resize(fixture->terminal, 10, 40);
    terminal_wait_for(fixture->terminal, "really do it?");
    terminal_wait_for(fixture->terminal, "You accept 18.00 EUR");
    terminal_resize(fixture->terminal, fixture->size.rows, fixture->size.columns);
    terminal_wait_for(fixture->terminal, "really do it?");
    terminal_press(fixture->terminal, "n");
    terminal_wait_gone(fixture->terminal, "You accept 18.00 EUR");
    fixture_find_event(fixture, "You accepted an offer");
    fixture_press(fixture, "<Enter>", "y yes");
    fixture_press(fixture, "y", "18.00 EUR of 90.00 EUR paid");
    fixture_press(fixture, "<C-s>", "Type the amount that you accept");
    fixture_press(fixture, "18<C-s>", "y yes");
    fixture_press(fixture, "y", "refund on its way");
    fixture_expect_state(fixture, "refund-pending");
}

static void
test_hostile_text_moves_nothing(Fixture *fixture, gconstpointer data)
{
    static const char hostile[] =
        "x\033]0;owned\007\033[2J\033[1;1H\xe2\x80\xaegnp.exe\r\rAAAA";
    g_autofree char *drafted = NULL;
    const GString *output;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    drafted = fixture_run(fixture, "dispute", NUMBER, "--reason", "damaged", "--statement",
                          hostile, NULL);
    fixture_start(fixture);
    fixture_press(fixture, "d", "How bad is the damage?");
    fixture_press(fixture, "2", "Did you use it before");
    fixture_press(fixture, "2", "Which evidence do you have?");
    fixture_press(fixture, "<Enter>", "Which kind of dispute?");
    fixture_press(fixture, "1", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "What do you want to say?");
    terminal_wait_for(fixture->terminal, "AAAA");
    terminal_paste(fixture->terminal, "say \033]0;owned\007 so");
    terminal_wait_for(fixture->terminal, "so");
    terminal_wait_for(fixture->terminal, "Step 5 of 7");
    output = terminal_output(fixture->terminal);
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\033]0;owned"));
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\033[2J\033[1;1H\xe2"));
    g_assert_null(g_strstr_len(output->str, (gssize)output->len, "\xe2\x80\xae"));
}

/* Whoever reads it: what is written, what to do with it, and by which keys. */
static void
test_letters_are_chosen_by_their_reader(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "Y", "Who reads it?");
    fixture_press(fixture, "2", "Your bank or payment service");
    terminal_wait_for(fixture->terminal, "y copy");
    terminal_wait_gone(fixture->terminal, "WHAT TO DO WITH IT");
    fixture_press(fixture, "<Esc>", "Enter open");
    fixture_press(fixture, "Y4", "Record that you sent it. Press l on the order.");
    fixture_press(fixture, "y", "is in the clipboard");
    fixture_press(fixture, "<Esc>", "Enter open");
    fixture_press(fixture, "Y7", "Your country is not recorded.");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                                  \
    g_test_add("/dispute/" name "/80x24", Fixture, &small_screen, fixture_set_up, function,  \
               fixture_tear_down);                                                           \
    g_test_add("/dispute/" name "/120x40", Fixture, &large_screen, fixture_set_up, function, \
               fixture_tear_down)
    ADD("not-received-is-submitted-with-a-screenshot", test_not_received);
    ADD("a-file-is-dropped-into-the-step", test_a_file_is_dropped_into_the_step);
    ADD("damage-shown-before-use-is-submitted", test_damaged);
    ADD("missing-evidence-is-named", test_missing_evidence_is_named);
    ADD("an-open-dispute-is-changed", test_an_open_dispute_is_changed);
    ADD("a-second-dispute-is-asked-about", test_a_second_dispute_is_asked_about);
    ADD("a-draft-submitted-meanwhile-is-open", test_a_draft_submitted_meanwhile_is_open);
    ADD("statistics-show-what-came-back", test_statistics_show_what_came_back);
    ADD("what-came-back-is-said", test_what_came_back_is_said);
    ADD("words-speak-several-languages", test_words_speak_languages);
    ADD("an-editor-without-utf-8-is-said", test_an_editor_without_utf_8_is_said);
    ADD("a-changed-mind-leads-to-the-seller", test_changed_mind);
    ADD("being-killed-loses-no-answer", test_kill_loses_nothing);
    ADD("a-refused-step-says-when-it-opens", test_refused_step_says_when);
    ADD("withdrawing-is-asked-about-twice", test_withdrawing_is_asked_twice);
    ADD("accepting-is-typed", test_accepting_is_typed);
    ADD("letters-are-chosen-by-their-reader", test_letters_are_chosen_by_their_reader);
    ADD("hostile-text-moves-nothing", test_hostile_text_moves_nothing);
#undef ADD
    return g_test_run();
}
