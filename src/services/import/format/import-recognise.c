/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to its format and its parser. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"

#define HEAD_SIZE ((gsize)64 * 1024)

/* Objects around the one that a format knows: {"props": {"page": {"orders": [...]}}}. */
#define WRAPPERS_MOST 6

static const char separators[] = { ',', ';', '\t' };

typedef struct {
    const ImportFormat *format;
    char separator;
    guint fit;
} TableGuess;

static gboolean
is_table(const ImportFormat *format)
{
    return format->table.columns != NULL || format->table.whole_rows != NULL;
}

/* The table that fits the names best, better than the guess so far. */
static void
guess_table(TableGuess *guess, const GPtrArray *names, char separator)
{
    for (gsize i = 0; i < import_formats_count; i++) {
        const ImportFormat *format = &import_formats[i];
        guint fit = is_table(format) ? import_table_fit(&format->table, names) : 0;

        if (fit > guess->fit)
            *guess = (TableGuess){ format, separator, fit };
    }
}

static TableGuess
recognise_table(const char *head, gsize length)
{
    TableGuess guess = { 0 };

    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        char separator = separators[i];
        GPtrArray *names = import_header_names(head, length, &separator);

        if (names == NULL)
            continue;
        guess_table(&guess, names, separator);
        g_ptr_array_unref(names);
    }
    return guess;
}

/* The separator that splits the header into the most cells. */
static char
likely_separator(const char *head, gsize length)
{
    char separator = separators[0];
    guint most = 0;

    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        char tried = separators[i];
        GPtrArray *names = import_header_names(head, length, &tried);

        if (names == NULL)
            continue;
        if (names->len > most) {
            most = names->len;
            separator = tried;
        }
        g_ptr_array_unref(names);
    }
    return separator;
}

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

static gboolean
is_json(const char *head, gsize length)
{
    gsize i = spaces(head, length);

    i += call_length(head + i, length - i);
    i += spaces(head + i, length - i);
    return i < length && (head[i] == '{' || head[i] == '[');
}

json_t *
import_document_read(const char *text, gsize length, const char *name, GError **error)
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
    return import_document_read(*ret_text, *ret_length, import_source_name(source), error);
}

static char *
first_line(const char *head, gsize length)
{
    gsize i = 0;

    while (i < length && head[i] != '\n' && head[i] != '\r' && head[i] != '\0')
        i++;
    return g_strndup(head, i);
}

/* Names the file and what it begins with, and the ways out. */
static gboolean
refuse(const ImportSource *source, const char *head, gsize length, GError **error)
{
    g_autofree char *line = first_line(head, length);
    g_autofree char *shown = text_excerpt(line);
    g_autofree char *name = text_excerpt(import_source_name(source));

    if (length == 0)
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s: the file is empty."), name);
    else
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("%s: no known format. It begins with “%s”, which is neither the header line "
               "of a known exporter nor JSON with its keys. --format names one."),
            name, shown);
    return FALSE;
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

/*
 * One document a line. A line that is none stands as null in the list, so that the others keep
 * their numbers; NULL when the first is none.
 */
static json_t *
read_lines(const char *text, gsize length)
{
    g_autoptr(JsonDocument) lines = json_array();
    const char *end = text + length;

    while (text < end) {
        const char *stop = memchr(text, '\n', (gsize)(end - text));
        gsize line = (gsize)((stop == NULL ? end : stop) - text);
        json_t *document = NULL;

        if (spaces(text, line) < line) {
            document = json_read(text, line, "", NULL);
            if (document == NULL && json_array_size(lines) == 0)
                return NULL;
            json_array_append_new(lines, document == NULL ? json_null() : document);
        }
        text += line + 1;
    }
    return json_array_size(lines) > 1 ? g_steal_pointer(&lines) : NULL;
}

/* The lines as one list, where a format is one; else each for itself. */
static gboolean
parse_lines(ImportSource *source, const ImportFormat *format, const json_t *lines,
            Search *search, GError **error)
{
    if (format == NULL)
        format = import_format_of_document(lines);
    if (format != NULL)
        return parse_as(search, format, lines, error);
    for (gsize i = 0; i < json_array_size(lines); i++) {
        const json_t *line = json_array_get(lines, i);

        if (json_is_null(line)
                ? !import_reject(search->task, (gint64)i + 1,
                                 N_("This line is not JSON that can be read."), error)
                : !parse_within(search, line, WRAPPERS_MOST, error))
            return FALSE;
    }
    return search->known > 0 || refuse_document(source, error);
}

static gboolean
parse_document(ImportSource *source, const ImportFormat *format, const ImportTask *task,
               const ImportFormat **ret_format, GError **error)
{
    ImportTask of_text = *task;
    Search search = { &of_text, ret_format, 0 };
    g_autoptr(GError) problem = NULL;
    g_autoptr(JsonDocument) document =
        load_document(source, &of_text.text, &of_text.length, &problem);
    g_autoptr(JsonDocument) lines = NULL;

    if (document != NULL)
        return parse_whole(source, format, document, &search, error);
    if (of_text.text != NULL && of_text.length <= JSON_BYTES_LIMIT)
        lines = read_lines(of_text.text, of_text.length);
    if (lines != NULL)
        return parse_lines(source, format, lines, &search, error);
    g_propagate_error(error, g_steal_pointer(&problem));
    return FALSE;
}

gboolean
import_parse(ImportSource *source, const ImportFormat *format, const ImportTask *task,
             const ImportFormat **ret_format, GError **error)
{
    TableGuess guess;
    const char *head;
    gsize length;

    if (!import_source_peek(source, HEAD_SIZE, &head, &length, error))
        return FALSE;
    length = MIN(length, HEAD_SIZE);
    if (format == NULL ? is_json(head, length) : !is_table(format))
        return parse_document(source, format, task, ret_format, error);
    guess = format == NULL ? recognise_table(head, length)
                           : (TableGuess){ format, likely_separator(head, length), 1 };
    if (guess.format == NULL)
        return refuse(source, head, length, error);
    if (ret_format != NULL)
        *ret_format = guess.format;
    return import_table_parse(&guess.format->table, guess.separator, source, task, error);
}
