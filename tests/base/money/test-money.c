/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/money/money.h"

static Money
money(gint64 minor, const char *currency)
{
    Money made = { .minor = minor };

    g_strlcpy(made.currency, currency, sizeof made.currency);
    return made;
}

static void
exponents_follow_iso_4217(void)
{
    g_assert_cmpint(money_exponent("EUR"), ==, 2);
    g_assert_cmpint(money_exponent("USD"), ==, 2);
    g_assert_cmpint(money_exponent("JPY"), ==, 0);
    g_assert_cmpint(money_exponent("KRW"), ==, 0);
    g_assert_cmpint(money_exponent("KWD"), ==, 3);
    g_assert_cmpint(money_exponent("CLF"), ==, 4);
    g_assert_cmpint(money_exponent("AED"), ==, 2);
    g_assert_cmpint(money_exponent("ZWL"), ==, 2);
    g_assert_cmpint(money_exponent("usd"), ==, -1);
    g_assert_cmpint(money_exponent("XAU"), ==, -1);
    g_assert_cmpint(money_exponent(""), ==, -1);
    g_assert_cmpint(money_exponent("USDX"), ==, -1);
    g_assert_cmpint(money_exponent(NULL), ==, -1);
}

static const struct {
    gint64 minor;
    const char *currency;
    const char *text;
} texts[] = {
    { 12095, "USD", "120.95" },
    { 5, "USD", "0.05" },
    { 0, "EUR", "0.00" },
    { -666, "PLN", "-6.66" },
    { -5, "PLN", "-0.05" },
    { 1382, "JPY", "1382" },
    { 0, "JPY", "0" },
    { 1500, "KWD", "1.500" },
    { 7, "KWD", "0.007" },
    { MONEY_LIMIT, "USD", "10000000000000.00" },
    { -MONEY_LIMIT, "JPY", "-1000000000000000" },
};

static void
amount_text_reads_back(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        Money written = money(texts[i].minor, texts[i].currency);
        g_autofree char *amount = money_amount_text(&written);
        Money read = MONEY_NONE;

        g_assert_cmpstr(amount, ==, texts[i].text);
        g_assert_true(money_from_amount(amount, texts[i].currency, &read, NULL));
        g_assert_cmpint(read.minor, ==, texts[i].minor);
        g_assert_cmpstr(read.currency, ==, texts[i].currency);
    }
}

static void
text_carries_the_currency(void)
{
    Money total = money(12095, "USD");
    g_autofree char *text = money_text(&total);

    g_assert_cmpstr(text, ==, "120.95 USD");
}

static void
fewer_decimals_are_read(void)
{
    Money read = MONEY_NONE;

    g_assert_true(money_from_amount("15", "USD", &read, NULL));
    g_assert_cmpint(read.minor, ==, 1500);
    g_assert_true(money_from_amount("15.5", "USD", &read, NULL));
    g_assert_cmpint(read.minor, ==, 1550);
    g_assert_true(money_from_amount("0000000000000000000015.5", "USD", &read, NULL));
    g_assert_cmpint(read.minor, ==, 1550);
}

static const struct {
    const char *amount, *currency;
} bad_amounts[] = {
    { "15.555", "USD" },
    { "15.0", "JPY" },
    { "15.", "USD" },
    { ".5", "USD" },
    { "1,5", "USD" },
    { "1 500", "USD" },
    { " 15", "USD" },
    { "15 ", "USD" },
    { "", "USD" },
    { "-", "USD" },
    { "--5", "USD" },
    { "+5", "USD" },
    { "1.2.3", "USD" },
    { "1e5", "USD" },
    { "0x10", "USD" },
    { "nan", "USD" },
    { "15.00", "usd" },
    { "15.00", "" },
    { "15.00", NULL },
    { NULL, "USD" },
    { "15.00", "XTS" },
    { "15.00", "\xff" },
    { "10000000000000.01", "USD" },
    { "99999999999999999999999999", "USD" },
    { "9223372036854775808", "JPY" },
};

static void
anything_else_is_no_amount(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bad_amounts); i++) {
        g_autoptr(GError) error = NULL;
        Money untouched = money(42, "EUR");

        g_test_message("%s", bad_amounts[i].amount != NULL ? bad_amounts[i].amount : "(none)");
        g_assert_false(money_from_amount(bad_amounts[i].amount, bad_amounts[i].currency,
                                         &untouched, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
        g_assert_cmpint(untouched.minor, ==, 42);
    }
}

static void
sums_stay_within_the_limit(void)
{
    Money limit = money(MONEY_LIMIT, "USD");
    Money lowest = money(-MONEY_LIMIT, "USD");
    Money one = money(1, "USD");
    Money sum = money(42, "EUR");

    g_assert_true(money_add(&one, &one, &sum));
    g_assert_cmpint(sum.minor, ==, 2);
    g_assert_false(money_add(&limit, &one, &sum));
    g_assert_false(money_subtract(&lowest, &one, &sum));
    g_assert_cmpint(sum.minor, ==, 2);
    g_assert_true(money_subtract(&one, &limit, &sum));
    g_assert_cmpint(sum.minor, ==, 1 - MONEY_LIMIT);
    g_assert_true(money_add(&sum, &sum, &sum) == FALSE);
    g_assert_true(money_add(&sum, &limit, &sum));
    g_assert_cmpint(sum.minor, ==, 1);
}

static void
overflow_is_noticed(void)
{
    Money huge = money(G_MAXINT64, "USD");
    Money tiny = money(G_MININT64, "USD");
    Money sum = MONEY_NONE;

    g_assert_false(money_add(&huge, &huge, &sum));
    g_assert_false(money_subtract(&tiny, &huge, &sum));
}

static void
currencies_do_not_mix(void)
{
    Money dollar = money(100, "USD");
    Money euro = money(100, "EUR");
    Money none = MONEY_NONE;
    Money sum = MONEY_NONE;
    int order = 42;

    g_assert_false(money_add(&dollar, &euro, &sum));
    g_assert_false(money_subtract(&dollar, &euro, &sum));
    g_assert_false(money_compare(&dollar, &euro, &order));
    g_assert_false(money_add(&none, &none, &sum));
    g_assert_false(money_compare(&none, &none, &order));
    g_assert_cmpint(order, ==, 42);
    g_assert_false(money_is_known(&none));
    g_assert_true(money_is_known(&euro));
}

static void
amounts_are_ordered(void)
{
    Money less = money(-100, "USD");
    Money more = money(100, "USD");
    int order;

    g_assert_true(money_compare(&less, &more, &order));
    g_assert_cmpint(order, <, 0);
    g_assert_true(money_compare(&more, &less, &order));
    g_assert_cmpint(order, >, 0);
    g_assert_true(money_compare(&more, &more, &order));
    g_assert_cmpint(order, ==, 0);
}

static const struct {
    gint64 whole;
    int hundredths;
    gint64 part;
} shares[] = {
    { 12095, 10000, 12095 },
    { 12095, 0, 0 },
    { 12095, 5000, 6048 },
    { 100, 3333, 33 },
    { 1, 5000, 1 },
    { 1, 4999, 0 },
    { -1, 5000, 0 },
    { -3, 5000, -1 },
    { -100, 3333, -33 },
    { 3, 1, 0 },
    { MONEY_LIMIT, 10000, MONEY_LIMIT },
    { MONEY_LIMIT, 9999, 999900000000000 },
    { -MONEY_LIMIT, 9999, -999900000000000 },
};

static void
shares_are_rounded_half_up(void)
{
    Money part = MONEY_NONE;

    for (gsize i = 0; i < G_N_ELEMENTS(shares); i++) {
        Money whole = money(shares[i].whole, "USD");

        g_assert_true(money_share(&whole, shares[i].hundredths, &part));
        g_assert_cmpint(part.minor, ==, shares[i].part);
        g_assert_cmpstr(part.currency, ==, "USD");
    }
}

static void
impossible_share_is_refused(void)
{
    Money whole = money(100, "USD");
    Money none = MONEY_NONE;
    Money part = MONEY_NONE;

    g_assert_false(money_share(&whole, -1, &part));
    g_assert_false(money_share(&whole, 10001, &part));
    g_assert_false(money_share(&none, 5000, &part));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/money/exponents-follow-iso-4217", exponents_follow_iso_4217);
    g_test_add_func("/money/amount-text-reads-back", amount_text_reads_back);
    g_test_add_func("/money/text-carries-the-currency", text_carries_the_currency);
    g_test_add_func("/money/fewer-decimals-are-read", fewer_decimals_are_read);
    g_test_add_func("/money/anything-else-is-no-amount", anything_else_is_no_amount);
    g_test_add_func("/money/sums-stay-within-the-limit", sums_stay_within_the_limit);
    g_test_add_func("/money/overflow-is-noticed", overflow_is_noticed);
    g_test_add_func("/money/currencies-do-not-mix", currencies_do_not_mix);
    g_test_add_func("/money/amounts-are-ordered", amounts_are_ordered);
    g_test_add_func("/money/shares-are-rounded-half-up", shares_are_rounded_half_up);
    g_test_add_func("/money/impossible-share-is-refused", impossible_share_is_refused);
    return g_test_run();
}
