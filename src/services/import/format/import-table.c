/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-table.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-row-private.h"

#define FIT_LEAST 750 /* thousandths: exporters gain and lose a column now and then */
#define NO_COLUMN G_MAXUINT

static char *
column_name(const char *cell)
{
    return g_strstrip(g_strdup(cell));
}

static GPtrArray *
cells(const CsvReader *reader)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);

    for (guint i = 0; i < csv_count(reader); i++)
        g_ptr_array_add(names, column_name(csv_cell(reader, i)));
    return names;
}

GPtrArray *
import_header_names(const char *bytes, gsize length, char *separator)
{
    g_autoptr(ImportSource) source = import_source_new("", bytes, length);
    g_autoptr(CsvReader) reader = csv_reader_new(source, *separator, CSV_QUOTES);

    if (csv_read_header(reader, NULL) != CSV_ROW || csv_count(reader) < 2)
        return NULL;
    *separator = csv_separator(reader);
    return cells(reader);
}

/* Where the names have it; NO_COLUMN when they do not. */
static guint
find_name(const GPtrArray *names, const char *name)
{
    for (guint i = 0; i < names->len; i++) {
        if (g_ascii_strcasecmp(names->pdata[i], name) == 0)
            return i;
    }
    return NO_COLUMN;
}

/* Without the order's number no row can be placed, except where the file's name has it. */
static gboolean
is_essential(const ImportTable *table, ColumnRole role)
{
    return role == (table->number_is_file_name ? COLUMN_TITLE : COLUMN_NUMBER);
}

guint
import_table_fit(const ImportTable *table, const GPtrArray *names)
{
    guint found = 0, count = 0, fit;

    if (table->whole_rows != NULL) {
        fit = table->whole_rows->fit(names);
        return fit >= FIT_LEAST ? fit : 0;
    }
    for (const TableColumn *column = table->columns; column->name != NULL; column++) {
        gboolean is_there = find_name(names, column->name) != NO_COLUMN;

        if (!is_there && is_essential(table, column->role))
            return 0;
        found += is_there;
        count++;
    }
    fit = found * 1000 / count;
    return fit >= FIT_LEAST ? fit : 0;
}

typedef struct {
    const ImportTable *table;
    const ImportTask *task;
    const char *file;
    CsvReader *reader;
    GPtrArray *names;           /* of the header */
    guint places[COLUMN_OTHER]; /* of each role in a row, or NO_COLUMN */
    gpointer whole_rows;        /* what reads whole rows, or NULL */
} TableParse;

static gboolean
refuse_header(const TableParse *parse, const char *missing, GError **error)
{
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s: the header has no column “%s”, which this format needs."), parse->file,
              missing);
    return FALSE;
}

static gboolean
begin_whole_rows(TableParse *parse, const TableRows *rows, GError **error)
{
    if (rows->fit(parse->names) == 0)
        return refuse_header(parse, rows->essential, error);
    parse->whole_rows = rows->begin(parse->names);
    return TRUE;
}

static gboolean
place_columns(TableParse *parse, GError **error)
{
    if (parse->table->whole_rows != NULL)
        return begin_whole_rows(parse, parse->table->whole_rows, error);
    for (guint role = 0; role < COLUMN_OTHER; role++)
        parse->places[role] = NO_COLUMN;
    for (const TableColumn *column = parse->table->columns; column->name != NULL; column++) {
        guint place = find_name(parse->names, column->name);

        if (place == NO_COLUMN && is_essential(parse->table, column->role))
            return refuse_header(parse, column->name, error);
        if (column->role != COLUMN_OTHER)
            parse->places[column->role] = place;
    }
    return TRUE;
}

static gboolean
is_header_again(const TableParse *parse)
{
    for (guint i = 0; i < parse->names->len; i++) {
        g_autofree char *name = column_name(csv_cell(parse->reader, i));

        if (g_ascii_strcasecmp(name, parse->names->pdata[i]) != 0)
            return FALSE;
    }
    return TRUE;
}

/* The cells of a row with too many or too few of them may stand under the wrong names. */
static gboolean
has_its_cells(const TableParse *parse)
{
    guint count = csv_count(parse->reader), wanted = parse->names->len;

    while (wanted > count && *(const char *)parse->names->pdata[wanted - 1] == '\0')
        wanted--;
    return count == wanted;
}

static gboolean
read_cells(TableParse *parse, ImportRow *row, GError **error)
{
    if (parse->whole_rows != NULL)
        return parse->table->whole_rows->read(parse->whole_rows, row, parse->reader, error);
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        guint place = parse->places[role];

        if (place != NO_COLUMN &&
            !import_row_read(row, (ColumnRole)role, csv_cell(parse->reader, place), error))
            return FALSE;
    }
    return import_row_finish(row, error);
}

static gboolean
take_row(TableParse *parse, GError **error)
{
    g_auto(ImportRow) row = { 0 };
    gint64 line = csv_line(parse->reader);
    GError *reason = NULL;

    if (is_header_again(parse))
        return TRUE;
    if (!has_its_cells(parse)) {
        error_set(&reason, RECOURSE_ERROR_FAILED,
                  N_("The row has %u cells, the header %u: they may stand under wrong names."),
                  csv_count(parse->reader), parse->names->len);
        return import_reject_error(parse->task, line, reason, error);
    }
    import_row_begin(&row, parse->table, parse->task);
    if (!read_cells(parse, &row, &reason))
        return import_reject_error(parse->task, line, reason, error);
    row.found.line = line;
    row.found.is_converted = csv_is_converted(parse->reader);
    return parse->task->sink->found(parse->task->sink->data, &row.found, error);
}

static gboolean
take_rows(TableParse *parse, GError **error)
{
    for (;;) {
        GError *reason = NULL;

        switch (csv_read(parse->reader, &reason)) {
        case CSV_ROW:
            if (!take_row(parse, error))
                return FALSE;
            break;
        case CSV_BAD:
            if (!import_reject_error(parse->task, csv_line(parse->reader), reason, error))
                return FALSE;
            break;
        case CSV_END:
            return TRUE;
        case CSV_FAILED:
            g_propagate_error(error, reason);
            return FALSE;
        }
    }
}

static gboolean
parse_rows(TableParse *parse, GError **error)
{
    if (csv_read_header(parse->reader, error) != CSV_ROW) {
        if (error != NULL && *error == NULL)
            error_set(error, RECOURSE_ERROR_USAGE, N_("%s: the file is empty."), parse->file);
        return FALSE;
    }
    parse->names = cells(parse->reader);
    return place_columns(parse, error) && take_rows(parse, error);
}

gboolean
import_table_parse(const ImportTable *table, char separator, ImportSource *source,
                   const ImportTask *task, GError **error)
{
    g_autoptr(CsvReader) reader = csv_reader_new(source, separator, table->quoting);
    TableParse parse = {
        .table = table, .task = task, .file = import_source_name(source), .reader = reader
    };
    gboolean ok;

    if (table->whole_rows != NULL)
        csv_keep_entities(reader); /* this program's own */
    ok = parse_rows(&parse, error);
    if (parse.names != NULL)
        g_ptr_array_unref(parse.names);
    if (parse.whole_rows != NULL)
        table->whole_rows->end(parse.whole_rows);
    return ok;
}
