/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The columns of OrderCsv: what stands in them, and how it is read. */
#pragma once

#include "services/orders/order-csv.h"

#define CSV_CURRENCY "-currency"
#define CSV_NO_PLACE G_MAXUINT

/* A row that is being written. */
typedef struct {
    const OrderView *view;
    const OrderLine *line; /* or NULL */
    gboolean is_first;     /* of its order */
    const Zone *zone;
} RowWritten;

/* A row that is being read. */
typedef struct {
    Order *order;
    OrderLine *line;
    gboolean has_line;
    OrderCsvCell cell;
    gpointer row;
    const Policies *policies;
    Instant now;
} RowRead;

typedef struct CsvColumn CsvColumn;
struct CsvColumn {
    const char *name;
    const char *suffix; /* of the column of a currency, which stands behind its amount */
    gboolean is_in_every_row;
    gboolean is_amount; /* for adding up: never guarded */
    char *(*text)(const CsvColumn *column, const RowWritten *row);
    gboolean (*read)(const CsvColumn *column, RowRead *row, const char *text, GError **error);
    const OrderField *field;
    gsize offset; /* in Parcel or OrderLine */
    guint place;  /* in the header that is bound, or CSV_NO_PLACE */
};

/* What is computed, and what can be stated of an order as a whole. */
void csv_add_order_columns(GArray *columns);

/* What fields say of parcels and of items, spread out. */
void csv_add_item_columns(GArray *columns);

void csv_add_column(GArray *columns, CsvColumn column);

/* For those that read: "" where the header does not have the column; owned. */
char *csv_column_cell(const CsvColumn *column, const RowRead *row);

/* FALSE with an error that names the column and what can be written; expected is N_(). */
gboolean csv_refuse(const CsvColumn *column, const char *text, const char *expected,
                    GError **error);

/* The words between separators, without blanks around them (char *). */
GPtrArray *csv_split(const char *text, const char *separator);

/* An amount, whose currency stands in the column behind it. */
char *csv_amount_text(const Money *money);
gboolean csv_read_money(const CsvColumn *column, const RowRead *row, const char *text,
                        Money *ret_money, GError **error);
