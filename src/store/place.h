/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Place: files that are built under a temporary name and then get their own, whole or not at
 * all. */
#pragma once

#include <glib.h>

/*
 * An empty file of ours alone beside path, named after it and the suffix. NULL with the error
 * set. The name is owned by the caller.
 */
char *place_temporary(const char *path, const char *suffix, GError **error);

/* Gives the file its name without replacing one that is there: then ret_taken is TRUE. */
gboolean place_put(const char *temporary, const char *path, gboolean *ret_taken,
                   GError **error);

/* Syncs what a file holds to the disk. */
gboolean place_sync(const char *path, GError **error);

/* Removes the temporary name, and a journal that belongs to it. */
void place_discard(const char *temporary);

/* Sets the error from errno. Always FALSE. */
gboolean place_error(const char *path, GError **error);
