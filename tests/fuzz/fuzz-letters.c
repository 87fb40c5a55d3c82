/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Any bytes as a text (libFuzzer; make fuzz): what they are recognised as can be decoded, whole
 * and in pieces alike, and is UTF-8 without entities that could be read.
 */
#include <stdint.h>
#include <string.h>

#include "base/text/text.h"

#define PIECE 7

static GByteArray *
decode_in_pieces(const char *encoding, const char *bytes, gsize length)
{
    g_autoptr(Decoder) decoder = decoder_new(encoding, NULL);
    GByteArray *text = g_byte_array_new();
    gsize at = encoding_mark_length(encoding, bytes, length);

    for (; at < length; at += PIECE)
        g_assert_true(decoder_feed(decoder, bytes + at, MIN(PIECE, length - at), text, NULL));
    g_assert_true(decoder_finish(decoder, NULL));
    return text;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const char *bytes = (const char *)data;
    const char *encoding = encoding_of_bytes(bytes, size);
    gsize length = 0;
    g_autofree char *text = NULL;
    g_autoptr(GByteArray) pieces = NULL;

    if (encoding == NULL)
        return 0;
    text = encoding_decode(encoding, bytes, size, &length, NULL);
    if (text == NULL) /* only by its mark, or with a few bad bytes */
        return 0;
    pieces = decode_in_pieces(encoding, bytes, size);
    g_assert_cmpmem(text, length, pieces->data, pieces->len);
    g_assert_true(g_utf8_validate_len(text, length, NULL) ||
                  memchr(text, '\0', length) != NULL);
    entities_read(text);
    g_assert_true(g_utf8_validate(text, -1, NULL));
    return 0;
}
