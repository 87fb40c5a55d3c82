/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Finding an order by what a person types. */
#include "kit/store-kit.h"
#include "store/lists/lists.h"

#define NOW "2026-03-01T12:00:00Z"

static const struct {
    const char *name, *text, *marketplace;
    FindVerdict verdict;
    const char *number; /* of the first candidate, or NULL */
} find_cases[] = {
    { "the-exact-number", "3069099405659913", NULL, FIND_FOUND, "3069099405659913" },
    { "a-number-with-blanks", " 3069 0994 0565 9913 ", NULL, FIND_FOUND, "3069099405659913" },
    { "an-exact-number-though-part-of-another", "99405", NULL, FIND_FOUND, "99405" },
    { "a-short-exact-number", "17", NULL, FIND_FOUND, "17" },
    { "the-end-of-a-number", "9913", NULL, FIND_FOUND, "3069099405659913" },
    { "a-part-of-two", "306909", NULL, FIND_AMBIGUOUS, NULL },
    { "three-characters", "991", NULL, FIND_TOO_SHORT, NULL },
    { "nothing", "", NULL, FIND_TOO_SHORT, NULL },
    { "an-unknown-number", "5555555555", NULL, FIND_NONE, NULL },
    { "a-tracking-number", "lx 123 456 789 cn", NULL, FIND_FOUND, "17" },
    { "a-number-elsewhere", "3069099405659913", "temu", FIND_NONE, NULL },
    { "a-number-here", "3069099405659913", "aliexpress", FIND_FOUND, "3069099405659913" },
    { "a-percent-sign", "%%%%", NULL, FIND_TOO_SHORT, NULL },
};

static void
fill(Db *db)
{
    g_free(store_kit_track(db, NOW, "3069099405659913", ""));
    g_free(store_kit_track(db, NOW, "3069099405659888", ""));
    g_free(store_kit_track(db, NOW, "99405", ""));
    g_free(store_kit_track(db, NOW, "17", "\"tracking\":[\"LX123456789CN\"]"));
}

static void
test_finds(void)
{
    g_autoptr(Db) db = store_kit_memory();

    fill(db);
    for (gsize i = 0; i < G_N_ELEMENTS(find_cases); i++) {
        g_autoptr(GPtrArray) found = NULL;
        FindVerdict verdict;

        g_test_message("%s", find_cases[i].name);
        g_assert_true(order_find(db, find_cases[i].text, find_cases[i].marketplace, &verdict,
                                 &found, NULL));
        g_assert_cmpint(verdict, ==, find_cases[i].verdict);
        if (find_cases[i].number != NULL)
            g_assert_cmpstr(((OrderSummary *)found->pdata[0])->number, ==,
                            find_cases[i].number);
        if (verdict == FIND_AMBIGUOUS)
            g_assert_cmpuint(found->len, ==, 2);
    }
}

static void
test_an_id_finds_its_order(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "5", "");
    FindVerdict verdict;

    fill(db);
    g_assert_true(order_find(db, id, NULL, &verdict, NULL, NULL));
    g_assert_cmpint(verdict, ==, FIND_FOUND);
}

static void
test_candidates_are_capped(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict;

    store_kit_fill(db, NOW, FIND_CANDIDATES_LIMIT + 5);
    g_assert_true(order_find(db, "3000", NULL, &verdict, &found, NULL));
    g_assert_cmpint(verdict, ==, FIND_AMBIGUOUS);
    g_assert_cmpuint(found->len, ==, FIND_CANDIDATES_LIMIT);
}

static void
test_a_number_belongs_to_its_marketplace(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "5", "");
    g_autofree char *here = order_find_number(db, "aliexpress", "5", NULL);
    GError *error = NULL;

    g_assert_cmpstr(here, ==, id);
    g_assert_null(order_find_number(db, "temu", "5", &error));
    g_assert_null(order_find_number(db, "aliexpress", "55", &error));
    g_assert_no_error(error);
}

static void
test_orders_with_returns_are_found_by_time(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "5", "");
    g_autoptr(GPtrArray) found = NULL;
    g_autoptr(GPtrArray) before = NULL;

    fill(db);
    g_free(store_kit_append(db, NOW, EVENT_RETURN_AGREED, id, NULL));
    g_free(store_kit_append(db, NOW, EVENT_RETURN_SHIPPED, id, NULL));
    found = order_ids_with_returns(db, at(NOW), at(NOW) + 1, 10, NULL);
    g_assert_cmpuint(found->len, ==, 1);
    g_assert_cmpstr(found->pdata[0], ==, id);
    before = order_ids_with_returns(db, INSTANT_FIRST, at(NOW), 10, NULL);
    g_assert_cmpuint(before->len, ==, 0);
}

static void
test_an_order_in_a_copy_stays_the_same(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict;

    fill(db);
    g_assert_true(order_find(db, "17", NULL, &verdict, &found, NULL));
    g_autoptr(OrderSummary) copy = summary_copy(found->pdata[0]);
    g_clear_pointer(&found, g_ptr_array_unref);
    g_assert_cmpstr(copy->number, ==, "17");
    g_assert_cmpstr(copy->identifier, ==, "17");
    g_assert_cmpstr(copy->marketplace, ==, "aliexpress");
    g_assert_cmpstr(copy->title, ==, "Item 17");
    g_assert_null(copy->seller);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/orders/finds-what-is-typed", test_finds);
    g_test_add_func("/orders/an-id-finds-its-order", test_an_id_finds_its_order);
    g_test_add_func("/orders/candidates-are-capped", test_candidates_are_capped);
    g_test_add_func("/orders/a-number-belongs-to-its-marketplace",
                    test_a_number_belongs_to_its_marketplace);
    g_test_add_func("/orders/orders-with-returns-are-found-by-time",
                    test_orders_with_returns_are_found_by_time);
    g_test_add_func("/orders/an-order-in-a-copy-stays-the-same",
                    test_an_order_in_a_copy_stays_the_same);
    return g_test_run();
}
