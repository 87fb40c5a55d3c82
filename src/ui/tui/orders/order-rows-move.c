/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Choosing a row, and moving through those that are in sight and beyond. */
#include "ui/tui/orders/order-rows-private.h"

RowsChange
order_rows_select(OrderRows *rows, guint index)
{
    rows->is_blind = FALSE;
    g_clear_pointer(&rows->keep, g_free);
    if (index == rows->selected || rows->rows->len == 0)
        return ROWS_SAME;
    rows->selected = MIN(index, rows->rows->len - 1);
    return ROWS_SELECTED;
}

RowsChange
order_rows_move(OrderRows *rows, Move move, GError **error)
{
    guint last = rows->rows->len > 0 ? rows->rows->len - 1 : 0;
    const OrderSummary *top = rows->rows->len > 0 ? order_rows_at(rows, 0) : NULL;
    const OrderSummary *bottom = rows->rows->len > 0 ? order_rows_at(rows, last) : NULL;

    rows->is_blind = FALSE;
    if (top == NULL)
        return ROWS_SAME;
    if (move == MOVE_UP && rows->selected > 0)
        return order_rows_select(rows, rows->selected - 1);
    if (move == MOVE_DOWN && rows->selected < last)
        return order_rows_select(rows, rows->selected + 1);
    if (!order_rows_is_ready(rows, error))
        return ROWS_ERROR;
    g_clear_pointer(&rows->keep, g_free);
    rows->may_follow = FALSE;
    switch (move) {
    case MOVE_UP:
        return order_rows_start(rows, SCROLL_UP, top, 1, error);
    case MOVE_DOWN:
        return order_rows_start(rows, SCROLL_DOWN, bottom, 1, error);
    case MOVE_PAGE_UP:
        return order_rows_start(rows, PAGE_UP, top, rows->room, error);
    case MOVE_PAGE_DOWN:
        return order_rows_start(rows, PAGE_DOWN, bottom, rows->room, error);
    case MOVE_FIRST:
        rows->selected = 0;
        return order_rows_start(rows, FILL_SIGHT, NULL, rows->room, error);
    case MOVE_LAST:
        return order_rows_start(rows, FILL_END, NULL, rows->room, error);
    }
    return ROWS_SAME;
}

RowsChange
order_rows_scroll(OrderRows *rows, int by, GError **error)
{
    guint count = rows->rows->len;
    gboolean is_up = by < 0;

    if (count < rows->room || count == 0)
        return order_rows_move(rows, is_up ? MOVE_UP : MOVE_DOWN, error);
    rows->is_blind = FALSE;
    if (!order_rows_is_ready(rows, error))
        return ROWS_ERROR;
    g_clear_pointer(&rows->keep, g_free);
    rows->may_follow = FALSE;
    return order_rows_start(rows, is_up ? WHEEL_UP : WHEEL_DOWN,
                            order_rows_at(rows, is_up ? 0 : count - 1), (guint)ABS(by), error);
}

guint
order_rows_count(const OrderRows *rows)
{
    return rows->rows->len;
}

const OrderSummary *
order_rows_at(const OrderRows *rows, guint index)
{
    return g_ptr_array_index(rows->rows, index);
}

guint
order_rows_selected(const OrderRows *rows)
{
    return rows->selected;
}

const OrderSummary *
order_rows_current(const OrderRows *rows)
{
    return rows->selected < rows->rows->len ? order_rows_at(rows, rows->selected) : NULL;
}

gboolean
order_rows_is_searching(const OrderRows *rows)
{
    return rows->scan != NULL;
}

Instant
order_rows_valid_until(const OrderRows *rows)
{
    return rows->list != NULL ? order_list_valid_until(rows->list) : INSTANT_NEVER;
}

GPtrArray *
order_rows_all_ids(OrderRows *rows, guint limit, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) page = NULL;
    OrderPage next = { .direction = PAGE_FORWARD, .count = MIN(limit, 500) };

    if (!order_rows_is_ready(rows, error))
        return NULL;
    do {
        GPtrArray *found = order_list_page(rows->list, &next, error);

        if (found == NULL)
            return NULL;
        if (page != NULL)
            g_ptr_array_unref(page);
        page = found;
        for (guint i = 0; i < page->len && ids->len < limit; i++)
            g_ptr_array_add(ids, g_strdup(((OrderSummary *)page->pdata[i])->id));
        next.from = page->len > 0 ? page->pdata[page->len - 1] : NULL;
    } while (page->len == next.count && ids->len < limit);
    return g_steal_pointer(&ids);
}
