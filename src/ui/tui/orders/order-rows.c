/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/orders/order-rows-private.h"

#include "base/time/time.h"

#define SLICE_ROWS 100          /* looked at before the time is asked for, */
#define SLICE_MICROSECONDS 6000 /* and between two keys: a screen follows each within 16 ms */

OrderRows *
order_rows_new(App *app)
{
    OrderRows *rows = g_new0(OrderRows, 1);

    rows->app = app;
    rows->rows = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    return rows;
}

static void
stop_scan(OrderRows *rows)
{
    g_clear_pointer(&rows->scan, order_scan_free);
    g_clear_pointer(&rows->anchor, summary_free);
}

void
order_rows_free(OrderRows *rows)
{
    if (rows == NULL)
        return;
    stop_scan(rows);
    order_list_free(rows->list);
    filter_free(rows->query.filter);
    g_ptr_array_unref(rows->rows);
    g_free(rows->keep);
    g_free(rows);
}

/*
 * The first look does without policies: loading them takes longer than the first screen, and
 * only rows whose time has come need them.
 */
static gboolean
open_list(OrderRows *rows, GError **error)
{
    OrderListing listing = {
        .policies = rows->list != NULL ? app_policies(rows->app) : NULL,
        .now = app_now(rows->app),
        .sort = rows->query.sort,
        .reverse = rows->query.reverse,
        .archived = rows->query.archived,
        .filter = rows->query.filter,
    };

    stop_scan(rows);
    g_clear_pointer(&rows->list, order_list_free);
    rows->list = orders_list(rows->app, &listing, error);
    rows->db_serial = app_db_serial(rows->app);
    rows->is_blind = listing.policies == NULL;
    return rows->list != NULL;
}

/* Where the kept row is in sight, or the count of those that are. */
static guint
kept_row(const OrderRows *rows)
{
    guint i = 0;

    while (i < rows->rows->len &&
           (rows->keep == NULL || !g_str_equal(order_rows_at(rows, i)->id, rows->keep)))
        i++;
    return i;
}

/* Selects the kept row, where it is in sight, or what stands in its place now. */
static void
restore_selection(OrderRows *rows)
{
    guint kept = kept_row(rows);

    if (kept < rows->rows->len)
        rows->selected = kept;
    if (rows->selected >= rows->rows->len)
        rows->selected = rows->rows->len > 0 ? rows->rows->len - 1 : 0;
}

static void
take_over(OrderRows *rows, GPtrArray *found)
{
    g_ptr_array_set_size(rows->rows, 0);
    g_ptr_array_extend_and_steal(rows->rows, found);
}

static void
drop_above(OrderRows *rows)
{
    if (rows->rows->len > rows->room)
        g_ptr_array_remove_range(rows->rows, 0, rows->rows->len - rows->room);
}

static void
put_above(OrderRows *rows, GPtrArray *found)
{
    GPtrArray *below = rows->rows;

    rows->rows = found;
    g_ptr_array_extend_and_steal(rows->rows, below);
    if (rows->rows->len > rows->room)
        g_ptr_array_set_size(rows->rows, (int)rows->room);
}

/* Takes the found rows over, when the whole scan is done. */
static void
apply(OrderRows *rows, GPtrArray *found)
{
    guint n = found->len;
    guint last = rows->rows->len > 0 ? rows->rows->len - 1 : 0;

    switch (rows->purpose) {
    case FILL_SIGHT:
        take_over(rows, found);
        restore_selection(rows);
        return;
    case FILL_END:
        take_over(rows, found);
        rows->selected = n > 0 ? n - 1 : 0;
        restore_selection(rows);
        return;
    case SCROLL_DOWN:
    case PAGE_DOWN:
        g_ptr_array_extend_and_steal(rows->rows, found);
        drop_above(rows);
        if (n < (rows->purpose == PAGE_DOWN ? rows->room : 1))
            rows->selected = rows->rows->len > 0 ? rows->rows->len - 1 : 0;
        return;
    case SCROLL_UP:
    case PAGE_UP:
        put_above(rows, found);
        if (n < (rows->purpose == PAGE_UP ? rows->room : 1))
            rows->selected = 0;
        rows->selected = MIN(rows->selected, MAX(last, rows->selected));
        return;
    case WHEEL_DOWN:
        g_ptr_array_extend_and_steal(rows->rows, found);
        drop_above(rows);
        rows->selected = MIN(rows->selected + rows->wanted - n, last);
        return;
    case WHEEL_UP:
        put_above(rows, found);
        rows->selected -= MIN(rows->selected, rows->wanted - n);
        return;
    }
}

/* A look from a row that is no longer the last page's: shows the last page instead. */
static gboolean
is_short_reload(const OrderRows *rows)
{
    return rows->purpose == FILL_SIGHT && rows->anchor != NULL && rows->rows->len < rows->room;
}

RowsChange
order_rows_start(OrderRows *rows, ScanPurpose purpose, const OrderSummary *from, guint count,
                 GError **error)
{
    gboolean is_backward = purpose == FILL_END || purpose == SCROLL_UP || purpose == PAGE_UP ||
                           purpose == WHEEL_UP;
    OrderPage page = {
        .direction = is_backward ? PAGE_BACKWARD : PAGE_FORWARD,
        .inclusive = purpose == FILL_SIGHT && from != NULL,
        .count = count,
    };
    OrderSummary *anchor = from != NULL ? summary_copy(from) : NULL;

    stop_scan(rows);
    rows->purpose = purpose;
    rows->wanted = count;
    rows->anchor = anchor;
    page.from = rows->anchor;
    rows->scan = order_scan_new(rows->list, &page);
    return order_rows_step(rows, error);
}

/* The kept row is not where it was: an undo or another process may have moved it to a place
 * out of sight, which is shown then. */
static RowsChange
follow(OrderRows *rows, GError **error)
{
    OrderSummary *row = NULL;
    RowsChange change = ROWS_CHANGED;

    rows->may_follow = FALSE;
    if (!order_list_find(rows->list, rows->keep, &row, error))
        return ROWS_ERROR;
    if (row == NULL)
        stop_scan(rows);
    else
        change = order_rows_start(rows, FILL_SIGHT, row, rows->room, error);
    summary_free(row);
    return change;
}

static RowsChange
finish(OrderRows *rows, GPtrArray *found, GError **error)
{
    guint room = rows->room;

    apply(rows, found);
    if (rows->may_follow && rows->keep != NULL && kept_row(rows) == rows->rows->len)
        return follow(rows, error);
    if (is_short_reload(rows)) {
        guint selected = rows->selected;
        RowsChange change = order_rows_start(rows, FILL_END, NULL, room, error);

        rows->selected = selected;
        restore_selection(rows);
        return change;
    }
    stop_scan(rows);
    return ROWS_CHANGED;
}

static ScanResult
scan_slice(OrderRows *rows, GError **error)
{
    gint64 until = now_monotonic() + SLICE_MICROSECONDS;
    ScanResult result;

    do
        result = order_scan_step(rows->scan, SLICE_ROWS, error);
    while (result == SCAN_MORE && now_monotonic() < until);
    return result;
}

RowsChange
order_rows_step(OrderRows *rows, GError **error)
{
    ScanResult result;
    g_autoptr(GPtrArray) found = NULL;

    if (rows->scan == NULL)
        return ROWS_SAME;
    result = scan_slice(rows, error);
    if (result == SCAN_ERROR) {
        stop_scan(rows);
        return ROWS_ERROR;
    }
    if (result == SCAN_MORE && rows->purpose != FILL_SIGHT)
        return ROWS_SAME;
    found = order_scan_rows(rows->scan);
    if (result == SCAN_DONE)
        return finish(rows, g_steal_pointer(&found), error);
    if (found->len == rows->rows->len && found->len > 0)
        return ROWS_SAME;
    take_over(rows, g_steal_pointer(&found));
    restore_selection(rows);
    return ROWS_CHANGED;
}

gboolean
order_rows_is_ready(OrderRows *rows, GError **error)
{
    CaseFileState state;

    if (rows->list != NULL && case_file_state(rows->app, &state, NULL) &&
        rows->db_serial == app_db_serial(rows->app))
        return TRUE;
    return open_list(rows, error);
}

static void
keep_selection(OrderRows *rows)
{
    const OrderSummary *current = order_rows_current(rows);

    g_free(rows->keep);
    rows->keep = current != NULL ? g_strdup(current->id) : NULL;
}

static gboolean
fill_from_top(OrderRows *rows, GError **error)
{
    rows->selected = 0;
    g_clear_pointer(&rows->keep, g_free);
    return rows->room == 0 ||
           order_rows_start(rows, FILL_SIGHT, NULL, rows->room, error) != ROWS_ERROR;
}

/* What is selected stays so where the new list has it. */
gboolean
order_rows_ask(OrderRows *rows, const OrderQuery *query, GError **error)
{
    OrderSummary *row = NULL;
    gboolean is_good;

    if (rows->query.filter != query->filter)
        filter_free(rows->query.filter);
    rows->query = *query;
    keep_selection(rows);
    if (!open_list(rows, error) ||
        (rows->keep != NULL && !order_list_find(rows->list, rows->keep, &row, error)))
        return FALSE;
    if (row == NULL || rows->room == 0)
        is_good = fill_from_top(rows, error);
    else
        is_good = order_rows_start(rows, FILL_SIGHT, row, rows->room, error) != ROWS_ERROR;
    summary_free(row);
    return is_good;
}

const OrderQuery *
order_rows_query(const OrderRows *rows)
{
    return &rows->query;
}

/* Reads the rows in sight again from the first of them on, keeping the selection. */
static gboolean
refill(OrderRows *rows, GError **error)
{
    const OrderSummary *first = rows->rows->len > 0 ? order_rows_at(rows, 0) : NULL;

    keep_selection(rows);
    rows->may_follow = TRUE;
    return rows->room == 0 ||
           order_rows_start(rows, FILL_SIGHT, first, rows->room, error) != ROWS_ERROR;
}

/* What is first may be another one now: as long as nobody has chosen, the first is chosen. In
 * another case file everything is. */
gboolean
order_rows_reload(OrderRows *rows, GError **error)
{
    gboolean was_blind = rows->is_blind;
    guint serial = rows->db_serial;

    return open_list(rows, error) &&
           (was_blind || rows->db_serial != serial ? fill_from_top(rows, error)
                                                   : refill(rows, error));
}

gboolean
order_rows_fit(OrderRows *rows, guint room, GError **error)
{
    if (room == rows->room)
        return TRUE;
    rows->room = room;
    return order_rows_is_ready(rows, error) && refill(rows, error);
}
