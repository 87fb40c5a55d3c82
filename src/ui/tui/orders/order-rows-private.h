/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files order-rows*.c share. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/orders/order-rows.h"

/* What the rows of a scan are for. */
typedef enum {
    FILL_SIGHT,  /* they replace what is in sight, from the top */
    FILL_END,    /* they replace it and the last one is selected */
    SCROLL_DOWN, /* they go below */
    SCROLL_UP,   /* they go above */
    PAGE_DOWN,
    PAGE_UP,
    WHEEL_DOWN, /* they go below, so many as wanted; where there are fewer the selection moves
                 */
    WHEEL_UP,
} ScanPurpose;

struct OrderRows {
    App *app;        /* borrowed */
    guint db_serial; /* of the case file that the list was made on */
    OrderQuery query;
    OrderList *list;
    GPtrArray *rows; /* OrderSummary */
    guint room;
    guint selected;
    gboolean is_blind;   /* looked at without policies, and nobody has chosen a row yet */
    char *keep;          /* id of the row to select again after a reload, or NULL */
    gboolean may_follow; /* it is looked for where it is not in sight */
    OrderScan *scan;
    ScanPurpose purpose;
    guint wanted;         /* how many rows it is to find */
    OrderSummary *anchor; /* the row the scan starts from, or NULL */
};

/* FALSE when the list cannot be read. */
gboolean order_rows_is_ready(OrderRows *rows, GError **error);

/* Begins to read so many rows from a row on (NULL: from the first, or the last, there is). */
RowsChange order_rows_start(OrderRows *rows, ScanPurpose purpose, const OrderSummary *from,
                            guint count, GError **error);
