/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the item goes back, who pays for that, and whether it is worth it. */
#include "domain/advice/advice-private.h"

#include "base/i18n.h"

typedef enum {
    COMPARE_UNKNOWN, /* nothing to compare */
    COMPARE_BELOW,
    COMPARE_NOT_BELOW,
    COMPARE_IMPOSSIBLE, /* different currencies: nobody guesses a rate */
} Comparison;

static Comparison
compare(const Money *amount, const Money *limit)
{
    int order = 0;

    if (!money_is_known(amount) || !money_is_known(limit))
        return COMPARE_UNKNOWN;
    if (!money_compare(amount, limit, &order))
        return COMPARE_IMPOSSIBLE;
    return order < 0 ? COMPARE_BELOW : COMPARE_NOT_BELOW;
}

/* The low end of the rule's figure in the order's currency, else the one it is usually given
 * in. */
static Money
limit_of(const AdviceWork *work, const char *group)
{
    const Rule *rule = advice_rule(work, group);
    AmountRange range;
    Money value;

    if (rule == NULL || rule->amounts->len == 0)
        return MONEY_NONE;
    value = circumstances_value(work->said, work->order);
    if (!rule_amount(rule, value.currency, &range))
        range = g_array_index(rule->amounts, AmountRange, 0);
    return range.low;
}

/* The item's value against the cost of sending it back: the buyer's figure, else the usual one.
 */
static Comparison
compare_return_cost(AdviceWork *work)
{
    const Order *order = work->order;
    Money value = circumstances_value(work->said, order);
    Money usual;
    Comparison comparison;

    if (money_is_known(&order->return_cost))
        return compare(&value, &order->return_cost);
    usual = limit_of(work, "return-cost");
    comparison = compare(&value, &usual);
    if (comparison == COMPARE_BELOW)
        advice_because(
            work, "return-cost",
            N_("No return cost was entered. Sending it with tracking usually costs at "
               "least that much."));
    /* The usual range in a foreign currency says nothing about this order. */
    return comparison == COMPARE_IMPOSSIBLE ? COMPARE_UNKNOWN : comparison;
}

static void
not_worth_returning(AdviceWork *work)
{
    Advice *advice = work->advice;

    advice_warn(work, WARNING_RETURN_COSTS_MORE_THAN_ITEM);
    advice_warn(work, WARNING_KEEP_ITEM_UNTIL_REFUNDED);
    advice_because(
        work, "no-return-low-value",
        N_("Sending it back costs more than it is worth. Expect a refund, and keep the "
           "item until the refund arrives."));
    advice->return_outlook = RETURN_NOT_REQUIRED;
    advice->return_paid_by = PAID_BY_NOBODY;
}

static const Clock *
running(const AdviceWork *work, ClockId id)
{
    const Clock *clock = clocks_find(work->clocks, id);

    return clock != NULL && clock->status == CLOCK_RUNNING ? clock : NULL;
}

/* A way back that costs nothing is open whatever the reason; its cost cannot be taken off. */
static gboolean
mention_free_return(AdviceWork *work)
{
    if (running(work, CLOCK_FREE_RETURN_BY) == NULL)
        return FALSE;
    advice_warn(work, WARNING_FREE_RETURN_AVAILABLE);
    return TRUE;
}

/* Who pays is said only where the marketplace says it. */
static void
return_may_come(AdviceWork *work, const char *group, const char *text)
{
    Advice *advice = work->advice;

    advice->return_outlook = RETURN_MAY_BE_REQUIRED;
    advice->return_paid_by = PAID_BY_UNKNOWN;
    advice_warn(work, WARNING_READ_RETURN_INSTRUCTIONS);
    advice_because(work, group, text);
    if (advice_rule(work, "return-paid-by-seller") == NULL)
        return;
    advice->return_paid_by = PAID_BY_PLATFORM_OR_SELLER;
    advice_because(
        work, "return-paid-by-seller",
        N_("On the seller's error the seller or the marketplace covers the return. You can "
           "contest a deduction."));
}

/* The seller's evidence makes the claim a contest, and may make the item go back. */
static void
return_when_contested(AdviceWork *work, Comparison comparison)
{
    work->advice->strength = MAX(work->advice->strength, STRENGTH_CONTESTED);
    if (comparison == COMPARE_IMPOSSIBLE)
        advice_warn(work, WARNING_THRESHOLD_NOT_COMPARABLE);
    advice_warn(work, WARNING_KEEP_ITEM_UNTIL_REFUNDED);
    return_may_come(
        work, "return-when-contested",
        comparison == COMPARE_NOT_BELOW
            ? N_("The seller contests with evidence and the amount is not small. You may have "
                 "to return the item before the full refund.")
            : N_("The seller contests with evidence. Above a certain value you may have to "
                 "return the item before the full refund."));
    if (running(work, CLOCK_FREE_RETURN_BY) == NULL)
        advice_warn(work, WARNING_RETURN_COST_MAY_BE_DEDUCTED);
}

/* The marketplace tells when it asks for a return: above a value, of a seller who contests. */
static void
advise_known_return(AdviceWork *work)
{
    Money worth = circumstances_value(work->said, work->order);
    Money limit = limit_of(work, "return-when-contested");
    Comparison threshold = compare(&worth, &limit);

    if (work->said->seller_contests && threshold != COMPARE_BELOW)
        return_when_contested(work, threshold);
}

void
advise_return(AdviceWork *work)
{
    Advice *advice = work->advice;
    Comparison value;

    advice->return_outlook = RETURN_NOT_REQUIRED;
    advice->return_paid_by = PAID_BY_NOBODY;
    if (work->said->reason == REASON_NOT_RECEIVED)
        return;
    if (mention_free_return(work))
        advice_because(
            work, "free-return",
            N_("A free return is open, too: it costs nothing and needs no agreement."));
    value = compare_return_cost(work);
    if (value == COMPARE_IMPOSSIBLE)
        advice_warn(work, WARNING_THRESHOLD_NOT_COMPARABLE);
    if (value == COMPARE_BELOW && advice_rule(work, "no-return-low-value") != NULL)
        not_worth_returning(work);
    else if (advice_rule(work, "return-when-contested") != NULL)
        advise_known_return(work);
    else
        return_may_come(work, NULL,
                        N_("You may have to return the item before you are refunded. Read the "
                           "return instructions first."));
}

/* The rule of the buyer's law, also before its clock has started; NULL when it has run out or
 * there is none. */
static const Rule *
right_to_withdraw(const AdviceWork *work)
{
    const Order *order = work->order;
    const Clock *clock = clocks_find(work->clocks, CLOCK_WITHDRAWAL_BY);
    g_autoptr(GPtrArray) policies =
        policies_for_buyer(work->policies, order->paid_with, order->buyer_country);

    if (clock != NULL)
        return clock->status == CLOCK_RUNNING ? clock->rule : NULL;
    for (guint i = 0; i < policies->len; i++) {
        g_autoptr(GPtrArray) rules = policy_rules_for_clock(
            policies->pdata[i], clock_name(CLOCK_WITHDRAWAL_BY)->token, order->buyer_country);

        if (rules->len > 0)
            return rules->pdata[0];
    }
    return NULL;
}

/* Nobody has to agree to it. */
static gboolean
withdraw_by_law(AdviceWork *work)
{
    const Clock *clock = running(work, CLOCK_WITHDRAWAL_BY);
    Because because = {
        right_to_withdraw(work),
        N_("The law where you live lets you cancel this purchase, even if the seller "
           "disagrees. You usually pay for the return.")
    };

    if (because.rule == NULL)
        return FALSE;
    work->advice->refund = REFUND_FULL;
    work->advice->by = clock == NULL ? INSTANT_UNKNOWN : clock->earliest;
    advice_warn(work, WARNING_STATUTORY_RIGHT);
    g_array_append_val(work->advice->because, because);
    return TRUE;
}

/* A way back that the order or the law gives, else the seller's goodwill. */
static void
choose_way_back(AdviceWork *work)
{
    Advice *advice = work->advice;
    const Clock *free_return = running(work, CLOCK_FREE_RETURN_BY);

    if (mention_free_return(work)) {
        advice->type = TYPE_RETURN_AND_REFUND;
        advice->refund = REFUND_FULL;
        advice->return_paid_by = PAID_BY_PLATFORM_OR_SELLER;
        advice->by = free_return->earliest;
        advice_because(
            work, "free-return",
            N_("This order has a free return: ask for its label on the order page."));
    } else if (!withdraw_by_law(work)) {
        advice_because(
            work, "changed-mind",
            work->said->seller_agrees_return
                ? N_("The seller agreed. Get it in writing there. You pay for the return.")
                : N_("Nobody must take it back. The seller may agree, and then you pay for "
                     "the return."));
    }
}

void
advise_remorse(AdviceWork *work)
{
    Advice *advice = work->advice;
    Money limit = limit_of(work, "return-rarely-worth-it");
    Money value = circumstances_value(work->said, work->order);
    Comparison worth, cost;

    advice->is_protected = FALSE;
    advice->type = TYPE_NONE;
    advice->refund = REFUND_BY_AGREEMENT;
    advice->return_outlook = RETURN_BY_AGREEMENT;
    advice->return_paid_by = PAID_BY_BUYER;
    advice->strength = STRENGTH_WEAK;
    advice_because(
        work, "changed-mind",
        N_("The item is as described, so buyer protection does not cover this. You need an "
           "agreement with the seller."));
    choose_way_back(work);
    if (advice->return_paid_by != PAID_BY_BUYER)
        return;
    worth = compare(&value, &limit);
    cost = compare_return_cost(work);
    if (worth == COMPARE_BELOW)
        advice_warn(work, WARNING_RETURN_NOT_WORTH_IT);
    if (cost == COMPARE_BELOW)
        advice_warn(work, WARNING_RETURN_COSTS_MORE_THAN_ITEM);
    if (worth == COMPARE_IMPOSSIBLE || cost == COMPARE_IMPOSSIBLE)
        advice_warn(work, WARNING_THRESHOLD_NOT_COMPARABLE);
}
