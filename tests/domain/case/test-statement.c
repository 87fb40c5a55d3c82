/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "kit/domain-kit.h"

#define DATE(day) "{\"at\":\"" day "T08:00:00Z\",\"precision\":\"date\",\"text\":\"" day "\"}"

/* Each is said, and said again by the order that it makes. */
static const char *const said_again[] = {
    "{\"number\":\"3069099405659913\",\"title\":\"Lamp\",\"marketplace\":\"aliexpress\","
    "\"total\":{\"amount\":\"120.95\",\"currency\":\"USD\"},\"seller\":\"S\","
    "\"paid_with\":\"credit-card:visa\"}",
    "{\"placed\":" DATE("2026-01-01") ",\"paid\":\"2026-01-01T10:00:00Z\","
                                      "\"shipped\":true,\"guarantee\":90}",
    "{\"guarantee\":\"2026-04-01T00:00:00Z\"}",
    "{\"closes\":" DATE(
        "2026-03-16") ","
                      "\"marked_delivered\":true,\"delivered\":\"2026-03-01T09:00:00Z\",\"confirmed\":true}",
    "{\"tracking\":[\"LP1\",{\"number\":\"LP2\",\"carrier\":\"YunExpress\","
    "\"alias_of\":\"LP1\"}],\"url\":\"https://example.org\",\"tag\":[\"a\",\"b\"],"
    "\"free_return\":true,\"return_cost\":{\"amount\":\"35\",\"currency\":\"JPY\"},"
    "\"buyer_country\":\"DE\",\"note\":\"n\"}",
    "{\"imported_status\":\"Abgeschlossen \",\"cancelled\":true,\"closed\":true,"
    "\"lines\":[{\"line\":1,\"id\":\"i\",\"title\":\"t\",\"product\":\"p\",\"quantity\":2,"
    "\"price\":{\"amount\":\"2.04\",\"currency\":\"USD\"}},{\"line\":2,\"quantity\":1}]}",
};

static void
what_is_said_is_said_again(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(said_again); i++) {
        g_autoptr(Order) order = kit_order(said_again[i], NULL);
        g_autoptr(JsonDocument) data = statement_data(NULL, order);
        g_autofree char *text = json_write(data, FALSE);

        g_assert_cmpstr(text, ==, said_again[i]);
    }
}

typedef struct {
    const char *name, *before, *now, *data;
} DifferenceCase;

static const DifferenceCase difference_cases[] = {
    { "nothing-to-nothing", "{}", "{}", NULL },
    { "the-same", "{\"title\":\"Lamp\"}", "{\"title\":\"Lamp\"}", NULL },
    { "a-text", "{\"title\":\"Lamp\",\"note\":\"n\"}", "{\"title\":\"Desk\",\"note\":\"n\"}",
      "{\"title\":\"Desk\"}" },
    { "a-text-that-is-gone", "{\"note\":\"n\"}", "{}", "{\"note\":null}" },
    { "a-flag-that-is-gone", "{\"free_return\":true}", "{}", "{\"free_return\":null}" },
    { "a-date-that-is-gone", "{\"closes\":\"2026-03-16T09:00:00Z\"}", "{}",
      "{\"closes\":null}" },
    { "a-date-in-other-words", "{\"closes\":\"2026-03-16T08:00:00Z\"}",
      "{\"closes\":{\"at\":\"2026-03-16T08:00:00Z\",\"text\":\"16 March\"}}", NULL },
    { "a-date-of-other-precision", "{\"closes\":\"2026-03-16T08:00:00Z\"}",
      "{\"closes\":{\"at\":\"2026-03-16T08:00:00Z\",\"precision\":\"date\"}}",
      "{\"closes\":{\"at\":\"2026-03-16T08:00:00Z\",\"precision\":\"date\"}}" },
    { "a-date-said-without-one", "{\"shipped\":\"2026-03-16T08:00:00Z\"}", "{\"shipped\":true}",
      NULL },
    { "a-date-for-what-had-none", "{\"shipped\":true}",
      "{\"shipped\":\"2026-03-16T08:00:00Z\"}", "{\"shipped\":\"2026-03-16T08:00:00Z\"}" },
    { "days-instead-of-a-date", "{\"guarantee\":\"2026-03-16T08:00:00Z\"}",
      "{\"guarantee\":60}", "{\"guarantee\":60}" },
    { "a-date-instead-of-days", "{\"guarantee\":60}",
      "{\"guarantee\":\"2026-03-16T08:00:00Z\"}", "{\"guarantee\":\"2026-03-16T08:00:00Z\"}" },
    { "other-days", "{\"guarantee\":60}", "{\"guarantee\":90}", "{\"guarantee\":90}" },
    { "another-currency", "{\"total\":{\"amount\":\"1.00\",\"currency\":\"USD\"}}",
      "{\"total\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}",
      "{\"total\":{\"amount\":\"1.00\",\"currency\":\"EUR\"}}" },
    { "one-more-tag", "{\"tag\":[\"a\"]}", "{\"tag\":[\"a\",\"b\"]}",
      "{\"tag\":[\"a\",\"b\"]}" },
    { "no-more-tracking", "{\"tracking\":[\"LP1\"]}", "{}", "{\"tracking\":null}" },
};

static void
assert_data(const json_t *data, const char *expected)
{
    g_autofree char *text = data == NULL ? NULL : json_write(data, FALSE);

    g_assert_cmpstr(text, ==, expected);
}

static void
only_what_differs_is_said(gconstpointer data)
{
    const DifferenceCase *test = data;
    g_autoptr(Order) before = kit_order(test->before, NULL);
    g_autoptr(Order) now = kit_order(test->now, NULL);
    g_autoptr(JsonDocument) difference = statement_data(before, now);
    g_autoptr(JsonDocument) rest = NULL;

    assert_data(difference, test->data);
    if (difference == NULL)
        return;
    statement_apply(before, difference, 2, "c2");
    rest = statement_data(before, now);
    assert_data(rest, NULL);
}

static void
an_import_blanks_nothing(void)
{
    g_autoptr(Order) before = kit_order("{\"title\":\"Lamp\",\"note\":\"mine\","
                                        "\"shipped\":\"2026-03-16T08:00:00Z\"}",
                                        NULL);
    g_autoptr(Order) found = kit_order("{\"title\":\"Desk lamp\",\"shipped\":true}", NULL);
    g_autoptr(JsonDocument) data = statement_additions(before, found);
    g_autoptr(JsonDocument) again = NULL;

    assert_data(data, "{\"title\":\"Desk lamp\"}");
    statement_apply(before, data, 2, "c2");
    again = statement_additions(before, found);
    g_assert_null(again);
}

static const char *const misshapen[] = {
    "{\"title\":7}",         "{\"title\":[\"x\"]}",
    "{\"closes\":\"soon\"}", "{\"closes\":7}",
    "{\"guarantee\":-1}",    "{\"guarantee\":36501}",
    "{\"guarantee\":true}",  "{\"colour\":\"red\"}",
    "{\"completed\":true}",  "{}",
};

static void
what_has_another_shape_is_skipped(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(misshapen); i++) {
        g_autoptr(Order) order = kit_order(
            "{\"title\":\"Lamp\",\"guarantee\":60,\"closes\":\"2026-03-16T08:00:00Z\"}", NULL);
        g_autofree char *before = kit_order_text(order);
        g_autofree char *after = NULL;

        kit_say(order, 2, misshapen[i]);
        after = kit_order_text(order);
        g_assert_cmpstr(after, ==, before);
    }
}

static void
lists_take_what_they_can_read(void)
{
    g_autoptr(Order) order = kit_order("{\"tag\":[\"a\",7,null,\"b\"],\"tracking\":[{},7,"
                                       "\"LP1\"],\"lines\":[7,{\"quantity\":-3}]}",
                                       NULL);
    const OrderLine *line = order->lines->pdata[0];

    g_assert_cmpstr(order->tag_list, ==, "a,b");
    g_assert_cmpuint(order->parcels->len, ==, 1);
    g_assert_cmpuint(order->lines->len, ==, 1);
    g_assert_cmpint(line->line, ==, 2);
    g_assert_cmpint(line->quantity, ==, 0);
}

static void
bytes_that_are_no_text_are_not_lost(void)
{
    g_autoptr(Order) order = order_new("order");
    g_autoptr(JsonDocument) data = NULL;

    order->title = g_strdup("La\xffmp");
    data = statement_data(NULL, order);
    g_assert_cmpstr(json_member_text(data, "title"), ==, "La\xef\xbf\xbdmp");
}

static void
a_later_statement_remembers_who_said_it(void)
{
    g_autoptr(Order) order =
        kit_order("{\"closes\":\"2026-03-16T08:00:00Z\"}", "{\"closes\":null}",
                  "{\"delivered\":true}", "{\"delivered\":true}", NULL);

    g_assert_false(order->facts[FACT_CLOSES].is_true);
    g_assert_cmpint(order->facts[FACT_CLOSES].said, ==, 2);
    g_assert_cmpint(order->facts[FACT_DELIVERED].said, ==, 3);
    g_assert_cmpstr(order->facts[FACT_DELIVERED].change, ==, "c3");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/statement/what-is-said-is-said-again", what_is_said_is_said_again);
    for (gsize i = 0; i < G_N_ELEMENTS(difference_cases); i++) {
        g_autofree char *path = g_strdup_printf("/statement/only-what-differs-is-said/%s",
                                                difference_cases[i].name);

        g_test_add_data_func(path, &difference_cases[i], only_what_differs_is_said);
    }
    g_test_add_func("/statement/an-import-blanks-nothing", an_import_blanks_nothing);
    g_test_add_func("/statement/what-has-another-shape-is-skipped",
                    what_has_another_shape_is_skipped);
    g_test_add_func("/statement/lists-take-what-they-can-read", lists_take_what_they_can_read);
    g_test_add_func("/statement/bytes-that-are-no-text-are-not-lost",
                    bytes_that_are_no_text_are_not_lost);
    g_test_add_func("/statement/a-later-statement-remembers-who-said-it",
                    a_later_statement_remembers_who_said_it);
    return g_test_run();
}
