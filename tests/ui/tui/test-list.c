/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/list.h"

static void
test_a_list_keeps_the_selected_row_in_sight(void)
{
    List list = { 0 };

    list_fit(&list, 100, 10);
    g_assert_true(list_move(&list, MOVE_LAST));
    g_assert_cmpuint(list.selected, ==, 99);
    g_assert_cmpuint(list.first, ==, 90);
    g_assert_false(list_move(&list, MOVE_DOWN));
    g_assert_false(list_move(&list, MOVE_UP));
    g_assert_cmpuint(list.selected, ==, 98);
    g_assert_true(list_move(&list, MOVE_PAGE_UP));
    g_assert_cmpuint(list.selected, ==, 88);
    list_fit(&list, 5, 10);
    g_assert_cmpuint(list.selected, ==, 4);
    g_assert_cmpuint(list.first, ==, 0);
    list_fit(&list, 0, 10);
    g_assert_cmpuint(list.selected, ==, 0);
    g_assert_false(list_move(&list, MOVE_DOWN));
    g_assert_cmpuint(list.selected, ==, 0);
}

/* Where nothing is selected a move selects, from the end that it goes away from. */
static void
test_nothing_is_selected_before_a_move(void)
{
    static const struct {
        Move move;
        guint selected;
    } moves[] = {
        { MOVE_DOWN, 0 }, { MOVE_PAGE_DOWN, 0 }, { MOVE_FIRST, 0 },
        { MOVE_UP, 4 },   { MOVE_LAST, 4 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++) {
        List list = { 0 };

        list_fit(&list, 5, 10);
        (void)list_select(&list, LIST_NONE);
        list_fit(&list, 5, 3);
        g_assert_cmpuint(list.selected, ==, LIST_NONE);
        g_assert_cmpuint(list.first, ==, 0);
        (void)list_move(&list, moves[i].move);
        g_assert_cmpuint(list.selected, ==, moves[i].selected);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/list/the-selected-row-stays-in-sight",
                    test_a_list_keeps_the_selected_row_in_sight);
    g_test_add_func("/list/nothing-is-selected-before-a-move",
                    test_nothing_is_selected_before_a_move);
    return g_test_run();
}
