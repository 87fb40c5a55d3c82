/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why a file is not worked with, in sentences that say what to do. */
#include <errno.h>

#include "base/error.h"
#include "base/file/file.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

/* What to give to `restore`: the newest backup where there is one. Owned by the caller. */
static char *
advised_backup(const Db *db)
{
    g_autoptr(GPtrArray) backups = NULL;

    if (db->state_folder != NULL)
        backups = backup_list(db->names->all->pdata[0], db->state_folder, NULL);
    if (backups == NULL || backups->len == 0)
        return g_strdup("FILE");
    return path_for_people(backups->pdata[0]);
}

gboolean
refuse_missed(const Db *db, GError **error)
{
    g_autofree char *place = place_last_used(db->names->all->pdata[0], db->state_folder);
    g_autofree char *file = path_for_people(place);
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s was used before and is gone. If its disk or cloud folder is missing, "
              "connect that first. Else put the file back, or restore a backup: recourse "
              "restore %s. To start a new file without it: recourse init --new",
              file, backup);
    return FALSE;
}

gboolean
refuse_away(const Db *db, GError **error)
{
    g_autofree char *name = path_for_people(db->names->all->pdata[0]);
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s leads to %s, and nothing is there. If its disk or cloud folder is missing, "
              "connect that first. To begin a new case file there: recourse init --new",
              name, file);
    return FALSE;
}

gboolean
refuse_unreachable(const Db *db, int reason, GError **error)
{
    gboolean is_found = db->names->reason == reason && db->names->obstacle != NULL;
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *at = path_for_people(is_found ? db->names->obstacle : db->path);

    switch (reason) {
    case EACCES:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be reached: you may not look into the folder %s. Check who owns "
                  "that folder.",
                  file, at);
        break;
    case ENOTDIR:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be reached: %s is a file where a folder should be. Mend that, or "
                  "name another file with --db.",
                  file, at);
        break;
    case ELOOP:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be reached: the link %s leads back to itself. Mend the link, or "
                  "name another file with --db.",
                  file, at);
        break;
    case EIO:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s cannot be reached: the disk failed at %s. Check the disk and its cable "
                  "before you do anything else.",
                  file, at);
        break;
    default:
        error_set(error, RECOURSE_ERROR_REFUSED,
                  "%s cannot be reached (%s: %s). If its disk or cloud folder is missing, "
                  "connect that first.",
                  file, at, g_strerror(reason));
    }
    return FALSE;
}

gboolean
refuse_forbidden(const Db *db, int reason, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is there but cannot be read by you (%s). Check who owns it.", file,
              g_strerror(reason));
    return FALSE;
}

gboolean
refuse_emptied(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *backup = advised_backup(db);

    error_set(
        error, RECOURSE_ERROR_REFUSED,
        "%s is empty or cut off. It was left as it is. Restore a backup: recourse restore %s",
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
              "%s was written by a newer Recourse, so it can only be read here. Upgrade "
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
refuse_look_only(GError **error)
{
    error_set(error, RECOURSE_ERROR_REFUSED,
              "The case file is open for looking only, so nothing can be recorded here.");
    return FALSE;
}

gboolean
refuse_network(const Db *db, const char *kind, GError **error)
{
    g_autofree char *file = path_for_people(db->path);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is on a network filesystem (%s), where locks can fail and lose data. Keep it "
              "on a local disk, or use it anyway with --allow-network-filesystem.",
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
              "event. Keep a copy of the file, then restore a backup: recourse restore %s",
              file, backup);
    return FALSE;
}

gboolean
refuse_exchanged(const Db *db, GError **error)
{
    g_autofree char *file = path_for_people(db->path);
    g_autofree char *backup = advised_backup(db);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s is not the case file that was used here before. Restore that one: "
              "recourse restore %s. To continue with this one: recourse init --new",
              file, backup);
    return FALSE;
}
