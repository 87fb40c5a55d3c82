/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case file is opened, for looking or for writing. */

#include <errno.h>
#include <unistd.h>

#include "base/system/system.h"
#include "base/time/time.h"
#include "store/file/file-private.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

#define SMALLEST_DATABASE 512 /* bytes: one page of the smallest size */

void
db_free(Db *db)
{
    if (db == NULL)
        return;
    connection_close(db);
    names_free(db->names);
    g_free(db->path);
    g_free(db->state_folder);
    g_free(db->file_id);
    g_free(db->device);
    g_free(db);
}

void
db_set_waiting(Db *db, DbWaiting waiting, gpointer data, int busy_milliseconds)
{
    db->options.waiting = waiting;
    db->options.waiting_data = data;
    db->options.busy_milliseconds = busy_milliseconds;
}

static Db *
db_new(const char *path, const DbOptions *options)
{
    Db *db = g_new0(Db, 1);

    db->names = names_find(path);
    db->path = g_strdup(names_place(db->names));
    db->state_folder = g_strdup(options->state_folder);
    db->options = *options;
    db->options.state_folder = db->state_folder;
    return db;
}

static gboolean
check_place(const Db *db, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(db->path);
    const char *kind = NULL;

    if (!db->options.allow_network_filesystem)
        kind = system_network_kind(db->exists ? db->path : folder);
    return kind == NULL || refuse_network(db, kind, error);
}

/* A file that is missed is an error, one that never was is not. */
static gboolean
check_absence(const Db *db, GError **error)
{
    g_autoptr(Marker) marker = marker_find(db->state_folder, db->names);

    if (db->options.allow_new)
        return TRUE;
    if (marker != NULL)
        return refuse_missed(db, error);
    return !db->names->is_behind_link || refuse_away(db, error);
}

/* Looks for the file without opening it. */
static gboolean
locate(Db *db, GError **error)
{
    struct stat status;
    int reason = stat(db->path, &status) == 0 ? 0 : errno;

    db->exists = reason == 0;
    if (reason != 0 && reason != ENOENT)
        return refuse_unreachable(db, reason, error);
    if (!check_place(db, error))
        return FALSE;
    if (!db->exists)
        return check_absence(db, error);
    if (!S_ISREG(status.st_mode))
        return refuse_no_file(db, error);
    if (access(db->path, R_OK) != 0)
        return refuse_forbidden(db, errno, error);
    if (status.st_size < SMALLEST_DATABASE)
        return refuse_emptied(db, error);
    db->file_device = status.st_dev;
    db->file_inode = status.st_ino;
    return TRUE;
}

/* Another file was used by a name that leads to this one. */
static gboolean
is_exchanged_by_name(const Db *db)
{
    for (guint i = 0; i + 1 < db->names->all->len; i++) {
        g_autoptr(Marker) marker = marker_load(db->state_folder, db->names->all->pdata[i]);

        if (marker != NULL && marker->file != NULL && !g_str_equal(marker->file, db->file_id))
            return TRUE;
    }
    return FALSE;
}

/* What is known of the place itself counts before what is known of names that lead there. */
static gboolean
check_identity(Db *db, GError **error)
{
    g_autoptr(Marker) marker = marker_load(db->state_folder, db->path);
    gboolean is_known = marker != NULL && marker->file != NULL;

    if (is_known ? !g_str_equal(marker->file, db->file_id) : is_exchanged_by_name(db))
        return db->options.allow_new || refuse_exchanged(db, error);
    if (is_known)
        db->device = g_steal_pointer(&marker->device);
    return TRUE;
}

static gboolean
read_file_id(Db *db, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CASE_FILE_ID, error);
    Step step = query != NULL ? query_step(query, error) : STEP_ERROR;

    if (step == STEP_DONE)
        return refuse_emptied(db, error);
    g_clear_pointer(&db->file_id, g_free);
    if (step == STEP_ROW)
        db->file_id = g_strdup(query_text_or_empty(query, 0));
    return step == STEP_ROW;
}

/* In one look, so that the file is locked and its header read only once. */
gboolean
connection_identify(Db *db, GError **error)
{
    g_autoptr(Transaction) look = transaction_begin_look(db, error);
    gint64 application, version;

    if (look == NULL || !connection_integer(db, SQL_APPLICATION_ID, &application, error) ||
        !connection_integer(db, SQL_USER_VERSION, &version, error))
        return FALSE;
    if (application != CASE_FILE_APPLICATION_ID || version < 1 || version > G_MAXINT)
        return refuse_foreign(db, error);
    db->version = (int)version;
    db->is_older = db_needs_migration(db);
    return read_file_id(db, error);
}

static gboolean
open_existing(Db *db, GError **error)
{
    return connection_open(db, db->path, error) &&
           connection_run(db, SQL_CONNECTION_LOOKS, error) && connection_identify(db, error) &&
           check_identity(db, error);
}

static gboolean
open_stand_in(Db *db, GError **error)
{
    return connection_open(db, NULL, error) && create_schema(db, error) &&
           connection_run(db, SQL_CONNECTION_LOOKS, error);
}

Db *
db_open(const char *path, DbPurpose purpose, const DbOptions *options, GError **error)
{
    g_autoptr(Db) db = NULL;

    g_assert(g_path_is_absolute(path));
    db = db_new(path, options);
    if (!locate(db, error))
        return NULL;
    if (db->exists && !open_existing(db, error))
        return NULL;
    if (!db->exists && purpose == DB_LOOK && !open_stand_in(db, error))
        return NULL;
    if (purpose == DB_WRITE && !db_make_writable(db, error))
        return NULL;
    return g_steal_pointer(&db);
}

Db *
db_open_in_memory(GError **error)
{
    g_autoptr(Db) db = g_new0(Db, 1);

    if (!connection_open(db, NULL, error) || !create_schema(db, error) ||
        !connection_identify(db, error))
        return NULL;
    db->exists = TRUE;
    db->writable = TRUE;
    db->device = id_new(now_real());
    return g_steal_pointer(&db);
}

static gboolean
create_missing(Db *db, GError **error)
{
    if (!create_case_file(db->path, db->options.saved, error))
        return FALSE;
    connection_close(db);
    db->version = 0;
    if (!locate(db, error))
        return FALSE;
    return db->exists ? open_existing(db, error) : refuse_missed(db, error);
}

/* Leaves the trace that says: this file is used here, and we are this device. */
gboolean
db_become_new_device(Db *db, GError **error)
{
    g_autofree char *device = id_new(now_real());
    Marker marker = { .file = db->file_id, .device = device };

    if (db->path != NULL && !marker_save(db->state_folder, db->path, &marker, error))
        return FALSE;
    g_free(db->device);
    db->device = g_steal_pointer(&device);
    return TRUE;
}

gboolean
db_make_writable(Db *db, GError **error)
{
    if (db->writable)
        return TRUE;
    g_assert(!db->in_transaction);
    if (db->options.look_only)
        return refuse_look_only(error);
    if (!db->exists && !create_missing(db, error))
        return FALSE;
    if (db->version > migrate_current_version())
        return refuse_newer(db, error);
    if (db_is_look_only(db))
        return refuse_read_only(db, error);
    if (!connection_run(db, SQL_CONNECTION_WRITES, error) ||
        (db->device == NULL && !db_become_new_device(db, error)) ||
        !marker_save_names(db->state_folder, db->names, db->file_id, error))
        return FALSE;
    if (db_needs_migration(db) && !migrate_run(db, now_real(), error))
        return FALSE;
    db->writable = TRUE;
    return TRUE;
}

/* Somebody's cp writes another file into the one that is open. While nothing can be read,
 * nothing can be said. */
static gboolean
has_another_id(Db *db)
{
    g_autoptr(Query) query = query_begin(db, SQL_CASE_FILE_ID, NULL);

    return query != NULL && query_step(query, NULL) == STEP_ROW &&
           g_strcmp0(query_text(query, 0), db->file_id) != 0;
}

gboolean
db_is_in_place(Db *db)
{
    struct stat status;

    if (db->path == NULL)
        return TRUE;
    if (stat(db->names->all->pdata[0], &status) != 0)
        return !db->exists && errno == ENOENT;
    return db->exists && status.st_dev == db->file_device && status.st_ino == db->file_inode &&
           !has_another_id(db);
}

const GPtrArray *
db_names(const Db *db)
{
    return db->names == NULL ? NULL : db->names->all;
}

const char *
db_path(const Db *db)
{
    return db->path;
}

gboolean
db_exists(const Db *db)
{
    return db->exists;
}

static gboolean
folder_is_writable(const Db *db)
{
    g_autofree char *folder = g_path_get_dirname(db->path);

    return access(folder, W_OK) == 0;
}

gboolean
db_is_look_only(const Db *db)
{
    if (db->path == NULL || !db->exists)
        return FALSE;
    return db->read_only || db->version > migrate_current_version() || !folder_is_writable(db);
}

gboolean
db_needs_migration(const Db *db)
{
    return db->version < migrate_current_version();
}

char *
db_backup_folder(const Db *db)
{
    return marker_backup_folder(db->state_folder, db->path);
}

const char *
db_library_version(void)
{
    return sqlite3_libversion();
}
