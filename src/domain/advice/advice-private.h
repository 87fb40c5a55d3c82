/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts that advice is put together from; only advice-*.c include this. */
#pragma once

#include "domain/advice/advice.h"

/* Everything the parts look at, and the advice they shape. */
typedef struct {
    const Order *order;
    const Circumstances *said;
    const Policies *policies;
    const Policy *policy; /* the marketplace's */
    const GArray *clocks; /* Clock */
    Instant now;
    const struct OpenFact *open; /* what decides and was not answered; NULL: all was */
    Advice *advice;
} AdviceWork;

/* An answer that decides how much the claim is worth, as long as nobody gave it. */
typedef struct OpenFact {
    Strength strength;      /* no more than this before it is answered */
    gboolean decides_money; /* the best answer may bring more than another */
    const char *text;       /* N_(): what would raise it */
} OpenFact;

/* The marketplace's own rule of a group, for the buyer's country; NULL: it says nothing of it.
 */
const Rule *advice_rule(const AdviceWork *work, const char *group);

/* Rests a conclusion on the policy's rule of that group, or on the order when there is none. */
void advice_because(AdviceWork *work, const char *group, const char *text);
void advice_warn(AdviceWork *work, Warning warning);

/* What the reason and the facts about the item make of the claim. */
void advise_claim(AdviceWork *work);

/* Whether anything has to be sent back, who pays, and whether it is worth it. */
void advise_return(AdviceWork *work);

/* Changed mind, or size and fit while the listing is right. */
void advise_remorse(AdviceWork *work);

/* Which step comes first, and until when, by the clocks. */
void advise_first_step(AdviceWork *work);

/* Which evidence is needed, what is there, and what that makes of the strength. */
void advise_evidence(AdviceWork *work);

/* What the seller may bring against a claim for this reason, and which evidence answers it. */
void advise_on_seller(AdviceWork *work);
