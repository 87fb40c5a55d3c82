/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/picture/boxes.h"

#include <string.h>

#include "helpers/picture/exif.h"

#define BOX_HEAD 8
#define BOX_HEAD_LONG 16
#define BOXES_MOST 10000 /* of a file: more is an attack */
#define DEPTH_MOST 6
#define META_MOST ((gint64)4 * 1024 * 1024)      /* bytes of a box that is read whole */
#define EPOCH_1904 G_GINT64_CONSTANT(2082844800) /* seconds before 1970 that it begins */
#define PLACE "com.apple.quicktime.location.ISO6709"
#define TAKEN "com.apple.quicktime.creationdate"

/* A walk over the boxes of a file. */
typedef struct {
    Facts *facts;
    guint boxes;      /* so far */
    gint64 exif_item; /* its number in a picture; -1: none */
    gint64 most_pixels;
} Walk;

typedef struct {
    char name[5];
    gint64 at, end; /* of what is in it */
} Box;

/* FALSE: none begins there. A box that is said to be longer than what it stands in is cut. */
static gboolean
box_at(Walk *walk, gint64 at, gint64 end, Box *ret_box)
{
    guint8 head[BOX_HEAD_LONG];
    gint64 size, head_size = BOX_HEAD;

    if (end - at < BOX_HEAD || ++walk->boxes > BOXES_MOST ||
        !facts_read(walk->facts, at, head, BOX_HEAD))
        return FALSE;
    size = number_of(head, 4);
    if (size == 1) {
        if (!facts_read(walk->facts, at, head, BOX_HEAD_LONG) ||
            number_of(head + 8, 4) > 0x7fffffff)
            return FALSE;
        size = (gint64)number_of(head + 8, 4) << 32 | number_of(head + 12, 4);
        head_size = BOX_HEAD_LONG;
    } else if (size == 0) {
        size = end - at; /* the last one, up to the end */
    }
    if (size < head_size)
        return FALSE;
    if (size > end - at) {
        facts_set_damaged(walk->facts);
        size = end - at;
    }
    memcpy(ret_box->name, head + 4, 4);
    ret_box->name[4] = '\0';
    ret_box->at = at + head_size;
    ret_box->end = at + size;
    return TRUE;
}

static void
take_seconds(Facts *facts, gint64 duration, gint64 scale)
{
    if (scale > 0 && duration > 0)
        json_object_set_new(facts->found, "seconds",
                            json_integer((duration + scale / 2) / scale));
}

static void
take_created(Facts *facts, gint64 seconds)
{
    Instant instant = seconds - EPOCH_1904;
    WallTime wall;
    g_autofree char *text = NULL;

    if (seconds == 0 || !instant_is_writable(instant))
        return;
    wall = instant_to_wall(instant, zone_utc());
    text = g_strdup_printf("%04d-%02d-%02d %02d:%02d:%02d", wall.year, wall.month, wall.day,
                           wall.hour, wall.minute, wall.second);
    facts_set_text(facts, "created", text); /* counts where nothing better is said */
}

/* The head of a film: when it was made, and how long it is. */
static void
take_movie_head(Facts *facts, const Box *box)
{
    guint8 head[32];
    gboolean is_long;

    if (box->end - box->at < (gint64)sizeof head ||
        !facts_read(facts, box->at, head, sizeof head))
        return;
    is_long = head[0] == 1;
    take_created(facts, is_long ? (gint64)number_of(head + 4, 4) << 32 | number_of(head + 8, 4)
                                : (gint64)number_of(head + 4, 4));
    if (is_long)
        take_seconds(facts,
                     (gint64)(number_of(head + 24, 4) & 0x7fffffff) << 32 |
                         number_of(head + 28, 4),
                     number_of(head + 20, 4));
    else
        take_seconds(facts, number_of(head + 16, 4), number_of(head + 12, 4));
}

/* The picture of a track: its size stands at the end of its head. */
static void
take_track_head(Facts *facts, const Box *box)
{
    guint8 size[8];
    guint32 width, height;

    if (box->end - box->at < 84 || !facts_read(facts, box->end - 8, size, sizeof size))
        return;
    width = number_of(size, 4) >> 16;
    height = number_of(size + 4, 4) >> 16;
    if (width > 0 && height > 0)
        facts_set_size(facts, width, height);
}

static guint8 *
read_box(const Facts *facts, const Box *box, gsize *ret_length)
{
    gint64 length = box->end - box->at;
    g_autofree guint8 *bytes = length > META_MOST ? NULL : g_malloc((gsize)length + 1);

    if (bytes == NULL || !facts_read(facts, box->at, bytes, (gsize)length))
        return NULL;
    bytes[length] = '\0';
    *ret_length = (gsize)length;
    return g_steal_pointer(&bytes);
}

/* "2026-03-01T18:12:05+0100" among the values of a list whose keys stand before them. */
static void
take_apple_date(Facts *facts, const guint8 *bytes, gsize length)
{
    for (gsize i = 0; i + 24 <= length; i++) {
        const char *at = (const char *)bytes + i;
        g_autofree char *text = NULL;
        g_autofree char *offset = NULL;

        if (at[4] != '-' || at[7] != '-' || at[10] != 'T' || at[13] != ':' || at[16] != ':' ||
            (at[19] != '+' && at[19] != '-') || !g_ascii_isdigit(at[0]))
            continue;
        text = g_strndup(at, 19);
        offset = g_strndup(at + 19, 5);
        facts_set_taken(facts, text, offset, "film");
        return;
    }
}

/* What is said of the whole film, in the ways of telephones. */
static void
take_sayings(Facts *facts, const Box *box)
{
    gsize length = 0;
    g_autofree guint8 *bytes = read_box(facts, box, &length);
    static const char place[] = "\xa9xyz"; /* © and a name: Android's */
    static const char tool[] = "\xa9too";
    const guint8 *at;

    if (bytes == NULL)
        return;
    if (memmem(bytes, length, place, 4) != NULL ||
        memmem(bytes, length, PLACE, strlen(PLACE)) != NULL)
        facts_set_place(facts);
    if (memmem(bytes, length, TAKEN, strlen(TAKEN)) != NULL)
        take_apple_date(facts, bytes, length);
    at = memmem(bytes, length, tool, 4);
    /* In a box of values: its size, "data", a type and a language before the text. */
    if (at != NULL && length - (gsize)(at - bytes) > 20 && memcmp(at + 8, "data", 4) == 0) {
        gsize size = number_of(at + 4, 4);
        gsize room = length - (gsize)(at - bytes) - 20;
        g_autofree char *text =
            size <= 16 ? NULL : g_strndup((const char *)at + 20, MIN(size - 16, room));

        facts_set_text(facts, "software", text);
    }
    xmp_take(facts, bytes, length);
}

static void
walk_film(Walk *walk, gint64 at, gint64 end, int depth)
{
    Box box;

    for (; box_at(walk, at, end, &box); at = box.end) {
        if (g_str_equal(box.name, "mvhd"))
            take_movie_head(walk->facts, &box);
        else if (g_str_equal(box.name, "tkhd"))
            take_track_head(walk->facts, &box);
        else if (g_str_equal(box.name, "udta") || g_str_equal(box.name, "meta") ||
                 g_str_equal(box.name, "uuid"))
            take_sayings(walk->facts, &box);
        else if ((g_str_equal(box.name, "moov") || g_str_equal(box.name, "trak")) &&
                 depth < DEPTH_MOST)
            walk_film(walk, box.at, box.end, depth + 1);
    }
}

void
film_facts(Facts *facts)
{
    Walk walk = { .facts = facts };
    const char *created;

    walk_film(&walk, 0, facts->size, 0);
    created = json_member_text(facts->found, "created");
    facts_set_taken(facts, created, NULL, "film");
    (void)json_object_del(facts->found, "created"); /* said above, if it was there */
    if (json_object_get(facts->found, "seconds") == NULL)
        facts_set_damaged(facts); /* its head, which may stand at its end, is not there */
}

/* --- Pictures ------------------------------------------------------------------------------
 */

/* The largest of the pictures in it: the others are tiles and thumbnails. */
static void
take_extents(Walk *walk, const Box *box)
{
    guint8 size[12];
    gint64 width, height;

    if (box->end - box->at < 12 || !facts_read(walk->facts, box->at, size, sizeof size))
        return;
    width = number_of(size + 4, 4);
    height = number_of(size + 8, 4);
    if (width > 1000000 || height > 1000000 || width * height <= walk->most_pixels)
        return;
    walk->most_pixels = width * height;
    facts_set_size(walk->facts, width, height);
}

/* Which item is EXIF. */
static void
take_item_infos(Walk *walk, const Box *box)
{
    gsize length = 0;
    g_autofree guint8 *bytes = read_box(walk->facts, box, &length);

    /* infe, version 2: flags, number (2), protection (2), then the type */
    for (gsize i = 0; bytes != NULL && i + 16 <= length; i++) {
        if (memcmp(bytes + i, "infe", 4) == 0 && bytes[i + 4] == 2 &&
            memcmp(bytes + i + 12, "Exif", 4) == 0) {
            walk->exif_item = number_of(bytes + i + 8, 2);
            return;
        }
    }
}

static void
take_exif_item(Facts *facts, gint64 at, gint64 length)
{
    g_autofree guint8 *bytes = NULL;
    gsize head;

    if (length < 8 || length > META_MOST)
        return;
    bytes = g_malloc((gsize)length);
    if (!facts_read(facts, at, bytes, (gsize)length))
        return;
    head = number_of(bytes, 4); /* how far behind it the TIFF begins */
    if (head <= (gsize)length - 4)
        exif_take(facts, bytes + 4 + head, (gsize)length - 4 - head);
}

/* A number of so many bytes, and on. */
static gint64
take_number(const guint8 **at, const guint8 *end, gsize count)
{
    gint64 number = 0;

    if ((gsize)(end - *at) < count) {
        *at = end;
        return 0;
    }
    for (gsize i = 0; i < count; i++)
        number = (number & 0x7fffffffffff) << 8 | (*at)[i];
    *at += count;
    return number;
}

/* Where each item is; of the EXIF one that is where it is read. */
static void
take_locations(Walk *walk, const Box *box)
{
    gsize length = 0;
    g_autofree guint8 *bytes = read_box(walk->facts, box, &length);
    const guint8 *at, *end;
    gsize offset_bytes, length_bytes, base_bytes, index_bytes;
    gint64 items;
    int version;

    if (bytes == NULL || length < 8 || walk->exif_item < 0)
        return;
    version = bytes[0];
    offset_bytes = bytes[4] >> 4;
    length_bytes = bytes[4] & 15;
    base_bytes = bytes[5] >> 4;
    index_bytes = version > 0 ? bytes[5] & 15 : 0;
    at = bytes + 6;
    end = bytes + length;
    items = take_number(&at, end, version < 2 ? 2 : 4);
    while (items-- > 0 && at < end) {
        gint64 item = take_number(&at, end, version < 2 ? 2 : 4);
        gint64 method = version > 0 ? take_number(&at, end, 2) & 15 : 0;
        gint64 base, extents;

        (void)take_number(&at, end, 2); /* of another file: never here */
        base = take_number(&at, end, base_bytes);
        extents = take_number(&at, end, 2);
        while (extents-- > 0 && at < end) {
            gint64 offset, count;

            (void)take_number(&at, end, index_bytes);
            offset = take_number(&at, end, offset_bytes);
            count = take_number(&at, end, length_bytes);
            if (item == walk->exif_item && method == 0)
                take_exif_item(walk->facts, base + offset, count);
        }
    }
}

static void
walk_picture(Walk *walk, gint64 at, gint64 end, int depth)
{
    Box box;

    for (; box_at(walk, at, end, &box); at = box.end) {
        gboolean is_meta = g_str_equal(box.name, "meta");

        if (g_str_equal(box.name, "ispe"))
            take_extents(walk, &box);
        else if (g_str_equal(box.name, "iinf"))
            take_item_infos(walk, &box);
        else if (g_str_equal(box.name, "iloc"))
            take_locations(walk, &box);
        else if ((is_meta || g_str_equal(box.name, "iprp") || g_str_equal(box.name, "ipco")) &&
                 depth < DEPTH_MOST)
            walk_picture(walk, box.at + (is_meta ? 4 : 0), box.end, depth + 1);
    }
}

void
heic_facts(Facts *facts)
{
    Walk walk = { .facts = facts, .exif_item = -1 };

    walk_picture(&walk, 0, facts->size, 0);
    if (walk.exif_item >= 0) { /* where the places stood before the names */
        walk.boxes = 0;
        walk.most_pixels = 0;
        if (json_object_get(facts->found, "taken") == NULL)
            walk_picture(&walk, 0, facts->size, 0);
    }
    if (json_object_get(facts->found, "width") == NULL)
        facts_set_damaged(facts);
}
