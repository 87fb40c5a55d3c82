/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footers of the wizard, step by step: every key that is shown acts. */
#include "tests/terminal/footers.h"

/* clang-format off */
static const Spot spots[] = {
    { WORLD_ON_WAY,    { "d", "What is wrong?" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "<Down>", "So far:", "<C-o>", "WHAT IT LEADS TO" } },
    { WORLD_ON_WAY,    { "y", "Copy", "y", "Any" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "a", "Choose files" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<Enter>", "How much do you ask for?" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<Enter>", "How much do you ask for?",
                         "<Enter>", "I have not received order" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<Enter>", "How much do you ask for?",
                         "<Enter>", "I have not received order", "<Enter>", "Continue: submit it" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<C-s>", "Now on the marketplace" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<C-s>", "Now on the marketplace",
                         "<Down>", "Now on the marketplace" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<C-s>", "Now on the marketplace",
                         "<C-s>", "When did you submit it?" } },
    { WORLD_ON_WAY,    { "d", "What is wrong?", "1", "What does the tracking show?", "1", "Which evidence do you have?", "<C-s>", "Now on the marketplace",
                         "<C-s>", "When did you submit it?", "<C-t>", "take it" } },
    { WORLD_PARTS,     { "d", "What is wrong?", "3", "How bad is the damage?", "2", "Did you use it before", "2", "When did it come?" } },
    { WORLD_PARTS,     { "d", "What is wrong?", "3", "How bad is the damage?", "2", "Did you use it before", "2", "When did it come?", "<C-t>", "take it" } },
    { WORLD_PARTS,     { "d", "What is wrong?", "3", "How bad is the damage?", "2", "Did you use it before", "2", "When did it come?", "<C-u>2 days ago<Enter>", "What did you pay?" } },
};
/* clang-format on */

static void
test_every_key_acts(Fixture *fixture, gconstpointer data)
{
    (void)data;
    footers_check(fixture, spots, G_N_ELEMENTS(spots));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/footers-draft/every-key-that-is-shown-acts/120x40", Fixture, &large_screen,
               fixture_set_up, test_every_key_acts, fixture_tear_down);
    return g_test_run();
}
