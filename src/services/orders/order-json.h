/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Orders, advice, disputes and counsel as the JSON contract (recourse-json(5)) writes them.
 * Sentences are English, instants UTC: machines read this. New references, owned by the caller.
 */
#pragma once

#include "base/json/json.h"
#include "domain/advice/advice.h"
#include "services/orders/order-look.h"

/* ORDER with its clocks, as in a list. */
json_t *order_to_json(const OrderView *view, Instant now);

/* The same, with lines, parcels, events, offers and evidence. */
json_t *order_to_json_in_full(const OrderView *view, const Policies *policies, Instant now);

/* All that was recorded of the order, without what follows from it: two orders of which the
 * same is known have the same. */
json_t *order_fold_to_json(const Order *order);

json_t *clock_to_json(const Clock *clock);

/* steps are those of dispute_steps(). */
json_t *advice_to_json(const Advice *advice, const GArray *steps);

/* DISPUTE. */
json_t *dispute_to_json(const Dispute *dispute);

/* Every dispute of the order, oldest first. */
json_t *disputes_to_json(const Order *order);

/* The rounds of offers of every dispute of the order. */
json_t *offers_to_json(const Order *order);

/* "offer": {"amount", "paid", "share" (per cent, as text), "likely": {"least", "most"},
 * "given_up", "verdict"}. */
json_t *offer_to_json(const OfferOutlook *outlook);

/*
 * Counsel: what is at stake, which ways are
 * left and until when, what others owe, and what else is to be done. Borrows; sets members.
 */

/* NEXT: the step with its sentence filled in, in English. A new reference. */
json_t *next_to_json(const NextStep *next);

/* Sets "rights", "debts", "stake", "quiet" and "also". */
void json_set_counsel(json_t *object, const Counsel *counsel);

/* When a file was stamped, and by whom; null: it was not. The answer itself stays in the log.
 */
json_t *evidence_stamp_to_json(const EvidenceStamp *stamp);

/* Everything that is recorded of a file that proves something. */
json_t *evidence_piece_to_json(const Evidence *evidence);
