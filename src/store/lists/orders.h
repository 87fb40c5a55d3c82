/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders: finding one by what a person types. */
#pragma once

#include "domain/case/case.h"
#include "domain/watch/watch.h"
#include "store/db.h"
#include "store/log/log.h"

typedef enum {
    FIND_FOUND,
    FIND_NONE,
    FIND_AMBIGUOUS,
    FIND_TOO_SHORT, /* fewer than 4 characters and no exact number */
} FindVerdict;

#define FIND_CANDIDATES_LIMIT 20

/*
 * An order by its number, its id, a tracking number, else by a part of its number that no other
 * order has (4+ characters). marketplace narrows it, or NULL. ret_candidates, if not NULL, gets
 * the orders (GPtrArray of OrderSummary as stored): one when found, up to FIND_CANDIDATES_LIMIT
 * when ambiguous.
 */
gboolean order_find(Db *db, const char *text, const char *marketplace, FindVerdict *ret_verdict,
                    GPtrArray **ret_candidates, GError **error);

/* The id of the order with exactly the letters and digits of this number at this marketplace;
 * NULL without an error: none. */
char *order_find_number(Db *db, const char *marketplace, const char *number, GError **error);

/* Called with each order that was placed (or else tracked) in a span of time; the summary is
 * borrowed for the call. */
typedef void (*OrderFunction)(const OrderSummary *summary, gpointer data);

gboolean orders_each_placed(Db *db, Instant from, Instant until, OrderFunction function,
                            gpointer data, GError **error);

/* The ids that follow this one ("" for the first), at most limit of them: GPtrArray of char *,
 * ascending. */
GPtrArray *order_ids_after(Db *db, const char *after, guint limit, GError **error);

/* The orders that a return was spoken of at from <= instant < until, whatever became of it; at
 * most limit of them: GPtrArray of char *. */
GPtrArray *order_ids_with_returns(Db *db, Instant from, Instant until, guint limit,
                                  GError **error);

/* Whether lists show it: it is tracked, and neither removed nor taken back. */
gboolean order_is_listed(Db *db, const char *id, gboolean *ret_is_listed, GError **error);

typedef struct {
    int open;          /* not finished, not archived */
    int need_you;      /* something is due (DUE_NOW) */
    int closing_today; /* window closes before the end of the day */
    gint64 quiet;      /* nobody needs to look at them any more */
    gboolean capped;   /* there are more: only the most urgent COUNTS_CAP were counted */
} OrderCounts;

#define COUNTS_CAP 999

/* What the header line shows. end_of_day: the start of the user's tomorrow. */
gboolean orders_counts(Db *db, const Policies *policies, Instant now, Instant end_of_day,
                       OrderCounts *ret_counts, GError **error);
