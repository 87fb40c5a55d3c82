/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/create.h"

#include <glib/gstdio.h>

#include "base/file.h"
#include "base/now.h"
#include "store/connection.h"
#include "store/id.h"
#include "store/migrate.h"
#include "store/place.h"

#define TEMPORARY_SUFFIX ".new-"
#define STALE_SECONDS SECONDS_PER_HOUR /* nobody takes that long to build an empty file */

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

gboolean
create_schema(Db *db, GError **error)
{
    return connection_run(db, SQL_CONNECTION_WRITES, error) &&
           connection_run(db, SQL_BEGIN_WRITE, error) &&
           connection_run(db, SQL_MARK_AS_CASE_FILE, error) && migrate_apply(db, error) &&
           insert_identity(db, error) && connection_run(db, SQL_COMMIT, error);
}

static gboolean
build(const char *temporary, GError **error)
{
    g_autoptr(Db) db = g_new0(Db, 1);

    return connection_open(db, temporary, error) && create_schema(db, error);
}

/* What a killed program left behind: removed once it is certain that nobody builds it any more.
 */
static void
remove_stale(const char *folder, const char *prefix)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        GStatBuf status;

        if (g_str_has_prefix(name, prefix) && g_stat(path, &status) == 0 &&
            (Instant)status.st_mtime + STALE_SECONDS < now_real())
            place_discard(path);
    }
}

gboolean
create_case_file(const char *path, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *base = g_path_get_basename(path);
    g_autofree char *prefix = g_strconcat(base, TEMPORARY_SUFFIX, NULL);
    g_autofree char *temporary = NULL;
    gboolean taken; /* somebody was quicker: as good as ours */
    gboolean done;

    if (!folder_create(folder, error))
        return FALSE;
    remove_stale(folder, prefix);
    temporary = place_temporary(path, TEMPORARY_SUFFIX, error);
    if (temporary == NULL)
        return FALSE;
    done = build(temporary, error) && place_put(temporary, path, &taken, error);
    place_discard(temporary);
    return done && folder_sync(folder, error);
}
