/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A new case file, whole or not at all; and empty ones in memory to compare with. */
#include "base/file/file.h"
#include "base/time/time.h"
#include "store/file/file-private.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

static gboolean
insert_identity(Db *db, GError **error)
{
    Instant now = now_real();
    g_autofree char *id = id_new(now);
    g_autoptr(Query) query = query_begin(db, SQL_CASE_FILE_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    query_bind_instant(query, ":created", now);
    return query_run(query, error);
}

/* The folder is synced once more when the file has its name. */
static gboolean
commit(Db *db, GError **error)
{
    GError *cause = NULL;
    gboolean is_done = connection_commit(db, &cause);

    return saved_settle(NULL, is_done, cause, error);
}

gboolean
create_schema(Db *db, GError **error)
{
    return connection_run(db, SQL_CONNECTION_WRITES, error) &&
           connection_run(db, SQL_BEGIN_WRITE, error) &&
           connection_run(db, SQL_MARK_AS_CASE_FILE, error) && migrate_apply(db, error) &&
           insert_identity(db, error) && commit(db, error);
}

static gboolean
build(const char *temporary, GError **error)
{
    g_autoptr(Db) db = g_new0(Db, 1);

    db->path = g_strdup(temporary);
    return connection_open(db, temporary, error) && create_schema(db, error);
}

gboolean
create_case_file(const char *path, Saved *saved, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *base = g_path_get_basename(path);
    g_autofree char *temporary = NULL;
    g_autoptr(GError) doubt = NULL;
    gboolean taken; /* somebody was quicker: as good as ours */
    gboolean done;
    int hold;

    if (!folder_create(folder, error))
        return FALSE;
    passing_sweep(folder, base, CREATE_MARK);
    temporary = place_temporary(path, CREATE_MARK, &hold, error);
    if (temporary == NULL)
        return FALSE;
    done = build(temporary, error) && place_put(temporary, path, &taken, error);
    place_discard(temporary, hold);
    if (done && !folder_sync(folder, &doubt))
        saved_doubt(saved, doubt);
    return done;
}

Db *
db_open_of_version(int version, GError **error)
{
    g_autoptr(Db) db = g_new0(Db, 1);

    if (!connection_open(db, NULL, error) || !migrate_apply_until(db, version, error))
        return NULL;
    return g_steal_pointer(&db);
}
