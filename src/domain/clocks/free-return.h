/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Free return: how many returns an order has seen, against how many are free. */
#pragma once

#include "domain/case/order.h"
#include "domain/policy/policy.h"

/* How often, and the rule that says how often it is free; NULL: nobody knows a limit. */
typedef struct {
    const Rule *rule; /* borrowed from the policies */
    int used;
} FreeReturnCount;

/*
 * The returns that began in from <= instant < until: agreed, ordered or posted, whatever was
 * first. A return has one dispute and counts once.
 */
int returns_begun(const Order *order, Instant from, Instant until);

gboolean free_return_is_used_up(const FreeReturnCount *count);
