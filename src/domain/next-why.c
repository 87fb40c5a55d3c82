/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why something is next, in the words of a friend who knows the rules. */
#include "domain/next.h"

#include "base/i18n.h"

/* clang-format off */
typedef struct {
    const char *sentence;
    const char *undated; /* what stands in for it while the date is not known; NULL: itself */
} Why;

static const Why whys[WHY_COUNT] = {
    [WHY_CANCELLED]                = { N_("The order is cancelled. If you had paid, the money goes back the way you paid."), NULL },
    [WHY_CLOSED]                   = { N_("The marketplace has closed this order."), NULL },
    [WHY_NOT_SHIPPED]              = { N_("The seller has until {by} to ship it."), N_("It is not shipped yet.") },
    [WHY_SHIPPING_UNDATED]         = { N_("It is not shipped yet. Enter when you paid, and I will watch the seller's time."), NULL },
    [WHY_SHIPPING_LATE]            = { N_("It was to be shipped by {by}. Cancel it on its order page and take the money back."), NULL },
    [WHY_RECEIVED_CLOSE_UNKNOWN]   = { N_("You have it, but I cannot see your deadline. Open the order page and copy the close date."), NULL },
    [WHY_RECEIVED_CLOSE_ESTIMATED] = { N_("{by} is only the earliest date I can work out. Open the order page and copy the close date."), NULL },
    [WHY_INSPECT]                  = { N_("Film the parcel and test everything. If something is wrong, open a dispute by {by}; a message stops no clock."), NULL },
    [WHY_ESTIMATE_PASSED]          = { N_("My estimate {by} has passed, but the real date may not. If the order page still lets you open a dispute, do it now."), NULL },
    [WHY_BANK_ROUTE]               = { N_("The window is closed and it has not come. Claim the money back through your payment by {by}."), NULL },
    [WHY_WINDOW_CLOSED]            = { N_("The window is closed. Nothing is left to do here."), NULL },
    [WHY_MARKED_DELIVERED]         = { N_("The carrier says it is delivered. Ask neighbours and the pick-up point; if it is not there, open a dispute before the window closes."), NULL },
    [WHY_RETURNED_TOO_EARLY]       = { N_("It is on its way back to the sender. A dispute can be opened from {by}; keep a screenshot of the tracking."), NULL },
    [WHY_RETURNED_TO_SENDER]       = { N_("It is on its way back to the sender and will not arrive. Open the dispute now; the tracking is your evidence."), NULL },
    [WHY_NOT_HERE_AND_CLOSING]     = { N_("It has not come and the window closes {by}. Open the dispute now; a message stops no clock."), NULL },
    [WHY_HELD_BY_CUSTOMS]          = { N_("Customs holds it. Ask them for a paper that names the reason; the window goes on closing meanwhile."), NULL },
    [WHY_CLOSE_UNKNOWN]            = { N_("I cannot see your deadline. Open the order page and copy the close date. Until then I treat it as urgent."), NULL },
    [WHY_CLOSE_ESTIMATED]          = { N_("{by} is only my estimate. Open the order page and copy the close date. Until then I treat it as urgent."), NULL },
    [WHY_CLOSE_DOUBTED]            = { N_("The window was extended, but I do not know to when. Copy the date from the order page; until then {by} counts."), NULL },
    [WHY_ASK_FOR_EXTENSION]        = { N_("The window closes {by} and a dispute cannot be opened yet. Ask the seller to extend the protection."), NULL },
    [WHY_TOO_EARLY_TO_DISPUTE]     = { N_("It is on its way, and it is too early for a dispute. The window closes {by}."), NULL },
    [WHY_STUCK_OR_SLOW]            = { N_("Stuck or just slow? Look at the tracking: days without a scan mean stuck. The window closes {by}."), NULL },
    [WHY_IN_TRANSIT]               = { N_("It is on its way and there is time. The window closes {by}."), NULL },
    [WHY_BANK_ASKED]               = { N_("Your bank waits for an answer until {by}. Without one it decides for the seller."), N_("Your bank waits for an answer. Without one it decides for the seller.") },
    [WHY_EVIDENCE_ASKED]           = { N_("Evidence was asked for. Send it by {by}; what comes later may not be looked at."), N_("Evidence was asked for. Send it now; what comes late may not be looked at.") },
    [WHY_DRAFT_EVIDENCE]           = { N_("This is a draft: the marketplace knows nothing yet. Collect what shows the problem, and submit before {by}."), N_("This is a draft: the marketplace knows nothing yet. Collect what shows the problem, and submit it soon.") },
    [WHY_DRAFT]                    = { N_("This is a draft: the marketplace knows nothing yet and the clock runs. Submit it now; evidence can be added later."), NULL },
    [WHY_SELLER_SILENT]            = { N_("The seller's time is over. Escalate: people of the marketplace then look at both sides."), NULL },
    [WHY_OFFER]                    = { N_("There is an offer; answer it by {by}. Accepting is final: compare it with what you asked for first."), N_("There is an offer. Accepting is final; compare it with what you asked for before you answer.") },
    [WHY_CHECK_SILENCE]            = { N_("The seller was to answer by now. Look at the dispute page: silence usually carries out what you asked for."), NULL },
    [WHY_SELLERS_TURN]             = { N_("Nothing to do until {by}: it is the seller's turn. Then look at the dispute page. You may chat; do not withdraw, whatever is promised."), N_("It is the seller's turn. You may chat; do not withdraw, whatever is promised.") },
    [WHY_CAN_ESCALATE]             = { N_("You do not agree and the seller's time is over. Escalate if the page offers it."), NULL },
    [WHY_SELLER_REJECTED]          = { N_("The seller contests it. Answer with evidence or another amount; escalating opens {by}."), N_("The seller contests it. Answer with evidence or another amount.") },
    [WHY_NEGOTIATING]              = { N_("It is the seller's turn to answer you; escalating opens {by}. Do not withdraw, whatever is promised."), N_("It is the seller's turn to answer you. Do not withdraw, whatever is promised.") },
    [WHY_RULING_LATE]              = { N_("The ruling is later than usual. Look at the dispute page and ask the marketplace."), NULL },
    [WHY_ESCALATED]                = { N_("The marketplace looks at both sides. A ruling is usual by {by}."), N_("The marketplace looks at both sides. Look at the dispute page now and then.") },
    [WHY_RULED]                    = { N_("It is decided. The money, or the order to send it back, is usual by {by}; record it as soon as the page shows it."), N_("It is decided. Record the refund or the return as soon as the page shows it.") },
    [WHY_CAN_APPEAL]               = { N_("Ruled for the seller. You may appeal once, with new evidence, perhaps until {by}."), N_("Ruled for the seller. You may appeal once, with new evidence.") },
    [WHY_LOST_BANK]                = { N_("The marketplace said no. Your payment gives you a last way, until {by}."), N_("The marketplace said no. Your payment gives you a last way.") },
    [WHY_LOST]                     = { N_("The marketplace said no, and I know of no other way with a day that is still to come. Ask those you paid through all the same."), NULL },
    [WHY_APPEALED]                 = { N_("The appeal is being looked at. An answer is usual by {by}."), N_("The appeal is being looked at.") },
    [WHY_RETURN_DUE]               = { N_("Post it tracked and enter the number by {by}, or the seller is paid. First read who pays; film the packing; keep the receipt."), N_("Post it tracked and enter the number, or the seller is paid. First read who pays; film the packing; keep the receipt.") },
    [WHY_RETURN_SENT]              = { N_("The return is on its way. Keep the receipt, and record when the carrier delivers it."), NULL },
    [WHY_RETURN_DELIVERED]         = { N_("The carrier delivered the return. If nobody confirms it, show the proof of delivery on the dispute page."), NULL },
    [WHY_REFUND_LATE]              = { N_("The money should be here. Look under the date of payment too, then ask the marketplace for proof."), NULL },
    [WHY_REFUND_PENDING]           = { N_("The money is on its way. It is usual to see it by {by}; look under the date of payment too."), N_("The money is on its way. Look under the date of payment too.") },
    [WHY_REFUND_SHORT]             = { N_("Less arrived than you were to get. Contest what was kept; your payment's own way for the rest ends {by}."), N_("Less arrived than you were to get. Contest what was kept before you let it rest.") },
    [WHY_PAYMENT_CASE]             = { N_("Escalate the case by {by}, or it closes for good."), N_("Escalate the case in time, or it closes for good.") },
    [WHY_WITH_BANK]                = { N_("Your bank or payment service looks at it. Record at once what it asks for."), NULL },
    [WHY_DISPUTE_OVER]             = { N_("This dispute is over."), NULL },
    [WHY_DRAFT_TOO_EARLY]          = { N_("A dispute can be opened from {by} on, and I will remind you. Until then collect what shows the problem."), NULL },
    [WHY_DRAFT_MISSED]             = { N_("The window closed before this draft was submitted. Claim the money back through your payment by {by}."), NULL },
    [WHY_BANK_DATE_NEAR]           = { N_("Your payment's own way ends {by}, and the money is not here. Use it now; it may close the marketplace's case."), NULL },
    [WHY_RULED_PARTIAL]            = { N_("Ruled for less than you asked. If it is too little, you may appeal once, with new evidence, perhaps until {by}."), NULL },
    [WHY_RETURN_LATE]              = { N_("The time to post the return ended {by}. Post it today all the same, enter its number, and tell the marketplace."), NULL },
    [WHY_PAID_TWICE]               = { N_("Your bank and the marketplace both paid. Tell the bank: only one of the two is yours."), NULL },
    [WHY_COULD_NOT_OPEN]           = { N_("The page offers no dispute any more. Look there for an after-sales entry, and ask the marketplace's help with a screenshot."), NULL },
    [WHY_COULD_NOT_OPEN_BANK]      = { N_("The page offers no dispute any more. Look there for an after-sales entry; else claim through your payment by {by}."), NULL },
    [WHY_OPENING_UNDATED]          = { N_("The page said that it is too early, but not until when. Look again every day, and copy the date when it shows one."), NULL },
    [WHY_FREE_RETURN]              = { N_("This order has a free return: ask for it on the order page by {by}, join all items in it, and post it with the label you get. Unused, in its packing."), NULL },
    [WHY_WITHDRAWAL]               = { N_("The law lets you withdraw until {by}: write it to the seller on the marketplace now and keep a copy. You usually pay the way back."), NULL },
    [WHY_AGREEMENT]                = { N_("This is no protection dispute: ask the seller on the marketplace whether you may send it back, and what that costs you."), NULL },
    [WHY_EVIDENCE_LATE]            = { N_("Evidence was asked for until {by}. Send it all the same, today: it may still be looked at."), NULL },
    [WHY_RETURN_NUMBER]            = { N_("The return is posted, but without its tracking number the seller is paid. Enter the number there and here by {by}."), N_("The return is posted, but without its tracking number the seller is paid. Enter the number there and here now.") },
    [WHY_COMPLETED_NOT_HERE]       = { N_("The marketplace completed the order by itself. If it is not here, open the dispute by {by}; if it is, film it and test everything."), N_("The marketplace completed the order by itself. If it is not here, open the dispute now; if it is, film it and test everything.") },
    [WHY_COMPLETION_WARNED]        = { N_("The marketplace will complete the order by itself. It is not here: open the dispute now, the window closes {by}."), N_("The marketplace will complete the order by itself. It is not here: open the dispute now.") },
    [WHY_OPENS_AFTER_CLOSE]        = { N_("By the rules a dispute opens only when the window is closed, on {by}. Try to open it every day before, and keep a screenshot of what the page says."), NULL },
    [WHY_WINDOW_CLOSED_BANK]       = { N_("The window is closed. If something is wrong after all, your payment gives you a way of its own until {by}."), NULL },
    [WHY_BANK_PERHAPS]             = { N_("The earlier end of your payment's own time is over, but it may run until {by}. Ask there at once."), NULL },
    [WHY_LOST_LAW]                 = { N_("The marketplace said no. The law of your country gives you a claim against the seller until {by}; a consumer centre helps with it."), NULL },
    [WHY_REFUND_FAILED]            = { N_("The refund could not be paid to you and went back. Ask the marketplace for another way to be paid, and keep its answer."), NULL },
    [WHY_OFFER_OR_ESCALATE]        = { N_("There is an offer until {by}. Accepting it is final; if it is too little, reject it, or escalate if the page offers that by now."), N_("There is an offer. Accepting it is final; if it is too little, reject it, or escalate if the page offers that by now.") },
    [WHY_CASE_RAN_OUT]             = { N_("The case was to be escalated by {by}, and closes without it. Look whether it is still open; if not, ask there what is left."), NULL },
    [WHY_IT_CAME]                  = { N_("You entered that it came, so the claim that it did not is no longer true. Is all well? Then withdraw it. Else change the claim before {by}."), N_("You entered that it came, so the claim that it did not is no longer true. Is all well? Then withdraw it. Else change the claim now.") },
    [WHY_WITHDRAWN_PROMISE]        = { N_("You withdrew for what was promised. If it is not here, open the dispute again before {by}; if all is well, record that it is closed."), N_("You withdrew for what was promised. If it is not here, open the dispute again at once; if all is well, record that it is closed.") },
    [WHY_WITHDRAWN_BANK]           = { N_("You withdrew for what was promised, and the window is closed. If it is not here, claim the money back through your payment by {by}; if all is well, record that it is closed."), NULL },
    [WHY_AGREED_DUE]               = { N_("Post it tracked by {by}, send the number to the seller in the messages of the order, and keep the receipt. This holds no window: if the money is not here before it closes, open a dispute."), N_("Post it tracked, send the number to the seller in the messages of the order, and keep the receipt. This holds no window: if the money is not here before it closes, open a dispute.") },
    [WHY_AGREED_LATE]              = { N_("The time to post the return ended {by}. Post it today all the same, and send its number to the seller in the messages of the order."), NULL },
    [WHY_AGREED_NUMBER]            = { N_("The return is posted, but without its tracking number nothing shows it. Enter the number here, and send it to the seller in the messages of the order."), NULL },
    [WHY_AGREED_SENT]              = { N_("The return is on its way. Keep the receipt. This holds no window: if the money is not here before it closes, open a dispute."), NULL },
    [WHY_AGREED_DELIVERED]         = { N_("The carrier delivered the return. Send the proof of delivery to the seller, and ask for the money. This holds no window: if the money is not here before it closes, open a dispute."), NULL },
    [WHY_AGREED_REFUSED]           = { N_("The seller refused the return, and no dispute holds the window. If the money is due to you, open a dispute by {by}."), N_("The seller refused the return, and no dispute holds the window. If the money is due to you, open a dispute now.") },
    [WHY_DRAFT_DATE_PASSED]        = { N_("{by} has passed, but the real date may not. Look at the order page: if it still lets you open a dispute, submit this draft now."), NULL },
    [WHY_NO_BUTTON]                = { N_("No button to open it? Try the app and the website, then the marketplace's help with a screenshot. The window closes {by}."), NULL },
};
/* clang-format on */

const char *
next_why(NextWhy reason, Instant by)
{
    const Why *why;

    g_return_val_if_fail((guint)reason < WHY_COUNT, NULL);
    why = &whys[reason];
    return by == INSTANT_UNKNOWN && why->undated != NULL ? why->undated : why->sentence;
}
