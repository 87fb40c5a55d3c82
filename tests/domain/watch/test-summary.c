/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/case.h"
#include "domain/watch/watch.h"
#include "kit/domain-kit.h"

#define SHOP "\"marketplace\":\"aliexpress\""
#define PLACED(day) "\"placed\":{\"at\":\"" day "T08:00:00Z\",\"precision\":\"date\"}"

/* The five orders of a real inventory, in the order of its rows. */
static const struct {
    const char *number, *data;
} inventory[] = {
    { "3069099405659913",
      "{" SHOP
      "," PLACED("2026-02-20") ",\"imported_status\":\"Completed\",\"confirmed\":true}" },
    { "3065094845459913",
      "{" SHOP
      "," PLACED("2025-11-29") ",\"imported_status\":\"Completed\",\"confirmed\":true}" },
    { "3064617543729913",
      "{" SHOP
      "," PLACED("2025-11-24") ",\"imported_status\":\"Completed\",\"confirmed\":true}" },
    { "3070000000009913",
      "{" SHOP "," PLACED("2026-02-25") ",\"imported_status\":\"Awaiting shipment\"}" },
    { "3070000000019913",
      "{" SHOP
      "," PLACED("2026-02-26") ",\"imported_status\":\"Cancelled\",\"cancelled\":true}" },
};

/* What has a date comes before what waits, until the date is past. */
static const struct {
    const char *day, *first;
} inventory_days[] = {
    { "2026-02-26T00:00:00Z", "3069099405659913" },
    { "2026-02-27T00:00:00Z", "3069099405659913" },
    { "2026-03-01T12:00:00Z", "3069099405659913" },
    { "2026-03-07T07:59:59Z", "3069099405659913" },
    { "2026-03-08T08:00:00Z", "3070000000009913" },
    { "2026-04-01T00:00:00Z", "3070000000009913" },
    { "2026-11-23T14:05:00Z", "3070000000009913" },
    { "2026-12-31T23:59:59Z", "3070000000009913" },
    { "2027-12-31T00:00:00Z", "3070000000009913" },
};

/* As lists sort: by urgency, among equals the newest first. */
static int
compare_rows(gconstpointer first, gconstpointer second)
{
    const OrderSummary *a = first;
    const OrderSummary *b = second;

    if (a->sort_at != b->sort_at)
        return a->sort_at < b->sort_at ? -1 : 1;
    return (a->placed < b->placed) - (a->placed > b->placed);
}

static void
what_is_to_be_done_stands_before_what_waits(void)
{
    for (gsize day = 0; day < G_N_ELEMENTS(inventory_days); day++) {
        g_autoptr(GPtrArray) orders =
            g_ptr_array_new_with_free_func((GDestroyNotify)order_free);
        g_autoptr(GArray) rows = g_array_new(FALSE, FALSE, sizeof(OrderSummary));

        for (gsize i = 0; i < G_N_ELEMENTS(inventory); i++) {
            Order *order = kit_order(inventory[i].data, NULL);
            OrderSummary row;

            order->number = g_strdup(inventory[i].number);
            row = order_summarise(order, kit_policies(), at(inventory_days[day].day), NULL);
            g_ptr_array_add(orders, order);
            g_array_append_val(rows, row);
        }
        g_array_sort(rows, compare_rows);
        g_assert_cmpstr(g_array_index(rows, OrderSummary, 0).number, ==,
                        inventory_days[day].first);
    }
}

/* Each sorts before the next one, at the same now. */
static const char *const by_urgency[] = {
    /* closes in 5 hours */
    "{" SHOP ",\"closes\":\"2026-03-10T17:00:00Z\"}",
    /* the estimate is tomorrow */
    "{" SHOP ",\"shipped\":\"2026-01-10T12:00:00Z\"}",
    /* overdue: it can be cancelled since last month */
    "{" SHOP ",\"paid\":\"2026-02-01T00:00:00Z\"}",
    /* closes in three days */
    "{" SHOP ",\"delivered\":\"2026-02-26T12:00:00Z\"}",
    /* the close is not known: at leisure */
    "{\"marketplace\":\"corner-shop\",\"shipped\":true}",
    /* shipping is expected in nine days */
    "{" SHOP ",\"paid\":\"2026-03-09T12:00:00Z\"}",
    /* delivery is expected in thirty days */
    "{" SHOP ",\"closes\":\"2026-04-10T12:00:00Z\"}",
    /* finished last week */
    "{" SHOP ",\"delivered\":\"2026-02-15T12:00:00Z\"}",
    /* finished last month */
    "{" SHOP ",\"delivered\":\"2026-01-15T12:00:00Z\"}",
};

static void
what_burns_stands_first_what_is_finished_last(void)
{
    Instant last = G_MININT64;

    for (gsize i = 0; i < G_N_ELEMENTS(by_urgency); i++) {
        g_autoptr(Order) order = kit_order(by_urgency[i], NULL);
        OrderSummary row =
            order_summarise(order, kit_policies(), at("2026-03-10T12:00:00Z"), NULL);

        g_assert_cmpint(row.sort_at, >, last);
        last = row.sort_at;
    }
}

static void
an_unknown_date_does_not_change_each_midnight(void)
{
    g_autoptr(Order) order =
        kit_order("{\"marketplace\":\"corner-shop\",\"shipped\":true}", NULL);
    OrderSummary row = order_summarise(order, kit_policies(), at("2026-01-10T23:59:59Z"), NULL);
    OrderSummary next_day =
        order_summarise(order, kit_policies(), at("2026-01-11T00:00:00Z"), NULL);

    g_assert_cmpint(row.sort_at, ==, next_day.sort_at);
    g_assert_cmpint(row.valid_until, >, at("2026-01-11T00:00:00Z"));
}

static const struct {
    const char *data, *from, *closes_at;
    WindowStatus window;
} bar_cases[] = {
    { "{" SHOP ",\"placed\":\"2026-01-01T00:00:00Z\"}", "2026-01-01T00:00:00Z", "",
      WINDOW_UNKNOWN },
    { "{" SHOP ",\"placed\":\"2026-01-01T00:00:00Z\",\"cancelled\":true}",
      "2026-01-01T00:00:00Z", "", WINDOW_CLOSED },
    { "{" SHOP ",\"closed\":true}", "", "", WINDOW_CLOSED },
    { "{" SHOP ",\"placed\":\"2026-01-01T00:00:00Z\",\"shipped\":\"2026-01-03T00:00:00Z\"}",
      "2026-01-03T00:00:00Z", "2026-03-04T00:00:00Z", WINDOW_OPEN },
    { "{" SHOP ",\"shipped\":\"2026-01-03T00:00:00Z\",\"delivered\":\"2026-01-30T00:00:00Z\"}",
      "2026-01-30T00:00:00Z", "2026-02-14T00:00:00Z", WINDOW_OPEN },
    { "{" SHOP ",\"shipped\":\"2026-01-03T00:00:00Z\",\"delivered\":\"2026-01-10T00:00:00Z\"}",
      "2026-01-10T00:00:00Z", "2026-01-25T00:00:00Z", WINDOW_CLOSED },
    { "{" SHOP ",\"closes\":\"2026-03-04T00:00:00Z\"}", "", "2026-03-04T00:00:00Z",
      WINDOW_OPEN },
};

static void
the_bar_runs_from_delivery_or_shipping_to_the_close(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bar_cases); i++) {
        g_autoptr(Order) order = kit_order(bar_cases[i].data, NULL);
        OrderSummary row =
            order_summarise(order, kit_policies(), at("2026-02-01T00:00:00Z"), NULL);

        assert_instant(row.window_from, bar_cases[i].from);
        assert_instant(row.closes_at, bar_cases[i].closes_at);
        g_assert_cmpstr(window_status_token(row.window), ==,
                        window_status_token(bar_cases[i].window));
    }
}

static const struct {
    const char *data, *now, *sign;
} sign_cases[] = {
    { "{" SHOP ",\"closes\":\"2026-03-10T12:00:00Z\"}", "2026-03-09T12:00:01Z", "!!" },
    { "{" SHOP ",\"closes\":\"2026-03-10T12:00:00Z\"}", "2026-03-09T12:00:00Z", "!" },
    { "{" SHOP ",\"closes\":\"2026-03-10T12:00:00Z\"}", "2026-03-07T12:00:01Z", "!" },
    { "{" SHOP ",\"closes\":\"2026-03-10T12:00:00Z\"}", "2026-03-07T12:00:00Z", "" },
    { "{" SHOP ",\"closes\":\"2026-03-10T12:00:00Z\"}", "2026-03-10T12:00:00Z", "" },
    { "{" SHOP ",\"paid\":\"2026-03-01T00:00:00Z\"}", "2026-03-10T23:00:00Z", "" },
    { "{" SHOP ",\"paid\":\"2026-03-01T00:00:00Z\"}", "2026-03-11T00:00:00Z", "!!" },
    { "{" SHOP ",\"shipped\":\"2026-03-01T00:00:00Z\"}", "2026-03-11T00:00:00Z", "~" },
    { "{" SHOP ",\"shipped\":true,\"paid\":\"2026-03-01T00:00:00Z\"}", "2026-03-11T00:00:00Z",
      "?" },
    { "{\"marketplace\":\"corner-shop\",\"shipped\":true}", "2026-03-11T00:00:00Z", "?" },
    { "{" SHOP ",\"cancelled\":true}", "2026-03-11T00:00:00Z", "" },
};

static void
the_margin_shows_what_burns(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sign_cases); i++) {
        Instant now = at(sign_cases[i].now);
        g_autoptr(Order) order = kit_order(sign_cases[i].data, NULL);
        OrderSummary row = order_summarise(order, kit_policies(), now, NULL);

        g_assert_cmpstr(sign_text(summary_sign(&row, now)), ==, sign_cases[i].sign);
    }
}

static void
a_row_borrows_from_the_order(void)
{
    g_autoptr(Order) order = kit_order(
        "{\"number\":\"7\",\"title\":\"Lamp\",\"seller\":\"S\",\"tag\":[\"a\",\"b\"],"
        "\"paid_with\":\"paypal\",\"total\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}",
        NULL);
    g_autoptr(GArray) clocks = NULL;
    OrderSummary row = order_summarise(order, kit_policies(), 0, &clocks);

    g_assert_cmpstr(row.number, ==, "7");
    g_assert_cmpstr(row.title, ==, "Lamp");
    g_assert_cmpstr(row.seller, ==, "S");
    g_assert_cmpstr(row.tags, ==, "a,b");
    g_assert_cmpstr(row.paid_with, ==, "paypal");
    g_assert_cmpint(row.total.minor, ==, 100);
    assert_instant(row.placed, "2026-01-01T00:00:00Z");
    g_assert_nonnull(clocks);
}

/* --- For any order whatever ------------------------------------------------------------------
 */

#define SPRING G_GINT64_CONSTANT(1767225600) /* 2026-01-01 */

static const EventType any_type[] = {
    EVENT_SHIPPED,
    EVENT_SHIPPED,
    EVENT_MARKED_DELIVERED,
    EVENT_DELIVERED,
    EVENT_CONFIRMED,
    EVENT_AUTO_COMPLETED,
    EVENT_WINDOW_EXTENDED,
    EVENT_CUSTOMS_HELD,
    EVENT_CANCELLED,
    EVENT_ORDER_EDITED,
    EVENT_EXTENSION_REQUESTED,
    EVENT_ORDER_EDITED,
    EVENT_ORDER_ARCHIVED,
    EVENT_RETURNED_TO_SENDER,
};

static const char *const any_data[] = {
    "{}",
    "{}",
    "{\"until\":\"2026-04-01T00:00:00Z\"}",
    "{\"closes\":\"2026-05-01T00:00:00Z\"}",
    "{\"closes\":{\"at\":\"2026-02-01T08:00:00Z\",\"precision\":\"date\"}}",
    "{\"shipped\":true}",
    "{\"delivered\":true}",
    "{\"confirmed\":true}",
    "{\"guarantee\":12}",
    "{\"guarantee\":90}",
    "{\"guarantee\":3}",
    "{\"closed\":true}",
    "{\"paid\":\"2026-01-01T10:00:00Z\",\"paid_with\":\"credit-card:visa\"}",
    "{\"placed\":{\"at\":\"2026-01-01T08:00:00Z\",\"precision\":\"date\"}}",
    "{\"buyer_country\":\"BR\",\"paid_with\":\"paypal\"}",
    "{\"marketplace\":\"temu\"}",
    "{\"marketplace\":\"ebay\",\"free_return\":true,\"buyer_country\":\"DE\"}",
};

static Order *
random_order(void)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    gint64 count = g_test_rand_int_range(1, 9);

    g_ptr_array_add(events,
                    kit_event(EVENT_ORDER_TRACKED, 1, "2026-01-01T00:00:00Z", "{" SHOP "}"));
    for (gint64 said = 2; said < 2 + count; said++) {
        EventType type = any_type[g_test_rand_int_range(0, G_N_ELEMENTS(any_type))];
        Event *event = kit_event(type, said, "2026-01-01T00:00:00Z",
                                 any_data[g_test_rand_int_range(0, G_N_ELEMENTS(any_data))]);

        event->at = SPRING + g_test_rand_int_range(0, 60 * SECONDS_PER_DAY);
        g_ptr_array_add(events, event);
    }
    return order_fold(events, NULL);
}

static void
assert_same_row(const OrderSummary *a, const OrderSummary *b)
{
    g_assert_cmpint(a->status, ==, b->status);
    g_assert_cmpint(a->window, ==, b->window);
    g_assert_cmpint(a->window_from, ==, b->window_from);
    g_assert_cmpint(a->closes_at, ==, b->closes_at);
    g_assert_cmpint(a->basis, ==, b->basis);
    g_assert_cmpint(a->precision, ==, b->precision);
    g_assert_cmpint(a->estimated, ==, b->estimated);
    g_assert_cmpint(a->check_page, ==, b->check_page);
    g_assert_cmpint(a->next.action, ==, b->next.action);
    g_assert_cmpint(a->next.by, ==, b->next.by);
    g_assert_cmpint(a->next.reason, ==, b->next.reason);
    g_assert_cmpint(a->next.clock, ==, b->next.clock);
    g_assert_cmpint(a->sort_at, ==, b->sort_at);
}

static void
assert_same_clocks(const GArray *a, const GArray *b)
{
    g_assert_cmpuint(a->len, ==, b->len);
    for (guint i = 0; i < a->len; i++) {
        const Clock *x = &g_array_index(a, Clock, i);
        const Clock *y = &g_array_index(b, Clock, i);

        g_assert_cmpint(x->id, ==, y->id);
        g_assert_cmpint(x->status, ==, y->status);
        g_assert_cmpint(x->earliest, ==, y->earliest);
        g_assert_cmpint(x->latest, ==, y->latest);
    }
}

static Instant
random_instant(Instant from, Instant until)
{
    Instant low = MAX(from, SPRING - 400 * SECONDS_PER_DAY);
    Instant high = MIN(until, SPRING + 1500 * SECONDS_PER_DAY);
    gint64 span = high - low;

    if (span <= 1)
        return from == INSTANT_UNKNOWN ? until - 1 : from;
    return low + g_test_rand_int_range(0, (gint32)MIN(span, G_MAXINT32));
}

static void
a_row_holds_in_its_span_of_validity(void)
{
    for (int round = 0; round < 600; round++) {
        g_autoptr(Order) order = random_order();
        Instant now = SPRING + g_test_rand_int_range(-10, 800) * SECONDS_PER_DAY / 4;
        g_autoptr(GArray) clocks = NULL;
        OrderSummary row = order_summarise(order, kit_policies(), now, &clocks);

        g_assert_cmpint(row.valid_from, <=, now);
        g_assert_cmpint(row.valid_until, >, now);
        for (int again = 0; again < 6; again++) {
            Instant then = again == 0   ? row.valid_until - 1
                           : again == 1 ? row.valid_from
                                        : random_instant(row.valid_from, row.valid_until);
            g_autoptr(GArray) clocks_then = NULL;
            OrderSummary row_then;

            if (then == INSTANT_UNKNOWN)
                continue;
            row_then = order_summarise(order, kit_policies(), then, &clocks_then);
            assert_same_row(&row, &row_then);
            assert_same_clocks(clocks, clocks_then);
            g_assert_cmpint(row_then.valid_from, <=, now);
            g_assert_cmpint(row_then.valid_until, >, now);
        }
    }
}

/* Fifteen days from when it came, by whoever says so first, unless the page says a date. */
static Instant
honest_close(const Order *order)
{
    Instant close = INSTANT_NEVER;

    if (order_fact(order, FACT_CLOSES) != INSTANT_UNKNOWN)
        return order_fact(order, FACT_CLOSES);
    if (order_fact(order, FACT_CONFIRMED) != INSTANT_UNKNOWN)
        return order_fact(order, FACT_CONFIRMED) + 15 * SECONDS_PER_DAY;
    if (order_fact(order, FACT_DELIVERED) != INSTANT_UNKNOWN)
        close = order_fact(order, FACT_DELIVERED) + 15 * SECONDS_PER_DAY;
    if (order_fact(order, FACT_MARKED_DELIVERED) != INSTANT_UNKNOWN)
        close = MIN(close, order_fact(order, FACT_MARKED_DELIVERED) + 15 * SECONDS_PER_DAY);
    return close;
}

static void
no_window_closes_later_than_its_earliest_honest_reading(void)
{
    for (int round = 0; round < 600; round++) {
        g_autoptr(Order) order = random_order();
        g_autoptr(GArray) clocks = NULL;
        const Clock *window;

        if (g_strcmp0(order->marketplace, "aliexpress") != 0)
            continue;
        (void)order_summarise(order, kit_policies(), SPRING, &clocks);
        for (guint i = 0; i < clocks->len; i++)
            g_assert_cmpint(g_array_index(clocks, Clock, i).earliest, <=,
                            g_array_index(clocks, Clock, i).latest);
        window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);
        if (window != NULL)
            g_assert_cmpint(window->earliest, <=, honest_close(order));
    }
}

/* Asked for at noon on 10 March. */
static const struct {
    const char *name, *data;
    gboolean is_asked_for;
} young[] = {
    { "only placed", "{" SHOP "," PLACED("2026-03-09") "}", TRUE },
    { "on its way", "{" SHOP ",\"shipped\":\"2026-03-05T12:00:00Z\"}", TRUE },
    { "on its way and protected", "{" SHOP ",\"closes\":\"2026-04-10T12:00:00Z\"}", TRUE },
    { "the window is closed", "{" SHOP ",\"closes\":\"2026-01-01T12:00:00Z\"}", FALSE },
    { "delivered", "{" SHOP ",\"delivered\":\"2026-03-09T12:00:00Z\"}", FALSE },
    { "confirmed", "{" SHOP "," PLACED("2026-02-20") ",\"confirmed\":true}", FALSE },
    { "cancelled", "{" SHOP "," PLACED("2026-03-09") ",\"cancelled\":true}", FALSE },
};

static void
a_listing_is_asked_for_while_it_is_young(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(young); i++) {
        g_autoptr(Order) order = kit_order(young[i].data, NULL);
        OrderSummary row =
            order_summarise(order, kit_policies(), at("2026-03-10T12:00:00Z"), NULL);
        Evidence *kept = g_new0(Evidence, 1);

        g_test_message("%s", young[i].name);
        g_assert_cmpint(summary_asks_for_listing(&row, order), ==, young[i].is_asked_for);
        kept->kind = EVIDENCE_UNBOXING_VIDEO;
        g_ptr_array_add(order->evidence, kept);
        g_assert_cmpint(summary_asks_for_listing(&row, order), ==, young[i].is_asked_for);
        kept->kind = EVIDENCE_LISTING_SNAPSHOT;
        g_assert_false(summary_asks_for_listing(&row, order));
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/summary/what-is-to-be-done-stands-before-what-waits",
                    what_is_to_be_done_stands_before_what_waits);
    g_test_add_func("/summary/what-burns-stands-first-what-is-finished-last",
                    what_burns_stands_first_what_is_finished_last);
    g_test_add_func("/summary/an-unknown-date-does-not-change-each-midnight",
                    an_unknown_date_does_not_change_each_midnight);
    g_test_add_func("/summary/the-bar-runs-from-delivery-or-shipping-to-the-close",
                    the_bar_runs_from_delivery_or_shipping_to_the_close);
    g_test_add_func("/summary/the-margin-shows-what-burns", the_margin_shows_what_burns);
    g_test_add_func("/summary/a-listing-is-asked-for-while-it-is-young",
                    a_listing_is_asked_for_while_it_is_young);
    g_test_add_func("/summary/a-row-borrows-from-the-order", a_row_borrows_from_the_order);
    g_test_add_func("/summary/a-row-holds-in-its-span-of-validity",
                    a_row_holds_in_its_span_of_validity);
    g_test_add_func("/summary/no-window-closes-later-than-its-earliest-honest-reading",
                    no_window_closes_later_than_its_earliest_honest_reading);
    return g_test_run();
}
