/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Db: one connection to a case file, as everybody above its rooms sees it: a thing to hand on.
 * It is opened by store/file alone; what is inside is for the rooms of the store
 * (sqlite/sqlite.h).
 *
 * A Db and everything read through it belong to one thread.
 */
#pragma once

#include "base/file/file.h"
#include "domain/policy/policy.h"

typedef struct Db Db;
typedef struct Query Query; /* a statement at work in it: sqlite/sqlite.h */

/*
 * Asked now and then while somebody else holds the file; elapsed is how long it has been, in
 * milliseconds. FALSE gives up at once: the error is then RECOURSE_ERROR_CANCELLED.
 */
typedef gboolean (*DbWaiting)(gpointer data, int elapsed);

typedef struct {
    const char *state_folder; /* markers, device ids, backups */
    gboolean allow_network_filesystem;
    gboolean allow_new;    /* `init --new`: a new file although an earlier one is missed */
    gboolean look_only;    /* whatever would write is refused */
    int busy_milliseconds; /* how long to wait for another process; 0 means 10 s */
    DbWaiting waiting;     /* or NULL */
    gpointer waiting_data;
    Saved *saved; /* what becomes of every transaction that writes; or NULL */
} DbOptions;

#define HASH_BYTES 32 /* of what binds an event to the one before it (log/log.h) */

/* What writing and recomputing need to know; borrowed. */
typedef struct {
    const Policies *policies;
    Instant now;      /* the clock the person acts by (--now) */
    Instant recorded; /* real time */
} Context;

/* Changes when another connection has committed something since (PRAGMA data_version). */
gint64 db_data_version(Db *db);
