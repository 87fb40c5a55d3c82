/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/refusal.h"

#include "base/error.h"
#include "base/paths.h"
#include "store/backup.h"
#include "store/connection.h"

/* What to give to `restore`: the newest backup where there is one. Owned by the caller. */
static char *
advised_backup(const Db *db)
{
    g_autoptr(GPtrArray) backups = NULL;

    if (db->state_folder != NULL)
        backups = backup_list(db->path, db->state_folder, NULL);
    if (backups == NULL || backups->len == 0)
        return g_strdup("FILE");
    return path_for_people(backups->pdata[0]);
}

gboolean
refuse_missed(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s was used before and is gone. Put it back, or bring back a backup with: "
              "recourse restore %s. To begin anew without it: recourse init --new",
              file, backup);
    return FALSE;
}

gboolean
refuse_emptied(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is empty or cut off; it was left as it is. Bring back a backup with: "
              "recourse restore %s",
              file, backup);
    return FALSE;
}

gboolean
refuse_no_file(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is not a regular file, so it cannot be a case file. Name another with --db.",
              file);
    return FALSE;
}

gboolean
refuse_foreign(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is a database of another program; it was left as it is. Name another file "
              "with --db.",
              file);
    return FALSE;
}

gboolean
refuse_newer(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s was written by a newer Recourse; this one can only look at it. Upgrade "
              "Recourse to make changes.",
              file);
    return FALSE;
}

gboolean
refuse_read_only(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s or its folder cannot be written by you, so it can only be looked at. Check "
              "who owns it.",
              file);
    return FALSE;
}

gboolean
refuse_network(const Db *db, const char *kind, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(
        error, RECOURSE_ERROR_REFUSED,
        "%s lies on a network filesystem (%s), where locks can fail and lose data. Keep it "
        "on a local disk, or insist with --allow-network-filesystem.",
        file, kind);
    return FALSE;
}

gboolean
refuse_cut_hash(const Db *db, GError **error)
{
    g_autofree char *file = db->path != NULL ? path_for_people(db->path) : g_strdup("memory");
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is damaged: the hash of an event is not whole. “recourse check” names the "
              "event. Keep a copy of the file, then bring back a backup with: recourse restore "
              "%s",
              file, backup);
    return FALSE;
}

gboolean
refuse_exchanged(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is not the case file that was used here before. Bring that one back with: "
              "recourse restore %s. To go on with this one: recourse init --new",
              file, backup);
    return FALSE;
}
