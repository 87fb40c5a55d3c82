/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * File: reading and writing whole files safely, where they are kept, and what became of it.
 *
 * A file is read whole, up to a limit that the caller names, and only if it is a regular one:
 * a device, a folder or a FIFO is refused without waiting for anybody. It is written whole or
 * not at all: beside its place, synced, then renamed over it, so that a reader finds the old
 * one or the new one. New files are 0600, new folders 0700. A path that somebody else could
 * lead astray, by a link in a folder where everybody may write, is refused.
 *
 * What belongs to it stands in headers of its own: file-kind.h for what bytes are by how they
 * begin; media-type.h for the same of what proves something; contained.h for what comes out of
 * a file that holds others; dropped.h for paths as terminals type them; pump.h for bytes that
 * are copied and hashed in one pass; passing.h for the time in which a file has a passing name,
 * so that what a kill left is told from what is still being written; paths.h for the folders of
 * the XDG base directories; saved.h for the one decision whether an act is done, done but in
 * doubt, or not done.
 *
 * None of it is ever used on the case file: only SQLite opens that, because closing it by any
 * other way would drop SQLite's locks. Errors are whole sentences that name the file as people
 * write it, what the system said, and what can be done.
 */
#pragma once

#include <glib.h>
#include <sys/stat.h>

#include "base/file/contained.h"
#include "base/file/dropped.h"
#include "base/file/file-kind.h"
#include "base/file/media-type.h"
#include "base/file/passing.h"
#include "base/file/paths.h"
#include "base/file/pump.h"
#include "base/file/saved.h"
#include "base/file/typed-path.h"

/* Creates the folder and its parents. */
gboolean folder_create(const char *path, GError **error);

/*
 * Reads a regular file of at most limit bytes (a device, a folder, a FIFO is refused without
 * blocking). "-" is standard input. A NUL is put behind the bytes, not counted.
 */
char *file_read(const char *path, gsize limit, gsize *ret_length, GError **error);

/* A regular file, never a link, and without waiting for anybody; -1 with errno otherwise. */
int file_open_regular(const char *path, struct stat *ret_state);

/* SHA-256 of all bytes from here on, or NULL when reading failed (errno). */
char *file_hash(int fd);

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

/*
 * Puts a file that is whole already into its place: made lies in the same folder, under a
 * passing name, and its bytes are synced. The same rules as for file_create() and
 * file_replace().
 */
gboolean file_place(const char *made, const char *path, gboolean replaces, GError **error);

/* fsync of a folder, so that a rename or link inside it survives a power cut. What was put
 * there is done by then: the error is RECOURSE_ERROR_SAVED. */
gboolean folder_sync(const char *path, GError **error);
