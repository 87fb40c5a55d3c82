/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The helper that reads pictures and films, without the program around it: what it prints of
 * files that are written here byte by byte, and that no file makes it crash or hang. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include <jpeglib.h>

#include "services/app/helper.h"

#define SECONDS 20
#define MUTANTS 40 /* of each type */
#define TIFF_HEAD 8
#define ENTRY 12

/* --- Files ---------------------------------------------------------------------------------
 */

static void
put(GByteArray *bytes, guint64 number, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        const guint8 byte = (guint8)(number >> (8 * i));

        g_byte_array_append(bytes, &byte, 1);
    }
}

static void
put_text(GByteArray *bytes, const char *text)
{
    g_byte_array_append(bytes, (const guint8 *)text, (guint)strlen(text));
}

/* What the EXIF of a picture says; NULL, 0: nothing. */
typedef struct {
    const char *taken, *offset, *software;
    int turn;
    gboolean has_place;
} Exif;

/* An entry whose text stands behind the directory. */
static void
put_entry_text(GByteArray *entries, GByteArray *texts, guint base, int tag, const char *text)
{
    put(entries, (guint64)tag, 2);
    put(entries, 2, 2);
    put(entries, strlen(text) + 1, 4);
    put(entries, base + texts->len, 4);
    g_byte_array_append(texts, (const guint8 *)text, (guint)strlen(text) + 1);
}

static void
put_entry(GByteArray *entries, int tag, int type, guint count, guint64 value)
{
    put(entries, (guint64)tag, 2);
    put(entries, (guint64)type, 2);
    put(entries, count, 4);
    put(entries, value, 4);
}

/* Three directories with room for what is in them: of the picture, of its making, of its place.
 */
static GByteArray *
make_tiff(const Exif *exif)
{
    GByteArray *tiff = g_byte_array_new();
    g_autoptr(GByteArray) texts = g_byte_array_new();
    const guint first = TIFF_HEAD, second = first + 2 + 4 * ENTRY + 4,
                third = second + 2 + 2 * ENTRY + 4, base = third + 2 + 2 * ENTRY + 4;

    put_text(tiff, "MM");
    put(tiff, 42, 2);
    put(tiff, first, 4);
    put(tiff, 4, 2);
    put_entry(tiff, 0x112, 3, 1, (guint64)exif->turn << 16);
    put_entry_text(tiff, texts, base, 0x131, exif->software == NULL ? "" : exif->software);
    put_entry(tiff, 0x8769, 4, 1, second);
    put_entry(tiff, exif->has_place ? 0x8825 : 0x9999, 4, 1, third);
    put(tiff, 0, 4);
    put(tiff, 2, 2);
    put_entry_text(tiff, texts, base, 0x9003, exif->taken == NULL ? "" : exif->taken);
    put_entry_text(tiff, texts, base, 0x9011, exif->offset == NULL ? "" : exif->offset);
    put(tiff, 0, 4);
    put(tiff, 2, 2);
    put_entry_text(tiff, texts, base, 1, "N");
    put_entry(tiff, 2, 5, 3, base + 200);
    put(tiff, 0, 4);
    g_byte_array_set_size(texts, 256); /* the coordinates are in it, whatever they are */
    g_byte_array_append(tiff, texts->data, texts->len);
    return tiff;
}

static GByteArray *
make_jpeg(int width, int height, const Exif *exif)
{
    struct jpeg_compress_struct info = { 0 };
    struct jpeg_error_mgr manager;
    unsigned char *data = NULL;
    unsigned long length = 0;
    GByteArray *bytes = g_byte_array_new();
    g_autofree JSAMPLE *row = g_malloc((gsize)width);
    JSAMPROW rows[] = { row };

    info.err = jpeg_std_error(&manager);
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &data, &length);
    info.image_width = (JDIMENSION)width;
    info.image_height = (JDIMENSION)height;
    info.input_components = 1;
    info.in_color_space = JCS_GRAYSCALE;
    jpeg_set_defaults(&info);
    jpeg_start_compress(&info, TRUE);
    if (exif != NULL) {
        g_autoptr(GByteArray) tiff = make_tiff(exif);
        g_autoptr(GByteArray) block = g_byte_array_new();

        g_byte_array_append(block, (const guint8 *)"Exif\0", 6);
        g_byte_array_append(block, tiff->data, tiff->len);
        jpeg_write_marker(&info, JPEG_APP0 + 1, block->data, block->len);
    }
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++)
            row[x] = (JSAMPLE)(x * y);
        (void)jpeg_write_scanlines(&info, rows, 1);
    }
    jpeg_finish_compress(&info);
    g_byte_array_append(bytes, data, (guint)length);
    jpeg_destroy_compress(&info);
    free(data);
    return bytes;
}

static void
put_chunk(GByteArray *png, const char *name, const char *data, guint length)
{
    put(png, length, 4);
    put_text(png, name);
    g_byte_array_append(png, (const guint8 *)data, length);
    put(png, 0, 4); /* its sum, which nobody asks */
}

static GByteArray *
make_png(gboolean is_whole)
{
    GByteArray *png = g_byte_array_new();

    g_byte_array_append(png, (const guint8 *)"\x89PNG\r\n\x1a\n", 8);
    put_chunk(png, "IHDR", "\0\0\2\x80\0\0\1\xe0\10\2\0\0\0", 13);
    put_chunk(png, "tEXt", "Software\0GIMP 2.10", 18);
    put_chunk(png, "iTXt",
              "XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta><a exif:GPSLatitude=\"50,6N\"/>", 62);
    put_chunk(png, "IDAT", "pixels", 6);
    if (is_whole)
        put_chunk(png, "IEND", "", 0);
    return png;
}

/* The box takes its content over. */
static void
put_box(GByteArray *bytes, const char *name, GByteArray *content)
{
    put(bytes, content->len + 8, 4);
    put_text(bytes, name);
    g_byte_array_append(bytes, content->data, content->len);
    g_byte_array_unref(content);
}

static GByteArray *
make_film(guint64 created, gboolean has_place, gboolean has_head)
{
    GByteArray *film = g_byte_array_new(), *type = g_byte_array_new(),
               *movie = g_byte_array_new(), *head = g_byte_array_new(),
               *track = g_byte_array_new(), *track_head = g_byte_array_new();

    put_text(type, "isomisom");
    put_box(film, "ftyp", type);
    put(head, 0, 4);
    put(head, created, 4);
    put(head, created, 4);
    put(head, 1000, 4);  /* a second has so many */
    put(head, 41600, 4); /* 41.6 s */
    g_byte_array_set_size(head, 100);
    put_box(movie, "mvhd", head);
    g_byte_array_set_size(track_head, 76);
    memset(track_head->data, 0, track_head->len);
    put(track_head, 640u << 16, 4);
    put(track_head, 480u << 16, 4);
    put_box(track, "tkhd", track_head);
    put_box(movie, "trak", track);
    if (has_place) {
        GByteArray *sayings = g_byte_array_new();

        put_text(sayings, "\0\0\0\x1e");
        put(sayings, 30, 4);
        put_text(sayings, "\xa9xyz");
        put_text(sayings, "+50.1000+008.6000/");
        put_box(movie, "udta", sayings);
    }
    if (has_head)
        put_box(film, "moov", movie);
    else
        g_byte_array_unref(movie);
    return film;
}

/* A picture of 640 × 480 with its EXIF behind the boxes. */
static GByteArray *
make_heic(const Exif *exif)
{
    GByteArray *heic = g_byte_array_new(), *type = g_byte_array_new(),
               *meta = g_byte_array_new(), *infos = g_byte_array_new(),
               *info = g_byte_array_new(), *places = g_byte_array_new(),
               *properties = g_byte_array_new(), *container = g_byte_array_new(),
               *size = g_byte_array_new();
    g_autoptr(GByteArray) tiff = make_tiff(exif);
    guint where;

    put_text(type, "heicmif1");
    put_box(heic, "ftyp", type);
    put(meta, 0, 4);
    put(infos, 0, 4);
    put(infos, 1, 2);
    put(info, 2 << 24, 4);
    put(info, 7, 2); /* the number of the item */
    put(info, 0, 2);
    put_text(info, "Exif");
    put(info, 0, 1);
    put_box(infos, "infe", info);
    put_box(meta, "iinf", infos);
    put(size, 0, 4);
    put(size, 640, 4);
    put(size, 480, 4);
    put_box(container, "ispe", size);
    put_box(properties, "ipco", container);
    put_box(meta, "iprp", properties);
    where = heic->len + 8 + meta->len + 8 + 22 + 8; /* behind the list of places */
    put(places, 0, 4);
    put(places, 0x4400, 2);
    put(places, 1, 2);
    put(places, 7, 2);
    put(places, 0, 2);
    put(places, 1, 2);
    put(places, where, 4);
    put(places, tiff->len + 4, 4);
    put_box(meta, "iloc", places);
    put_box(heic, "meta", meta);
    put(heic, tiff->len + 12, 4);
    put_text(heic, "mdat");
    g_assert_cmpuint(heic->len, ==, where);
    put(heic, 0, 4);
    g_byte_array_append(heic, tiff->data, tiff->len);
    return heic;
}

/* --- Reading -------------------------------------------------------------------------------
 */

/* What it prints; NULL: it crashed, or took too long. */
static char *
read_bytes(const char *type, const guint8 *bytes, gsize length)
{
    g_autofree char *path = NULL;
    g_autofree char *helper = helper_find("picture");
    const char *argv[] = { helper, type, NULL };
    int file = g_file_open_tmp("picture-XXXXXX", &path, NULL);
    const HelperCall call = { .argv = argv,
                              .descriptor = file,
                              .milliseconds = SECONDS * 1000,
                              .memory_megabytes = 512 };
    HelperResult result = { 0 };
    gboolean is_run;

    g_assert_nonnull(helper);
    g_assert_cmpint(write(file, bytes, length), ==, (gssize)length);
    is_run = helper_run(&call, &result, NULL);
    (void)close(file);
    (void)g_unlink(path);
    g_free(result.complaint);
    if (is_run && result.exit_status == 0)
        return g_strchomp(result.output);
    g_free(result.output);
    return is_run ? g_strdup("") : NULL;
}

static void
assert_says(const char *type, GByteArray *bytes, const char *expected)
{
    g_autofree char *printed = read_bytes(type, bytes->data, bytes->len);

    g_assert_cmpstr(printed, ==, expected);
    g_byte_array_unref(bytes);
}

static void
test_jpeg(void)
{
    const Exif all = { "2026:03:01 18:12:05", "+01:00", "Snapseed", 1, TRUE };
    const Exif no_zone = { "2026:03:01 18:12:05", NULL, NULL, 1, FALSE };

    assert_says("jpeg", make_jpeg(64, 48, NULL), "{\"width\":64,\"height\":48}");
    assert_says("jpeg", make_jpeg(64, 48, &all),
                "{\"orientation\":1,\"taken\":{\"text\":\"2026:03:01 18:12:05\",\"offset\":"
                "\"+01:00\",\"source\":\"exif\"},\"software\":\"Snapseed\",\"gps\":true,"
                "\"width\":64,\"height\":48}");
    assert_says("jpeg", make_jpeg(64, 48, &no_zone),
                "{\"orientation\":1,\"taken\":{\"text\":\"2026:03:01 18:12:05\",\"source\":"
                "\"exif\"},\"width\":64,\"height\":48}");
}

static void
test_turns(void)
{
    for (int turn = 1; turn <= 8; turn++) {
        const Exif exif = { .turn = turn };
        g_autofree char *expected =
            g_strdup_printf("{\"orientation\":%d,\"width\":8,\"height\":16}", turn);

        assert_says("jpeg", make_jpeg(8, 16, &exif), expected);
    }
    for (int turn = 0; turn <= 9; turn += 9) {
        const Exif exif = { .turn = turn };

        assert_says("jpeg", make_jpeg(8, 16, &exif), "{\"width\":8,\"height\":16}");
    }
}

/* Wherever its pixels end early, and where nothing of them is there. */
static void
test_cut_jpeg(void)
{
    g_autoptr(GByteArray) whole = make_jpeg(160, 120, NULL);
    const guint ends[] = { whole->len - 2, whole->len * 3 / 4, whole->len / 2 };

    for (gsize i = 0; i < G_N_ELEMENTS(ends); i++) {
        g_autofree char *printed = read_bytes("jpeg", whole->data, ends[i]);

        g_assert_cmpstr(printed, ==, "{\"width\":160,\"height\":120,\"damaged\":true}");
    }
    for (guint end = 0; end <= 20; end += 4) {
        g_autofree char *printed = read_bytes("jpeg", whole->data, end);

        g_assert_cmpstr(printed, ==, "{\"damaged\":true}");
    }
}

/* It says that it is so large that nobody could decode it, and nobody tries. */
static void
test_bomb(void)
{
    g_autoptr(GByteArray) bytes = make_jpeg(16, 16, NULL);
    guint8 *size = NULL;

    for (guint i = 0; size == NULL && i + 9 < bytes->len; i++) {
        if (bytes->data[i] == 0xff && bytes->data[i + 1] == 0xc0)
            size = bytes->data + i + 5;
    }
    g_assert_nonnull(size);
    memset(size, 0xfa, 4);
    assert_says("jpeg", g_steal_pointer(&bytes), "{\"width\":64250,\"height\":64250}");
}

static void
test_png(void)
{
    static const char says[] =
        "{\"width\":640,\"height\":480,\"software\":\"GIMP 2.10\",\"gps\":true}";

    assert_says("png", make_png(TRUE), says);
    assert_says("png", make_png(FALSE),
                "{\"width\":640,\"height\":480,\"software\":\"GIMP 2.10\",\"gps\":true,"
                "\"damaged\":true}");
}

static void
test_film(void)
{
    /* 2026-03-01T12:00:00Z, counted from 1904 */
    const guint64 created = G_GUINT64_CONSTANT(2082844800) + G_GUINT64_CONSTANT(1772366400);

    assert_says("mp4", make_film(created, FALSE, TRUE),
                "{\"seconds\":42,\"width\":640,\"height\":480,\"taken\":{\"text\":\"2026-03-01 "
                "12:00:00\",\"source\":\"film\"}}");
    assert_says("mp4", make_film(0, TRUE, TRUE),
                "{\"seconds\":42,\"width\":640,\"height\":480,\"gps\":true}");
    assert_says("mp4", make_film(created, FALSE, FALSE), "{\"damaged\":true}");
}

static void
test_heic(void)
{
    const Exif exif = { "2026:03:01 18:12:05", "+01:00", NULL, 6, TRUE };

    assert_says("heic", make_heic(&exif),
                "{\"width\":640,\"height\":480,\"orientation\":6,\"taken\":{\"text\":\"2026:03:"
                "01 18:12:05\",\"offset\":\"+01:00\",\"source\":\"exif\"},\"gps\":true}");
}

static void
test_others(void)
{
    g_autoptr(GByteArray) gif = g_byte_array_new();
    g_autoptr(GByteArray) webp = g_byte_array_new();
    const Exif exif = { "2026:03:01 18:12:05", NULL, NULL, 1, FALSE };
    g_autofree char *tiff = NULL;
    g_autoptr(GByteArray) block = make_tiff(&exif);

    g_byte_array_append(gif, (const guint8 *)"GIF89a\x80\2\xe0\1\0\0\0", 13);
    assert_says("gif", g_steal_pointer(&gif), "{\"width\":640,\"height\":480}");
    g_byte_array_append(
        webp, (const guint8 *)"RIFF\x16\0\0\0WEBPVP8X\n\0\0\0\0\0\0\0\x7f\2\0\xdf\1\0", 30);
    assert_says("webp", g_steal_pointer(&webp), "{\"width\":640,\"height\":480}");
    tiff = read_bytes("tiff", block->data, block->len);
    g_assert_nonnull(strstr(tiff, "2026:03:01 18:12:05"));
}

/* Bytes that are other ones here and there, and every type read as every other. */
static void
test_hostile(void)
{
    static const char *const types[] = { "jpeg", "png", "gif", "webp", "tiff", "heic", "mp4" };
    const Exif exif = { "2026:03:01 18:12:05", "+01:00", "GIMP", 6, TRUE };
    g_autoptr(GRand) random = g_rand_new_with_seed(20260301);
    GByteArray *files[] = { make_jpeg(32, 32, &exif), make_png(TRUE), make_heic(&exif),
                            make_film(1, TRUE, TRUE), make_tiff(&exif) };

    for (guint i = 0; i < MUTANTS * G_N_ELEMENTS(types); i++) {
        GByteArray *file = files[i % G_N_ELEMENTS(files)];
        g_autofree guint8 *bytes = g_memdup2(file->data, file->len);
        g_autofree char *printed = NULL;

        for (guint k = 0; k < i % 7; k++)
            bytes[g_rand_int_range(random, 0, (gint32)file->len)] =
                (guint8)g_rand_int_range(random, 0, 256);
        printed = read_bytes(types[i % G_N_ELEMENTS(types)], bytes,
                             (gsize)g_rand_int_range(random, 0, (gint32)file->len + 1));
        g_assert_nonnull(printed);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(files); i++)
        g_byte_array_unref(files[i]);
}

/* Boxes in boxes in boxes. */
static void
test_deep(void)
{
    GByteArray *bytes = g_byte_array_new();

    for (guint i = 20000; i > 0; i--) {
        put(bytes, i * 8, 4);
        put_text(bytes, i % 2 == 0 ? "moov" : "trak");
    }
    assert_says("mp4", bytes, "{\"damaged\":true}");
}

int
main(int argc, char **argv)
{
    g_autofree char *helpers =
        g_build_filename(g_getenv("TEST_BUILD_DIR"), "src", "helpers", "picture", NULL);

    g_test_init(&argc, &argv, NULL);
    g_setenv("RECOURSE_HELPERS", helpers, TRUE);
    g_test_add_func("/picture/jpeg", test_jpeg);
    g_test_add_func("/picture/eight-turns-and-no-other", test_turns);
    g_test_add_func("/picture/a-cut-one-is-found", test_cut_jpeg);
    g_test_add_func("/picture/a-bomb-is-not-decoded", test_bomb);
    g_test_add_func("/picture/png", test_png);
    g_test_add_func("/picture/film", test_film);
    g_test_add_func("/picture/heic", test_heic);
    g_test_add_func("/picture/others", test_others);
    g_test_add_func("/picture/hostile-bytes", test_hostile);
    g_test_add_func("/picture/boxes-in-boxes", test_deep);
    return g_test_run();
}
