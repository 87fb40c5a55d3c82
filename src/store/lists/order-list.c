/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/order-list.h"

#include "domain/watch/watch.h"
#include "store/file/file.h"
#include "store/lists/order-list-private.h"
#include "store/lists/order-sort-private.h"
#include "store/lists/orders.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

void
order_list_free(OrderList *list)
{
    if (list == NULL)
        return;
    g_ptr_array_unref(list->fresh);
    g_free(list);
}

static int
compare_rows(gconstpointer a, gconstpointer b, gpointer data)
{
    const OrderListing *listing = data;

    return order_sort_compare(listing->sort, listing->reverse, *(OrderSummary *const *)a,
                              *(OrderSummary *const *)b);
}

static gboolean
belongs(const OrderListing *listing, const OrderView *view)
{
    g_autofree char *said = NULL;
    OrderSummary with_said = view->summary;
    const OrderSummary *summary = &with_said;

    if (listing->filter != NULL && filter_reads_said(listing->filter))
        with_said.said = said = order_said(view->order, view->record->events->effective);
    return summary->archived == listing->archived &&
           (listing->due == DUE_NOT || summary->due == listing->due) &&
           (listing->filter == NULL || filter_matches(listing->filter, summary, listing->now));
}

/* Keeps what the list shows of the overlay, and until when the overlay holds. */
static void
take_overlay(OrderList *list, const GPtrArray *overlay)
{
    for (guint i = 0; i < overlay->len; i++) {
        const OrderView *view = overlay->pdata[i];

        list->valid_until = MIN(list->valid_until, view->summary.valid_until);
        if (belongs(&list->listing, view))
            g_ptr_array_add(list->fresh, summary_copy(&view->summary));
    }
    g_ptr_array_sort_with_data(list->fresh, compare_rows, &list->listing);
}

static gboolean
read_next_change(OrderList *list, GError **error)
{
    g_autoptr(Query) query = query_begin(list->db, SQL_ORDERS_NEXT_CHANGE, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":now", list->listing.now);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    list->valid_until = MIN(list->valid_until, query_until(query, 0));
    return TRUE;
}

OrderList *
order_list_new(Db *db, const OrderListing *listing, GError **error)
{
    g_autoptr(OrderList) list = g_new0(OrderList, 1);
    g_autoptr(Transaction) look = NULL;
    g_autoptr(GPtrArray) overlay = NULL;

    list->db = db;
    list->listing = *listing;
    list->fresh = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    list->valid_until = listing->policies == NULL ? listing->now : INSTANT_NEVER;
    if (listing->policies == NULL)
        return g_steal_pointer(&list);
    look = transaction_begin_look(db, error);
    if (look == NULL)
        return NULL;
    overlay = overlay_read(db, listing->policies, listing->now, error);
    if (overlay == NULL || !read_next_change(list, error))
        return NULL;
    take_overlay(list, overlay);
    return g_steal_pointer(&list);
}

Instant
order_list_valid_until(const OrderList *list)
{
    return list->valid_until;
}

GPtrArray *
order_list_page(OrderList *list, const OrderPage *page, GError **error)
{
    g_autoptr(Transaction) look = transaction_begin_look(list->db, error);
    g_autoptr(OrderScan) scan = order_scan_new(list, page);
    ScanResult result;

    if (look == NULL)
        return NULL;
    do
        result = order_scan_step(scan, G_MAXINT, error);
    while (result == SCAN_MORE);
    return result == SCAN_DONE ? order_scan_rows(scan) : NULL;
}
