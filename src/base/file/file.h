/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * File: reading and writing whole files safely. Never used on the case file (only SQLite opens
 * that). New files are 0600, new folders 0700.
 */
#pragma once

#include <glib.h>

/* Creates the folder and its parents. */
gboolean folder_create(const char *path, GError **error);

/*
 * Reads a regular file of at most limit bytes (a device, a folder, a FIFO is refused without
 * blocking). "-" is standard input. A NUL is put behind the bytes, not counted.
 */
char *file_read(const char *path, gsize limit, gsize *ret_length, GError **error);

/*
 * The file that writing to path would write: absolute, without links, there or not; its folder
 * must be there. A link that somebody else put into a folder where everybody may write is
 * refused (RECOURSE_ERROR_REFUSED). Owned by the caller.
 */
char *file_target(const char *path, GError **error);

/*
 * Writes beside it, syncs, renames over it, syncs the folder: whole or not at all. An error is
 * RECOURSE_ERROR_SAVED when it is written and only the last step failed (base/file/saved.h).
 */
gboolean file_replace(const char *path, const char *bytes, gsize length, GError **error);

/* The same, but an existing file is refused. */
gboolean file_create(const char *path, const char *bytes, gsize length, GError **error);

/* fsync of a folder, so that a rename or link inside it survives a power cut. What was put
 * there is done by then: the error is RECOURSE_ERROR_SAVED. */
gboolean folder_sync(const char *path, GError **error);
