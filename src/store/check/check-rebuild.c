/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The projections written anew from the log. */
#include "store/check/check.h"
#include "store/log/log-end.h"
#include "store/rows/change-row.h"
#include "store/rows/projection.h"
#include "store/sqlite/connection.h"
#include "store/sqlite/transaction.h"

static gboolean
rebuild_orders(Db *db, const Context *context, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_SPOKEN_OF, error);

    return query != NULL && projection_renew_each(db, context, query, error);
}

gboolean
check_rebuild(Db *db, const Context *context, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin_bulk(db, error);

    if (transaction == NULL || !connection_run(db, SQL_PROJECTIONS_CLEAR, error) ||
        !connection_run(db, SQL_CHANGES_REBUILD, error) || !log_end_load(db, error) ||
        !projection_begin(db, context, error) || !change_rows_retract(db, context, error) ||
        !rebuild_orders(db, context, error))
        return FALSE;
    return transaction_commit(transaction, error);
}
