/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/workbook/sheet.h"

#include <string.h>

#include "helpers/opening/opening.h"
#include "helpers/workbook/number.h"
#include "helpers/workbook/sheet-cell.h"

/* What must be known of the whole sheet before its first row is written. */
typedef struct {
    guint width;
    gboolean long_numbers_are_exact; /* some program wrote them, not a spreadsheet */
} Survey;

static gboolean
survey_cell(gpointer data, const SheetCell *cell, GError **error)
{
    Survey *survey = data;

    (void)error;
    survey->width = MAX(survey->width, cell->column);
    if (cell->type == CELL_NUMBER && number_is_long_and_exact(cell->text))
        survey->long_numbers_are_exact = TRUE;
    return TRUE;
}

typedef struct {
    const SheetContext *context;
    const Survey *survey;
    const char *name;
    GString *csv;
    gsize limit;
    guint row;    /* that is being written; 0: none yet */
    guint column; /* of the last cell in it */
} Writing;

static gboolean
is_date(const SheetContext *context, guint style)
{
    return style < context->dates->len && g_array_index(context->dates, gboolean, style);
}

static char *
text_of(const Writing *writing, const SheetCell *cell)
{
    const SheetContext *context = writing->context;
    char *date = NULL;

    if (cell->type != CELL_NUMBER)
        return g_strdup(cell->text);
    if (is_date(context, cell->style))
        date = number_date(cell->text, context->begins_in_1904);
    return date != NULL ? date
                        : number_plain(cell->text, writing->survey->long_numbers_are_exact);
}

/* A line break in a cell would move the lines below it away from their rows. */
static void
append_cell(GString *csv, const char *text)
{
    gboolean is_quoted = text[strcspn(text, ",\";\t\r\n")] != '\0';

    if (is_quoted)
        g_string_append_c(csv, '"');
    while (*text != '\0') {
        gsize plain = strcspn(text, "\"\t\r\n");

        g_string_append_len(csv, text, (gssize)plain);
        text += plain;
        if (*text == '\0')
            break;
        g_string_append(csv, *text == '"' ? "\"\"" : " ");
        text++;
    }
    if (is_quoted)
        g_string_append_c(csv, '"');
}

static void
append_separators(Writing *writing, guint column)
{
    gsize count = column - MAX(writing->column, 1);
    gsize length = writing->csv->len;

    g_string_set_size(writing->csv, length + count);
    memset(writing->csv->str + length, ',', count);
    writing->column = column;
}

/* Every row that has a cell gets all of them: the header names them by their place. */
static void
end_row(Writing *writing)
{
    if (writing->column > 0)
        append_separators(writing, writing->survey->width);
    g_string_append_c(writing->csv, '\n');
    writing->column = 0;
}

static gboolean
write_cell(gpointer data, const SheetCell *cell, GError **error)
{
    Writing *writing = data;
    g_autofree char *text = text_of(writing, cell);

    for (; writing->row < cell->row; writing->row++) {
        if (writing->row > 0)
            end_row(writing);
    }
    append_separators(writing, cell->column);
    append_cell(writing->csv, text);
    if (writing->csv->len > writing->limit)
        return why_set(CONTAINER_TOO_LARGE, writing->name, error);
    return TRUE;
}

GString *
sheet_read(const SheetContext *context, const Member *member, gsize limit, GError **error)
{
    Survey survey = { 0 };
    Writing writing = { context, &survey, member->name, NULL, limit, 0, 0 };

    if (!sheet_each_cell(context->strings, member, survey_cell, &survey, error))
        return NULL;
    writing.csv = g_string_new(NULL);
    if (sheet_each_cell(context->strings, member, write_cell, &writing, error)) {
        if (writing.row > 0)
            end_row(&writing);
        return writing.csv;
    }
    g_string_free(writing.csv, TRUE);
    return NULL;
}
