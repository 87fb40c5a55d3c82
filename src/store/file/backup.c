/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A verified copy of the case file. */
#include "base/error.h"
#include "base/file/file.h"
#include "store/content/content.h"
#include "store/file/file-private.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

/* Everything that can be checked without knowing the policies. */
static gboolean
check_content(Db *db, GError **error)
{
    g_autoptr(GPtrArray) findings =
        g_ptr_array_new_with_free_func((GDestroyNotify)finding_free);
    g_autofree char *file = path_for_people(db->path);
    const Finding *first;

    if (!content_check(db, findings, error))
        return FALSE;
    if (findings->len == 0)
        return TRUE;
    first = findings->pdata[0];
    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is damaged, so do not rely on this backup (%s: %s).", file, first->what,
              first->where);
    return FALSE;
}

Db *
copy_open(const char *path, GError **error)
{
    g_autoptr(Db) db = g_new0(Db, 1);
    struct stat status;

    db->path = g_strdup(path);
    db->exists = stat(path, &status) == 0;
    if (!db->exists) {
        (void)place_error(path, error);
        return NULL;
    }
    if (!S_ISREG(status.st_mode)) {
        (void)refuse_no_file(db, error);
        return NULL;
    }
    if (!connection_open(db, path, error) || !connection_run(db, SQL_CONNECTION_LOOKS, error) ||
        !connection_identify(db, error))
        return NULL;
    if (db->version > migrate_current_version()) {
        (void)refuse_newer(db, error);
        return NULL;
    }
    return g_steal_pointer(&db);
}

gboolean
backup_verify(const char *path, GError **error)
{
    g_autoptr(Db) db = copy_open(path, error);

    return db != NULL && check_content(db, error);
}

/* What failed is the file that the person asked for: the name that it has meanwhile is ours. */
static void
name_as_asked(GError *cause, const char *partial, const char *target)
{
    g_autofree char *ours = path_for_people(partial);
    g_autofree char *asked = path_for_people(target);
    g_auto(GStrv) around = g_strsplit(cause->message, ours, -1);

    g_free(cause->message);
    cause->message = g_strjoinv(asked, around);
}

char *
copy_write(Db *db, const char *target, int *ret_hold, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(target);
    g_autofree char *base = g_path_get_basename(target);
    g_autofree char *partial = NULL;
    GError *cause = NULL;

    passing_sweep(folder, base, PASSING_COPY);
    partial = place_temporary(target, PASSING_COPY, ret_hold, error);
    if (partial == NULL)
        return NULL;
    if (connection_copy(db, partial, &cause) && backup_verify(partial, &cause) &&
        place_sync(partial, &cause))
        return g_steal_pointer(&partial);
    place_discard(partial, *ret_hold);
    name_as_asked(cause, partial, target);
    g_propagate_error(error, cause);
    return NULL;
}

static gboolean
refuse_taken(const char *target, GError **error)
{
    g_autofree char *file = path_for_people(target);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s already exists and was not replaced. Choose another name.", file);
    return FALSE;
}

gboolean
backup_write(Db *db, const char *target, GError **error)
{
    g_autofree char *folder = g_path_get_dirname(target);
    g_autofree char *partial = NULL;
    gboolean taken = g_file_test(target, G_FILE_TEST_EXISTS);
    gboolean done;
    int hold;

    if (taken)
        return refuse_taken(target, error);
    if (!folder_create(folder, error))
        return FALSE;
    partial = copy_write(db, target, &hold, error);
    if (partial == NULL)
        return FALSE;
    done = place_put(partial, target, &taken, error);
    place_discard(partial, hold);
    if (done && taken)
        return refuse_taken(target, error);
    return done && folder_sync(folder, error);
}
