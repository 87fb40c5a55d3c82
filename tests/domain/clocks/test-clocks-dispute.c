/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of a dispute, and those that what happens to an order starts: when they end, what
 * answers them, and that a date which was said last wins. */
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "kit/domain-kit.h"
#include "kit/walk-kit.h"

#define CARD(method, rest)                                                       \
    "{\"marketplace\":\"aliexpress\",\"title\":\"Lamp\",\"paid_with\":\"" method \
    "\",\"total\":{\"amount\":\"120.00\",\"currency\":\"USD\"},"                 \
    "\"paid\":\"2026-02-10T09:00:00Z\",\"shipped\":\"2026-02-12T09:00:00Z\"" rest "}"
#define ARRIVED ",\"delivered\":\"2026-03-02T09:00:00Z\""
#define AT_SHOP(name)                                                                     \
    "{\"marketplace\":\"" name "\",\"title\":\"Lamp\",\"paid\":\"2026-02-10T09:00:00Z\"," \
    "\"shipped\":\"2026-02-12T09:00:00Z\"" ARRIVED "}"
#define NOT_SHIPPED \
    "{\"marketplace\":\"aliexpress\",\"title\":\"Lamp\",\"paid\":\"2026-02-10T09:00:00Z\"}"
#define IN_BRITAIN CARD("credit-card:visa", ARRIVED ",\"buyer_country\":\"GB\"")

/* Days count as in walk-kit.h. A day of 999: there is no such clock. */
#define NONE 999

typedef struct {
    const char *name;
    ClockId id;
    const char *order; /* NULL: walk_delivered_order */
    const char *reason;
    const char *words;
    int now;
    int earliest, latest;
    ClockStatus status;
} DisputeCase;

/* clang-format off */
static const DisputeCase dispute_cases[] = {
    { "a-short-refund-ends-the-wait-for-it", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 refund-approved@5=90.00 refunded@8=20.00", 9, NONE, NONE, CLOCK_RUNNING },
    { "also-for-what-was-promised-before-it", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 seller-promised-refund@4~20 refund-approved@5=90.00 refunded@8=20.00", 9, NONE, NONE, CLOCK_RUNNING },
    { "a-promise-of-the-rest-begins-it-anew", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 refund-approved@5=90.00 refunded@8=20.00 seller-promised-refund@9~20", 10, 20, 20, CLOCK_RUNNING },
    { "silent-until-its-latest-end", CLOCK_SELLER_ANSWERS_BY, NULL, "damaged", "submitted@2", 16, 7, 17, CLOCK_RUNNING },
    { "late-at-its-latest-end", CLOCK_SELLER_ANSWERS_BY, NULL, "damaged", "submitted@2", 17, 7, 17, CLOCK_PASSED },
    { "the-page-says-when", CLOCK_SELLER_ANSWERS_BY, NULL, "damaged", "submitted@2~9", 8, 9, 9, CLOCK_RUNNING },

    { "an-offer-waits", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10", 5, 10, 10, CLOCK_RUNNING },
    { "rejected", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 buyer-rejected@5", 6, 10, 10, CLOCK_DONE },
    { "countered", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 buyer-offered@5=90.00", 6, 10, 10, CLOCK_DONE },
    { "escalated", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 escalated@8", 9, 10, 10, CLOCK_DONE },
    { "a-newer-offer-waits-again", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 buyer-offered@5=90.00 seller-offered@6=50.00~12", 7, 12, 12, CLOCK_RUNNING },
    { "the-platform-s-after-escalating", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 escalated@8 platform-offered@9=60.00~14", 10, 14, 14, CLOCK_RUNNING },
    { "decided", CLOCK_ANSWER_OFFER_BY, NULL, "damaged", "submitted@2 seller-offered@4=20.00~10 escalated@8 ruled-for-seller@9", 9, NONE, 0, CLOCK_DONE },

    { "an-appeal-can-be-made", CLOCK_APPEAL_BY, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@12", 13, 19, 19, CLOCK_RUNNING },
    { "an-appeal-outlives-a-refund-that-fell-short", CLOCK_APPEAL_BY, NULL, "damaged", "submitted@2*120.00 escalated@8 ruled-partial@12=60.00 refund-part@13=12.00", 14, 19, 19, CLOCK_RUNNING },
    { "an-appeal-that-was-lost-is-no-more", CLOCK_APPEAL_BY, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@12 appealed@13 appeal-lost@15", 16, 19, 19, CLOCK_DONE },

    { "ordered", CLOCK_RETURN_SHIP_BY, NULL, "damaged", "submitted@2 return-required@5", 6, 15, 15, CLOCK_RUNNING },
    { "by-the-label", CLOCK_RETURN_SHIP_BY, NULL, "damaged", "submitted@2 return-required@5~18", 6, 18, 18, CLOCK_RUNNING },
    { "a-new-and-earlier-label-wins", CLOCK_RETURN_SHIP_BY, NULL, "damaged", "submitted@2 return-required@5~18 return-required@7~13", 8, 13, 13, CLOCK_RUNNING },
    { "a-new-and-later-label-too", CLOCK_RETURN_SHIP_BY, NULL, "damaged", "submitted@2 return-required@5~12 return-required@7~20", 8, 20, 20, CLOCK_RUNNING },
    { "sent", CLOCK_RETURN_SHIP_BY, NULL, "damaged", "submitted@2 return-required@5 return-shipped@8+RR1", 9, NONE, 0, CLOCK_DONE },
    { "eight-days-after-the-number", CLOCK_RETURN_CONFIRMED_BY, NULL, "damaged", "submitted@2 return-required@5 return-shipped@8+RR1", 15, 16, 16, CLOCK_RUNNING },
    { "and-then-late", CLOCK_RETURN_CONFIRMED_BY, NULL, "damaged", "submitted@2 return-required@5 return-shipped@8+RR1", 16, 16, 16, CLOCK_PASSED },
    { "two-days-to-object", CLOCK_RETURN_CONFIRMED_BY, AT_SHOP("vinted"), "damaged", "submitted@2 return-required@5 return-shipped@8+RR1 return-delivered@12", 13, 14, 14, CLOCK_RUNNING },

    { "a-card-is-late-at-the-latest", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 refund-approved@7=120.00", 27, 14, 28, CLOCK_RUNNING },
    { "now-it-is-late", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 refund-approved@7=120.00", 28, 14, 28, CLOCK_PASSED },
    { "a-wallet-has-no-bank-between", CLOCK_REFUND_EXPECTED, CARD("alipay", ARRIVED), "damaged", "submitted@2 refund-approved@7=120.00", 9, 10, 10, CLOCK_RUNNING },

    { "a-request-lapses", CLOCK_REQUEST_LAPSES_BY, AT_SHOP("tiktok-shop"), "damaged", "submitted@2 seller-rejected@4", 5, 6, 6, CLOCK_RUNNING },
    { "no-request-lapses-there", CLOCK_REQUEST_LAPSES_BY, NULL, "damaged", "submitted@2 seller-rejected@4", 5, NONE, 0, CLOCK_DONE },

    { "visa-waits-for-a-promised-credit", CLOCK_CREDIT_NOT_PROCESSED_FROM, NULL, "damaged", "submitted@2 refund-approved@7=120.00", 21, 22, 22, CLOCK_RUNNING },
    { "from-the-approval", CLOCK_CREDIT_NOT_PROCESSED_BY, NULL, "damaged", "submitted@2 refund-approved@7=120.00", 126, 127, 127, CLOCK_RUNNING },
    { "and-from-the-promised-day-at-the-latest", CLOCK_CREDIT_NOT_PROCESSED_BY, NULL, "damaged", "submitted@2 refund-approved@7=120.00~20", 126, 127, 140, CLOCK_RUNNING },
    { "promised-while-negotiating", CLOCK_REFUND_EXPECTED, NULL, "damaged", "submitted@2 seller-promised-refund@4~12", 5, 12, 12, CLOCK_RUNNING },
    { "a-silence-is-no-written-promise", CLOCK_CREDIT_NOT_PROCESSED_BY, NULL, "damaged", "submitted@2 seller-timeout@8", 9, NONE, 0, CLOCK_DONE },
    { "a-ruling-is-none-either", CLOCK_CREDIT_NOT_PROCESSED_BY, NULL, "damaged", "submitted@2 escalated@8 ruled-for-buyer@12", 13, NONE, 0, CLOCK_DONE },

    { "used-once-the-bank-has-it", CLOCK_CHARGEBACK_BY, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@12 chargeback-filed@14", 15, 100, 520, CLOCK_DONE },
    { "the-bank-waits-for-the-return", CLOCK_CHARGEBACK_FROM, NULL, "damaged", "submitted@2 return-required@5 return-shipped@8+RR1", 9, 23, 23, CLOCK_RUNNING },
    { "paypal-s-appeal", CLOCK_PAYMENT_APPEAL_BY, CARD("paypal", ARRIVED), "damaged", "submitted@2 escalated@8 ruled-for-seller@12 payment-case-opened@14 chargeback-lost@30", 39, 40, 40, CLOCK_RUNNING },
    { "paypal-s-appeal-is-over", CLOCK_PAYMENT_APPEAL_BY, CARD("paypal", ARRIVED), "damaged", "submitted@2 escalated@8 ruled-for-seller@12 payment-case-opened@14 chargeback-lost@30", 40, 40, 40, CLOCK_PASSED },
    { "klarna-decides", CLOCK_PAYMENT_DECIDES_BY, CARD("klarna", ARRIVED), "damaged", "submitted@2 escalated@8 ruled-for-seller@12 payment-case-opened@14", 34, 35, 35, CLOCK_RUNNING },
    { "the-ombudsman", CLOCK_OMBUDSMAN_BY, IN_BRITAIN, "damaged", "submitted@2 escalated@8 ruled-for-seller@12 chargeback-filed@14 chargeback-lost@30", 31, 211, 211, CLOCK_RUNNING },
    { "no-ombudsman-elsewhere", CLOCK_OMBUDSMAN_BY, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@12 chargeback-filed@14 chargeback-lost@30", 31, NONE, 0, CLOCK_DONE },
};

static const DisputeCase window_cases[] = {
    { "held-while-it-is-open", CLOCK_WINDOW_CLOSES, NULL, "damaged", "submitted@2", 20, 15, 15, CLOCK_PAUSED },
    { "withdrawn-it-runs", CLOCK_WINDOW_CLOSES, NULL, "damaged", "submitted@2 withdrawn@5", 6, 15, 15, CLOCK_RUNNING },
    { "lost-it-is-used", CLOCK_WINDOW_CLOSES, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@9", 10, 15, 15, CLOCK_DONE },
    { "at-the-bank-it-is-used", CLOCK_WINDOW_CLOSES, NULL, "damaged", "submitted@2 escalated@8 ruled-for-seller@9 chargeback-filed@10", 11, 15, 15, CLOCK_DONE },
    { "paid-back-it-is-used", CLOCK_WINDOW_CLOSES, NULL, "damaged", "submitted@2 refund-approved@4=120.00 refunded@8=120.00", 9, 15, 15, CLOCK_DONE },
};

/* What happens to an order as a whole. */
static const DisputeCase order_cases[] = {
    { "asked-to-cancel", CLOCK_CANCEL_ANSWERED_BY, NOT_SHIPPED, NULL, "cancel-requested@1", 2, 3, 3, CLOCK_RUNNING },
    { "nobody-answered", CLOCK_CANCEL_ANSWERED_BY, NOT_SHIPPED, NULL, "cancel-requested@1", 3, 3, 3, CLOCK_PASSED },
    { "cancelled-and-paid", CLOCK_REFUND_EXPECTED, CARD("credit-card:visa", ""), NULL, "cancelled@0", 27, 3, 28, CLOCK_RUNNING },
    { "cancelled-and-late", CLOCK_REFUND_EXPECTED, CARD("credit-card:visa", ""), NULL, "cancelled@0", 28, 3, 28, CLOCK_PASSED },
    { "the-bank-beside-it", CLOCK_CREDIT_NOT_PROCESSED_BY, CARD("credit-card:visa", ""), NULL, "cancelled@0", 1, 120, 148, CLOCK_RUNNING },
    { "cancelled-the-window-is-over", CLOCK_WINDOW_CLOSES, CARD("credit-card:visa", ARRIVED), NULL, "cancelled@1", 2, 15, 15, CLOCK_DONE },
    { "customs-by-the-stated-day", CLOCK_CUSTOMS_ANSWER_BY, CARD("alipay", ""), NULL, "customs-asked@1~9", 8, 9, 9, CLOCK_RUNNING },
    { "customs-without-a-day", CLOCK_CUSTOMS_ANSWER_BY, CARD("alipay", ""), NULL, "customs-asked@1", 8, NONE, 0, CLOCK_DONE },
    { "a-letter", CLOCK_LAW_ANSWER_BY, CARD("alipay", ARRIVED), NULL, "law-letter-sent@1", 30, 31, 31, CLOCK_RUNNING },
    { "a-letter-with-a-day", CLOCK_LAW_ANSWER_BY, CARD("alipay", ARRIVED), NULL, "law-letter-sent@1~15", 14, 15, 15, CLOCK_RUNNING },
    { "a-data-request", CLOCK_DATA_ANSWER_BY, CARD("alipay", ",\"buyer_country\":\"DE\""), NULL, "data-requested@1", 31, 29, 32, CLOCK_RUNNING },
    { "a-data-request-in-california", CLOCK_DATA_ANSWER_BY, CARD("alipay", ",\"buyer_country\":\"US\""), NULL, "data-requested@1", 45, 46, 46, CLOCK_RUNNING },
    { "a-data-request-where-no-law-is-known", CLOCK_DATA_ANSWER_BY, CARD("alipay", ",\"buyer_country\":\"RU\""), NULL, "data-requested@1", 31, NONE, 0, CLOCK_DONE },
};
/* clang-format on */

static const Clock *
find(const GArray *clocks, ClockId id)
{
    for (guint i = 0; i < clocks->len; i++) {
        if (g_array_index(clocks, Clock, i).id == id)
            return &g_array_index(clocks, Clock, i);
    }
    return NULL;
}

static void
a_clock_runs(gconstpointer data)
{
    const DisputeCase *test = data;
    g_autoptr(Order) order = walk_order(
        test->order != NULL ? test->order : walk_delivered_order, test->reason, test->words);
    Validity validity = validity_at(walk_day(test->now));
    g_autoptr(GArray) clocks =
        clocks_compute(order, walk_policies(), walk_day(test->now), &validity);
    const Clock *clock = find(clocks, test->id);

    if (test->earliest == NONE) {
        g_assert_null(clock);
        return;
    }
    g_assert_nonnull(clock);
    assert_walk_day(clock->earliest, test->earliest);
    assert_walk_day(clock->latest, test->latest);
    g_assert_cmpstr(clock_status_token(clock->status), ==, clock_status_token(test->status));
}

/* What was offered and promised without a dispute has dates, too. */
static void
what_was_dealt_with_directly_has_clocks(void)
{
    g_autoptr(GPtrArray) events = walk_events(walk_delivered_order, NULL, "");
    g_autoptr(Order) order = NULL;
    Validity validity = validity_at(walk_day(5));
    g_autoptr(GArray) clocks = NULL;
    Event *promise = kit_event(EVENT_SELLER_PROMISED_REFUND, 5, "2026-03-05T09:00:00Z",
                               "{\"until\":\"2026-03-12T09:00:00Z\"}");
    Event *offer = kit_event(EVENT_SELLER_OFFERED, 6, "2026-03-06T09:00:00Z",
                             "{\"amount\":{\"amount\":\"20.00\",\"currency\":\"USD\"},"
                             "\"until\":\"2026-03-09T09:00:00Z\"}");

    g_ptr_array_add(events, promise);
    g_ptr_array_add(events, offer);
    order = order_fold(events, NULL);
    clocks = clocks_compute(order, walk_policies(), validity.now, &validity);
    assert_walk_day(find(clocks, CLOCK_REFUND_EXPECTED)->latest, 10);
    assert_walk_day(find(clocks, CLOCK_CREDIT_NOT_PROCESSED_FROM)->earliest, 18);
    assert_walk_day(find(clocks, CLOCK_CREDIT_NOT_PROCESSED_BY)->earliest, 123);
    assert_walk_day(find(clocks, CLOCK_CREDIT_NOT_PROCESSED_BY)->latest, 130);
    assert_walk_day(find(clocks, CLOCK_ANSWER_OFFER_BY)->earliest, 7);
}

/* What the buyer leaves at that is silent; what was asked of him is not. */
static void
what_is_given_up_is_done(void)
{
    g_autoptr(Order) order = walk_order(
        walk_delivered_order, "damaged",
        "submitted@2 escalated@8 ruled-for-seller@9 evidence-requested@9~14 settled@10");
    Validity validity = validity_at(walk_day(11));
    g_autoptr(GArray) clocks = clocks_compute(order, walk_policies(), validity.now, &validity);

    g_assert_cmpint(find(clocks, CLOCK_APPEAL_BY)->status, ==, CLOCK_DONE);
    g_assert_cmpint(find(clocks, CLOCK_CHARGEBACK_BY)->status, ==, CLOCK_DONE);
    g_assert_cmpint(find(clocks, CLOCK_WINDOW_CLOSES)->status, ==, CLOCK_DONE);
}

static void
add_cases(const char *what, const DisputeCase *cases, gsize count)
{
    for (gsize i = 0; i < count; i++) {
        g_autofree char *path = g_strdup_printf("/clocks/%s/%s/%s", what,
                                                clock_name(cases[i].id)->token, cases[i].name);

        g_test_add_data_func(path, &cases[i], a_clock_runs);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add_cases("dispute", dispute_cases, G_N_ELEMENTS(dispute_cases));
    add_cases("window", window_cases, G_N_ELEMENTS(window_cases));
    add_cases("order", order_cases, G_N_ELEMENTS(order_cases));
    g_test_add_func("/clocks/what-was-dealt-with-directly-has-some",
                    what_was_dealt_with_directly_has_clocks);
    g_test_add_func("/clocks/what-is-given-up-is-done", what_is_given_up_is_done);
    return g_test_run();
}
