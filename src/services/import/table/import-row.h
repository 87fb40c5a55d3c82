/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportRow: one row of a table on its way to an order. Cells are given to it in the sequence
 * of ColumnRole, because some say how others are to be read.
 */
#pragma once

#include "services/import/table/import-table.h"

/* How the columns of one file are written. */
typedef struct {
    guint of[COLUMN_OTHER];   /* DateOrder or DecimalStyle; 0: nothing settles it */
    gboolean has_no_quantity; /* the column is missing: how many nobody knows */
} RowStyles;

typedef struct ImportRow {
    const ImportTable *table;
    const RowStyles *styles;
    const ImportTask *task;
    Order *order;
    OrderLine *line;       /* handed over to the order once it says something */
    char *currency;        /* as the row has it, or NULL */
    char *origin_tracking; /* before the parcel was handed over, or NULL */
    char *tracking;
    char *carrier;
    gboolean is_skipped;    /* an entry of an account that is no payment */
    gboolean is_below_zero; /* money came back by it: no item was bought */
    PageState parcel_state; /* PAGE_UNSAID: not told, or not understood */
    char *reverse_id;       /* of a return or refund request, or NULL */
    char *reverse_type;
    char *reverse_status;
    char *note;
    Money payment;     /* of a list of payments, as it changed the account */
    ImportFound found; /* what the row came to, once it is finished */
} ImportRow;

void import_row_begin(ImportRow *row, const ImportTable *table, const RowStyles *styles,
                      const ImportTask *task);
void import_row_clear(ImportRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportRow, import_row_clear)

/* An error is the reason for which the row is rejected. */
gboolean import_row_read(ImportRow *row, ColumnRole role, const char *cell, GError **error);
gboolean import_row_finish(ImportRow *row, GError **error);

/* To the task's sink, as an order, which is given away, or as a payment. */
gboolean import_row_hand_over(ImportRow *row, GError **error);
