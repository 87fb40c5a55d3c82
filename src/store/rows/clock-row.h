/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clock rows: between the projection's table and Clock. */
#pragma once

#include "domain/counsel/counsel.h"
#include "store/sqlite/query.h"

#define CLOCK_COLUMNS 13

/*
 * The clock in the columns from the given one on: name, dispute, rule, status, starts_at,
 * starts_from, earliest, latest, precision, estimated, check_page, basis, trust. FALSE: one
 * that this program does not know. The dispute is the query's: good until its next step.
 */
gboolean clock_row_read(Query *query, int column, const Policies *policies, Clock *ret_clock);

gboolean clock_row_insert(Db *db, gint64 purchase, const Clock *clock, Ring ring,
                          GError **error);
