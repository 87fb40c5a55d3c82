/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How the columns of a file are written: looked for in all of its cells, before any is read. */
#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/table/table-private.h"

#define TICK_EVERY 1000 /* rows that are only looked at */

/* The currency that is said beside the amounts of the row. */
static gboolean
row_currency(const TableParse *parse, char ret_code[4])
{
    const char *said = table_has(parse, COLUMN_CURRENCY)
                           ? csv_cell(parse->reader, parse->places[COLUMN_CURRENCY])
                           : parse->table->currency;

    return said != NULL && money_currency_of(said, ret_code);
}

/* Those in which the amount can stand; 0 also where its currency leaves only one reading of it:
 * then nothing is open, and nothing is told of the column. */
static guint
amount_styles(const TableParse *parse, const char *cell)
{
    guint styles = money_decimal_styles(cell);
    gboolean is_open = (styles & (styles - 1)) != 0;
    Money money;
    char code[4];

    return is_open && row_currency(parse, code) &&
                   money_parse_exported(cell, code, DECIMALS_UNSAID, &money, NULL)
               ? 0
               : styles;
}

static void
survey_row(TableParse *parse)
{
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        ColumnHolds kind = column_roles[role].kind;
        const char *cell;

        if (!table_has(parse, (ColumnRole)role))
            continue;
        cell = csv_cell(parse->reader, parse->places[role]);
        if (kind == HOLDS_DATE)
            column_survey_take(&parse->surveys[role], moment_date_orders(cell), cell,
                               csv_line(parse->reader));
        else if (kind == HOLDS_AMOUNT && money_is_bare(cell))
            column_survey_take(&parse->surveys[role], amount_styles(parse, cell), cell,
                               csv_line(parse->reader));
        else if (kind == HOLDS_QUANTITY && money_is_bare(cell))
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
            if (!table_is_header_again(parse) && table_has_its_cells(parse))
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
    const char *option;       /* of the command line */
    const char *const *words; /* of its values, by style */
    guint said;               /* by the person; 0: not */
    guint usual;              /* of the format; 0: it has none */
} StyleMatter;

static const char *const order_words[] = { "", "dmy", "mdy", "ymd" };
static const char *const decimal_words[] = { "", "point", "comma" };

static StyleMatter
matter_of(const TableParse *parse, gboolean is_date)
{
    if (is_date)
        return (StyleMatter){ NOTE_DATES,  NOTE_ASKS_DATES,          "--dates",
                              order_words, parse->task->style.dates, parse->table->dates };
    return (StyleMatter){ NOTE_DECIMALS, NOTE_ASKS_DECIMALS,          "--decimal",
                          decimal_words, parse->task->style.decimals, parse->table->decimals };
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

        if (!is_of((ColumnRole)role, is_date) ||
            (style == 0 && !column_survey_is_split(survey)))
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
              matter->option, matter->words[matter->said], table_name_at(parse, role), line,
              shown);
    return FALSE;
}

static void
note_style(const TableParse *parse, const StyleMatter *matter, ColumnRole role, guint style)
{
    const ColumnSurvey *survey = &parse->surveys[role];
    const ImportFoundNote told = { matter->tells,
                                   survey->only[style].cell,
                                   survey->open[0],
                                   table_name_at(parse, role),
                                   role,
                                   NULL,
                                   style };
    const ImportFoundNote asked = { matter->asks,
                                    survey->open[0],
                                    survey->open[1],
                                    table_name_at(parse, role),
                                    role,
                                    NULL,
                                    0 };

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

gboolean
table_settle_styles(TableParse *parse, GError **error)
{
    if (!survey_rows(parse, error))
        return FALSE;
    for (guint role = 0; role < COLUMN_OTHER; role++) {
        gboolean is_date = is_of((ColumnRole)role, TRUE);
        StyleMatter matter = matter_of(parse, is_date);

        if ((is_date || is_of((ColumnRole)role, FALSE)) && table_has(parse, (ColumnRole)role) &&
            !settle_column(parse, &matter, (ColumnRole)role, common_style(parse, is_date),
                           error))
            return FALSE;
    }
    return TRUE;
}
