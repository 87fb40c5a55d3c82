/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a dispute for whoever reads them, and what to do with each. */
#pragma once

#include "domain/claim/claim.h"
#include "services/orders/orders.h"
#include "ui/doc/doc.h"

/* Whether a text for this reader is about a dispute; the others may be of an order alone, or of
 * a dispute without a reason. */
gboolean doc_letter_needs_dispute(ClaimRecipient to);

/*
 * The claim for the marketplace, or a letter. language: NULL for what is stored, or else the
 * buyer's; returns the one that it is in, NULL where the words are the buyer's own. NULL with
 * the reason where it would not be true, or no law is known for it. Owned.
 */
char *doc_letter_text(App *app, const OrderView *view, const Dispute *dispute,
                      ClaimRecipient to, const ClaimLanguage **language, GError **error);

/* What to do with a letter beyond the bank, step by step, and what it rests on; nothing of the
 * others. */
void doc_letter_steps(Doc *doc, const ClaimFacts *facts, ClaimRecipient to);
