/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Place: files that are built under a temporary name and then get their own, whole or not at
 * all. */
#pragma once

#include <glib.h>

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
