/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether it is time to look if a parcel moves at all. */
#include "domain/clocks/clocks.h"

#include "domain/case/case.h"

/* Whoever said what the tracking shows has seen a scan; whoever complains of the item has it.
 */
static gboolean
shows_that_it_moved(const Dispute *dispute)
{
    if (dispute->said.reason == REASON_NOT_RECEIVED)
        return dispute->said.tracking != TRACKING_UNKNOWN &&
               dispute->said.tracking != TRACKING_NO_SCAN;
    return dispute->said.reason != REASON_CHANGED_MIND;
}

static gboolean
was_seen_moving(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (shows_that_it_moved(order->disputes->pdata[i]))
            return TRUE;
    }
    return order->is_held_by_customs || order->is_returned_to_sender ||
           order_has_arrived(order);
}

const Rule *
scan_is_missed(const Order *order, const Policies *policies, Validity *validity)
{
    const Policy *policy = policies_marketplace(policies, order->marketplace);
    const Rule *rule = policies_rule(policies, policy, "no-scan", order->buyer_country);
    Calendar calendar = policies_calendar(policies, policy);
    Instant shipped = order_fact(order, FACT_SHIPPED);
    Instant earliest, latest;

    if (rule == NULL || shipped == INSTANT_UNKNOWN || order->parcels->len == 0 ||
        order->is_cancelled || order->is_closed || was_seen_moving(order))
        return NULL;
    rule_ends(rule, &calendar, shipped, &earliest, &latest, NULL);
    return has_passed(validity, earliest) ? rule : NULL;
}
