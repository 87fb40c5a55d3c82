/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sqlite: the inside of a Db, for the rooms of the store alone.
 *
 * This room knows SQLite and no case file: how a connection is opened and set up, how a named
 * statement is run, how one waits for another process, and what SQLite's refusals mean in
 * sentences. All the SQL there is stands in sql/ *.sql; each of its named statements has an id
 * here (SQL_ORDER_BY_ID) and is prepared once, when it is first used.
 *
 * A Query is begun, bound, stepped and ended in one function:
 *
 *     g_autoptr(Query) query = query_begin(db, SQL_ORDER_BY_ID, error);
 *     if (query == NULL)
 *         return NULL;
 *     query_bind_text(query, ":id", id);
 *     while ((step = query_step(query, error)) == STEP_ROW)
 *         ...
 *
 * Nothing stays open while somebody else may want to write, so no reading outlives the scope
 * that began it, and the same statement cannot be begun again before it has ended.
 *
 * A struct Db is the one thing that the rooms above share. Each of them keeps there what it
 * must know of the open file: store/file its names, its id and ours; store/log and store/rows,
 * within a transaction, the end of the log. Nobody above the store looks into it.
 *
 * A case file is never opened but through here, and never by any other way than SQLite's: a
 * plain open and close in the process would drop its locks.
 */
#pragma once

#include <sqlite3.h>
#include <sys/stat.h>

#include "store/db.h"
#include "store/sql.h"

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
    struct Names *names;       /* place.h: as found when it was opened; NULL in memory */
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
    gboolean is_older; /* than what this program writes */
    dev_t file_device;
    ino_t file_inode;
    LogEnd end;
    gpointer in_hand; /* the order that was looked at last (rows/order-view.c), or NULL */
    GDestroyNotify in_hand_free;
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

/* Turns the handle's error into a sentence. Always FALSE, for returning it. */
gboolean connection_error(Db *db, int code, GError **error);

/* The sentence alone; path names the file. Always FALSE. */
gboolean store_error(sqlite3 *handle, const char *path, int code, GError **error);

/* Whether the disk refused to give what the file holds, whatever SQLite makes of it: it calls
 * the file damaged then. */
gboolean store_disk_failed(sqlite3 *handle);

typedef enum {
    STEP_ROW,
    STEP_DONE,
    STEP_ERROR,
} Step;

Query *query_begin(Db *db, SqlId id, GError **error);
const Db *query_db(const Query *query);
void query_end(Query *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Query, query_end)

/*
 * A name that the statement does not have is a bug. Text and bytes are borrowed until the query
 * ends; NULL, INSTANT_UNKNOWN and INSTANT_NEVER of query_bind_until() become NULL.
 */
void query_bind_integer(Query *query, const char *name, gint64 value);
void query_bind_text(Query *query, const char *name, const char *text);
void query_bind_bytes(Query *query, const char *name, const void *bytes, gsize length);
void query_bind_instant(Query *query, const char *name, Instant instant);
void query_bind_until(Query *query, const char *name, Instant instant);

/* Two parameters: the minor units and the currency; NULL for an unknown amount. */
void query_bind_money(Query *query, const char *minor, const char *currency,
                      const Money *money);

Step query_step(Query *query, GError **error);

/* Runs a statement that gives no rows. */
gboolean query_run(Query *query, GError **error);

/* Columns count from 0. Text and bytes live until the next step. */
gboolean query_is_null(Query *query, int column);
/* Whether every column of two rows of the same statement has the same type and value. */
gboolean query_is_same_row(Query *a, Query *b);

gint64 query_integer(Query *query, int column);
const char *query_text(Query *query, int column); /* NULL for NULL, and when memory ran out */
const char *query_text_or_empty(Query *query, int column); /* "" for those */
const void *query_bytes(Query *query, int column, gsize *ret_length);
Instant query_instant(Query *query, int column); /* NULL reads as INSTANT_UNKNOWN */
Instant query_until(Query *query, int column);   /* NULL reads as INSTANT_NEVER */
Money query_money(Query *query,
                  int column); /* the minor units; the currency is the next column */
