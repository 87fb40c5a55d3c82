/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footers of an open dispute, of its answers as they are changed, and of evidence: every key
 * acts. */
#include "tests/terminal/footers.h"

/* clang-format off */
static const Spot spots[] = {
    { WORLD_OFFERED,   { "c", "OFFERS" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "<Enter>", "CLOCKS" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "r", "Record what happened" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "A", "y yes" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "+", "Begin another one" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "d", "The dispute is open" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "d", "The dispute is open", "<Up>", "The dispute is open", "<Enter>", "Step" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "d", "The dispute is open", "<Up><Up>", "The dispute is open", "<Enter>", "How much do you ask for?" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "d", "The dispute is open", "<Home>", "The dispute is open", "<Enter>", "What is wrong?" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "p", "STATE" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "p", "STATE", "a", "Enter open or add" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "p", "STATE", "a", "Enter open or add", "/", "F1 all keys" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "p", "STATE", "a", "Enter open or add", "<Enter>", "Add evidence" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "P", "MISSING TO BE STRONG" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "P", "MISSING TO BE STRONG", "F", "Who reads it?" } },
    { WORLD_OFFERED,   { "c", "OFFERS", "P", "MISSING TO BE STRONG", "<Enter>", "Write the dossier" } },
    { WORLD_OFFERED,   { "t", "90.00 EUR in 1 case" } },
    /* A file that is there. */
    { WORLD_PROVED,    { "p", "lamp.png" } },
    { WORLD_PROVED,    { "p", "lamp.png", "e", "What is said of the evidence" } },
    { WORLD_PROVED,    { "p", "lamp.png", "<Enter>", "Esc back" } },
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
    g_test_add("/footers-case/every-key-that-is-shown-acts/120x40", Fixture, &large_screen,
               fixture_set_up, test_every_key_acts, fixture_tear_down);
    return g_test_run();
}
