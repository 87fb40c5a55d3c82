/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Decoding: bytes in one encoding piece by piece to UTF-8, by iconv. */
#include <errno.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/encoding-private.h"
#include "base/text/text.h"

#define ROOM 4096    /* bytes of text that are made at once */
#define HALF_MOST 16 /* bytes of a character, and of what shifts to it */

struct Decoder {
    const char *name;
    GIConv converter;
    char half[HALF_MOST]; /* the beginning of a character */
    gsize half_length;
    gint64 lines; /* of the text so far */
};

static GIConv
converter_open(const char *name)
{
    const EncodingName *known = encoding_name_find(name);
    GIConv converter = g_iconv_open("UTF-8", known == NULL ? name : known->iconv);

    if (converter == (GIConv)-1 && known != NULL && known->less != NULL)
        converter = g_iconv_open("UTF-8", known->less);
    return converter;
}

Decoder *
decoder_new(const char *name, GError **error)
{
    GIConv converter = converter_open(name);
    Decoder *decoder;

    if (converter == (GIConv)-1) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("This system cannot read %s. Install the rest of its C library, often a "
                     "separate package (glibc-gconv-extra). Or save the file as UTF-8."),
                  name);
        return NULL;
    }
    decoder = g_new0(Decoder, 1);
    decoder->name = name;
    decoder->converter = converter;
    return decoder;
}

void
decoder_free(Decoder *decoder)
{
    if (decoder == NULL)
        return;
    (void)g_iconv_close(decoder->converter); /* everything that came out was taken */
    g_free(decoder);
}

static gboolean
refuse(const Decoder *decoder, GError **error)
{
    g_autofree char *line = g_strdup_printf("%" G_GINT64_FORMAT, decoder->lines + 1);

    error_set(
        error, RECOURSE_ERROR_USAGE,
        N_("Line %s is not %s. Name another encoding with --encoding, or save the file as "
           "UTF-8."),
        line, decoder->name);
    return FALSE;
}

static void
take(Decoder *decoder, const char *made, gsize length, GByteArray *text)
{
    for (gsize i = 0; i < length; i++)
        decoder->lines += made[i] == '\n';
    g_byte_array_append(text, (const guint8 *)made, (guint)length);
}

/* Decodes as much as there are whole characters; *at and *left are moved on. */
static gboolean
decode(Decoder *decoder, const char **at, gsize *left, GByteArray *text, GError **error)
{
    while (*left > 0) {
        char made[ROOM];
        char *end = made;
        gsize room = sizeof made;
        gsize count = g_iconv(decoder->converter, (char **)at, left, &end, &room);
        int number = errno;

        take(decoder, made, sizeof made - room, text);
        if (count == (gsize)-1 && number == EINVAL)
            return TRUE;
        if (count == (gsize)-1 && number != E2BIG)
            return refuse(decoder, error);
    }
    return TRUE;
}

/* The half character with the bytes that follow it, until it is whole. */
static gboolean
finish_half(Decoder *decoder, const char **bytes, gsize *length, GByteArray *text,
            GError **error)
{
    while (decoder->half_length > 0 && *length > 0) {
        const char *at = decoder->half;
        gsize left;

        if (decoder->half_length == HALF_MOST)
            return refuse(decoder, error);
        decoder->half[decoder->half_length++] = **bytes;
        (*bytes)++;
        (*length)--;
        left = decoder->half_length;
        if (!decode(decoder, &at, &left, text, error))
            return FALSE;
        memmove(decoder->half, at, left);
        decoder->half_length = left;
    }
    return TRUE;
}

gboolean
decoder_feed(Decoder *decoder, const char *bytes, gsize length, GByteArray *text,
             GError **error)
{
    if (!finish_half(decoder, &bytes, &length, text, error) ||
        !decode(decoder, &bytes, &length, text, error))
        return FALSE;
    if (length > HALF_MOST)
        return refuse(decoder, error);
    if (length > 0)
        memcpy(decoder->half, bytes, length);
    decoder->half_length = length > 0 ? length : decoder->half_length;
    return TRUE;
}

gboolean
decoder_finish(const Decoder *decoder, GError **error)
{
    return decoder->half_length == 0 || refuse(decoder, error);
}

char *
encoding_decode(const char *name, const char *bytes, gsize length, gsize *ret_length,
                GError **error)
{
    g_autoptr(Decoder) decoder = decoder_new(name, error);
    g_autoptr(GByteArray) text = g_byte_array_sized_new((guint)length + 1);
    gsize mark = encoding_mark_length(name, bytes, length);

    if (decoder == NULL || !decoder_feed(decoder, bytes + mark, length - mark, text, error) ||
        !decoder_finish(decoder, error))
        return NULL;
    if (ret_length != NULL)
        *ret_length = text->len;
    g_byte_array_append(text, (const guint8 *)"", 1);
    return (char *)g_byte_array_free(g_steal_pointer(&text), FALSE);
}
