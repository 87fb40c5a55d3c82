/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/redact.h"

#include <cairo-pdf.h>

#include "helpers/dossier/decode.h"

#define OUTSIDE "outside"
#define DPI 200.0
#define POINTS_PER_INCH 72.0
#define PAGE_SIDE_MOST 5000.0 /* pixels */
#define CHANNELS_LEAST 3

typedef struct {
    int page; /* 1.. */
    int x, y, width, height;
} Box;

typedef struct {
    GArray *boxes; /* Box */
    RedactWrite write;
    gpointer data;
} Redaction;

static GArray *
read_boxes(const json_t *job)
{
    const json_t *list = json_object_get(job, "boxes");
    GArray *boxes = g_array_new(FALSE, FALSE, sizeof(Box));

    for (gsize i = 0; i < json_array_size(list); i++) {
        const json_t *numbers = json_array_get(list, i);
        int values[5] = { 0 };
        Box box;

        for (gsize k = 0; k < G_N_ELEMENTS(values); k++)
            values[k] = (int)json_integer_value(json_array_get(numbers, k));
        box = (Box){ values[0], values[1], values[2], values[3], values[4] };
        g_array_append_val(boxes, box);
    }
    return boxes;
}

/* A box that hides nothing is a mistake that somebody would only find later. */
static gboolean
is_inside(const Box *box, double width, double height)
{
    return box->x >= 0 && box->y >= 0 && box->width > 0 && box->height > 0 && box->x < width &&
           box->y < height;
}

static void
blacken(GdkPixbuf *pixbuf, const Box *box)
{
    int channels = gdk_pixbuf_get_n_channels(pixbuf);
    int right = MIN(box->x + box->width, gdk_pixbuf_get_width(pixbuf));
    int bottom = MIN(box->y + box->height, gdk_pixbuf_get_height(pixbuf));

    for (int y = box->y; y < bottom; y++) {
        guchar *row =
            gdk_pixbuf_get_pixels(pixbuf) + (gsize)y * (gsize)gdk_pixbuf_get_rowstride(pixbuf);

        for (int x = box->x; x < right; x++) {
            guchar *pixel = row + (gsize)x * (gsize)channels;

            pixel[0] = pixel[1] = pixel[2] = 0;
            if (channels > CHANNELS_LEAST)
                pixel[CHANNELS_LEAST] = 0xff; /* nothing shines through */
        }
    }
}

static const char *
redact_picture(const Redaction *redaction, const Picture *picture, const GByteArray *bytes)
{
    GdkPixbuf *pixbuf = NULL;
    DecodeResult result = decode_upright(bytes, picture->type, &pixbuf);
    g_autoptr(GByteArray) made = NULL;

    if (result != DECODE_DONE)
        return picture_state_name(picture_state_of(result));
    for (guint i = 0; i < redaction->boxes->len; i++) {
        const Box *box = &g_array_index(redaction->boxes, Box, i);

        if (box->page != 1 ||
            !is_inside(box, gdk_pixbuf_get_width(pixbuf), gdk_pixbuf_get_height(pixbuf))) {
            g_object_unref(pixbuf);
            return OUTSIDE;
        }
        blacken(pixbuf, box);
    }
    made = decode_encode(pixbuf, picture->type);
    g_object_unref(pixbuf);
    if (made == NULL)
        return picture_state_name(PICTURE_DAMAGED);
    return redaction->write(redaction->data, made->data, made->len) ? NULL : "unwritten";
}

static cairo_status_t
take_bytes(void *closure, const unsigned char *bytes, unsigned length)
{
    const Redaction *redaction = closure;

    return redaction->write(redaction->data, bytes, length) ? CAIRO_STATUS_SUCCESS
                                                            : CAIRO_STATUS_WRITE_ERROR;
}

static gboolean
has_boxes(const Redaction *redaction, int page)
{
    for (guint i = 0; i < redaction->boxes->len; i++) {
        if (g_array_index(redaction->boxes, Box, i).page == page)
            return TRUE;
    }
    return FALSE;
}

static gboolean
are_inside(const Redaction *redaction, const Leaves *leaves)
{
    for (guint i = 0; i < redaction->boxes->len; i++) {
        const Box *box = &g_array_index(redaction->boxes, Box, i);
        double width = 0, height = 0;

        if (box->page < 1 || box->page > leaves_count(leaves))
            return FALSE;
        leaves_size(leaves, box->page - 1, &width, &height);
        if (!is_inside(box, width, height))
            return FALSE;
    }
    return TRUE;
}

/* A page as a picture, with its boxes. */
static cairo_surface_t *
paint_page(const Redaction *redaction, const Leaves *leaves, int page, double width,
           double height)
{
    double share = MIN(DPI / POINTS_PER_INCH, PAGE_SIDE_MOST / MAX(MAX(width, height), 1));
    cairo_surface_t *surface = cairo_image_surface_create(
        CAIRO_FORMAT_RGB24, MAX((int)(width * share), 1), MAX((int)(height * share), 1));
    cairo_t *cr = cairo_create(surface);

    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_scale(cr, share, share);
    (void)leaves_draw(leaves, page - 1, cr, 0, 0, width, height);
    cairo_set_source_rgb(cr, 0, 0, 0);
    cairo_set_antialias(cr, CAIRO_ANTIALIAS_NONE);
    for (guint i = 0; i < redaction->boxes->len; i++) {
        const Box *box = &g_array_index(redaction->boxes, Box, i);

        if (box->page == page)
            cairo_rectangle(cr, box->x, box->y, box->width, box->height);
    }
    cairo_fill(cr);
    cairo_destroy(cr);
    return surface;
}

static void
draw_page(const Redaction *redaction, const Leaves *leaves, int page, cairo_surface_t *document,
          cairo_t *cr)
{
    double width = 0, height = 0;
    cairo_surface_t *painted;

    leaves_size(leaves, page - 1, &width, &height);
    cairo_pdf_surface_set_size(document, width, height);
    if (has_boxes(redaction, page)) {
        painted = paint_page(redaction, leaves, page, width, height);
        cairo_save(cr);
        cairo_scale(cr, width / cairo_image_surface_get_width(painted),
                    height / cairo_image_surface_get_height(painted));
        cairo_set_source_surface(cr, painted, 0, 0);
        cairo_paint(cr);
        cairo_restore(cr);
        cairo_surface_destroy(painted);
    } else {
        (void)leaves_draw(leaves, page - 1, cr, 0, 0, width, height);
    }
    cairo_show_page(cr);
}

static const char *
redact_document(Redaction *redaction, const Picture *picture, const char *created)
{
    Leaves *leaves = picture_open_leaves(picture);
    cairo_surface_t *document;
    cairo_status_t status;
    cairo_t *cr;

    if (leaves == NULL)
        return picture_state_name(PICTURE_CHANGED);
    if (!are_inside(redaction, leaves)) {
        leaves_free(leaves);
        return OUTSIDE;
    }
    document = cairo_pdf_surface_create_for_stream(take_bytes, redaction, 1, 1);
    cairo_pdf_surface_set_metadata(document, CAIRO_PDF_METADATA_CREATE_DATE, created);
    cr = cairo_create(document);
    for (int page = 1; page <= leaves_count(leaves); page++)
        draw_page(redaction, leaves, page, document, cr);
    status = cairo_status(cr);
    cairo_destroy(cr);
    cairo_surface_finish(document);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(document);
    cairo_surface_destroy(document);
    leaves_free(leaves);
    return status == CAIRO_STATUS_SUCCESS       ? NULL
           : status == CAIRO_STATUS_WRITE_ERROR ? "unwritten"
                                                : picture_state_name(PICTURE_DAMAGED);
}

static void
be_silent(void)
{
}

const char *
redact(const json_t *job, RedactWrite write, gpointer data)
{
    const json_t *what = json_object_get(job, "redact");
    const char *created = json_member_text(job, "created");
    const PictureDesk desk = { .scratch = -1, .alive = be_silent };
    g_autoptr(GArray) boxes = read_boxes(what);
    g_autoptr(Picture) picture = picture_new(what, &desk);
    Redaction redaction = { .boxes = boxes, .write = write, .data = data };
    g_autoptr(GByteArray) bytes = NULL;

    if (picture->state != PICTURE_SOUND)
        return picture_state_name(picture->state);
    if (picture->leaf_count > 0)
        return redact_document(&redaction, picture, created == NULL ? "" : created);
    bytes = picture_read_file(picture);
    return bytes == NULL ? picture_state_name(PICTURE_CHANGED)
                         : redact_picture(&redaction, picture, bytes);
}
