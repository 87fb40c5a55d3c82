/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Forecast: when a dispute may come to what, if nobody agrees and it goes the whole way: the
 * escalation as soon as it opens, a ruling for the buyer, the money. It is computed by letting
 * those things happen to a copy of the dispute and asking its clocks, once at the earliest and
 * once at the latest each time; so it knows no figure of its own.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/clocks/clocks.h"

typedef struct {
    ClockId clock;    /* escalate-from, ruling-expected or refund-expected */
    const Rule *rule; /* borrowed; NULL: stated by the page */
    Instant earliest; /* never before now */
    Instant latest;
    Trust trust;
} Station;

/* What is still to come, in order (GArray of Station); empty when the dispute is over, or when
 * it waits for something without a usual time (a return). A draft counts as submitted now. */
GArray *forecast_compute(const Order *order, const Dispute *dispute, const Policies *policies,
                         Instant now);

/* NULL when it is not in the array. */
const Station *forecast_find(const GArray *stations, ClockId clock);
