/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Place: where a case file is, and what is the matter with that place.
 *
 * A case file that is not there may be one that never was, or the only record of somebody's
 * money on a disk that is not mounted. SQLite would begin a new one in both cases. So the
 * place is looked at before anything is opened:
 *
 *   names      every name that leads to the file, through links, and what is in the way
 *   markers    the trace in the state folder that a file was used at a place from here, so that
 *              one that is missing, emptied or exchanged is noticed instead of begun anew
 *   refusals   what is the matter, in sentences that say what to do
 *   passing    files that are built under a temporary name and then get their own
 *   backups    where the automatic ones of a file are
 *
 * Nothing here opens a case file. What was found is handed to store/file, which decides.
 */
#pragma once

#include "store/db.h"

/*
 * Names: every name under which the place of a case file is known, and what is in the way to
 * it. A link can lead to a disk that is not mounted or to a cloud folder that is not up: the
 * file is then away, and must not be taken for one that never was.
 */

typedef struct Names {
    /* Absolute, without links before their last part that exists: one before each link that was
     * followed, in the sequence of the way, and last the place itself. */
    GPtrArray *all;
    int reason;     /* errno: why nothing can be said to be there; 0 when something is */
    char *obstacle; /* the part of the way that the reason is about, or NULL */
    gboolean is_behind_link; /* the obstacle is a part of what a link leads to */
} Names;

/* path is absolute. Never fails: what is in the way is in the result. */
Names *names_find(const char *path);
void names_free(Names *names);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Names, names_free)

/* The last of all: the one name that a file has. */
const char *names_place(const Names *names);

/* The path with symbolic links resolved as far as it exists, so that a file has one name. Owned
 * by the caller. */
char *canonical_path(const char *path);

/*
 * Marker: the trace in the state folder that a case file was used at a path from this device,
 * so that a missing, emptied or exchanged file is noticed instead of silently begun anew. It
 * also keeps who we are for that file: a copied or restored one goes on as a new device.
 */

typedef struct {
    char *file;   /* the case file's own id */
    char *device; /* our id as a writer of it; NULL under a name that only leads to the file */
    char *place;  /* where the file is; saved by marker_save() */
} Marker;

void marker_free(Marker *marker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Marker, marker_free)

/*
 * The one of that name. NULL without an error: there is none. One that cannot be read any more
 * comes back with NULL in all members: still a trace.
 */
Marker *marker_load(const char *state_folder, const char *name);

/* The one of the place, else that of a name that leads there, the nearest first. */
Marker *marker_find(const char *state_folder, const Names *names);

/* As if the file had never been used here. */
void marker_remove(const char *state_folder, const char *place);

/* Under the place itself. */
gboolean marker_save(const char *state_folder, const char *place, const Marker *marker,
                     GError **error);

/* Under every other name that leads there, where another file or none is noted. */
gboolean marker_save_names(const char *state_folder, const Names *names, const char *file,
                           GError **error);

/* The folder of this path's automatic backups. Owned by the caller. */
char *marker_backup_folder(const char *state_folder, const char *path);

/* Where a file is; of one that is away, where it was when it was last written to by this name.
 * Owned by the caller. */
char *place_last_used(const char *path, const char *state_folder);

/*
 * Passing: files that are built under a temporary name and then get their own, whole or not at
 * all.
 */

/*
 * An empty file of ours alone beside path, named after it and the mark. It is held (see
 * base/file/passing.h) until ret_hold is closed. NULL with the error set. The name is owned by
 * the caller.
 */
char *place_temporary(const char *path, const char *mark, int *ret_hold, GError **error);

/* Gives the file its name without replacing one that is there: then ret_taken is TRUE. */
gboolean place_put(const char *temporary, const char *path, gboolean *ret_taken,
                   GError **error);

/* Syncs what a file holds to the disk. */
gboolean place_sync(const char *path, GError **error);

/* Removes the temporary name, and a journal that belongs to it, and lets go of it. */
void place_discard(const char *temporary, int hold);

/* Sets the error from errno. Always FALSE. */
gboolean place_error(const char *path, GError **error);

/* Refusal: why a file is not worked with, in sentences that say what to do. All return FALSE.
 */

/* There is a trace of earlier use at the path, but no file. */
gboolean refuse_missed(const Db *db, GError **error);

/* The same without a trace: a link leads to where nothing is. */
gboolean refuse_away(const Db *db, GError **error);

/* Nobody can tell whether the file is there: errno says why (not ENOENT). */
gboolean refuse_unreachable(const Db *db, int reason, GError **error);

/* It is there, but may not be read: errno says why. */
gboolean refuse_forbidden(const Db *db, int reason, GError **error);

/* Nothing or next to nothing is left of it: SQLite would take it for a new, empty database. */
gboolean refuse_emptied(const Db *db, GError **error);

gboolean refuse_no_file(const Db *db, GError **error);
gboolean refuse_foreign(const Db *db, GError **error);
gboolean refuse_newer(const Db *db, GError **error);
gboolean refuse_read_only(const Db *db, GError **error);
gboolean refuse_look_only(GError **error);
gboolean refuse_network(const Db *db, const char *kind, GError **error);

/* An event's hash is shorter or longer than a hash is. */
gboolean refuse_cut_hash(const Db *db, GError **error);

/* A case file, but not the one that was used at this path. */
gboolean refuse_exchanged(const Db *db, GError **error);

#define BACKUP_SUFFIX ".db"

/* The backups of the file at this path, newest first: GPtrArray of absolute paths, empty when
 * there are none. */
GPtrArray *backup_list(const char *path, const char *state_folder, GError **error);
