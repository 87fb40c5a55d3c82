/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Connection: the inside of a Db, for the store alone: the SQLite handle, its prepared
 * statements, and what the running transaction knows about the end of the log.
 */
#pragma once

#include <sqlite3.h>
#include <sys/stat.h>

#include "store/file/names.h"
#include "store/sqlite/chain.h"
#include "store/sqlite/db.h"
#include "store/sqlite/query.h"

/* The end of the log as the running transaction sees it. Loaded by the first append. */
typedef struct {
    gboolean is_loaded;
    gboolean is_projecting; /* the file knows under which clock and policies */
    gboolean is_merging;
    gint64 merged_from;  /* key of the newest event before the merge */
    gint64 device;       /* key of our device */
    gint64 seq;          /* of our newest event; 0 when there is none */
    gint64 counter;      /* the greatest of all devices */
    gint64 purchase_key; /* the greatest */
    guint8 hash[HASH_BYTES];
} LogEnd;

struct Db {
    sqlite3 *handle;
    Query *queries[SQL_COUNT]; /* prepared on first use */
    Names *names;              /* as found when it was opened; NULL in memory */
    char *path;                /* canonical; NULL in memory */
    char *state_folder;
    char *file_id; /* the case file's own */
    char *device;  /* id; NULL until it is known */
    DbOptions options;
    gboolean exists;
    gboolean writable; /* prepared for writing */
    gboolean read_only;
    gint64 waiting_since; /* monotonic microseconds */
    gboolean cancelled;   /* the waiting was given up by the person */
    gboolean in_transaction;
    gboolean is_writing; /* what fails until the end of it changes nothing */
    int version;
    dev_t file_device;
    ino_t file_inode;
    LogEnd end;
    gpointer in_hand; /* the order that was looked at last (rows/order-view.h), or NULL */
    GDestroyNotify in_hand_free;
    gint64 in_hand_version;  /* db_data_version() of it */
    gboolean in_hand_is_new; /* made in the running transaction: goes with it */
};

/*
 * Opens the file (NULL: in memory) that path names, which must exist, and sets the connection
 * up. The file is not yet looked into.
 */
gboolean connection_open(Db *db, const char *path, GError **error);

/* The same without any settings: for databases that are no case files. */
gboolean connection_open_plain(Db *db, const char *path, GError **error);

/* Writes a compact copy into an empty file. No transaction may be under way. */
gboolean connection_copy(Db *db, const char *target, GError **error);

/* Whatever is in hand does not hold any more. */
void connection_let_go(Db *db);

/* Finalizes every statement and closes. Nothing happens when it is not open. */
void connection_close(Db *db);

/* Runs a named script: one or several statements whose rows nobody reads. */
gboolean connection_run(Db *db, SqlId script, GError **error);

/* Ends a transaction that writes. RECOURSE_ERROR_SAVED: it is committed, but may not survive a
 * power cut. */
gboolean connection_commit(Db *db, GError **error);

/* The integer that a named statement without parameters gives. */
gboolean connection_integer(Db *db, SqlId id, gint64 *ret_value, GError **error);

/* The path with symbolic links resolved as far as it exists (names.h), so that a file has one
 * name. Owned by the caller. */
char *canonical_path(const char *path);

/* The same; of a file that is away, where it was when it was last written to by this name. */
char *place_last_used(const char *path, const char *state_folder);

/* Goes on writing under another id than before. */
gboolean db_become_new_device(Db *db, GError **error);

/* Header, version and id of the open file; sets them in the Db. */
gboolean connection_identify(Db *db, GError **error);

/* Turns the handle's error into a sentence. Always FALSE, for returning it. */
gboolean connection_error(Db *db, int code, GError **error);

/* The sentence alone; path names the file. Always FALSE. */
gboolean store_error(sqlite3 *handle, const char *path, int code, GError **error);

/* Whether the disk refused to give what the file holds, whatever SQLite makes of it: it calls
 * the file damaged then. */
gboolean store_disk_failed(sqlite3 *handle);
