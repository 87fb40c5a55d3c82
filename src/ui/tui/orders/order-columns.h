/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The columns of the list of orders: which there are at a width, and how an order is drawn in
 * them. Under 60 columns a row takes two lines.
 */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/parts/canvas.h"

typedef struct {
    int lines; /* of one row: 1 or 2 */
    /* Column and width of each part; width 0: left out. */
    int time, time_columns;
    int bar, bar_columns;
    int act, act_columns;
    int number, number_columns;
    int item, item_columns;
    int seller, seller_columns;
    int paid, paid_columns;
} RowLayout;

RowLayout row_layout(int columns);

typedef struct {
    const OrderSummary *summary;
    Instant now;
    gboolean is_selected;
    gboolean is_marked;
    gboolean is_silent; /* no reminder now: it was snoozed */
} RowContent;

/* The column by which the list is sorted gets a sign; that of urgency, as usual, has none. Each
 * is a spot of its view's own: its OrderSort. */
void row_draw_heads(const RowLayout *layout, Canvas line, OrderSort sort, gboolean reverse);

/* The canvas has as many rows as the layout has lines. */
void row_draw(const RowLayout *layout, Canvas canvas, const RowContent *row);

/* Only what time changes: the countdown. */
void row_draw_time(const RowLayout *layout, Canvas canvas, const RowContent *row);

/* TRUE while its countdown shows seconds. */
gboolean row_is_live(const OrderSummary *summary, Instant now);
