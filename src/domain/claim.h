/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Claim: the factual statement that goes into the dispute's text field, made from what was
 * entered and nothing else: a fact that is not known is left out.
 */
#pragma once

#include "domain/dispute.h"

/* Looks a sentence up in the language the claim is to be in; the identity for English. */
typedef const char *(*ClaimTranslate)(const char *sentence, gpointer data);

/*
 * The letter to a card's issuer or a payment service: what was paid, what is wrong, what the
 * marketplace did about it. Owned by the caller.
 */
char *claim_letter(const Order *order, const Dispute *dispute, const Policies *policies,
                   ClaimTranslate translate, gpointer data);

/* Dates are written in the marketplace's zone, as YYYY-MM-DD. Owned by the caller. */
char *claim_text(const Order *order, const Dispute *dispute, const Policies *policies,
                 ClaimTranslate translate, gpointer data);
