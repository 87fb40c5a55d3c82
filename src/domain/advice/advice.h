/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Advice: what to expect of a claim and what to do first: a function of the order, what the
 * buyer says, the policies and now; nothing else. Every conclusion names the rule it rests on.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "domain/words/dispute-words.h"

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
    NextAction first_step;
    DisputeType type;
    RefundOutlook refund;
    ReturnOutlook return_outlook;
    ReturnPayer return_paid_by;
    Strength strength;      /* with the evidence that is there */
    Strength strength_with; /* with all of the evidence that is asked for; never weaker */
    GArray *evidence;       /* EvidenceItem */
    Instant by;             /* of the first step; INSTANT_UNKNOWN when there is none */
    guint32 warnings;       /* WARNING_BIT() */
    GArray *because;        /* Because */
    const Rule *asking;     /* where the marketplace lets a claim begin, when it has another way
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
    const char *screen; /* N_() */
    const char *act;    /* N_() */
    char *copy;
    StepFor what;
} AdviceStep;

/* The way through the marketplace's screens for this advice: a GArray of AdviceStep that owns
 * its copies; empty when nothing is to be opened there. */
GArray *advice_steps(const Advice *advice, const Order *order,
                     const Circumstances *circumstances);
