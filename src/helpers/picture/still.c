/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/picture/still.h"

#include <string.h>

#include "helpers/picture/exif.h"

#define PNG_MAGIC 8
#define PNG_CHUNK 12 /* bytes of a chunk around its data */
#define RIFF_HEAD 12
#define RIFF_CHUNK 8
#define TIFF_DIRECTORY_ENTRY 12
#define TIFF_WIDTH 0x100
#define TIFF_HEIGHT 0x101
#define TIFF_SHORT 3

static gboolean
is_name(const guint8 *at, const char *name)
{
    return memcmp(at, name, 4) == 0;
}

/* "Software\0GIMP": what is said where. */
static void
take_png_text(Facts *facts, const guint8 *data, gsize length)
{
    static const char name[] = "Software"; /* with the NUL behind it */
    g_autofree char *value = NULL;

    if (length <= sizeof name || memcmp(data, name, sizeof name) != 0)
        return;
    value = g_strndup((const char *)data + sizeof name, length - sizeof name);
    facts_set_text(facts, "software", value);
}

static void
take_png_chunk(Facts *facts, const guint8 *name, const guint8 *data, gsize length)
{
    if (is_name(name, "IHDR") && length >= 8)
        facts_set_size(facts, number_of(data, 4), number_of(data + 4, 4));
    else if (is_name(name, "eXIf"))
        exif_take(facts, data, length);
    else if (is_name(name, "tEXt"))
        take_png_text(facts, data, length);
    else if (is_name(name, "iTXt"))
        xmp_take(facts, data, length);
}

void
png_facts(Facts *facts, const guint8 *bytes, gsize length)
{
    gsize at = PNG_MAGIC;

    while (at <= length && length - at >= PNG_CHUNK) {
        gsize size = number_of(bytes + at, 4);

        if (size > length - at - PNG_CHUNK)
            break;
        if (is_name(bytes + at + 4, "IEND"))
            return;
        take_png_chunk(facts, bytes + at + 4, bytes + at + 8, size);
        at += size + PNG_CHUNK;
    }
    facts_set_damaged(facts); /* its end is not there */
}

void
gif_facts(Facts *facts, const guint8 *bytes, gsize length)
{
    if (length < 13) {
        facts_set_damaged(facts);
        return;
    }
    facts_set_size(facts, number_little_of(bytes + 6, 2), number_little_of(bytes + 8, 2));
    xmp_take(facts, bytes, length);
}

static void
take_webp_size(Facts *facts, const guint8 *name, const guint8 *data, gsize length)
{
    if (is_name(name, "VP8X") && length >= 10) {
        facts_set_size(facts, number_little_of(data + 4, 3) + 1,
                       number_little_of(data + 7, 3) + 1);
    } else if (is_name(name, "VP8L") && length >= 5) {
        guint32 bits = number_little_of(data + 1, 4);

        facts_set_size(facts, (bits & 0x3fff) + 1, (bits >> 14 & 0x3fff) + 1);
    } else if (is_name(name, "VP8 ") && length >= 10) {
        facts_set_size(facts, number_little_of(data + 6, 2) & 0x3fff,
                       number_little_of(data + 8, 2) & 0x3fff);
    }
}

static void
take_webp_chunk(Facts *facts, const guint8 *name, const guint8 *data, gsize length)
{
    static const char head[6] = "Exif\0";

    if (json_object_get(facts->found, "width") == NULL)
        take_webp_size(facts, name, data, length);
    if (is_name(name, "XMP "))
        xmp_take(facts, data, length);
    if (!is_name(name, "EXIF"))
        return;
    if (length > sizeof head && memcmp(data, head, sizeof head) == 0)
        exif_take(facts, data + sizeof head, length - sizeof head);
    else
        exif_take(facts, data, length);
}

void
webp_facts(Facts *facts, const guint8 *bytes, gsize length)
{
    gsize at = RIFF_HEAD;

    if (length < RIFF_HEAD || number_little_of(bytes + 4, 4) > length - RIFF_CHUNK)
        facts_set_damaged(facts);
    while (at <= length && length - at >= RIFF_CHUNK) {
        gsize size = number_little_of(bytes + at + 4, 4);

        if (size > length - at - RIFF_CHUNK)
            return; /* which its head has told */
        take_webp_chunk(facts, bytes + at, bytes + at + RIFF_CHUNK, size);
        at += RIFF_CHUNK + size + size % 2;
    }
}

/* Of the first directory alone. */
static void
take_tiff_size(Facts *facts, const guint8 *bytes, gsize length,
               guint32 (*number)(const guint8 *, gsize))
{
    gsize at = number(bytes + 4, 4);
    guint32 width = 0, height = 0;
    gsize count;

    if (at > length - 2)
        return;
    count = MIN(number(bytes + at, 2), (length - at - 2) / TIFF_DIRECTORY_ENTRY);
    for (gsize i = 0; i < count; i++) {
        const guint8 *entry = bytes + at + 2 + i * TIFF_DIRECTORY_ENTRY;
        guint32 value = number(entry + 8, number(entry + 2, 2) == TIFF_SHORT ? 2 : 4);

        if (number(entry, 2) == TIFF_WIDTH)
            width = value;
        if (number(entry, 2) == TIFF_HEIGHT)
            height = value;
    }
    if (width > 0 && height > 0)
        facts_set_size(facts, width, height);
}

void
tiff_facts(Facts *facts, const guint8 *bytes, gsize length)
{
    if (length < 8) {
        facts_set_damaged(facts);
        return;
    }
    take_tiff_size(facts, bytes, length, bytes[0] == 'I' ? number_little_of : number_of);
    exif_take(facts, bytes, length);
    xmp_take(facts, bytes, length);
}
