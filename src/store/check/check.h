/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Check: is the case file what it claims to be? And: projections written anew from the log.
 */
#pragma once

#include "store/sqlite/db.h"

/* All strings are owned. */
typedef struct {
    char *what;  /* "event-chain", "projection", "integrity", "foreign-key", "schema", "marker",
                   "leftover" */
    char *where; /* "event 17 of device ...", "order 3069..." */
    char *cause; /* a sentence */
    char *remedy; /* a sentence: what to do */
} Finding;

void finding_free(Finding *finding);

#define CHECK_FINDINGS_LIMIT 100

/*
 * Integrity, foreign keys, the chain of every device, every projection recomputed and compared
 * (not in a file that waits for its migration: that computes them anew), the schema, the
 * marker. GPtrArray of Finding, empty when all is well, at most CHECK_FINDINGS_LIMIT. An error
 * means that the check itself could not be done.
 */
GPtrArray *check_run(Db *db, const Context *context, GError **error);

/* Clears all projections and writes them again from the log, in a transaction of its own. */
gboolean check_rebuild(Db *db, const Context *context, GError **error);
