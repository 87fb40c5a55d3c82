/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case file as a whole, and how it stands. */
#include "services/app/app.h"

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "store/file/file.h"
#include "store/place/place.h"
#include "store/write/write.h"

/* Orders computed anew in one transaction: short enough for others to wait for. */
#define REFRESHED_AT_ONCE 1000

gboolean
case_file_state(App *app, CaseFileState *ret_state, GError **error)
{
    const Db *db = app_db(app, error);

    if (db == NULL)
        return FALSE;
    *ret_state = (CaseFileState){ db_exists(db), db_is_look_only(db), db_needs_migration(db) };
    return TRUE;
}

gint64
case_file_data_version(App *app)
{
    Db *db = app_db(app, NULL);

    return db != NULL ? db_data_version(db) : 0;
}

const GPtrArray *
case_file_names(App *app)
{
    const Db *db = app_db(app, NULL);

    return db != NULL ? db_names(db) : NULL;
}

char *
case_file_backup_folder(App *app, GError **error)
{
    const Db *db = app_db(app, error);

    return db != NULL ? db_backup_folder(db) : NULL;
}

const char *
case_file_library_version(void)
{
    return db_library_version();
}

gboolean
case_file_create(App *app, gboolean *ret_is_new, GError **error)
{
    Db *db = app_db(app, error);

    if (db == NULL)
        return FALSE;
    *ret_is_new = !db_exists(db);
    if (!db_make_writable(db, error))
        return FALSE;
    app_saved(app)->is_saved = *ret_is_new;
    return TRUE;
}

static void
add_crumbs(const App *app, GPtrArray *findings)
{
    g_autoptr(GPtrArray) crumbs = crumbs_find(app);

    for (guint i = 0; i < crumbs->len; i++) {
        Finding *finding = g_new0(Finding, 1);

        finding->what = g_strdup("leftover");
        finding->where = path_for_people(crumbs->pdata[i]);
        finding->cause = g_strdup(N_("A backup, a restore or an export was stopped on the way. "
                                     "This copy of your orders was left."));
        finding->remedy = g_strdup(N_("Remove it with: recourse backup"));
        g_ptr_array_add(findings, finding);
    }
}

GPtrArray *
case_file_check(App *app, GError **error)
{
    Context context;
    g_autoptr(GPtrArray) findings = NULL;
    Db *db = app_db(app, error);

    if (db == NULL || !app_context(app, &context, error))
        return NULL;
    findings = check_run(db, &context, error);
    if (findings == NULL || !copies_check(app, findings, error))
        return NULL;
    add_crumbs(app, findings);
    return g_steal_pointer(&findings);
}

gboolean
case_file_rebuild(App *app, GError **error)
{
    Context context;
    Db *db = app_db(app, error);

    return db != NULL && app_context(app, &context, error) &&
           refresh_rebuild(db, &context, error);
}

gboolean
case_file_is_outdated(App *app, gboolean *ret_is_outdated, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL && refresh_is_needed(db, app_policies(app), ret_is_outdated, error);
}

gboolean
case_file_refresh(App *app, gboolean *ret_left, GError **error)
{
    g_auto(Writing) writing = { 0 };

    if (!writing_begin(&writing, app, error) ||
        !refresh_policies(writing.db, &writing.context, REFRESHED_AT_ONCE, ret_left, error))
        return FALSE;
    return writing_commit(&writing, error);
}

/* A name of its own among the automatic ones, which are rotated by theirs. */
static char *
new_backup_path(App *app, const Db *db, GError **error)
{
    g_autofree char *folder = db_backup_folder(db);
    WallTime now = instant_to_wall(app_recorded(app), zone_utc());
    g_autofree char *name =
        g_strdup_printf("asked-%04d%02d%02dT%02d%02d%02dZ.db", now.year, now.month, now.day,
                        now.hour, now.minute, now.second);

    if (!folder_create(folder, error))
        return NULL;
    return g_build_filename(folder, name, NULL);
}

char *
case_file_backup(App *app, const char *target, GError **error)
{
    g_autofree char *path = NULL;
    GError *cause = NULL;
    gboolean is_done;
    Db *db = app_db(app, error);

    if (db == NULL)
        return NULL;
    if (!db_exists(db)) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no case file yet, so there is nothing to back up."));
        return NULL;
    }
    path = target == NULL ? new_backup_path(app, db, error)
                          : user_file_place_backup(app, target, error);
    if (path == NULL)
        return NULL;
    crumbs_sweep(app);
    is_done = backup_write(db, path, &cause);
    return saved_settle(app_saved(app), is_done, cause, error) ? g_steal_pointer(&path) : NULL;
}

gboolean
case_file_backup_daily(App *app, GError **error)
{
    Db *db = app_db(app, error);

    g_autofree char *written = NULL;

    if (db == NULL || !backup_automatic(db, BACKUP_DAILY, app_recorded(app), &written, error))
        return FALSE;
    if (written != NULL)
        crumbs_sweep(app); /* once a day is often enough */
    return TRUE;
}

GPtrArray *
case_file_backups(App *app, GError **error)
{
    return backup_list(app_db_path(app), app_paths(app)->state, error);
}

gboolean
case_file_restore(App *app, const char *backup, char **ret_aside, GError **error)
{
    g_autofree char *path = path_absolute(backup);

    if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
        error_set(error, RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no file %s. “recourse backup --list” shows the backups."), path);
        return FALSE;
    }
    app_close_db(app);
    return backup_restore(path, app_db_path(app), app_db_options(app), app_recorded(app),
                          ret_aside, error);
}
