/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/preview/pixels.h"

#include <sys/stat.h>
#include <unistd.h>

#ifdef HAVE_POPPLER
#include <poppler.h>
#endif

#define FILE_MOST ((gint64)192 * 1024 * 1024)   /* bytes */
#define PIXELS_MOST ((gint64)100 * 1000 * 1000) /* more is a bomb, or too slow to be shown */
#define PIECE (64 * 1024)
#define FFMPEG "ffmpeg"

static void
refuse(GError **error, const char *why)
{
    g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_FAILED, why);
}

static GBytes *
read_whole(int file, GError **error)
{
    g_autofree guint8 *bytes = NULL;
    struct stat state;
    gsize filled = 0;

    if (fstat(file, &state) != 0 || !S_ISREG(state.st_mode) || state.st_size > FILE_MOST) {
        refuse(error, "the file is too large, or no file");
        return NULL;
    }
    bytes = g_malloc((gsize)state.st_size + 1);
    while (filled < (gsize)state.st_size) {
        ssize_t got = pread(file, bytes + filled, (gsize)state.st_size - filled, (off_t)filled);

        if (got <= 0) {
            refuse(error, "the file cannot be read");
            return NULL;
        }
        filled += (gsize)got;
    }
    return g_bytes_new_take(g_steal_pointer(&bytes), filled);
}

/* How large it is to be. */
typedef struct {
    int width, height;
    gboolean is_bomb;
} Fit;

/* As soon as its size is known: what can be decoded smaller is. */
static void
choose_size(GdkPixbufLoader *loader, int width, int height, gpointer data)
{
    Fit *fit = data;
    double share;

    fit->is_bomb = (gint64)width * height > PIXELS_MOST;
    if (fit->is_bomb) {
        gdk_pixbuf_loader_set_size(loader, 1, 1);
        return;
    }
    /* It may stand on its side: the larger of both ways is room enough. */
    share = MAX((double)fit->width, (double)fit->height) / MAX(MIN(width, height), 1);
    if (share < 1)
        gdk_pixbuf_loader_set_size(loader, MAX((int)(width * share), 1),
                                   MAX((int)(height * share), 1));
}

static gboolean
feed(GdkPixbufLoader *loader, const guint8 *data, gsize length, const Fit *fit, GError **error)
{
    for (gsize at = 0; at < length; at += PIECE) {
        if (!gdk_pixbuf_loader_write(loader, data + at, MIN(PIECE, length - at), error))
            return FALSE;
        if (fit->is_bomb) {
            refuse(error, "the picture has too many pixels");
            return FALSE;
        }
    }
    return TRUE;
}

/* The first picture of it, where it moves. What is cut is shown as far as it goes. */
static GdkPixbuf *
decode(const guint8 *data, gsize length, int width, int height, GError **error)
{
    g_autoptr(GdkPixbufLoader) loader = gdk_pixbuf_loader_new();
    Fit fit = { .width = width, .height = height };
    GdkPixbuf *pixbuf;
    gboolean is_fed;

    g_signal_connect(loader, "size-prepared", G_CALLBACK(choose_size), &fit);
    is_fed = feed(loader, data, length, &fit, error);
    if (!gdk_pixbuf_loader_close(loader, is_fed ? error : NULL) || !is_fed)
        return NULL;
    pixbuf = gdk_pixbuf_loader_get_pixbuf(loader);
    if (pixbuf != NULL)
        return gdk_pixbuf_apply_embedded_orientation(pixbuf);
    refuse(error, "there is no picture in it");
    return NULL;
}

#ifdef HAVE_POPPLER
static GdkPixbuf *
draw_page(PopplerPage *page, int width, int height)
{
    double page_width = 0, page_height = 0, share;
    cairo_surface_t *surface;
    GdkPixbuf *pixbuf;
    cairo_t *cr;

    poppler_page_get_size(page, &page_width, &page_height);
    share = MIN(width / MAX(page_width, 1), height / MAX(page_height, 1));
    width = CLAMP((int)(page_width * share), 1, width);
    height = CLAMP((int)(page_height * share), 1, height);
    surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, width, height);
    cr = cairo_create(surface);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, share, share);
    poppler_page_render(page, cr);
    cairo_destroy(cr);
    cairo_surface_flush(surface);
    pixbuf = gdk_pixbuf_new(GDK_COLORSPACE_RGB, FALSE, 8, width, height);
    for (int y = 0; y < height; y++) {
        const guint32 *from =
            (const guint32 *)(const void *)(cairo_image_surface_get_data(surface) +
                                            y * cairo_image_surface_get_stride(surface));
        guchar *to = gdk_pixbuf_get_pixels(pixbuf) + y * gdk_pixbuf_get_rowstride(pixbuf);

        for (int x = 0; x < width; x++) {
            to[3 * x] = (guchar)(from[x] >> 16);
            to[3 * x + 1] = (guchar)(from[x] >> 8);
            to[3 * x + 2] = (guchar)from[x];
        }
    }
    cairo_surface_destroy(surface);
    return pixbuf;
}

static GdkPixbuf *
first_page(int file, int width, int height, GError **error)
{
    g_autoptr(GBytes) bytes = read_whole(file, error);
    PopplerDocument *document =
        bytes == NULL ? NULL : poppler_document_new_from_bytes(bytes, NULL, error);
    PopplerPage *page = document == NULL ? NULL : poppler_document_get_page(document, 0);
    GdkPixbuf *pixbuf = page == NULL ? NULL : draw_page(page, width, height);

    if (document != NULL && page == NULL)
        refuse(error, "there is no page in it");
    g_clear_object(&page);
    g_clear_object(&document);
    return pixbuf;
}
#else
static GdkPixbuf *
first_page(int file, int width, int height, GError **error)
{
    (void)file;
    (void)width;
    (void)height;
    refuse(error, "documents are not shown: the program was built without Poppler");
    return NULL;
}
#endif

/* ffmpeg reads nothing but the file, and writes nothing but a picture into the pipe. */
static GdkPixbuf *
first_picture(int width, int height, GError **error)
{
    g_autofree char *scale = g_strdup_printf(
        "scale=w='min(%d,iw)':h='min(%d,ih)':force_original_aspect_ratio=decrease", width,
        height);
    const char *argv[] = { FFMPEG,
                           "-nostdin",
                           "-loglevel",
                           "error",
                           "-protocol_whitelist",
                           "file,pipe",
                           "-i",
                           "/proc/self/fd/0",
                           "-frames:v",
                           "1",
                           "-vf",
                           scale,
                           "-an",
                           "-sn",
                           "-c:v",
                           "ppm",
                           "-f",
                           "image2pipe",
                           "pipe:1",
                           NULL };
    GSubprocess *process =
        g_subprocess_newv(argv,
                          G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE |
                              G_SUBPROCESS_FLAGS_STDIN_INHERIT,
                          error);
    g_autoptr(GBytes) bytes = NULL;
    gsize length = 0;
    const guint8 *data;
    gboolean is_made;

    if (process == NULL)
        return NULL;
    is_made = g_subprocess_communicate(process, NULL, NULL, &bytes, NULL, error);
    g_object_unref(process);
    data = bytes == NULL ? NULL : g_bytes_get_data(bytes, &length);
    if (is_made && length > 0)
        return decode(data, length, width, height, error);
    if (is_made)
        refuse(error, "no picture of the film can be shown");
    return NULL;
}

GdkPixbuf *
pixels_of(int file, MediaType type, int width, int height, GError **error)
{
    g_autoptr(GBytes) bytes = NULL;

    switch (type) {
    case MEDIA_PDF:
        return first_page(file, width, height, error);
    case MEDIA_MP4:
    case MEDIA_MKV:
        return first_picture(width, height, error);
    default:
        bytes = read_whole(file, error);
        return bytes == NULL ? NULL
                             : decode(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes),
                                      width, height, error);
    }
}
