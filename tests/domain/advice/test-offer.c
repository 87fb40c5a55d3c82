/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What accepting an amount costs against what the claim may bring. */
#include "domain/advice/advice.h"

typedef struct {
    const char *name;
    RefundOutlook refund;
    ReturnOutlook return_outlook;
    ReturnPayer payer;
    gint64 offer, asked, return_cost; /* minor units of EUR, of 90.00 paid; -1: not known */
    int kept;
    gint64 least, most, given_up;
    OfferVerdict verdict;
} OfferCase;

/* clang-format off */
static const OfferCase cases[] = {
    { "full-refund-makes-every-part-too-low", REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 8999, -1, -1, KEPT_UNKNOWN, 9000, 9000, 1, OFFER_TOO_LOW },
    { "all-of-it-is-as-good", REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 9000, -1, -1, KEPT_UNKNOWN, 9000, 9000, 0, OFFER_AS_GOOD },
    { "what-is-lost-is-the-least", REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 3600, -1, -1, 6000, 3600, 9000, 5400, OFFER_WITHIN },
    { "below-what-is-lost-is-too-low", REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 3599, -1, -1, 6000, 3600, 9000, 5401, OFFER_TOO_LOW },
    { "nobody-knows-the-least-without-the-value", REFUND_FULL_OR_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 1800, -1, -1, KEPT_UNKNOWN, -1, 9000, 7200, OFFER_TOO_LOW },
    { "a-part-is-what-is-lost", REFUND_PARTIAL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 1800, -1, -1, 8000, 1800, 1800, 0, OFFER_AS_GOOD },
    { "asking-for-half-caps-the-claim", REFUND_FULL, RETURN_NOT_REQUIRED, PAID_BY_NOBODY, 4500, 4500, -1, KEPT_UNKNOWN, 4500, 4500, 0, OFFER_AS_GOOD },
    { "a-return-takes-from-the-least", REFUND_FULL, RETURN_MAY_BE_REQUIRED, PAID_BY_PLATFORM_OR_SELLER, 6000, -1, 3000, KEPT_UNKNOWN, 6000, 9000, 3000, OFFER_WITHIN },
    { "a-return-at-ones-own-cost-takes-from-both", REFUND_FULL, RETURN_BY_AGREEMENT, PAID_BY_BUYER, 6000, -1, 3000, KEPT_UNKNOWN, 6000, 6000, 0, OFFER_AS_GOOD },
    { "a-dear-return-leaves-nothing-never-less", REFUND_FULL, RETURN_BY_AGREEMENT, PAID_BY_BUYER, 1, -1, 20000, KEPT_UNKNOWN, 0, 0, 0, OFFER_AS_GOOD },
};
/* clang-format on */

static Money
euros(gint64 minor)
{
    return minor < 0 ? MONEY_NONE : (Money){ minor, "EUR" };
}

static void
expect(const Money *money, gint64 minor)
{
    if (minor < 0) {
        g_assert_false(money_is_known(money));
        return;
    }
    g_assert_true(money_is_known(money));
    g_assert_cmpint(money->minor, ==, minor);
}

static void
test_case(gconstpointer data)
{
    const OfferCase *row = data;
    g_autoptr(Order) order = order_new("order");
    Advice advice = { .refund = row->refund,
                      .refund_with = row->refund,
                      .return_outlook = row->return_outlook,
                      .return_paid_by = row->payer };
    Money offer = euros(row->offer), asked = euros(row->asked);
    OfferOutlook outlook;

    order->total = euros(9000);
    order->return_cost = euros(row->return_cost);
    outlook = offer_weigh(order, &advice, &offer, &asked, row->kept);
    expect(&outlook.least, row->least);
    expect(&outlook.most, row->most);
    expect(&outlook.given_up, row->given_up);
    g_assert_cmpint(outlook.verdict, ==, row->verdict);
}

/* What an answer may still bring is not given up for less. */
static void
test_an_open_question_caps_nothing(void)
{
    g_autoptr(Order) order = order_new("order");
    Advice advice = { .refund = REFUND_PARTIAL, .refund_with = REFUND_FULL_OR_PARTIAL };
    Money offer = euros(1800), asked = MONEY_NONE;
    OfferOutlook outlook;

    order->total = euros(9000);
    outlook = offer_weigh(order, &advice, &offer, &asked, 8000);
    expect(&outlook.least, 1800);
    expect(&outlook.most, 9000);
    g_assert_cmpint(outlook.verdict, ==, OFFER_WITHIN);
}

static void
test_other_currency_is_not_compared(void)
{
    g_autoptr(Order) order = order_new("order");
    Advice advice = { .refund = REFUND_FULL };
    Money offer = { 1800, "USD" }, asked = MONEY_NONE;
    OfferOutlook outlook;

    order->total = euros(9000);
    outlook = offer_weigh(order, &advice, &offer, &asked, KEPT_UNKNOWN);
    g_assert_cmpint(outlook.verdict, ==, OFFER_OTHER_CURRENCY);
    g_assert_cmpint(outlook.share, ==, -1);
    g_assert_false(money_is_known(&outlook.given_up));
    order->total = MONEY_NONE;
    outlook = offer_weigh(order, &advice, &offer, &asked, KEPT_UNKNOWN);
    g_assert_cmpint(outlook.verdict, ==, OFFER_UNKNOWN);
}

static void
test_share_is_rounded_down(void)
{
    static const struct {
        gint64 part, whole;
        int share;
    } rows[] = {
        { 1800, 9000, 2000 },  { 1, 3, 3333 }, { 0, 9000, 0 },
        { 9001, 9000, 10000 }, { 5, 0, -1 },   { MONEY_LIMIT - 1, MONEY_LIMIT, 9999 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        Money part = euros(rows[i].part), whole = euros(rows[i].whole);

        g_assert_cmpint(offer_share(&part, &whole), ==, rows[i].share);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *path = g_strconcat("/offer/", cases[i].name, NULL);

        g_test_add_data_func(path, &cases[i], test_case);
    }
    g_test_add_func("/offer/another-currency-is-not-compared",
                    test_other_currency_is_not_compared);
    g_test_add_func("/offer/the-share-is-rounded-down", test_share_is_rounded_down);
    g_test_add_func("/offer/an-open-question-caps-nothing", test_an_open_question_caps_nothing);
    return g_test_run();
}
