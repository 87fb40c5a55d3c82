/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A backup put in the place of the case file, with what was there kept aside. */
#include <errno.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "store/file/file-private.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

/* What the state folder knew of the file, to be put back; NULL: nothing. */
static void
put_marker_back(const Marker *marker, const char *path, const DbOptions *options)
{
    if (marker == NULL)
        marker_remove(options->state_folder, path);
    else if (marker->file != NULL && marker->device != NULL)
        (void)marker_save(options->state_folder, path, marker, NULL); /* went well before */
}

/* Another device's id, so that what is written from here on cannot be taken for what was
 * written after the backup. */
static gboolean
mark_as_new_device(const Db *backup, const char *path, const DbOptions *options,
                   Instant recorded, GError **error)
{
    g_autofree char *device = id_new(recorded);
    Marker marker = { .file = backup->file_id, .device = device };

    return marker_save(options->state_folder, path, &marker, error);
}

static char *
name_aside(const char *path, Instant recorded)
{
    WallTime wall = instant_to_wall(recorded, zone_utc());

    return g_strdup_printf("%s.before-restore-%04d%02d%02dT%02d%02d%02dZ", path, wall.year,
                           wall.month, wall.day, wall.hour, wall.minute, wall.second);
}

/* The journal of a file that could not be opened goes with it; it would be applied to the new
 * one. */
static gboolean
move_journal(const char *from, const char *to, GError **error)
{
    g_autofree char *journal = g_strconcat(from, "-journal", NULL);
    g_autofree char *moved = g_strconcat(to, "-journal", NULL);

    return rename(journal, moved) == 0 || errno == ENOENT || place_error(journal, error);
}

/*
 * Keeps everybody out while the file is exchanged, and brings an interrupted writing to its
 * end. A file too damaged to be opened needs neither. FALSE only when somebody is writing.
 */
static gboolean
lock_present(Db *present, GError **error)
{
    GError *cause = NULL;

    if (!connection_open(present, present->path, &cause) ||
        !connection_run(present, SQL_BEGIN_ALONE, &cause)) {
        if (g_error_matches(cause, RECOURSE_ERROR, RECOURSE_ERROR_BUSY) ||
            g_error_matches(cause, RECOURSE_ERROR, RECOURSE_ERROR_CANCELLED)) {
            g_propagate_error(error, cause);
            return FALSE;
        }
        g_error_free(cause);
    }
    return TRUE;
}

/* ret_aside: the second name that the present file has from now on, or NULL when there is none.
 */
static gboolean
keep_aside(const char *path, Instant recorded, char **ret_aside, GError **error)
{
    g_autofree char *aside = name_aside(path, recorded);
    gboolean taken;

    if (!place_put(path, aside, &taken, error))
        return FALSE;
    if (taken) {
        errno = EEXIST;
        return place_error(aside, error);
    }
    if (!move_journal(path, aside, error)) {
        (void)g_unlink(aside); /* a second name of what is still there */
        return FALSE;
    }
    *ret_aside = g_steal_pointer(&aside);
    return TRUE;
}

/* The present file keeps its name, and its journal with it. */
static void
take_back(const char *path, const char *aside)
{
    if (aside == NULL)
        return;
    (void)move_journal(aside, path, NULL); /* the first error is the one to report */
    (void)g_unlink(aside);
}

/* RECOURSE_ERROR_SAVED: exchanged. */
static gboolean
exchange(const char *partial, const char *path, Instant recorded, char **ret_aside,
         GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *aside = NULL;

    if (g_file_test(path, G_FILE_TEST_EXISTS) && !keep_aside(path, recorded, &aside, error))
        return FALSE;
    if (g_rename(partial, path) != 0) {
        (void)place_error(path, error);
        take_back(path, aside);
        return FALSE;
    }
    *ret_aside = g_steal_pointer(&aside);
    return folder_sync(folder, error);
}

gboolean
backup_restore(const char *backup, const char *path, const DbOptions *options, Instant recorded,
               char **ret_aside, GError **error)
{
    g_autoptr(Db) source = NULL;
    g_autoptr(Db) present = g_new0(Db, 1);
    g_autofree char *partial = NULL;
    g_autofree char *folder = NULL;
    g_autoptr(Marker) marker = NULL;
    GError *cause = NULL;
    gboolean done;
    int hold;

    *ret_aside = NULL;
    saved_begin(options->saved);
    present->path = canonical_path(path);
    present->options = *options;
    folder = g_path_get_dirname(present->path);
    if (!backup_verify(backup, error) || !folder_create(folder, error))
        return FALSE;
    source = copy_open(backup, error);
    if (source == NULL)
        return FALSE;
    partial = copy_write(source, present->path, &hold, error);
    if (partial == NULL)
        return FALSE;
    marker = marker_load(options->state_folder, present->path);
    done = lock_present(present, &cause) &&
           mark_as_new_device(source, present->path, options, recorded, &cause) &&
           exchange(partial, present->path, recorded, ret_aside, &cause);
    place_discard(partial, hold);
    done = saved_settle(options->saved, done, cause, error);
    if (!done)
        put_marker_back(marker, present->path, options);
    return done;
}
