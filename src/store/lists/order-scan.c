/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A page of a list: the table walked from a place on, forward or backward. */
#include "store/lists/order-list-private.h"
#include "store/lists/order-sort-private.h"
#include "store/lists/orders.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

/* A place in the order of urgency, in which the table is walked whatever the sort is. */
typedef struct {
    gint64 sort_at, tie, key;
} Place;

/*
 * Rows are gathered in the direction of the walk and turned round at the end for a page
 * backward. With the table's own order a walk ends when the page is full; with another every
 * row is looked at and the best so many are kept.
 */
struct OrderScan {
    OrderList *list;
    OrderSummary *from; /* or NULL */
    gboolean inclusive;
    gboolean backward;
    guint count;
    GPtrArray *rows;  /* OrderSummary */
    guint fresh_used; /* rows of the overlay that were passed */
    Place place;      /* of the row looked at last */
};

static int
walk_compare(const OrderScan *scan, const OrderSummary *a, const OrderSummary *b)
{
    const OrderListing *listing = &scan->list->listing;

    return order_sort_compare(listing->sort, listing->reverse != scan->backward, a, b);
}

static int
compare_rows(gconstpointer a, gconstpointer b, gpointer scan)
{
    return walk_compare(scan, *(OrderSummary *const *)a, *(OrderSummary *const *)b);
}

static gboolean
is_indexed(const OrderScan *scan)
{
    return scan->list->listing.sort == SORT_URGENCY;
}

/* Whether the table is walked from the least urgent row on. */
static gboolean
walks_up(const OrderScan *scan)
{
    return is_indexed(scan) && scan->list->listing.reverse != scan->backward;
}

static gboolean
is_behind_start(const OrderScan *scan, const OrderSummary *row)
{
    int order = scan->from != NULL ? walk_compare(scan, row, scan->from) : 1;

    return order > 0 || (order == 0 && scan->inclusive);
}

static Place
first_place(const OrderScan *scan)
{
    gboolean up = walks_up(scan);
    Place place = { G_MININT64, G_MININT64, G_MININT64 };

    if (up)
        place = (Place){ G_MAXINT64, G_MAXINT64, G_MAXINT64 };
    if (!is_indexed(scan) || scan->from == NULL)
        return place;
    place = (Place){ scan->from->sort_at, summary_tie(scan->from), scan->from->key };
    if (scan->inclusive)
        place.key += up ? 1 : -1;
    return place;
}

OrderScan *
order_scan_new(OrderList *list, const OrderPage *page)
{
    OrderScan *scan = g_new0(OrderScan, 1);

    scan->list = list;
    scan->from = page->from != NULL ? summary_copy(page->from) : NULL;
    scan->inclusive = page->inclusive;
    scan->backward = page->direction == PAGE_BACKWARD;
    scan->count = page->count;
    scan->rows = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    scan->place = first_place(scan);
    return scan;
}

void
order_scan_free(OrderScan *scan)
{
    if (scan == NULL)
        return;
    summary_free(scan->from);
    g_ptr_array_unref(scan->rows);
    g_free(scan);
}

static gboolean
is_full(const OrderScan *scan)
{
    return is_indexed(scan) && scan->rows->len >= scan->count;
}

/* Keeps the best so many rows of a sort without an index; sorted now and then, not each time.
 */
static void
thin_out(OrderScan *scan)
{
    g_ptr_array_sort_with_data(scan->rows, compare_rows, scan);
    if (scan->rows->len > scan->count)
        g_ptr_array_set_size(scan->rows, (int)scan->count);
}

static void
add_row(OrderScan *scan, const OrderSummary *row)
{
    if (is_full(scan))
        return;
    g_ptr_array_add(scan->rows, summary_copy(row));
    if (!is_indexed(scan) && scan->rows->len / 2 > scan->count)
        thin_out(scan);
}

/* The next row of the overlay in the direction of the walk; NULL behind the last one. */
static const OrderSummary *
next_fresh(const OrderScan *scan)
{
    const GPtrArray *fresh = scan->list->fresh;

    if (scan->fresh_used >= fresh->len)
        return NULL;
    return fresh->pdata[scan->backward ? fresh->len - 1 - scan->fresh_used : scan->fresh_used];
}

/* Adds the rows of the overlay that stand before the row; all that are left for NULL. */
static void
add_fresh_before(OrderScan *scan, const OrderSummary *row)
{
    const OrderSummary *fresh;

    while (!is_full(scan) && (fresh = next_fresh(scan)) != NULL &&
           (row == NULL || walk_compare(scan, fresh, row) < 0)) {
        if (is_behind_start(scan, fresh))
            add_row(scan, fresh);
        scan->fresh_used++;
    }
}

gboolean
said_of_order(Db *db, gint64 key, char **ret_said, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_SAID_OF_ORDER, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":purchase", key);
    step = query_step(query, error);
    if (step == STEP_ROW)
        *ret_said = g_strdup(query_text(query, 0));
    return step != STEP_ERROR;
}

static gboolean
passes_filter(const OrderList *list, const OrderSummary *row, gboolean *ret_passes,
              GError **error)
{
    const OrderListing *listing = &list->listing;
    g_autofree char *said = NULL;
    OrderSummary with_said = *row;

    *ret_passes = listing->filter == NULL;
    if (listing->filter == NULL)
        return TRUE;
    if (filter_reads_said(listing->filter) && projection_keeps_words(list->db) &&
        !said_of_order(list->db, row->key, &said, error))
        return FALSE;
    with_said.said = said;
    *ret_passes = filter_matches(listing->filter, &with_said, listing->now);
    return TRUE;
}

/* As it reads now, whatever is listed. NULL without an error: there is none. */
static gboolean
find_row(const OrderList *list, const char *id, OrderSummary **ret_row, GError **error)
{
    g_autoptr(GPtrArray) found = NULL;
    FindVerdict verdict;

    *ret_row = NULL;
    for (guint i = 0; i < list->fresh->len && *ret_row == NULL; i++) {
        const OrderSummary *fresh = list->fresh->pdata[i];

        if (g_str_equal(fresh->id, id))
            *ret_row = summary_copy(fresh);
    }
    if (*ret_row != NULL)
        return TRUE;
    if (!order_find(list->db, id, NULL, &verdict, &found, error))
        return FALSE;
    if (verdict == FIND_FOUND && g_str_equal(((OrderSummary *)found->pdata[0])->id, id))
        *ret_row = summary_copy(found->pdata[0]);
    return TRUE;
}

gboolean
order_list_find(const OrderList *list, const char *id, OrderSummary **ret_row, GError **error)
{
    gboolean passes = FALSE;

    if (!find_row(list, id, ret_row, error))
        return FALSE;
    if (*ret_row == NULL)
        return TRUE;
    if ((*ret_row)->archived == list->listing.archived &&
        !passes_filter(list, *ret_row, &passes, error)) {
        g_clear_pointer(ret_row, summary_free);
        return FALSE;
    }
    if (!passes)
        g_clear_pointer(ret_row, summary_free);
    return TRUE;
}

/* Adds the row when the filter lets it through. */
static gboolean
add_filtered(OrderScan *scan, const OrderSummary *row, GError **error)
{
    gboolean passes;

    if (!passes_filter(scan->list, row, &passes, error))
        return FALSE;
    if (passes)
        add_row(scan, row);
    return TRUE;
}

static gboolean
look_at(OrderScan *scan, const OrderSummary *row, GError **error)
{
    scan->place = (Place){ row->sort_at, summary_tie(row), row->key };
    if (overlay_replaces(row->valid_from, row->valid_until, scan->list->listing.now))
        return TRUE;
    if (is_indexed(scan))
        add_fresh_before(scan, row);
    else if (!is_behind_start(scan, row))
        return TRUE;
    return add_filtered(scan, row, error);
}

static SqlId
walk_of(const OrderScan *scan)
{
    if (scan->list->listing.due != DUE_NOT)
        return SQL_ORDERS_BY_DUE;
    return walks_up(scan) ? SQL_ORDERS_BACKWARD : SQL_ORDERS_FORWARD;
}

ScanResult
order_scan_step(OrderScan *scan, guint budget, GError **error)
{
    g_autoptr(Query) query = NULL;
    Step step = STEP_ROW;

    if (!overlay_leaves_rows(scan->list->db)) {
        add_fresh_before(scan, NULL);
        return SCAN_DONE;
    }
    query = query_begin(scan->list->db, walk_of(scan), error);
    if (query == NULL)
        return SCAN_ERROR;
    query_bind_integer(query, ":archived", scan->list->listing.archived);
    if (scan->list->listing.due != DUE_NOT)
        query_bind_integer(query, ":due", scan->list->listing.due);
    query_bind_integer(query, ":sort_at", scan->place.sort_at);
    query_bind_integer(query, ":tie", scan->place.tie);
    query_bind_integer(query, ":key", scan->place.key);
    for (; budget > 0 && !is_full(scan); budget--) {
        OrderSummary row;

        step = query_step(query, error);
        if (step != STEP_ROW)
            break;
        row = summary_row_read(query);
        if (!look_at(scan, &row, error))
            return SCAN_ERROR;
    }
    if (step == STEP_DONE)
        add_fresh_before(scan, NULL);
    if (step == STEP_ERROR)
        return SCAN_ERROR;
    return step == STEP_DONE || is_full(scan) ? SCAN_DONE : SCAN_MORE;
}

GPtrArray *
order_scan_rows(const OrderScan *scan)
{
    GPtrArray *rows = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);

    for (guint i = 0; i < scan->rows->len; i++)
        g_ptr_array_add(rows, summary_copy(scan->rows->pdata[i]));
    if (!is_indexed(scan))
        g_ptr_array_sort_with_data(rows, compare_rows, (gpointer)scan);
    if (rows->len > scan->count)
        g_ptr_array_set_size(rows, (int)scan->count);
    for (guint i = 0; scan->backward && i < rows->len / 2; i++) {
        gpointer row = rows->pdata[i];

        rows->pdata[i] = rows->pdata[rows->len - 1 - i];
        rows->pdata[rows->len - 1 - i] = row;
    }
    return rows;
}
