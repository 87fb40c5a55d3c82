/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From one schema to the next, each in one transaction. */
#include "store/file/file-private.h"
#include "store/sqlite/sqlite.h"

/* The scripts that lead to version 1, 2, ... from the one before. */
static const struct {
    SqlId script;
    SqlId mark; /* sets user_version */
} versions[] = {
    { SQL_SCHEMA, SQL_MARK_AS_VERSION_1 },   { SQL_SCHEMA_2, SQL_MARK_AS_VERSION_2 },
    { SQL_SCHEMA_3, SQL_MARK_AS_VERSION_3 }, { SQL_SCHEMA_4, SQL_MARK_AS_VERSION_4 },
    { SQL_SCHEMA_5, SQL_MARK_AS_VERSION_5 },
};

int
migrate_current_version(void)
{
    return (int)G_N_ELEMENTS(versions);
}

gboolean
migrate_apply_until(Db *db, int version, GError **error)
{
    for (; db->version < version; db->version++) {
        if (!connection_run(db, versions[db->version].script, error) ||
            !connection_run(db, versions[db->version].mark, error))
            return FALSE;
    }
    db->is_older = db_needs_migration(db);
    return TRUE;
}

gboolean
migrate_apply(Db *db, GError **error)
{
    return migrate_apply_until(db, migrate_current_version(), error);
}

static gboolean
migrate_locked(Db *db, GError **error)
{
    gint64 version;
    GError *cause = NULL;
    gboolean is_done;

    if (!connection_integer(db, SQL_USER_VERSION, &version, error))
        return FALSE;
    db->version = (int)version;
    if (!migrate_apply(db, error))
        return FALSE;
    is_done = connection_commit(db, &cause);
    /* A doubt is settled by the change that follows: it syncs the same folder. */
    return saved_settle(NULL, is_done, cause, error);
}

gboolean
migrate_run(Db *db, Instant recorded, GError **error)
{
    int before = db->version;
    gboolean is_done;

    /* A copy leaves a connection that may not write yet looking only. */
    if (!backup_automatic(db, BACKUP_BEFORE_MIGRATION, recorded, NULL, error) ||
        !connection_run(db, SQL_CONNECTION_WRITES, error) ||
        !connection_run(db, SQL_BEGIN_WRITE, error))
        return FALSE;
    db->is_writing = TRUE;
    is_done = migrate_locked(db, error);
    db->is_writing = FALSE;
    if (is_done)
        return TRUE;
    db->version = before;
    db->is_older = TRUE;
    (void)connection_run(db, SQL_ROLLBACK, NULL); /* the first error is the one to report */
    return FALSE;
}
