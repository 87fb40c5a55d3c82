/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The table of events: all there is to know of one is its row. First what everybody may ask
 * (event.h): its token, what it is about, who did it, its words before and after, what it is
 * asked for, and the facts that it cannot stand before or behind. Then what it does
 * (event-row-private.h): to an order, to one of its parcels, to a dispute, and from which state
 * of a dispute it leads to which.
 *
 * Menus and lists of events stand in the sequence of these rows.
 */
#include "base/i18n.h"
#include "domain/case/event-row-private.h"

#define LOGGED TRUE /* a person may record it */
#define INTERNAL FALSE

#define AT(member) G_STRUCT_OFFSET(Order, member)
#define TO(state) DISPUTE_##state
#define MOVES(...)      \
    (const EventMove[]) \
    {                   \
        __VA_ARGS__,    \
        {               \
            0           \
        }               \
    }

static const Choice actor_choices[ACTOR_COUNT] = {
    [ACTOR_BUYER] = { "buyer", N_("you") },
    [ACTOR_SELLER] = { "seller", N_("seller") },
    [ACTOR_PLATFORM] = { "platform", N_("marketplace") },
    [ACTOR_CARRIER] = { "carrier", N_("carrier") },
    [ACTOR_BANK] = { "bank", N_("bank") },
};
const ChoiceSet actors = { actor_choices, ACTOR_COUNT };

/* clang-format off */
static const EventRow rows[] = {
    [EVENT_UNKNOWN] = {
        { "unknown", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Written by a newer version") },
    },
    [EVENT_ORDER_TRACKED] = {
        { "order-tracked", EVENT_IS_STATEMENT, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Order added") },
        .on_order = fields_are_stated,
    },
    [EVENT_ORDER_EDITED] = {
        { "order-edited", EVENT_IS_STATEMENT, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Order changed") },
        .on_order = fields_are_stated,
    },
    [EVENT_ORDER_ARCHIVED] = {
        { "order-archived", EVENT_IS_STATEMENT, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Order archived") },
        .sets = AT(archived),
    },
    [EVENT_ORDER_UNARCHIVED] = {
        { "order-unarchived", EVENT_IS_STATEMENT, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Order restored from the archive") },
        .clears = AT(archived),
    },
    [EVENT_ORDER_REMOVED] = {
        { "order-removed", EVENT_IS_STATEMENT, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Order removed") },
        .sets = AT(removed),
    },
    [EVENT_CHANGE_RETRACTED] = {
        { "change-retracted", EVENT_IS_ABOUT_LOG, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Undone") },
    },
    [EVENT_MAIL_SAID] = {
        { "mail-said", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_PLATFORM,
          N_("A mail says something that waits for you") },
    },
    [EVENT_MAIL_SET_ASIDE] = {
        { "mail-set-aside", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("You set aside what a mail says") },
    },
    [EVENT_SHIPPED] = {
        { "shipped", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_SELLER,
          N_("Shipped"),
          .after = N_("Copy the close date from the order page now. It is better than any estimate."),
          .asks = ASKS_NUMBER | IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER | DATES_FACT | MOVES_ON | UNTIL_CLOSES, .fact = FACT_SHIPPED,
    },
    [EVENT_MARKED_DELIVERED] = {
        { "marked-delivered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_CARRIER,
          N_("Marked delivered by the carrier"),
          .after = N_("Your dispute days may start now. Not there? Ask your neighbours and the pick-up point, then open a dispute."),
          .asks = IS_OF_THE_WAY | ASKS_PARCEL },
        .does = HAPPENS_TO_ORDER | DATES_FACT | FIRST_COUNTS | UNTIL_CLOSES, .fact = FACT_MARKED_DELIVERED,
        .on_parcel = parcel_is_marked,
    },
    [EVENT_DELIVERED] = {
        { "delivered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_CARRIER,
          N_("Delivered"),
          .after = N_("Film the parcel before you open it. Then inspect everything while the window is open."),
          .asks = IS_OF_THE_WAY | ASKS_PARCEL },
        .does = HAPPENS_TO_ORDER | DATES_FACT | FIRST_COUNTS | MOVES_ON | UNTIL_CLOSES,
        .fact = FACT_DELIVERED, .on_parcel = parcel_is_there,
    },
    [EVENT_CONFIRMED] = {
        { "confirmed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Receipt confirmed"),
          .after = N_("Delivery protection has ended. You can open a dispute only in the days after confirming."),
          .asks = IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER | DATES_FACT | FIRST_COUNTS | UNTIL_CLOSES, .fact = FACT_CONFIRMED,
    },
    [EVENT_WINDOW_EXTENDED] = {
        { "window-extended", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_SELLER,
          N_("Window extended by the seller"),
          .after = N_("An extension counts only when the order page shows it. Record the date that it shows."),
          .asks = IS_OF_THE_WAY | UNTIL_IS_LATER,
          .not_after = { FACT_CONFIRMED, N_("the order is completed: there is nothing left to extend") } },
        .does = HAPPENS_TO_ORDER | UNTIL_CLOSES, .at = AT(extended), .clears = AT(extension_refused), .on_order = window_is_extended,
    },
    [EVENT_EXTENSION_REQUESTED] = {
        { "extension-requested", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You asked for an extension"),
          .after = N_("Asking does not extend the window. If you get no answer, open a dispute before it closes."),
          .asks = ASKS_CONTACT | IS_OF_THE_WAY,
          .not_after = { FACT_CONFIRMED, N_("the order is completed: there is nothing left to extend") } },
        .does = HAPPENS_TO_ORDER, .at = AT(extension_asked), .clears = AT(extension_refused),
    },
    [EVENT_EXTENSION_REFUSED] = {
        { "extension-refused", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_SELLER,
          N_("Extension refused by the seller"),
          .after = N_("Open the dispute before the window closes."),
          .asks = IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER, .sets = AT(extension_refused),
    },
    [EVENT_COMPLETION_WARNED] = {
        { "completion-warned", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_PLATFORM,
          N_("Warned that the order will be completed"),
          .after = N_("The order will be completed automatically. If it has not arrived, open a dispute now."),
          .asks = IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER, .at = AT(completion_warned),
    },
    [EVENT_AUTO_COMPLETED] = {
        { "auto-completed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_PLATFORM,
          N_("Completed by the marketplace"),
          .after = N_("You can open a dispute only in the days after completion."),
          .asks = IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER | DATES_FACT | FIRST_COUNTS | UNTIL_CLOSES, .fact = FACT_CONFIRMED,
        .sets = AT(completed_by_itself),
    },
    [EVENT_RETURNED_TO_SENDER] = {
        { "returned-to-sender", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_CARRIER,
          N_("On its way back to the sender"),
          .after = N_("Ask the carrier why it goes back. Then open a dispute for not received, with the tracking as evidence."),
          .asks = ASKS_PARCEL,
          .causes = &return_causes,
          .not_after = { FACT_DELIVERED, N_("it was delivered already") } },
        .does = HAPPENS_TO_ORDER | MOVES_ON, .sets = AT(is_returned_to_sender), .on_order = parcel_goes_back, .on_parcel = parcel_is_returned,
    },
    [EVENT_CUSTOMS_HELD] = {
        { "customs-held", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_CARRIER,
          N_("Held by customs"),
          .after = N_("Ask customs for a document that gives the reason. The deadline does not wait."),
          .asks = IS_OF_THE_WAY | ASKS_PARCEL },
        .does = HAPPENS_TO_ORDER, .sets = AT(is_held_by_customs), .on_parcel = parcel_is_held,
    },
    [EVENT_CANCEL_REQUESTED] = {
        { "cancel-requested", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You asked to cancel"),
          .after = N_("The order is not cancelled until its page says so."),
          .runs = { CLOCK_CANCEL_ANSWERED_BY, N_("The answer usually takes {span}.") },
          .asks = ASKS_CONTACT | IS_OF_THE_WAY,
          .not_after = { FACT_DELIVERED, N_("it was delivered already: what is open now is a dispute or a return") } },
        .does = HAPPENS_TO_ORDER, .at = AT(cancel_requested),
    },
    [EVENT_CANCELLED] = {
        { "cancelled", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Cancelled"),
          .after = N_("Check that your refund arrives. It goes to the same payment method."),
          .runs = { CLOCK_REFUND_EXPECTED, N_("The refund usually takes {span}.") },
          .not_after = { FACT_DELIVERED, N_("it was delivered already: what is open now is a dispute or a return") } },
        .does = HAPPENS_TO_ORDER, .at = AT(cancelled), .on_order = order_is_cancelled,
    },
    [EVENT_MESSAGED_SELLER] = {
        { "messaged-seller", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Message to the seller"),
          .after = N_("A message does not extend the deadline and does not count as a claim. Only a submitted dispute does."),
          .asks = ASKS_CONTACT },
        .does = HAPPENS_TO_ORDER | PAGE_MAY_STAND,
    },
    [EVENT_COULD_NOT_OPEN] = {
        { "could-not-open", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("A dispute could not be opened"),
          .after = N_("Too early: try again on the day it opens. Completed: try the after-sales page of the order, then the bank."),
          .asks = ASKS_CLOSE,
          .causes = &no_buttons },
        .does = HAPPENS_TO_ORDER, .at = AT(no_button_at), .on_order = page_has_no_button,
    },
    [EVENT_NOTE] = {
        { "note", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Note"),
          .asks = NEEDS_WORDS },
    },
    [EVENT_CHECKED] = {
        { "checked", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You checked"),
          .asks = MAY_NAME_DISPUTE | UNTIL_MAY_BE_OVER },
        .does = HAPPENS_TO_ORDER | ALSO_TO_ORDER | PAGE_MAY_STAND, .on_order = buyer_checked,
        .moves = MOVES(
            { IN_ANY, STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_ALL_WELL] = {
        { "all-well", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Everything is fine"),
          .after = N_("Recourse is quiet about this order now. Record a problem here if one appears."),
          .asks = ASKS_LINES },
        .does = HAPPENS_TO_ORDER, .on_order = items_are_well,
    },
    [EVENT_SETTLED] = {
        { "settled", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You leave it at that"),
          .after = N_("Recourse is quiet about this now. Undo it, or record what is new, and it speaks again."),
          .asks = ASKS_LINES | MAY_NAME_DISPUTE },
        .does = HAPPENS_TO_ORDER, .on_order = buyer_leaves_it, .on_dispute = dispute_is_left,
        .moves = MOVES(
            { IN_ANY, STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_CUSTOMS_ASKED] = {
        { "customs-asked", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_CARRIER,
          N_("Customs asked you for something"),
          .after = N_("Answer customs before the storage time ends. After that the parcel goes back."),
          .asks = IS_OF_THE_WAY },
        .does = HAPPENS_TO_ORDER, .at = AT(customs_asked), .until = AT(customs_until),
    },
    [EVENT_LAW_LETTER_SENT] = {
        { "law-letter-sent", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You sent the seller a legal notice"),
          .after = N_("Keep a copy and the proof that you sent it."),
          .asks = ASKS_CONTACT },
        .does = HAPPENS_TO_ORDER, .at = AT(law_letter), .until = AT(law_letter_until),
    },
    [EVENT_OUT_OF_COURT_FILED] = {
        { "out-of-court-filed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("Complaint filed with an out-of-court body"),
          .after = N_("The deadlines of the marketplace and of your bank do not wait for it.") },
        .does = HAPPENS_TO_ORDER, .at = AT(out_of_court),
    },
    [EVENT_DATA_REQUESTED] = {
        { "data-requested", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You asked for your data"),
          .after = N_("Keep a copy of the request and its date."),
          .asks = ASKS_CONTACT | NOT_TO_SELLER },
        .does = HAPPENS_TO_ORDER, .at = AT(data_requested),
    },
    [EVENT_REMINDER_ANSWERED] = {
        { "reminder-answered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_ORDER, ACTOR_BUYER,
          N_("You answered a payment reminder"),
          .after = N_("Keep a copy. Answer each further reminder until the claim is decided."),
          .asks = ASKS_CONTACT | NOT_TO_SELLER },
        .does = HAPPENS_TO_ORDER, .at = AT(reminder_answered),
    },
    [EVENT_EVIDENCE_ADDED] = {
        { "evidence-added", EVENT_IS_HAPPENING, 2, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Evidence added") },
    },
    [EVENT_EVIDENCE_EDITED] = {
        { "evidence-edited", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Evidence changed") },
    },
    [EVENT_EVIDENCE_REMOVED] = {
        { "evidence-removed", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Evidence removed") },
    },
    [EVENT_QUESTION_ANSWERED] = {
        { "question-answered", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_ORDER, ACTOR_BUYER,
          N_("Question of a dossier answered") },
        .does = HAPPENS_TO_ORDER | PAGE_MAY_STAND, .on_order = question_is_answered,
    },
    [EVENT_DISPUTE_DRAFTED] = {
        { "dispute-drafted", EVENT_IS_HAPPENING, 1, INTERNAL, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Dispute drafted") },
        .does = WAKES, .on_dispute = claim_is_stated,
        .moves = MOVES(
            { IN_ANY, STAY, GUARD_NONE, USUAL }),
    },
    [EVENT_SUBMITTED] = {
        { "submitted", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Dispute submitted"),
          .after = N_("You stay protected while the dispute is open. Do not withdraw, even for a promise."),
          .runs = { CLOCK_SELLER_ANSWERS_BY, N_("The seller has {span} to answer.") },
          .not_before = { { FACT_PLACED, N_("it would be submitted before the order was placed") }, { FACT_PAID, N_("it would be submitted before the order was paid") } } },
        .does = WAKES,
        .moves = MOVES(
            { IN(DRAFT) | IN(WITHDRAWN) | IN(CLOSED), TO(SUBMITTED), GUARD_CAN_BE_OPENED, USUAL }),
    },
    [EVENT_EDITED] = {
        { "edited", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Dispute changed") },
        .on_dispute = claim_is_stated,
        .moves = MOVES(
            { IN_ANY, STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_SELLER_OFFERED] = {
        { "seller-offered", EVENT_IS_HAPPENING, 2, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Seller made an offer"),
          .after = N_("Accepting is final. You can reject the offer, or answer it with your own."),
          .asks = ASKS_AMOUNT | NEEDS_AMOUNT | ASKS_PLACE | ASKS_RETURN },
        .money = offer_is_made,
        .moves = MOVES(
            { IN_ASKING    , TO(NEGOTIATING), GUARD_NONE, USUAL },
            { IN(ESCALATED), STAY           , GUARD_NONE, USUAL },
            { IN_ANY       , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_SELLER_REJECTED] = {
        { "seller-rejected", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Seller rejected the claim"),
          .after = N_("You can keep negotiating. When the answer time ends, escalate.") },
        .on_dispute = seller_contests,
        .moves = MOVES(
            { IN_ASKING    , TO(NEGOTIATING), GUARD_NONE, USUAL },
            { IN(ESCALATED), STAY           , GUARD_NONE, USUAL },
            { IN_ANY       , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_SELLER_EVIDENCE] = {
        { "seller-evidence", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_SELLER,
          N_("Seller sent evidence"),
          .after = N_("Answer it on the dispute page with your own evidence.") },
        .on_dispute = seller_contests,
        .moves = MOVES(
            { IN_ASKING    , TO(NEGOTIATING), GUARD_NONE, USUAL },
            { IN(ESCALATED), STAY           , GUARD_NONE, USUAL },
            { IN_ANY       , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_SELLER_TIMEOUT] = {
        { "seller-timeout", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_SELLER,
          N_("Seller did not answer in time"),
          .after = N_("Check the dispute page. Some marketplaces then grant what you asked for."),
          .asks = ASKS_AMOUNT | ASKS_RETURN },
        .does = UNTIL_RETURNS, .money = claim_is_approved, .on_dispute = return_is_settled,
        .settles = return_comes_first,
        .moves = MOVES(
            { IN_ASKING, TO(REFUND_PENDING), GUARD_NONE, USUAL }),
    },
    [EVENT_SELLER_ASKED_WITHDRAW] = {
        { "seller-asked-withdraw", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_SELLER,
          N_("Seller asked you to withdraw"),
          .after = N_("Do not withdraw for a promise. A withdrawn dispute can be opened again only before the window closes."),
          .asks = IS_OF_RESEND },
        .moves = MOVES(
            { IN_OPEN, STAY, GUARD_NONE, USUAL },
            { IN_ANY , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_RESEND_PROMISED] = {
        { "resend-promised", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Seller promised a new parcel"),
          .after = N_("A promise does not extend the window. Keep a dispute open until you hold the parcel."),
          .asks = IS_OF_RESEND },
        .moves = MOVES(
            { IN_OPEN, STAY, GUARD_NONE, USUAL },
            { IN_ANY , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_RESEND_SHIPPED] = {
        { "resend-shipped", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Seller shipped a new parcel"),
          .after = N_("Keep the dispute until the new parcel has arrived and you have checked it."),
          .asks = ASKS_NUMBER | IS_OF_RESEND },
        .moves = MOVES(
            { IN_OPEN, STAY, GUARD_NONE, USUAL },
            { IN_ANY , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_SELLER_PROMISED_REFUND] = {
        { "seller-promised-refund", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BUYER,
          N_("Seller promised a refund"),
          .after = N_("Keep the promise in writing, with its date. It is proof if the refund does not arrive."),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = refund_is_promised,
        .moves = MOVES(
            { IN_OPEN, STAY, GUARD_NONE, USUAL },
            { IN_ANY , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_BUYER_OFFERED] = {
        { "buyer-offered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BUYER,
          N_("You made an offer"),
          .after = N_("Without an answer the old terms count. Check the deadline on the page."),
          .asks = ASKS_AMOUNT | NEEDS_AMOUNT | ANSWERS_OFFER | ASKS_RETURN },
        .money = offer_is_made,
        .moves = MOVES(
            { IN_ASKING    , TO(NEGOTIATING), GUARD_NONE, USUAL },
            { IN(ESCALATED), STAY           , GUARD_NONE, USUAL },
            { IN_ANY       , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_BUYER_REJECTED] = {
        { "buyer-rejected", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BUYER,
          N_("You rejected the offer"),
          .after = N_("The seller may make another offer. When the answer time ends, escalate."),
          .asks = ANSWERS_OFFER },
        .moves = MOVES(
            { IN_ASKING    , TO(NEGOTIATING), GUARD_NONE, USUAL },
            { IN(ESCALATED), STAY           , GUARD_NONE, USUAL },
            { IN_ANY       , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_ACCEPTED] = {
        { "accepted", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BUYER,
          N_("You accepted an offer"),
          .after = N_("Now check that the refund arrives."),
          .weight = N_("Accepting is final: the dispute ends with this amount and cannot be reopened."),
          .asks = ASKS_AMOUNT | ASKS_PLACE | ASKS_RETURN | ANSWERS_OFFER },
        .does = UNTIL_RETURNS, .money = offer_is_approved, .on_dispute = return_is_settled,
        .settles = return_comes_first,
        .moves = MOVES(
            { IN_OPEN, TO(REFUND_PENDING), GUARD_OFFER_STANDS, USUAL },
            { IN_BANK, STAY              , GUARD_OFFER_STANDS, SELDOM },
            { IN_ANY , TO(REFUND_PENDING), GUARD_OFFER_STANDS, SELDOM }),
    },
    [EVENT_ESCALATED] = {
        { "escalated", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Escalated to the marketplace"),
          .after = N_("The marketplace's staff review both sides. Send all your evidence now."),
          .runs = { CLOCK_RULING_EXPECTED, N_("A decision usually takes {span}.") } },
        .moves = MOVES(
            { IN_ASKING                        , TO(ESCALATED), GUARD_SELLER_TIME_IS_OVER, USUAL },
            { IN_RETURNING | IN(REFUND_PENDING), TO(ESCALATED), GUARD_NONE               , SELDOM }),
    },
    [EVENT_PLATFORM_STEPPED_IN] = {
        { "platform-stepped-in", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("The marketplace stepped in"),
          .after = N_("The marketplace's staff review both sides. Send all your evidence now."),
          .runs = { CLOCK_RULING_EXPECTED, N_("A decision usually takes {span}.") } },
        .moves = MOVES(
            { IN_ASKING                        , TO(ESCALATED), GUARD_NONE, USUAL },
            { IN_RETURNING | IN(REFUND_PENDING), TO(ESCALATED), GUARD_NONE, SELDOM }),
    },
    [EVENT_PLATFORM_OFFERED] = {
        { "platform-offered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_PLATFORM,
          N_("The marketplace made an offer"),
          .after = N_("Compare the offer with what you paid. Answer it before the deadline on the page."),
          .asks = ASKS_AMOUNT | NEEDS_AMOUNT | ASKS_PLACE | ASKS_RETURN },
        .money = offer_is_made,
        .moves = MOVES(
            { IN_OPEN, TO(ESCALATED), GUARD_NONE, USUAL },
            { IN_ANY , STAY         , GUARD_NONE, SELDOM }),
    },
    [EVENT_EVIDENCE_REQUESTED] = {
        { "evidence-requested", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Evidence was asked for"),
          .after = N_("Send it before the deadline on the page.") },
        .moves = MOVES(
            { IN_ASKED, STAY, GUARD_NONE, USUAL },
            { IN_ANY  , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_EVIDENCE_SENT] = {
        { "evidence-sent", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("You sent evidence") },
        .moves = MOVES(
            { IN_ASKED, STAY, GUARD_NONE, USUAL },
            { IN_ANY  , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_RULED_FOR_BUYER] = {
        { "ruled-for-buyer", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Decided for you"),
          .after = N_("Check that the refund arrives. Until then the case is not finished."),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = claim_is_approved, .on_dispute = buyer_wins,
        .moves = MOVES(
            { IN_OPEN | IN_RETURNING                                                      , TO(RULED), GUARD_NONE, USUAL },
            { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED), TO(RULED), GUARD_NONE, SELDOM },
            { IN_BANK                                                                     , STAY     , GUARD_NONE, SELDOM }),
    },
    [EVENT_RULED_PARTIAL] = {
        { "ruled-partial", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Decided in part"),
          .after = N_("Compare the amount with what you asked for. The dispute page says whether you can appeal."),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = part_is_approved, .on_dispute = buyer_wins,
        .moves = MOVES(
            { IN_OPEN | IN_RETURNING                                                      , TO(RULED), GUARD_NONE, USUAL },
            { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED), TO(RULED), GUARD_NONE, SELDOM },
            { IN_BANK                                                                     , STAY     , GUARD_NONE, SELDOM }),
    },
    [EVENT_RULED_FOR_SELLER] = {
        { "ruled-for-seller", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Decided for the seller"),
          .after = N_("The dispute page says whether you can appeal. Your bank or payment service may still help.") },
        .on_dispute = seller_wins,
        .moves = MOVES(
            { IN_OPEN | IN_RETURNING                                                      , TO(LOST), GUARD_NONE, USUAL },
            { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED), TO(LOST), GUARD_NONE, SELDOM },
            { IN_BANK                                                                     , STAY    , GUARD_NONE, SELDOM }),
    },
    [EVENT_APPEALED] = {
        { "appealed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("You appealed") },
        .moves = MOVES(
            { IN(RULED) | IN(LOST) | IN_PAYING, TO(APPEALED)        , GUARD_NONE               , USUAL },
            { IN(REFUNDED) | IN(CLOSED)       , TO(APPEALED)        , GUARD_NONE               , SELDOM },
            { IN(CHARGEBACK_LOST)             , TO(CHARGEBACK_FILED), GUARD_APPEAL_TIME_IS_LEFT, USUAL }),
    },
    [EVENT_APPEAL_WON] = {
        { "appeal-won", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Appeal won"),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = claim_is_approved, .on_dispute = buyer_wins,
        .moves = MOVES(
            { IN(APPEALED)        , TO(RULED)         , GUARD_NONE, USUAL },
            { IN(CHARGEBACK_FILED), TO(CHARGEBACK_WON), GUARD_NONE, SELDOM }),
    },
    [EVENT_APPEAL_LOST] = {
        { "appeal-lost", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_PLATFORM,
          N_("Appeal lost"),
          .after = N_("Your last option is your bank or payment service. Check its deadline.") },
        .settles = ruling_may_stand,
        .moves = MOVES(
            { IN(APPEALED)        , TO(LOST)           , GUARD_NONE, USUAL },
            { IN(CHARGEBACK_FILED), TO(CHARGEBACK_LOST), GUARD_NONE, SELDOM }),
    },
    [EVENT_WITHDRAWN] = {
        { "withdrawn", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Dispute withdrawn"),
          .after = N_("Some marketplaces let you open it again, and only before the window closes."),
          .weight = N_("Withdrawing gives up the claim. It may not be possible to open it again, and never after the window closes."),
          .causes = &withdrawal_causes },
        .on_dispute = claim_is_withdrawn,
        .moves = MOVES(
            { IN_OPEN | IN_RETURNING | IN(DRAFT) | IN(APPEALED), TO(WITHDRAWN), GUARD_NONE, USUAL },
            { IN(AGREEMENT) | IN(CHARGEBACK_FILED)             , TO(WITHDRAWN), GUARD_NONE, SELDOM }),
    },
    [EVENT_DISPUTE_CLOSED] = {
        { "dispute-closed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Dispute closed") },
        .on_dispute = return_may_be_over,
        .moves = MOVES(
            { IN_ANY, TO(CLOSED), GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_AGREED] = {
        { "return-agreed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_CASE, ACTOR_BUYER,
          N_("Return agreed"),
          .after = N_("Check who pays before you send anything. Film the packing and send it with tracking."),
          .runs = { CLOCK_RETURN_SHIP_BY, N_("You have {span} to send it.") } },
        .does = UNTIL_RETURNS, .on_dispute = return_is_asked,
        .moves = MOVES(
            { IN(DRAFT)                                                       , TO(AGREEMENT) , GUARD_NONE, USUAL },
            { IN_OPEN | IN(RULED)                                             , TO(RETURN_DUE), GUARD_NONE, USUAL },
            { IN(RETURN_DUE)                                                  , STAY          , GUARD_NONE, USUAL },
            { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK, STAY          , GUARD_NONE, SELDOM },
            { IN_PAYING | IN(REFUNDED)                                        , TO(RETURN_DUE), GUARD_NONE, USUAL },
            { IN_ANY                                                          , TO(RETURN_DUE), GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_REQUIRED] = {
        { "return-required", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_PLATFORM,
          N_("Return required"),
          .after = N_("Check who pays before you send anything. Film the packing and send it with tracking."),
          .runs = { CLOCK_RETURN_SHIP_BY, N_("You have {span} to send it.") } },
        .does = UNTIL_RETURNS, .on_dispute = return_is_asked,
        .moves = MOVES(
            { IN_OPEN | IN(RULED)                                             , TO(RETURN_DUE), GUARD_NONE, USUAL },
            { IN(RETURN_DUE)                                                  , STAY          , GUARD_NONE, USUAL },
            { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK, STAY          , GUARD_NONE, SELDOM },
            { IN_PAYING | IN(REFUNDED)                                        , TO(RETURN_DUE), GUARD_NONE, USUAL },
            { IN_ANY                                                          , TO(RETURN_DUE), GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_SHIPPED] = {
        { "return-shipped", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BUYER,
          N_("You sent the return"),
          .after = N_("Enter the tracking number on the dispute page, and keep the receipt."),
          .asks = ASKS_NUMBER },
        .on_dispute = return_is_numbered,
        .moves = MOVES(
            { IN(RETURN_DUE) | IN(RETURN_SENT) | IN(AGREEMENT), TO(RETURN_SENT), GUARD_NONE, USUAL },
            { IN(RULED) | IN_PAYING | IN(REFUNDED) | IN(DRAFT), TO(RETURN_SENT), GUARD_NONE, SELDOM },
            { IN_BANK                                         , STAY           , GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_DELIVERED] = {
        { "return-delivered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_CARRIER,
          N_("Return delivered by the carrier"),
          .after = N_("If nobody confirms it, show the proof of delivery.") },
        .on_dispute = return_is_over,
        .moves = MOVES(
            { IN(RETURN_DUE) | IN(RETURN_SENT)  , TO(RETURN_DELIVERED), GUARD_NONE, USUAL },
            { IN(AGREEMENT)                     , TO(RETURN_DELIVERED), GUARD_NONE, SELDOM },
            { IN_PAYING | IN(REFUNDED) | IN_BANK, STAY                , GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_RECEIVED] = {
        { "return-received", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Return received") },
        .on_dispute = return_is_over, .settles = money_may_be_there,
        .moves = MOVES(
            { IN_RETURNING                      , TO(REFUND_PENDING), GUARD_NONE, USUAL },
            { IN(AGREEMENT)                     , TO(REFUND_PENDING), GUARD_NONE, SELDOM },
            { IN_PAYING | IN(REFUNDED) | IN_BANK, STAY              , GUARD_NONE, SELDOM }),
    },
    [EVENT_RETURN_REFUSED] = {
        { "return-refused", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_SELLER,
          N_("Return refused"),
          .after = N_("Show the packing video and the proof of delivery to the marketplace.") },
        .on_dispute = return_is_over, .settles = marketplace_may_not_know,
        .moves = MOVES(
            { IN_RETURNING             , TO(ESCALATED), GUARD_NONE, USUAL },
            { IN_PAYING | IN(AGREEMENT), TO(ESCALATED), GUARD_NONE, SELDOM }),
    },
    [EVENT_REFUND_APPROVED] = {
        { "refund-approved", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_PLATFORM,
          N_("Refund approved"),
          .runs = { CLOCK_REFUND_EXPECTED, N_("The refund usually takes {span}.") },
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = refund_is_approved,
        .moves = MOVES(
            { IN_SUBMITTED & ~IN_BANK, TO(REFUND_PENDING), GUARD_NONE, USUAL },
            { IN(DRAFT)              , TO(REFUND_PENDING), GUARD_NONE, SELDOM },
            { IN_BANK                , STAY              , GUARD_NONE, USUAL }),
    },
    [EVENT_REFUND_PART] = {
        { "refund-part", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BANK,
          N_("Part of the refund arrived"),
          .after = N_("Compare it with the amount you are due. You can contest the rest."),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = refund_came,
        .moves = MOVES(
            { IN_SUBMITTED & ~IN_BANK, TO(PART_REFUNDED), GUARD_NONE, USUAL },
            { IN(DRAFT)              , TO(PART_REFUNDED), GUARD_NONE, SELDOM },
            { IN_BANK                , STAY             , GUARD_NONE, USUAL }),
    },
    [EVENT_REFUNDED] = {
        { "refunded", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_BANK,
          N_("Refund arrived"),
          .asks = ASKS_AMOUNT | ASKS_PLACE },
        .money = refund_came,
        .moves = MOVES(
            { IN_SUBMITTED & ~IN_BANK                   , TO(REFUNDED), GUARD_NONE, USUAL },
            { IN(DRAFT)                                 , TO(REFUNDED), GUARD_NONE, SELDOM },
            { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_LOST), TO(REFUNDED), GUARD_NONE, USUAL },
            { IN(CHARGEBACK_WON)                        , STAY        , GUARD_NONE, USUAL }),
    },
    [EVENT_REFUND_FAILED] = {
        { "refund-failed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_EITHER, ACTOR_PLATFORM,
          N_("Refund failed"),
          .after = N_("Ask for another way to be paid."),
          .asks = ASKS_AMOUNT },
        .does = WAKES, .money = refund_went_back,
        .moves = MOVES(
            { IN_PAYING | IN(REFUNDED), TO(REFUND_PENDING), GUARD_NONE, USUAL },
            { IN_BANK                 , STAY              , GUARD_NONE, SELDOM },
            { IN_ANY                  , TO(REFUND_PENDING), GUARD_NONE, SELDOM }),
    },
    [EVENT_PAYMENT_CASE_OPENED] = {
        { "payment-case-opened", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_CASE, ACTOR_BUYER,
          N_("Case opened with the payment service"),
          .after = N_("Note the deadlines that the payment service names. A case that nobody escalates may close."),
          .weight = N_("Going to your bank or payment service can close the marketplace's own case, and usually works only once."),
          .runs = { CLOCK_PAYPAL_ESCALATE_BY, N_("Escalate it within {span}, or it closes.") },
          .asks = OF_BANK },
        .moves = MOVES(
            { IN_ANY, TO(CHARGEBACK_FILED), GUARD_PAYMENT_CASE_IS_OPEN, SELDOM }),
    },
    [EVENT_PAYMENT_CASE_ESCALATED] = {
        { "payment-case-escalated", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BUYER,
          N_("Payment case escalated"),
          .asks = OF_BANK },
        .moves = MOVES(
            { IN(CHARGEBACK_FILED), STAY, GUARD_NONE, USUAL }),
    },
    [EVENT_BANK_ASKED] = {
        { "bank-asked", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_CASE, ACTOR_BANK,
          N_("The bank asked you for something"),
          .after = N_("Answer before the deadline in the letter."),
          .asks = OF_BANK },
        .does = WAKES,
        .moves = MOVES(
            { IN(CHARGEBACK_FILED), STAY, GUARD_NONE, USUAL },
            { IN_ANY              , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_BANK_ANSWERED] = {
        { "bank-answered", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_CASE, ACTOR_BUYER,
          N_("You answered the bank"),
          .asks = OF_BANK },
        .moves = MOVES(
            { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON), STAY, GUARD_NONE, USUAL },
            { IN_ANY                                   , STAY, GUARD_NONE, SELDOM }),
    },
    [EVENT_CHARGEBACK_FILED] = {
        { "chargeback-filed", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_CASE, ACTOR_BUYER,
          N_("Chargeback filed"),
          .after = N_("The marketplace may close its own case now."),
          .weight = N_("Going to your bank or payment service can close the marketplace's own case, and usually works only once."),
          .asks = OF_BANK },
        .moves = MOVES(
            { IN_ANY, TO(CHARGEBACK_FILED), GUARD_BANK_TAKES_CLAIMS, SELDOM }),
    },
    [EVENT_CHARGEBACK_WON] = {
        { "chargeback-won", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BANK,
          N_("Chargeback won"),
          .asks = ASKS_AMOUNT | OF_BANK },
        .money = bank_paid,
        .moves = MOVES(
            { IN(CHARGEBACK_FILED)                          , TO(CHARGEBACK_WON), GUARD_NONE, USUAL },
            { IN(CHARGEBACK_LOST) | IN_PAYING | IN(REFUNDED), TO(CHARGEBACK_WON), GUARD_NONE, SELDOM }),
    },
    [EVENT_CHARGEBACK_LOST] = {
        { "chargeback-lost", EVENT_IS_HAPPENING, 1, LOGGED, ABOUT_DISPUTE, ACTOR_BANK,
          N_("Chargeback lost"),
          .runs = { CLOCK_PAYMENT_APPEAL_BY, N_("You can appeal within {span}.") },
          .asks = OF_BANK },
        .moves = MOVES(
            { IN(CHARGEBACK_FILED)             , TO(CHARGEBACK_LOST), GUARD_NONE, USUAL },
            { IN(CHARGEBACK_WON) | IN(REFUNDED), TO(CHARGEBACK_LOST), GUARD_NONE, SELDOM }),
    },
};
/* clang-format on */

G_STATIC_ASSERT(G_N_ELEMENTS(rows) == EVENT_TYPE_COUNT);

const EventRow *
event_row(EventType type)
{
    return &rows[type];
}

const EventKind *
event_kind(EventType type)
{
    return &rows[type].kind;
}

gboolean
event_asks(EventType type, EventAsks what)
{
    return (rows[type].kind.asks & what) != 0;
}

Fact
event_fact(EventType type)
{
    return (rows[type].does & DATES_FACT) != 0 ? rows[type].fact : FACT_COUNT;
}

Instant
order_happened(const Order *order, EventType type)
{
    gsize at = rows[type].at;

    return at == 0 ? INSTANT_UNKNOWN : G_STRUCT_MEMBER(Instant, order, at);
}

gboolean
event_is_likely(const Order *order, EventType type)
{
    const EventRow *row = &rows[type];
    const EventBound *bound = &row->kind.not_after;

    if ((row->does & DATES_FACT) && order->facts[row->fact].is_true)
        return FALSE;
    return bound->refusal == NULL || !order->facts[bound->fact].is_true;
}

gboolean
event_is_of_dispute(EventType type)
{
    return rows[type].kind.about != ABOUT_ORDER;
}

EventType
event_type_parse(const char *token)
{
    for (gsize i = EVENT_UNKNOWN + 1; i < G_N_ELEMENTS(rows); i++) {
        if (g_strcmp0(rows[i].kind.token, token) == 0)
            return (EventType)i;
    }
    return EVENT_UNKNOWN;
}
