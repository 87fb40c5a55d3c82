/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Projection: the rows that lists, clocks and searches read, computed from the events of one
 * order. Written in the transaction that changes what they are computed from.
 */
#pragma once

#include "store/rows/order-view.h"
#include "store/sqlite/query.h"

/* Whether the clock at that place is one of those that are kept for `due` and the agenda. One
 * row a name: of the windows of several parcels the one that closes next. */
gboolean projection_keeps_clock(const GArray *clocks, guint place, Instant now);

/* Before the first writing of a transaction: what all rows have in common. */
gboolean projection_begin(Db *db, const Context *context, GError **error);

/* Writes, or takes away (view NULL), the rows of the order with that id. is_new: it cannot have
 * any yet. */
gboolean projection_write(Db *db, const Context *context, const char *id, gboolean is_new,
                          const OrderView *view, GError **error);

/* ret_key: 0 when the order has no row. */
gboolean projection_key(Db *db, const char *id, gint64 *ret_key, GError **error);

/* Reads the order's events and does all of it. */
gboolean projection_renew(Db *db, const Context *context, const char *id, GError **error);

/*
 * The same for every order whose id the query gives in its first column. Repeats that stand
 * together are done once.
 */
gboolean projection_renew_each(Db *db, const Context *context, Query *query, GError **error);
