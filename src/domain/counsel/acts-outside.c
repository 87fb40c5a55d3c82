/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The steps outside the marketplace: through the payment, and by law. */
#include "domain/counsel/counsel-private.h"

/* The problem is described to the seller within this time, or the claim by law gets weaker.
 * Source: conformity, "within a reasonable time"; ours for all countries. */
#define WRITE_WITHIN_DAYS 14
#define WRITE_LEAD_DAYS (WRITE_WITHIN_DAYS / 2) /* no lead is longer than half of the time */

/* --- The payment ---------------------------------------------------------------------------
 */

static Filing
filing_of(const Part *part)
{
    static const char *const groups[] = { "chargeback-closes-case",
                                          "chargeback-may-close-case" };

    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
        const Rule *rule = policy_rule(part->market, groups[i], part->order->buyer_country);

        if (rule != NULL && rule->filing != FILING_UNKNOWN)
            return rule->filing;
    }
    return FILING_UNKNOWN;
}

Why
act_why_filed(const Part *part)
{
    gboolean is_card = !part_has(part, EVENT_PAYMENT_CASE_OPENED);

    return is_card && filing_of(part) == FILING_FREEZES ? WHY_BANK_WAIT_FREEZES : WHY_BANK_WAIT;
}

static Why
why_file(const Part *part, const Right *right)
{
    gboolean is_open = part->dispute != NULL && dispute_is_open(part->dispute);

    if (right->id == RIGHT_CREDIT)
        return WHY_FILE_CREDIT;
    if (part_has_passed(part, right->closes.earliest))
        return WHY_FILE_PERHAPS;
    if (is_open && filing_of(part) == FILING_ENDS)
        return WHY_FILE_ENDS;
    return is_open && filing_of(part) == FILING_FREEZES ? WHY_FILE_FREEZES : WHY_FILE;
}

gboolean
act_bank_was_asked(const Part *part)
{
    return order_last_check(part->order, ACTION_ASK_BANK) != NULL;
}

/* Inside its lead the bank is asked once for its own date; asking ends nothing. */
NextStep
act_of_card(const Part *part, const Right *right, Instant by)
{
    gboolean is_early = !part_has_passed(part, right_safe_day(right));

    if (right->is_inside && is_early && !act_bank_was_asked(part))
        return act_by(part, right, ACTION_ASK_BANK, WHY_ASK_BANK, by);
    return act_by(part, right, ACTION_FILE_CHARGEBACK, why_file(part, right), by);
}

/* --- The law -------------------------------------------------------------------------------
 */

/* A law about how it was paid (Section 75) is a claim on whoever lent the money. */
static gboolean
binds_issuer(const Part *part, const Right *right)
{
    const Order *order = part->order;
    g_autoptr(GPtrArray) sources =
        policies_for_buyer(part->policies, order->paid_with, order->buyer_country);

    for (guint i = 0; right->rule != NULL && i < sources->len; i++) {
        const Policy *policy = sources->pdata[i];

        if (policy->kind == POLICY_STATUTE && policy->methods != NULL &&
            policy_rule(policy, right->rule->group, order->buyer_country) == right->rule)
            return TRUE;
    }
    return FALSE;
}

static NextStep
claim_from_issuer(const Part *part, const Right *right)
{
    NextStep step =
        act_make(part, ACTION_CLAIM_BY_LAW, WHY_CLAIM_ISSUER, INSTANT_UNKNOWN, right->clock);

    step.until = right->closes.earliest;
    step.is_inside = TRUE;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

static Why
why_write(const Part *part, gboolean is_notified)
{
    if (part->is_absent)
        return WHY_WRITE_DELIVERY;
    return is_notified ? WHY_WRITE_CLAIM : WHY_WRITE;
}

NextStep
act_of_law(const Part *part, const Right *right, Instant by)
{
    Instant answer = part_letter_answer_due(part);
    gboolean is_notified = part_has(part, EVENT_SUBMITTED);
    Instant write_by = is_notified || part->named == INSTANT_UNKNOWN
                           ? INSTANT_UNKNOWN
                           : instant_add_days(part->named, WRITE_WITHIN_DAYS);
    NextStep step;

    if (right->is_inside)
        return act_by(part, right, ACTION_CLAIM_BY_LAW,
                      binds_issuer(part, right) ? WHY_CLAIM_ISSUER : WHY_LAW, by);
    if (answer != INSTANT_UNKNOWN && !part_has_passed(part, answer))
        return act_make(part, ACTION_WAIT_FOR_SELLER, WHY_LETTER_WAIT, answer, right->clock);
    if (answer != INSTANT_UNKNOWN) {
        step = act_make(part, ACTION_WRITE_TO_SELLER, WHY_LETTER_CHASE, INSTANT_UNKNOWN,
                        right->clock);
        step.is_inside = TRUE;
        return step;
    }
    if (is_notified && binds_issuer(part, right))
        return claim_from_issuer(part, right);
    if (part_has_passed(part, write_by))
        write_by = INSTANT_UNKNOWN;
    step = act_make(part, ACTION_WRITE_TO_SELLER, why_write(part, is_notified), write_by,
                    right->clock);
    step.until = right->closes.earliest;
    step.is_inside = write_by == INSTANT_UNKNOWN ||
                     part_has_passed(part, instant_add_days(write_by, -WRITE_LEAD_DAYS));
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}
