/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the policies say besides about the step that is next. */
#include "domain/counsel/counsel.h"

#include "domain/case/case.h"
#include "domain/clocks/clocks.h"

#define GROUPS_LIMIT 18

typedef struct {
    NextAction action;
    const char *groups[GROUPS_LIMIT]; /* of policies, NULL-ended */
} Row;

/* clang-format off */
static const Row rows[] = {
    { ACTION_CHECK_CLOSE_DATE,  { "guarantee-at-most", "guarantee-seen", "guarantee-in-earlier-years", "completion-opens-days" } },
    { ACTION_CHECK_TRACKING,    { "transit-usual", "transit-economy", "transit-promised", "extension-delays-dispute", "customs-duty" } },
    { ACTION_CHECK_DELIVERY,    { "auto-confirmation", "auto-confirmation-warning", "completion-opens-days" } },
    { ACTION_WAIT_FOR_SHIPPING, { "processing-usual", "cancel-request", "non-delivery" } },
    { ACTION_CANCEL_ORDER,      { "cancel-request", "non-delivery", "late-refund" } },
    { ACTION_WAIT_FOR_DELIVERY, { "transit-usual", "transit-promised", "late-delivery-coupon", "late-delivery-coupon-valid",
                                  "late-delivery-lost", "refund-at-the-end", "extension-delays-dispute" } },
    { ACTION_INSPECT,           { "auto-confirmation", "auto-confirmation-warning", "not-covered", "window-for-cards-and-coins",
                                  "window-for-electronics", "window-for-hygiene-goods", "window-for-returns", "protected-amount" } },
    { ACTION_TRY_DISPUTE,       { "button-name", "dispute-opens-while-moving", "completion-opens-days", "refund-at-the-end",
                                  "extension", "regional-site" } },
    { ACTION_OPEN_DISPUTE,      { "button-name", "mostly-without-return", "dispute-per-line", "window-is-held", "window-for-defects", "window-for-cards-and-coins",
                                  "window-for-electronics", "window-for-hygiene-goods", "amazon-pay-window", "report-to-carrier",
                                  "late-delivery-lost", "return-may-be-waived", "protected-amount", "extension", "regional-site", "not-covered" } },
    { ACTION_GATHER_EVIDENCE,   { "dispute-per-line", "dispute-can-be-edited" } },
    { ACTION_SUBMIT_DISPUTE,    { "button-name", "refund-only-first", "type-return-and-refund", "dispute-per-line", "window-is-held",
                                  "dispute-can-be-edited" } },
    { ACTION_WAIT_FOR_SELLER,   { "dispute-can-be-edited", "dispute-length", "request-lapses", "platform-stepped-in-in-earlier-years" } },
    { ACTION_CHECK_DISPUTE_PAGE, { "dispute-length", "escalate-early" } },
    { ACTION_ANSWER_OFFER,      { "accepting-is-final", "refund-bonus", "pay-on-platform", "dispute-can-be-edited" } },
    { ACTION_COUNTER_OFFER,     { "contested-quality", "dispute-can-be-edited", "escalate-early" } },
    { ACTION_SEND_EVIDENCE,     { "dispute-can-be-edited" } },
    { ACTION_ESCALATE,          { "clear-cut-not-received", "clear-cut-wrong-item", "clear-cut-damaged", "contested-quality", "request-lapses" } },
    { ACTION_WAIT_FOR_RULING,   { "clear-cut-not-received", "clear-cut-wrong-item", "clear-cut-damaged", "contested-quality", "dispute-length" } },
    { ACTION_WAIT_FOR_APPEAL,   { "appeal-answer", "chargeback-is-last" } },
    { ACTION_APPEAL,            { "chargeback-is-last", "ruling-is-final" } },
    { ACTION_SHIP_RETURN,       { "return-address", "return-label-or-deduction", "return-label-dates", "return-risk", "return-paid-by-seller",
                                  "return-paid-by-buyer", "return-tracked", "free-return-per-order", "free-return-per-month",
                                  "free-return-later-ones", "send-back" } },
    { ACTION_WAIT_FOR_RETURN,   { "free-return-scan", "return-risk", "refund-after-return" } },
    { ACTION_CONFIRM_RETURN_ARRIVAL, { "refund-after-return", "return-risk", "evidence-return" } },
    { ACTION_WAIT_FOR_REFUND,   { "refund-card", "refund-wallet", "refund-card-mostly", "refund-look", "refund-balance", "refund-at-most",
                                  "late-refund", "withdrawal-refund", "reject-refund", "refund-after-non-delivery" } },
    { ACTION_CHASE_REFUND,      { "refund-card", "refund-card-widest", "refund-chase", "refund-at-most", "credit-not-processed",
                                  "late-refund", "withdrawal-refund", "reject-refund", "refund-after-non-delivery" } },
    { ACTION_CONTEST_DEDUCTION, { "return-paid-by-seller", "return-paid-by-buyer", "return-label-or-deduction" } },
    { ACTION_ASK_BANK,          { "chargeback-at-most", "chargeback-closes-case", "chargeback-may-close-case", "card-behind-wallet" } },
    { ACTION_FILE_CHARGEBACK,   { "chargeback-is-last", "chargeback-closes-case", "evidence-for-issuer", "return-before-claim",
                                  "chargeback-at-most", "direct-link", "foreign-sellers", "paypal-runs-separately", "no-payment-right",
                                  "payment-right-unknown", "fraud-refund", "no-arbiter", "home-court" } },
    { ACTION_OPEN_PAYMENT_CASE, { "wait-before-case", "return-unauthorised-debit", "runs-beside-marketplace", "chargeback-closes-case" } },
    { ACTION_RECORD_FACT,       { "card-behind-wallet", "payment-right-unknown" } },
    { ACTION_ESCALATE_PAYMENT_CASE, { "runs-beside-marketplace" } },
    { ACTION_WAIT_FOR_BANK,     { "runs-beside-marketplace", "chargeback-closes-case", "ombudsman-after-silence", "guarantee-restarts" } },
    { ACTION_ANSWER_CUSTOMS,    { "customs-duty" } },
    { ACTION_ASK_SELLER,        { "withdrawal-function", "no-withdrawal" } },
    { ACTION_WRITE_TO_SELLER,   { "non-delivery", "risk-of-loss", "defect-presumed", "repair-time", "guarantees", "reject-refund" } },
    { ACTION_CLAIM_BY_LAW,      { "non-delivery", "risk-of-loss", "defect-presumed", "repair-time", "guarantees", "direct-link",
                                  "foreign-sellers", "small-claims", "home-court", "out-of-court", "no-payment-right", "no-arbiter",
                                  "ruling-is-final" } },
};
/* clang-format on */

static const Row *
find_row(NextAction action)
{
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (rows[i].action == action)
            return &rows[i];
    }
    return NULL;
}

/* What is about free returns is for orders that have one. */
static gboolean
is_for_order(const Rule *rule, const Order *order)
{
    return order->free_return || !g_str_has_prefix(rule->group, "free-return");
}

static gboolean
applies(const Rule *rule, const Order *order, const Dispute *dispute)
{
    const char *reason = dispute == NULL ? NULL : choice_token(&reasons, dispute->said.reason);

    return rule->text != NULL && is_for_order(rule, order) &&
           rule_is_for_payment(rule, order->paid_with) &&
           (rule->reasons == NULL || (reason != NULL && rule_is_for_reason(rule, reason)));
}

static void
add_remark(GArray *remarks, const Policies *policies, const Policy *policy, const Rule *rule,
           const Order *order, const Dispute *dispute)
{
    Calendar calendar = policies_calendar(policies, policy);
    Clock clock = clock_unknown(CLOCK_COUNT);
    Remark remark = { rule, INSTANT_UNKNOWN, INSTANT_UNKNOWN };

    if (rule->span.unit != SPAN_NONE) {
        clock_add_readings(&clock, rule, &calendar, order);
        if (dispute != NULL)
            clock_add_dispute_readings(&clock, rule, &calendar, dispute, INSTANT_UNKNOWN);
        remark.earliest = clock.earliest;
        remark.latest = clock.latest;
    }
    g_array_append_val(remarks, remark);
}

GArray *
remarks_find(const Order *order, const NextStep *step, const Policies *policies)
{
    GArray *remarks = g_array_new(FALSE, FALSE, sizeof(Remark));
    const Row *row = find_row(step->action);
    g_autoptr(GPtrArray) sources =
        policies_for_buyer(policies, order->paid_with, order->buyer_country);

    g_ptr_array_insert(sources, 0,
                       (gpointer)policies_marketplace(policies, order->marketplace));
    for (gsize i = 0; row != NULL && row->groups[i] != NULL; i++) {
        for (guint k = 0; k < sources->len; k++) {
            const Policy *policy = sources->pdata[k];
            const Rule *rule = policy_rule(policy, row->groups[i], order->buyer_country);

            if (rule != NULL && applies(rule, order, step->dispute))
                add_remark(remarks, policies, policy, rule, order, step->dispute);
        }
    }
    return remarks;
}
