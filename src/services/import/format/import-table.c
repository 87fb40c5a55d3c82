/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-table.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/format/import-row.h"

#define FIT_LEAST 750 /* thousandths: exporters gain and lose a column now and then */
#define NO_COLUMN G_MAXUINT
#define TICK_EVERY 1000 /* rows that are only looked at */

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
import_header_names(const char *bytes, gsize length, char separator)
{
    g_autoptr(ImportSource) source = import_source_new("", bytes, length);
    g_autoptr(CsvReader) reader = csv_reader_new(source, separator, CSV_QUOTES);

    if (csv_read(reader, NULL) != CSV_ROW || csv_count(reader) < 2)
        return NULL;
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

static const TableColumn *
column_at(const ImportTable *table, guint index)
{
    return &g_array_index(table->columns, TableColumn, index);
}

/* The column that the table has for the role: the one of them that the names have, if any. */
static const TableColumn *
find_column(const ImportTable *table, ColumnRole role, const GPtrArray *names,
            guint *ret_place)
{
    const TableColumn *first = NULL;

    *ret_place = NO_COLUMN;
    for (guint i = 0; i < table->columns->len; i++) {
        const TableColumn *column = column_at(table, i);

        if (column->role != role)
            continue;
        if (first == NULL)
            first = column;
        *ret_place = find_name(names, column->name);
        if (*ret_place != NO_COLUMN)
            return column;
    }
    return first;
}

/* Without the order's number no row can be placed, except where the file's name has it. */
static ColumnRole
essential_role(const ImportTable *table)
{
    if (table->is_of_payments)
        return COLUMN_TOTAL;
    return table->number_is_file_name ? COLUMN_TITLE : COLUMN_NUMBER;
}

/* Columns of one role are one; those that are not read stand for themselves. */
guint
import_table_fit(const ImportTable *table, const GPtrArray *names)
{
    guint found = 0, count = 0, place;

    for (guint role = 0; role < COLUMN_OTHER; role++) {
        if (find_column(table, (ColumnRole)role, names, &place) == NULL)
            continue;
        if (place == NO_COLUMN && role == essential_role(table))
            return 0;
        found += place != NO_COLUMN;
        count++;
    }
    for (guint i = 0; i < table->columns->len; i++) {
        if (column_at(table, i)->role != COLUMN_OTHER)
            continue;
        found += find_name(names, column_at(table, i)->name) != NO_COLUMN;
        count++;
    }
    return found * 1000 / count >= FIT_LEAST ? found * 1000 / count : 0;
}

typedef struct {
    const ImportTable *table;
    const ImportTask *task;
    const char *file;
    CsvReader *reader;
    GPtrArray *names;                   /* of the header */
    guint places[COLUMN_OTHER];         /* of each role in a row, or NO_COLUMN */
    ColumnSurvey surveys[COLUMN_OTHER]; /* of dates, amounts and quantities */
    RowStyles styles;
} TableParse;

static const char *
name_at(const TableParse *parse, ColumnRole role)
{
    return parse->names->pdata[parse->places[role]];
}

static gboolean
is_there(const TableParse *parse, ColumnRole role)
{
    return parse->places[role] != NO_COLUMN;
}

/* What another column says as well is not missed. */
static gboolean
is_missed(const TableParse *parse, ColumnRole role)
{
    switch (role) {
    case COLUMN_PRICE:
        return !is_there(parse, COLUMN_PRICE_INFO) && !is_there(parse, COLUMN_ROW_PRICE);
    case COLUMN_TOTAL:
    case COLUMN_ROW_TOTAL:
        return !is_there(parse, COLUMN_TOTAL) && !is_there(parse, COLUMN_ROW_TOTAL);
    default:
        return TRUE;
    }
}

static void
note_missing(const TableParse *parse, ColumnRole role, const TableColumn *column)
{
    const ImportFoundNote note = {
        .kind = NOTE_MISSING_COLUMN, .column = column->name, .role = role
    };

    if (column_roles[role].missing != NULL && is_missed(parse, role))
        import_note(parse->task, &note);
}

static gboolean
place_columns(TableParse *parse, GError **error)
{
    const TableColumn *columns[COLUMN_OTHER];

    for (guint role = 0; role < COLUMN_OTHER; role++) {
        columns[role] = find_column(parse->table, (ColumnRole)role, parse->names,
                                    &parse->places[role]);
        if (columns[role] == NULL || is_there(parse, (ColumnRole)role) ||
            role != essential_role(parse->table))
            continue;
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("%s: the header has no column “%s”, which this format needs."),
                  parse->file, columns[role]->name);
        return FALSE;
    }
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        if (columns[role] != NULL && !is_there(parse, (ColumnRole)role))
            note_missing(parse, (ColumnRole)role, columns[role]);
    }
    parse->styles.has_no_quantity = columns[COLUMN_QUANTITY] != NULL &&
                                    !is_there(parse, COLUMN_QUANTITY);
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

/* --- How the columns are written -------------------------------------------------------- */

static void
survey_row(TableParse *parse)
{
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        ColumnHolds kind = column_roles[role].kind;
        const char *cell;

        if (!is_there(parse, (ColumnRole)role))
            continue;
        cell = csv_cell(parse->reader, parse->places[role]);
        if (kind == HOLDS_DATE)
            column_survey_take(&parse->surveys[role], moment_date_orders(cell), cell,
                               csv_line(parse->reader));
        else if ((kind == HOLDS_AMOUNT || kind == HOLDS_QUANTITY) && money_is_bare(cell))
            column_survey_take(&parse->surveys[role], money_decimal_styles(cell), cell,
                               csv_line(parse->reader));
    }
}

/* Bad rows are told of when they are read. */
static gboolean
survey_rows(TableParse *parse, GError **error)
{
    const ImportSink *sink = parse->task->sink;

    for (guint rows = 1;; rows++) {
        switch (csv_read(parse->reader, error)) {
        case CSV_ROW:
            if (!is_header_again(parse) && has_its_cells(parse))
                survey_row(parse);
            break;
        case CSV_BAD:
            g_clear_error(error);
            break;
        case CSV_END:
            return TRUE;
        case CSV_FAILED:
            return FALSE;
        }
        if (rows % TICK_EVERY == 0 && !sink->tick(sink->data, error))
            return FALSE;
    }
}

/* What is settled for dates, and for amounts and quantities alike. */
typedef struct {
    ImportNoteKind tells, asks;
    const char *option;      /* of the command line */
    const char *const *words; /* of its values, by style */
    guint said;              /* by the person; 0: not */
    guint usual;             /* of the format; 0: it has none */
} StyleMatter;

static const char *const order_words[] = { "", "dmy", "mdy", "ymd" };
static const char *const decimal_words[] = { "", "point", "comma" };

static StyleMatter
matter_of(const TableParse *parse, gboolean is_date)
{
    if (is_date)
        return (StyleMatter){ NOTE_DATES, NOTE_ASKS_DATES, "--dates", order_words,
                              parse->task->style.dates, parse->table->dates };
    return (StyleMatter){ NOTE_DECIMALS, NOTE_ASKS_DECIMALS, "--decimal", decimal_words,
                          parse->task->style.decimals, parse->table->decimals };
}

static gboolean
is_of(ColumnRole role, gboolean is_date)
{
    ColumnHolds kind = column_roles[role].kind;

    return is_date ? kind == HOLDS_DATE : kind == HOLDS_AMOUNT || kind == HOLDS_QUANTITY;
}

/* The style of all columns of the kind that tell one; 0: none does, or they differ. */
static guint
common_style(const TableParse *parse, gboolean is_date)
{
    guint common = 0;

    for (guint role = 0; role < COLUMN_OTHER; role++) {
        const ColumnSurvey *survey = &parse->surveys[role];
        guint style = column_survey_style(survey);

        if (!is_of((ColumnRole)role, is_date) || (style == 0 && !column_survey_is_split(survey)))
            continue;
        if (style == 0 || (common != 0 && common != style))
            return 0;
        common = style;
    }
    return common;
}

static gboolean
refuse_option(const TableParse *parse, const StyleMatter *matter, ColumnRole role,
              const SurveyedCell *against, GError **error)
{
    g_autofree char *line = g_strdup_printf("%" G_GINT64_FORMAT, against->line);
    g_autofree char *shown = text_excerpt(against->cell);

    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s: %s %s does not fit the column “%s”: line %s has “%s”."), parse->file,
              matter->option, matter->words[matter->said], name_at(parse, role), line, shown);
    return FALSE;
}

static void
note_style(const TableParse *parse, const StyleMatter *matter, ColumnRole role, guint style)
{
    const ColumnSurvey *survey = &parse->surveys[role];
    const ImportFoundNote told = { matter->tells, survey->only[style].cell, survey->open[0],
                                   name_at(parse, role), role, NULL, style };
    const ImportFoundNote asked = { matter->asks, survey->open[0], survey->open[1],
                                    name_at(parse, role), role, NULL, 0 };

    if (survey->open[0] == NULL)
        return; /* every cell reads one way by itself */
    if (style == 0)
        import_note(parse->task, &asked);
    else if (matter->said == 0 && survey->only[style].cell != NULL)
        import_note(parse->task, &told);
}

/* The column itself, then the others of the file, then what the exporter usually writes. */
static gboolean
settle_column(TableParse *parse, const StyleMatter *matter, ColumnRole role, guint common,
              GError **error)
{
    const ColumnSurvey *survey = &parse->surveys[role];
    const SurveyedCell *against =
        matter->said == 0 ? NULL : column_survey_against(survey, matter->said);
    guint style = matter->said != 0 ? matter->said : column_survey_style(survey);

    if (against != NULL)
        return refuse_option(parse, matter, role, against, error);
    if (style == 0 && !column_survey_is_split(survey))
        style = common != 0 ? common : matter->usual;
    parse->styles.of[role] = style;
    note_style(parse, matter, role, style);
    return TRUE;
}

static gboolean
settle_styles(TableParse *parse, GError **error)
{
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        gboolean is_date = is_of((ColumnRole)role, TRUE);
        StyleMatter matter = matter_of(parse, is_date);

        if ((is_date || is_of((ColumnRole)role, FALSE)) && is_there(parse, (ColumnRole)role) &&
            !settle_column(parse, &matter, (ColumnRole)role, common_style(parse, is_date),
                           error))
            return FALSE;
    }
    return TRUE;
}

/* --- The rows ---------------------------------------------------------------------------- */

static gboolean
read_cells(TableParse *parse, ImportRow *row, GError **error)
{
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
    if (csv_read(parse->reader, error) == CSV_ROW)
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
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TableParse, table_parse_clear)

static gboolean
survey(TableParse *parse, CsvReader *reader, GError **error)
{
    parse->reader = reader;
    if (!read_header(parse, error))
        return FALSE;
    parse->names = cells(reader);
    return place_columns(parse, error) && survey_rows(parse, error) &&
           settle_styles(parse, error);
}

gboolean
import_table_parse(const ImportTable *table, char separator, ImportSource *source,
                   const ImportTask *task, GError **error)
{
    g_auto(TableParse) parse = { .table = table,
                                 .task = task,
                                 .file = import_source_name(source) };
    g_autoptr(CsvReader) first = csv_reader_new(source, separator, table->quoting);
    g_autoptr(CsvReader) reader = csv_reader_new(source, separator, table->quoting);

    import_source_hold(source);
    if (!survey(&parse, first, error) || !import_source_rewind(source, error))
        return FALSE;
    parse.reader = reader;
    return read_header(&parse, error) && take_rows(&parse, error);
}
