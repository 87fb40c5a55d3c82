/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Pages of orders: forward and backward give the same list, whatever the sort, filter and now.
 */
#include <string.h>

#include "kit/store-kit.h"
#include "store/lists/lists.h"

#define WRITTEN "2026-03-01T12:00:00Z"
#define MANY 2000

/* Filled once; nobody writes to it. */
static Db *
many_orders(void)
{
    static Db *db;

    if (db == NULL) {
        db = store_kit_memory();
        store_kit_fill(db, WRITTEN, kit_rounds(MANY));
    }
    return db;
}

static OrderList *
list_new(Db *db, OrderListing *listing)
{
    g_autoptr(GError) error = NULL;
    OrderList *list;

    listing->policies = kit_policies();
    list = order_list_new(db, listing, &error);
    g_assert_no_error(error);
    return list;
}

/* The numbers of all pages, one after the other, in the order of the list. */
static char *
walk(OrderList *list, PageDirection direction, guint count)
{
    g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) page = NULL;
    OrderPage next = { direction, NULL, FALSE, count };
    g_autoptr(OrderSummary) from = NULL;

    do {
        g_clear_pointer(&page, g_ptr_array_unref);
        page = order_list_page(list, &next, NULL);
        for (guint i = 0; i < page->len; i++) {
            guint place = direction == PAGE_FORWARD ? numbers->len : i;
            const OrderSummary *row = page->pdata[i];

            g_ptr_array_insert(numbers, (int)place, g_strdup(row->number));
        }
        if (page->len > 0) {
            g_clear_pointer(&from, summary_free);
            from = summary_copy(page->pdata[direction == PAGE_FORWARD ? page->len - 1 : 0]);
            next.from = from;
        }
    } while (page->len == count);
    g_ptr_array_add(numbers, NULL);
    return g_strjoinv(" ", (char **)numbers->pdata);
}

static guint
count_of(const char *numbers)
{
    g_auto(GStrv) words = g_strsplit(numbers, " ", -1);

    return *numbers == '\0' ? 0 : g_strv_length(words);
}

/* now: as written; a while later, so that many rows are over; and before. */
static const char *const nows[] = { WRITTEN, "2026-03-20T00:00:00Z", "2026-01-05T00:00:00Z" };
static const char *const filters[] = { "", "-next:nothing", "seller", "3000000", "zzz" };

static void
assert_walks_agree(OrderListing listing)
{
    g_autoptr(OrderList) list = list_new(many_orders(), &listing);
    g_autofree char *whole = walk(list, PAGE_FORWARD, MANY + 1);
    g_autofree char *forward = walk(list, PAGE_FORWARD, 137);
    g_autofree char *backward = walk(list, PAGE_BACKWARD, 89);

    g_assert_cmpstr(forward, ==, whole);
    g_assert_cmpstr(backward, ==, whole);
    if (listing.filter == NULL || filter_is_empty(listing.filter))
        g_assert_cmpuint(count_of(whole), ==, kit_rounds(MANY));
}

static void
test_backward_is_forward_reversed(void)
{
    for (OrderSort sort = 0; sort < SORT_COUNT; sort++) {
        for (gsize i = 0; i < G_N_ELEMENTS(nows); i++) {
            assert_walks_agree((OrderListing){ .now = at(nows[i]), .sort = sort });
            assert_walks_agree(
                (OrderListing){ .now = at(nows[i]), .sort = sort, .reverse = TRUE });
        }
    }
}

static void
test_a_filter_gives_the_same_both_ways(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(filters); i++) {
        g_autoptr(Filter) filter = filter_parse(filters[i], NULL);

        for (gsize j = 0; j < G_N_ELEMENTS(nows); j++) {
            assert_walks_agree((OrderListing){ .now = at(nows[j]), .filter = filter });
            assert_walks_agree(
                (OrderListing){ .now = at(nows[j]), .filter = filter, .sort = SORT_TITLE });
        }
    }
}

/* What was computed in memory is what a writer at that instant would have stored. */
static void
test_the_overlay_is_what_would_be_stored(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(nows); i++) {
        g_autoptr(Db) stale = store_kit_memory();
        g_autoptr(Db) fresh = store_kit_memory();
        OrderListing listing = { .now = at(nows[i]) };
        g_autoptr(OrderList) stale_list = NULL;
        g_autoptr(OrderList) fresh_list = NULL;

        store_kit_fill(stale, WRITTEN, 120);
        store_kit_fill(fresh, nows[i], 120);
        stale_list = list_new(stale, &listing);
        fresh_list = list_new(fresh, &listing);
        g_autofree char *from_memory = walk(stale_list, PAGE_FORWARD, 50);
        g_autofree char *stored = walk(fresh_list, PAGE_FORWARD, 50);
        g_assert_cmpstr(from_memory, ==, stored);
    }
}

static void
test_slices_give_the_same_page(void)
{
    static const guint budgets[] = { 1, 7, 500 };
    g_autoptr(Filter) filter = filter_parse("seller", NULL);

    for (OrderSort sort = 0; sort < SORT_COUNT; sort++) {
        OrderListing listing = { .now = at(nows[1]), .sort = sort, .filter = filter };
        g_autoptr(OrderList) list = list_new(many_orders(), &listing);
        OrderPage page = { PAGE_BACKWARD, NULL, FALSE, 40 };
        g_autoptr(GPtrArray) whole = order_list_page(list, &page, NULL);

        for (gsize i = 0; i < G_N_ELEMENTS(budgets); i++) {
            g_autoptr(OrderScan) scan = order_scan_new(list, &page);

            guint seen = budgets[i];

            for (; order_scan_step(scan, budgets[i], NULL) == SCAN_MORE; seen += budgets[i])
                g_assert_cmpuint(seen, <=, MANY);
            g_autoptr(GPtrArray) rows = order_scan_rows(scan);
            g_assert_cmpuint(rows->len, ==, 40);
            for (guint j = 0; j < rows->len; j++)
                g_assert_cmpstr(((OrderSummary *)rows->pdata[j])->id, ==,
                                ((OrderSummary *)whole->pdata[j])->id);
        }
    }
}

static void
test_a_page_looks_at_what_it_shows(void)
{
    OrderListing listing = { .now = at(WRITTEN) };
    g_autoptr(OrderList) list = list_new(many_orders(), &listing);
    OrderPage page = { PAGE_BACKWARD, NULL, FALSE, 40 };
    g_autoptr(OrderScan) scan = order_scan_new(list, &page);

    g_assert_cmpint(order_scan_step(scan, 40, NULL), ==, SCAN_DONE);
}

static void
test_a_page_can_begin_with_its_row(void)
{
    OrderListing listing = { .now = at(nows[1]) };
    g_autoptr(OrderList) list = list_new(many_orders(), &listing);

    for (guint skip = 0; skip < 60; skip += 7) {
        OrderPage page = { PAGE_FORWARD, NULL, FALSE, skip + 1 };
        g_autoptr(GPtrArray) rows = order_list_page(list, &page, NULL);
        const OrderSummary *last = rows->pdata[skip];
        OrderPage again = { PAGE_FORWARD, last, TRUE, 3 };
        OrderPage back = { PAGE_BACKWARD, last, TRUE, skip + 1 };
        g_autoptr(GPtrArray) from_last = order_list_page(list, &again, NULL);
        g_autoptr(GPtrArray) up_to_last = order_list_page(list, &back, NULL);

        g_assert_cmpstr(((OrderSummary *)from_last->pdata[0])->id, ==, last->id);
        g_assert_cmpuint(up_to_last->len, ==, skip + 1);
        g_assert_cmpstr(((OrderSummary *)up_to_last->pdata[skip])->id, ==, last->id);
    }
}

static void
test_archived_orders_have_a_list_of_their_own(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, WRITTEN, "1", "");
    OrderListing listing = { .now = at(WRITTEN) };

    g_free(store_kit_track(db, WRITTEN, "2", ""));
    g_free(store_kit_append(db, WRITTEN, EVENT_ORDER_ARCHIVED, id, NULL));
    g_autoptr(OrderList) list = list_new(db, &listing);
    g_autofree char *listed = walk(list, PAGE_FORWARD, 10);
    g_assert_cmpstr(listed, ==, "2");
    listing.archived = TRUE;
    g_autoptr(OrderList) archive = list_new(db, &listing);
    g_autofree char *archived = walk(archive, PAGE_FORWARD, 10);
    g_assert_cmpstr(archived, ==, "1");
}

#define EQUAL "\"closes\":\"2026-03-10T00:00:00Z\",\"delivered\":\"2026-02-24T00:00:00Z\""

static void
test_among_equals_the_newest_is_first(void)
{
    g_autoptr(Db) db = store_kit_memory();
    OrderListing listing = { .now = at(WRITTEN) };

    g_free(store_kit_track(db, WRITTEN, "1", EQUAL ",\"placed\":\"2026-02-01T00:00:00Z\""));
    g_free(store_kit_track(db, WRITTEN, "2", EQUAL ",\"placed\":\"2026-02-20T00:00:00Z\""));
    g_free(store_kit_track(db, WRITTEN, "3", EQUAL ",\"placed\":\"2026-02-10T00:00:00Z\""));
    g_autoptr(OrderList) list = list_new(db, &listing);
    g_autofree char *listed = walk(list, PAGE_FORWARD, 2);
    g_assert_cmpstr(listed, ==, "2 3 1");
}

static void
test_a_list_knows_until_when_it_holds(void)
{
    g_autoptr(Db) db = store_kit_memory();
    OrderListing listing = { .now = at(WRITTEN) };

    g_free(store_kit_track(db, WRITTEN, "1",
                           "\"closes\":\"2026-03-10T00:00:00Z\","
                           "\"delivered\":\"2026-02-24T00:00:00Z\""));
    g_autoptr(OrderList) list = list_new(db, &listing);
    g_assert_cmpint(order_list_valid_until(list), >, listing.now);
    g_assert_cmpint(order_list_valid_until(list), <=, at("2026-03-10T00:00:00Z"));
    listing.now = at("2026-03-10T00:00:00Z");
    g_autoptr(OrderList) later = list_new(db, &listing);
    g_assert_cmpint(order_list_valid_until(later), >, listing.now);
}

static void
test_counts_follow_now(void)
{
    g_autoptr(Db) db = store_kit_memory();
    OrderCounts counts;

    g_free(store_kit_track(db, WRITTEN, "1",
                           "\"closes\":\"2026-03-10T12:00:00Z\","
                           "\"delivered\":\"2026-02-24T00:00:00Z\""));
    g_free(store_kit_track(db, WRITTEN, "2", "\"cancelled\":true"));
    g_free(store_kit_track(db, WRITTEN, "3", "\"paid\":\"2026-02-28T00:00:00Z\""));
    g_assert_true(orders_counts(db, kit_policies(), at(WRITTEN), at("2026-03-02T00:00:00Z"),
                                &counts, NULL));
    g_assert_cmpint(counts.open, ==, 2);
    g_assert_cmpint(counts.need_you, ==, 0); /* not before the last days */
    g_assert_cmpint(counts.closing_today, ==, 0);
    g_assert_false(counts.capped);
    g_assert_true(orders_counts(db, kit_policies(), at("2026-03-10T01:00:00Z"),
                                at("2026-03-11T00:00:00Z"), &counts, NULL));
    g_assert_cmpint(counts.closing_today, ==, 1);
    g_assert_cmpint(counts.need_you, ==, 2); /* and the seller has not shipped */
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/order-list/backward-is-forward-reversed",
                    test_backward_is_forward_reversed);
    g_test_add_func("/order-list/a-filter-gives-the-same-both-ways",
                    test_a_filter_gives_the_same_both_ways);
    g_test_add_func("/order-list/the-overlay-is-what-would-be-stored",
                    test_the_overlay_is_what_would_be_stored);
    g_test_add_func("/order-list/slices-give-the-same-page", test_slices_give_the_same_page);
    g_test_add_func("/order-list/a-page-looks-at-what-it-shows",
                    test_a_page_looks_at_what_it_shows);
    g_test_add_func("/order-list/a-page-can-begin-with-its-row",
                    test_a_page_can_begin_with_its_row);
    g_test_add_func("/order-list/archived-orders-have-a-list-of-their-own",
                    test_archived_orders_have_a_list_of_their_own);
    g_test_add_func("/order-list/among-equals-the-newest-is-first",
                    test_among_equals_the_newest_is_first);
    g_test_add_func("/order-list/a-list-knows-until-when-it-holds",
                    test_a_list_knows_until_when_it_holds);
    g_test_add_func("/order-list/counts-follow-now", test_counts_follow_now);
    return g_test_run();
}
