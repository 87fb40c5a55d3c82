/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Outcome rows: what became of claims, as the table outcome keeps it. */
#pragma once

#include "domain/stats/outcome.h"
#include "store/sqlite/query.h"

gboolean outcome_row_insert(Db *db, gint64 purchase, const Outcome *outcome, GError **error);

/* Of a row whose columns from first on are those of the table behind purchase. Its dispute is
 * the query's: good until the next step. */
Outcome outcome_row_read(Query *query, int first);
