/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the course of a dispute means: promised parcels, what may come when, the payment's own
 * date, a page without a button, what is left when the marketplace has said no. */
#include <string.h>

#include "domain/advice/advice.h"
#include "domain/case/case.h"
#include "domain/clocks/clocks.h"
#include "domain/watch/watch.h"
#include "tests/kit/walk-kit.h"

#define NO_DAY (-1000)
#define W(warning) WARNING_BIT(WARNING_##warning)

static GArray *
clocks_on(const Order *order, int day)
{
    Validity validity = validity_at(walk_day(day));

    return clocks_compute(order, walk_policies(), validity.now, &validity);
}

/* --- What the seller promises ----------------------------------------------------------------
 */

/* clang-format off */
static const struct {
    const char *name, *order, *events;
    int day;
    ResendBasis basis;
    int arrives; /* day */
    gboolean is_too_late;
} resend_cases[] = {
    { "as-long-as-the-first-parcel-took",     walk_delivered_order, "submitted@2 resend-promised@4", 4,            RESEND_LIKE_FIRST, 22, TRUE },
    { "from-the-day-it-was-sent",             walk_delivered_order, "submitted@2 resend-shipped@3", 6,             RESEND_LIKE_FIRST, 21, TRUE },
    { "a-day-that-was-named",                 walk_delivered_order, "submitted@2 resend-promised@4~10", 5,         RESEND_STATED, 10, FALSE },
    { "a-day-that-was-named-after-the-close", walk_delivered_order, "submitted@2 resend-promised@4~15", 5,         RESEND_STATED, 15, TRUE },
    { "the-sending-knows-better",             walk_delivered_order, "submitted@2 resend-promised@4~10 resend-shipped@6~20", 7, RESEND_STATED, 20, TRUE },
    { "asked-to-withdraw-is-like-a-promise",  walk_delivered_order, "submitted@2 seller-asked-withdraw@4", 5,      RESEND_LIKE_FIRST, 23, TRUE },
    { "a-first-parcel-that-never-came",       walk_order_under_way, "submitted@2 resend-promised@4", 4,            RESEND_BY_RULE, 64, TRUE },
};
/* clang-format on */

static void
a_promised_parcel_is_measured_against_the_close(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(resend_cases); i++) {
        g_autoptr(Order) order =
            walk_order(resend_cases[i].order, "damaged", resend_cases[i].events);
        g_autoptr(GArray) clocks = clocks_on(order, resend_cases[i].day);
        Resend resend = resend_expect(order, walk_dispute(order), walk_policies(), clocks,
                                      walk_day(resend_cases[i].day));

        g_test_message("%s", resend_cases[i].name);
        g_assert_true(resend_is_talked_of(walk_dispute(order)));
        g_assert_cmpint(resend_matters(walk_dispute(order)), ==, /* a parcel was promised */
                        strstr(resend_cases[i].events, "resend-") != NULL);
        g_assert_cmpint(resend.basis, ==, resend_cases[i].basis);
        g_assert_cmpint(resend.arrives, ==, walk_day(resend_cases[i].arrives));
        g_assert_cmpint(resend.is_too_late, ==, resend_cases[i].is_too_late);
        g_assert_cmpint(resend.rule != NULL, ==, resend.basis == RESEND_BY_RULE);
    }
}

/* --- Warnings
 * --------------------------------------------------------------------------------- */

/* clang-format off */
static const struct {
    const char *name, *events;
    int day;
    NextAction first;
    guint32 warned, not_warned;
} warning_cases[] = {
    { "a-draft-is-no-dispute", "dispute-drafted@1", 2, ACTION_OPEN_DISPUTE,
      W(DRAFT_NOT_SUBMITTED), W(WITHDRAW_LOSES_WINDOW) | W(RESEND_TOO_LATE) },
    { "an-open-one-is-not-to-be-withdrawn", "submitted@2", 3, ACTION_WAIT_FOR_SELLER,
      W(WITHDRAW_LOSES_WINDOW), W(RESEND_TOO_LATE) | W(DRAFT_NOT_SUBMITTED) | W(CHARGEBACK_DATE_NEAR) },
    { "not-for-a-parcel-that-comes-too-late", "submitted@2 resend-promised@4", 5, ACTION_WAIT_FOR_SELLER,
      W(WITHDRAW_LOSES_WINDOW) | W(RESEND_TOO_LATE), 0 },
    { "a-parcel-that-comes-in-time", "submitted@2 resend-promised@4~9", 5, ACTION_WAIT_FOR_SELLER,
      W(WITHDRAW_LOSES_WINDOW), W(RESEND_TOO_LATE) },
    { "money-outside-is-not-protected", "submitted@2 seller-offered@4=100.00#outside", 5, ACTION_ANSWER_OFFER,
      W(OFF_PLATFORM_REFUND) | W(OFFER_BELOW_ASKED) | W(ACCEPTING_IS_FINAL), 0 },
    { "money-the-usual-way-is", "submitted@2 seller-offered@4=100.00#original", 5, ACTION_ANSWER_OFFER,
      W(OFFER_BELOW_ASKED), W(OFF_PLATFORM_REFUND) },
    { "a-rejected-offer-is-no-offer", "submitted@2 seller-offered@4=100.00#outside buyer-rejected@5", 6, ACTION_WAIT_FOR_SELLER,
      0, W(OFF_PLATFORM_REFUND) | W(OFFER_BELOW_ASKED) },
    { "the-payment-ends-soon", "submitted@2 escalated@80", 87, ACTION_ASK_BANK,
      W(CHARGEBACK_DATE_NEAR) | W(CHARGEBACK_MAY_CLOSE_CASE), 0 },
    { "the-payment-ends-before-the-money-comes", "submitted@80", 81, ACTION_ASK_BANK,
      W(CHARGEBACK_DATE_NEAR), 0 },
    { "the-payment-is-next", "submitted@2 escalated@80", 94, ACTION_FILE_CHARGEBACK,
      W(CHARGEBACK_DATE_NEAR), 0 },
    { "money-is-short", "submitted@2 refund-approved@4=120.00 refunded@9=60.00", 10, ACTION_CONTEST_DEDUCTION,
      W(REFUND_SHORT), W(WITHDRAW_LOSES_WINDOW) },
    { "money-that-is-all-here", "submitted@2 refund-approved@4=120.00 refunded@9=120.00", 94, ACTION_NOTHING,
      0, W(REFUND_SHORT) | W(CHARGEBACK_DATE_NEAR) },
    { "an-open-dispute-after-the-close-is-still-protected", "submitted@2", 16, ACTION_CHECK_DISPUTE_PAGE,
      W(WITHDRAW_LOSES_WINDOW), W(WINDOW_CLOSED) },
};
/* clang-format on */

static void
a_course_is_warned_of(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(warning_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", warning_cases[i].events);
        g_autoptr(Advice) advice = dispute_advise(order, walk_dispute(order), walk_policies(),
                                                  walk_day(warning_cases[i].day));

        g_test_message("%s", warning_cases[i].name);
        g_assert_cmpstr(next_action_token(advice->first_step), ==,
                        next_action_token(warning_cases[i].first));
        g_assert_cmphex(advice->warnings & warning_cases[i].warned, ==,
                        warning_cases[i].warned);
        g_assert_cmphex(advice->warnings & warning_cases[i].not_warned, ==, 0);
    }
}

/* --- What may come when
 * ------------------------------------------------------------------------ */

/* clang-format off */
static const struct {
    const char *name, *events;
    int day;
    guint count;
    int escalate[2], ruling[2], money[2]; /* days; NO_DAY: not among them */
} forecast_cases[] = {
    /* submitted on Wed day 2: escalating day 7 to 17; a ruling 3 to 7 business days later; then 3 to 15 */
    { "the-whole-way", "submitted@2", 3, 3,
      { 7, 17 }, { 10, 28 }, { 15, 49 } },
    { "a-draft-counts-as-submitted-now", "dispute-drafted@1", 2, 3,
      { 7, 17 }, { 10, 28 }, { 15, 49 } },
    { "what-is-late-keeps-its-day", "submitted@2", 20, 3,
      { 7, 17 }, { 23, 29 }, { 28, 50 } },
    { "escalated-leaves-the-ruling-and-the-money", "submitted@2 escalated@7", 8, 2,
      { NO_DAY, NO_DAY }, { 10, 16 }, { 15, 37 } },
    { "approved-leaves-the-money", "submitted@2 refund-approved@4=120.00", 5, 1,
      { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY }, { 11, 25 } },
    { "a-return-has-no-usual-time", "submitted@2 return-required@3", 4, 0,
      { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY } },
    { "nor-does-the-rest-of-a-short-refund",
      "submitted@2 refund-approved@4=90.00 refunded@6=20.00", 7, 0,
      { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY } },
    { "what-is-over-brings-nothing", "submitted@2 refunded@4=120.00", 5, 0,
      { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY }, { NO_DAY, NO_DAY } },
};
/* clang-format on */

static void
assert_station(const GArray *stations, ClockId clock, const int days[2])
{
    const Station *station = forecast_find(stations, clock);

    g_assert_cmpint(station != NULL, ==, days[0] != NO_DAY);
    if (station == NULL)
        return;
    assert_walk_day(station->earliest, days[0]);
    assert_walk_day(station->latest, days[1]);
}

static void
what_may_come_is_worked_out(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(forecast_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", forecast_cases[i].events);
        g_autoptr(GArray) stations = forecast_compute(
            order, walk_dispute(order), walk_policies(), walk_day(forecast_cases[i].day));

        g_test_message("%s", forecast_cases[i].name);
        g_assert_cmpuint(stations->len, ==, forecast_cases[i].count);
        assert_station(stations, CLOCK_ESCALATE_FROM, forecast_cases[i].escalate);
        assert_station(stations, CLOCK_RULING_EXPECTED, forecast_cases[i].ruling);
        assert_station(stations, CLOCK_REFUND_EXPECTED, forecast_cases[i].money);
    }
}

/* --- A page without a button
 * -------------------------------------------------------------------- */

/* clang-format off */
static const struct {
    const char *name, *order, *reason, *events;
    int day;
    NextAction action;
    const char *why;
    int by;
} button_cases[] = {
    { "too-early-until-a-day-of-the-page",  walk_order_under_way, NULL, "could-not-open@1#too-early~9", 2,
      ACTION_WAIT_FOR_DELIVERY, "in-transit", 9 },
    { "a-draft-waits-for-that-day",         walk_order_under_way, "not-received", "could-not-open@1#too-early~9", 2,
      ACTION_TRY_DISPUTE, "try-from", 9 },
    { "and-is-submitted-then",              walk_order_under_way, "not-received", "could-not-open@1#too-early~9", 41,
      ACTION_SUBMIT_DISPUTE, "draft", 42 },
    { "too-early-without-a-day",            walk_order_under_way, NULL, "could-not-open@1#too-early", 2,
      ACTION_TRY_DISPUTE, "try-too-early", 42 },
    { "completed-leads-to-the-payment",     walk_delivered_order, NULL, "could-not-open@1#completed", 2,
      ACTION_FILE_CHARGEBACK, "file-chargeback", 100 },
    { "so-does-a-draft",                    walk_delivered_order, "damaged", "could-not-open@1#completed", 2,
      ACTION_FILE_CHARGEBACK, "file-chargeback", 100 },
    { "something-else-is-tried-again",      walk_delivered_order, NULL, "could-not-open@1#other", 2,
      ACTION_OPEN_DISPUTE, "no-button", 15 },
    { "a-parcel-that-comes-changes-that",   walk_order_under_way, NULL, "could-not-open@1#too-early delivered@3", 4,
      ACTION_INSPECT, "inspect", 18 },
};
/* clang-format on */

static void
a_page_without_a_button_says_what_is_next(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(button_cases); i++) {
        g_autoptr(Order) order =
            walk_order(button_cases[i].order, button_cases[i].reason, button_cases[i].events);
        OrderSummary summary =
            order_summarise(order, walk_policies(), walk_day(button_cases[i].day), NULL);

        g_test_message("%s", button_cases[i].name);
        g_assert_cmpstr(next_action_token(summary.next.action), ==,
                        next_action_token(button_cases[i].action));
        g_assert_cmpstr(next_reason_token(summary.next.reason), ==, button_cases[i].why);
        if (button_cases[i].by == NO_DAY)
            g_assert_true(summary.next.by == INSTANT_UNKNOWN);
        else
            g_assert_cmpint(summary.next.by, ==, walk_day(button_cases[i].by));
    }
}

/* --- The payment's own way
 * ------------------------------------------------------------------------ */

static const char mastercard[] =
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", "
    "\"paid_with\": \"credit-card:mastercard\", \"paid\": \"2026-03-02T09:00:00Z\", "
    "\"shipped\": \"2026-03-03T09:00:00Z\", \"delivered\": \"2026-03-06T09:00:00Z\"}";
static const char mastercard_under_way[] =
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", "
    "\"paid_with\": \"credit-card:mastercard\", \"paid\": \"2026-03-02T09:00:00Z\", "
    "\"shipped\": \"2026-03-03T09:00:00Z\"}";
static const char paypal[] =
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", "
    "\"paid_with\": \"paypal\", \"paid\": \"2026-03-02T09:00:00Z\", "
    "\"delivered\": \"2026-03-06T09:00:00Z\"}";

/* clang-format off */
static const struct {
    const char *name, *order;
    EventType event;
    int day;
    gboolean is_allowed;
    int date;
} bank_cases[] = {
    { "a-banks-waiting-time-refuses-nothing", mastercard, EVENT_CHARGEBACK_FILED, 19, TRUE, NO_DAY },
    { "on-the-day-it-opens",   mastercard, EVENT_CHARGEBACK_FILED, 20, TRUE, NO_DAY },
    { "on-its-last-day",       mastercard, EVENT_CHARGEBACK_FILED, 119, TRUE, NO_DAY },
    { "when-it-is-over",       mastercard, EVENT_CHARGEBACK_FILED, 120, FALSE, 120 },
    { "nor-for-what-never-came", mastercard_under_way, EVENT_CHARGEBACK_FILED, 39, TRUE, NO_DAY },
    { "paypal-on-its-last-day", paypal, EVENT_PAYMENT_CASE_OPENED, 179, TRUE, NO_DAY },
    { "paypal-when-it-is-over", paypal, EVENT_PAYMENT_CASE_OPENED, 180, FALSE, 180 },
};
/* clang-format on */

static void
the_payment_takes_claims_in_its_own_time(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(bank_cases); i++) {
        const char *reason =
            bank_cases[i].order == mastercard_under_way ? "not-received" : "damaged";
        g_autoptr(Order) order = walk_order(bank_cases[i].order, reason, "submitted@5");
        g_autoptr(GArray) clocks = clocks_on(order, bank_cases[i].day);
        Refusal refusal = { NULL, INSTANT_UNKNOWN };
        gboolean is_allowed = event_is_allowed(order, walk_dispute(order), bank_cases[i].event,
                                               clocks, walk_day(bank_cases[i].day), &refusal);

        g_test_message("%s", bank_cases[i].name);
        g_assert_cmpint(is_allowed, ==, bank_cases[i].is_allowed);
        if (!is_allowed)
            g_assert_cmpint(refusal.date, ==, walk_day(bank_cases[i].date));
    }
}

/* --- When the marketplace has said no
 * ------------------------------------------------------------ */

#define VISA_BY(country)                                                          \
    "{\"number\": \"1\", \"marketplace\": \"aliexpress\", \"title\": \"Lamp\", "  \
    "\"paid_with\": \"credit-card:visa\", \"buyer_country\": \"" country "\", "   \
    "\"paid\": \"2026-03-02T09:00:00Z\", \"shipped\": \"2026-03-03T09:00:00Z\", " \
    "\"guarantee\": 60, \"delivered\": \"2026-03-06T09:00:00Z\"}"

static const char american[] = VISA_BY("US");
static const char german[] = VISA_BY("DE");

#define LOST "submitted@5 escalated@20 ruled-for-seller@25"

/* clang-format off */
static const struct {
    const char *name, *order, *events;
    int day;
    NextAction action;
    const char *why;
    int by;
} way_cases[] = {
    { "a-notice-by-law-hurries-no-return", american, "submitted@5 return-required@50", 55, ACTION_SHIP_RETURN, "return-due", 60 },
    { "nor-ends-the-bank-s-time",          american, LOST, 61,  ACTION_FILE_CHARGEBACK, "file-chargeback", 120 },
    { "past-its-earlier-end-the-bank-is-asked", american, LOST, 121, ACTION_FILE_CHARGEBACK, "file-chargeback-perhaps", NO_DAY },
    { "what-is-short-has-no-day-that-is-over", american, "submitted@5 refund-approved@9=120.00 refunded@20=60.00", 121, ACTION_ASK_BANK, "ask-bank", 129 },
    { "past-both-nothing-is-left",         american, LOST, 200, ACTION_NOTHING, "lost", NO_DAY },
    { "but-for-the-law-where-there-is-one", german,  LOST, 200, ACTION_WRITE_TO_SELLER, "write-claim", NO_DAY },
    { "paypal-s-case-is-escalated",        paypal, "submitted@5 payment-case-opened@20", 39, ACTION_ESCALATE_PAYMENT_CASE, "escalate-payment-case", 40 },
    { "or-has-run-out",                    paypal, "submitted@5 payment-case-opened@20", 40, ACTION_CHECK_DISPUTE_PAGE, "case-ran-out", NO_DAY },
    { "unless-it-was",                     paypal, "submitted@5 payment-case-opened@20 payment-case-escalated@30", 41, ACTION_WAIT_FOR_BANK, "bank-wait", NO_DAY },
};
/* clang-format on */

static void
what_is_left_is_said(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(way_cases); i++) {
        g_autoptr(Order) order = walk_order(way_cases[i].order, "damaged", way_cases[i].events);
        g_autoptr(GArray) clocks = clocks_on(order, way_cases[i].day);
        Validity validity = validity_at(walk_day(way_cases[i].day));
        g_autoptr(Counsel) counsel = counsel_new(order, walk_policies(), clocks, &validity);
        NextStep step = counsel->next;

        g_test_message("%s", way_cases[i].name);
        g_assert_cmpstr(next_action_token(step.action), ==,
                        next_action_token(way_cases[i].action));
        g_assert_cmpstr(next_reason_token(step.reason), ==, way_cases[i].why);
        if (way_cases[i].by == NO_DAY)
            g_assert_true(step.by == INSTANT_UNKNOWN);
        else
            assert_walk_day(step.by, way_cases[i].by);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/course/a-promised-parcel-is-measured-against-the-close",
                    a_promised_parcel_is_measured_against_the_close);
    g_test_add_func("/course/it-is-warned-of", a_course_is_warned_of);
    g_test_add_func("/course/what-may-come-is-worked-out", what_may_come_is_worked_out);
    g_test_add_func("/course/a-page-without-a-button-says-what-is-next",
                    a_page_without_a_button_says_what_is_next);
    g_test_add_func("/course/the-payment-takes-claims-in-its-own-time",
                    the_payment_takes_claims_in_its_own_time);
    g_test_add_func("/course/what-is-left-is-said", what_is_left_is_said);
    return g_test_run();
}
