/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Check: is the case file what it claims to be?
 *
 * This is what `recourse check` asks: whether the file is whole (store/content), whether every
 * row that lists and reminders read is what the events of its order make of it, whether the
 * file is built as this program builds one of its version, and whether the state folder knows
 * it. Every order is computed anew in a database in memory and compared row by row; what was
 * computed under other policies, or at another time, is left to those who bring it up to date
 * (store/write).
 *
 * What is not as it should be is a Finding with its place, its cause and what can be done,
 * in sentences for people. Nothing is changed by looking.
 */
#pragma once

#include "store/content/content.h"

/*
 * Integrity, foreign keys, the chain of every device, every projection recomputed and compared
 * (not in a file that waits for its migration: that computes them anew), the schema, the
 * marker. GPtrArray of Finding, empty when all is well, at most CHECK_FINDINGS_LIMIT. An error
 * means that the check itself could not be done.
 */
GPtrArray *check_run(Db *db, const Context *context, GError **error);
