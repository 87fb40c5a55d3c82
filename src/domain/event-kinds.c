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
    [EVENT_EVIDENCE_ADDED]      = { "evidence-added",      EVENT_IS_HAPPENING, 1, FALSE, N_("Evidence added"),                        NULL },
    [EVENT_DISPUTE_DRAFTED]     = { "dispute-drafted",     EVENT_IS_HAPPENING, 1, FALSE, N_("Dispute drafted"),                       NULL },
    [EVENT_SUBMITTED]           = { "submitted",           EVENT_IS_HAPPENING, 1, TRUE, N_("Dispute submitted"),
        N_("The window is held while the dispute is open. Do not withdraw, whatever is promised.") },
    [EVENT_EDITED]              = { "edited",              EVENT_IS_HAPPENING, 1, TRUE, N_("Dispute changed"), NULL },
    [EVENT_SELLER_OFFERED]      = { "seller-offered",      EVENT_IS_HAPPENING, 1, TRUE, N_("Seller made an offer"),
        N_("Accepting is final. You may reject it or make an offer of your own.") },
    [EVENT_SELLER_REJECTED]     = { "seller-rejected",     EVENT_IS_HAPPENING, 1, TRUE, N_("Seller rejected the claim"),
        N_("You may go on asking; when the time to answer is over, escalate.") },
    [EVENT_SELLER_EVIDENCE]     = { "seller-evidence",     EVENT_IS_HAPPENING, 1, TRUE, N_("Seller sent evidence"),
        N_("Answer it on the dispute page with evidence of your own.") },
    [EVENT_SELLER_TIMEOUT]      = { "seller-timeout",      EVENT_IS_HAPPENING, 1, TRUE, N_("Seller did not answer in time"),
        N_("Silence usually carries out what you asked for: look at the dispute page.") },
    [EVENT_SELLER_ASKED_WITHDRAW] = { "seller-asked-withdraw",EVENT_IS_HAPPENING, 1, TRUE, N_("Seller asked you to withdraw"),
        N_("Do not withdraw: once the window has closed, the claim is gone.") },
    [EVENT_RESEND_PROMISED]     = { "resend-promised",     EVENT_IS_HAPPENING, 1, TRUE, N_("Seller promised a new parcel"),
        N_("Keep the dispute open until the new parcel is in your hands.") },
    [EVENT_RESEND_SHIPPED]      = { "resend-shipped",      EVENT_IS_HAPPENING, 1, TRUE, N_("Seller shipped a new parcel"),
        N_("Keep the dispute open until the new parcel is in your hands.") },
    [EVENT_BUYER_OFFERED]       = { "buyer-offered",       EVENT_IS_HAPPENING, 1, TRUE, N_("You made an offer"), NULL },
    [EVENT_BUYER_REJECTED]      = { "buyer-rejected",      EVENT_IS_HAPPENING, 1, TRUE, N_("You rejected the offer"), NULL },
    [EVENT_ACCEPTED]            = { "accepted",            EVENT_IS_HAPPENING, 1, TRUE, N_("You accepted an offer"),
        N_("The dispute is over; the money is what is left to watch.") },
    [EVENT_ESCALATED]           = { "escalated",           EVENT_IS_HAPPENING, 1, TRUE, N_("Escalated to the marketplace"),
        N_("A person looks at both sides; the ruling usually takes 3 to 7 business days.") },
    [EVENT_PLATFORM_STEPPED_IN] = { "platform-stepped-in", EVENT_IS_HAPPENING, 1, TRUE, N_("The marketplace stepped in"),
        N_("A person looks at both sides; the ruling usually takes 3 to 7 business days.") },
    [EVENT_PLATFORM_OFFERED]    = { "platform-offered",    EVENT_IS_HAPPENING, 1, TRUE, N_("The marketplace proposed a plan"),
        N_("Accepting is final. Compare it with what you asked for.") },
    [EVENT_EVIDENCE_REQUESTED]  = { "evidence-requested",  EVENT_IS_HAPPENING, 1, TRUE, N_("Evidence was asked for"),
        N_("Send it within the time that the page states.") },
    [EVENT_EVIDENCE_SENT]       = { "evidence-sent",       EVENT_IS_HAPPENING, 1, TRUE, N_("You sent evidence"), NULL },
    [EVENT_RULED_FOR_BUYER]     = { "ruled-for-buyer",     EVENT_IS_HAPPENING, 1, TRUE, N_("Ruled for you"),
        N_("Follow the money: it is not over until it has arrived.") },
    [EVENT_RULED_PARTIAL]       = { "ruled-partial",       EVENT_IS_HAPPENING, 1, TRUE, N_("Ruled in part"),
        N_("Compare the amount with what you asked for; you may appeal once.") },
    [EVENT_RULED_FOR_SELLER]    = { "ruled-for-seller",    EVENT_IS_HAPPENING, 1, TRUE, N_("Ruled for the seller"),
        N_("You may appeal, and then go to your bank while its time runs.") },
    [EVENT_APPEALED]            = { "appealed",            EVENT_IS_HAPPENING, 1, TRUE, N_("Appealed"), NULL },
    [EVENT_APPEAL_WON]          = { "appeal-won",          EVENT_IS_HAPPENING, 1, TRUE, N_("Appeal won"), NULL },
    [EVENT_APPEAL_LOST]         = { "appeal-lost",         EVENT_IS_HAPPENING, 1, TRUE, N_("Appeal lost"),
        N_("Your bank or payment service is the last way; mind its last day.") },
    [EVENT_WITHDRAWN]           = { "withdrawn",           EVENT_IS_HAPPENING, 1, TRUE, N_("Dispute withdrawn"),
        N_("It can be opened again only before the window closes.") },
    [EVENT_DISPUTE_CLOSED]      = { "dispute-closed",      EVENT_IS_HAPPENING, 1, TRUE, N_("Dispute closed"), NULL },
    [EVENT_RETURN_AGREED]       = { "return-agreed",       EVENT_IS_HAPPENING, 1, TRUE, N_("Return agreed"),
        N_("Read who pays before you send anything; film the packing and post it tracked.") },
    [EVENT_RETURN_REQUIRED]     = { "return-required",     EVENT_IS_HAPPENING, 1, TRUE, N_("Return ordered"),
        N_("Read who pays before you send anything; film the packing and post it tracked.") },
    [EVENT_RETURN_SHIPPED]      = { "return-shipped",      EVENT_IS_HAPPENING, 1, TRUE, N_("Return posted"),
        N_("Enter the tracking number on the dispute page, and keep the receipt.") },
    [EVENT_RETURN_DELIVERED]    = { "return-delivered",    EVENT_IS_HAPPENING, 1, TRUE, N_("Return delivered by the carrier"),
        N_("If nobody confirms it, show the proof of delivery.") },
    [EVENT_RETURN_RECEIVED]     = { "return-received",     EVENT_IS_HAPPENING, 1, TRUE, N_("Return received"), NULL },
    [EVENT_RETURN_REFUSED]      = { "return-refused",      EVENT_IS_HAPPENING, 1, TRUE, N_("Return refused"),
        N_("Show the packing video and the proof of delivery to the marketplace.") },
    [EVENT_REFUND_APPROVED]     = { "refund-approved",     EVENT_IS_HAPPENING, 1, TRUE, N_("Refund approved"), NULL },
    [EVENT_REFUND_PART]         = { "refund-part",         EVENT_IS_HAPPENING, 1, TRUE, N_("A part of the refund arrived"),
        N_("Compare it with what you were to get; what is short can be contested.") },
    [EVENT_REFUNDED]            = { "refunded",            EVENT_IS_HAPPENING, 1, TRUE, N_("Refund arrived"),
        N_("If your bank paid as well, tell it: only one of the two is yours.") },
    [EVENT_REFUND_FAILED]       = { "refund-failed",       EVENT_IS_HAPPENING, 1, TRUE, N_("Refund failed"),
        N_("Ask the marketplace for another way to be paid.") },
    [EVENT_PAYMENT_CASE_OPENED] = { "payment-case-opened", EVENT_IS_HAPPENING, 1, TRUE, N_("Case opened with the payment service"),
        N_("Escalate it in time, or it closes for good.") },
    [EVENT_PAYMENT_CASE_ESCALATED] = { "payment-case-escalated",EVENT_IS_HAPPENING, 1, TRUE, N_("Payment case escalated"), NULL },
    [EVENT_BANK_ASKED]          = { "bank-asked",          EVENT_IS_HAPPENING, 1, TRUE, N_("The bank asked for something"),
        N_("Answer within the time that the letter states.") },
    [EVENT_BANK_ANSWERED]       = { "bank-answered",       EVENT_IS_HAPPENING, 1, TRUE, N_("You answered the bank"), NULL },
    [EVENT_CHARGEBACK_FILED]    = { "chargeback-filed",    EVENT_IS_HAPPENING, 1, TRUE, N_("Chargeback filed"),
        N_("The marketplace may close its own case now.") },
    [EVENT_CHARGEBACK_WON]      = { "chargeback-won",      EVENT_IS_HAPPENING, 1, TRUE, N_("Chargeback won"), NULL },
    [EVENT_CHARGEBACK_LOST]     = { "chargeback-lost",     EVENT_IS_HAPPENING, 1, TRUE, N_("Chargeback lost"), NULL },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(kinds) == EVENT_TYPE_COUNT);

const EventKind *
event_kind(EventType type)
{
    return &kinds[type];
}

gboolean
event_is_of_dispute(EventType type)
{
    return type >= EVENT_DISPUTE_DRAFTED && type < EVENT_TYPE_COUNT;
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
