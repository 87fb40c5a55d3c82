/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Model: a second, small reading of what a buyer can still do, made from what happened, the
 * policies' figures and now alone. It shares no rule with the program's own counsel, and is
 * there to judge it (judge.h). An order has one for each dispute, and for what no dispute is
 * about: for each parcel, where several have gone different ways.
 *
 * It is smaller because it may be unsure: of an order that it does not understand it says so,
 * and judges less. What it says for sure it says to the second.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"

/* Who gives the money back. */
typedef enum {
    WAY_MARKETPLACE,
    WAY_PAYMENT,
    WAY_LAW,
} Way;

typedef enum {
    CHANCE_DISPUTE,          /* to open it, or to open it again */
    CHANCE_ESCALATE,         /* before the request lapses */
    CHANCE_APPEAL,           /* against a ruling */
    CHANCE_BANK,             /* a chargeback */
    CHANCE_PAYMENT_CASE,     /* at PayPal, Klarna ... */
    CHANCE_PAYMENT_ESCALATE, /* or it closes for good */
    CHANCE_PAYMENT_APPEAL,
    CHANCE_CREDIT, /* money that was promised in writing did not come */
    CHANCE_NOTICE, /* the written notice to an American issuer */
    CHANCE_LAW,
    CHANCE_REJECT,
    CHANCE_FREE_RETURN, /* of an item with a fault: all of the money, and nothing to prove */
    CHANCE_COUNT,
} ChanceKind;

/* A right as the model sees it. */
typedef struct {
    ChanceKind kind;
    Way way;
    Instant opens;           /* at its earliest; INSTANT_UNKNOWN: no waiting is known */
    Instant ends, ends_late; /* at its earliest and its latest */
    Instant ends_firm;       /* until then it is open for sure, or perhaps */
    gboolean is_doubtful;    /* only doubtful or estimated figures speak */
    gboolean at_once;        /* it presses as soon as it opens */
    int lead, reserve;       /* days */
    const Rule *rule;        /* of its earliest end; NULL: the page said it */
} Chance;

typedef enum {
    OWED_ANSWER,
    OWED_DECISION,
    OWED_MONEY,
} OwedKind;

/* What somebody else owes, and by when. */
typedef struct {
    OwedKind kind;
    Instant due, due_late;
} Owed;

typedef enum {
    IS_UNSURE,
    IS_NOTHING,   /* nothing must be next */
    IS_SOMETHING, /* nothing must not be next */
} Verdict;

typedef struct {
    Verdict verdict;
    const char *because;
    gboolean is_settled;    /* the buyer leaves it at that */
    gboolean market_waits;  /* the marketplace's answer or money is due: it may stand in */
    gboolean is_fitted;     /* a ground is recorded: the chances' own acts can be next */
    GArray *chances;        /* Chance: the ways that fit what is at stake, over or not */
    GArray *owed;           /* Owed: what has a figure */
    const Dispute *dispute; /* the one that it is about, or NULL */
    const char *parcel;     /* its number, of several; or NULL */
    Order *own_order;       /* owned: the order as one parcel sees it; NULL: as it is */
} Model;

/* Each part of the order (Model, owned); never empty. */
GPtrArray *models_read(const Order *order, const Policies *policies, Instant now);

/* What they say together: something as soon as one does, nothing when all do. */
Verdict models_verdict(const GPtrArray *models, const char **ret_because);

/* NULL when there is none of that kind. */
const Chance *model_chance(const Model *model, ChanceKind kind);

/* Whether it can still be used, for all that is known. */
gboolean chance_may_be_left(const Chance *chance, Instant now);

/* Whether it has to be used now, for sure: inside its lead, with nothing else to wait for. */
gboolean chance_presses(const Model *model, const Chance *chance, Instant now);
