/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether a promised parcel can be there before the window closes. */
#include "domain/clocks/clocks.h"

gboolean
resend_is_talked_of(const Dispute *dispute)
{
    return dispute->happened[EVENT_SELLER_ASKED_WITHDRAW] != INSTANT_UNKNOWN ||
           dispute->happened[EVENT_RESEND_PROMISED] != INSTANT_UNKNOWN ||
           dispute->happened[EVENT_RESEND_SHIPPED] != INSTANT_UNKNOWN;
}

gboolean
resend_matters(const Dispute *dispute)
{
    return (dispute->happened[EVENT_RESEND_PROMISED] != INSTANT_UNKNOWN ||
            dispute->happened[EVENT_RESEND_SHIPPED] != INSTANT_UNKNOWN) &&
           (dispute_is_open(dispute) || dispute->id == NULL ||
            dispute->state == DISPUTE_DRAFT || dispute->state == DISPUTE_WITHDRAWN);
}

static gboolean
read_stated(const Dispute *dispute, Resend *resend)
{
    Instant promised = dispute->until[EVENT_RESEND_PROMISED];
    Instant shipped = dispute->until[EVENT_RESEND_SHIPPED];

    resend->basis = RESEND_STATED;
    resend->arrives = shipped != INSTANT_UNKNOWN ? shipped : promised;
    return resend->arrives != INSTANT_UNKNOWN;
}

static gboolean
read_first_parcel(const Order *order, Instant start, Resend *resend)
{
    Instant shipped = order_fact(order, FACT_SHIPPED);
    Instant arrived = order_fact(order, FACT_DELIVERED);

    if (arrived == INSTANT_UNKNOWN)
        arrived = order_fact(order, FACT_MARKED_DELIVERED);
    if (shipped == INSTANT_UNKNOWN || arrived == INSTANT_UNKNOWN || arrived < shipped)
        return FALSE;
    resend->basis = RESEND_LIKE_FIRST;
    resend->arrives = start + (arrived - shipped);
    return TRUE;
}

/* The lower end: a parcel that takes longer is more likely lost than slow. */
static gboolean
read_rule(const Order *order, const Policies *policies, Instant start, Resend *resend)
{
    const Policy *market = policies_marketplace(policies, order->marketplace);
    const Calendar calendar = policies_calendar(policies, market);
    Instant latest;

    resend->rule = policies_rule(policies, market, "transit-usual", order->buyer_country);
    if (resend->rule == NULL)
        return FALSE;
    resend->basis = RESEND_BY_RULE;
    rule_ends(resend->rule, &calendar, start, &resend->arrives, &latest, NULL);
    return TRUE;
}

Resend
resend_expect(const Order *order, const Dispute *dispute, const Policies *policies,
              const GArray *clocks, Instant now)
{
    const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);
    Instant sent = dispute->happened[EVENT_RESEND_SHIPPED];
    Instant start = sent != INSTANT_UNKNOWN ? sent : now;
    Resend resend = { .closes = window == NULL ? INSTANT_UNKNOWN : window->earliest,
                      .may_close = window == NULL ? INSTANT_UNKNOWN : window->latest };

    if (!read_stated(dispute, &resend) && !read_first_parcel(order, start, &resend) &&
        !read_rule(order, policies, start, &resend)) {
        resend.basis = RESEND_UNKNOWN;
        resend.arrives = INSTANT_UNKNOWN;
    }
    resend.is_too_late = resend.arrives == INSTANT_UNKNOWN ||
                         resend.closes == INSTANT_UNKNOWN || resend.arrives >= resend.closes;
    return resend;
}
