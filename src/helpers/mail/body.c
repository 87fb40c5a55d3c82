/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/mail/body.h"

#include <string.h>

#include "base/text/text.h"
#include "helpers/mail/page.h"

/* How far into a page its own word for its charset is looked for. */
#define META_BYTES 2048

void
body_init(Body *body)
{
    *body = (Body){ json_array(), json_array(), g_ptr_array_new(), 0 };
}

void
body_clear(Body *body)
{
    json_decref(body->bodies);
    json_decref(body->markup);
    g_ptr_array_unref(body->attached);
}

/* Charsets by the wider one that whoever names them means; they mean the same otherwise. */
static const char *
wider_charset(const char *charset)
{
    static const struct {
        const char *said, *meant;
    } charsets[] = {
        { "iso-8859-1", "windows-1252" },
        { "latin1", "windows-1252" },
        { "iso-8859-9", "windows-1254" },
        { "gb2312", "GB18030" },
        { "gbk", "GB18030" },
        { "shift_jis", "CP932" },
        { "ks_c_5601-1987", "CP949" },
        { "euc-kr", "CP949" },
        { "unicode-1-1-utf-7", "UTF-7" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(charsets); i++) {
        if (g_ascii_strcasecmp(charset, charsets[i].said) == 0)
            return charsets[i].meant;
    }
    return charset;
}

static gboolean
says_nothing(const char *charset)
{
    return charset == NULL || *charset == '\0' || g_ascii_strcasecmp(charset, "utf-8") == 0 ||
           g_ascii_strcasecmp(charset, "us-ascii") == 0;
}

/* NULL when nobody knows the charset. */
static char *
convert(const char *bytes, gsize length, const char *charset)
{
    GMimeFilter *filter = g_mime_filter_charset_new(wider_charset(charset), "UTF-8");
    GMimeStream *target, *filtered;
    GByteArray *text;
    char *valid;

    if (filter == NULL)
        return NULL;
    target = g_mime_stream_mem_new();
    filtered = g_mime_stream_filter_new(target);
    (void)g_mime_stream_filter_add(GMIME_STREAM_FILTER(filtered), filter);
    (void)g_mime_stream_write(filtered, bytes, length); /* memory takes everything */
    (void)g_mime_stream_flush(filtered);
    text = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(target));
    valid = g_utf8_make_valid((const char *)text->data, text->len);
    g_object_unref(filter);
    g_object_unref(filtered);
    g_object_unref(target);
    return valid;
}

char *
body_to_utf8(const char *bytes, gsize length, const char *charset)
{
    char *text = says_nothing(charset) ? NULL : convert(bytes, length, charset);
    gboolean is_converted;

    return text != NULL ? text : text_to_utf8(bytes, length, &is_converted);
}

/* What a page says of itself counts only where its header says nothing. */
static char *
charset_of_page(const char *bytes, gsize length)
{
    g_autofree char *head = g_strndup(bytes, MIN(length, META_BYTES));
    g_autofree char *lower = g_ascii_strdown(head, -1);
    const char *at = strstr(lower, "charset=");

    if (at == NULL)
        return NULL;
    at += strlen("charset=");
    at += strspn(at, "\"' ");
    return g_strndup(at, strcspn(at, "\"' ;/>"));
}

/* At most so much of the content. */
static GByteArray *
decoded(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    GMimeStream *target = g_mime_stream_mem_new();
    GByteArray *bytes = g_byte_array_new();

    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(target), bytes);
    if (content != NULL)
        (void)g_mime_data_wrapper_write_to_stream(content, target); /* what could be decoded */
    g_object_unref(target);
    g_byte_array_set_size(bytes, (guint)MIN(bytes->len, BODY_TEXT_BYTES_MOST));
    return bytes;
}

static void
read_text(Body *body, GMimePart *part, gboolean is_html)
{
    GByteArray *bytes = decoded(part);
    const char *start = (const char *)bytes->data;
    g_autofree char *charset =
        g_strdup(g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset"));
    g_autofree char *text = NULL;

    if (charset == NULL && is_html)
        charset = charset_of_page(start, bytes->len);
    text = body_to_utf8(bytes->len == 0 ? "" : start, bytes->len, charset);
    json_array_append_new(body->bodies, is_html
                                            ? page_read_html(text, strlen(text), body->markup)
                                            : page_read_plain(text));
    g_byte_array_unref(bytes);
}

static gboolean
is_attachment(GMimeObject *object)
{
    const char *disposition = g_mime_object_get_disposition(object);

    return disposition != NULL && g_ascii_strcasecmp(disposition, "attachment") == 0;
}

static void
read_part(Body *body, GMimeObject *object)
{
    GMimeContentType *type = g_mime_object_get_content_type(object);

    if (is_attachment(object))
        return;
    if (g_mime_content_type_is_type(type, "text", "html"))
        read_text(body, GMIME_PART(object), TRUE);
    else if (g_mime_content_type_is_type(type, "text", "plain"))
        read_text(body, GMIME_PART(object), FALSE);
}

static void
read_object(Body *body, GMimeObject *object, guint depth)
{
    if (object == NULL || depth > BODY_DEPTH_MOST || body->parts >= BODY_PARTS_MOST)
        return;
    body->parts++;
    if (GMIME_IS_MULTIPART(object)) {
        GMimeMultipart *multipart = GMIME_MULTIPART(object);

        for (int i = 0; i < g_mime_multipart_get_count(multipart); i++)
            read_object(body, g_mime_multipart_get_part(multipart, i), depth + 1);
    } else if (GMIME_IS_MESSAGE_PART(object)) {
        GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));

        if (inner != NULL)
            g_ptr_array_add(body->attached, inner);
    } else if (GMIME_IS_PART(object)) {
        read_part(body, object);
    }
}

void
body_read(Body *body, GMimeMessage *message)
{
    read_object(body, g_mime_message_get_mime_part(message), 0);
}
