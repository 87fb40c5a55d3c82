/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/container/gzip.h"

#include <zlib.h>

#include "helpers/container/unpack.h"
#include "helpers/opening/opening.h"

#define PIECE ((gsize)64 * 1024)
#define GZIP_WINDOW (16 + MAX_WBITS) /* of zlib: the header and the sum are gzip's */

static void
stream_clear(z_stream *stream)
{
    (void)inflateEnd(stream); /* all that is wanted of it was read */
}

typedef z_stream GzipStream;
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GzipStream, stream_clear)

/* What some programs fill the last block up with. */
static gboolean
is_padding(const z_stream *stream)
{
    for (uInt i = 0; i < stream->avail_in; i++) {
        if (stream->next_in[i] != 0)
            return FALSE;
    }
    return TRUE;
}

/* Files that were compressed one after the other are one. FALSE: there is no more, or it is
 * damaged. */
static gboolean
goes_on(z_stream *stream, int result, gboolean *ret_is_whole)
{
    *ret_is_whole = result == Z_STREAM_END && is_padding(stream);
    if (result == Z_STREAM_END && !*ret_is_whole)
        return inflateReset(stream) == Z_OK;
    return result == Z_OK && (stream->avail_in > 0 || stream->avail_out == 0);
}

static GByteArray *
unpack(Opening *opening, const char *name, const char *bytes, gsize length, GError **error)
{
    g_autoptr(GByteArray) text = g_byte_array_new();
    g_autofree guint8 *piece = g_malloc(PIECE);
    g_auto(GzipStream) stream = { .next_in = (Bytef *)bytes, .avail_in = (uInt)length };
    gboolean is_whole = FALSE;
    int result = inflateInit2(&stream, GZIP_WINDOW);

    while (goes_on(&stream, result, &is_whole)) {
        stream.next_out = piece;
        stream.avail_out = (uInt)PIECE;
        result = inflate(&stream, Z_NO_FLUSH);
        if (!opening_take_bytes(opening, PIECE - stream.avail_out, name, error))
            return NULL;
        g_byte_array_append(text, piece, (guint)(PIECE - stream.avail_out));
    }
    if (is_whole)
        return g_steal_pointer(&text);
    (void)why_set(CONTAINER_DAMAGED, name, error);
    return NULL;
}

gboolean
gzip_read(Opening *opening, const char *name, const char *bytes, gsize length, int depth,
          GError **error)
{
    g_autoptr(GByteArray) text = NULL;

    if (!opening_take_member(opening, error))
        return FALSE;
    text = unpack(opening, name, bytes, length, error);
    return text != NULL &&
           unpack_read(opening, name, text->len == 0 ? "" : (const char *)text->data, text->len,
                       depth + 1, error);
}
