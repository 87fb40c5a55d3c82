/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The orders whose stored rows do not hold at an instant, computed in memory. */
#include "store/log/log.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

#define NO_LIMIT (-1)

/* The first version whose rows have the columns that are read today. */
#define ROWS_SINCE_VERSION 3

static gboolean
collect_ids(Query *query, GPtrArray *ids, GError **error)
{
    Step step;

    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(ids, g_strdup(query_text_or_empty(query, 0)));
    return step == STEP_DONE;
}

static gboolean
collect_overdue(Db *db, Instant now, GPtrArray *ids, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_OVERDUE, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":now", now);
    query_bind_integer(query, ":limit", NO_LIMIT);
    return collect_ids(query, ids, error);
}

/* Rows are computed at the writer's now, so only a now before that can lie before their spans.
 */
static gboolean
collect_from_later(Db *db, Instant now, GPtrArray *ids, GError **error)
{
    g_autoptr(Query) query = NULL;
    gint64 latest_now;

    if (!connection_integer(db, SQL_CASE_FILE_LATEST_NOW, &latest_now, error))
        return FALSE;
    if (now >= latest_now)
        return TRUE;
    query = query_begin(db, SQL_ORDERS_FROM_LATER, error);
    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":now", now);
    return collect_ids(query, ids, error);
}

gboolean
overlay_leaves_rows(const Db *db)
{
    return db->version == 0 || db->version >= ROWS_SINCE_VERSION;
}

static gboolean
collect_all(Db *db, GPtrArray *ids, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IDS_AFTER, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":after", "");
    query_bind_integer(query, ":limit", NO_LIMIT);
    return collect_ids(query, ids, error);
}

static gboolean
collect(Db *db, Instant now, GPtrArray *ids, GError **error)
{
    if (!overlay_leaves_rows(db))
        return collect_all(db, ids, error);
    return collect_overdue(db, now, ids, error) && collect_from_later(db, now, ids, error);
}

static gboolean
compute(Db *db, const Policies *policies, Instant now, const char *id, GPtrArray *overlay,
        GError **error)
{
    OrderEvents *events = log_read_order(db, id, error);
    g_autoptr(OrderView) view = NULL;

    if (events == NULL)
        return FALSE;
    view = order_view_new(events, policies, now);
    if (view == NULL)
        return TRUE;
    if (!projection_key(db, id, &view->summary.key, error))
        return FALSE;
    g_ptr_array_add(overlay, g_steal_pointer(&view));
    return TRUE;
}

GPtrArray *
overlay_read(Db *db, const Policies *policies, Instant now, GError **error)
{
    g_autoptr(GPtrArray) overlay =
        g_ptr_array_new_with_free_func((GDestroyNotify)order_view_unref);
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);

    if (!collect(db, now, ids, error))
        return NULL;
    for (guint i = 0; i < ids->len; i++) {
        if (!compute(db, policies, now, ids->pdata[i], overlay, error))
            return NULL;
    }
    return g_steal_pointer(&overlay);
}
