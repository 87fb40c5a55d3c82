/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the window closes: by what, from when, and how sure that is. */
#include "domain/clocks/clocks.h"
#include "kit/domain-kit.h"

#define SHOP "\"marketplace\":\"aliexpress\""
#define DATE_ONLY(instant) "{\"at\":\"" instant "\",\"precision\":\"date\"}"

/* first and then are said by two changes, one after the other. earliest "": no such clock. */
typedef struct {
    const char *name, *first, *then;
    const char *earliest, *latest;
    WindowBasis basis;
    gboolean estimated, check_page;
    Precision precision;
    Trust trust;
} WindowCase;

static const WindowCase window_cases[] = {
    { "real-order-of-2024", "{" SHOP ",\"shipped\":\"2024-02-28T07:15:30Z\",\"guarantee\":90}",
      NULL, "2024-05-28T07:15:30Z", "2024-06-12T07:15:30Z", BASIS_GUARANTEE,
      .trust = TRUST_OFFICIAL },
    { "fifteen-days-from-delivery", "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", NULL,
      "2026-03-16T09:00:00Z", "2026-03-16T09:00:00Z", BASIS_DELIVERY, .trust = TRUST_OFFICIAL },
    { "delivery-of-which-only-the-date-is-known",
      "{" SHOP ",\"delivered\":" DATE_ONLY("2026-03-01T08:00:00Z") "}", NULL,
      "2026-03-16T08:00:00Z", "2026-03-17T08:00:00Z", BASIS_DELIVERY,
      .precision = PRECISION_DATE, .trust = TRUST_OFFICIAL },
    { "stated-by-the-page", "{" SHOP ",\"closes\":" DATE_ONLY("2026-12-01T08:00:00Z") "}", NULL,
      "2026-12-01T08:00:00Z", "2026-12-17T08:00:00Z", BASIS_STATED, .precision = PRECISION_DATE,
      .trust = TRUST_STATED },
    { "the-carrier-s-mark-is-a-reading",
      "{" SHOP ",\"marked_delivered\":\"2026-03-01T09:00:00Z\"}", NULL, "2026-03-16T09:00:00Z",
      "2026-03-16T09:00:00Z", BASIS_DELIVERY, .trust = TRUST_REPORTED },
    { "of-delivery-and-mark-the-earlier-counts",
      "{" SHOP ",\"delivered\":\"2026-03-04T09:00:00Z\","
      "\"marked_delivered\":\"2026-03-01T09:00:00Z\"}",
      NULL, "2026-03-16T09:00:00Z", "2026-03-19T09:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_REPORTED },
    { "of-mark-and-delivery-the-earlier-counts",
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\","
      "\"marked_delivered\":\"2026-03-04T09:00:00Z\"}",
      NULL, "2026-03-16T09:00:00Z", "2026-03-19T09:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_OFFICIAL },
    { "confirming-beats-delivery",
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\","
      "\"confirmed\":\"2026-03-05T09:00:00Z\"}",
      NULL, "2026-03-20T09:00:00Z", "2026-03-20T09:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_OFFICIAL },
    { "fewer-days-in-brazil",
      "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-03-01T09:00:00Z\"}", NULL,
      "2026-03-08T09:00:00Z", "2026-03-16T09:00:00Z", BASIS_DELIVERY, .trust = TRUST_REPORTED },
    { "the-guarantee-s-own-date",
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":\"2026-03-20T00:00:00Z\"}",
      NULL, "2026-03-20T00:00:00Z", "2026-04-04T00:00:00Z", BASIS_GUARANTEE,
      .trust = TRUST_OFFICIAL },
    { "delivery-beats-the-guarantee",
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":90,"
      "\"delivered\":\"2026-01-20T00:00:00Z\"}",
      NULL, "2026-02-04T00:00:00Z", "2026-02-04T00:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_OFFICIAL },
    { "shipped-is-an-estimate", "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", NULL,
      "2026-03-02T00:00:00Z", "2026-04-16T00:00:00Z", BASIS_ESTIMATE, .estimated = TRUE,
      .trust = TRUST_DOUBTFUL },
    { "shipped-without-a-date-starts-when-paid",
      "{" SHOP ",\"shipped\":true,\"paid\":\"2026-01-01T00:00:00Z\"}", NULL,
      "2026-03-02T00:00:00Z", "2026-04-16T00:00:00Z", BASIS_ESTIMATE, TRUE, TRUE },
    { "shipped-without-any-date", "{" SHOP ",\"shipped\":true}", NULL, "" },
    { "not-shipped", "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}", NULL, "" },
    { "guaranteed-but-not-shipped", "{" SHOP ",\"guarantee\":90}", NULL, "" },
    { "completed-without-a-date-starts-when-placed",
      "{" SHOP ",\"confirmed\":true,\"placed\":" DATE_ONLY("2026-02-20T08:00:00Z") "}", NULL,
      "2026-03-07T08:00:00Z", "2026-06-06T08:00:00Z", BASIS_DELIVERY, TRUE, TRUE,
      PRECISION_DATE },
    { "completed-without-a-date-starts-when-delivered",
      "{" SHOP ",\"confirmed\":true,\"placed\":\"2026-01-01T00:00:00Z\","
      "\"delivered\":\"2026-03-01T09:00:00Z\",\"marked_delivered\":\"2026-02-27T09:00:00Z\"}",
      NULL, "2026-03-14T09:00:00Z", "2026-03-14T09:00:00Z", BASIS_DELIVERY, TRUE, TRUE },
    { "completed-without-any-date", "{" SHOP ",\"confirmed\":true,\"guarantee\":60}", NULL,
      "" },
    { "delivered-without-a-date-starts-when-shipped",
      "{" SHOP ",\"delivered\":true,\"shipped\":\"2026-03-01T09:00:00Z\",\"guarantee\":90}",
      NULL, "2026-03-16T09:00:00Z", "2026-06-14T09:00:00Z", BASIS_DELIVERY, TRUE, TRUE },
    { "a-stated-date-stands",
      "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      NULL, "2026-04-30T00:00:00Z", "2026-04-30T00:00:00Z", BASIS_STATED,
      .trust = TRUST_STATED },
    { "a-date-stated-after-delivery-stands",
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "{\"closes\":\"2026-04-30T00:00:00Z\"}", "2026-04-30T00:00:00Z", "2026-04-30T00:00:00Z",
      BASIS_STATED, .trust = TRUST_STATED },
    { "delivered-after-it-was-stated-the-earlier-counts",
      "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-16T09:00:00Z",
      "2026-04-30T00:00:00Z", BASIS_DELIVERY, .check_page = TRUE, .trust = TRUST_OFFICIAL },
    { "delivered-late-the-stated-date-is-the-earlier",
      "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"delivered\":\"2026-04-20T09:00:00Z\"}", "2026-04-30T00:00:00Z",
      "2026-05-05T09:00:00Z", BASIS_STATED, .check_page = TRUE, .trust = TRUST_STATED },
    { "marked-after-it-was-stated", "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"marked_delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-16T09:00:00Z",
      "2026-04-30T00:00:00Z", BASIS_DELIVERY, .check_page = TRUE, .trust = TRUST_REPORTED },
    { "confirmed-after-it-was-stated", "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"confirmed\":\"2026-03-01T09:00:00Z\"}", "2026-03-16T09:00:00Z",
      "2026-04-30T00:00:00Z", BASIS_DELIVERY, .check_page = TRUE, .trust = TRUST_OFFICIAL },
    { "shipped-after-it-was-stated-changes-nothing",
      "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"shipped\":\"2026-01-01T00:00:00Z\"}", "2026-04-30T00:00:00Z", "2026-05-15T00:00:00Z",
      BASIS_STATED, .trust = TRUST_STATED },
    { "a-new-and-earlier-date-wins", "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"closes\":\"2026-04-10T00:00:00Z\"}", "2026-04-10T00:00:00Z", "2026-04-25T00:00:00Z",
      BASIS_STATED, .trust = TRUST_STATED },
    { "stated-for-what-arrived-it-is-the-close",
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\",\"closes\":\"2026-03-16T09:00:00Z\"}",
      NULL, "2026-03-16T09:00:00Z", "2026-03-16T09:00:00Z", BASIS_STATED,
      .trust = TRUST_STATED },
    { "brazil-confirmed",
      "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-03-01T09:00:00Z\","
      "\"confirmed\":\"2026-03-02T09:00:00Z\"}",
      NULL, "2026-03-09T09:00:00Z", "2026-03-09T09:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_OFFICIAL },
    { "completed-after-a-stated-date-days-follow",
      "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
      "{\"confirmed\":\"2026-04-30T00:00:00Z\"}", "2026-04-30T00:00:00Z",
      "2026-05-15T00:00:00Z", BASIS_STATED, .check_page = TRUE, .trust = TRUST_STATED },
    { "etsy-s-two-texts", "{\"marketplace\":\"etsy\",\"guarantee\":\"2026-03-20T00:00:00Z\"}",
      NULL, "2026-04-19T00:00:00Z", "2026-06-28T00:00:00Z", BASIS_GUARANTEE,
      .trust = TRUST_DOUBTFUL },
    { "two-days-at-vinted",
      "{\"marketplace\":\"vinted\",\"marked_delivered\":\"2026-03-01T09:00:00Z\"}", NULL,
      "2026-03-03T09:00:00Z", "2026-03-03T09:00:00Z", BASIS_DELIVERY, .trust = TRUST_OFFICIAL },
    { "shopee-by-country",
      "{\"marketplace\":\"shopee\",\"buyer_country\":\"MY\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      NULL, "2026-03-04T09:00:00Z", "2026-03-16T09:00:00Z", BASIS_DELIVERY,
      .trust = TRUST_OFFICIAL },
    { "and-not-where-no-figure-is-known",
      "{\"marketplace\":\"shopee\",\"buyer_country\":\"BR\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      NULL, "" },
    { "a-marketplace-that-counts-from-the-order",
      "{\"marketplace\":\"temu\",\"placed\":\"2026-01-01T00:00:00Z\","
      "\"delivered\":\"2026-01-09T00:00:00Z\"}",
      NULL, "2026-04-01T00:00:00Z", "2026-04-01T00:00:00Z", BASIS_GUARANTEE,
      .trust = TRUST_OFFICIAL },
    { "a-marketplace-nobody-described",
      "{\"marketplace\":\"corner-shop\",\"delivered\":\"2026-01-09T00:00:00Z\"}", NULL, "" },
    { "an-unchecked-delivery-puts-nothing-off",
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":\"2026-03-20T00:00:00Z\","
      "\"marked_delivered\":{\"at\":\"2026-03-19T00:00:00Z\",\"unchecked\":true}}",
      NULL, "2026-03-20T00:00:00Z", "2026-04-04T00:00:00Z", BASIS_GUARANTEE, .check_page = TRUE,
      .trust = TRUST_OFFICIAL },
    { "and-brings-the-close-nearer",
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":\"2026-03-20T00:00:00Z\","
      "\"marked_delivered\":{\"at\":\"2026-02-01T00:00:00Z\",\"unchecked\":true}}",
      NULL, "2026-02-16T00:00:00Z", "2026-04-04T00:00:00Z", BASIS_DELIVERY, .check_page = TRUE,
      .trust = TRUST_REPORTED },
    { "an-unchecked-receipt-neither",
      "{" SHOP ",\"delivered\":\"2026-02-01T00:00:00Z\","
      "\"confirmed\":{\"at\":\"2026-02-20T00:00:00Z\",\"unchecked\":true}}",
      NULL, "2026-02-16T00:00:00Z", "2026-03-07T00:00:00Z", BASIS_DELIVERY, .check_page = TRUE,
      .trust = TRUST_OFFICIAL },
    { "what-another-marketplace-states",
      "{\"marketplace\":\"corner-shop\",\"closes\":\"2026-01-09T00:00:00Z\"}", NULL,
      "2026-01-09T00:00:00Z", "2026-01-09T00:00:00Z", BASIS_STATED, .trust = TRUST_STATED },
};

static GArray *
clocks_at(const Order *order, const char *now)
{
    Validity validity = validity_at(at(now));

    return clocks_compute(order, kit_policies(), at(now), &validity);
}

static void
the_window_closes(gconstpointer data)
{
    const WindowCase *test = data;
    g_autoptr(Order) order = kit_order(test->first, test->then, NULL);
    g_autoptr(GArray) clocks = clocks_at(order, "2026-01-01T00:00:00Z");
    const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);

    if (*test->earliest == '\0') {
        g_assert_null(window);
        return;
    }
    g_assert_nonnull(window);
    assert_instant(window->earliest, test->earliest);
    assert_instant(window->latest, test->latest);
    g_assert_cmpint(window->basis, ==, test->basis);
    g_assert_cmpint(window->estimated, ==, test->estimated);
    g_assert_cmpint(window->check_page, ==, test->check_page);
    g_assert_cmpint(window->precision, ==, test->precision);
    g_assert_cmpstr(trust_token(window->trust), ==, trust_token(test->trust));
    g_assert_cmpint(window->rule == NULL, ==, test->trust == TRUST_STATED);
}

static const struct {
    const char *data, *now;
    ClockStatus status;
} status_cases[] = {
    { "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-16T08:59:59Z",
      CLOCK_RUNNING },
    { "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-16T09:00:00Z",
      CLOCK_PASSED },
    { "{" SHOP ",\"closes\":" DATE_ONLY("2026-12-01T08:00:00Z") "}", "2026-12-01T07:59:59Z",
      CLOCK_RUNNING },
    { "{" SHOP ",\"closes\":" DATE_ONLY("2026-12-01T08:00:00Z") "}", "2026-12-01T08:00:00Z",
      CLOCK_PASSED },
    { "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\",\"cancelled\":true}",
      "2026-03-02T00:00:00Z", CLOCK_DONE },
    { "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\",\"closed\":true}",
      "2026-03-02T00:00:00Z", CLOCK_RUNNING },
    { "{" SHOP ",\"shipped\":\"2026-03-01T09:00:00Z\",\"closed\":true}", "2026-03-02T00:00:00Z",
      CLOCK_DONE },
    { "{" SHOP ",\"shipped\":\"2026-03-01T09:00:00Z\",\"guarantee\":90,\"closed\":true}",
      "2026-03-02T00:00:00Z", CLOCK_DONE },
};

static void
it_is_open_until_the_instant_it_closes(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(status_cases); i++) {
        g_autoptr(Order) order = kit_order(status_cases[i].data, NULL);
        g_autoptr(GArray) clocks = clocks_at(order, status_cases[i].now);
        const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);

        g_assert_cmpstr(clock_status_token(window->status), ==,
                        clock_status_token(status_cases[i].status));
    }
}

/* Neither open nor closed between the two: only the page knows. */
static const struct {
    const char *data, *now;
    gboolean may_be_open, is_over;
} reading_cases[] = {
    { "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-01-30T23:59:59Z", FALSE, FALSE },
    { "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-01-31T00:00:00Z", TRUE, FALSE },
    { "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-02-14T23:59:59Z", TRUE, FALSE },
    { "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-02-15T00:00:00Z", FALSE, TRUE },
    { "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}", "2026-05-14T23:59:59Z", TRUE, FALSE },
    { "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}", "2026-05-15T00:00:00Z", FALSE, TRUE },
    { "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-05-10T09:00:00Z\"}",
      "2026-05-19T09:00:00Z", TRUE, FALSE },
    { "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-05-10T09:00:00Z\"}",
      "2026-05-25T09:00:00Z", FALSE, TRUE },
};

static void
between_its_readings_only_the_page_knows(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(reading_cases); i++) {
        g_autoptr(Order) order = kit_order(reading_cases[i].data, NULL);
        g_autoptr(GArray) clocks = clocks_at(order, reading_cases[i].now);
        Validity validity = validity_at(at(reading_cases[i].now));
        const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);

        g_assert_cmpint(window_may_be_open_still(window, &validity), ==,
                        reading_cases[i].may_be_open);
        g_assert_cmpint(window_is_certainly_over(window, &validity), ==,
                        reading_cases[i].is_over);
    }
}

/* What the page opens only on the day of its close cannot be closed on that day. */
static void
what_opens_when_it_closes_closes_later(void)
{
    g_autoptr(Order) order = kit_order(
        "{\"marketplace\":\"corner-shop\",\"closes\":\"2026-06-18T00:00:00Z\"}", NULL);
    g_autoptr(GArray) clocks = NULL;

    order->opens = at("2026-06-17T23:59:59Z");
    clocks = clocks_at(order, "2026-06-19T00:00:00Z");
    g_assert_false(g_array_index(clocks, Clock, 0).check_page);
    g_array_unref(clocks);
    order->opens = at("2026-06-18T00:00:00Z");
    clocks = clocks_at(order, "2026-06-19T00:00:00Z");
    g_assert_true(g_array_index(clocks, Clock, 0).check_page);
}

/* One arrived, the other did not: the first does not close the other's window. */
static void
each_parcel_has_a_window_of_its_own(void)
{
    g_autoptr(Order) order =
        kit_order("{" SHOP ",\"shipped\":\"2026-03-01T00:00:00Z\",\"guarantee\":60,"
                  "\"tracking\":[\"LP1\",\"LP2\"]}",
                  NULL);
    const Moment delivered = { at("2026-03-10T00:00:00Z"), PRECISION_INSTANT, NULL, NULL };
    g_autoptr(GArray) clocks = NULL;
    const Clock *windows;

    fact_value_set(&order_find_parcel(order, "LP1")->delivered, &delivered, 2, "c2");
    clocks = clocks_at(order, "2026-03-11T00:00:00Z");
    windows = (const Clock *)(gpointer)clocks->data;
    g_assert_cmpstr(windows[0].parcel, ==, "LP1");
    assert_instant(windows[0].earliest, "2026-03-25T00:00:00Z");
    g_assert_cmpstr(windows[1].parcel, ==, "LP2");
    assert_instant(windows[1].earliest, "2026-04-30T00:00:00Z");
    assert_instant(windows[1].latest, "2026-05-15T00:00:00Z");
    g_assert_cmpint(windows[2].id, >, CLOCK_WINDOW_CLOSES);
    g_array_unref(clocks);
    clocks = clocks_at(order, "2026-03-25T00:00:00Z");
    windows = (const Clock *)(gpointer)clocks->data;
    g_assert_cmpstr(windows[0].parcel, ==, "LP2");
    g_assert_cmpint(windows[0].status, ==, CLOCK_RUNNING);
    g_assert_cmpstr(windows[1].parcel, ==, "LP1");
    g_assert_cmpint(windows[1].status, ==, CLOCK_PASSED);
}

static void
extended_by_an_unknown_time_the_old_date_stays(void)
{
    static const char *const data[] = {
        "{" SHOP ",\"closes\":\"2026-04-30T00:00:00Z\"}",
        "{" SHOP ",\"shipped\":\"2026-01-30T00:00:00Z\",\"guarantee\":90}",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(data); i++) {
        g_autoptr(Order) order = kit_order(data[i], NULL);
        g_autoptr(GArray) clocks = NULL;

        order->extended = at("2026-04-01T00:00:00Z");
        clocks = clocks_at(order, "2026-04-02T00:00:00Z");
        g_assert_true(g_array_index(clocks, Clock, 0).check_page);
        assert_instant(g_array_index(clocks, Clock, 0).earliest, "2026-04-30T00:00:00Z");
    }
}

static void
what_was_said_at_once_is_no_news(void)
{
    g_autoptr(Order) order = order_new("order");
    const Moment closes = { at("2026-04-30T00:00:00Z"), PRECISION_INSTANT, NULL, NULL };
    const Moment delivered = { at("2026-03-01T09:00:00Z"), PRECISION_INSTANT, NULL, NULL };
    g_autoptr(GArray) clocks = NULL;

    order_set_fact(order, FACT_CLOSES, &closes, 4, "c4");
    order_set_fact(order, FACT_DELIVERED, &delivered, 5, "c4");
    clocks = clocks_at(order, "2026-03-02T00:00:00Z");
    assert_instant(g_array_index(clocks, Clock, 0).earliest, "2026-04-30T00:00:00Z");
    g_assert_false(g_array_index(clocks, Clock, 0).check_page);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(window_cases); i++) {
        g_autofree char *path =
            g_strdup_printf("/clocks/window-closes/%s", window_cases[i].name);

        g_test_add_data_func(path, &window_cases[i], the_window_closes);
    }
    g_test_add_func("/clocks/window/it-is-open-until-the-instant-it-closes",
                    it_is_open_until_the_instant_it_closes);
    g_test_add_func("/clocks/window/between-its-readings-only-the-page-knows",
                    between_its_readings_only_the_page_knows);
    g_test_add_func("/clocks/window/what-opens-when-it-closes-closes-later",
                    what_opens_when_it_closes_closes_later);
    g_test_add_func("/clocks/window/each-parcel-has-one-of-its-own",
                    each_parcel_has_a_window_of_its_own);
    g_test_add_func("/clocks/window/extended-by-an-unknown-time-the-old-date-stays",
                    extended_by_an_unknown_time_the_old_date_stays);
    g_test_add_func("/clocks/window/what-was-said-at-once-is-no-news",
                    what_was_said_at_once_is_no_news);
    return g_test_run();
}
