/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/import-source.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"

#define READ_SIZE ((gsize)256 * 1024)
#define MARK_MOST 4

struct ImportSource {
    const ImportInput *input;
    ImportInput *own; /* the input of a text at hand; or NULL */
    const char *encoding;
    Decoder *decoder;   /* NULL: the bytes are the text */
    gint64 offset;      /* of the input: what is behind it was not read yet */
    gboolean is_at_end; /* of the input */
    GByteArray *buffer; /* NULL: the text stands in the input */
    const char *bytes;
    gsize length;
    gsize start; /* of what has not been skipped, in bytes */
};

static gboolean
refuse_encoding(const ImportInput *input, GError **error)
{
    g_autofree char *list = encoding_list();
    g_autofree char *name = text_excerpt(input->name);

    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s: its encoding is unclear. Recognised are %s. Name it (--encoding), for "
                 "example Windows-1250, or save the file as UTF-8."),
              name, list);
    return FALSE;
}

/* An input that is looked through. */
typedef struct {
    const ImportInput *input;
    const ImportPatience *patience; /* or NULL */
} Look;

static gssize
look_at(gpointer data, gint64 offset, char *into, gsize most, GError **error)
{
    const Look *look = data;

    if (look->patience != NULL &&
        !look->patience->ask(look->patience->data, offset, look->input->size, error))
        return -1;
    return import_input_read((gpointer)look->input, offset, into, most, error);
}

/* What is UTF-8 stands in the input as it is. */
static gboolean
choose_encoding(ImportSource *source, const char *wanted, const ImportPatience *patience,
                GError **error)
{
    Look look = { source->input, patience };
    const EncodingInput bytes = { look_at, &look };
    const char *seen = NULL;

    if (wanted == NULL && !encoding_detect(&bytes, &seen, error))
        return FALSE;
    source->encoding = wanted != NULL ? wanted : seen;
    if (source->encoding == NULL)
        return refuse_encoding(source->input, error);
    if (seen != NULL && g_str_equal(seen, ENCODING_UTF_8))
        return TRUE; /* a row that is not shows itself when it is read */
    source->decoder = decoder_new(source->encoding, error);
    return source->decoder != NULL;
}

static gboolean
skip_mark(ImportSource *source, GError **error)
{
    char head[MARK_MOST];
    gssize length = import_input_read((gpointer)source->input, 0, head, sizeof head, error);

    if (length < 0)
        return FALSE;
    source->offset = (gint64)encoding_mark_length(source->encoding, head, (gsize)length);
    return TRUE;
}

/* The bytes at hand are the text. */
static void
stand_in_input(ImportSource *source)
{
    source->bytes = source->input->bytes == NULL ? "" : source->input->bytes + source->offset;
    source->length = (gsize)(source->input->size - source->offset);
    source->offset = source->input->size;
    source->is_at_end = TRUE;
}

ImportSource *
import_source_read(const ImportInput *input, const char *encoding,
                   const ImportPatience *patience, GError **error)
{
    g_autoptr(ImportSource) source = g_new0(ImportSource, 1);

    source->input = input;
    if (!choose_encoding(source, encoding, patience, error) || !skip_mark(source, error))
        return NULL;
    if (input->bytes == NULL || source->decoder != NULL)
        source->buffer = g_byte_array_new();
    else
        stand_in_input(source);
    return g_steal_pointer(&source);
}

ImportSource *
import_source_new(const char *name, const char *bytes, gsize length)
{
    ImportSource *source = g_new0(ImportSource, 1);

    source->own = import_input_new(name, bytes, length);
    source->input = source->own;
    source->encoding = ENCODING_UTF_8;
    (void)skip_mark(source, NULL); /* memory can be read */
    stand_in_input(source);
    return source;
}

void
import_source_free(ImportSource *source)
{
    if (source == NULL)
        return;
    if (source->buffer != NULL)
        g_byte_array_unref(source->buffer);
    decoder_free(source->decoder);
    import_input_free(source->own);
    g_free(source);
}

const char *
import_source_name(const ImportSource *source)
{
    return source->input->name;
}

const char *
import_source_encoding(const ImportSource *source)
{
    return source->encoding;
}

static gboolean
decode(ImportSource *source, const char *piece, gsize count, GError **error)
{
    gboolean done = count > 0
                        ? decoder_feed(source->decoder, piece, count, source->buffer, error)
                        : decoder_finish(source->decoder, error);

    if (!done)
        g_prefix_error(error, "%s: ", source->input->name);
    return done;
}

/* One read more behind what the buffer holds. */
static gboolean
fill(ImportSource *source, GError **error)
{
    g_autofree char *piece = g_malloc(READ_SIZE);
    gssize count =
        import_input_read((gpointer)source->input, source->offset, piece, READ_SIZE, error);

    if (count < 0)
        return FALSE;
    source->is_at_end = count == 0;
    source->offset += count;
    if (source->decoder == NULL)
        g_byte_array_append(source->buffer, (const guint8 *)piece, (guint)count);
    else if (!decode(source, piece, (gsize)count, error))
        return FALSE;
    source->bytes = (const char *)source->buffer->data;
    source->length = source->buffer->len;
    return TRUE;
}

/* What has been skipped is dropped once there is much of it. */
static void
drop_skipped(ImportSource *source)
{
    if (source->buffer == NULL || source->start < READ_SIZE)
        return;
    g_byte_array_remove_range(source->buffer, 0, (guint)source->start);
    source->start = 0;
    source->bytes = (const char *)source->buffer->data;
    source->length = source->buffer->len;
}

gboolean
import_source_peek(ImportSource *source, gsize wanted, const char **ret_bytes,
                   gsize *ret_length, GError **error)
{
    if (!source->is_at_end && source->length - source->start < wanted)
        drop_skipped(source);
    while (!source->is_at_end && source->length - source->start < wanted) {
        if (!fill(source, error))
            return FALSE;
    }
    *ret_bytes = source->bytes == NULL ? "" : source->bytes + source->start;
    *ret_length = source->length - source->start;
    return TRUE;
}

gboolean
import_source_rewind(ImportSource *source, GError **error)
{
    source->start = 0;
    if (source->buffer == NULL)
        return TRUE;
    g_byte_array_set_size(source->buffer, 0);
    source->bytes = NULL;
    source->length = 0;
    source->is_at_end = FALSE;
    if (source->decoder != NULL) {
        decoder_free(source->decoder);
        source->decoder = decoder_new(source->encoding, error);
        if (source->decoder == NULL)
            return FALSE;
    }
    return skip_mark(source, error);
}

void
import_source_skip(ImportSource *source, gsize count)
{
    source->start += count;
}

Instant
import_source_changed(const ImportSource *source)
{
    return source->input->changed;
}

gint64
import_source_position(const ImportSource *source)
{
    /* What was decoded is about as long as what it was decoded from. */
    return MAX(0, source->offset - (gint64)(source->length - source->start));
}

gint64
import_source_size(const ImportSource *source)
{
    return source->input->size;
}
