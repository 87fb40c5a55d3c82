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

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/list/the-selected-row-stays-in-sight",
                    test_a_list_keeps_the_selected_row_in_sight);
    return g_test_run();
}
