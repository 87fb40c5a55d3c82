/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/picture/facts.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "base/text/text.h"

#define TEXT_MOST 100 /* characters of a name that a file gives */

gboolean
facts_read(const Facts *facts, gint64 offset, void *into, gsize count)
{
    gsize filled = 0;

    if (offset < 0 || offset > facts->size || (gint64)count > facts->size - offset)
        return FALSE;
    while (filled < count) {
        ssize_t got = pread(facts->fd, (char *)into + filled, count - filled,
                            (off_t)(offset + (gint64)filled));

        if (got == 0 || (got < 0 && errno != EINTR))
            return FALSE;
        filled += got > 0 ? (gsize)got : 0;
    }
    return TRUE;
}

GBytes *
facts_read_whole(const Facts *facts)
{
    g_autofree guint8 *bytes = NULL;

    if (facts->size > PICTURE_BYTES_MOST)
        return NULL;
    bytes = g_try_malloc(MAX((gsize)facts->size, 1));
    if (bytes == NULL || !facts_read(facts, 0, bytes, (gsize)facts->size))
        return NULL;
    return g_bytes_new_take(g_steal_pointer(&bytes), (gsize)facts->size);
}

void
facts_set_size(Facts *facts, gint64 width, gint64 height)
{
    json_object_set_new(facts->found, "width", json_integer(width));
    json_object_set_new(facts->found, "height", json_integer(height));
}

void
facts_set_damaged(Facts *facts)
{
    json_object_set_new(facts->found, "damaged", json_true());
}

void
facts_set_place(Facts *facts)
{
    json_object_set_new(facts->found, "gps", json_true());
}

void
facts_set_text(Facts *facts, const char *name, const char *text)
{
    g_autofree char *valid = NULL;
    g_autofree char *cut = NULL;

    if (text == NULL || *text == '\0' || json_object_get(facts->found, name) != NULL)
        return;
    valid = g_utf8_make_valid(text, -1);
    cut = g_utf8_substring(valid, 0, MIN(g_utf8_strlen(valid, -1), TEXT_MOST));
    json_set_text(facts->found, name, g_strstrip(cut));
}

void
facts_set_taken(Facts *facts, const char *text, const char *offset, const char *source)
{
    json_t *taken;

    if (text == NULL || *text == '\0' || json_object_get(facts->found, "taken") != NULL)
        return;
    taken = json_object();
    json_set_text(taken, "text", text);
    if (offset != NULL && *offset != '\0')
        json_set_text(taken, "offset", offset);
    json_set_text(taken, "source", source);
    json_object_set_new(facts->found, "taken", taken);
}

void
facts_print(const Facts *facts)
{
    g_autofree char *text = json_write(facts->found, FALSE);

    printf("%s\n", text);
}

guint32
number_of(const guint8 *bytes, gsize count)
{
    guint32 number = 0;

    for (gsize i = 0; i < count; i++)
        number = number << 8 | bytes[i];
    return number;
}

guint32
number_little_of(const guint8 *bytes, gsize count)
{
    guint32 number = 0;

    for (gsize i = count; i > 0; i--)
        number = number << 8 | bytes[i - 1];
    return number;
}
