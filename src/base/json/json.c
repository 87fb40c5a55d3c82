/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/json/json.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define NUMBER_BYTES 40

typedef struct {
    int line;
    int column;
} Place;

/* Counted in characters, as editors do. */
static Place
place_of(const char *text, gsize offset)
{
    Place place = { 1, 1 };

    for (gsize i = 0; i < offset; i++) {
        gboolean continues = ((guchar)text[i] & 0xc0) == 0x80;

        place.column = text[i] == '\n' ? 1 : place.column + !continues;
        place.line += text[i] == '\n';
    }
    return place;
}

static json_t *
refuse(const char *name, Place place, const char *why, GError **error)
{
    g_autofree char *shown_name = text_excerpt(name);
    g_autofree char *shown_why = text_excerpt(why);

    error_set(error, RECOURSE_ERROR_USAGE, "%s:%d:%d: this is not JSON that can be read: %s.",
              shown_name, place.line, place.column, shown_why);
    return NULL;
}

/* The offset of the bracket that nests deeper than the limit, or length. */
static gsize
find_too_deep(const char *text, gsize length)
{
    gboolean in_string = FALSE;
    int depth = 0;

    for (gsize i = 0; i < length; i++) {
        if (in_string && text[i] == '\\')
            i++;
        else if (text[i] == '"')
            in_string = !in_string;
        else if (in_string)
            continue;
        else if ((text[i] == '[' || text[i] == '{') && ++depth > JSON_DEPTH_LIMIT)
            return i;
        else if (text[i] == ']' || text[i] == '}')
            depth--;
    }
    return length;
}

static json_t *
read_value(const char *text, gsize length, gsize flags, const char *name, GError **error)
{
    json_error_t problem;
    json_t *document;
    gsize too_deep;

    if (length > JSON_BYTES_LIMIT)
        return refuse(name, (Place){ 1, 1 }, "it is larger than 64 MiB", error);
    if (length >= 3 && memcmp(text, BYTE_ORDER_MARK, 3) == 0) {
        text += 3;
        length -= 3;
    }
    too_deep = find_too_deep(text, length);
    if (too_deep < length)
        return refuse(name, place_of(text, too_deep), "it nests more than 64 deep", error);
    document = json_loadb(text, length, JSON_REJECT_DUPLICATES | flags, &problem);
    if (document == NULL)
        return refuse(name, (Place){ problem.line, problem.column }, problem.text, error);
    return document;
}

json_t *
json_read(const char *text, gsize length, const char *name, GError **error)
{
    return read_value(text, length, 0, name, error);
}

json_t *
json_read_value(const char *text, gsize length, const char *name, GError **error)
{
    return read_value(text, length, JSON_DECODE_ANY, name, error);
}

/* jansson leaves this one control character as it is. Takes the text over. */
static char *
escape_deletes(char *text)
{
    GString *escaped;

    if (strchr(text, '\x7f') == NULL)
        return text;
    escaped = g_string_new(text);
    g_string_replace(escaped, "\x7f", "\\u007f", 0);
    free(text);
    return g_string_free(escaped, FALSE);
}

char *
json_write(const json_t *value, gboolean pretty)
{
    /* Also of a text or a number alone: members of a document are written piece by piece. */
    char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_ENSURE_ASCII |
                                       (pretty ? JSON_INDENT(2) : JSON_COMPACT));

    /* Documents are built here, without cycles, so only memory can have run out. */
    if (text == NULL)
        g_error("cannot write a JSON document");
    return escape_deletes(text);
}

/*
 * 15 digits survive the way into a double and back. A number that does not read back was
 * written with more of them, and what it was can no longer be told.
 */
static char *
real_text(double real)
{
    char text[NUMBER_BYTES];
    g_autoptr(JsonDocument) again = NULL;

    (void)g_ascii_formatd(text, sizeof text, "%.15g", real);
    again = json_loads(text, JSON_DECODE_ANY, NULL);
    if (strchr(text, 'e') != NULL || json_number_value(again) != real)
        return NULL;
    return g_strdup(text);
}

char *
json_number_text(const json_t *value)
{
    if (json_is_integer(value))
        return g_strdup_printf("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    return json_is_real(value) ? real_text(json_real_value(value)) : NULL;
}
