/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to its format and its parser. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"

#define HEAD_SIZE ((gsize)64 * 1024)

static const char separators[] = { ',', ';', '\t' };

typedef struct {
    const ImportFormat *format;
    char separator;
    guint fit;
} TableGuess;

static gboolean
is_table(const ImportFormat *format)
{
    return format->table.columns != NULL;
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
        GPtrArray *names = import_header_names(head, length, separators[i]);

        if (names == NULL)
            continue;
        guess_table(&guess, names, separators[i]);
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
        GPtrArray *names = import_header_names(head, length, separators[i]);

        if (names == NULL)
            continue;
        if (names->len > most) {
            most = names->len;
            separator = separators[i];
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
    else if (length >= 2 &&
             (memcmp(head, "\xff\xfe", 2) == 0 || memcmp(head, "\xfe\xff", 2) == 0))
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("%s: this is UTF-16. Save it as UTF-8 (spreadsheets call it “CSV UTF-8”)."),
            name);
    else if (length >= 4 && memcmp(head, "PK\x03\x04", 4) == 0)
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s: this is a workbook or an archive. Save its order sheet as CSV."),
                  name);
    else
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("%s: no known format. It begins with “%s”, which is neither the header line "
               "of a known exporter nor JSON with its keys. --format names one."),
            name, shown);
    return FALSE;
}

static gboolean
parse_document(ImportSource *source, const ImportFormat *format, const ImportTask *task,
               const ImportFormat **ret_format, GError **error)
{
    ImportTask of_text = *task;
    g_autoptr(JsonDocument) document =
        load_document(source, &of_text.text, &of_text.length, error);

    if (document == NULL)
        return FALSE;
    if (format == NULL)
        format = import_format_of_document(document);
    if (format == NULL) {
        error_set(
            error, RECOURSE_ERROR_USAGE,
            N_("%s: this is JSON without the keys of any known format. --format names one."),
            import_source_name(source));
        return FALSE;
    }
    if (ret_format != NULL)
        *ret_format = format;
    return format->parse(document, &of_text, error);
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
