/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Encoding: which bytes stand for which letters. The program works in UTF-8. What somebody else
 * wrote may be in something else: it is recognised by its mark, else by what the bytes can mean
 * in it, and decoded piece by piece, exactly or not at all.
 */
#pragma once

#include <glib.h>

#define ENCODING_UTF_8 "UTF-8"

/* Bytes that can be read more than once. */
typedef struct {
    /* At most so many from there; 0 at the end, -1 with the error set. */
    gssize (*read)(gpointer data, gint64 offset, char *into, gsize most, GError **error);
    gpointer data;
} EncodingInput;

/* What it is called in sentences ("Windows-1252"), whoever writes it how; NULL when it is none
 * that this system can decode. */
const char *encoding_find(const char *name);

/* The encodings that are recognised: "UTF-8, UTF-16, Windows-1252, ...". */
char *encoding_list(void);

/*
 * The encoding that all of it can be read in and that makes it a text; NULL in *ret_name when
 * there is none, or when it could well be another. UTF-8 with a few bytes that are not is
 * UTF-8. FALSE only when it cannot be read.
 */
gboolean encoding_detect(const EncodingInput *input, const char **ret_name, GError **error);

/* The same of bytes at hand. */
const char *encoding_of_bytes(const char *bytes, gsize length);

/* How many bytes of the mark of this encoding stand in front. */
gsize encoding_mark_length(const char *name, const char *bytes, gsize length);

typedef struct Decoder Decoder;

/* NULL with a sentence when this system lacks what it takes. name: of encoding_find(). */
Decoder *decoder_new(const char *name, GError **error);
void decoder_free(Decoder *decoder);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Decoder, decoder_free)

/*
 * Appends the next bytes to the text as UTF-8, but for the beginning of a character whose rest
 * comes with the next ones. What is none in this encoding is an error that names the line.
 */
gboolean decoder_feed(Decoder *decoder, const char *bytes, gsize length, GByteArray *text,
                      GError **error);

/* After the last bytes: no character may be left half. */
gboolean decoder_finish(const Decoder *decoder, GError **error);

/* All of it, NUL-ended. The mark in front is left out. */
char *encoding_decode(const char *name, const char *bytes, gsize length, gsize *ret_length,
                      GError **error);
