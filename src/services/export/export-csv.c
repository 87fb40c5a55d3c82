/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders as CSV, a row a line of an order; no cell is a formula. */
#include "services/export/export-formats-private.h"
#include "services/orders/orders.h"

#define BOM "\xef\xbb\xbf"

static void
csv_free(gpointer data)
{
    order_csv_free(data);
}

gboolean
export_csv_begin(Export *export, GError **error)
{
    g_autoptr(GString) header = g_string_new(export->options->has_bom ? BOM : "");

    (void)error;
    export->own = order_csv_new();
    export->free_own = csv_free;
    order_csv_append_header(export->own, header);
    export_put(export, header->str);
    return TRUE;
}

gboolean
export_csv_order(Export *export, const OrderView *view, GError **error)
{
    g_autoptr(GString) rows = g_string_new(NULL);

    (void)error;
    order_csv_append(export->own, rows, view,
                     app_shop_zone(export->app, view->order->marketplace));
    export_put(export, rows->str);
    return TRUE;
}

gboolean
export_csv_end(Export *export, GError **error)
{
    (void)export;
    (void)error;
    return TRUE;
}
