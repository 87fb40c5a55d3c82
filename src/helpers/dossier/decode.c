/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/decode.h"

#include <string.h>

/* What is decoded, its turned copy and what it is made into fit into the memory that the
 * program gives this one. */
#define PIXELS_MOST ((gint64)50 * 1000 * 1000)
#define PIECE ((gsize)64 * 1024)
#define QUALITY "92"
#define RIFF_HEAD 8 /* and the length is its second half */

/* The reader of WebP is content with what is there; its length stands in its head. */
static gboolean
is_cut_webp(const GByteArray *bytes, const char *type)
{
    guint32 length = 0;

    if (!g_str_equal(type, "webp") || bytes->len < RIFF_HEAD)
        return FALSE;
    memcpy(&length, bytes->data + RIFF_HEAD - sizeof length, sizeof length);
    return GUINT32_FROM_LE(length) > bytes->len - RIFF_HEAD;
}

/* As soon as its size is known. */
static void
look_at_size(GdkPixbufLoader *loader, int width, int height, gpointer data)
{
    gboolean *is_too_large = data;

    *is_too_large = (gint64)width * height > PIXELS_MOST;
    if (*is_too_large)
        gdk_pixbuf_loader_set_size(loader, 1, 1);
}

/* What is cut off is no evidence of what it shows: only a whole one is taken. */
static DecodeResult
feed(GdkPixbufLoader *loader, const GByteArray *bytes)
{
    gboolean is_too_large = FALSE, is_fed = TRUE;

    g_signal_connect(loader, "size-prepared", G_CALLBACK(look_at_size), &is_too_large);
    for (gsize at = 0; is_fed && !is_too_large && at < bytes->len; at += PIECE)
        is_fed = gdk_pixbuf_loader_write(loader, bytes->data + at, MIN(PIECE, bytes->len - at),
                                         NULL);
    is_fed = gdk_pixbuf_loader_close(loader, NULL) && is_fed;
    if (is_too_large)
        return DECODE_TOO_LARGE;
    return is_fed && gdk_pixbuf_loader_get_pixbuf(loader) != NULL ? DECODE_DONE
                                                                  : DECODE_DAMAGED;
}

/* Its colours go with it. */
static GByteArray *
encode(GdkPixbuf *pixbuf, gboolean is_exact)
{
    g_autofree char *profile = g_strdup(gdk_pixbuf_get_option(pixbuf, "icc-profile"));
    g_autofree char *quality = g_strdup(QUALITY);
    char icc_key[] = "icc-profile", quality_key[] = "quality";
    gboolean is_png = is_exact || gdk_pixbuf_get_has_alpha(pixbuf);
    char *keys[] = { profile == NULL ? NULL : icc_key, NULL, NULL };
    char *values[] = { profile, NULL, NULL };
    char *data = NULL;
    gsize length = 0;

    if (!is_png) {
        keys[profile == NULL ? 0 : 1] = quality_key;
        values[profile == NULL ? 0 : 1] = quality;
    }
    return gdk_pixbuf_save_to_bufferv(pixbuf, &data, &length, is_png ? "png" : "jpeg", keys,
                                      values, NULL)
               ? g_byte_array_new_take((guint8 *)data, length)
               : NULL;
}

DecodeResult
decode_upright(const GByteArray *bytes, const char *type, GdkPixbuf **ret_pixbuf)
{
    g_autofree char *mime = g_strconcat("image/", type, NULL);
    GdkPixbufLoader *loader = gdk_pixbuf_loader_new_with_mime_type(mime, NULL);
    GdkPixbuf *pixbuf = NULL;
    DecodeResult result;

    *ret_pixbuf = NULL;
    if (loader == NULL)
        return DECODE_NO_LOADER;
    result = feed(loader, bytes);
    if (result == DECODE_DONE && is_cut_webp(bytes, type))
        result = DECODE_DAMAGED;
    if (result == DECODE_DONE)
        pixbuf = g_object_ref(gdk_pixbuf_loader_get_pixbuf(loader));
    g_object_unref(loader);
    if (pixbuf == NULL)
        return result;
    *ret_pixbuf = gdk_pixbuf_apply_embedded_orientation(pixbuf);
    if (*ret_pixbuf != NULL)
        (void)gdk_pixbuf_copy_options(pixbuf, *ret_pixbuf); /* its colours, if it is turned */
    g_object_unref(pixbuf);
    return *ret_pixbuf == NULL ? DECODE_DAMAGED : DECODE_DONE;
}

/* What has lost pixels already loses few more. */
GByteArray *
decode_encode(GdkPixbuf *pixbuf, const char *type)
{
    static const char *const lossy[] = { "jpeg", "webp", "heic", NULL };

    return encode(pixbuf, !g_strv_contains(lossy, type));
}

/* The few colours of a GIF and what shines through stay as they are. */
DecodeResult
decode_picture(const GByteArray *bytes, const char *type, GByteArray **ret_made)
{
    GdkPixbuf *pixbuf = NULL;
    DecodeResult result = decode_upright(bytes, type, &pixbuf);

    *ret_made = NULL;
    if (pixbuf == NULL)
        return result;
    *ret_made = encode(pixbuf, g_str_equal(type, "gif"));
    g_object_unref(pixbuf);
    return *ret_made == NULL ? DECODE_DAMAGED : DECODE_DONE;
}
