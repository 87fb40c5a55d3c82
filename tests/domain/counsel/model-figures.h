/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the policies say of an order's ends: the model's own small reading of them. */
#pragma once

#include "domain/dispute.h"
#include "domain/policy.h"

/* The readings of one end, put together: INSTANT_UNKNOWN when nobody says anything. */
typedef struct {
    Instant starts; /* of the earliest end */
    Instant early, late;
    gboolean is_doubtful; /* nothing better than a doubtful or an estimated figure */
    const Rule *rule;     /* of the earliest end */
} Figure;

#define NO_FIGURE ((Figure){ INSTANT_UNKNOWN, INSTANT_UNKNOWN, INSTANT_UNKNOWN, TRUE, NULL })

/* The ends that the order's marketplace, its payment and its buyer's law give a clock. reason
 * may be NULL: nothing is known to be wrong. dispute may be NULL. */
Figure figure_of_market(const Order *order, const Dispute *dispute, const Policies *policies,
                        const char *clock, const char *reason);
Figure figure_of_buyer(const Order *order, const Dispute *dispute, const Policies *policies,
                       PolicyKind kind, const char *clock, const char *reason);

/* When no dispute can be opened any more, of any kind. */
Figure figure_of_window(const Order *order, const Policies *policies);

/* The end of the delivery guarantee. */
Instant guarantee_end(const Order *order);
