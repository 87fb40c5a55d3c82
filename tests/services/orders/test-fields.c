/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "services/app/app.h"
#include "services/orders/orders.h"

/* Half past four in the afternoon in California. */
#define NOW "2026-11-23T00:30:00Z"

static Policies *policies;

static FieldContext
context_in(const char *zone)
{
    FieldContext context = { .zone = zone_find(zone, NULL), .policies = policies };

    g_assert_true(instant_parse_rfc3339(NOW, &context.now));
    return context;
}

static Instant
instant(const char *text)
{
    Instant parsed;

    g_assert_true(instant_parse_rfc3339(text, &parsed));
    return parsed;
}

static const struct {
    const char *name, *field, *text, *again;
} texts[] = {
    { "blanks-around-are-left-out", "title", "  Lamp ", "Lamp" },
    { "empty-takes-away", "seller", "", "" },
    { "a-number-stays-as-it-is-written", "number", "306-9099405-6599130",
      "306-9099405-6599130" },
    { "a-number-has-no-blanks", "number", "306-9099 4056", "306-90994056" },
    { "a-number-keeps-its-letters", "number", "po-12345", "po-12345" },
    { "a-marketplace-is-called-as-its-policy", "marketplace", "AliExpress", "aliexpress" },
    { "a-marketplace-without-policy-is-kept", "marketplace", "My-Shop", "My-Shop" },
    { "a-marketplace-of-several-words", "marketplace", "Mercado Libre", "Mercado Libre" },
    { "a-marketplace-in-another-script", "marketplace", "Ощадний/ринок", "Ощадний/ринок" },
    { "money-names-its-currency", "total", "USD 15", "15.00 USD" },
    { "a-date-stays-a-date", "closes", "2026-12-01", "2026-12-01" },
    { "a-wall-time-stays-one", "placed", "2026-03-01 09:00", "2026-03-01 09:00" },
    { "seconds-stay", "placed", "2026-03-01 09:00:30", "2026-03-01 09:00:30" },
    { "rfc-3339-becomes-the-zone's-time", "placed", "2026-03-01T09:00:00Z",
      "2026-03-01 01:00" },
    { "a-guarantee-in-days", "guarantee", "90 days", "90d" },
    { "a-guarantee-as-a-date", "guarantee", "2026-12-01", "2026-12-01" },
    { "a-card-with-its-network", "paid-with", "Credit-Card:Visa", "credit-card:visa" },
    { "a-country-in-capitals", "buyer-country", "de", "DE" },
    { "uk-is-gb", "buyer-country", "UK", "GB" },
    { "a-country-by-its-name", "buyer-country", "germany", "DE" },
    { "a-network-alone", "paid-with", "visa", "credit-card:visa" },
    { "a-card-as-it-is-shown", "paid-with", "Credit card, Visa", "credit-card:visa" },
    { "a-wallet-around-a-card", "paid-with", "Google Pay", "credit-card" },
    { "a-date-as-people-write-it", "closes", "Sat 5 Dec 2026 13:43", "2026-12-05 13:43" },
    { "a-flag", "free-return", "yes", "yes" },
    { "a-flag-taken-away", "free-return", "no", "" },
    { "tags-once-each", "tag", "gift, lamp ,gift", "gift, lamp" },
    { "tracking-numbers-once-each", "tracking", "LP 0012 3456,yt1234,lp00123456",
      "LP00123456, YT1234" },
    { "an-address", "url", "https://example.org/1", "https://example.org/1" },
};

static void
what_is_set_is_read_back(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    const OrderField *field = order_field_find(texts[i].field);
    FieldContext context = context_in("America/Los_Angeles");
    g_autoptr(Order) order = order_new("id");
    g_autoptr(Order) copy = NULL;
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;
    g_autofree char *again = NULL;

    g_assert_true(order_field_set(order, field, texts[i].text, &context, &error));
    g_assert_no_error(error);
    text = order_field_text(order, field, &context);
    g_assert_cmpstr(text, ==, texts[i].again);

    copy = order_copy(order);
    g_assert_true(order_field_set(copy, field, text, &context, &error));
    again = order_field_text(copy, field, &context);
    g_assert_cmpstr(again, ==, text);
    g_assert_true(order_field_is_same(order, copy, field));
}

static const struct {
    const char *name, *field, *text;
} refusals[] = {
    { "the-30th-of-february", "placed", "2026-02-30" },
    { "a-zone-that-does-not-exist", "placed", "2026-03-01 09:00 Mars/Phobos" },
    { "a-year-of-five-digits", "placed", "10000-01-01" },
    { "an-amount-that-reads-two-ways", "total", "1.234 EUR" },
    { "an-amount-without-a-currency", "total", "15" },
    { "an-amount-below-nothing", "total", "-1.00 EUR" },
    { "a-number-that-a-spreadsheet-shortened", "number", "3.07E+15" },
    { "a-number-of-three-characters", "number", "123" },
    { "a-marketplace-without-a-letter", "marketplace", "---" },
    { "a-marketplace-of-two-lines", "marketplace", "ali\nexpress" },
    { "a-payment-route-as-a-marketplace", "marketplace", "paypal" },
    { "a-guarantee-of-no-days", "guarantee", "0d" },
    { "a-guarantee-of-ten-years", "guarantee", "3650d" },
    { "a-payment-nobody-knows", "paid-with", "beads" },
    { "a-network-of-what-is-no-card", "paid-with", "paypal:visa" },
    { "a-country-of-three-letters", "buyer-country", "DEX" },
    { "a-flag-that-is-neither", "free-return", "maybe" },
    { "a-tag-of-two-words", "tag", "two words" },
    { "a-program-as-an-address", "url", "javascript:alert(1)" },
    { "a-file-as-an-address", "url", "file:///etc/passwd" },
};

static void
what_cannot_be_read_changes_nothing(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    const OrderField *field = order_field_find(refusals[i].field);
    FieldContext context = context_in("America/Los_Angeles");
    g_autoptr(Order) order = order_new("id");
    g_autoptr(GError) error = NULL;
    g_autofree char *text = NULL;

    g_assert_false(order_field_set(order, field, refusals[i].text, &context, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_true(g_str_has_prefix(error->message, refusals[i].field));
    text = order_field_text(order, field, &context);
    g_assert_cmpstr(text, ==, "");
}

/* The same of every refusal, by the name that the person sees. */
static void
an_error_calls_a_field_as_the_person_does(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    const OrderField *field = order_field_find(refusals[i].field);
    const struct {
        FieldCalled called;
        const char *before, *name;
    } rows[] = {
        { CALLED_NAME, "", field->name },
        { CALLED_OPTION, "--", order_field_option(field) },
        { CALLED_LABEL, "", field->label },
    };

    for (gsize r = 0; r < G_N_ELEMENTS(rows); r++) {
        g_autofree char *begin = g_strconcat(rows[r].before, rows[r].name, ": ", NULL);
        FieldContext context = context_in("America/Los_Angeles");
        g_autoptr(Order) order = order_new("id");
        g_autoptr(GError) error = NULL;

        context.called = rows[r].called;
        g_assert_false(order_field_set(order, field, refusals[i].text, &context, &error));
        g_assert_true(g_str_has_prefix(error->message, begin));
    }
}

static void
set(Order *order, const char *field, const char *text)
{
    FieldContext context = context_in("America/Los_Angeles");

    g_assert_true(order_field_set(order, order_field_find(field), text, &context, NULL));
}

static void
a_date_is_the_start_of_the_day_at_the_shop(void)
{
    g_autoptr(Order) order = order_new("id");

    set(order, "closes", "2026-12-01");
    g_assert_cmpint(order_fact(order, FACT_CLOSES), ==, instant("2026-12-01T08:00:00Z"));
    g_assert_cmpint(order->facts[FACT_CLOSES].precision, ==, PRECISION_DATE);
    g_assert_cmpstr(order->facts[FACT_CLOSES].text, ==, "2026-12-01");
}

/* In Berlin it is the 23rd already; at the shop it still is the 22nd. */
static void
a_day_that_has_not_begun_at_the_shop_is_now(void)
{
    g_autoptr(Order) order = order_new("id");

    set(order, "delivered", "2026-11-23");
    g_assert_cmpint(order_fact(order, FACT_DELIVERED), ==, instant(NOW));
    set(order, "delivered", "2026-11-24");
    g_assert_cmpint(order_fact(order, FACT_DELIVERED), ==, instant("2026-11-24T08:00:00Z"));
    set(order, "closes", "2026-11-23");
    g_assert_cmpint(order_fact(order, FACT_CLOSES), ==, instant("2026-11-23T08:00:00Z"));
}

static void
the_second_reading_of_an_hour_is_shown_in_its_own_zone(void)
{
    g_autoptr(Order) order = order_new("id");
    FieldContext context = context_in("America/Los_Angeles");
    g_autofree char *text = NULL;

    set(order, "placed", "2026-11-01T09:30:00Z"); /* 01:30 for the second time */
    text = order_field_text(order, order_field_find("placed"), &context);
    g_assert_cmpstr(text, ==, "2026-11-01 09:30 UTC");
}

static void
a_date_of_another_zone_names_it(void)
{
    g_autoptr(Order) order = order_new("id");
    FieldContext context = context_in("America/Los_Angeles");
    g_autofree char *text = NULL;

    set(order, "placed", "2026-03-01 Europe/Berlin");
    text = order_field_text(order, order_field_find("placed"), &context);
    g_assert_cmpstr(text, ==, "2026-03-01 Europe/Berlin");
}

static void
days_and_date_of_a_guarantee_replace_each_other(void)
{
    g_autoptr(Order) order = order_new("id");

    set(order, "guarantee", "90d");
    set(order, "guarantee", "2026-12-01");
    g_assert_cmpint(order->guarantee_days, ==, 0);
    g_assert_true(order->facts[FACT_GUARANTEE].is_true);
    set(order, "guarantee", "60");
    g_assert_cmpint(order->guarantee_days, ==, 60);
    g_assert_false(order->facts[FACT_GUARANTEE].is_true);
}

static void
bytes_that_are_no_text_are_replaced(void)
{
    g_autoptr(Order) order = order_new("id");

    set(order, "title", "caf\xe9");
    g_assert_cmpstr(order->title, ==, "caf\xef\xbf\xbd");
}

static void
a_parcel_keeps_its_carrier(void)
{
    g_autoptr(Order) order = order_new("id");
    Parcel *parcel = parcel_new("LP0012");

    parcel->carrier = g_strdup("Cainiao");
    g_ptr_array_add(order->parcels, parcel);
    set(order, "tracking", "YT0034, LP0012");
    g_assert_cmpuint(order->parcels->len, ==, 2);
    g_assert_cmpstr(((const Parcel *)order->parcels->pdata[1])->carrier, ==, "Cainiao");
}

static guint
count_doubts(const Order *order)
{
    g_autoptr(GPtrArray) doubts = order_doubts(order, instant(NOW));

    return doubts->len;
}

static void
dates_out_of_order_are_doubted(void)
{
    g_autoptr(Order) order = order_new("id");

    set(order, "shipped", "2026-11-10 10:00");
    set(order, "delivered", "2026-11-10");
    g_assert_cmpuint(count_doubts(order), ==, 0); /* the date may be as late as the evening */
    set(order, "delivered", "2026-11-09");
    g_assert_cmpuint(count_doubts(order), ==, 1);
    set(order, "delivered", "2026-11-30");
    g_assert_cmpuint(count_doubts(order), ==, 1); /* the future */
}

typedef struct {
    const char *path;
    void (*run)(void);
} Case;

static const Case cases[] = {
    { "/fields/a-date-is-the-start-of-the-day-at-the-shop",
      a_date_is_the_start_of_the_day_at_the_shop },
    { "/fields/a-day-that-has-not-begun-at-the-shop-is-now",
      a_day_that_has_not_begun_at_the_shop_is_now },
    { "/fields/the-second-reading-of-an-hour-is-shown-in-its-own-zone",
      the_second_reading_of_an_hour_is_shown_in_its_own_zone },
    { "/fields/a-date-of-another-zone-names-it", a_date_of_another_zone_names_it },
    { "/fields/days-and-date-of-a-guarantee-replace-each-other",
      days_and_date_of_a_guarantee_replace_each_other },
    { "/fields/bytes-that-are-no-text-are-replaced", bytes_that_are_no_text_are_replaced },
    { "/fields/a-parcel-keeps-its-carrier", a_parcel_keeps_its_carrier },
    { "/fields/dates-out-of-order-are-doubted", dates_out_of_order_are_doubted },
};

int
main(int argc, char **argv)
{
    int status;

    g_test_init(&argc, &argv, NULL);
    policies = builtin_policies_new();
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *path = g_strconcat("/fields/read-back/", texts[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), what_is_set_is_read_back);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        g_autofree char *path = g_strconcat("/fields/refused/", refusals[i].name, NULL);
        g_autofree char *called = g_strconcat("/fields/called/", refusals[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), what_cannot_be_read_changes_nothing);
        g_test_add_data_func(called, GSIZE_TO_POINTER(i),
                             an_error_calls_a_field_as_the_person_does);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_test_add_func(cases[i].path, cases[i].run);
    status = g_test_run();
    policies_free(policies);
    return status;
}
