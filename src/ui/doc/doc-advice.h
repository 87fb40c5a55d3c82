/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of an advice. */
#pragma once

#include "domain/advice/advice.h"
#include "services/app/app.h"
#include "ui/doc/doc.h"

/* What to do first, what to expect, the evidence, what the seller may bring, the way through
 * the marketplace's screens (steps: dispute_steps()), what to mind and why. */
void doc_advice(Doc *doc, App *app, const Advice *advice, const Order *order,
                const GArray *steps);

/* What the seller may bring against the claim, what answers it and where that is known from;
 * nothing where nothing is known. */
void doc_advice_seller(Doc *doc, const Advice *advice, gboolean with_addresses);

/* Why, with the place where each reason stands or without; and what to mind. */
void doc_advice_reasons(Doc *doc, const Advice *advice, gboolean with_addresses);
void doc_advice_warnings(Doc *doc, const Advice *advice);

/* The steps on the marketplace's screens as one text, one a line, each value to copy on a line
 * of its own. Owned by the caller. */
char *doc_steps_text(const GArray *steps);

/* An offer against what the claim is likely to bring. */
void doc_advice_offer(Doc *doc, const Advice *advice, const OfferOutlook *outlook);

/* "20 %", or "" when it is not known. Owned by the caller. */
char *doc_share_text(int share);
