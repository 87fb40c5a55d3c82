/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: what is projected from the log: the rows that lists, clocks and searches read.
 *
 * An order's events are folded, its clocks and its counsel computed, and what a list shows of
 * it is written into a row, with the span of now in which that row reads the same. A list of a
 * million orders then costs the rows that it shows. Rows are written in the transaction that
 * changes what they are computed from, so they never lag behind the log; and they can be thrown
 * away and computed anew at any time, for they hold nothing of their own.
 *
 *   order-view.h  one order as it reads at an instant; the one that was looked at last is kept
 *                 in hand
 *   projections   what is stored of one: its summary, its parcels, its clocks
 *   changes       what history lists: one row a change, and which of them are taken back
 *   overlay       orders whose rows do not hold at an instant, computed in memory: time passes
 *                 and policies change without anybody writing
 *
 * The columns' places are known to this room alone; it reads and writes them by the structures
 * of the domain. Who asks in which order rows stand is store/lists.
 */
#pragma once

#include "domain/stats/stats.h"
#include "domain/watch/watch.h"
#include "store/db.h"
#include "store/rows/order-view.h"

/* Whether the clock at that place is one of those that are kept for `due` and the agenda. One
 * row a name: of the windows of several parcels the one that closes next. */
gboolean projection_keeps_clock(const GArray *clocks, guint place, Instant now);

/* Before the first writing of a transaction: what all rows have in common. */
gboolean projection_begin(Db *db, const Context *context, GError **error);

/* Writes, or takes away (view NULL), the rows of the order with that id. is_new: it cannot have
 * any yet. */
gboolean projection_write(Db *db, const Context *context, const char *id, gboolean is_new,
                          const OrderView *view, GError **error);

/* FALSE in a file of an older version, which keeps neither what is said of orders nor what
 * became of claims. */
gboolean projection_keeps_words(const Db *db);

/* ret_key: 0 when the order has no row. */
gboolean projection_key(Db *db, const char *id, gint64 *ret_key, GError **error);

/* Reads the order's events and does all of it. */
gboolean projection_renew(Db *db, const Context *context, const char *id, GError **error);

/*
 * The same for every order whose id the query gives in its first column. Repeats that stand
 * together are done once.
 */
gboolean projection_renew_each(Db *db, const Context *context, Query *query, GError **error);

/* Summary rows: between the table purchase and OrderSummary. */

/* Of a whole row of purchase. Its strings are the query's: good until the next step
 * (summary_copy() keeps them). */
OrderSummary summary_row_read(Query *query);

/* How many columns that row has. */
#define SUMMARY_ROW_COLUMNS 39

/* For the statements that write a purchase. */
void summary_row_bind(Query *query, const OrderSummary *summary, gint64 key, gint64 stamp);

/* Among equals the newest is first: what the tie column holds. */
gint64 summary_tie(const OrderSummary *summary);

/* Clock rows: between the projection's table and Clock. */

#define CLOCK_COLUMNS 13

/*
 * The clock in the columns from the given one on: name, dispute, rule, status, starts_at,
 * starts_from, earliest, latest, precision, estimated, check_page, basis, trust. FALSE: one
 * that this program does not know. The dispute is the query's: good until its next step.
 */
gboolean clock_row_read(Query *query, int column, const Policies *policies, Clock *ret_clock);

gboolean clock_row_insert(Db *db, gint64 purchase, const Clock *clock, Ring ring,
                          GError **error);

/* Outcome rows: what became of claims. */

gboolean outcome_row_insert(Db *db, gint64 purchase, const Outcome *outcome, GError **error);

/* Of a row whose columns from first on are those of the table behind purchase. Its dispute is
 * the query's: good until the next step. */
Outcome outcome_row_read(Query *query, int first);

/*
 * Overlay: the orders whose stored rows do not hold at an instant, computed in memory. Whoever
 * reads stored rows leaves out those that do not hold and takes the overlay's instead.
 */

/* FALSE in a file of an older version, whose rows say what is next in other words: all of its
 * orders are in the overlay, and no row is read. */
gboolean overlay_leaves_rows(const Db *db);

/* GPtrArray of OrderView. */
GPtrArray *overlay_read(Db *db, const Policies *policies, Instant now, GError **error);

static inline gboolean
overlay_replaces(Instant valid_from, Instant valid_until, Instant now)
{
    return valid_until <= now || valid_from > now;
}

/* Change rows: one a change, projected from the log, and which of them are taken back. */

/* Events that were appended together. */
typedef struct {
    const char *change;
    gint64 device; /* key */
    gint64 first_seq, last_seq;
    Instant recorded;
    const char *type; /* token of the first one */
    const char *retracts;
    const char *purchase; /* id of the first order, or NULL */
    gint64 purchases;     /* orders that this change did not speak of before */
    gboolean merging;     /* from another device: part of the change may be missing */
} ChangePart;

/* Adds the part to its change, which must be the newest of its device unless merging. */
gboolean change_row_extend(Db *db, const ChangePart *part, GError **error);

/* The changes (ids) that are marked as taken back and are not, or the other way round. */
GPtrArray *change_rows_mismarked(Db *db, GError **error);

/* Puts those marks right and renews the projections of the orders of these changes. */
gboolean change_rows_retract(Db *db, const Context *context, GError **error);
