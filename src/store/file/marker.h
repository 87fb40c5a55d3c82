/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marker: the trace in the state folder that a case file was used at a path from this device,
 * so that a missing, emptied or exchanged file is noticed instead of silently begun anew. It
 * also keeps who we are for that file: a copied or restored one goes on as a new device.
 */
#pragma once

#include "store/file/names.h"

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
