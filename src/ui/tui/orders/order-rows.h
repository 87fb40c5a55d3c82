/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OrderRows: the orders in sight and the selected one. Only these rows are ever read, by keyset
 * in both directions, so moving costs the same whatever the number of orders. A filter that has
 * to look far goes on in slices while keys are answered in between.
 */
#pragma once

#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/tui/parts/list.h"

typedef struct OrderRows OrderRows;

/* What is listed. */
typedef struct {
    OrderSort sort;
    gboolean reverse;
    gboolean archived;
    Filter *filter; /* owned by the rows; NULL: everything */
} OrderQuery;

OrderRows *order_rows_new(App *app);
void order_rows_free(OrderRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderRows, order_rows_free)

/* Lists something else: from what is selected, where that is in it, else from its first row.
 * Takes the filter over. */
gboolean order_rows_ask(OrderRows *rows, const OrderQuery *query, GError **error);
const OrderQuery *order_rows_query(const OrderRows *rows);

/* Looks again at the same place: time has passed, or something was written. */
gboolean order_rows_reload(OrderRows *rows, GError **error);

/* There is room for so many rows now. */
gboolean order_rows_fit(OrderRows *rows, guint room, GError **error);

typedef enum {
    ROWS_SAME,
    ROWS_SELECTED, /* the selection moved inside the rows in sight */
    ROWS_CHANGED,  /* other rows are in sight */
    ROWS_ERROR,
} RowsChange;

RowsChange order_rows_move(OrderRows *rows, Move move, GError **error);

/* The wheel: so many rows down or (fewer than 0) up, with the selection where it is on the
 * screen; at the ends, and where all rows are in sight, the selection alone. */
RowsChange order_rows_scroll(OrderRows *rows, int by, GError **error);
RowsChange order_rows_select(OrderRows *rows, guint index);

guint order_rows_count(const OrderRows *rows); /* of those in sight */
const OrderSummary *order_rows_at(const OrderRows *rows, guint index);
guint order_rows_selected(const OrderRows *rows);
const OrderSummary *order_rows_current(const OrderRows *rows); /* NULL: there is none */

/* TRUE while slices are left; step() works one off. */
gboolean order_rows_is_searching(const OrderRows *rows);
RowsChange order_rows_step(OrderRows *rows, GError **error);

/* The first instant, by app_now(), at which a row reads differently by time alone. */
Instant order_rows_valid_until(const OrderRows *rows);

/*
 * The ids of every row of the list (GPtrArray of owned strings), at most limit; reads page by
 * page.
 */
GPtrArray *order_rows_all_ids(OrderRows *rows, guint limit, GError **error);
