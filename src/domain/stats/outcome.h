/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Outcome: what became of one claim about an order, in money. A function of the case alone: it
 * depends on no policy and on no time.
 *
 * Amounts of different currencies are never added. A claim whose money came in another one has
 * a row for each, of which the first counts the claim.
 */
#pragma once

#include "domain/case/case.h"

typedef enum {
    OUTCOME_OPEN,
    OUTCOME_WON,  /* money came back */
    OUTCOME_LOST, /* it ended without any */
    OUTCOME_LEFT, /* the buyer gave it up or left it at that */
    OUTCOME_END_COUNT,
} OutcomeEnd;
extern const ChoiceSet outcome_ends;

#define OUTCOME_NO_REASON (-1)

typedef struct {
    const char *dispute; /* id; "" when it was dealt with directly. Borrowed */
    gboolean counts;     /* the first row of the claim */
    OutcomeEnd end;
    int reason;      /* DisputeReason, or OUTCOME_NO_REASON: nobody named one */
    Instant began;   /* when it was submitted, agreed or filed; INSTANT_UNKNOWN: not said */
    Instant paid_at; /* when the last money came, or INSTANT_UNKNOWN */
    gboolean broke_promise; /* the seller promised another parcel and sent none */
    char currency[4];       /* "": no amount is known */
    gint64 back;            /* in minor units: what came back, coupons aside, */
    gint64 lost;            /* what did not and will not, */
    gint64 open;            /* and what may still */
} Outcome;

/* Outcome: of every claim that was more than a draft. Owned by the caller. */
GArray *order_outcomes(const Order *order);
