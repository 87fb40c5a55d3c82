/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/standing.h"

#include "store/file/file.h"
#include "store/lists/order-list.h"
#include "store/sqlite/sqlite.h"

void
standing_clear(Standing *standing)
{
    g_clear_pointer(&standing->mark, g_free);
}

/* A purge adds no event, but its order is gone. */
static gboolean
read_mark(Db *db, Standing *standing, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_STANDING, error);

    if (query == NULL || query_step(query, error) != STEP_ROW)
        return FALSE;
    standing->orders = query_integer(query, 1);
    standing->mark = g_strdup_printf("%s %" G_GINT64_FORMAT, query_text_or_empty(query, 0),
                                     standing->orders);
    return TRUE;
}

gboolean
standing_read(Db *db, const Policies *policies, Instant now, Standing *ret_standing,
              GError **error)
{
    const OrderListing listing = { .policies = policies, .now = now };
    g_autoptr(Transaction) look = transaction_begin_look(db, error);
    g_autoptr(OrderList) list = look == NULL ? NULL : order_list_new(db, &listing, error);
    Standing standing = { 0 };

    if (list == NULL || !read_mark(db, &standing, error))
        return FALSE;
    standing.until = order_list_valid_until(list);
    *ret_standing = standing;
    return TRUE;
}
