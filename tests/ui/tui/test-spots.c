/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What can be pointed at, and what the wheel does to a list. */
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/spots.h"

static const int below, above; /* two owners */

static void
add(Spots *spots, gconstpointer owner, guint value, int row, int column, int columns)
{
    const Spot spot = { owner, SPOT_ROW, value, row, column, 1, columns };

    spots_add(spots, &spot);
}

static void
expect(const Spots *spots, int row, int column, guint value)
{
    const Spot *found = spots_find(spots, row, column);

    g_assert_nonnull(found);
    g_assert_cmpuint(found->value, ==, value);
}

static void
test_edges(void)
{
    Spots *spots = spots_new();

    add(spots, &below, 7, 3, 10, 5);
    g_assert_null(spots_find(spots, 3, 9));
    expect(spots, 3, 10, 7);
    expect(spots, 3, 14, 7);
    g_assert_null(spots_find(spots, 3, 15));
    g_assert_null(spots_find(spots, 2, 10));
    g_assert_null(spots_find(spots, 4, 10));
    add(spots, &below, 8, 5, 0, 0); /* nothing can be pointed at there */
    g_assert_null(spots_find(spots, 5, 0));
    spots_free(spots);
}

static void
test_what_is_drawn_later_stands_above(void)
{
    Spots *spots = spots_new();

    add(spots, &below, 1, 0, 0, 80);
    add(spots, &above, 2, 0, 20, 10);
    expect(spots, 0, 19, 1);
    expect(spots, 0, 20, 2);
    add(spots, &below, 3, 0, 0, 80); /* the same cells, drawn again */
    expect(spots, 0, 19, 3);
    spots_forget(spots, &above);
    expect(spots, 0, 20, 3);
    spots_forget(spots, NULL);
    g_assert_null(spots_find(spots, 0, 19));
    spots_free(spots);
}

static void
test_the_wheel_in_a_list(void)
{
    static const struct {
        guint count, rows, first, selected;
        int by;
        guint then_first, then_selected;
    } cases[] = {
        { 100, 10, 0, 0, 3, 3, 3 }, /* the selection stays where it is on the screen */
        { 100, 10, 3, 12, -3, 0, 9 },   { 100, 10, 0, 5, -3, 0, 2 }, /* at the top the selection
                                                                        alone */
        { 100, 10, 90, 95, 3, 90, 98 },                              /* and at the end */
        { 100, 10, 88, 97, 3, 90, 99 }, { 5, 10, 0, 0, 3, 0, 1 },    /* all in sight: one row a
                                                                        notch */
        { 5, 10, 0, 4, 3, 0, 4 },       { 5, 10, 0, 0, -3, 0, 0 },   { 0, 10, 0, 0, 3, 0, 0 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        List list = { cases[i].count, cases[i].selected, cases[i].first, cases[i].rows };

        list_scroll(&list, cases[i].by);
        g_assert_cmpuint(list.first, ==, cases[i].then_first);
        g_assert_cmpuint(list.selected, ==, cases[i].then_selected);
    }
}

static void
test_the_wheel_in_a_text(void)
{
    Scroll scroll = { 2, 10 };

    scroll_by(&scroll, -3);
    g_assert_cmpuint(scroll.first, ==, 0);
    scroll_by(&scroll, 3);
    g_assert_cmpuint(scroll.first, ==, 3);
    scroll_fit(&scroll, 12, 10);
    g_assert_cmpuint(scroll.first, ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/spots/edges", test_edges);
    g_test_add_func("/spots/what-is-drawn-later-stands-above",
                    test_what_is_drawn_later_stands_above);
    g_test_add_func("/spots/the-wheel-in-a-list", test_the_wheel_in_a_list);
    g_test_add_func("/spots/the-wheel-in-a-text", test_the_wheel_in_a_text);
    return g_test_run();
}
