/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Advice: what a claim may bring, what it needs, and which step comes first.
 *
 * A claim is weighed before it is made: by its reason, what the tracking shows, whether the
 * item was used, what the listing said, how grave the fault is, and what the marketplace's
 * policy says of each. The answer is a type of claim, an outlook on money and on a return, the
 * strength of the case with the evidence that is there and with all that is asked for, the
 * first step with its last day, and warnings. It is a function of the order, what the buyer
 * says, the policies and now, and of nothing else.
 *
 * Every conclusion names the rule it rests on (Because), so that a person can look it up and
 * disagree. What is not known is a value everywhere; nothing is assumed in anybody's favour.
 *
 * advice_new() weighs what is said before there is a dispute, dispute_advise() a dispute with
 * what has come of it since. advice_steps() leads through the marketplace's own screens;
 * offer_weigh() says what accepting an amount would give up; walk_find() has the short list of
 * things to do for one step of counsel.
 *
 * What is next of all that could be done stands in domain/counsel; how a claim is put in words,
 * in domain/claim.
 */
#pragma once

#include "domain/advice/finding.h"
#include "domain/counsel/counsel.h"
#include "domain/words/words.h"

typedef struct {
    EvidenceKind kind;
    EvidenceNeed need;
    gboolean have;
} EvidenceItem;

/* A conclusion: the rule it rests on and one sentence, N_(). */
typedef struct {
    const Rule *rule; /* borrowed; NULL when it rests on the order itself */
    const char *text;
} Because;

typedef struct {
    gboolean is_protected; /* the marketplace's protection covers this */
    gboolean
        is_decided; /* what the claim might bring is past: somebody ruled, or both agreed */
    NextAction first_step;
    DisputeType type;
    RefundOutlook refund;      /* by what is answered and there */
    RefundOutlook refund_with; /* with every answer the best, and all that is needed there */
    ReturnOutlook return_outlook;
    ReturnPayer return_paid_by;
    gboolean is_open;       /* an answer that decides was not given; because names it */
    Strength strength;      /* with the evidence that is there */
    Strength strength_with; /* with all of the evidence that is asked for; never weaker */
    guint32 lacks;    /* EVIDENCE_BIT(): the least that makes it strength_with; 0: nothing */
    GArray *evidence; /* EvidenceItem */
    const Rule *seller_brings; /* what the seller may bring against it; NULL: nothing is known
                                * of that. Borrowed. */
    GArray *beats;             /* EvidenceItem: what answers that */
    Instant by;                /* of the first step; INSTANT_UNKNOWN when there is none */
    guint32 warnings;          /* WARNING_BIT() */
    GArray *because;           /* Because */
    const Rule *asking; /* where the marketplace lets a claim begin, when it has another way
                         * than a button for disputes; NULL: it has none. Borrowed. */
} Advice;

/* TRUE when the claim needs or is helped by evidence of this kind. */
gboolean advice_asks_for(const Advice *advice, EvidenceKind kind);

/* TRUE while this piece is still needed: not there, and no other of "one of these" either. */
gboolean advice_misses(const Advice *advice, const EvidenceItem *item);

/* TRUE when the window is certainly closed: no dispute brings anything any more. */
gboolean advice_is_too_late(const Advice *advice);

Advice *advice_new(const Order *order, const Circumstances *circumstances,
                   const Policies *policies, Instant now);

/* The same where the clocks of the order at now are known already. */
Advice *advice_by_clocks(const Order *order, const Circumstances *circumstances,
                         const Policies *policies, const GArray *clocks, Instant now);
/* The type as the marketplace calls it, or in plain words where it has no such button: N_(). */
const char *advice_type_label(const Advice *advice);

/* The first step in words: N_(). */
const char *advice_first_label(const Advice *advice);

void advice_free(Advice *advice);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Advice, advice_free)

/* What a screen asks for beyond what advice knows: the caller fills it in. */
typedef enum {
    STEP_AS_IT_IS,
    STEP_FOR_FILES,
    STEP_FOR_WORDS,
} StepFor;

/* One of the marketplace's own screens: where, what to do there, and the value to copy (owned,
 * or NULL). */
typedef struct {
    const char *name;   /* by which it is remembered as done: "type" */
    const char *screen; /* N_() */
    const char *act;    /* N_() */
    char *copy;
    StepFor what;
} AdviceStep;

/* The way through the marketplace's screens for this advice: a GArray of AdviceStep that owns
 * its copies; empty when nothing is to be opened there. */
GArray *advice_steps(const Advice *advice, const Order *order,
                     const Circumstances *circumstances);

/*
 * Advice on a dispute: what advice.h makes of what was said in it, with what has come of it
 * since: an offer on the table, a promised parcel, money that is short, the bank's own date.
 */

/* What the dispute knows: what was said, what is attached, what was offered and ruled. */
Circumstances dispute_circumstances(const Order *order, const Dispute *dispute);

/*
 * The way through the marketplace's screens (advice_steps()) with every value that is to be
 * copied there: the amount, the paths of the files that the claim needs (one a line), the
 * words. A GArray of AdviceStep that owns its copies.
 */
GArray *dispute_steps(const Advice *advice, const Order *order, const Dispute *dispute,
                      const char *words);

/* The dispute need not be among the order's: a draft may not be saved yet. */
Advice *dispute_advise(const Order *order, const Dispute *dispute, const Policies *policies,
                       Instant now);

/* The same where the order's clocks and its counsel at now are known already, and perhaps the
 * dispute's forecast (forecast_compute(), or NULL). */
Advice *dispute_advise_by(const Order *order, const Dispute *dispute, const Policies *policies,
                          const GArray *clocks, const Counsel *counsel, const GArray *forecast,
                          Instant now);

/*
 * Offer: what accepting an amount would cost against what the claim is likely to bring: from
 * what was paid, how much of its value the item still has, and what sending it back costs.
 * Never a forecast: both ends of what the advice expects, and where the offer lies between
 * them.
 */

#define KEPT_UNKNOWN (-1)

typedef enum {
    OFFER_UNKNOWN,        /* nothing to compare it with */
    OFFER_OTHER_CURRENCY, /* nobody guesses a rate */
    OFFER_TOO_LOW,
    OFFER_WITHIN, /* between what is likely at least and at most */
    OFFER_AS_GOOD,
    OFFER_VERDICT_COUNT,
} OfferVerdict;
extern const ChoiceSet offer_verdicts;

typedef struct {
    Money offer;
    Money paid;
    int share; /* of what was paid, in hundredths of a per cent, rounded down; -1: not known */
    Money least;    /* what the claim is likely to bring, less a return that you might pay */
    Money most;     /* MONEY_NONE: not known, in each of these */
    Money given_up; /* most - offer, never below nothing */
    OfferVerdict verdict;
} OfferOutlook;

/* The share of a whole in hundredths of a per cent; -1 when they cannot be compared. */
int offer_share(const Money *part, const Money *whole);

/*
 * asked: what the claim asks for (MONEY_NONE: what was paid). kept: how much of its value the
 * item still has for the buyer, in hundredths of a per cent, or KEPT_UNKNOWN.
 */
OfferOutlook offer_weigh(const Order *order, const Advice *advice, const Money *offer,
                         const Money *asked, int kept);

/*
 * Walk: the short list of what to do for a next step, in order: answering an offer, escalating,
 * returning, going to the bank, chasing money. A walk asks nothing and stores nothing.
 *
 * Its sentences have the places of the step's own sentence ({by}, {until}, {shop}); one whose
 * place is not known (next_step_can_say()) is left out.
 */

typedef struct {
    NextAction action;
    const char *reason;       /* token of the sentence that it is for; NULL: any */
    EventType done_by;        /* what to record when it is done; EVENT_UNKNOWN: nothing */
    const char *const *steps; /* N_() sentences, NULL-ended */
} Walk;

/* NULL when the step needs no list. */
const Walk *walk_find(const NextStep *next);
