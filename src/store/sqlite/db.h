/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Db: one connection to a case file. The only way to open one, for the whole program.
 *
 * Looking never writes: it neither creates nor migrates, and a file that does not exist looks
 * like an empty one. Writing creates the file when there is no trace of an earlier one at that
 * path, and migrates an older one after a verified backup. Nothing but SQLite ever opens the
 * file.
 *
 * A Db and everything read through it belong to one thread.
 */
#pragma once

#include "base/file/saved.h"
#include "domain/policy/policy.h"

typedef struct Db Db;

typedef enum {
    DB_LOOK,
    DB_WRITE,
} DbPurpose;

/*
 * Asked now and then while somebody else holds the file; elapsed is how long it has been, in
 * milliseconds. FALSE gives up at once: the error is then RECOURSE_ERROR_CANCELLED.
 */
typedef gboolean (*DbWaiting)(gpointer data, int elapsed);

typedef struct {
    const char *state_folder; /* markers, device ids, backups */
    gboolean allow_network_filesystem;
    gboolean allow_new;    /* `init --new`: a new file although an earlier one is missed */
    int busy_milliseconds; /* how long to wait for another process; 0 means 10 s */
    DbWaiting waiting;     /* or NULL */
    gpointer waiting_data;
    Saved *saved; /* what becomes of every transaction that writes; or NULL */
} DbOptions;

/*
 * path is absolute. Errors: RECOURSE_ERROR_BUSY while somebody else writes;
 * RECOURSE_ERROR_REFUSED for a damaged, foreign, newer (when writing), or missed file, with
 * what to do.
 */
Db *db_open(const char *path, DbPurpose purpose, const DbOptions *options, GError **error);
void db_free(Db *db);

/* Whom to ask from now on while somebody else holds the file, and for how long to wait at most
 * (milliseconds); as in DbOptions. */
void db_set_waiting(Db *db, DbWaiting waiting, gpointer data, int busy_milliseconds);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Db, db_free)

/* A case file in memory, empty and writable: for tests, examples and dry runs. */
Db *db_open_in_memory(GError **error);

/*
 * Makes a connection opened for looking ready for writing: creates or migrates the file as
 * DB_WRITE would have. Does nothing when it is ready already. No reading may be under way.
 */
gboolean db_make_writable(Db *db, GError **error);

const char *db_path(const Db *db);

/*
 * FALSE: what stands at the path now is not what was opened: the file was replaced, restored,
 * moved or removed, or a link leads elsewhere; or there is one where none was. Nothing can be
 * saved through this connection any more.
 */
gboolean db_is_in_place(Db *db);

/* The names (char *, absolute) that led to the file when it was opened; NULL in memory. */
const GPtrArray *db_names(const Db *db);

/* FALSE: the file does not exist and the connection is an empty stand-in for it. */
gboolean db_exists(const Db *db);

/* TRUE: written by a newer program, or the file or folder cannot be written: looking only. */
gboolean db_is_look_only(const Db *db);

/* TRUE: written by an older program; writing will migrate it, until then it cannot be read. */
gboolean db_needs_migration(const Db *db);

/* Where automatic backups of this file are kept. Owned by the caller. */
char *db_backup_folder(const Db *db);

/* Changes when another connection has committed something since (PRAGMA data_version). */
gint64 db_data_version(Db *db);

/* The version of the database library in use. */
const char *db_library_version(void);

/* What writing and recomputing need to know; borrowed. */
typedef struct {
    const Policies *policies;
    Instant now;      /* the clock the person acts by (--now) */
    Instant recorded; /* real time */
} Context;
