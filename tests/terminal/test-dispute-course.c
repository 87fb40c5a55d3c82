/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What happens to a dispute after it was submitted, and what keeps one from being opened: by
 * real keys on the real screen. */
#include <string.h>

#include "tests/terminal/case-fixture.h"

/* Records an event of the order by keys: what is asked for besides is left as it is. */
static void
record(Fixture *fixture, const char *label)
{
    fixture_find_event(fixture, label);
    fixture_press(fixture, "<Enter>", "Record what happened");
    fixture_press(fixture, "<C-s>", "NEXT");
}

static void
test_no_button_is_asked_about(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-05-20 10:00", FALSE);
    fixture_start(fixture);
    fixture_find_event(fixture, "A dispute could not be opened");
    fixture_press(fixture, "<Enter>", "No dispute button: what do you see?");
    terminal_wait_for(fixture->terminal, "it is too early");
    fixture_press(fixture, "1", "Record what happened");
    fixture_press(fixture, "<C-s>", "Try the dispute button");
}

static void
test_a_promise_is_measured(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "OFFERS");
    fixture_press(fixture, "y", "Nobody asked you to withdraw");
    record(fixture, "Seller promised a new parcel");
    terminal_wait_for(fixture->terminal, "as long as the first");
    terminal_wait_for(fixture->terminal, "not withdraw");
    fixture_press(fixture, "y", "“I will");
}

static void
test_an_offer_is_answered_by_one_key(Fixture *fixture, gconstpointer data)
{
    g_autofree char *offered = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "OFFERS");
    fixture_press(fixture, "r", "There is no offer to answer.");
    offered = fixture_run(fixture, "log", NUMBER, "seller-offered", "--amount", "18.00 EUR",
                          "--to", "outside", NULL);
    terminal_wait_for(fixture->terminal, "outside the marketplace");
    fixture_press(fixture, "C", "You made an offer");
    fixture_press(fixture, "95.00 EUR<C-s>", "more than what was paid");
    fixture_press(fixture, "<C-u>80<C-s>", "the seller's turn");
    fixture_expect_state(fixture, "negotiating");
}

static void
test_a_return_needs_its_number(Fixture *fixture, gconstpointer data)
{
    g_autofree char *ordered = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    ordered = fixture_run(fixture, "log", NUMBER, "return-required", NULL);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "Send the return");
    record(fixture, "You sent the return");
    terminal_wait_for(fixture->terminal, "Enter its tracking number");
    fixture_expect_state(fixture, "return-due");
}

/* The list of a step is ticked off, and recorded at its end. */
static void
test_a_return_is_walked(Fixture *fixture, gconstpointer data)
{
    g_autofree char *ordered = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "w", "needs no steps");
    ordered = fixture_run(fixture, "log", NUMBER, "return-required", NULL);
    terminal_wait_for(fixture->terminal, "Send the return");
    fixture_press(fixture, "w", "[ ] Film the packing");
    fixture_press(fixture, "<Space>", "[x] Read the return instructions");
    fixture_press(fixture, "<Space>", "[x] Film the packing");
    fixture_press(fixture, "<C-s>", "You sent the return");
    fixture_press(fixture, "<Enter><Enter><Enter>RB123456785GB<Enter>", "return");
    terminal_wait_for(fixture->terminal, "Wait for the return");
    fixture_expect_state(fixture, "return-sent");
}

/* What a screen has no room for is told with the size that it needs. */
static void
test_the_steps_are_a_code(Fixture *fixture, gconstpointer data)
{
    g_autofree char *helper =
        g_test_build_filename(G_TEST_BUILT, "src", "helpers", "qr", "qr", NULL);
    g_autofree char *ordered = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    ordered = fixture_run(fixture, "log", NUMBER, "return-required", NULL);
    fixture_start(fixture);
    fixture_press(fixture, "w", "[ ] Film the packing");
    if (!g_file_test(helper, G_FILE_TEST_IS_EXECUTABLE)) {
        fixture_press(fixture, "Q", "built without libqrencode");
        return;
    }
    /* With the least border. */
    terminal_resize(fixture->terminal, 24, 80);
    fixture_press(fixture, "Q", "The QR code needs 79 columns and 40 lines");
    terminal_resize(fixture->terminal, 40, 120);
    terminal_wait_for(fixture->terminal, "█▀▀▀▀▀▀▀█");
    g_assert_true(terminal_has(fixture->terminal, "Any key goes back."));
    fixture_press(fixture, "<Enter>", "[ ] Film the packing");
}

static void
test_what_may_come_is_dated(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    fixture_draft_and_submit(fixture);
    fixture_start(fixture);
    fixture_press(fixture, "<Enter>", "OFFERS");
    if (fixture->size.rows < large_screen.rows)
        fixture_press(fixture, "<PgDn>", "EVENTS");
    terminal_wait_for(fixture->terminal, "FROM HERE, IF NOBODY AGREES");
    terminal_wait_for(fixture->terminal, "Mon 9 Mar to Thu 19 Mar");
}

/* The wizard asks for what the order lacks, and says how it reads a time. */
static void
test_what_is_not_known_is_asked(Fixture *fixture, gconstpointer data)
{
    g_autofree char *said = NULL;

    (void)data;
    g_free(fixture_run(fixture, "add", "--number", NUMBER, "--title", "Lamp", "--shipped",
                       "2026-02-10", NULL));
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "7", "When did it come?");
    fixture_press(fixture, "<C-t>", "Delivered: Mar 2026");
    fixture_press(fixture, "<Left><Left><Enter>", "Mon 2 Mar 2026");
    terminal_wait_for(fixture->terminal, "2026-03-02");
    fixture_press(fixture, "<Enter>", "What did you pay?");
    fixture_press(fixture, "90<Enter>", "90");
    fixture_press(fixture, "<C-u>90.00 EUR<Enter>", "Which evidence do you have?");
    said = fixture_run(fixture, "show", NUMBER, NULL);
    g_assert_nonnull(strstr(said, "90.00 EUR"));
    g_assert_nonnull(strstr(said, "delivered"));
}

static void
test_a_free_return_has_steps(Fixture *fixture, gconstpointer data)
{
    g_autofree char *edited = NULL;

    (void)data;
    fixture_track(fixture, "2026-03-20 10:00", TRUE);
    edited = fixture_run(fixture, "edit", NUMBER, "--free-return", NULL);
    fixture_start(fixture);
    fixture_press(fixture, "d", "What is wrong?");
    fixture_press(fixture, "9", "Which evidence do you have?");
    fixture_press(fixture, "<C-s>", "Ask for the free return");
    terminal_wait_for(fixture->terminal, "choose the free one");
    fixture_press(fixture, "<C-s>", "When did the seller agree?");
    fixture_press(fixture, "<Enter>", "agreed with the seller");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function)                                                               \
    g_test_add("/dispute-course/" name "/80x24", Fixture, &small_screen, fixture_set_up,  \
               function, fixture_tear_down);                                              \
    g_test_add("/dispute-course/" name "/120x40", Fixture, &large_screen, fixture_set_up, \
               function, fixture_tear_down)
    ADD("no-button-is-asked-about", test_no_button_is_asked_about);
    ADD("a-promise-is-measured", test_a_promise_is_measured);
    ADD("an-offer-is-answered-by-one-key", test_an_offer_is_answered_by_one_key);
    ADD("a-return-needs-its-number", test_a_return_needs_its_number);
    ADD("a-return-is-walked", test_a_return_is_walked);
    ADD("the-steps-are-a-code", test_the_steps_are_a_code);
    ADD("what-may-come-is-dated", test_what_may_come_is_dated);
    ADD("what-is-not-known-is-asked", test_what_is_not_known_is_asked);
    ADD("a-free-return-has-steps", test_a_free_return_has_steps);
#undef ADD
    return g_test_run();
}
