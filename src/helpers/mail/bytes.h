/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Bytes: a file read line by line in a buffer of fixed size, so that neither a long file nor a
 * long line takes memory.
 */
#pragma once

#include <glib.h>

typedef struct Bytes Bytes;

/* The descriptor is borrowed. */
Bytes *bytes_new(int descriptor);
void bytes_free(Bytes *bytes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Bytes, bytes_free)

typedef struct {
    const char *text; /* with its line break; until the next call */
    gsize length;
    gboolean is_begun; /* at the beginning of a line, not in the middle of a long one */
    gboolean is_whole; /* up to its end */
} BytesLine;

/* The next line, or a piece of one that is longer than the buffer; FALSE at the end, and where
 * reading failed: then errno says why and bytes_has_failed() is TRUE. */
gboolean bytes_next(Bytes *bytes, BytesLine *ret_line);

/* The same line comes again. */
void bytes_put_back(Bytes *bytes);

gboolean bytes_has_failed(const Bytes *bytes);

/* How many bytes were handed out. */
gint64 bytes_position(const Bytes *bytes);
