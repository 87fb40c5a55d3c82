/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Writes a picture for the tests of dossiers: make-picture jpeg|png WIDTH HEIGHT ORIENTATION
 * [COLOUR], to standard output. COLOUR 8 and more has grain, as photos have. A JPEG says in its
 * EXIF how it is turned and where it was taken (the words GPSGPS stand there), has a comment,
 * and behind its end hides a film.
 */
#include <stdio.h>
#include <string.h>

#include <cairo.h>
#include <glib.h>
#include <jpeglib.h>

#define HIDDEN "FILMFILM"

/* The same in every run. */
static void
add_grain(cairo_surface_t *surface)
{
    guint8 *bytes = cairo_image_surface_get_data(surface);
    gsize length = (gsize)cairo_image_surface_get_stride(surface) *
                   (gsize)cairo_image_surface_get_height(surface);
    guint32 seed = 1;

    for (gsize i = 0; i < length; i++) {
        seed = seed * 1664525u + 1013904223u;
        bytes[i] = (guint8)MIN(bytes[i] + (seed >> 27), G_MAXUINT8);
    }
    cairo_surface_mark_dirty(surface);
}

/* An arrow up on a colour, so that a wrong turn is seen. */
static cairo_surface_t *
draw(int width, int height, int colour)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cairo_t *cr = cairo_create(surface);
    double w = width, h = height;

    cairo_set_source_rgb(cr, (colour & 1) ? 0.9 : 0.3, (colour & 2) ? 0.9 : 0.4,
                         (colour & 4) ? 0.9 : 0.5);
    cairo_paint(cr);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_move_to(cr, w / 2, h * 0.1);
    cairo_line_to(cr, w * 0.8, h * 0.5);
    cairo_line_to(cr, w * 0.6, h * 0.5);
    cairo_line_to(cr, w * 0.6, h * 0.9);
    cairo_line_to(cr, w * 0.4, h * 0.9);
    cairo_line_to(cr, w * 0.4, h * 0.5);
    cairo_line_to(cr, w * 0.2, h * 0.5);
    cairo_close_path(cr);
    cairo_fill(cr);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    if (colour & 8)
        add_grain(surface);
    return surface;
}

static void
write_exif(struct jpeg_compress_struct *info, int orientation)
{
    guint8 exif[] = { 'E',  'x',  'i',  'f',  0, 0, 'M', 'M', 0,   42,  0,   0,  0,   8,
                      0,    2,    0x01, 0x12, 0, 3, 0,   0,   0,   1,   0,   0,  0,   0,
                      0x88, 0x25, 0,    4,    0, 0, 0,   1,   0,   0,   0,   38, 0,   0,
                      0,    0,    0,    1,    0, 2, 0,   2,   0,   0,   0,   2,  'N', 0,
                      0,    0,    0,    0,    0, 0, 'G', 'P', 'S', 'G', 'P', 'S' };

    exif[25] = (guint8)orientation;
    jpeg_write_marker(info, JPEG_APP0 + 1, exif, sizeof exif);
    jpeg_write_marker(info, JPEG_COM, (const JOCTET *)"COMMENTED", 9);
}

static void
write_jpeg(cairo_surface_t *surface, int orientation)
{
    struct jpeg_compress_struct info = { 0 };
    struct jpeg_error_mgr manager;

    info.err = jpeg_std_error(&manager);
    jpeg_create_compress(&info);
    jpeg_stdio_dest(&info, stdout);
    info.image_width = (JDIMENSION)cairo_image_surface_get_width(surface);
    info.image_height = (JDIMENSION)cairo_image_surface_get_height(surface);
    info.input_components = 4;
    info.in_color_space = G_BYTE_ORDER == G_LITTLE_ENDIAN ? JCS_EXT_BGRX : JCS_EXT_XRGB;
    jpeg_set_defaults(&info);
    jpeg_set_quality(&info, 92, TRUE);
    jpeg_start_compress(&info, TRUE);
    write_exif(&info, orientation);
    while (info.next_scanline < info.image_height) {
        JSAMPROW rows[] = { cairo_image_surface_get_data(surface) +
                            (gsize)info.next_scanline *
                                (gsize)cairo_image_surface_get_stride(surface) };

        (void)jpeg_write_scanlines(&info, rows, 1);
    }
    jpeg_finish_compress(&info);
    jpeg_destroy_compress(&info);
    (void)fwrite(HIDDEN, 1, strlen(HIDDEN), stdout);
}

static cairo_status_t
put(void *closure, const unsigned char *bytes, unsigned length)
{
    (void)closure;
    return fwrite(bytes, 1, length, stdout) == length ? CAIRO_STATUS_SUCCESS
                                                      : CAIRO_STATUS_WRITE_ERROR;
}

static int
number(const char *text)
{
    return (int)g_ascii_strtoll(text, NULL, 10);
}

int
main(int argc, char **argv)
{
    cairo_surface_t *surface;

    if (argc < 5)
        return 2;
    surface = draw(number(argv[2]), number(argv[3]), argc > 5 ? number(argv[5]) : 0);
    if (strcmp(argv[1], "png") == 0)
        (void)cairo_surface_write_to_png_stream(surface, put, NULL);
    else
        write_jpeg(surface, number(argv[4]));
    cairo_surface_destroy(surface);
    return fflush(stdout) == 0 ? 0 : 1;
}
