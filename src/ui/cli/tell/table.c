/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/table.h"

#include <string.h>

#include "base/text/text.h"
#include "ui/cli/tell/cell.h"
#include "ui/words/words.h"

#define COLUMNS_MOST 12
#define ROWS_MEASURED 200
#define GAP 2
#define SQUEEZED 6 /* where nothing gives way any more, the rest still fits into a line */

typedef struct {
    char *cells[COLUMNS_MOST];
    RowStyle style;
} TableRow;

struct Table {
    const Column *columns;
    const OutputOptions *options;
    int count;
    int natural[COLUMNS_MOST]; /* what the content takes */
    int widths[COLUMNS_MOST];
    gboolean is_shown[COLUMNS_MOST];
    GPtrArray *waiting; /* TableRow: measured, not printed yet */
    gboolean is_laid_out;
};

static void
row_free(gpointer data)
{
    TableRow *row = data;

    for (int i = 0; i < COLUMNS_MOST; i++)
        g_free(row->cells[i]);
    g_free(row);
}

Table *
table_new(const Column *columns, const OutputOptions *options)
{
    Table *table = g_new0(Table, 1);

    table->columns = columns;
    table->options = options;
    for (const Column *column = columns; column->member != NULL; column++)
        table->count++;
    g_assert(table->count <= COLUMNS_MOST);
    table->waiting = g_ptr_array_new_with_free_func(row_free);
    return table;
}

void
table_free(Table *table)
{
    if (table == NULL)
        return;
    g_ptr_array_unref(table->waiting);
    g_free(table);
}

char *
style_begin(RowStyle style, const OutputOptions *options)
{
    static const Role roles[] = {
        [ROW_USUAL] = ROLE_TEXT,
        [ROW_URGENT] = ROLE_URGENT,
        [ROW_SOON] = ROLE_SOON,
        [ROW_FAINT] = ROLE_DIM,
    };

    return options->colored && style != ROW_USUAL
               ? style_sequence(&options->theme, roles[style])
               : g_strdup("");
}

const char *
style_end(const char *begun)
{
    return *begun == '\0' ? "" : "\033[0m";
}

/* What is not translated is English, also where the locale has other capitals (Turkish i). */
static char *
heading(const Column *column)
{
    const char *label = *column->label == '\0' ? "" : _(column->label);

    return label == column->label ? g_ascii_strup(label, -1) : g_utf8_strup(label, -1);
}

static void
measure(Table *table)
{
    for (int i = 0; i < table->count; i++) {
        g_autofree char *label = heading(&table->columns[i]);
        gboolean has_content = FALSE;

        table->natural[i] = text_columns(label);
        for (guint j = 0; j < table->waiting->len; j++) {
            const TableRow *row = table->waiting->pdata[j];

            table->natural[i] = MAX(table->natural[i], text_columns(row->cells[i]));
            has_content = has_content || *row->cells[i] != '\0';
        }
        table->is_shown[i] = has_content;
    }
}

static int
width_of_all(const Table *table)
{
    int width = 0;

    for (int i = 0; i < table->count; i++) {
        if (table->is_shown[i])
            width += table->widths[i] + GAP;
    }
    return width - GAP;
}

/* Gives every column what it takes, and less to those that may shrink, the last ones first. */
static void
share(Table *table, int room, gboolean squeezed)
{
    memcpy(table->widths, table->natural, sizeof table->widths);
    for (int i = table->count - 1; i >= 0; i--) {
        int excess = width_of_all(table) - room;
        int least = table->columns[i].least;

        if (least == 0 || !table->is_shown[i] || excess <= 0)
            continue;
        if (squeezed)
            least = MIN(least, SQUEEZED);
        table->widths[i] = MAX(MIN(least, table->widths[i]), table->widths[i] - excess);
    }
}

/* Takes away the column that gives way first. FALSE: none does any more. */
static gboolean
drop_one(Table *table)
{
    int first = -1;

    for (int i = 0; i < table->count; i++) {
        if (table->is_shown[i] && table->columns[i].yields > 0 &&
            (first < 0 || table->columns[i].yields > table->columns[first].yields))
            first = i;
    }
    if (first >= 0)
        table->is_shown[first] = FALSE;
    return first >= 0;
}

static void
lay_out(Table *table)
{
    int room = table->options->columns;

    measure(table);
    share(table, room, FALSE);
    while (width_of_all(table) > room && drop_one(table))
        share(table, room, FALSE);
    if (width_of_all(table) > room)
        share(table, room, TRUE);
    table->is_laid_out = TRUE;
}

static void
put_blanks(GString *text, int count)
{
    for (int i = 0; i < count; i++)
        g_string_append_c(text, ' ');
}

/* A column that may not shrink was measured on the first rows; what is longer is not cut. */
static void
put_cell(GString *text, const Table *table, int index, const char *cell, gboolean is_last)
{
    const Column *column = &table->columns[index];
    gboolean is_right = column->kind == CELL_NUMBER || column->kind == CELL_MONEY;
    int blanks = table->widths[index] - text_columns(cell);
    g_autofree char *cut = NULL;

    if (blanks < 0 && column->least > 0) {
        cut = text_fit(cell, table->widths[index], FALSE);
        blanks = table->widths[index] - text_columns(cut);
    }
    if (is_right)
        put_blanks(text, blanks);
    g_string_append(text, cut != NULL ? cut : cell);
    if (is_last)
        return;
    if (!is_right)
        put_blanks(text, blanks);
    put_blanks(text, GAP);
}

static int
last_shown(const Table *table)
{
    int last = 0;

    for (int i = 0; i < table->count; i++) {
        if (table->is_shown[i])
            last = i;
    }
    return last;
}

static void
strip_end(GString *text)
{
    while (text->len > 0 && text->str[text->len - 1] == ' ')
        g_string_truncate(text, text->len - 1);
}

static void
put_cells(GString *text, const Table *table, char *const *cells)
{
    int last = last_shown(table);

    for (int i = 0; i < table->count; i++) {
        if (table->is_shown[i])
            put_cell(text, table, i, cells[i], i == last);
    }
    strip_end(text);
}

static void
put_row(GString *text, const Table *table, const TableRow *row)
{
    g_autofree char *begun = style_begin(row->style, table->options);

    g_string_append(text, begun);
    put_cells(text, table, row->cells);
    g_string_append(text, style_end(begun));
    g_string_append_c(text, '\n');
}

static void
put_heading(GString *text, const Table *table)
{
    char *labels[COLUMNS_MOST] = { NULL };
    gboolean has_labels = FALSE;

    for (int i = 0; i < table->count; i++) {
        labels[i] = heading(&table->columns[i]);
        has_labels = has_labels || *labels[i] != '\0';
    }
    if (has_labels) {
        put_cells(text, table, labels);
        g_string_append_c(text, '\n');
    }
    for (int i = 0; i < table->count; i++)
        g_free(labels[i]);
}

static void
put_waiting(GString *text, Table *table)
{
    lay_out(table);
    put_heading(text, table);
    for (guint i = 0; i < table->waiting->len; i++)
        put_row(text, table, table->waiting->pdata[i]);
    g_ptr_array_set_size(table->waiting, 0);
}

/* What has no heading says something about the fact before it: "Order added (undone)". */
static void
append_remark(GString *facts, const char *cell)
{
    if (facts->len == 0)
        return; /* the sign of a row repeats what its words say */
    g_string_truncate(facts, facts->len - 1);
    g_string_append_printf(facts, " (%s)\n", cell);
}

/* --plain: one fact a line, an empty line behind each row. */
static char *
facts_of(const Table *table, const TableRow *row)
{
    GString *text = g_string_new(NULL);

    for (int i = 0; i < table->count; i++) {
        const Column *column = &table->columns[i];

        if (*row->cells[i] == '\0')
            continue;
        if (*column->label != '\0')
            g_string_append_printf(text, "%s: %s\n", _(column->label), row->cells[i]);
        else
            append_remark(text, row->cells[i]);
    }
    g_string_append_c(text, '\n');
    return g_string_free(text, FALSE);
}

/* Takes the row over. Returns what can be printed now. */
static char *
add_row(Table *table, TableRow *row)
{
    GString *text;

    if (table->options->form == OUTPUT_FACTS) {
        char *facts = facts_of(table, row);

        row_free(row);
        return facts;
    }
    g_ptr_array_add(table->waiting, row);
    text = g_string_new(NULL);
    if (table->is_laid_out) {
        put_row(text, table, row);
        g_ptr_array_set_size(table->waiting, 0);
    } else if (table->waiting->len == ROWS_MEASURED) {
        put_waiting(text, table);
    }
    return g_string_free(text, FALSE);
}

char *
table_add(Table *table, const json_t *object, RowStyle style)
{
    TableRow *row = g_new0(TableRow, 1);

    row->style = style;
    for (int i = 0; i < table->count; i++)
        row->cells[i] = cell_text(&table->columns[i], object, table->options);
    return add_row(table, row);
}

char *
table_add_texts(Table *table, const char *const *texts, RowStyle style)
{
    TableRow *row = g_new0(TableRow, 1);

    row->style = style;
    for (int i = 0; i < table->count; i++)
        row->cells[i] = text_sanitise(texts[i], -1, TEXT_LINE, NULL);
    return add_row(table, row);
}

char *
table_finish(Table *table)
{
    GString *text = g_string_new(NULL);

    if (!table->is_laid_out && table->waiting->len > 0)
        put_waiting(text, table);
    return g_string_free(text, FALSE);
}
