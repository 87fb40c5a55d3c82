/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/event-asks.h"

gboolean
event_asks_for_amount(EventType type)
{
    switch (type) {
    case EVENT_SELLER_OFFERED:
    case EVENT_BUYER_OFFERED:
    case EVENT_PLATFORM_OFFERED:
    case EVENT_ACCEPTED:
    case EVENT_RULED_FOR_BUYER:
    case EVENT_RULED_PARTIAL:
    case EVENT_APPEAL_WON:
    case EVENT_REFUND_APPROVED:
    case EVENT_REFUND_PART:
    case EVENT_REFUNDED:
    case EVENT_CHARGEBACK_WON:
        return TRUE;
    default:
        return FALSE;
    }
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
