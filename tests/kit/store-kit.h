/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Short ways to fill and compare case files in tests of the store and of what stands on it. */
#pragma once

#include "kit/domain-kit.h"
#include "store/file/file.h"

/* The policies of the source folder, and both clocks at that instant (RFC 3339). */
Context store_kit_context(const char *now);

/* A new and empty case file in memory. */
Db *store_kit_memory(void);

/* A folder that goes with the test, owned; the options to use case files in it. */
char *store_kit_folder(void);
DbOptions store_kit_options(const char *folder);

/* Opens FOLDER/case.db; any error fails the test. */
Db *store_kit_open(const char *folder, DbPurpose purpose);

/* Appends the events in a transaction of their own. */
void store_kit_log(Db *db, const char *now, const char *change, GPtrArray *events);

/*
 * Appends one event in a transaction and a change of its own. order: an id, or NULL for a new
 * one, which is returned; owned. data: JSON text, NULL for {}.
 */
char *store_kit_append(Db *db, const char *now, EventType type, const char *order,
                       const char *data);

/* Tracks an order at the marketplace "aliexpress": further members of the data, or "". */
char *store_kit_track(Db *db, const char *now, const char *number, const char *more);

/* So many orders, each different: not shipped, shipped, delivered, long over, closed, dated. */
void store_kit_fill(Db *db, const char *now, guint count);

/* Everything the projections hold, without the keys, as text: to compare two case files. */
char *store_kit_projections(Db *db);

/* The rows of a statement, a line each, values with bars between. */
char *store_kit_rows(Db *db, const char *sql);

/* Runs statements behind the program's back; failing fails the test. */
void store_kit_run(Db *db, const char *sql);

/* check_run() finds nothing. */
void store_kit_assert_sound(Db *db, const char *now);
