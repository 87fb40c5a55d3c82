/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/table/import-table.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/table/table-private.h"

#define FIT_LEAST 750 /* thousandths: exporters gain and lose a column now and then */

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

/* Where the names have it; TABLE_NO_COLUMN when they do not. */
static guint
find_name(const GPtrArray *names, const char *name)
{
    for (guint i = 0; i < names->len; i++) {
        if (g_ascii_strcasecmp(names->pdata[i], name) == 0)
            return i;
    }
    return TABLE_NO_COLUMN;
}

static const TableColumn *
column_at(const ImportTable *table, guint index)
{
    return &g_array_index(table->columns, TableColumn, index);
}

/* The column that the table has for the role: the one of them that the names have, if any. */
static const TableColumn *
find_column(const ImportTable *table, ColumnRole role, const GPtrArray *names, guint *ret_place)
{
    const TableColumn *first = NULL;

    *ret_place = TABLE_NO_COLUMN;
    for (guint i = 0; i < table->columns->len; i++) {
        const TableColumn *column = column_at(table, i);

        if (column->role != role)
            continue;
        if (first == NULL)
            first = column;
        *ret_place = find_name(names, column->name);
        if (*ret_place != TABLE_NO_COLUMN)
            return column;
    }
    return first;
}

static gboolean
has_role(const ImportTable *table, ColumnRole role)
{
    for (guint i = 0; i < table->columns->len; i++) {
        if (column_at(table, i)->role == role)
            return TRUE;
    }
    return FALSE;
}

/* What no row can be placed without. */
static ColumnRole
essential_role(const ImportTable *table)
{
    switch (table->subject) {
    case TABLE_OF_PAYMENTS:
        return has_role(table, COLUMN_TOTAL) ? COLUMN_TOTAL : COLUMN_AMOUNT_OUT;
    case TABLE_OF_PARCELS:
        return COLUMN_TRACKING;
    case TABLE_OF_ORDERS:
        break;
    }
    return table->number_is_file_name ? COLUMN_TITLE : COLUMN_NUMBER;
}

/* Headers of many shops look alike: what tells one from the others is there. */
static gboolean
has_what_it_needs(const ImportTable *table, const GPtrArray *names)
{
    g_auto(GStrv) needed = g_strsplit(table->needs == NULL ? "" : table->needs, ";", -1);

    for (guint i = 0; needed[i] != NULL; i++) {
        if (find_name(names, g_strstrip(needed[i])) != TABLE_NO_COLUMN)
            return TRUE;
    }
    return table->needs == NULL;
}

/* Columns of one role are one; those that are not read stand for themselves. */
guint
import_table_fit(const ImportTable *table, const GPtrArray *names)
{
    guint found = 0, count = 0, place;

    if (table->whole_rows != NULL) {
        found = table->whole_rows->fit(names);
        return found >= FIT_LEAST ? found : 0;
    }
    if (!has_what_it_needs(table, names))
        return 0;
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        if (find_column(table, (ColumnRole)role, names, &place) == NULL)
            continue;
        if (place == TABLE_NO_COLUMN && role == essential_role(table))
            return 0;
        found += place != TABLE_NO_COLUMN;
        count++;
    }
    for (guint i = 0; i < table->columns->len; i++) {
        if (column_at(table, i)->role != COLUMN_OTHER)
            continue;
        found += find_name(names, column_at(table, i)->name) != TABLE_NO_COLUMN;
        count++;
    }
    return found * 1000 / count >= FIT_LEAST ? found * 1000 / count : 0;
}

/* What another column says as well is not missed. */
static gboolean
is_missed(const TableParse *parse, ColumnRole role)
{
    switch (role) {
    case COLUMN_PRICE:
        return !table_has(parse, COLUMN_PRICE_INFO) && !table_has(parse, COLUMN_ROW_PRICE);
    case COLUMN_TOTAL:
    case COLUMN_ROW_TOTAL:
        return !table_has(parse, COLUMN_TOTAL) && !table_has(parse, COLUMN_ROW_TOTAL);
    default:
        return TRUE;
    }
}

static void
note_missing(const TableParse *parse, ColumnRole role, const TableColumn *column)
{
    const ImportFoundNote note = { .kind = NOTE_MISSING_COLUMN,
                                   .column = column->name,
                                   .role = role };

    if (column_roles[role].missing != NULL && is_missed(parse, role))
        import_note(parse->task, &note);
}

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
    const TableColumn *columns[COLUMN_OTHER];

    if (parse->table->whole_rows != NULL)
        return begin_whole_rows(parse, parse->table->whole_rows, error);
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        columns[role] =
            find_column(parse->table, (ColumnRole)role, parse->names, &parse->places[role]);
        if (columns[role] == NULL || table_has(parse, (ColumnRole)role) ||
            role != essential_role(parse->table))
            continue;
        return refuse_header(parse, columns[role]->name, error);
    }
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        if (columns[role] != NULL && !table_has(parse, (ColumnRole)role))
            note_missing(parse, (ColumnRole)role, columns[role]);
    }
    parse->styles.has_no_quantity =
        columns[COLUMN_QUANTITY] != NULL && !table_has(parse, COLUMN_QUANTITY);
    return TRUE;
}

gboolean
table_is_header_again(const TableParse *parse)
{
    for (guint i = 0; i < parse->names->len; i++) {
        g_autofree char *name = column_name(csv_cell(parse->reader, i));

        if (g_ascii_strcasecmp(name, parse->names->pdata[i]) != 0)
            return FALSE;
    }
    return TRUE;
}

gboolean
table_has_its_cells(const TableParse *parse)
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

        if (place != TABLE_NO_COLUMN &&
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

    if (table_is_header_again(parse))
        return TRUE;
    if (!table_has_its_cells(parse)) {
        error_set(&reason, RECOURSE_ERROR_FAILED,
                  N_("The row has %u cells, the header %u: they may be under wrong names."),
                  csv_count(parse->reader), parse->names->len);
        return import_reject_error(parse->task, line, reason, error);
    }
    import_row_begin(&row, parse->table, &parse->styles, parse->task);
    if (!read_cells(parse, &row, &reason))
        return import_reject_error(parse->task, line, reason, error);
    row.found.line = line;
    row.found.is_converted = csv_is_converted(parse->reader);
    return import_row_hand_over(&row, error);
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
read_header(TableParse *parse, GError **error)
{
    if (csv_read_header(parse->reader, error) == CSV_ROW)
        return TRUE;
    if (error != NULL && *error == NULL)
        error_set(error, RECOURSE_ERROR_USAGE, N_("%s: the file is empty."), parse->file);
    return FALSE;
}

static void
table_parse_clear(TableParse *parse)
{
    for (guint role = 0; role < COLUMN_OTHER; role++)
        column_survey_clear(&parse->surveys[role]);
    if (parse->names != NULL)
        g_ptr_array_unref(parse->names);
    if (parse->whole_rows != NULL)
        parse->table->whole_rows->end(parse->whole_rows);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TableParse, table_parse_clear)

static gboolean
begin(TableParse *parse, CsvReader *reader, GError **error)
{
    parse->reader = reader;
    if (!read_header(parse, error))
        return FALSE;
    parse->names = cells(reader);
    return place_columns(parse, error);
}

/* What this program wrote tells by itself how it is written. */
static gboolean
parse_whole_rows(TableParse *parse, CsvReader *reader, GError **error)
{
    csv_keep_entities(reader);
    return begin(parse, reader, error) && take_rows(parse, error);
}

gboolean
import_table_parse(const ImportTable *table, char separator, ImportSource *source,
                   const ImportTask *task, GError **error)
{
    g_auto(TableParse)
        parse = { .table = table, .task = task, .file = import_source_name(source) };
    g_autoptr(CsvReader) first = csv_reader_new(source, separator, table->quoting);
    g_autoptr(CsvReader) reader = csv_reader_new(source, separator, table->quoting);

    if (table->whole_rows != NULL)
        return parse_whole_rows(&parse, reader, error);
    if (!begin(&parse, first, error) || !table_settle_styles(&parse, error) ||
        !import_source_rewind(source, error))
        return FALSE;
    parse.reader = reader;
    return read_header(&parse, error) && take_rows(&parse, error);
}
