/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of the buyer's own rights: free return, the law, the way the order was paid. */
#include "domain/clocks-parts.h"
#include "domain/settled.h"

/* A figure that cannot be compared gives no right that could be counted on. */
static gboolean
is_for_amount(const Rule *rule, const Money *total)
{
    AmountRange range;
    int above_low;
    int above_high;

    if (rule->amounts->len == 0)
        return TRUE;
    return money_is_known(total) && rule_amount(rule, total->currency, &range) &&
           money_compare(total, &range.low, &above_low) && above_low >= 0 &&
           money_compare(total, &range.high, &above_high) && above_high <= 0;
}

/* Before anything is wrong every ground counts; afterwards those of the disputes. */
static gboolean
is_for_a_dispute(const Rule *rule, const Order *order)
{
    if (order->disputes->len == 0)
        return TRUE;
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (rule_is_for_reason(rule, choice_token(&reasons, dispute->said.reason)))
            return TRUE;
    }
    return FALSE;
}

static void
read_policy(Clock *clock, const ClockWork *work, const Policy *policy)
{
    const Order *order = work->order;
    const Calendar calendar = policies_calendar(work->policies, policy);
    g_autoptr(GPtrArray) rules =
        policy_rules_for_clock(policy, clock_name(clock->id)->token, order->buyer_country);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule_is_for_payment(rule, order->paid_with) && is_for_amount(rule, &order->total) &&
            is_for_a_dispute(rule, order))
            clock_add_readings(clock, rule, &calendar, order);
    }
}

/* A free return or a withdrawal that was used, or that nothing is left for. */
static gboolean
is_used(ClockId id, const Order *order)
{
    return (id == CLOCK_FREE_RETURN_BY || id == CLOCK_WITHDRAWAL_BY) &&
           (order_return_is_agreed(order) || order_is_settled(order));
}

void
add_buyer_clocks(ClockWork *work)
{
    const Order *order = work->order;
    g_autoptr(GPtrArray) policies =
        policies_for_buyer(work->policies, order->paid_with, order->buyer_country);

    for (ClockId id = CLOCK_FREE_RETURN_BY; id <= CLOCK_STATUTORY_CLAIM_BY; id++) {
        Clock clock = clock_unknown(id);

        if (id == CLOCK_FREE_RETURN_BY && !order->free_return)
            continue;
        read_policy(&clock, work, work->market);
        for (guint i = 0; i < policies->len; i++)
            read_policy(&clock, work, policies->pdata[i]);
        clock_settle(work, &clock, is_used(id, order));
    }
}
