/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/json-text-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"

/* Objects around the one that a format knows: {"props": {"page": {"orders": [...]}}}. */
#define WRAPPERS_MOST 6

/* What stands before the document in "mtopjsonp1({...})": a name and a bracket. */
static gsize
call_length(const char *text, gsize length)
{
    gsize i = 0;

    while (i < length &&
           (g_ascii_isalnum(text[i]) || text[i] == '_' || text[i] == '.' || text[i] == '$'))
        i++;
    while (i < length && text[i] == ' ')
        i++;
    return i > 0 && i < length && text[i] == '(' ? i + 1 : 0;
}

static gsize
spaces(const char *text, gsize length)
{
    gsize i = 0;

    while (i < length && g_ascii_isspace(text[i]))
        i++;
    return i;
}

gboolean
json_text_is_one(const char *head, gsize length)
{
    gsize i = spaces(head, length);

    i += call_length(head + i, length - i);
    i += spaces(head + i, length - i);
    return i < length && (head[i] == '{' || head[i] == '[');
}

json_t *
json_text_read(const char *text, gsize length, const char *name, GError **error)
{
    gsize i = spaces(text, length);
    gsize call = call_length(text + i, length - i);

    i += call;
    while (call > 0 && length > i && text[length - 1] != ')')
        length--;
    if (call > 0 && length > i)
        length--;
    return json_read(text + i, length - i, name, error);
}

/* The bytes of the whole file too: they stay where they are until the source is read on. */
static json_t *
load_document(ImportSource *source, const char **ret_text, gsize *ret_length, GError **error)
{
    if (!import_source_peek(source, JSON_BYTES_LIMIT + 1, ret_text, ret_length, error))
        return NULL;
    return json_text_read(*ret_text, *ret_length, import_source_name(source), error);
}

/* Documents in a document that is being read. */
typedef struct {
    const ImportTask *task;
    const ImportFormat **ret_format;
    guint known;
} Search;

static gboolean
parse_as(Search *search, const ImportFormat *format, const json_t *document, GError **error)
{
    if (search->ret_format != NULL)
        *search->ret_format = format;
    search->known++;
    return format->parse(document, search->task, error);
}

/* Whatever is of a known format: the value itself, or what it wraps ({"orders": [...]}). */
static gboolean
parse_within(Search *search, const json_t *value, int depth, GError **error)
{
    const ImportFormat *format = import_format_of_document(value);
    const char *name;
    json_t *member;

    if (format != NULL && import_format_is_page(format))
        return parse_as(search, format, value, error);
    if (depth == 0)
        return TRUE;
    json_object_foreach((json_t *)value, name, member)
    {
        if (!parse_within(search, member, depth - 1, error))
            return FALSE;
    }
    for (gsize i = 0; i < json_array_size(value); i++) {
        if (!parse_within(search, json_array_get(value, i), depth - 1, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
refuse_document(const ImportSource *source, GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s: this is JSON without the keys of any known format. --format names one."),
              import_source_name(source));
    return FALSE;
}

static gboolean
parse_whole(ImportSource *source, const ImportFormat *format, const json_t *document,
            Search *search, GError **error)
{
    if (format == NULL)
        format = import_format_of_document(document);
    if (format != NULL)
        return parse_as(search, format, document, error);
    return parse_within(search, document, WRAPPERS_MOST, error) &&
           (search->known > 0 || refuse_document(source, error));
}

/* A text of one document a line. */
typedef struct {
    json_t *documents;
    GArray *places; /* gint64: the line of each */
    GArray *bad;    /* gint64: lines that are none */
} Lines;

static void
lines_clear(Lines *lines)
{
    json_decref(lines->documents);
    g_array_unref(lines->places);
    g_array_unref(lines->bad);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Lines, lines_clear)

/* FALSE when it is no such text: its first line is none. */
static gboolean
read_lines(Lines *lines, const char *text, gsize length)
{
    const char *end = text + length;

    for (gint64 number = 1; text < end; number++) {
        const char *stop = memchr(text, '\n', (gsize)(end - text));
        gsize line = (gsize)((stop == NULL ? end : stop) - text);
        gboolean is_blank = spaces(text, line) == line;
        json_t *document = is_blank ? NULL : json_read(text, line, "", NULL);

        if (document != NULL) {
            json_array_append_new(lines->documents, document);
            g_array_append_val(lines->places, number);
        } else if (!is_blank) {
            if (lines->places->len == 0)
                return FALSE;
            g_array_append_val(lines->bad, number);
        }
        text += line + 1;
    }
    return lines->places->len > 1;
}

static gboolean
reject_bad(const Lines *lines, const ImportTask *task, GError **error)
{
    for (guint i = 0; i < lines->bad->len; i++) {
        if (!import_reject(task, g_array_index(lines->bad, gint64, i),
                           N_("This line is not JSON that can be read."), error))
            return FALSE;
    }
    return TRUE;
}

/* Documents that are none together, each for itself. */
static gboolean
parse_each(const Lines *lines, Search *search, ImportTask *task, GError **error)
{
    g_autoptr(GArray) place = g_array_sized_new(FALSE, FALSE, sizeof(gint64), 1);

    task->lines = place;
    for (guint i = 0; i < lines->places->len; i++) {
        g_array_set_size(place, 0);
        g_array_append_val(place, g_array_index(lines->places, gint64, i));
        if (!parse_within(search, json_array_get(lines->documents, i), WRAPPERS_MOST, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
parse_lines(const Lines *lines, ImportSource *source, const ImportFormat *format,
            Search *search, GError **error)
{
    ImportTask task = *search->task;

    if (!reject_bad(lines, search->task, error))
        return FALSE;
    search->task = &task;
    if (format == NULL)
        format = import_format_of_document(lines->documents);
    if (format != NULL) {
        task.lines = lines->places;
        return parse_as(search, format, lines->documents, error);
    }
    return parse_each(lines, search, &task, error) &&
           (search->known > 0 || refuse_document(source, error));
}

gboolean
json_text_parse(ImportSource *source, const ImportFormat *format, const ImportTask *task,
                const ImportFormat **ret_format, GError **error)
{
    ImportTask of_text = *task;
    Search search = { &of_text, ret_format, 0 };
    g_autoptr(GError) problem = NULL;
    g_autoptr(JsonDocument) document =
        load_document(source, &of_text.text, &of_text.length, &problem);
    g_auto(Lines) lines = { json_array(), g_array_new(FALSE, FALSE, sizeof(gint64)),
                            g_array_new(FALSE, FALSE, sizeof(gint64)) };

    if (document != NULL)
        return parse_whole(source, format, document, &search, error);
    if (of_text.text != NULL && of_text.length <= JSON_BYTES_LIMIT &&
        read_lines(&lines, of_text.text, of_text.length))
        return parse_lines(&lines, source, format, &search, error);
    g_propagate_error(error, g_steal_pointer(&problem));
    return FALSE;
}
