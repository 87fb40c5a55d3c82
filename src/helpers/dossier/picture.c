/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/picture.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/choice.h"
#include "base/file/file.h"
#include "helpers/dossier/checksum.h"
#include "helpers/dossier/jpeg.h"

#define FILE_MOST ((gint64)256 * 1024 * 1024)
#define POINTS_PER_INCH 72.0
#define PIXELS_MOST ((gint64)400 * 1000 * 1000)
#define PNG_HEAD 24
#define JPEG_FIRST_BYTE 0xff
#define PIECE ((gsize)256 * 1024)
#define HEAD_MOST ((gsize)1024 * 1024)
#define ALIVE_BYTES ((gint64)1024 * 1024 * 1024) /* it is said that often */

static const Choice mode_choices[] = { { "whole", NULL },
                                       { "strip", NULL },
                                       { "reduce", NULL } };
static const ChoiceSet modes = { mode_choices, G_N_ELEMENTS(mode_choices) };

/* Never through a link; -1: there is no such file. */
static int
open_file(const Picture *picture, struct stat *ret_state)
{
    int fd = picture->path == NULL
                 ? -1
                 : open(picture->path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (fd >= 0 && (fstat(fd, ret_state) != 0 || !S_ISREG(ret_state->st_mode))) {
        (void)close(fd); /* nothing was read */
        return -1;
    }
    return fd;
}

/* Its first bytes, all of them where they are no more than most. NULL: it cannot be read, or
 * there are more. */
static GByteArray *
read_first(const Picture *picture, gsize first, gint64 most)
{
    g_autoptr(GByteArray) bytes = NULL;
    struct stat state;
    gsize filled = 0;
    int fd = open_file(picture, &state);

    if (fd < 0)
        return NULL;
    if (state.st_size <= most) {
        bytes = g_byte_array_sized_new((guint)MIN((gsize)state.st_size, first));
        g_byte_array_set_size(bytes, (guint)MIN((gsize)state.st_size, first));
        while (filled < bytes->len) {
            ssize_t count = read(fd, bytes->data + filled, bytes->len - filled);

            if (count == 0 || (count < 0 && errno != EINTR))
                break;
            filled += count > 0 ? (gsize)count : 0;
        }
    }
    (void)close(fd); /* only read from */
    return bytes == NULL || filled < bytes->len ? NULL : g_steal_pointer(&bytes);
}

/* All of it, from one descriptor. NULL where it is not what the checksum says. */
GByteArray *
picture_read_file(const Picture *picture)
{
    g_autoptr(GByteArray) bytes = read_first(picture, (gsize)FILE_MOST, FILE_MOST);
    g_autofree char *sum = bytes == NULL ? NULL : checksum_of(bytes->data, bytes->len);

    return sum != NULL && g_strcmp0(sum, picture->sha256) == 0 ? g_steal_pointer(&bytes) : NULL;
}

static gboolean
is_document(const Picture *picture)
{
    return g_strcmp0(picture->type, "pdf") == 0;
}

static gboolean
is_drawn_as_it_is(const Picture *picture)
{
    return g_strcmp0(picture->type, "jpeg") == 0 || g_strcmp0(picture->type, "png") == 0 ||
           is_document(picture);
}

PictureState
picture_state_of(DecodeResult result)
{
    static const PictureState states[] = {
        [DECODE_DONE] = PICTURE_SOUND,
        [DECODE_NO_LOADER] = PICTURE_NO_LOADER,
        [DECODE_TOO_LARGE] = PICTURE_TOO_LARGE,
        [DECODE_DAMAGED] = PICTURE_DAMAGED,
    };

    return states[result];
}

/* What is read from its file, as JPEG or PNG; NULL: the state says why. */
static GByteArray *
read_picture(Picture *picture)
{
    g_autoptr(GByteArray) bytes = picture_read_file(picture);
    GByteArray *made = NULL;

    picture->state = bytes == NULL ? PICTURE_CHANGED : PICTURE_SOUND;
    if (bytes == NULL || is_drawn_as_it_is(picture))
        return g_steal_pointer(&bytes);
    picture->state = picture_state_of(decode_picture(bytes, picture->type, &made));
    return made;
}

/* What cairo reads a PNG from. */
typedef struct {
    const GByteArray *bytes;
    gsize at;
} Reading;

static cairo_status_t
read_on(void *closure, unsigned char *into, unsigned length)
{
    Reading *reading = closure;

    if (length > reading->bytes->len - reading->at)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(into, reading->bytes->data + reading->at, length);
    reading->at += length;
    return CAIRO_STATUS_SUCCESS;
}

static int
number_at(const guint8 *bytes)
{
    return (int)((guint)bytes[0] << 24 | (guint)bytes[1] << 16 | (guint)bytes[2] << 8 |
                 bytes[3]);
}

/* The size stands in the first chunk. */
static gboolean
look_at_png(const GByteArray *bytes, Picture *picture)
{
    static const guint8 magic[] = { 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

    if (bytes->len < PNG_HEAD || memcmp(bytes->data, magic, sizeof magic) != 0)
        return FALSE;
    picture->width = number_at(bytes->data + 16);
    picture->height = number_at(bytes->data + 20);
    return picture->width > 0 && picture->height > 0 &&
           (gint64)picture->width * picture->height <= PIXELS_MOST;
}

static cairo_surface_t *
decode_png(const GByteArray *bytes)
{
    Reading reading = { bytes, 0 };
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_on, &reading);

    if (cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS)
        return surface;
    cairo_surface_destroy(surface);
    return NULL;
}

/* A PDF, as many pages as it has. The bytes are taken over. */
static void
look_at_leaves(GByteArray *bytes, Picture *picture)
{
    static const PictureState states[] = {
        [LEAVES_READ] = PICTURE_SOUND,
        [LEAVES_NO_READER] = PICTURE_NO_LOADER,
        [LEAVES_ENCRYPTED] = PICTURE_ENCRYPTED,
        [LEAVES_DAMAGED] = PICTURE_DAMAGED,
    };

    Leaves *leaves = NULL;

    picture->state = states[leaves_open(bytes, &leaves)];
    picture->leaf_count = leaves_count(leaves);
    leaves_free(leaves);
}

static gboolean
is_film(const Picture *picture)
{
    return g_strcmp0(picture->type, "mp4") == 0 || g_strcmp0(picture->type, "mkv") == 0;
}

/* Its checksum, however large it is: nothing of it is kept. NULL: it cannot be read. */
static char *
hash_film(int file, const PictureDesk *desk)
{
    g_autoptr(Checksum) sum = checksum_new();
    g_autofree guint8 *piece = g_malloc(PIECE);
    gint64 done = 0;
    ssize_t count;

    while ((count = read(file, piece, PIECE)) != 0) {
        if (count < 0 && errno != EINTR)
            return NULL;
        checksum_add(sum, piece, (gsize)MAX(count, 0));
        done += MAX(count, 0);
        if (done % ALIVE_BYTES < count)
            desk->alive();
    }
    return checksum_take(sum);
}

/* What was hashed is what the pictures are taken from. */
static void
look_at_film(Picture *picture, const PictureDesk *desk)
{
    static const PictureState states[] = {
        [FILM_READ] = PICTURE_SOUND,
        [FILM_NO_READER] = PICTURE_NO_LOADER,
        [FILM_DAMAGED] = PICTURE_DAMAGED,
    };
    struct stat before, after;
    int file = open_file(picture, &before);
    g_autofree char *sum = file < 0 ? NULL : hash_film(file, desk);

    picture->state = PICTURE_CHANGED;
    if (g_strcmp0(sum, picture->sha256) == 0) {
        picture->state = states[film_open(file, picture->type, desk->scratch, &picture->film)];
        if (fstat(file, &after) != 0 || after.st_size != before.st_size ||
            after.st_mtime != before.st_mtime || after.st_ctime != before.st_ctime)
            picture->state = PICTURE_CHANGED;
    }
    if (file >= 0)
        (void)close(file); /* only read from */
}

static void
take_facts(Picture *picture, const JpegFacts *facts)
{
    picture->is_jpeg = TRUE;
    picture->width = facts->width;
    picture->height = facts->height;
    picture->orientation = facts->orientation;
}

static gboolean
has_facts(const Picture *picture, const JpegFacts *facts)
{
    return picture->width == facts->width && picture->height == facts->height &&
           picture->orientation == facts->orientation;
}

static gboolean
look_at(const GByteArray *bytes, Picture *picture)
{
    JpegFacts facts;
    cairo_surface_t *surface;

    picture->is_jpeg = bytes->len > 0 && bytes->data[0] == JPEG_FIRST_BYTE;
    if (picture->is_jpeg) {
        if (!jpeg_look(bytes->data, bytes->len, &facts))
            return FALSE;
        take_facts(picture, &facts);
        return TRUE;
    }
    surface = look_at_png(bytes, picture) ? decode_png(bytes) : NULL;
    if (surface != NULL)
        cairo_surface_destroy(surface);
    return surface != NULL;
}

const char *
picture_state_name(PictureState state)
{
    static const char *const names[PICTURE_STATE_COUNT] = {
        [PICTURE_SOUND] = "ok",
        [PICTURE_CHANGED] = "changed",
        [PICTURE_DAMAGED] = "damaged",
        [PICTURE_NO_LOADER] = "no-loader",
        [PICTURE_TOO_LARGE] = "too-large",
        [PICTURE_ENCRYPTED] = "encrypted",
    };

    return names[state];
}

static void
look_at_still(Picture *picture)
{
    g_autoptr(GByteArray) bytes = read_picture(picture);

    if (bytes != NULL && is_document(picture))
        look_at_leaves(g_steal_pointer(&bytes), picture);
    else if (bytes != NULL && !look_at(bytes, picture))
        picture->state = PICTURE_DAMAGED;
}

/* TRUE: its head says enough to be drawn by. */
static gboolean
look_at_head(Picture *picture)
{
    g_autoptr(GByteArray) head = read_first(picture, HEAD_MOST, FILE_MOST);
    JpegFacts facts;

    if (head == NULL || !jpeg_head(head->data, head->len, &facts))
        return FALSE;
    take_facts(picture, &facts);
    return TRUE;
}

gboolean
picture_look_again(Picture *picture)
{
    const Picture before = *picture;

    if (!picture->is_known)
        return FALSE;
    picture->is_known = FALSE;
    look_at_still(picture);
    return picture->state != PICTURE_SOUND || picture->width != before.width ||
           picture->height != before.height || picture->orientation != before.orientation;
}

Picture *
picture_new(const json_t *value, const PictureDesk *desk)
{
    Picture *picture = g_new0(Picture, 1);
    guint mode = PICTURE_STRIP;

    picture->path = g_strdup(json_member_text(value, "path"));
    picture->sha256 = g_strdup(json_member_text(value, "sha256"));
    picture->type = g_strdup(json_member_text(value, "type"));
    picture->orientation = 1;
    picture->dpi = (double)json_member_integer(value, "dpi", 0);
    if (json_member_text(value, "mode") != NULL)
        (void)choice_parse(&modes, json_member_text(value, "mode"), &mode);
    picture->mode = mode;
    picture->is_known = g_strcmp0(picture->type, "jpeg") == 0 &&
                        json_member_flag(value, "decoded") && look_at_head(picture);
    if (is_film(picture))
        look_at_film(picture, desk);
    else if (!picture->is_known)
        look_at_still(picture);
    desk->alive();
    return picture;
}

void
picture_free(Picture *picture)
{
    if (picture == NULL)
        return;
    g_free(picture->path);
    g_free(picture->sha256);
    g_free(picture->type);
    film_free(picture->film);
    g_free(picture);
}

Leaves *
picture_open_leaves(const Picture *picture)
{
    GByteArray *bytes = picture_read_file(picture);
    Leaves *leaves = NULL;

    if (bytes != NULL)
        (void)leaves_open(bytes, &leaves); /* it could be opened before */
    return leaves;
}

void
picture_size(const Picture *picture, int *ret_width, int *ret_height)
{
    gboolean is_across = picture->orientation >= 5;

    *ret_width = is_across ? picture->height : picture->width;
    *ret_height = is_across ? picture->width : picture->height;
}

/* From where its pixels are to where they are seen, in pixels. */
static void
turn(cairo_t *cr, const Picture *picture)
{
    const double w = picture->width, h = picture->height;
    const cairo_matrix_t turns[] = {
        { 1, 0, 0, 1, 0, 0 },   { -1, 0, 0, 1, w, 0 }, { -1, 0, 0, -1, w, h },
        { 1, 0, 0, -1, 0, h },  { 0, 1, 1, 0, 0, 0 },  { 0, 1, -1, 0, h, 0 },
        { 0, -1, -1, 0, h, w }, { 0, -1, 1, 0, 0, w },
    };

    cairo_transform(cr, &turns[picture->orientation - 1]);
}

/* The bytes go into the document as they are: cairo is told their size only, by a surface of
 * the one format whose pixels it does not look through. */
static cairo_surface_t *
embed(GByteArray *bytes, const Picture *picture, int width, int height)
{
    cairo_surface_t *surface = cairo_image_surface_create(CAIRO_FORMAT_A1, width, height);
    char *id = g_strdup_printf("%s-%d-%dx%d", picture->sha256, picture->mode, width, height);
    gsize length = bytes->len;
    guint8 *data = g_byte_array_free(bytes, FALSE);

    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_JPEG, data, length, g_free,
                                    data) != CAIRO_STATUS_SUCCESS)
        g_free(data);
    /* Without it a picture that is shown twice is kept twice. */
    if (cairo_surface_set_mime_data(surface, CAIRO_MIME_TYPE_UNIQUE_ID,
                                    (const unsigned char *)id, strlen(id), g_free,
                                    id) != CAIRO_STATUS_SUCCESS)
        g_free(id);
    return surface;
}

/* How many of its pixels are wanted, along its own width; all of them where they are few. */
static double
wanted_share(const Picture *picture, double points_a_pixel)
{
    double dpi = POINTS_PER_INCH / points_a_pixel;

    return picture->mode == PICTURE_REDUCE && picture->dpi > 0 && dpi > picture->dpi
               ? picture->dpi / dpi
               : 1;
}

/* The bytes are taken over. */
static cairo_surface_t *
prepare_jpeg(Picture *picture, GByteArray *bytes, int width, int height)
{
    GByteArray *made = NULL;

    if (width < picture->width)
        made = jpeg_reduce(bytes->data, bytes->len, width, height, picture->orientation);
    if (made == NULL) { /* nothing to reduce, or it cannot be */
        width = picture->width;
        height = picture->height;
        made = picture->mode == PICTURE_WHOLE
                   ? g_steal_pointer(&bytes)
                   : jpeg_strip(bytes->data, bytes->len, picture->orientation);
    }
    if (bytes != NULL)
        g_byte_array_unref(bytes);
    if (made == NULL)
        return NULL;
    picture->bytes = made->len;
    return embed(made, picture, width, height);
}

static cairo_surface_t *
prepare_png(const GByteArray *bytes, const Picture *picture, int width, int height)
{
    cairo_surface_t *whole = decode_png(bytes);
    cairo_surface_t *small;
    cairo_t *cr;

    if (whole == NULL || width >= picture->width)
        return whole;
    small = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, width, height);
    cr = cairo_create(small);
    cairo_scale(cr, (double)width / picture->width, (double)height / picture->height);
    cairo_set_source_surface(cr, whole, 0, 0);
    cairo_pattern_set_filter(cairo_get_source(cr), CAIRO_FILTER_BEST);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_destroy(whole);
    return small;
}

/* The bytes, as JPEG or PNG, are taken over. */
static gboolean
draw_bytes(Picture *picture, GByteArray *bytes, cairo_t *cr, double x, double y, double width,
           double height)
{
    g_autoptr(GByteArray) taken = bytes;
    int across, down, pixels_across, pixels_down;
    double points_a_pixel, share;
    cairo_surface_t *surface;

    picture_size(picture, &across, &down);
    points_a_pixel = MIN(MIN(width / across, height / down), 1);
    share = wanted_share(picture, points_a_pixel);
    pixels_across = MAX((int)(picture->width * share), 1);
    pixels_down = MAX((int)(picture->height * share), 1);
    surface = picture->is_jpeg
                  ? prepare_jpeg(picture, g_steal_pointer(&taken), pixels_across, pixels_down)
                  : prepare_png(taken, picture, pixels_across, pixels_down);
    if (surface == NULL)
        return FALSE;
    cairo_save(cr);
    cairo_translate(cr, x + (width - across * points_a_pixel) / 2, y);
    cairo_scale(cr, points_a_pixel, points_a_pixel);
    turn(cr, picture);
    cairo_scale(cr, (double)picture->width / cairo_image_surface_get_width(surface),
                (double)picture->height / cairo_image_surface_get_height(surface));
    cairo_set_source_surface(cr, surface, 0, 0);
    cairo_paint(cr);
    cairo_restore(cr);
    picture->drawn_pixels = (gint64)cairo_image_surface_get_width(surface) *
                            cairo_image_surface_get_height(surface);
    picture->drawn_dpi = POINTS_PER_INCH / points_a_pixel *
                         cairo_image_surface_get_width(surface) / picture->width;
    cairo_surface_destroy(surface);
    return TRUE;
}

gboolean
picture_draw(Picture *picture, cairo_t *cr, double x, double y, double width, double height)
{
    g_autoptr(GByteArray) bytes = read_picture(picture);
    JpegFacts facts;

    if (bytes == NULL)
        return FALSE;
    if (picture->is_known &&
        (!jpeg_head(bytes->data, bytes->len, &facts) || !has_facts(picture, &facts)))
        return FALSE; /* the head that was read was another's */
    return draw_bytes(picture, g_steal_pointer(&bytes), cr, x, y, width, height);
}

gboolean
picture_draw_frame(Picture *picture, guint i, cairo_t *cr, double x, double y, double width,
                   double height)
{
    const FilmFrame *frame = &picture->film->frames[i];
    g_autofree char *id = g_strdup_printf("%s-%u", picture->sha256, i);
    Picture still = { .sha256 = id,
                      .is_jpeg = TRUE,
                      .mode = picture->mode,
                      .dpi = picture->dpi,
                      .width = frame->width,
                      .height = frame->height,
                      .orientation = 1 };
    GByteArray *bytes = film_frame(picture->film, i);

    if (bytes == NULL || !draw_bytes(&still, bytes, cr, x, y, width, height))
        return FALSE;
    picture->bytes += still.bytes;
    picture->drawn_pixels = MAX(picture->drawn_pixels, still.drawn_pixels);
    picture->drawn_dpi = MAX(picture->drawn_dpi, still.drawn_dpi);
    return TRUE;
}
