/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * libjpeg has no way back from a broken picture: whoever calls it jumps out, or ends. This
 * program has nothing else to do, so it ends, and says first what it knows.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <jpeglib.h>

#include "helpers/picture/exif.h"
#include "helpers/picture/jpeg-facts.h"

#define EIGHTHS 8
#define PIXELS_MOST ((gint64)400 * 1000 * 1000) /* more is a bomb: nothing is decoded */
#define SCANS_MOST 500                          /* likewise */
#define MARKER 0xff
#define SOS 0xda
#define EOI 0xd9
#define APP1 0xe1
#define RESTART_FIRST 0xd0
#define SOI 0xd8

static void
give_up(j_common_ptr info)
{
    Facts *facts = info->client_data;

    facts_set_damaged(facts);
    facts_print(facts);
    (void)fflush(stdout); /* a line that is not there is an answer, too */
    _exit(EXIT_SUCCESS);
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

static void
watch_scans(j_common_ptr info)
{
    if (((j_decompress_ptr)info)->input_scan_number > SCANS_MOST)
        give_up(info);
}

/* A warning is of what is missing or makes no sense: of a cut file, that its end is not there.
 */
static void
decode(struct jpeg_decompress_struct *info)
{
    JSAMPARRAY row;

    info->scale_num = 1;
    info->scale_denom = EIGHTHS;
    (void)jpeg_start_decompress(info); /* all of it is in memory: it never waits */
    row = info->mem->alloc_sarray((j_common_ptr)info, JPOOL_IMAGE,
                                  info->output_width * (JDIMENSION)info->output_components, 1);
    while (info->output_scanline < info->output_height)
        (void)jpeg_read_scanlines(info, row, 1);
    (void)jpeg_finish_decompress(info);
}

static void
look_at_picture(Facts *facts, const guint8 *bytes, gsize length)
{
    struct jpeg_progress_mgr progress = { .progress_monitor = watch_scans };
    struct jpeg_decompress_struct info = { 0 };
    struct jpeg_error_mgr manager;

    info.err = jpeg_std_error(&manager);
    manager.error_exit = give_up;
    manager.output_message = say_nothing;
    manager.emit_message = count_warning;
    info.client_data = facts;
    jpeg_create_decompress(&info);
    info.progress = &progress;
    jpeg_mem_src(&info, bytes, length);
    (void)jpeg_read_header(&info, TRUE); /* FALSE is of tables alone, which then have no size */
    facts_set_size(facts, info.image_width, info.image_height);
    if ((gint64)info.image_width * info.image_height <= PIXELS_MOST) {
        decode(&info);
        if (manager.num_warnings > 0)
            facts_set_damaged(facts);
    }
    jpeg_destroy_decompress(&info);
}

static void
take_segment(Facts *facts, const guint8 *data, gsize length)
{
    static const char exif[6] = "Exif\0";

    if (length > sizeof exif && memcmp(data, exif, sizeof exif) == 0)
        exif_take(facts, data + sizeof exif, length - sizeof exif);
    else
        xmp_take(facts, data, length);
}

/* What stands before the first scan. */
static void
look_at_segments(Facts *facts, const guint8 *bytes, gsize length)
{
    gsize at = 2; /* behind the mark of the beginning */

    while (at <= length && length - at >= 4 && bytes[at] == MARKER) {
        guint8 marker = bytes[at + 1];
        gsize size;

        if (marker == MARKER || (marker >= RESTART_FIRST && marker <= SOI)) {
            at += marker == MARKER ? 1 : 2;
            continue;
        }
        size = number_of(bytes + at + 2, 2);
        if (marker == SOS || marker == EOI || size < 2 || size > length - at - 2)
            return;
        if (marker == APP1)
            take_segment(facts, bytes + at + 4, size - 2);
        at += 2 + size;
    }
}

void
jpeg_facts(Facts *facts, const guint8 *bytes, gsize length)
{
    look_at_segments(facts, bytes, length);
    look_at_picture(facts, bytes, length);
}
