/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the policies say of an order's ends: the model's own small reading of them. */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"

/* The readings of one end, put together: INSTANT_UNKNOWN when nobody says anything. */
typedef struct {
    Instant starts; /* of the earliest end */
    Instant early, late;
    Instant firm;         /* the latest that is neither doubtful nor estimated */
    gboolean is_doubtful; /* nothing better than a doubtful or an estimated figure */
    const Rule *rule;     /* of the earliest end */
} Figure;

#define NO_FIGURE \
    ((Figure){ INSTANT_UNKNOWN, INSTANT_UNKNOWN, INSTANT_UNKNOWN, INSTANT_UNKNOWN, TRUE, NULL })

/* The ends that the order's marketplace, or its payment and its buyer's law, give a clock of
 * the order. reason may be NULL: nothing is known to be wrong. */
Figure figure_of_market(const Order *order, const Policies *policies, const char *clock,
                        const char *reason);
Figure figure_of_buyer(const Order *order, const Policies *policies, PolicyKind kind,
                       const char *clock, const char *reason);

/* Those of a clock of a dispute: as the page stated it with that event, else by rules proper,
 * else by those that stand in for them; what happened before since is past. */
Figure figure_of_dispute(const Order *order, const Dispute *dispute, const Policies *policies,
                         const char *clock, EventType stated_by, Instant since);

/* When no dispute can be opened any more, of any kind. */
Figure figure_of_window(const Order *order, const Policies *policies);

/* The same where what it starts from is not known: counted from this instant. */
Figure figure_of_window_from(const Order *order, const Policies *policies, Instant start);

/* The marketplace says that what was withdrawn can be opened again. */
gboolean shop_reopens(const Order *order, const Policies *policies);

/* The end of the delivery guarantee. */
Instant guarantee_end(const Order *order);
