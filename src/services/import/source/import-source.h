/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportSource: the bytes of one file that is being imported, in the sequence in which they
 * stand there and never all at once, so that a file may be larger than the memory. A UTF-8 byte
 * order mark in front is not part of them.
 */
#pragma once

#include <glib.h>

typedef struct ImportSource ImportSource;

/* path "-" is standard input. Only regular files are opened otherwise, without blocking. A file
 * that is not there is RECOURSE_ERROR_NOT_FOUND. */
ImportSource *import_source_open(const char *path, GError **error);

/* The bytes are borrowed. */
ImportSource *import_source_new(const char *name, const char *bytes, gsize length);
void import_source_free(ImportSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportSource, import_source_free)

/* As the person wrote it; "standard input" for "-". */
const char *import_source_name(const ImportSource *source);

/*
 * At least wanted of the bytes that come next; fewer only at the end of the file. They stay
 * where they are until the next call with this source.
 */
gboolean import_source_peek(ImportSource *source, gsize wanted, const char **ret_bytes,
                            gsize *ret_length, GError **error);

/* Goes on behind so many bytes of the last peek. */
void import_source_skip(ImportSource *source, gsize count);

/* How far reading has come, and how far it goes: 0 when nobody knows. */
gint64 import_source_position(const ImportSource *source);
gint64 import_source_size(const ImportSource *source);
