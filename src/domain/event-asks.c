/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/event-asks.h"

#include "base/i18n.h"

gboolean
event_needs_amount(EventType type)
{
    return type == EVENT_SELLER_OFFERED || type == EVENT_BUYER_OFFERED ||
           type == EVENT_PLATFORM_OFFERED;
}

gboolean
event_asks_for_amount(EventType type)
{
    switch (type) {
    case EVENT_ACCEPTED:
    case EVENT_SELLER_TIMEOUT:
    case EVENT_RULED_FOR_BUYER:
    case EVENT_RULED_PARTIAL:
    case EVENT_APPEAL_WON:
    case EVENT_REFUND_APPROVED:
    case EVENT_REFUND_PART:
    case EVENT_REFUNDED:
    case EVENT_CHARGEBACK_WON:
        return TRUE;
    default:
        return event_needs_amount(type);
    }
}

gboolean
event_asks_for_place(EventType type)
{
    return type == EVENT_SELLER_OFFERED || type == EVENT_REFUND_APPROVED ||
           type == EVENT_REFUND_PART || type == EVENT_REFUNDED;
}

gboolean
event_asks_for_number(EventType type)
{
    return type == EVENT_SHIPPED || type == EVENT_RESEND_SHIPPED ||
           type == EVENT_RETURN_SHIPPED;
}

gboolean
event_answers_an_offer(EventType type)
{
    return type == EVENT_ACCEPTED || type == EVENT_BUYER_REJECTED ||
           type == EVENT_BUYER_OFFERED;
}

gboolean
event_is_by_buyer(EventType type)
{
    switch (type) {
    case EVENT_CANCEL_REQUESTED:
    case EVENT_EXTENSION_REQUESTED:
    case EVENT_MESSAGED_SELLER:
    case EVENT_COULD_NOT_OPEN:
    case EVENT_NOTE:
    case EVENT_SUBMITTED:
    case EVENT_EDITED:
    case EVENT_BUYER_OFFERED:
    case EVENT_BUYER_REJECTED:
    case EVENT_ACCEPTED:
    case EVENT_ESCALATED:
    case EVENT_EVIDENCE_SENT:
    case EVENT_APPEALED:
    case EVENT_WITHDRAWN:
    case EVENT_DISPUTE_CLOSED:
    case EVENT_RETURN_SHIPPED:
        return TRUE;
    default:
        return FALSE;
    }
}

gboolean
event_is_of_bank(EventType type)
{
    return type >= EVENT_PAYMENT_CASE_OPENED && type <= EVENT_CHARGEBACK_LOST;
}

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
    if (type == EVENT_ACCEPTED && dispute_find_offer(dispute, &offer) &&
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
