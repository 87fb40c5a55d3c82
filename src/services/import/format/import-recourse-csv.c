/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Rows of this program's own CSV on their way to orders. */
#include "services/import/format/import-recourse.h"
#include "services/import/table/table.h"
#include "services/orders/orders.h"

static guint
fit(const GPtrArray *names)
{
    g_autoptr(OrderCsv) csv = order_csv_new();

    return order_csv_bind(csv, names);
}

static gpointer
begin(const GPtrArray *names)
{
    OrderCsv *csv = order_csv_new();

    (void)order_csv_bind(csv, names); /* how many is of no interest any more */
    return csv;
}

static const char *
cell_at(gpointer reader, guint place)
{
    return csv_cell(reader, place);
}

static gboolean
read_row(gpointer csv, ImportRow *row, const CsvReader *reader, GError **error)
{
    return order_csv_read(csv, row->order, cell_at, (gpointer)reader, row->task->policies,
                          row->task->now, error);
}

static void
end(gpointer csv)
{
    order_csv_free(csv);
}

const TableRows recourse_table_rows = { "number", fit, begin, read_row, end };
