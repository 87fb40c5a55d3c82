/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Dispute: a claim on lines of an order (or the whole of it), from the draft to the money. It
 * is a part of the order's fold: its events carry its id. An order can have several, at once
 * and over time. A dispute owns everything it points to.
 */
#pragma once

#include "domain/case/event.h"
#include "domain/case/order.h"
#include "domain/words/words.h"

typedef enum {
    DISPUTE_DRAFT,
    DISPUTE_SUBMITTED,
    DISPUTE_NEGOTIATING,
    DISPUTE_ESCALATED,
    DISPUTE_RULED,
    DISPUTE_RETURN_DUE,
    DISPUTE_RETURN_SENT,
    DISPUTE_RETURN_DELIVERED,
    DISPUTE_REFUND_PENDING,
    DISPUTE_PART_REFUNDED,
    DISPUTE_REFUNDED,
    DISPUTE_APPEALED,
    DISPUTE_WITHDRAWN,
    DISPUTE_LOST,
    DISPUTE_CLOSED,
    DISPUTE_AGREEMENT,
    DISPUTE_CHARGEBACK_FILED,
    DISPUTE_CHARGEBACK_WON,
    DISPUTE_CHARGEBACK_LOST,
    DISPUTE_STATE_COUNT,
} DisputeState;
extern const ChoiceSet dispute_states;

typedef enum {
    TURN_BUYER,
    TURN_SELLER,
    TURN_PLATFORM,
    TURN_BANK,
    TURN_NOBODY,
    TURN_COUNT,
} Turn;
extern const ChoiceSet turns;

/* What the buyer says about this claim. Unknown is a value everywhere; nothing is assumed. */
typedef struct {
    DisputeReason reason;
    TrackingShows tracking;
    Answer used_before_documented; /* --before-use no means yes here */
    Answer listing_matches;
    Severity severity;
    Difference difference;
    gboolean seller_contests; /* counts as contesting with evidence of his own */
    gboolean seller_agrees_return;
    gboolean is_submitted; /* a dispute about it was, whatever came of it */
    gboolean is_with_bank; /* a bank or a payment service has the case, or has decided it */
    gboolean ruled_for_seller;
    Money value;               /* of the items it is about; MONEY_NONE: the order's total */
    Money offer;               /* MONEY_NONE: none was made */
    gboolean offer_is_outside; /* of the marketplace */
    EvidenceSet evidence;      /* what is attached already */
} Circumstances;

/* No protection dispute: the item is as described and the buyer would rather not keep it. */
gboolean circumstances_are_remorse(const Circumstances *said);

/* What the claim is about is worth so much. */
Money circumstances_value(const Circumstances *said, const Order *order);

/* The reason to claim it under: another variant is no completely different item. */
DisputeReason circumstances_reason(const Circumstances *said);

typedef struct {
    Turn by; /* buyer, seller or platform */
    Money amount;
    Instant at;
    MoneyPlace place; /* where it would be paid to */
    Answer returns;   /* whether the item has to go back; ANSWER_UNKNOWN: not said */
    guint sequence;   /* of the event that made it, as in Dispute */
} Offer;

/* Which line of the order, and how many of it. */
typedef struct {
    int line;
    int quantity;
} DisputeLine;

/* Money that came, and where to (a token of money_places), or that was kept, and why. */
typedef struct {
    Money amount;
    char *words; /* may be NULL */
    Instant at;
} Payment;

typedef struct Dispute {
    char *id; /* uuid */
    DisputeState state;
    DisputeType type;
    Circumstances said;      /* the reason, and what the buyer says about the item */
    gboolean reason_unknown; /* it began at the bank or with the seller: nobody named one */
    char *statement;         /* the claim text as stored, or NULL */
    char *reached;    /* how far the wizard has come (wizard.h); NULL: nobody walked it */
    char *ticked;     /* the marketplace's screens that are done (wizard.h), or NULL */
    GArray *lines;    /* DisputeLine; empty: the whole order */
    GArray *offers;   /* Offer, in the order they were made */
    GArray *received; /* Payment */
    GArray *deducted; /* Payment */
    Money asked;
    Money approved; /* what is to be paid, as the marketplace last said */
    Money due;      /* what it had granted before it kept something of it, else the same */
    MoneyPlace approved_to; /* where that goes */
    Money promised;         /* by the seller, in so many words */
    gboolean ruled_for_seller;
    gboolean return_asked; /* a return was agreed, ordered or accepted, and not taken back */
    Instant return_by;     /* until when, as last stated; INSTANT_UNKNOWN: not said */
    gint64 return_by_said; /* logical counter of the event that stated it */
    char *return_number;   /* tracking number of the return, or NULL */
    Withdrawal withdrawal; /* why it was given up */
    Instant settled;       /* the buyer leaves it at that; INSTANT_UNKNOWN: he does not */
    Instant opened;        /* when the draft was begun */
    Instant since;         /* when it came into its state; INSTANT_UNKNOWN: a draft */
    guint applied;         /* how many events made it what it is */
    Instant happened[EVENT_TYPE_COUNT]; /* the last time; INSTANT_UNKNOWN when never */
    Instant until[EVENT_TYPE_COUNT];    /* the date the page stated with it */
    guint sequence[EVENT_TYPE_COUNT];   /* its place among those events, 1..; 0 when never */
    gint64 newest;
} Dispute;

/* An order in which that dispute is the only one. Borrows whatever both point to. */
typedef struct {
    Order order;
    Dispute dispute; /* may be told what happens to it */
    gpointer disputes[1];
    GPtrArray array;
} OrderWhatIf;

void order_what_if_init(OrderWhatIf *what_if, const Order *order, const Dispute *dispute);

Dispute *dispute_new(const char *id);
/* To change what is said in it; offers and payments are shared with the original. */
Dispute *dispute_copy(const Dispute *dispute);
void dispute_free(Dispute *dispute);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Dispute, dispute_free)

/* By its id; NULL when the order has none such. Borrowed. */
const Dispute *order_find_dispute(const Order *order, const char *id);

/* TRUE when as much has come back, and counts as money back, as was paid. */
gboolean order_is_paid_back(const Order *order);

gboolean dispute_has(const Dispute *dispute, EventType event);

/* The last thing that happened in it before that instant; INSTANT_UNKNOWN: nothing did. */
Instant dispute_last_before(const Dispute *dispute, Instant end);

/* TRUE when the question was put and not answered since. */
gboolean dispute_waits_for(const Dispute *dispute, EventType question, EventType answer);

/* TRUE while the bank waits for an answer: until that, its decision, or the money in full. */
gboolean dispute_bank_waits(const Dispute *dispute);

/* Whose turn it is to do something. */
Turn dispute_turn(const Dispute *dispute);

/* TRUE when it is no dispute at the marketplace: the seller agreed to take the item back. */
gboolean dispute_is_by_agreement(const Dispute *dispute);

/* TRUE from the submission, or the seller's agreement, until it ends in any way. */
gboolean dispute_is_under_way(const Dispute *dispute);

/* TRUE while it is under way at the marketplace: only that holds the window. */
gboolean dispute_is_open(const Dispute *dispute);

/* TRUE while evidence can still be added to it: a draft, or open. */
gboolean dispute_takes_evidence(const Dispute *dispute);

/* TRUE while both sides can still agree on an amount. */
gboolean dispute_may_be_agreed(const Dispute *dispute);

/* TRUE while anything can still come of it: an open dispute, an outstanding refund, a bank
 * case. */
gboolean dispute_is_alive(const Dispute *dispute);

/* TRUE while the buyer has a return to send, or its number to enter; also after the refund. */
gboolean dispute_owes_return(const Dispute *dispute);

/* The last offer of the seller or the platform that stands; MONEY_NONE when there is none. */
Money dispute_offered(const Dispute *dispute);

/* The same; FALSE when none stands. ret_offer is borrowed. */
gboolean dispute_find_offer(const Dispute *dispute, const Offer **ret_offer);

/* The last offer that could still be accepted: one that the buyer neither rejected nor
 * countered; escalating leaves it, though it waits for no answer any more. */
gboolean dispute_find_acceptable(const Dispute *dispute, const Offer **ret_offer);

/* All that has come; MONEY_NONE when nothing has, or in several currencies. */
Money dispute_received(const Dispute *dispute);

/* Whether this counts as money back: balance and coupons only when the buyer took them, by
 * accepting such an offer or because he paid with balance. ANSWER_UNKNOWN: he has to be asked.
 */
Answer dispute_takes(const Order *order, const Dispute *dispute, const Payment *payment);

/* What is left of an amount behind another; what is lost where money was converted from one
 * currency to another is nothing. FALSE when they cannot be compared. */
gboolean dispute_rest(const Dispute *dispute, const Money *whole, const Money *came,
                      Money *ret_rest);

/* What is still missing of what is due, or of what was asked when money came without an
 * approval; MONEY_NONE when neither is so. */
Money dispute_short(const Dispute *dispute);

/* TRUE when a claim that it did not come would be false: that it came was entered since, or no
 * answer says that only the carrier claims it. */
gboolean dispute_is_refuted(const Order *order, const Dispute *dispute);

/* TRUE when the bank and the marketplace both paid: only one of the two is the buyer's. */
gboolean dispute_is_paid_twice(const Dispute *dispute);

/*
 * Why this amount (MONEY_NONE: none) cannot be right for the event: N_(), a sentence without
 * capital and full stop, or NULL. The dispute may be NULL for an offer. Amounts of another
 * currency than the order's cannot be compared with it.
 */
const char *event_amount_refusal(const Order *order, const Dispute *dispute, EventType type,
                                 const Money *amount);

/* The same of what a claim asks for. */
const char *asked_amount_refusal(const Order *order, const Money *amount);

/* One event of the dispute, in fold order; value: of what it is about (dispute_value()). FALSE:
 * it does not fit and moves nothing. */
gboolean dispute_apply(Dispute *dispute, const Event *event, Money value);

/*
 * Data of dispute events: "reason", "type", "ask" (money), "lines" ([{"line","quantity"}]),
 * "statement", "tracking_shows", "used", "listing_matches", "severity", "difference",
 * "seller_contests", "evidence" ([kind]), "reached", "ticked" for the draft and edits;
 * "amount", "to", "return", "cause", "until", "text", "tracking" for what happened. Members
 * that are absent are left as they are.
 */
json_t *dispute_statement(const Dispute *dispute);

/*
 * Which items of the order it is about, and what they are worth.
 */

/* TRUE when there is something to choose: several items, or several of one. */
gboolean order_has_choice_of_lines(const Order *order);

/*
 * "2", "1, 2:3" (line and quantity) or "all" into an array of DisputeLine; all of a line where
 * no quantity is given, nothing for the whole order. RECOURSE_ERROR_USAGE says what the order
 * has; ret_lines is as it was then.
 */
gboolean dispute_lines_parse(const Order *order, const char *text, GArray *ret_lines,
                             GError **error);

/* What dispute_lines_parse() reads back. Owned by the caller. */
char *dispute_lines_text(const Dispute *dispute);

/* Whether both are about the same item, or either about the whole order. */
gboolean dispute_shares_lines(const Dispute *a, const Dispute *b);

/* How many of that line the dispute names; 0 also when it is about the whole order. */
int dispute_quantity(const Dispute *dispute, const OrderLine *line);

/* What those items cost; the order's total for the whole order, or where a price is not known.
 */
Money dispute_value(const Order *order, const Dispute *dispute);

/*
 * Sets of states, one bit each, for the tables of disputes: IN(DRAFT) | IN(LOST).
 */

typedef guint32 DisputeStates;

#define IN(state) ((DisputeStates)1 << DISPUTE_##state)
#define IN_ASKING (IN(SUBMITTED) | IN(NEGOTIATING))
#define IN_OPEN (IN_ASKING | IN(ESCALATED))
#define IN_RETURNING (IN(RETURN_DUE) | IN(RETURN_SENT) | IN(RETURN_DELIVERED))
/* The marketplace can still ask for something. */
#define IN_ASKED (IN_OPEN | IN_RETURNING | IN(RULED) | IN(APPEALED))
#define IN_PAYING (IN(REFUND_PENDING) | IN(PART_REFUNDED))
#define IN_BANK (IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST))
#define IN_ANY ((DisputeStates)((1u << DISPUTE_STATE_COUNT) - 1))

/* Everything but a draft: money can come from any of these, however it ended. */
#define IN_SUBMITTED (IN_ANY & ~IN(DRAFT))

static inline gboolean
dispute_is_in(const Dispute *dispute, DisputeStates states)
{
    return (states & ((DisputeStates)1 << dispute->state)) != 0;
}
