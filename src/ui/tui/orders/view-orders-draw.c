/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Draws the list: column heads, rows, and the pane below. */
#include "ui/tui/orders/view-orders-private.h"

#define PANE_FROM_ROWS 18 /* of the view: the pane folds away in windows of less than 20 */
#define PANE_ROWS_MOST 14

/* Where the parts of the view are. */
typedef struct {
    RowLayout layout;
    int head;      /* rows of column heads: 0 or 1 */
    int list_rows; /* lines that hold rows */
    int pane;      /* rows of the pane with its rule; 0: folded away */
} Parts;

static Parts
parts_of(Canvas canvas)
{
    Parts parts = { .layout = row_layout(canvas.columns) };

    parts.head = parts.layout.lines == 1 ? 1 : 0;
    if (canvas.rows >= PANE_FROM_ROWS)
        parts.pane = MIN(canvas.rows * 2 / 5, PANE_ROWS_MOST);
    parts.list_rows = canvas.rows - parts.head - parts.pane;
    return parts;
}

static Canvas
row_place(const Parts *parts, Canvas canvas, guint index)
{
    int lines = parts->layout.lines;

    return canvas_part(canvas, parts->head + (int)index * lines, 0, lines, canvas.columns);
}

static RowContent
row_content(const OrdersView *orders, guint index)
{
    const OrderSummary *summary = order_rows_at(orders->rows, index);

    return (RowContent){
        .summary = summary,
        .now = orders_now(orders),
        .is_selected = index == order_rows_selected(orders->rows),
        .is_silent =
            orders->silenced != NULL && g_hash_table_contains(orders->silenced, summary->id),
        .is_marked = g_hash_table_contains(orders->marked, summary->id),
    };
}

static void
draw_row(OrdersView *orders, const Parts *parts, Canvas canvas, guint index)
{
    RowContent row = row_content(orders, index);
    Canvas place = row_place(parts, canvas, index);

    canvas_note_spot(place, SPOT_ROW, index);
    row_draw(&parts->layout, place, &row);
}

static void
put_cursor(OrdersView *orders, const Parts *parts, Canvas canvas)
{
    int row = parts->head + (int)order_rows_selected(orders->rows) * parts->layout.lines;

    canvas_set_cursor(canvas, row, 0, FALSE);
}

static void
draw_rows(OrdersView *orders, const Parts *parts, Canvas canvas)
{
    guint n = order_rows_count(orders->rows);
    int used = (int)n * parts->layout.lines;

    for (guint i = 0; i < n; i++)
        draw_row(orders, parts, canvas, i);
    canvas_clear(
        canvas_part(canvas, parts->head + used, 0, parts->list_rows - used, canvas.columns));
    orders->drawn_selected = order_rows_selected(orders->rows);
    orders->drawn_count = n;
}

static void
fit_rows(OrdersView *orders, const Parts *parts)
{
    GError *error = NULL;
    guint room = (guint)MAX(parts->list_rows / parts->layout.lines, 1);

    if (!order_rows_fit(orders->rows, room, &error))
        tui_say_unread(orders->view.tui, error);
}

static Canvas
pane_place(const Parts *parts, Canvas canvas)
{
    return canvas_part(canvas, canvas.rows - parts->pane, 0, parts->pane, canvas.columns);
}

void
orders_draw(View *view, Canvas canvas)
{
    OrdersView *orders = orders_of(view);
    Parts parts = parts_of(canvas);

    orders->changed = 0;
    orders->has_pane = parts.pane > 0;
    fit_rows(orders, &parts);
    orders->drawn_count = 0;
    if (order_rows_count(orders->rows) == 0) {
        orders_draw_empty(orders, canvas);
        canvas_set_cursor(canvas, 0, 0, FALSE);
        return;
    }
    orders->is_new = FALSE;
    if (parts.head > 0)
        row_draw_heads(&parts.layout, canvas_part(canvas, 0, 0, 1, canvas.columns),
                       order_rows_query(orders->rows)->sort,
                       order_rows_query(orders->rows)->reverse);
    draw_rows(orders, &parts, canvas);
    if (parts.pane > 0)
        orders_draw_detail(orders, pane_place(&parts, canvas));
    put_cursor(orders, &parts, canvas);
}

static void
draw_times(OrdersView *orders, const Parts *parts, Canvas canvas)
{
    for (guint i = 0; i < order_rows_count(orders->rows); i++) {
        RowContent row = row_content(orders, i);

        row_draw_time(&parts->layout, row_place(parts, canvas, i), &row);
    }
}

void
orders_draw_part(View *view, Canvas canvas)
{
    OrdersView *orders = orders_of(view);
    Parts parts = parts_of(canvas);

    if (order_rows_count(orders->rows) == 0)
        return;
    if (orders->changed & CHANGED_ROWS) {
        draw_rows(orders, &parts, canvas);
    } else if (orders->changed & CHANGED_SELECTION) {
        if (orders->drawn_selected < order_rows_count(orders->rows))
            draw_row(orders, &parts, canvas, orders->drawn_selected);
        orders->drawn_selected = order_rows_selected(orders->rows);
        draw_row(orders, &parts, canvas, orders->drawn_selected);
    }
    if (orders->changed & CHANGED_TIMES)
        draw_times(orders, &parts, canvas);
    if ((orders->changed & CHANGED_DETAIL) && parts.pane > 0)
        orders_draw_detail(orders, pane_place(&parts, canvas));
    orders->changed = 0;
    put_cursor(orders, &parts, canvas);
}
