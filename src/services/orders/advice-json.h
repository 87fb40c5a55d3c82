/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Advice and disputes as the JSON contract (recourse-json(5)) writes them. Sentences are
 * English, instants UTC. New references, owned by the caller.
 */
#pragma once

#include "base/json/json.h"
#include "domain/advice/offer.h"
#include "domain/case/dispute.h"

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
