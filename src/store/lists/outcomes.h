/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What became of every claim there is, with the order that it is about. */
#pragma once

#include "domain/stats/stats.h"
#include "domain/watch/watch.h"
#include "store/db.h"

/* Both are good for the time of the call. */
typedef void (*OutcomeFunction)(const Outcome *outcome, const OrderSummary *order,
                                gpointer data);

/*
 * Every outcome of the orders that the filter (or NULL) lets through, archived ones too, order
 * by order. A row that does not hold now is judged by what the order is now. A file of an older
 * version has none.
 */
gboolean outcomes_each(Db *db, const Policies *policies, Instant now, const Filter *filter,
                       OutcomeFunction function, gpointer data, GError **error);
