/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The wizard as line prompts, as a screen reader has it. */
#include <string.h>

#include "tests/terminal/case-fixture.h"

static void
test_a_dispute_is_submitted(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start_prompts(fixture);
    terminal_wait_for(fixture->terminal, "Type the number of your answer.");
    fixture_press(fixture, "3<Enter>", "How bad is the damage?");
    fixture_press(fixture, "2<Enter>", "Did you use it before");
    fixture_press(fixture, "2<Enter>", "Which evidence do you have?");
    fixture_press(fixture, "video-damage<Enter>", "Which kind of dispute?");
    fixture_press(fixture, "<Enter>", "How much do you ask for?");
    fixture_press(fixture, "<Enter>", "What do you want to say?");
    terminal_wait_for(fixture->terminal, "refund of 90.00 EUR.");
    g_assert_false(terminal_has(fixture->terminal, ".."));
    fixture_press(fixture, "<Enter>", "When did you submit it?");
    fixture_press(fixture, "in 3 days<Enter>", "is in the future");
    fixture_press(fixture, "now<Enter>", "Next:");
    (void)terminal_wait_end(fixture->terminal);
    fixture_expect_state(fixture, "submitted");
}

/* Enter alone is no answer to what is wrong. */
static void
test_nothing_typed_is_no_claim(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_start_prompts(fixture);
    fixture_press(fixture, "<Enter><Enter>9<Enter>", "Which evidence do you have?");
}

static void
test_evidence_says_whether_it_is_there(Fixture *fixture, gconstpointer data)
{
    g_autofree char *said = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    said = fixture_run(fixture, "--plain", "dispute", NUMBER, "--reason", "damaged",
                       "--evidence", "photo-damage", NULL);
    g_assert_nonnull(strstr(said, "Evidence: photo of the damage: one of these, there\n"));
    g_assert_nonnull(
        strstr(said, "Evidence: photo of the shipping label: helps, not there yet\n"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                                \
    g_test_add("/dispute-prompts/" name, Fixture, &large_screen, fixture_set_up, function, \
               fixture_tear_down)
    ADD("a-dispute-is-submitted", test_a_dispute_is_submitted);
    ADD("nothing-typed-is-no-claim", test_nothing_typed_is_no_claim);
    ADD("evidence-says-whether-it-is-there", test_evidence_says_whether_it_is_there);
#undef ADD
    return g_test_run();
}
