/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Summary rows: between the table purchase and OrderSummary. */
#pragma once

#include "domain/watch/summary.h"
#include "store/sqlite/query.h"

/* Of a whole row of purchase. Its strings are the query's: good until the next step
 * (summary_copy() keeps them). */
OrderSummary summary_row_read(Query *query);

/* For the statements that write a purchase. */
void summary_row_bind(Query *query, const OrderSummary *summary, gint64 key, gint64 stamp);

/* Among equals the newest is first: what the tie column holds. */
gint64 summary_tie(const OrderSummary *summary);
