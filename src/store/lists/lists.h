/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Lists: what is read from the case file, in the order and amount in which people look at it.
 *
 * What a page costs follows the rows shown, not the rows there are. Lists are read by keyset
 * from stored rows; rows that do not hold at that instant are left out, and those of the
 * overlay (store/rows) stand in for them, so that a list is right at every now without anybody
 * writing. No reading stays open between two calls: whoever shows a list may take his time, and
 * asks anew when db_data_version() has changed or the list is no longer valid.
 *
 *   order-list.h   the orders that stand in a list, in pages or in slices, sorted and filtered
 *   orders.h       one order: found by what a person types, read with its events; counts
 *   due.h          clocks by the instant at which they end
 *   outcomes.h     what became of every claim
 *   parcels.h      tracking numbers that several orders have
 *   standing.h     whether anything has changed between two looks
 *
 * Everything is given out as a copy that stands in one block of its own.
 */
#pragma once

#include "store/lists/due.h"
#include "store/lists/order-list.h"
#include "store/lists/orders.h"
#include "store/lists/outcomes.h"
#include "store/lists/parcels.h"
#include "store/lists/standing.h"
#include "store/rows/rows.h"
