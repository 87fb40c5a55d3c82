/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many returns an order has seen. */
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"

#define NEVER INSTANT_UNKNOWN

typedef struct {
    const char *name;
    Instant agreed, ordered, posted;
    Instant from, until;
    int count;
} ReturnCase;

static const ReturnCase cases[] = {
    { "none", NEVER, NEVER, NEVER, 0, 30, 0 },
    { "agreed", 3, NEVER, NEVER, 0, 30, 1 },
    { "ordered", NEVER, 25, NEVER, 0, 30, 1 },
    { "posted", NEVER, NEVER, 25, 0, 30, 1 },
    { "agreed-and-posted-is-one", 3, NEVER, 5, 0, 30, 1 },
    { "it-counts-where-it-began", 3, NEVER, 5, 4, 30, 0 },
    { "the-first-instant-counts", 3, NEVER, NEVER, 3, 4, 1 },
    { "the-last-one-does-not", 3, NEVER, NEVER, 2, 3, 0 },
};

static void
add_dispute(Order *order, const ReturnCase *row)
{
    Dispute *dispute = dispute_new("dispute");

    dispute->happened[EVENT_RETURN_AGREED] = row->agreed;
    dispute->happened[EVENT_RETURN_REQUIRED] = row->ordered;
    dispute->happened[EVENT_RETURN_SHIPPED] = row->posted;
    g_ptr_array_add(order->disputes, dispute);
}

static void
test_returns(gconstpointer data)
{
    const ReturnCase *row = data;
    g_autoptr(Order) order = order_new("order");

    add_dispute(order, row);
    g_assert_cmpint(returns_begun(order, row->from, row->until), ==, row->count);
    add_dispute(order, row);
    g_assert_cmpint(returns_begun(order, row->from, row->until), ==, 2 * row->count);
}

static void
test_what_is_used_up(void)
{
    Rule rule = { .count = 2 };

    g_assert_false(free_return_is_used_up(&(FreeReturnCount){ &rule, 1 }));
    g_assert_true(free_return_is_used_up(&(FreeReturnCount){ &rule, 2 }));
    g_assert_true(free_return_is_used_up(&(FreeReturnCount){ &rule, 3 }));
    g_assert_false(free_return_is_used_up(&(FreeReturnCount){ NULL, 3 }));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/free-return/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], test_returns);
    }
    g_test_add_func("/free-return/what-is-used-up", test_what_is_used_up);
    return g_test_run();
}
