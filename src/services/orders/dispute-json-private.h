/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What `show` adds to a dispute in the JSON contract: what may come when, a promised parcel,
 * and what the policies say besides about the next step. New references, owned by the caller.
 */
#pragma once

#include "services/orders/order-look.h"

/* "forecast": an array of {"dispute", "clock", "earliest", "latest", "rule", "trust"}. */
json_t *forecast_to_json(const OrderView *view, const Policies *policies, Instant now);

/* "resends": an array of {"dispute", "basis", "arrives", "closes_at", "in_time", "rule"}. */
json_t *resends_to_json(const OrderView *view, const Policies *policies, Instant now);

/* "remarks": an array of {"rule", "trust", "text", "earliest", "latest"}. */
json_t *remarks_to_json(const OrderView *view, const Policies *policies);
