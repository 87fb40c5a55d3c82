/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/advice/event-asks.h"

#include "base/i18n.h"

/* Compared with what was paid; NULL also when nothing is known to compare with. */
static const char *
refuse_above_paid(const Order *order, const Money *amount)
{
    int comparison = 0;

    if (!money_is_known(&order->total))
        return NULL;
    if (!money_compare(amount, &order->total, &comparison))
        return N_("the amount is in another currency than the order");
    return comparison > 0 ? N_("the amount is more than what was paid") : NULL;
}

/* Together with what has come already. */
static const char *
refuse_too_much(const Order *order, const Dispute *dispute, const Money *amount)
{
    Money sum = dispute_received(dispute);
    int comparison = 0;

    return money_is_known(&sum) && money_add(&sum, amount, &sum) &&
                   money_compare(&sum, &order->total, &comparison) && comparison > 0
               ? N_("with what has come already it is more than what was paid")
               : NULL;
}

const char *
event_amount_refusal(const Order *order, const Dispute *dispute, EventType type,
                     const Money *amount)
{
    const Offer *offer;
    const char *refusal;
    int comparison = 0;

    if (!money_is_known(amount))
        return NULL;
    if (type == EVENT_ACCEPTED && dispute_find_acceptable(dispute, &offer) &&
        (!money_compare(amount, &offer->amount, &comparison) || comparison != 0))
        return N_("another amount is on the table");
    refusal = refuse_above_paid(order, amount);
    if (refusal == NULL && (type == EVENT_REFUND_PART || type == EVENT_REFUNDED))
        refusal = refuse_too_much(order, dispute, amount);
    return refusal;
}

const char *
asked_amount_refusal(const Order *order, const Money *amount)
{
    return amount->minor == 0 ? N_("nothing is asked for") : refuse_above_paid(order, amount);
}
