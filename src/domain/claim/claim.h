/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Claim: the factual statement that goes into the dispute's text field, and the letter to a
 * bank, made from what was entered and nothing else: a fact that is not known is left out.
 * Dates are written in the marketplace's zone, as YYYY-MM-DD.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/claim/claim-language.h"

/* What a claim is made from. Borrowed. */
typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    Instant now; /* a guaranteed date is told when it is over */
} ClaimFacts;

/* Says nothing that is not true any more (dispute_is_refuted()). Owned by the caller. */
char *claim_text(const ClaimFacts *facts, const ClaimLanguage *language);

/*
 * The letter to a card's issuer or a payment service: what was paid, what is wrong, what the
 * marketplace did about it, what is asked for. Owned by the caller.
 */
char *claim_letter(const ClaimFacts *facts, const ClaimLanguage *language);

/* What to answer a seller who asks to withdraw for a new parcel. Borrowed. */
const char *claim_keep_open(const ClaimLanguage *language);

/*
 * The language in which these words are what claim_text() makes of the facts; NULL when they
 * are somebody's own. words may be NULL.
 */
const ClaimLanguage *claim_language_of(const ClaimFacts *facts, const GPtrArray *languages,
                                       const char *words);
