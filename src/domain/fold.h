/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fold: an order from its events. Pure and total: it never fails, and gives the same order for
 * the same set of events in whatever sequence they arrive.
 *
 * An event that does not fit (a second order-tracked, anything before the order is known) moves
 * nothing and is reported as such; an event of a retracted change must be left out by the
 * caller (retraction_effective()).
 */
#pragma once

#include "domain/event.h"

/*
 * Folds the effective events of one order (sorted in place). NULL when none of them tracks the
 * order: the others lie dormant. ret_unfit, if not NULL, gets the events (borrowed) that do not
 * fit.
 */
Order *order_fold(GPtrArray *events, GPtrArray **ret_unfit);

/*
 * Which changes are retracted, given every change-retracted event of the log: a set of change
 * ids (borrowed keys). A retraction that is itself retracted does not count; a retraction may
 * name a change that has not arrived.
 */
GHashTable *retraction_effective(GPtrArray *retractions);
