/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Content: whether what a file holds is whole.
 *
 * A backup is worth something only if it can be relied on, so it is checked before it gets its
 * name; so is what is brought back, and `recourse check` begins with the same. All of it can be
 * asked without knowing the policies and without computing any order:
 *
 *   integrity      SQLite's own check of its pages, indexes and constraints
 *   foreign keys   every row belongs to one that is there
 *   chain          the events of each device in their sequence, none of them changed
 *   changes        history says of each change what its events say, and leaves none out
 *
 * What is wrong is a Finding, never an error: an error means that it could not be looked at, as
 * where a disk refuses a page. Nothing here mends anything; a finding says what a person can
 * do.
 *
 * Whether the projections are what the events make of them takes the policies: that is
 * store/check's.
 */
#pragma once

#include "store/db.h"

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

/* Takes where over. The rest is copied. What is beyond the limit is left out. */
void finding_add(GPtrArray *findings, const char *what, char *where, const char *cause,
                 const char *remedy);

/* Adds what it finds (Finding). FALSE: it could not look. */
gboolean content_check(Db *db, GPtrArray *findings, GError **error);
