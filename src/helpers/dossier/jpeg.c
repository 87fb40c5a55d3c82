/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libjpeg has no way back from a broken picture: whoever calls it jumps out, or ends. It is let
 * work in a child, which ends; its answer comes through a pipe.
 */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cairo.h>
#include <jpeglib.h>
#include <libexif/exif-data.h>

#include "helpers/dossier/jpeg.h"

#define MARKER 0xff
#define SOI 0xd8
#define EOI 0xd9
#define SOS 0xda
#define SOF_FIRST 0xc0
#define SOF_LAST 0xcf
#define DHT 0xc4
#define JPG 0xc8
#define DAC 0xcc
#define SOF_BYTES 6
#define RESTART_FIRST 0xd0
#define RESTART_LAST 0xd7
#define APP0 0xe0
#define APP1 0xe1
#define APP2 0xe2
#define APP14 0xee
#define APP15 0xef
#define COMMENT 0xfe
#define TEM 0x01
#define PIXELS_MOST ((gint64)400 * 1000 * 1000) /* more is a bomb */
#define QUALITY 85
#define EIGHTHS 8

#define READ_SIZE (64 * 1024)

static void
give_up(j_common_ptr info)
{
    (void)info;
    _exit(1); /* of the child */
}

static void
say_nothing(j_common_ptr info)
{
    (void)info;
}

static void
count_warning(j_common_ptr info, int level)
{
    if (level < 0)
        info->err->num_warnings++;
}

static struct jpeg_error_mgr *
end_on_trouble(struct jpeg_error_mgr *manager)
{
    (void)jpeg_std_error(manager);
    manager->error_exit = give_up;
    manager->output_message = say_nothing;
    manager->emit_message = count_warning;
    return manager;
}

/* What a child does with a picture; it writes its answer. */
typedef struct {
    const guint8 *bytes;
    gsize length;
    int width, height; /* wanted */
} Job;
typedef gboolean (*Work)(const Job *job, int answer);

static gboolean
write_whole(int fd, const guint8 *bytes, gsize length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);

        if (written < 0 && errno != EINTR)
            return FALSE;
        bytes += written > 0 ? written : 0;
        length -= written > 0 ? (gsize)written : 0;
    }
    return TRUE;
}

static GByteArray *
read_whole(int fd)
{
    GByteArray *bytes = g_byte_array_new();
    guint8 piece[READ_SIZE];
    ssize_t count;

    while ((count = read(fd, piece, sizeof piece)) != 0) {
        if (count > 0)
            g_byte_array_append(bytes, piece, (guint)count);
        else if (errno != EINTR)
            break;
    }
    return bytes;
}

/* The answer; NULL: the child did not come to its end. */
static GByteArray *
in_child(Work work, const Job *job)
{
    GByteArray *answer;
    int ends[2], status = 0;
    pid_t child;

    if (pipe(ends) != 0)
        return NULL;
    child = fork();
    if (child == 0)
        _exit(work(job, ends[1]) ? 0 : 1);
    (void)close(ends[1]); /* the child's */
    answer = child < 0 ? NULL : read_whole(ends[0]);
    (void)close(ends[0]); /* only read from */
    while (child > 0 && waitpid(child, &status, 0) == -1 && errno == EINTR)
        continue;
    if (answer != NULL && WIFEXITED(status) && WEXITSTATUS(status) == 0)
        return answer;
    if (answer != NULL)
        g_byte_array_unref(answer);
    return NULL;
}

static gboolean
is_exif(const guint8 *segment, gsize length)
{
    return length >= 6 && memcmp(segment, "Exif\0\0", 6) == 0;
}

/* The segment that begins at *at: its marker, where its content is and how long. FALSE: there
 * is none. A marker without content has length 0. */
static gboolean
next_segment(const guint8 *bytes, gsize length, gsize *at, guint8 *ret_marker,
             const guint8 **ret_content, gsize *ret_length)
{
    gsize place = *at, size = 0;
    guint8 marker;

    while (place + 1 < length && bytes[place] == MARKER && bytes[place + 1] == MARKER)
        place++; /* fill bytes */
    if (place + 1 >= length || bytes[place] != MARKER)
        return FALSE;
    marker = bytes[place + 1];
    place += 2;
    if (marker != SOI && marker != EOI && marker != TEM &&
        (marker < RESTART_FIRST || marker > RESTART_LAST)) {
        if (place + 2 > length)
            return FALSE;
        size = (gsize)bytes[place] << 8 | bytes[place + 1];
        if (size < 2 || place + size > length)
            return FALSE;
    }
    *ret_marker = marker;
    *ret_content = bytes + place + (size > 0 ? 2 : 0);
    *ret_length = size > 0 ? size - 2 : 0;
    place += size;
    *at = place;
    return TRUE;
}

/* Behind the header of a scan: where its data end. */
static gsize
skip_scan(const guint8 *bytes, gsize length, gsize at)
{
    const guint8 *mark;

    while (at + 1 < length && (mark = memchr(bytes + at, MARKER, length - 1 - at)) != NULL) {
        at = (gsize)(mark - bytes);
        if (mark[1] != 0 && mark[1] != MARKER &&
            (mark[1] < RESTART_FIRST || mark[1] > RESTART_LAST))
            return at;
        at++;
    }
    return length;
}

static int
read_orientation(const guint8 *segment, gsize length)
{
    ExifData *data = exif_data_new_from_data(segment, (unsigned)length);
    ExifEntry *entry =
        data == NULL ? NULL
                     : exif_content_get_entry(data->ifd[EXIF_IFD_0], EXIF_TAG_ORIENTATION);
    int orientation = 1;

    if (entry != NULL && entry->format == EXIF_FORMAT_SHORT && entry->size >= 2)
        orientation = exif_get_short(entry->data, exif_data_get_byte_order(data));
    if (data != NULL)
        exif_data_unref(data);
    return orientation >= 1 && orientation <= 8 ? orientation : 1;
}

static int
find_orientation(const guint8 *bytes, gsize length)
{
    const guint8 *content;
    gsize at = 0, size;
    guint8 marker;

    while (next_segment(bytes, length, &at, &marker, &content, &size) && marker != SOS &&
           marker != EOI) {
        if (marker == APP1 && is_exif(content, size))
            return read_orientation(content, size);
    }
    return 1;
}

static gboolean
is_frame(guint8 marker)
{
    return marker >= SOF_FIRST && marker <= SOF_LAST && marker != DHT && marker != JPG &&
           marker != DAC;
}

gboolean
jpeg_head(const guint8 *bytes, gsize length, JpegFacts *ret_facts)
{
    JpegFacts facts = { .orientation = 1 };
    const guint8 *content;
    gsize at = 0, size;
    guint8 marker = 0;

    while (marker != SOS && next_segment(bytes, length, &at, &marker, &content, &size)) {
        if (!is_frame(marker) || size < SOF_BYTES)
            continue;
        facts.height = content[1] << 8 | content[2];
        facts.width = content[3] << 8 | content[4];
        facts.components = content[5];
    }
    facts.orientation = find_orientation(bytes, length);
    *ret_facts = facts;
    return marker == SOS && facts.width > 0 && facts.height > 0 &&
           (gint64)facts.width * facts.height <= PIXELS_MOST;
}

/* Decodes it once at an eighth: what is cut off or damaged is warned of. */
static gboolean
look(const Job *job, int answer)
{
    struct jpeg_decompress_struct info = { 0 };
    struct jpeg_error_mgr manager;
    JpegFacts facts = { .orientation = 1 };
    guint8 *row;

    info.err = end_on_trouble(&manager);
    jpeg_create_decompress(&info);
    jpeg_mem_src(&info, job->bytes, job->length);
    (void)jpeg_read_header(&info, TRUE);
    facts.width = (int)info.image_width;
    facts.height = (int)info.image_height;
    facts.components = info.num_components;
    if ((gint64)info.image_width * info.image_height > PIXELS_MOST)
        return FALSE;
    info.scale_num = 1;
    info.scale_denom = EIGHTHS;
    (void)jpeg_start_decompress(&info);
    row = g_malloc((gsize)info.output_width * (gsize)info.output_components);
    while (info.output_scanline < info.output_height) {
        JSAMPROW rows[] = { row };

        (void)jpeg_read_scanlines(&info, rows, 1);
    }
    g_free(row);
    (void)jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return manager.num_warnings == 0 &&
           write_whole(answer, (const guint8 *)&facts, sizeof facts);
}

gboolean
jpeg_look(const guint8 *bytes, gsize length, JpegFacts *ret_facts)
{
    const Job job = { .bytes = bytes, .length = length };
    g_autoptr(GByteArray) answer = in_child(look, &job);

    if (answer == NULL || answer->len != sizeof *ret_facts)
        return FALSE;
    memcpy(ret_facts, answer->data, sizeof *ret_facts);
    ret_facts->orientation = find_orientation(bytes, length);
    return TRUE;
}

static gboolean
is_kept(guint8 marker, const guint8 *content, gsize length)
{
    if (marker == COMMENT)
        return FALSE;
    if (marker < APP0 || marker > APP15)
        return TRUE;
    return (marker == APP0 && length >= 5 && memcmp(content, "JFIF\0", 5) == 0) ||
           (marker == APP2 && length >= 12 && memcmp(content, "ICC_PROFILE\0", 12) == 0) ||
           (marker == APP14 && length >= 5 && memcmp(content, "Adobe", 5) == 0);
}

/* An EXIF that says how it is turned, and nothing else. */
static void
put_orientation(GByteArray *into, int orientation)
{
    guint8 segment[] = { MARKER, APP1, 0, 34, 'E', 'x', 'i', 'f', 0,    0,    'M', 'M',
                         0,      42,   0, 0,  0,   8,   0,   1,   0x01, 0x12, 0,   3,
                         0,      0,    0, 1,  0,   0,   0,   0,   0,    0,    0,   0 };

    segment[29] = (guint8)orientation;
    g_byte_array_append(into, segment, sizeof segment);
}

GByteArray *
jpeg_strip(const guint8 *bytes, gsize length, int orientation)
{
    GByteArray *stripped = g_byte_array_sized_new((guint)length);
    const guint8 *content;
    gsize at = 0, size, start = 0;
    guint8 marker;

    while (next_segment(bytes, length, &at, &marker, &content, &size)) {
        if (is_kept(marker, content, size))
            g_byte_array_append(stripped, bytes + start, (guint)(at - start));
        if (marker == SOI && orientation != 1)
            put_orientation(stripped, orientation);
        if (marker == EOI)
            return stripped;
        start = at;
        if (marker == SOS) {
            at = skip_scan(bytes, length, at);
            g_byte_array_append(stripped, bytes + start, (guint)(at - start));
            start = at;
        }
    }
    g_byte_array_unref(stripped);
    return NULL;
}

/* The least eighth at which it is not smaller than that. */
static void
choose_scale(struct jpeg_decompress_struct *info, int width, int height)
{
    unsigned eighths = EIGHTHS;

    while (eighths > 1 && info->image_width * (eighths - 1) / EIGHTHS >= (unsigned)width &&
           info->image_height * (eighths - 1) / EIGHTHS >= (unsigned)height)
        eighths--;
    info->scale_num = eighths;
    info->scale_denom = EIGHTHS;
}

/* Into memory as cairo draws it; NULL: colours of a printer. ret_profile gets the colour
 * profile (free()), or NULL. */
static cairo_surface_t *
decode(const Job *job, JOCTET **ret_profile, unsigned *ret_profile_length)
{
    struct jpeg_decompress_struct info = { 0 };
    struct jpeg_error_mgr manager;
    cairo_surface_t *surface;

    info.err = end_on_trouble(&manager);
    jpeg_create_decompress(&info);
    jpeg_save_markers(&info, JPEG_APP0 + 2, 0xffff);
    jpeg_mem_src(&info, job->bytes, job->length);
    (void)jpeg_read_header(&info, TRUE);
    if (!jpeg_read_icc_profile(&info, ret_profile, ret_profile_length))
        *ret_profile = NULL;
    if (info.num_components == 4)
        return NULL;
    choose_scale(&info, job->width, job->height);
    info.out_color_space = G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX : JCS_EXT_XRGB;
    (void)jpeg_start_decompress(&info);
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)info.output_width,
                                         (int)info.output_height);
    if (cairo_surface_status(surface) != CAIRO_STATUS_SUCCESS)
        return NULL;
    cairo_surface_flush(surface);
    while (info.output_scanline < info.output_height) {
        JSAMPROW rows[] = { cairo_image_surface_get_data(surface) +
                            (gsize)info.output_scanline *
                                (gsize)cairo_image_surface_get_stride(surface) };

        (void)jpeg_read_scanlines(&info, rows, 1);
    }
    cairo_surface_mark_dirty(surface);
    (void)jpeg_finish_decompress(&info);
    jpeg_destroy_decompress(&info);
    return surface;
}

/* By less than a third along a side, which libjpeg could not do in eighths: the good filter of
 * cairo shows no difference to the best one, which takes longer than all the rest. */
static cairo_surface_t *
scale(cairo_surface_t *source, int width, int height)
{
    cairo_surface_t *target = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cr = cairo_create(target);

    cairo_scale(cr, (double)width / cairo_image_surface_get_width(source),
                (double)height / cairo_image_surface_get_height(source));
    cairo_set_source_surface(cr, source, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_GOOD);
    cairo_pattern_set_extend(cairo_get_source(cr), CAIRO_EXTEND_PAD);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_flush(target);
    return target;
}

static gboolean
encode(cairo_surface_t *surface, const JOCTET *profile, unsigned profile_length, int answer)
{
    struct jpeg_compress_struct info = { 0 };
    struct jpeg_error_mgr manager;
    unsigned char *bytes = NULL;
    unsigned long length = 0;
    gboolean is_done;

    info.err = end_on_trouble(&manager);
    jpeg_create_compress(&info);
    jpeg_mem_dest(&info, &bytes, &length);
    info.image_width = (JDIMENSION)cairo_image_surface_get_width(surface);
    info.image_height = (JDIMENSION)cairo_image_surface_get_height(surface);
    info.input_components = 4;
    info.in_color_space = G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX : JCS_EXT_XRGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, QUALITY, TRUE);
    jpeg_start_compress(&info, TRUE);
    if (profile != NULL)
        jpeg_write_icc_profile(&info, profile, profile_length);
    while (info.next_scanline < info.image_height) {
        JSAMPROW rows[] = { cairo_image_surface_get_data(surface) +
                            (gsize)info.next_scanline *
                                (gsize)cairo_image_surface_get_stride(surface) };

        (void)jpeg_write_scanlines(&info, rows, 1);
    }
    jpeg_finish_compress(&info);
    is_done = write_whole(answer, bytes, length);
    jpeg_destroy_compress(&info);
    free(bytes);
    return is_done;
}

static gboolean
reduce(const Job *job, int answer)
{
    JOCTET *profile = NULL;
    unsigned profile_length = 0;
    cairo_surface_t *source = decode(job, &profile, &profile_length);
    cairo_surface_t *target = source == NULL ? NULL : scale(source, job->width, job->height);
    gboolean is_done = target != NULL && cairo_surface_status(target) == CAIRO_STATUS_SUCCESS &&
                       encode(target, profile, profile_length, answer);

    if (source != NULL)
        cairo_surface_destroy(source);
    if (target != NULL)
        cairo_surface_destroy(target);
    free(profile);
    return is_done;
}

GByteArray *
jpeg_reduce(const guint8 *bytes, gsize length, int width, int height, int orientation)
{
    const Job job = { bytes, length, width, height };
    g_autoptr(GByteArray) made = in_child(reduce, &job);

    return made == NULL ? NULL : jpeg_strip(made->data, made->len, orientation);
}
