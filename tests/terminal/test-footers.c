/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Footers of the list and of what opens from it: every key that is shown acts. */
#include "tests/terminal/footers.h"

/* clang-format off */
static const Spot spots[] = {
    { WORLD_NEW,       { NULL } },
    { WORLD_DELIVERED, { NULL } },
    { WORLD_DELIVERED, { "/", "Tab take" } },
    { WORLD_DELIVERED, { "/nosuch:", "Esc back" } },
    { WORLD_DELIVERED, { "?", "What do you want" } },
    { WORLD_DELIVERED, { "?", "What do you want", "zzzz", "zzzz" } },
    { WORLD_DELIVERED, { "s", "Sort by" } },
    { WORLD_DELIVERED, { "v", "Save this list" } },
    { WORLD_DELIVERED, { "<Tab>", "further" } },
    { WORLD_DELIVERED, { "R", "T test" } },
    { WORLD_DELIVERED, { "m", "? all keys" } },
    { WORLD_DELIVERED, { "U", "undo this" } },
    { WORLD_DELIVERED, { "t", "No dispute has been submitted yet." } },
    { WORLD_DELIVERED, { "a", "Add an order" } },
    { WORLD_DELIVERED, { "i", "Esc leave" } },
    { WORLD_DELIVERED, { "n", "Note" } },
    { WORLD_DELIVERED, { "S", "Esc leave" } },
    { WORLD_DELIVERED, { "e", "Change the order" } },
    { WORLD_DELIVERED, { "e", "Change the order", "<Down><Down><Down><Down><Down><Down><Down><Down><Down><Down>", "F4" } },
    { WORLD_DELIVERED, { "e", "Change the order", "<Down><Down>", "F4" } },
    { WORLD_DELIVERED, { "e", "Change the order", "<Down><Down>", "F4", "<C-t>", "Enter choose" } },
    { WORLD_DELIVERED, { "e", "Change the order", "<Down><Down>", "F4", "<C-t>", "Enter choose", "zzz", "Nothing is called that" } },
    { WORLD_DELIVERED, { "i", "Esc leave", "~/nosuch<C-t>", "Nothing is called that" } },
    { WORLD_DELIVERED, { "l", "What happened?" } },
    { WORLD_DELIVERED, { "l", "What happened?", "<Enter>", "Esc leave" } },
    { WORLD_DELIVERED, { "l", "What happened?", "refund", "What happened?  refund" } },
    { WORLD_DELIVERED, { "l", "What happened?", "zzzz", "Nothing is called that" } },
    { WORLD_DELIVERED, { "<Enter>", "CLOCKS" } },
    { WORLD_DELIVERED, { "w", "Space tick" } },
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
    g_test_add("/footers/every-key-that-is-shown-acts/120x40", Fixture, &large_screen,
               fixture_set_up, test_every_key_acts, fixture_tear_down);
    return g_test_run();
}
