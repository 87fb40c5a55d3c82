/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/page/page-archive.h"

#include <string.h>

#include "helpers/opening/opening.h"
#include "helpers/page/page.h"

typedef struct {
    const char *at;
    gsize length;
} Span;

/* Up to the end of the line, without it; *rest is what follows. FALSE at the end. */
static gboolean
take_line(Span *rest, Span *ret_line)
{
    const char *end = rest->length == 0 ? NULL : memchr(rest->at, '\n', rest->length);
    gsize whole = end == NULL ? rest->length : (gsize)(end - rest->at) + 1;

    *ret_line = (Span){ rest->at, end == NULL ? whole : whole - 1 };
    if (ret_line->length > 0 && ret_line->at[ret_line->length - 1] == '\r')
        ret_line->length--;
    rest->at += whole;
    rest->length -= whole;
    return whole > 0;
}

/* The headers in front, unfolded, one a line, lower case; *rest is the body. */
static char *
take_headers(Span *rest)
{
    GString *headers = g_string_new("\n");
    Span line;

    while (take_line(rest, &line) && line.length > 0) {
        if (line.at[0] != ' ' && line.at[0] != '\t' && headers->len > 1)
            g_string_append_c(headers, '\n');
        g_string_append_len(headers, line.at, (gssize)line.length);
    }
    g_string_append_c(headers, '\n');
    return g_string_free(headers, FALSE);
}

/* Where a header's value begins; NULL when it is not there. */
static const char *
find_header(const char *headers, const char *name)
{
    g_autofree char *wanted = g_strdup_printf("\n%s:", name);
    g_autofree char *lower = g_ascii_strdown(headers, -1);
    const char *found = strstr(lower, wanted);

    if (found == NULL)
        return NULL;
    found += strlen(wanted);
    found += strspn(found, " \t");
    return headers + (found - lower);
}

/* "--" and what stands behind boundary= in the headers; NULL when nothing does. */
static char *
boundary_of(const char *headers)
{
    const char *type = find_header(headers, "content-type");
    g_autofree char *line = type == NULL ? NULL : g_strndup(type, strcspn(type, "\n"));
    g_autofree char *lower = line == NULL ? NULL : g_ascii_strdown(line, -1);
    const char *found = lower == NULL ? NULL : strstr(lower, "boundary=");
    g_autofree char *mark = NULL;

    if (found == NULL)
        return NULL;
    found = line + (found - lower) + strlen("boundary=");
    mark = *found == '"' ? g_strndup(found + 1, strcspn(found + 1, "\""))
                         : g_strndup(found, strcspn(found, "; \t"));
    return *mark == '\0' ? NULL : g_strconcat("--", mark, NULL);
}

static gboolean
begins_with(const char *value, const char *word)
{
    return value != NULL && g_ascii_strncasecmp(value, word, strlen(word)) == 0;
}

/* The bytes behind "=" in quoted-printable; a line that ends in "=" goes on. */
static GByteArray *
decode_quoted(const Span *body)
{
    GByteArray *bytes = g_byte_array_sized_new((guint)body->length);
    Span rest = *body, line;

    while (take_line(&rest, &line)) {
        gboolean goes_on = FALSE;

        for (gsize i = 0; i < line.length; i++) {
            gsize left = line.length - i;
            guint8 byte = (guint8)line.at[i];

            if (byte == '=' && left == 1) {
                goes_on = TRUE;
                break;
            }
            if (byte == '=' && left > 2 && g_ascii_isxdigit(line.at[i + 1]) &&
                g_ascii_isxdigit(line.at[i + 2])) {
                byte = (guint8)(g_ascii_xdigit_value(line.at[i + 1]) * 16 +
                                g_ascii_xdigit_value(line.at[i + 2]));
                i += 2;
            }
            g_byte_array_append(bytes, &byte, 1);
        }
        if (!goes_on)
            g_byte_array_append(bytes, (const guint8 *)"\n", 1);
    }
    return bytes;
}

static GByteArray *
decode(const char *headers, const Span *body)
{
    const char *encoding = find_header(headers, "content-transfer-encoding");
    GByteArray *bytes;

    if (begins_with(encoding, "quoted-printable"))
        return decode_quoted(body);
    bytes = g_byte_array_new();
    g_byte_array_append(bytes, (const guint8 *)body->at, (guint)body->length);
    if (begins_with(encoding, "base64")) {
        gint state = 0;
        guint save = 0;

        g_byte_array_set_size(bytes, (guint)g_base64_decode_step(body->at, body->length,
                                                                 bytes->data, &state, &save));
    }
    return bytes;
}

static gboolean
take_part(Opening *opening, const char *name, Span part, GError **error)
{
    g_autofree char *headers = take_headers(&part);
    g_autoptr(GByteArray) page = NULL;

    if (part.length == 0 || !begins_with(find_header(headers, "content-type"), "text/html"))
        return TRUE;
    page = decode(headers, &part);
    return page->len == 0 ||
           (opening_take_bytes(opening, page->len, name, error) &&
            page_read(opening, name, (const char *)page->data, page->len, error));
}

/* Whether a line is the boundary between parts, and whether it is the last. */
static gboolean
is_boundary(const Span *line, const char *mark, gboolean *ret_is_last)
{
    gsize length = strlen(mark);

    *ret_is_last = line->length >= length + 2 && memcmp(line->at + length, "--", 2) == 0;
    return line->length >= length && memcmp(line->at, mark, length) == 0;
}

gboolean
page_archive_read(Opening *opening, const char *name, const char *bytes, gsize length,
                  GError **error)
{
    Span rest = { bytes, length }, line, part = { NULL, 0 };
    g_autofree char *headers = take_headers(&rest);
    g_autofree char *mark = boundary_of(headers);
    gboolean is_last = FALSE;

    if (mark == NULL)
        return why_set(CONTAINER_DAMAGED, name, error);
    while (!is_last && take_line(&rest, &line)) {
        if (!is_boundary(&line, mark, &is_last))
            continue;
        if (part.at != NULL) {
            part.length = (gsize)(line.at - part.at);
            if (!take_part(opening, name, part, error))
                return FALSE;
        }
        part.at = rest.at;
    }
    return is_last || why_set(CONTAINER_DAMAGED, name, error);
}
