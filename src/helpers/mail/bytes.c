/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/bytes.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#define BUFFER_BYTES ((gsize)128 * 1024)

struct Bytes {
    int descriptor;
    char *buffer;
    gsize start, end; /* of what was not handed out yet */
    gsize before;     /* start before the last line was handed out */
    gboolean was_begun, is_begun;
    gboolean is_at_end;
    gboolean has_failed;
    gint64 position;
};

Bytes *
bytes_new(int descriptor)
{
    Bytes *bytes = g_new0(Bytes, 1);

    bytes->descriptor = descriptor;
    bytes->buffer = g_malloc(BUFFER_BYTES);
    bytes->is_begun = TRUE;
    return bytes;
}

void
bytes_free(Bytes *bytes)
{
    if (bytes == NULL)
        return;
    g_free(bytes->buffer);
    g_free(bytes);
}

static void
fill(Bytes *bytes)
{
    gssize count;

    memmove(bytes->buffer, bytes->buffer + bytes->start, bytes->end - bytes->start);
    bytes->end -= bytes->start;
    bytes->start = 0;
    do {
        count = read(bytes->descriptor, bytes->buffer + bytes->end, BUFFER_BYTES - bytes->end);
    } while (count == -1 && errno == EINTR);
    bytes->has_failed = count == -1;
    bytes->is_at_end = count <= 0;
    bytes->end += (gsize)MAX(count, 0);
}

gboolean
bytes_next(Bytes *bytes, BytesLine *ret_line)
{
    const char *end = NULL;
    gsize length;

    for (;;) {
        const char *text = bytes->buffer + bytes->start;

        length = bytes->end - bytes->start;
        end = length == 0 ? NULL : memchr(text, '\n', length);
        if (end != NULL || bytes->is_at_end || length == BUFFER_BYTES)
            break;
        fill(bytes);
    }
    if (length == 0 || bytes->has_failed)
        return FALSE;
    if (end != NULL)
        length = (gsize)(end - (bytes->buffer + bytes->start)) + 1;
    *ret_line = (BytesLine){ bytes->buffer + bytes->start, length, bytes->is_begun,
                             end != NULL || bytes->is_at_end };
    bytes->before = bytes->start;
    bytes->was_begun = bytes->is_begun;
    bytes->start += length;
    bytes->position += (gint64)length;
    bytes->is_begun = end != NULL;
    return TRUE;
}

void
bytes_put_back(Bytes *bytes)
{
    bytes->position -= (gint64)(bytes->start - bytes->before);
    bytes->start = bytes->before;
    bytes->is_begun = bytes->was_begun;
}

gboolean
bytes_has_failed(const Bytes *bytes)
{
    return bytes->has_failed;
}

gint64
bytes_position(const Bytes *bytes)
{
    return bytes->position;
}
