/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marker: the trace in the state folder that a case file was used at a path from this device,
 * so that a missing, emptied or exchanged file is noticed instead of silently begun anew. It
 * also keeps who we are for that file: a copied or restored one goes on as a new device.
 */
#pragma once

#include <glib.h>

typedef struct {
    char *file;   /* the case file's own id */
    char *device; /* our id as a writer of it */
} Marker;

void marker_free(Marker *marker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Marker, marker_free)

/*
 * path is canonical. NULL without an error: there is none. One that cannot be read any more
 * comes back with NULL in both members: still a trace.
 */
Marker *marker_load(const char *state_folder, const char *path);

/* As if the file had never been used here. */
void marker_remove(const char *state_folder, const char *path);

gboolean marker_save(const char *state_folder, const char *path, const Marker *marker,
                     GError **error);

/* The folder of this path's automatic backups. Owned by the caller. */
char *marker_backup_folder(const char *state_folder, const char *path);
