/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counsel: what is left to a buyer, and what he does next about an order.
 *
 * Nothing here is written down situation by situation. An order falls into parts: a dispute
 * with its lines, and what no dispute is about. Of each part counsel finds out
 *
 *   what is at stake   nothing, not said yet, a parcel that is not there, an item with a
 *                      problem, or an amount that is asked for or owed;
 *   the rights         every way that the marketplace, the payment or the law gives him to get
 *                      goods, money or time: when it opens and closes (two honest readings
 *                      each), what it can bring, what using it may end, and whether it is open;
 *   the debts          what somebody else owes: to ship, to deliver, to answer, to decide, to
 *                      confirm a return, to pay.
 *
 * Next is derived from these by the rules that choose.c names, for every marketplace, way of
 * payment and country alike: duties first; then the closing set, the rights whose end is near
 * and that nothing stands in for; a standing offer; what others owe; the cheapest right that is
 * left. A right whose readings differ, that rests on a doubtful figure or lacks a fact is open
 * "perhaps": it is tried, never denied. "Nothing" is next only when no such way is left.
 *
 * Every figure comes from the policy in force, by way of the clocks; where it has none there is
 * no date and the sentence has none either. Sentences are rows of one table with a token each:
 * the token is what is stored and tested, the sentence is for people.
 *
 * Everything is a function of its arguments. Whatever is compared with now narrows the validity
 * that is passed along, so that an answer is computed anew only when it can have changed.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/clocks/clocks.h"

/* Two honest readings of one moment; INSTANT_UNKNOWN: not known. Who must act counts by the
 * earliest, who waits by the latest. */
typedef struct {
    Instant earliest;
    Instant latest;
} Reading;

typedef enum {
    STAKE_NOTHING,
    STAKE_UNSAID, /* it arrived, and the buyer said nothing */
    STAKE_ABSENT, /* not reported as arrived */
    STAKE_GOODS,  /* a problem is named */
    STAKE_AMOUNT,
    STAKE_COUNT,
} StakeKind;
extern const ChoiceSet stake_kinds;

typedef enum {
    RIGHT_EXTENSION,
    RIGHT_CANCEL,
    RIGHT_DISPUTE,
    RIGHT_DISPUTE_AGAIN,
    RIGHT_OFFER, /* to take or refuse it */
    RIGHT_EVIDENCE,
    RIGHT_ESCALATE,
    RIGHT_APPEAL,
    RIGHT_RETURN,
    RIGHT_FREE_RETURN,
    RIGHT_CONTEST,      /* a deduction */
    RIGHT_CHARGEBACK,   /* cards */
    RIGHT_PAYMENT_CASE, /* PayPal, Klarna, SEPA and their like */
    RIGHT_PAYMENT_ESCALATION,
    RIGHT_PAYMENT_APPEAL,
    RIGHT_CREDIT,         /* a refund that was promised in writing was not processed */
    RIGHT_BILLING_NOTICE, /* a written notice of a billing error to the card's issuer */
    RIGHT_WITHDRAWAL,     /* from the purchase, by law */
    RIGHT_REJECT,         /* faulty goods, within the law's first weeks */
    RIGHT_LAW,            /* non-delivery, conformity, joint liability of the card's issuer */
    RIGHT_OUT_OF_COURT,
    RIGHT_DATA, /* to be told what is stored about the order */
    RIGHT_COUNT,
} RightId;
extern const ChoiceSet right_ids;

typedef enum {
    RIGHT_OF_MARKETPLACE,
    RIGHT_OF_PAYMENT,
    RIGHT_OF_LAW,
    RIGHT_KIND_COUNT,
} RightKind;
extern const ChoiceSet right_kinds;

typedef enum {
    RIGHT_NOT_YET,
    RIGHT_OPEN,
    RIGHT_PERHAPS,  /* between its readings, by a doubtful figure, or a fact is missing */
    RIGHT_UNLIKELY, /* a perhaps long after its last figure: named, and silent */
    RIGHT_OVER,
    RIGHT_USED,
    RIGHT_GIVEN_UP,
    RIGHT_PARKED, /* a claim by law that was written and waits for its last weeks */
    RIGHT_STATE_COUNT,
} RightState;
extern const ChoiceSet right_states;

typedef struct {
    RightId id;
    RightKind kind;
    RightState state;
    Reading opens, closes;
    Trust trust;
    const Rule *rule; /* that closes it, or else opens it; borrowed; NULL: the page, or none */
    ClockId clock;    /* that closes it; CLOCK_COUNT: none is known */
    NextAction action;
    Money may_bring;         /* MONEY_NONE: not known */
    guint32 may_end;         /* RIGHT_BIT() of what using it may end */
    gboolean fits;           /* its ground is recorded */
    gboolean is_step;        /* brings time or proof, never the end of the case */
    gboolean needs_no_fault; /* who merely changed his mind may use it */
    gboolean is_watched;     /* its end is told before it comes: somebody may want to use it */
    Instant lead_from;      /* when its lead begins; INSTANT_UNKNOWN: it has none, or at once */
    gboolean is_inside;     /* its lead has begun: it counts for the closing set */
    int line;               /* of the order; 0: all that its part holds */
    const Dispute *dispute; /* borrowed from the order; NULL: of what no dispute is about */
    const char *parcel; /* its number where several went different ways, borrowed; or NULL */
    StakeKind stake;    /* of its part */
} Right;
#define RIGHT_BIT(id) ((guint32)1 << (id))

/* Open, perhaps or not yet: something may still come of it. */
gboolean right_is_left(const Right *right);

typedef enum {
    DEBT_SHIP,
    DEBT_DELIVER,
    DEBT_ANSWER,
    DEBT_DECIDE,
    DEBT_CONFIRM_RETURN,
    DEBT_PAY,
    DEBT_PAY_BACK, /* after cancelling */
    DEBT_COUNT,
} DebtId;
extern const ChoiceSet debt_ids;

typedef enum {
    DEBTOR_SELLER,
    DEBTOR_CARRIER,
    DEBTOR_PLATFORM,
    DEBTOR_BANK,
    DEBTOR_CUSTOMS,
    DEBTOR_COUNT,
} Debtor;
extern const ChoiceSet debtors;

typedef enum {
    DEBT_RUNNING,
    DEBT_LATE, /* its latest end is past */
    DEBT_PAID,
    DEBT_BROKEN, /* what was recorded says that it will not be kept */
    DEBT_STATE_COUNT,
} DebtState;
extern const ChoiceSet debt_states;

typedef struct {
    DebtId id;
    Debtor by;
    DebtState state;
    Reading due;
    const Rule *rule; /* borrowed; NULL: the page says so, or no figure is known */
    ClockId clock;    /* CLOCK_COUNT: no figure is known */
    const Dispute *dispute;
} Debt;

typedef struct {
    StakeKind kind;
    Money amount; /* MONEY_NONE: not known */
} Stake;

/* A row of the table of sentences; stored and tested by its token. */
typedef guint NextReason;

/* "seller-silent"; NULL when it is none. */
const char *next_reason_token(NextReason reason);
gboolean next_reason_parse(const char *token, NextReason *ret_reason);
guint next_reason_count(void);

typedef struct {
    NextAction action;
    Instant by; /* INSTANT_UNKNOWN: today, or nothing to do by any date */
    NextReason reason;
    /* next_reason_sentence(): N_(), with {by}, {until}, {shop}, {payer}, {amount}, {rest} to be
     * filled */
    const char *why;
    ClockId clock;          /* the clock that counts now; CLOCK_COUNT when none */
    const Dispute *dispute; /* that it belongs to, borrowed from the order; NULL: none */
    const char *parcel;     /* that it is about, where several went different ways; borrowed */
    const char *shop;       /* the marketplace's title, else its name as recorded; borrowed */
    const char *payer;      /* payment_payer() of the order */
    /* A second date of the sentence; where it has none, the last day of what is waited for
     * until by at the earliest. INSTANT_UNKNOWN: none. */
    Instant until;
    Money amount, rest;  /* amounts of the sentence; MONEY_NONE: none */
    gboolean is_inside;  /* it belongs into `due` whatever the span asked for */
    gboolean is_perhaps; /* its earliest date is past: below every certain date */
    Instant look;        /* of what waits: the day to look; else when it could first be done */
} NextStep;

/* All that the sentence has places for is known of the step. */
gboolean next_step_can_say(const NextStep *step, const char *sentence);

/* The sentence of a step: without the amounts, or without a date, where these are not known. */
const char *next_reason_sentence(NextReason reason, const NextStep *step);

/* Of what is waited for between two ends of which the sentence names the first alone: N_(),
 * with {by} and {until}, what each of them means. NULL: it has one end, or the sentence names
 * both. */
const char *next_step_ends_sentence(const NextStep *step);

/* A look or a question: it rings nowhere, and without a date it stands behind every date. */
gboolean next_action_is_look(NextAction action);

/* Where a step stands among others: what must be done by its instant; what may be done at
 * leisure, and what perhaps is still open; what waits, by the day to look; then nothing. */
Instant next_step_urgency(const NextStep *step);

/* Whether what stands there stands behind every date, for a minute to spare. */
gboolean urgency_is_at_leisure(Instant urgency);

/* Where a step is listed. */
typedef enum {
    DUE_NOT,        /* it waits, or its lead has not begun */
    DUE_NOW,        /* an act inside its lead, or without a date: today */
    DUE_AT_LEISURE, /* a question, or a look that nothing hurries */
} DuePlace;

DuePlace next_step_due(const NextStep *step);

typedef struct {
    NextStep next;
    GArray *also;       /* NextStep: what else is open, most urgent first */
    GArray *steps;      /* NextStep: what is next of each part, a dispute's or the rest's */
    GArray *rights;     /* Right, part by part */
    GArray *debts;      /* Debt */
    Stake stake;        /* of the part that next is about */
    gboolean quiet;     /* nothing was ever wrong, and nobody needs to look any more */
    Instant changes_at; /* until when all this holds */
} Counsel;

/* clocks are those of clocks_compute() with the same validity. Borrows from all arguments. */
Counsel *counsel_new(const Order *order, const Policies *policies, const GArray *clocks,
                     Validity *validity);
void counsel_free(Counsel *counsel);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Counsel, counsel_free)

/* How often a clock is told before it ends. A look never rings, and nothing whose right is
 * over, unlikely, used, given up or parked, or whose debt is paid or broken. */
typedef enum {
    RING_NEVER,
    RING_LISTED,  /* it stands in the lists of deadlines, and is not told */
    RING_BRIEFLY, /* twice at most */
    RING_FULLY,   /* at every step of the ladder */
} Ring;

Ring counsel_ring(const Counsel *counsel, const Clock *clock);

/* How a clock of that name is told that is not told fully: rows keep no more. */
Ring ring_of_brief(ClockId clock);

/* What is next in a dispute alone; NULL when the order has none of that id. */
const NextStep *counsel_step_of(const Counsel *counsel, const char *dispute);

/* NULL when counsel has none such for that dispute (NULL: of what no dispute is about). */
const Right *counsel_right(const Counsel *counsel, RightId id, const char *dispute);

/* The way back through the payment that closes first of those that are left; NULL: none is. */
const Right *counsel_payment_route(const Counsel *counsel);

/* So long before an end as a rule says, the marketplace's, else the generic one of that group;
 * INSTANT_UNKNOWN: there is none, or no end. */
Instant counsel_near_from(const Order *order, const Policies *policies, const char *group,
                          Instant end);

/*
 * Remark: what the policies say besides about the step that is next, in their own sentences:
 * who pays a return, how long an appeal takes, what a bank asks for. A remark changes nothing;
 * it is there so that a buyer knows what to expect, with its source and how far to trust it.
 */

typedef struct {
    const Rule *rule; /* borrowed; its text is the sentence */
    Instant earliest; /* what its span comes to here; INSTANT_UNKNOWN: it has none that began */
    Instant latest;
} Remark;

/* In the order of the table; what is for another reason or way of payment is left out. A GArray
 * of Remark. */
GArray *remarks_find(const Order *order, const NextStep *step, const Policies *policies);

/*
 * Guards: asked before an event is recorded, never in the fold. One refuses only what no honest
 * reading allows: too early before the earliest opening, too late after the latest close, never
 * by a figure that is doubtful or estimated. Recording it
 * all the same (an override) is always possible.
 */

/*
 * Why an event cannot be recorded now: N_(), a sentence without capital and full stop, that may
 * hold {date}, and {state} for the state of the dispute.
 */
typedef struct {
    const char *why;
    Instant date;         /* when it opens, or closed; INSTANT_UNKNOWN: none */
    Clock clock;          /* whose date it is */
    gboolean is_by_clock; /* else there is none */
} Refusal;

/* FALSE, with the refusal, when the dispute's state has no such step or its guard says no.
 * clocks are those of the dispute (GArray of Clock). */
gboolean event_is_allowed(const Order *order, const Dispute *dispute, EventType event,
                          const GArray *clocks, Instant now, Refusal *ret_refusal);
