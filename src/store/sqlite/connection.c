/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A connection to SQLite: opened, set up, closed, and what its refusals mean for the act at
 * work. */
#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "base/time/time.h"
#include "store/sqlite/sqlite-private.h"

#define BUSY_MILLISECONDS 10000
#define LONGEST_PAUSE 50 /* milliseconds: short enough to notice a key */

/* SQLite's busy handler; data is the Db: waits for another process that holds the case file,
 * briefly, and so that it can be stopped. */
static int
wait_for_others(void *data, int attempt)
{
    Db *db = data;
    int limit = db->options.busy_milliseconds;
    int elapsed;

    if (attempt == 0)
        db->waiting_since = now_monotonic();
    elapsed = (int)((now_monotonic() - db->waiting_since) / 1000);
    if (elapsed >= (limit > 0 ? limit : BUSY_MILLISECONDS))
        return 0;
    if (db->options.waiting != NULL &&
        !db->options.waiting(db->options.waiting_data, elapsed)) {
        db->cancelled = TRUE;
        return 0;
    }
    (void)sqlite3_sleep(MIN(1 + attempt, LONGEST_PAUSE));
    return 1;
}

static gboolean
configure(Db *db, GError **error)
{
    static const struct {
        int option, value;
    } settings[] = {
        { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
        { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
        { SQLITE_DBCONFIG_ENABLE_FKEY, 1 }, { SQLITE_DBCONFIG_ENABLE_TRIGGER, 1 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(settings); i++) {
        int code = sqlite3_db_config(db->handle, settings[i].option, settings[i].value, NULL);

        if (code != SQLITE_OK)
            return connection_error(db, code, error);
    }
    (void)sqlite3_extended_result_codes(db->handle, 1);
    (void)sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 0);
    (void)sqlite3_busy_handler(db->handle, wait_for_others, db);
    return connection_run(db, SQL_CONNECTION_SETTINGS, error);
}

/* SQLite would lock and add up at every allocation, for figures that nobody asks for. It takes
 * the setting before it is first used, and refuses it afterwards. */
static void
keep_no_accounts(void)
{
    (void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

gboolean
connection_open_plain(Db *db, const char *path, GError **error)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    int code;

    g_assert(db->handle == NULL);
    keep_no_accounts();
    if (path == NULL)
        flags |= SQLITE_OPEN_MEMORY;
    code = sqlite3_open_v2(path != NULL ? path : ":memory:", &db->handle, flags, NULL);
    if (code == SQLITE_OK)
        return TRUE;
    (void)connection_error(db, code, error);
    connection_close(db);
    return FALSE;
}

gboolean
connection_open(Db *db, const char *path, GError **error)
{
    if (!connection_open_plain(db, path, error))
        return FALSE;
    if (!configure(db, error)) {
        connection_close(db);
        return FALSE;
    }
    db->read_only = sqlite3_db_readonly(db->handle, "main") == 1;
    return TRUE;
}

static gboolean
copy(Db *db, const char *target, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_COPY_INTO, error);
    g_autoptr(GError) cause = NULL;
    int code;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":path", target);
    if (query_run(query, &cause))
        return TRUE;
    code = sqlite3_extended_errcode(db->handle);
    if (code == SQLITE_FULL || code == SQLITE_IOERR_WRITE) /* nothing else is written to */
        return store_error(db->handle, target, code, error);
    g_propagate_error(error, g_steal_pointer(&cause));
    return FALSE;
}

/* VACUUM INTO attaches its target, and counts as writing. */
gboolean
connection_copy(Db *db, const char *target, GError **error)
{
    gboolean done;

    g_assert(!db->in_transaction);
    if (!connection_run(db, SQL_CONNECTION_COPIES, error))
        return FALSE;
    (void)sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 1);
    done = copy(db, target, error);
    (void)sqlite3_limit(db->handle, SQLITE_LIMIT_ATTACHED, 0);
    return (db->writable || connection_run(db, SQL_CONNECTION_LOOKS, error)) && done;
}

void
connection_let_go(Db *db)
{
    if (db->in_hand != NULL)
        db->in_hand_free(db->in_hand);
    db->in_hand = NULL;
}

void
connection_close(Db *db)
{
    connection_let_go(db);
    for (int id = 0; id < SQL_COUNT; id++) {
        query_free(db->queries[id]);
        db->queries[id] = NULL;
    }
    (void)sqlite3_close_v2(db->handle); /* cannot fail: no statement is left */
    db->handle = NULL;
    db->writable = FALSE;
    db->in_transaction = FALSE;
    db->is_writing = FALSE;
    db->end.is_loaded = FALSE;
}

gboolean
connection_run(Db *db, SqlId script, GError **error)
{
    int code = sqlite3_exec(db->handle, sql_statements[script].text, NULL, NULL, NULL);

    return code == SQLITE_OK || connection_error(db, code, error);
}

/*
 * A transaction is committed once its journal is gone (sqlite.org/atomiccommit.html). These two
 * come behind that: the folder that held the journal was not synced, so that a power cut may
 * bring it back, and with it what was before; or the lock was not given back.
 */
gboolean
connection_commit(Db *db, GError **error)
{
    int code = sqlite3_exec(db->handle, sql_statements[SQL_COMMIT].text, NULL, NULL, NULL);
    g_autofree char *folder = NULL;

    if (code == SQLITE_OK || code == SQLITE_IOERR_UNLOCK)
        return TRUE;
    if (code != SQLITE_IOERR_DIR_FSYNC || db->path == NULL)
        return connection_error(db, code, error);
    folder = g_path_get_dirname(db->path);
    error_set(error, RECOURSE_ERROR_SAVED, "The folder %s cannot be brought to the disk: %s.",
              folder, sqlite3_errmsg(db->handle));
    return FALSE;
}

gboolean
connection_integer(Db *db, SqlId id, gint64 *ret_value, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    if (query == NULL)
        return FALSE;
    switch (query_step(query, error)) {
    case STEP_ROW:
        *ret_value = query_integer(query, 0);
        return TRUE;
    case STEP_DONE:
        *ret_value = 0;
        return TRUE;
    case STEP_ERROR:
        break;
    }
    return FALSE;
}

gint64
db_data_version(Db *db)
{
    gint64 version;

    return connection_integer(db, SQL_DATA_VERSION, &version, NULL) ? version : 0;
}

/* A look at an older file that lacks what today's statements read. */
static gboolean
is_for_older_file(const Db *db, int code)
{
    return (code & 0xff) == SQLITE_ERROR && db->version > 0 && db->is_older &&
           db->handle != NULL && sqlite3_get_autocommit(db->handle);
}

static gboolean
describe(Db *db, int code, GError **error)
{
    g_autofree char *file = db->path != NULL ? path_for_people(db->path) : g_strdup("memory");

    if (db->cancelled && (code & 0xff) == SQLITE_BUSY) {
        db->cancelled = FALSE;
        error_set(error, RECOURSE_ERROR_CANCELLED, "Stopped waiting for the case file.");
        return FALSE;
    }
    if (is_for_older_file(db, code)) {
        error_set(
            error, RECOURSE_ERROR_REFUSED,
            "%s was written by an older version of Recourse. The next change brings it up "
            "to date, with a backup before; then this can be shown.",
            file);
        return FALSE;
    }
    return store_error(db->handle, db->path, code, error);
}

gboolean
connection_error(Db *db, int code, GError **error)
{
    (void)describe(db, code, error);
    if (db->is_writing)
        g_prefix_error(error, "%s ", error_words(N_("Nothing was changed.")));
    return FALSE;
}
