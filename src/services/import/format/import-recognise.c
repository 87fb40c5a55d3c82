/* SPDX-License-Identifier: GPL-3.0-or-later */
/* From the bytes of a file to its format and its parser. */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-formats.h"
#include "services/import/format/json-text-private.h"

#define HEAD_SIZE ((gsize)64 * 1024)

static const char separators[] = { ',', ';', '\t' };

typedef struct {
    const ImportFormat *format;
    char separator;
    guint fit;
} TableGuess;

/* The table that fits the names best, better than the guess so far. */
static void
guess_table(TableGuess *guess, const ImportFormats *formats, const GPtrArray *names,
            char separator)
{
    for (guint i = 0; i < formats->all->len; i++) {
        const ImportFormat *format = formats->all->pdata[i];
        guint fit = format->table != NULL ? import_table_fit(format->table, names) : 0;

        if (fit > guess->fit)
            *guess = (TableGuess){ format, separator, fit };
    }
}

static TableGuess
recognise_table(const ImportFormats *formats, const char *head, gsize length)
{
    TableGuess guess = { 0 };

    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        char separator = separators[i];
        GPtrArray *names = import_header_names(head, length, &separator);

        if (names == NULL)
            continue;
        guess_table(&guess, formats, names, separator);
        g_ptr_array_unref(names);
    }
    return guess;
}

char
import_likely_separator(const char *head, gsize length)
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
            N_("%s: no known format. It begins with “%s”, which no known exporter writes. "
               "The screens ask what its columns hold: open “recourse”, then press i. "
               "“recourse import --columns” writes a draft of a format instead, and --format "
               "names a format."),
            name, shown);
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
    if (format == NULL ? json_text_is_one(head, length) : format->table == NULL)
        return json_text_parse(source, format, task, ret_format, error);
    guess = format == NULL ? recognise_table(task->formats, head, length)
                           : (TableGuess){ format, import_likely_separator(head, length), 1 };
    if (guess.format == NULL)
        return refuse(source, head, length, error);
    if (ret_format != NULL)
        *ret_format = guess.format;
    return import_table_parse(guess.format->table, guess.separator, source, task, error);
}
