/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/picture/exif.h"

#include <string.h>

#include <libexif/exif-data.h>

#define HEAD "Exif\0" /* and the NUL that ends it */
#define HEAD_BYTES 6
#define BLOCK_MOST (1024 * 1024)
#define TEXT_BYTES 128
#define PACKET_MOST (256 * 1024)

/* Borrowed from into; NULL: it is not there, or no text. */
static const char *
text_of(ExifData *exif, ExifIfd ifd, ExifTag tag, char *into)
{
    const ExifEntry *entry = exif_content_get_entry(exif->ifd[ifd], tag);

    if (entry == NULL || entry->format != EXIF_FORMAT_ASCII || entry->data == NULL ||
        entry->size == 0)
        return NULL;
    (void)g_strlcpy(into, (const char *)entry->data, MIN(TEXT_BYTES, entry->size + 1));
    return into;
}

static void
take_orientation(Facts *facts, ExifData *exif)
{
    const ExifEntry *entry =
        exif_content_get_entry(exif->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    int turn;

    if (entry == NULL || entry->format != EXIF_FORMAT_SHORT || entry->size < 2)
        return;
    turn = exif_get_short(entry->data, exif_data_get_byte_order(exif));
    if (turn >= 1 && turn <= 8)
        json_object_set_new(facts->found, "orientation", json_integer(turn));
}

/* Coordinates, not only a version of how they would be written. */
static gboolean
has_place(ExifData *exif)
{
    const ExifEntry *entry =
        exif_content_get_entry(exif->ifd[EXIF_IFD_GPS], (ExifTag)EXIF_TAG_GPS_LATITUDE);

    return entry != NULL && entry->size > 0;
}

static void
take_texts(Facts *facts, ExifData *exif)
{
    char taken[TEXT_BYTES], offset[TEXT_BYTES], other[TEXT_BYTES];

    facts_set_taken(facts, text_of(exif, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, taken),
                    text_of(exif, EXIF_IFD_EXIF, EXIF_TAG_OFFSET_TIME_ORIGINAL, offset),
                    "exif");
    facts_set_text(facts, "changed", text_of(exif, EXIF_IFD_0, EXIF_TAG_DATE_TIME, other));
    facts_set_text(facts, "software", text_of(exif, EXIF_IFD_0, EXIF_TAG_SOFTWARE, other));
}

void
exif_take(Facts *facts, const guint8 *tiff, gsize length)
{
    gsize taken = MIN(length, BLOCK_MOST);
    g_autofree guint8 *block = g_malloc(HEAD_BYTES + taken);
    ExifData *exif;

    memcpy(block, HEAD, HEAD_BYTES);
    memcpy(block + HEAD_BYTES, tiff, taken);
    exif = exif_data_new();
    /* Its own mending would write dates that nobody said. */
    exif_data_unset_option(exif, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION);
    exif_data_load_data(exif, block, (unsigned)(HEAD_BYTES + taken));
    take_orientation(facts, exif);
    take_texts(facts, exif);
    if (has_place(exif))
        facts_set_place(facts);
    exif_data_unref(exif);
}

/* The value of an attribute or the text of an element with that name. Owned, or NULL. */
static char *
value_in(const char *packet, const char *name)
{
    const char *at = strstr(packet, name);

    if (at == NULL)
        return NULL;
    at += strlen(name);
    if (g_str_has_prefix(at, "=\"") || g_str_has_prefix(at, "='"))
        return g_strndup(at + 2, strcspn(at + 2, "\"'<"));
    return *at == '>' ? g_strndup(at + 1, strcspn(at + 1, "<")) : NULL;
}

void
xmp_take(Facts *facts, const guint8 *bytes, gsize length)
{
    static const char begin[] = "<x:xmpmeta";
    const guint8 *at = memmem(bytes, length, begin, sizeof begin - 1);
    g_autofree char *packet = NULL;
    g_autofree char *tool = NULL;

    if (at == NULL)
        return;
    packet = g_strndup((const char *)at, MIN(length - (gsize)(at - bytes), PACKET_MOST));
    if (strstr(packet, "exif:GPSLatitude") != NULL)
        facts_set_place(facts);
    tool = value_in(packet, "xmp:CreatorTool");
    facts_set_text(facts, "software", tool);
}
