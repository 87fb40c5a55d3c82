/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OrderCsv: orders as rows for people and their spreadsheets, and back. One table of columns
 * serves both ways, so that everything a row holds is read again; what is computed stands in
 * front and is passed over then.
 *
 * An order has as many rows as items, one at least. What is true of the whole order stands in
 * the first alone, so that a sum over a column counts nothing twice; its number and marketplace
 * stand in each.
 *
 * A cell is one line, sanitised, and shown by spreadsheets as it is: what they would take for a
 * formula gets an apostrophe, and a number that they would round or shorten is written
 * ="3069099405659913".
 */
#pragma once

#include "services/orders/order-look.h"

typedef struct OrderCsv OrderCsv;

OrderCsv *order_csv_new(void);
void order_csv_free(OrderCsv *csv);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderCsv, order_csv_free)

/* The line with the names, and the rows of an order; dates are those of its shop (zone). */
void order_csv_append_header(const OrderCsv *csv, GString *text);
void order_csv_append(const OrderCsv *csv, GString *text, const OrderView *view,
                      const Zone *zone);

/*
 * Reading: which of a header's names (char *) are columns of these, in thousandths of the
 * names: a file of an earlier version has fewer columns. 0 where the number is none of them, or
 * so few are that the file may be anybody's. From then on rows are read by that header;
 * columns that are missing say nothing, further ones are not read.
 */
guint order_csv_bind(OrderCsv *csv, const GPtrArray *names);

/* The cell at a place of the row. */
typedef const char *(*OrderCsvCell)(gpointer row, guint place);

/*
 * What a row says, into an order without anything in it; a date is one of the marketplace that
 * the row names. An error names the column.
 */
gboolean order_csv_read(const OrderCsv *csv, Order *order, OrderCsvCell cell, gpointer row,
                        const Policies *policies, Instant now, GError **error);

/* One text cell with the comma behind it, and what it says when it is read again; owned. */
void order_csv_append_cell(GString *text, const char *value);
char *order_csv_cell_text(const char *cell);
