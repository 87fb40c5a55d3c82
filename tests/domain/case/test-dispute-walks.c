/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Whole walks through a dispute by the rules that the program carries: what is recorded on
 * which day, and what state, turn and next step follow.
 */
#include "domain/case/case.h"
#include "domain/watch/watch.h"
#include "tests/kit/walk-kit.h"

/* Of the delivered order of walk-kit.h. */
typedef struct {
    const char *name;
    const char *reason;
    const char *events;
    int day; /* of now */
    DisputeState state;
    Turn turn;
    NextAction action;
    int by; /* day of the step's date; NO_DATE: none */
} Walk;

#define NO_DATE (-1000)

/* clang-format off */
static const Walk walks[] = {
    { "a-draft-is-to-be-submitted-before-the-window-closes", "damaged", "dispute-drafted@1", 1,
      DISPUTE_DRAFT, TURN_BUYER, ACTION_GATHER_EVIDENCE, 15 },
    { "a-draft-near-the-close-is-submitted-with-what-there-is", "damaged", "dispute-drafted@1", 14,
      DISPUTE_DRAFT, TURN_BUYER, ACTION_SUBMIT_DISPUTE, 15 },
    { "submitted-waits-for-the-seller", "damaged", "submitted@2", 3,
      DISPUTE_SUBMITTED, TURN_SELLER, ACTION_WAIT_FOR_SELLER, 7 },
    { "silence-on-day-5-is-looked-at", "damaged", "submitted@2", 7,
      DISPUTE_SUBMITTED, TURN_SELLER, ACTION_CHECK_DISPUTE_PAGE, NO_DATE },
    { "silence-on-day-15-is-escalated", "damaged", "submitted@2", 17,
      DISPUTE_SUBMITTED, TURN_SELLER, ACTION_ESCALATE, NO_DATE },
    { "an-offer-is-answered", "damaged", "submitted@2 seller-offered@3=18.00", 4,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_ANSWER_OFFER, NO_DATE },
    { "a-rejected-offer-leaves-the-seller-to-move", "damaged", "submitted@2 seller-offered@3=18.00 buyer-rejected@4", 5,
      DISPUTE_NEGOTIATING, TURN_SELLER, ACTION_WAIT_FOR_SELLER, 7 },
    { "a-contested-claim-is-answered-first", "not-as-described", "submitted@2 seller-rejected@3", 4,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_COUNTER_OFFER, 7 },
    { "a-contested-claim-is-escalated-when-it-opens", "not-as-described", "submitted@2 seller-rejected@3", 7,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_ESCALATE, NO_DATE },
    { "platform-steps-in-on-day-6", "damaged", "submitted@2 platform-stepped-in@8", 9,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_WAIT_FOR_RULING, 11 },
    { "a-late-ruling-is-looked-for", "damaged", "submitted@2 escalated@8", 30,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_CHECK_DISPUTE_PAGE, NO_DATE },
    { "a-return-is-posted-in-10-days", "damaged", "submitted@2 escalated@8 ruled-for-buyer@12 return-required@12", 13,
      DISPUTE_RETURN_DUE, TURN_BUYER, ACTION_SHIP_RETURN, 22 },
    { "a-delivered-return-is-to-be-confirmed", "damaged", "submitted@2 return-agreed@3 return-shipped@5+RB123456785GB return-delivered@20", 21,
      DISPUTE_RETURN_DELIVERED, TURN_SELLER, ACTION_CONFIRM_RETURN_ARRIVAL, NO_DATE },
    { "a-received-return-waits-for-the-money", "damaged", "submitted@2 return-agreed@3 return-shipped@5+RB123456785GB return-received@21", 22,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 42 },
    { "a-card-refund-is-chased-after-15-business-days", "damaged", "submitted@2 refund-approved@4=120.00", 26,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_CHASE_REFUND, NO_DATE },
    { "money-that-is-kept-is-contested", "damaged", "submitted@2 refund-approved@4=120.00 refunded@9=60.00", 10,
      DISPUTE_PART_REFUNDED, TURN_BUYER, ACTION_CONTEST_DEDUCTION, NO_DATE },
    { "all-of-it-is-the-end", "damaged", "submitted@2 refund-approved@4=120.00 refund-part@9=60.00 refunded@10=60.00", 11,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "less-than-was-paid-leaves-what-the-bank-lost", "damaged", "chargeback-filed@5 chargeback-lost@9 refunded@12=20.00", 13,
      DISPUTE_CHARGEBACK_LOST, TURN_NOBODY, ACTION_OPEN_DISPUTE, 15 },
    { "all-that-was-paid-ends-it", "damaged", "chargeback-filed@5 chargeback-lost@9 refunded@12=120.00", 13,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "so-do-two-parts-of-it", "damaged", "chargeback-filed@5 chargeback-lost@9 refunded@12=20.00 refunded@14=100.00", 15,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "a-refund-without-its-amount-is-all-of-it", "damaged", "chargeback-filed@5 chargeback-lost@9 refunded@12", 13,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "ruled-for-the-seller-may-be-appealed", "damaged", "submitted@2 escalated@8 ruled-for-seller@12", 13,
      DISPUTE_LOST, TURN_BUYER, ACTION_APPEAL, 19 },
    { "after-the-appeal-the-bank-is-left", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 appealed@13 appeal-lost@20", 21,
      DISPUTE_LOST, TURN_BUYER, ACTION_FILE_CHARGEBACK, 100 },
    { "the-bank-asks-and-is-answered-first", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 chargeback-filed@20 bank-asked@25", 26,
      DISPUTE_CHARGEBACK_FILED, TURN_BUYER, ACTION_ANSWER_BANK, NO_DATE },
    { "the-bank-won", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 chargeback-filed@20 chargeback-won@60", 61,
      DISPUTE_CHARGEBACK_WON, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "evidence-that-is-asked-for-comes-first", "damaged", "submitted@2 escalated@8 evidence-requested@9", 10,
      DISPUTE_ESCALATED, TURN_BUYER, ACTION_SEND_EVIDENCE, 12 },
    { "withdrawn-leaves-the-order-as-it-was", "damaged", "submitted@2 withdrawn@3", 4,
      DISPUTE_WITHDRAWN, TURN_NOBODY, ACTION_OPEN_DISPUTE, 15 },
    { "withdrawn-after-the-close-leaves-only-the-payment", "damaged", "submitted@2 withdrawn@16", 17,
      DISPUTE_WITHDRAWN, TURN_NOBODY, ACTION_FILE_CHARGEBACK, 100 },
    { "an-accepted-offer-is-waited-for-until-its-money-is-late", "damaged", "submitted@2 seller-offered@3=60.00 accepted@4", 5,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 25 },
    { "a-ruling-for-the-buyer-is-waited-for", "damaged", "submitted@2 escalated@8 ruled-for-buyer@11", 12,
      DISPUTE_RULED, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 32 },
    { "a-ruling-without-money-is-chased", "damaged", "submitted@2 escalated@8 ruled-for-buyer@11", 33,
      DISPUTE_RULED, TURN_PLATFORM, ACTION_CHASE_REFUND, NO_DATE },
    { "a-ruling-in-part-may-be-appealed", "damaged", "submitted@2 escalated@8 ruled-partial@11=40.00", 12,
      DISPUTE_RULED, TURN_PLATFORM, ACTION_APPEAL, 18 },
    { "after-its-appeal-a-ruling-in-part-brings-its-money", "damaged", "submitted@2 escalated@8 ruled-partial@11=40.00", 19,
      DISPUTE_RULED, TURN_PLATFORM, ACTION_APPEAL, NO_DATE },
    { "a-return-without-its-number-is-not-posted", "damaged", "submitted@2 return-required@3 return-shipped@5", 6,
      DISPUTE_RETURN_DUE, TURN_BUYER, ACTION_SHIP_RETURN, 13 },
    { "until-its-number-is-entered", "damaged", "submitted@2 return-required@3 return-shipped@5 return-shipped@6+RB123456785GB", 7,
      DISPUTE_RETURN_SENT, TURN_SELLER, ACTION_WAIT_FOR_RETURN, 14 },
    { "evidence-of-the-seller-is-answered", "damaged", "submitted@2 seller-evidence@3", 4,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_COUNTER_OFFER, 7 },
    { "with-evidence-it-is", "damaged", "submitted@2 seller-rejected@3 evidence-sent@4", 5,
      DISPUTE_NEGOTIATING, TURN_SELLER, ACTION_WAIT_FOR_SELLER, 7 },
    { "an-offer-is-gone-when-it-is-answered-at-once", "damaged", "submitted@2 seller-offered@3=18.00 buyer-offered@3=90.00", 4,
      DISPUTE_NEGOTIATING, TURN_SELLER, ACTION_WAIT_FOR_SELLER, 7 },
    { "an-appeal-has-its-time", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 appealed@13", 14,
      DISPUTE_APPEALED, TURN_PLATFORM, ACTION_WAIT_FOR_APPEAL, 20 },
    { "an-appeal-that-is-late-is-looked-for", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 appealed@13", 24,
      DISPUTE_APPEALED, TURN_PLATFORM, ACTION_CHECK_DISPUTE_PAGE, NO_DATE },
    { "a-lost-appeal-leaves-the-part", "damaged", "submitted@2 escalated@8 ruled-partial@11=40.00 appealed@12 appeal-lost@20", 21,
      DISPUTE_RULED, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 32 },
    { "a-plan-of-the-marketplace-has-its-time", "damaged", "submitted@2 platform-offered@4=40.00 buyer-rejected@5", 6,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_WAIT_FOR_RULING, 9 },
    { "a-return-that-is-refused-has-its-time", "damaged", "submitted@2 return-required@3 return-shipped@5+RB123456785GB return-refused@9", 10,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_WAIT_FOR_RULING, 14 },
    { "evidence-that-is-late-is-sent-all-the-same", "damaged", "submitted@2 escalated@8 evidence-requested@9", 13,
      DISPUTE_ESCALATED, TURN_BUYER, ACTION_SEND_EVIDENCE, NO_DATE },
    { "less-than-asked-without-an-approval-is-short", "damaged", "dispute-drafted@1*120.00 submitted@2 return-required@3 return-shipped@5+RB123456785GB return-received@20 refunded@22=90.00", 23,
      DISPUTE_PART_REFUNDED, TURN_BUYER, ACTION_CONTEST_DEDUCTION, NO_DATE },
    { "closed-without-money-leaves-the-order-as-it-was", "damaged", "submitted@2 dispute-closed@3", 4,
      DISPUTE_CLOSED, TURN_NOBODY, ACTION_INSPECT, 15 },
    { "a-changed-mind-is-written-to-the-seller", "changed-mind", "dispute-drafted@1", 2,
      DISPUTE_DRAFT, TURN_BUYER, ACTION_ASK_SELLER, NO_DATE },
    { "a-return-that-is-late-is-posted-all-the-same", "damaged", "submitted@2 return-required@3", 14,
      DISPUTE_RETURN_DUE, TURN_BUYER, ACTION_SHIP_RETURN, NO_DATE },
    { "the-payment-is-used-before-its-last-day", "damaged", "submitted@2 platform-stepped-in@80", 95,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_FILE_CHARGEBACK, 100 },
    { "money-that-comes-before-that-day-is-waited-for", "damaged", "submitted@2 refund-approved@76=120.00", 94,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 95 },
    { "a-return-is-posted-first", "damaged", "submitted@80 return-required@92", 95,
      DISPUTE_RETURN_DUE, TURN_BUYER, ACTION_FILE_CHARGEBACK, 100 },
    { "an-offer-does-not-hide-that-escalating-opens", "damaged", "submitted@2 seller-offered@3=18.00", 20,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_ANSWER_OFFER, NO_DATE },
    { "nor-that-the-ruling-is-late", "damaged", "submitted@2 seller-offered@3=18.00 escalated@8", 30,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_CHECK_DISPUTE_PAGE, NO_DATE },
    { "an-offer-has-its-own-date", "damaged", "submitted@2 seller-offered@3=18.00~5 buyer-rejected@4 seller-offered@6=40.00", 6,
      DISPUTE_NEGOTIATING, TURN_BUYER, ACTION_ANSWER_OFFER, NO_DATE },
    { "a-return-leaves-no-offer-on-the-table", "damaged", "submitted@2 seller-offered@3=18.00~20 return-agreed@5", 6,
      DISPUTE_RETURN_DUE, TURN_BUYER, ACTION_SHIP_RETURN, 15 },
    { "a-refund-that-failed-is-asked-for-anew", "damaged", "submitted@2 refund-approved@4=120.00 refunded@9 refund-failed@11", 12,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_CHASE_REFUND, NO_DATE },
    { "approved-anew-it-is-waited-for", "damaged", "submitted@2 refund-approved@4=120.00 refunded@9 refund-failed@11 refund-approved@13=120.00", 14,
      DISPUTE_REFUND_PENDING, TURN_PLATFORM, ACTION_WAIT_FOR_REFUND, 32 },
    { "evidence-is-asked-for-during-a-return", "damaged", "submitted@2 return-required@3 return-shipped@5+RB123456785GB evidence-requested@8", 9,
      DISPUTE_RETURN_SENT, TURN_BUYER, ACTION_SEND_EVIDENCE, 11 },
    { "a-return-can-be-ruled-upon", "damaged", "submitted@2 return-required@3 return-shipped@5+RB123456785GB ruled-for-seller@12", 13,
      DISPUTE_LOST, TURN_BUYER, ACTION_APPEAL, 19 },
    { "withdrawn-for-a-promise-is-opened-again-in-time", "damaged", "submitted@2 resend-promised@3 withdrawn@4", 5,
      DISPUTE_WITHDRAWN, TURN_NOBODY, ACTION_OPEN_DISPUTE, 15 },
    { "and-goes-to-the-payment-after-the-close", "damaged", "submitted@2 resend-promised@3 withdrawn@4", 17,
      DISPUTE_WITHDRAWN, TURN_NOBODY, ACTION_FILE_CHARGEBACK, 100 },
    { "a-claim-that-is-no-longer-true-is-looked-at", "not-received", "submitted@2", 4,
      DISPUTE_SUBMITTED, TURN_SELLER, ACTION_CHECK_DISPUTE_PAGE, 15 },
    { "a-draft-that-missed-the-window-goes-to-the-payment", "damaged", "dispute-drafted@1", 16,
      DISPUTE_DRAFT, TURN_BUYER, ACTION_FILE_CHARGEBACK, 100 },
    { "money-after-a-ruling-for-the-seller-is-taken", "damaged", "submitted@2 escalated@8 ruled-for-seller@12 refunded@20=120.00", 21,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "money-after-withdrawing-is-taken", "damaged", "submitted@2 withdrawn@3 refunded@20=120.00", 21,
      DISPUTE_REFUNDED, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "both-paid-is-told-to-the-bank", "damaged", "submitted@2 chargeback-filed@20 chargeback-won@60=120.00 refunded@61=120.00", 62,
      DISPUTE_CHARGEBACK_WON, TURN_NOBODY, ACTION_REPORT_DOUBLE_PAYMENT, NO_DATE },
    { "and-is-over-once-it-is-told", "damaged", "submitted@2 chargeback-filed@20 chargeback-won@60=120.00 refunded@61=120.00 bank-answered@62", 63,
      DISPUTE_CHARGEBACK_WON, TURN_NOBODY, ACTION_NOTHING, NO_DATE },
    { "a-dispute-is-held-after-the-close", "damaged", "submitted@2 escalated@8", 16,
      DISPUTE_ESCALATED, TURN_PLATFORM, ACTION_CHECK_DISPUTE_PAGE, NO_DATE },
    { "an-agreement-that-is-refused-is-a-draft-again", "changed-mind", "dispute-drafted@1 return-agreed@2 return-shipped@3+RB123456785GB return-refused@8", 9,
      DISPUTE_DRAFT, TURN_BUYER, ACTION_OPEN_DISPUTE, 15 },
    { "an-agreement-needs-its-return", "changed-mind", "dispute-drafted@1 return-agreed@2", 3,
      DISPUTE_AGREEMENT, TURN_BUYER, ACTION_SHIP_RETURN, 12 },
};

static const struct {
    const char *name;
    const char *events;
    EventType event;
    int day;
    gboolean is_allowed;
    int date; /* that the refusal names: day, or NO_DATE */
} guard_cases[] = {
    { "escalating-on-day-3-opens-on-day-5",    "submitted@2", EVENT_ESCALATED, 5, FALSE, 7 },
    { "escalating-a-day-early-is-too-early", "submitted@2", EVENT_ESCALATED, 6, FALSE, 7 },
    { "escalating-on-the-day-it-opens",        "submitted@2", EVENT_ESCALATED, 7, TRUE, NO_DATE },
    { "accepting-needs-an-offer",              "submitted@2", EVENT_ACCEPTED, 3, FALSE, NO_DATE },
    { "accepting-an-offer",                    "submitted@2 seller-offered@3=18.00", EVENT_ACCEPTED, 4, TRUE, NO_DATE },
    { "a-rejected-offer-is-gone",              "submitted@2 seller-offered@3=18.00 buyer-rejected@4", EVENT_ACCEPTED, 5, FALSE, NO_DATE },
    { "submitting-before-the-close",           "dispute-drafted@1", EVENT_SUBMITTED, 14, TRUE, NO_DATE },
    { "submitting-after-the-close",            "dispute-drafted@1", EVENT_SUBMITTED, 15, FALSE, 15 },
    { "reopening-before-the-close",            "submitted@2 withdrawn@3", EVENT_SUBMITTED, 4, TRUE, NO_DATE },
    { "reopening-after-the-close",             "submitted@2 withdrawn@16", EVENT_SUBMITTED, 17, FALSE, 15 },
    { "a-return-is-shipped-only-when-asked",   "submitted@2", EVENT_RETURN_SHIPPED, 3, FALSE, NO_DATE },
    { "appealing-before-a-ruling",             "submitted@2", EVENT_APPEALED, 3, FALSE, NO_DATE },
};
/* clang-format on */

static void
test_walk(gconstpointer data)
{
    const Walk *row = data;
    g_autoptr(Order) order = walk_order(walk_delivered_order, row->reason, row->events);
    OrderSummary summary = order_summarise(order, walk_policies(), walk_day(row->day), NULL);
    const Dispute *dispute = walk_dispute(order);

    g_assert_cmpstr(choice_token(&dispute_states, dispute->state), ==,
                    choice_token(&dispute_states, row->state));
    g_assert_cmpstr(choice_token(&turns, dispute_turn(dispute)), ==,
                    choice_token(&turns, row->turn));
    g_assert_cmpstr(next_action_token(summary.next.action), ==, next_action_token(row->action));
    if (row->by == NO_DATE)
        g_assert_true(summary.next.by == INSTANT_UNKNOWN);
    else
        assert_walk_day(summary.next.by, row->by);
    g_assert_cmpint(summary.valid_from, <=, walk_day(row->day));
    g_assert_cmpint(summary.valid_until, >, walk_day(row->day));
}

static void
test_guards(void)
{

    for (gsize i = 0; i < G_N_ELEMENTS(guard_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", guard_cases[i].events);
        Validity validity = validity_at(walk_day(guard_cases[i].day));
        g_autoptr(GArray) clocks =
            clocks_compute(order, walk_policies(), walk_day(guard_cases[i].day), &validity);
        Refusal refusal = { NULL, INSTANT_UNKNOWN };
        gboolean is_allowed = event_is_allowed(order, walk_dispute(order), guard_cases[i].event,
                                               clocks, walk_day(guard_cases[i].day), &refusal);

        g_test_message("%s", guard_cases[i].name);
        g_assert_cmpint(is_allowed, ==, guard_cases[i].is_allowed);
        g_assert_cmpint(refusal.why != NULL, ==, !is_allowed);
        if (guard_cases[i].date == NO_DATE)
            g_assert_true(refusal.date == INSTANT_UNKNOWN);
        else
            g_assert_cmpint(refusal.date, ==, walk_day(guard_cases[i].date));
    }
}

/* The window shows its original close all along, and no day is added to it. */
static void
test_open_dispute_pauses_the_window(void)
{
    g_autoptr(Order) order = walk_order(walk_delivered_order, "damaged", "submitted@2");
    OrderSummary summary = order_summarise(order, walk_policies(), walk_day(3), NULL);
    OrderSummary held = order_summarise(order, walk_policies(), walk_day(16), NULL);
    g_autoptr(Order) withdrawn =
        walk_order(walk_delivered_order, "damaged", "submitted@2 withdrawn@10");
    OrderSummary after = order_summarise(withdrawn, walk_policies(), walk_day(11), NULL);

    g_assert_cmpint(summary.window, ==, WINDOW_PAUSED);
    g_assert_cmpint(summary.closes_at, ==, walk_day(15));
    g_assert_cmpint(held.window, ==, WINDOW_PAUSED);
    g_assert_cmpint(after.window, ==, WINDOW_OPEN);
    g_assert_cmpint(after.closes_at, ==, walk_day(15));
}

static void
add_line(Order *order, int number, int quantity, const char *price)
{
    OrderLine *line = order_line_new();

    line->line = number;
    line->quantity = quantity;
    g_assert_true(money_parse(price, "USD", &line->price, NULL));
    g_ptr_array_add(order->lines, line);
}

/* clang-format off */
static const struct {
    const char *name;
    DisputeLine about; /* line 0: the whole order */
    const char *events;
    WindowStatus window;
} settled_cases[] = {
    { "all-of-the-money",            { 0, 0 }, "submitted@2 refunded@5=120.00", WINDOW_CLOSED },
    { "a-part-of-it",                { 0, 0 }, "dispute-drafted@1*30.00 submitted@2 refunded@5=30.00", WINDOW_OPEN },
    { "what-was-accepted-for-good",  { 0, 0 }, "submitted@2 seller-offered@3=30.00 accepted@4", WINDOW_CLOSED },
    { "the-price-of-one-item",       { 1, 1 }, "submitted@2 refunded@5=80.00", WINDOW_OPEN },
    { "one-item-accepted-for-good",  { 2, 2 }, "submitted@2 seller-offered@3=30.00 accepted@4", WINDOW_OPEN },
    { "an-approval-ends-the-claim",   { 0, 0 }, "submitted@2 refund-approved@4=120.00", WINDOW_CLOSED },
    { "money-of-the-bank",           { 0, 0 }, "submitted@2 chargeback-filed@3 chargeback-won@5=120.00", WINDOW_CLOSED },
    { "given-up",                    { 0, 0 }, "submitted@2 withdrawn@5", WINDOW_OPEN },
};
/* clang-format on */

/* A window that can still matter is never hidden. */
static void
test_only_what_settles_every_item_ends_the_window(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(settled_cases); i++) {
        g_autoptr(Order) order =
            walk_order(walk_delivered_order, "damaged", settled_cases[i].events);
        Dispute *dispute = order->disputes->pdata[0];
        OrderSummary summary;

        g_test_message("%s", settled_cases[i].name);
        add_line(order, 1, 1, "80.00");
        add_line(order, 2, 2, "20.00");
        if (settled_cases[i].about.line > 0)
            g_array_append_val(dispute->lines, settled_cases[i].about);
        summary = order_summarise(order, walk_policies(), walk_day(6), NULL);
        g_assert_cmpstr(window_status_token(summary.window), ==,
                        window_status_token(settled_cases[i].window));
    }
}

/* An event that the table has no row for stays in the timeline and moves nothing. */
static void
test_what_does_not_fit_moves_nothing(void)
{
    g_autoptr(GPtrArray) events =
        walk_events(walk_delivered_order, "damaged", "submitted@2 appeal-won@3");
    g_autoptr(GPtrArray) unfit = NULL;
    g_autoptr(Order) order = order_fold(events, &unfit);

    g_assert_cmpint(walk_dispute(order)->state, ==, DISPUTE_SUBMITTED);
    g_assert_cmpuint(unfit->len, ==, 1);
    g_assert_cmpint(((const Event *)unfit->pdata[0])->type, ==, EVENT_APPEAL_WON);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(walks); i++) {
        g_autofree char *path = g_strconcat("/dispute/", walks[i].name, NULL);

        g_test_add_data_func(path, &walks[i], test_walk);
    }
    g_test_add_func("/dispute/guards-name-the-day", test_guards);
    g_test_add_func("/dispute/an-open-dispute-pauses-the-window",
                    test_open_dispute_pauses_the_window);
    g_test_add_func("/dispute/only-what-settles-every-item-ends-the-window",
                    test_only_what_settles_every_item_ends_the_window);
    g_test_add_func("/dispute/what-does-not-fit-moves-nothing",
                    test_what_does_not_fit_moves_nothing);
    return g_test_run();
}
