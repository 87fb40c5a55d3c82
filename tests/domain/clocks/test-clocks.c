/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks beside the window. */
#include "domain/clocks/clocks.h"
#include "kit/domain-kit.h"

#define SHOP "\"marketplace\":\"aliexpress\""

typedef struct {
    const char *name;
    ClockId id;
    const char *data, *now;
    const char *earliest, *latest; /* "": no such clock */
    ClockStatus status;
} ClockCase;

static const ClockCase clock_cases[] = {
    { "paid-ten-days-ago", CLOCK_SELLER_SHIPS_BY,
      "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}", "2026-01-10T23:59:59Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_RUNNING },
    { "the-seller-is-late", CLOCK_SELLER_SHIPS_BY,
      "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}", "2026-01-11T00:00:00Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_PASSED },
    { "placed-is-as-good-as-paid", CLOCK_SELLER_SHIPS_BY,
      "{" SHOP ",\"placed\":{\"at\":\"2026-01-01T08:00:00Z\",\"precision\":\"date\"}}",
      "2026-01-02T00:00:00Z", "2026-01-11T08:00:00Z", "2026-01-12T08:00:00Z", CLOCK_RUNNING },
    { "shipped-in-time", CLOCK_SELLER_SHIPS_BY,
      "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\",\"shipped\":true}", "2026-01-02T00:00:00Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_DONE },
    { "cancelled", CLOCK_SELLER_SHIPS_BY,
      "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\",\"cancelled\":true}", "2026-01-02T00:00:00Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_DONE },

    { "too-early", CLOCK_DISPUTE_OPENS, "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-10T23:59:59Z", "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_RUNNING },
    { "on-the-eleventh-day", CLOCK_DISPUTE_OPENS,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", "2026-01-11T00:00:00Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_PASSED },
    { "at-once-when-promised-within-days", CLOCK_DISPUTE_OPENS,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":4}", "2026-01-01T00:00:00Z",
      "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", CLOCK_PASSED },
    { "not-at-once-when-promised-in-five", CLOCK_DISPUTE_OPENS,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":5}", "2026-01-01T00:00:00Z",
      "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_RUNNING },
    { "at-once-by-the-date-of-the-guarantee", CLOCK_DISPUTE_OPENS,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":\"2026-01-05T23:59:59Z\"}",
      "2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z", CLOCK_PASSED },
    { "it-has-come", CLOCK_DISPUTE_OPENS,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"marked_delivered\":true}",
      "2026-01-02T00:00:00Z", "2026-01-11T00:00:00Z", "2026-01-11T00:00:00Z", CLOCK_DONE },
    { "not-shipped", CLOCK_DISPUTE_OPENS, "{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "" },

    { "a-week-before-the-close", CLOCK_ASK_FOR_EXTENSION,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12}",
      "2026-01-05T23:59:59Z", "2026-01-06T00:00:00Z", "2026-01-06T00:00:00Z", CLOCK_RUNNING },
    { "it-is-time-to-ask", CLOCK_ASK_FOR_EXTENSION,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12}",
      "2026-01-06T00:00:00Z", "2026-01-06T00:00:00Z", "2026-01-06T00:00:00Z", CLOCK_PASSED },
    { "never-once-a-dispute-can-be-opened", CLOCK_ASK_FOR_EXTENSION,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12}",
      "2026-01-11T00:00:00Z", "" },
    { "never-when-a-dispute-opens-before-it-is-time", CLOCK_ASK_FOR_EXTENSION,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":17}",
      "2026-01-02T00:00:00Z", "" },
    { "never-when-it-has-come", CLOCK_ASK_FOR_EXTENSION,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12,\"delivered\":true}",
      "2026-01-06T00:00:00Z", "" },

    { "free-return", CLOCK_FREE_RETURN_BY,
      "{" SHOP ",\"free_return\":true,\"delivered\":\"2026-03-01T09:00:00Z\","
      "\"marked_delivered\":\"2026-02-27T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-14T09:00:00Z", "2026-03-16T09:00:00Z", CLOCK_RUNNING },
    { "no-free-return", CLOCK_FREE_RETURN_BY,
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-02T00:00:00Z", "" },

    { "withdrawal-in-germany", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"DE\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-15T09:00:00Z", "2026-03-15T09:00:00Z", "2026-03-15T09:00:00Z", CLOCK_PASSED },
    { "withdrawal-in-britain", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-15T09:00:00Z", "2026-03-15T09:00:00Z", CLOCK_RUNNING },
    { "no-withdrawal-elsewhere", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"US\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "" },
    { "no-withdrawal-when-the-country-is-not-known", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"delivered\":\"2026-03-01T09:00:00Z\"}", "2026-03-02T00:00:00Z", "" },

    { "mastercard-waits-by-reason", CLOCK_CHARGEBACK_FROM,
      "{" SHOP ",\"paid_with\":\"credit-card:mastercard\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-01-21T00:00:00Z", "2026-01-21T00:00:00Z", CLOCK_RUNNING },
    { "mastercard-ends", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:mastercard\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", CLOCK_RUNNING },
    { "visa-counts-from-payment-or-from-the-promised-day", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\","
      "\"shipped\":\"2026-01-03T00:00:00Z\",\"guarantee\":90}",
      "2026-01-04T00:00:00Z", "2026-05-01T00:00:00Z", "2027-06-25T00:00:00Z", CLOCK_RUNNING },
    { "a-card-without-its-network", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card\",\"placed\":\"2026-01-01T00:00:00Z\"}",
      "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", CLOCK_PASSED },
    { "american-credit-cards-have-the-law-too", CLOCK_BILLING_NOTICE_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"buyer_country\":\"US\","
      "\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", CLOCK_RUNNING },
    { "which-ends-no-chargeback", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"buyer_country\":\"US\","
      "\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-05-01T00:00:00Z", "2027-06-25T00:00:00Z", CLOCK_RUNNING },
    { "no-chargeback-from-a-wallet", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"alipay\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "" },
    { "paypal", CLOCK_PAYPAL_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"paypal\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z", CLOCK_RUNNING },
    { "paypal-not-known-when-paid", CLOCK_PAYPAL_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"paypal\",\"shipped\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "" },

    { "two-years-in-the-union", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"FR\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-01T00:00:00Z", CLOCK_RUNNING },
    { "section-75-has-a-least-price", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"paid_with\":\"credit-card:visa\","
      "\"paid\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"99.99\",\"currency\":\"GBP\"}}",
      "2026-01-02T00:00:00Z", "" },
    { "section-75-cannot-be-compared-in-dollars", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"paid_with\":\"credit-card:visa\","
      "\"paid\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"500.00\",\"currency\":\"USD\"}}",
      "2026-01-02T00:00:00Z", "" },
    { "section-75-is-for-credit-cards", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"paid_with\":\"debit-card:visa\","
      "\"paid\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"500.00\",\"currency\":\"GBP\"}}",
      "2026-01-02T00:00:00Z", "" },
    { "section-75", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"paid_with\":\"credit-card:visa\","
      "\"paid\":\"2026-01-01T00:00:00Z\",\"total\":{\"amount\":\"500.00\",\"currency\":\"GBP\"}}",
      "2026-01-02T00:00:00Z", "2031-01-01T00:00:00Z", "2032-01-01T00:00:00Z", CLOCK_RUNNING },

    { "visa-waits-when-no-day-was-promised", CLOCK_CHARGEBACK_FROM,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-15T23:59:59Z", "2026-01-16T00:00:00Z", "2026-01-16T00:00:00Z", CLOCK_RUNNING },
    { "visa-has-waited", CLOCK_CHARGEBACK_FROM,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-16T00:00:00Z", "2026-01-16T00:00:00Z", "2026-01-16T00:00:00Z", CLOCK_PASSED },
    { "visa-waits-for-the-promised-day-alone", CLOCK_CHARGEBACK_FROM,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\","
      "\"shipped\":\"2026-01-03T00:00:00Z\",\"guarantee\":30}",
      "2026-02-01T23:59:59Z", "2026-02-02T00:00:00Z", "2026-02-02T00:00:00Z", CLOCK_RUNNING },
    { "mastercard-counts-from-the-promised-day-at-the-latest", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:mastercard\",\"paid\":\"2026-01-01T00:00:00Z\","
      "\"shipped\":\"2026-01-03T00:00:00Z\",\"guarantee\":30}",
      "2026-01-04T00:00:00Z", "2026-05-01T00:00:00Z", "2026-06-02T00:00:00Z", CLOCK_RUNNING },
    { "bancomat-has-two-ends", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"debit-card:bancomat\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z", CLOCK_PASSED },
    { "klarna", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"klarna\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-06-29T23:59:59Z", "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z", CLOCK_RUNNING },
    { "klarna-is-over", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"klarna\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z", CLOCK_PASSED },
    { "afterpay", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"afterpay\",\"placed\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-06-30T00:00:00Z", "2026-06-30T00:00:00Z", CLOCK_RUNNING },
    { "eight-weeks-of-a-direct-debit", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"sepa-debit\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-02-25T23:59:59Z", "2026-02-26T00:00:00Z", "2026-02-26T00:00:00Z", CLOCK_RUNNING },
    { "twint", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"twint\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2026-05-01T00:00:00Z", "2026-05-01T00:00:00Z", CLOCK_RUNNING },
    { "pix-has-none", CLOCK_PAYMENT_CASE_OPEN_BY,
      "{" SHOP ",\"paid_with\":\"pix\",\"paid\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "" },
    { "nothing-is-left-of-a-payment-that-was-never-made", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"placed\":\"2026-01-01T00:00:00Z\","
      "\"cancelled\":true}",
      "2026-01-02T00:00:00Z", "2026-05-01T00:00:00Z", "2027-06-25T00:00:00Z", CLOCK_DONE },
    { "what-was-paid-and-cancelled-can-be-charged-back", CLOCK_CHARGEBACK_BY,
      "{" SHOP ",\"paid_with\":\"credit-card:visa\",\"paid\":\"2026-01-01T00:00:00Z\","
      "\"cancelled\":true}",
      "2026-01-02T00:00:00Z", "2026-05-01T00:00:00Z", "2027-06-25T00:00:00Z", CLOCK_RUNNING },

    { "three-years-in-spain", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"ES\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2028-12-31T00:00:00Z", "2028-12-31T00:00:00Z", CLOCK_RUNNING },
    { "two-years-in-switzerland", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"CH\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-01T00:00:00Z", CLOCK_RUNNING },
    { "brazil-by-what-perishes-and-what-does-not", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-30T23:59:59Z", "2026-01-31T00:00:00Z", "2026-04-01T00:00:00Z", CLOCK_RUNNING },
    { "who-confirmed-receipt-has-the-law-too", CLOCK_STATUTORY_CLAIM_BY,
      "{" SHOP ",\"buyer_country\":\"FR\",\"shipped\":\"2026-01-01T00:00:00Z\","
      "\"confirmed\":\"2026-02-01T00:00:00Z\"}",
      "2026-02-02T00:00:00Z", "2028-01-01T00:00:00Z", "2028-01-01T00:00:00Z", CLOCK_RUNNING },
    { "rejecting-in-britain", CLOCK_REJECT_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-30T23:59:59Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_RUNNING },
    { "too-late-to-reject", CLOCK_REJECT_BY,
      "{" SHOP ",\"buyer_country\":\"GB\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_PASSED },
    { "no-rejecting-elsewhere", CLOCK_REJECT_BY,
      "{" SHOP ",\"buyer_country\":\"FR\",\"delivered\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-02T00:00:00Z", "" },
    { "withdrawal-in-turkey", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"TR\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-15T09:00:00Z", "2026-03-15T09:00:00Z", CLOCK_RUNNING },
    { "withdrawal-in-russia", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"RU\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-08T09:00:00Z", "2026-03-08T09:00:00Z", CLOCK_RUNNING },
    { "withdrawal-in-brazil", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"BR\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-08T09:00:00Z", "2026-03-08T09:00:00Z", "2026-03-08T09:00:00Z", CLOCK_PASSED },
    { "no-withdrawal-in-switzerland", CLOCK_WITHDRAWAL_BY,
      "{" SHOP ",\"buyer_country\":\"CH\",\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "" },

    { "defects-in-brazil-count-from-the-order", CLOCK_DEFECT_WINDOW_CLOSES,
      "{" SHOP ",\"buyer_country\":\"BR\",\"placed\":\"2026-06-01T09:00:00Z\","
      "\"confirmed\":\"2026-06-21T09:00:00Z\"}",
      "2026-08-30T08:59:59Z", "2026-08-30T09:00:00Z", "2026-08-30T09:00:00Z", CLOCK_RUNNING },
    { "not-elsewhere", CLOCK_DEFECT_WINDOW_CLOSES,
      "{" SHOP ",\"buyer_country\":\"PT\",\"placed\":\"2026-06-01T09:00:00Z\"}",
      "2026-06-02T00:00:00Z", "" },

    { "promised-for-that-day", CLOCK_DELIVERY_EXPECTED,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-01-30T23:59:59Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_RUNNING },
    { "late-from-that-day-on", CLOCK_DELIVERY_EXPECTED,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_PASSED },
    { "an-estimate-is-late-at-its-latest", CLOCK_DELIVERY_EXPECTED,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", "2026-03-31T23:59:59Z",
      "2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z", CLOCK_RUNNING },
    { "and-then-it-is-late", CLOCK_DELIVERY_EXPECTED,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\"}", "2026-04-01T00:00:00Z",
      "2026-03-02T00:00:00Z", "2026-04-01T00:00:00Z", CLOCK_PASSED },
    { "delivered-as-promised", CLOCK_DELIVERY_EXPECTED,
      "{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30,\"delivered\":true}",
      "2026-01-20T00:00:00Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_DONE },
    { "promised-by-a-marketplace-nobody-described", CLOCK_DELIVERY_EXPECTED,
      "{\"marketplace\":\"corner-shop\",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":30}",
      "2026-01-20T00:00:00Z", "2026-01-31T00:00:00Z", "2026-01-31T00:00:00Z", CLOCK_RUNNING },
    { "nobody-promised-anything", CLOCK_DELIVERY_EXPECTED,
      "{\"marketplace\":\"corner-shop\",\"shipped\":\"2026-01-01T00:00:00Z\"}",
      "2026-01-20T00:00:00Z", "" },
    { "free-return-in-brazil-by-either-reading", CLOCK_FREE_RETURN_BY,
      "{" SHOP ",\"free_return\":true,\"buyer_country\":\"BR\","
      "\"delivered\":\"2026-03-01T09:00:00Z\"}",
      "2026-03-02T00:00:00Z", "2026-03-08T09:00:00Z", "2026-03-16T09:00:00Z", CLOCK_RUNNING },
};

static void
a_clock_runs(gconstpointer data)
{
    const ClockCase *test = data;
    Validity validity = validity_at(at(test->now));
    g_autoptr(Order) order = kit_order(test->data, NULL);
    g_autoptr(GArray) clocks = clocks_compute(order, kit_policies(), at(test->now), &validity);
    const Clock *clock = clocks_find(clocks, test->id);

    if (*test->earliest == '\0') {
        g_assert_null(clock);
        return;
    }
    g_assert_nonnull(clock);
    assert_instant(clock->earliest, test->earliest);
    assert_instant(clock->latest, test->latest);
    g_assert_cmpstr(clock_status_token(clock->status), ==, clock_status_token(test->status));
    g_assert_nonnull(clock->rule);
}

static void
asking_once_is_enough(void)
{
    g_autoptr(Order) order =
        kit_order("{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":12}", NULL);
    Validity validity = validity_at(at("2026-01-06T00:00:00Z"));
    g_autoptr(GArray) clocks = NULL;

    order->extension_asked = at("2026-01-03T00:00:00Z");
    clocks = clocks_compute(order, kit_policies(), validity.now, &validity);
    g_assert_cmpint(clocks_find(clocks, CLOCK_ASK_FOR_EXTENSION)->status, ==, CLOCK_DONE);
}

static void
clocks_stand_in_the_order_of_their_ids(void)
{
    g_autoptr(Order) order =
        kit_order("{" SHOP ",\"paid\":\"2026-01-01T00:00:00Z\",\"free_return\":true,"
                  "\"shipped\":\"2026-01-02T00:00:00Z\",\"guarantee\":12,"
                  "\"marked_delivered\":\"2026-01-02T00:00:00Z\",\"delivered\":true,"
                  "\"paid_with\":\"credit-card:mastercard\",\"buyer_country\":\"DE\"}",
                  NULL);
    Validity validity = validity_at(at("2026-01-05T00:00:00Z"));
    g_autoptr(GArray) clocks = clocks_compute(order, kit_policies(), validity.now, &validity);

    g_assert_cmpuint(clocks->len, >=, 6);
    for (guint i = 1; i < clocks->len; i++)
        g_assert_cmpint(g_array_index(clocks, Clock, i - 1).id, <,
                        g_array_index(clocks, Clock, i).id);
}

static void
the_answer_holds_until_the_next_clock_runs_out(void)
{
    g_autoptr(Order) order =
        kit_order("{" SHOP ",\"shipped\":\"2026-01-01T00:00:00Z\",\"guarantee\":90}", NULL);
    Validity validity = validity_at(at("2026-01-20T00:00:00Z"));
    g_autoptr(GArray) clocks = clocks_compute(order, kit_policies(), validity.now, &validity);

    g_assert_nonnull(clocks);
    assert_instant(validity.from, "2026-01-11T00:00:00Z");
    assert_instant(validity.until, "2026-04-01T00:00:00Z");
}

static void
an_order_without_facts_has_no_clocks(void)
{
    g_autoptr(Order) order = order_new("order");
    Validity validity = validity_at(at("2026-01-20T00:00:00Z"));
    g_autoptr(GArray) clocks = clocks_compute(order, kit_policies(), validity.now, &validity);

    g_assert_cmpuint(clocks->len, ==, 0);
    assert_instant(validity.from, "");
    g_assert_cmpint(validity.until, ==, INSTANT_NEVER);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(clock_cases); i++) {
        g_autofree char *path = g_strdup_printf(
            "/clocks/%s/%s", clock_name(clock_cases[i].id)->token, clock_cases[i].name);

        g_test_add_data_func(path, &clock_cases[i], a_clock_runs);
    }
    g_test_add_func("/clocks/asking-once-is-enough", asking_once_is_enough);
    g_test_add_func("/clocks/they-stand-in-the-order-of-their-ids",
                    clocks_stand_in_the_order_of_their_ids);
    g_test_add_func("/clocks/the-answer-holds-until-the-next-clock-runs-out",
                    the_answer_holds_until_the_next_clock_runs_out);
    g_test_add_func("/clocks/an-order-without-facts-has-none",
                    an_order_without_facts_has_no_clocks);
    return g_test_run();
}
