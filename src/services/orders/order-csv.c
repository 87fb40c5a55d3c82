/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/order-csv.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/orders/order-csv-private.h"

#define COLUMNS_LEAST 12

struct OrderCsv {
    GArray *columns; /* CsvColumn */
};

OrderCsv *
order_csv_new(void)
{
    OrderCsv *csv = g_new0(OrderCsv, 1);

    csv->columns = g_array_new(FALSE, FALSE, sizeof(CsvColumn));
    csv_add_order_columns(csv->columns);
    csv_add_item_columns(csv->columns);
    return csv;
}

void
order_csv_free(OrderCsv *csv)
{
    if (csv == NULL)
        return;
    g_array_unref(csv->columns);
    g_free(csv);
}

/* Instead of the comma behind the last cell. */
static void
end_row(GString *text)
{
    text->str[text->len - 1] = '\n';
}

void
order_csv_append_header(const OrderCsv *csv, GString *text)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const CsvColumn *column = &g_array_index(csv->columns, CsvColumn, i);

        g_string_append_printf(text, "%s%s,", column->name, column->suffix);
    }
    end_row(text);
}

static void
append_row(const OrderCsv *csv, GString *text, const RowWritten *row)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const CsvColumn *column = &g_array_index(csv->columns, CsvColumn, i);
        gboolean is_said = row->is_first || column->is_in_every_row;
        g_autofree char *value = is_said ? column->text(column, row) : NULL;

        if (column->is_amount)
            g_string_append_printf(text, "%s,", value == NULL ? "" : value);
        else
            order_csv_append_cell(text, value == NULL ? "" : value);
    }
    end_row(text);
}

void
order_csv_append(const OrderCsv *csv, GString *text, const OrderView *view, const Zone *zone)
{
    const GPtrArray *lines = view->order->lines;

    for (guint i = 0; i < MAX(lines->len, 1); i++) {
        const RowWritten row = {
            .view = view,
            .line = i < lines->len ? lines->pdata[i] : NULL,
            .is_first = i == 0,
            .zone = zone,
        };

        append_row(csv, text, &row);
    }
}

static guint
find_name(const CsvColumn *column, const GPtrArray *names)
{
    gsize length = strlen(column->name);

    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];

        if (g_ascii_strncasecmp(name, column->name, length) == 0 &&
            g_ascii_strcasecmp(name + length, column->suffix) == 0)
            return i;
    }
    return CSV_NO_PLACE;
}

guint
order_csv_bind(OrderCsv *csv, const GPtrArray *names)
{
    guint found = 0;

    for (guint i = 0; i < csv->columns->len; i++) {
        CsvColumn *column = &g_array_index(csv->columns, CsvColumn, i);

        column->place = find_name(column, names);
        found += column->place != CSV_NO_PLACE;
        if (column->place == CSV_NO_PLACE && column->field != NULL &&
            column->field->kind == FIELD_IDENTIFIER)
            return 0;
    }
    return found < COLUMNS_LEAST ? 0 : found * 1000 / MAX(found, names->len);
}

static gboolean
read_cells(const OrderCsv *csv, RowRead *row, GError **error)
{
    for (guint i = 0; i < csv->columns->len; i++) {
        const CsvColumn *column = &g_array_index(csv->columns, CsvColumn, i);
        g_autofree char *text = column->read == NULL ? NULL : csv_column_cell(column, row);

        if (text != NULL && *g_strstrip(text) != '\0' &&
            !column->read(column, row, text, error))
            return FALSE;
    }
    if (row->order->number != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("The order number is missing."));
    return FALSE;
}

gboolean
order_csv_read(const OrderCsv *csv, Order *order, OrderCsvCell cell, gpointer row,
               const Policies *policies, Instant now, GError **error)
{
    RowRead reading = {
        .order = order,
        .line = order_line_new(),
        .cell = cell,
        .row = row,
        .policies = policies,
        .now = now,
    };
    gboolean is_read = read_cells(csv, &reading, error);

    if (is_read && reading.has_line)
        g_ptr_array_add(order->lines, reading.line);
    else
        order_line_free(reading.line);
    return is_read;
}
