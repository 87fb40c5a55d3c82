/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Fold: an order from its events. Pure and total: it never fails, and gives the same order for
 * the same set of events in whatever sequence they arrive.
 *
 * The first order-tracked tracks the order; a further one (two machines tracked it) is an edit.
 * What a statement and a happening both say belongs to whoever said it later. Of several
 * happenings of a kind the last one dates the fact (the last sending counts), but the first one
 * that says delivered, marked delivered or confirmed: the earliest honest reading.
 *
 * An event that does not fit (a statement about an order that is not tracked yet) moves nothing
 * and is reported as such; events of a retracted change must be left out by the caller
 * (retraction_effective()).
 */
#pragma once

#include "domain/case/event.h"

/*
 * Folds the effective events of one order (sorted in place). NULL when none of them tracks the
 * order: the others lie dormant. ret_unfit, if not NULL, gets the events (borrowed) that do not
 * fit; it is never NULL afterwards.
 */
Order *order_fold(GPtrArray *events, GPtrArray **ret_unfit);

/*
 * Which changes are retracted, given every change-retracted event of the log (sorted in place):
 * a set of change ids (keys owned by the set). A retraction that is itself retracted by a later
 * one does not count; a retraction may name a change that has not arrived.
 */
GHashTable *retraction_effective(GPtrArray *retractions);
