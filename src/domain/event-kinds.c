/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/i18n.h"
#include "domain/event.h"

/* clang-format off */
static const EventKind kinds[] = {
    [EVENT_UNKNOWN]             = { "unknown",             EVENT_IS_HAPPENING, 1, FALSE, N_("Written by a newer version"),            NULL },
    [EVENT_ORDER_TRACKED]       = { "order-tracked",       EVENT_IS_STATEMENT, 1, FALSE, N_("Order added"),                           NULL },
    [EVENT_ORDER_EDITED]        = { "order-edited",        EVENT_IS_STATEMENT, 1, FALSE, N_("Order changed"),                         NULL },
    [EVENT_ORDER_ARCHIVED]      = { "order-archived",      EVENT_IS_STATEMENT, 1, FALSE, N_("Order archived"),                        NULL },
    [EVENT_ORDER_UNARCHIVED]    = { "order-unarchived",    EVENT_IS_STATEMENT, 1, FALSE, N_("Order taken out of the archive"),        NULL },
    [EVENT_ORDER_REMOVED]       = { "order-removed",       EVENT_IS_STATEMENT, 1, FALSE, N_("Order removed"),                         NULL },
    [EVENT_CHANGE_RETRACTED]    = { "change-retracted",    EVENT_IS_ABOUT_LOG, 1, FALSE, N_("Undone"),                                NULL },
    [EVENT_SHIPPED]             = { "shipped",             EVENT_IS_HAPPENING, 1, TRUE,  N_("Shipped"),
        N_("Note the close date that the order page shows now; it beats every estimate.") },
    [EVENT_MARKED_DELIVERED]    = { "marked-delivered",    EVENT_IS_HAPPENING, 1, TRUE,  N_("Marked delivered by the carrier"),
        N_("The window may already be running out from this moment. If it is not there, ask neighbours and the pick-up point, then open a dispute.") },
    [EVENT_DELIVERED]           = { "delivered",           EVENT_IS_HAPPENING, 1, TRUE,  N_("Delivered"),
        N_("Film the parcel before you open it, then inspect everything while the window is open.") },
    [EVENT_CONFIRMED]           = { "confirmed",           EVENT_IS_HAPPENING, 1, TRUE,  N_("Receipt confirmed"),
        N_("Confirming ends the protection of the delivery; only the days after it are left for a dispute.") },
    [EVENT_WINDOW_EXTENDED]     = { "window-extended",     EVENT_IS_HAPPENING, 1, TRUE,  N_("Window extended by the seller"),
        N_("An extension counts only when the order page shows it: record the date that it shows.") },
    [EVENT_EXTENSION_REQUESTED] = { "extension-requested", EVENT_IS_HAPPENING, 1, TRUE,  N_("Extension asked for"),
        N_("Asking stops no clock. Without an answer, open the dispute before the window closes.") },
    [EVENT_EXTENSION_REFUSED]   = { "extension-refused",   EVENT_IS_HAPPENING, 1, TRUE,  N_("Extension refused by the seller"),
        N_("Open the dispute before the window closes.") },
    [EVENT_COMPLETION_WARNED]   = { "completion-warned",   EVENT_IS_HAPPENING, 1, TRUE,  N_("Warned that it will be completed"),
        N_("The order will be completed by itself. If it has not arrived, open the dispute now.") },
    [EVENT_AUTO_COMPLETED]      = { "auto-completed",      EVENT_IS_HAPPENING, 1, TRUE,  N_("Completed by the marketplace"),
        N_("Only the days after completion are left for a dispute.") },
    [EVENT_RETURNED_TO_SENDER]  = { "returned-to-sender",  EVENT_IS_HAPPENING, 1, TRUE,  N_("On its way back to the sender"),
        N_("It will not arrive any more: open the dispute for not received, with the tracking as evidence.") },
    [EVENT_CUSTOMS_HELD]        = { "customs-held",        EVENT_IS_HAPPENING, 1, TRUE,  N_("Held by customs"),
        N_("Ask customs for a paper that names the reason; the clock goes on.") },
    [EVENT_CANCEL_REQUESTED]    = { "cancel-requested",    EVENT_IS_HAPPENING, 1, TRUE,  N_("Cancellation asked for"),
        N_("The order is not cancelled until its page says so.") },
    [EVENT_CANCELLED]           = { "cancelled",           EVENT_IS_HAPPENING, 1, TRUE,  N_("Cancelled"),
        N_("Watch for the money: it goes back the way you paid.") },
    [EVENT_MESSAGED_SELLER]     = { "messaged-seller",     EVENT_IS_HAPPENING, 1, TRUE,  N_("Message to the seller"),
        N_("A message stops no clock and is no record of a claim. Only a submitted dispute does that.") },
    [EVENT_COULD_NOT_OPEN]      = { "could-not-open",      EVENT_IS_HAPPENING, 1, TRUE,  N_("A dispute could not be opened"),
        N_("Too early: try again on the day it opens. Completed: try the order's after-sales page, then the bank.") },
    [EVENT_NOTE]                = { "note",                EVENT_IS_HAPPENING, 1, TRUE,  N_("Note"),                                  NULL },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == EVENT_TYPE_COUNT);

const EventKind *
event_kind(EventType type)
{
    return &kinds[type];
}

EventType
event_type_parse(const char *token)
{
    for (gsize i = EVENT_UNKNOWN + 1; i < G_N_ELEMENTS(kinds); i++) {
        if (g_strcmp0(kinds[i].token, token) == 0)
            return (EventType)i;
    }
    return EVENT_UNKNOWN;
}
