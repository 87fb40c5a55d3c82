/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportSource: one text that is being imported, as UTF-8, in the sequence in which it stands
 * there and never all at once, so that it may be larger than the memory. A byte order mark in
 * front is not part of it.
 */
#pragma once

#include "services/import/source/input.h"

typedef struct ImportSource ImportSource;

/*
 * The text of the input, which stays there: in this encoding, or in the one that it is
 * recognised to be in, for which all of it is looked at. NULL with the error set when it is in
 * none that can be told. patience may be NULL.
 */
ImportSource *import_source_read(const ImportInput *input, const char *encoding,
                                 const ImportPatience *patience, GError **error);

/* A text at hand, UTF-8; borrowed. */
ImportSource *import_source_new(const char *name, const char *bytes, gsize length);
void import_source_free(ImportSource *source);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportSource, import_source_free)

/* What the input is called. */
const char *import_source_name(const ImportSource *source);

/* What it was in before. */
const char *import_source_encoding(const ImportSource *source);

/*
 * At least wanted of the bytes that come next; fewer only at the end of the text. They stay
 * where they are until the next call with this source.
 */
gboolean import_source_peek(ImportSource *source, gsize wanted, const char **ret_bytes,
                            gsize *ret_length, GError **error);

/* Goes on behind so many bytes of the last peek. */
void import_source_skip(ImportSource *source, gsize count);

/* Back to the beginning of the text. */
gboolean import_source_rewind(ImportSource *source, GError **error);

/* When the file was last changed; INSTANT_UNKNOWN: it is none. */
Instant import_source_changed(const ImportSource *source);

/* How far reading has come, and how far it goes, in bytes of the input. */
gint64 import_source_position(const ImportSource *source);
gint64 import_source_size(const ImportSource *source);
