/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ORDER and what belongs to it as the JSON contract (recourse-json(5)) writes them. Sentences
 * are English, instants UTC: machines read this. New references, owned by the caller.
 */
#pragma once

#include "services/orders/orders.h"

/* ORDER with its clocks, as in a list. */
json_t *order_to_json(const OrderView *view, Instant now);

/* The same, with lines, parcels, events, offers and evidence. */
json_t *order_to_json_in_full(const OrderView *view, const Policies *policies, Instant now);

/* All that was recorded of the order, without what follows from it: two orders of which the
 * same is known have the same. */
json_t *order_fold_to_json(const Order *order);

json_t *clock_to_json(const Clock *clock);
