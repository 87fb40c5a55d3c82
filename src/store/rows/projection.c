/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The rows of one order, computed from its events. */
#include "base/text/text.h"
#include "domain/stats/stats.h"
#include "domain/watch/watch.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

#define WORDS_SINCE_VERSION 5

gboolean
projection_keeps_clock(const GArray *clocks, guint place, Instant now)
{
    const Clock *clock = &g_array_index(clocks, Clock, place);

    if (clock_name(clock->id)->kind == CLOCK_ADVICE || clock->earliest == INSTANT_UNKNOWN ||
        clocks_find_of_dispute(clocks, clock->id, clock->dispute) != clock)
        return FALSE;
    if (clock->status == CLOCK_PASSED)
        return clock->earliest >= instant_add_days(now, -DUE_LOOK_BACK_DAYS);
    return clock->status != CLOCK_DONE;
}

gboolean
projection_keeps_words(const Db *db)
{
    return db->version == 0 || db->version >= WORDS_SINCE_VERSION;
}

gboolean
projection_begin(Db *db, const Context *context, GError **error)
{
    g_autoptr(Query) query = NULL;

    if (db->end.is_projecting)
        return TRUE;
    query = query_begin(db, SQL_CASE_FILE_NOTE_WRITING, error);
    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":now", context->now);
    query_bind_integer(query, ":stamp", policies_stamp(context->policies));
    db->end.is_projecting = query_run(query, error);
    return db->end.is_projecting;
}

static gboolean
delete_purchase(Db *db, const char *id, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_PURCHASE_DELETE, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    return query_run(query, error);
}

gboolean
projection_key(Db *db, const char *id, gint64 *ret_key, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_PURCHASE_KEY, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    step = query_step(query, error);
    *ret_key = step == STEP_ROW ? query_integer(query, 0) : 0;
    return step != STEP_ERROR;
}

static gboolean
write_purchase(Db *db, SqlId id, gint64 key, const OrderSummary *summary, gint64 stamp,
               GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    if (query == NULL)
        return FALSE;
    summary_row_bind(query, summary, key, stamp);
    return query_run(query, error);
}

static gboolean
delete_rows_of(Db *db, SqlId id, gint64 key, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":purchase", key);
    return query_run(query, error);
}

static gboolean
write_parcel(Db *db, gint64 key, const char *number, GError **error)
{
    g_autofree char *identifier = text_identifier(number);
    g_autoptr(Query) query = query_begin(db, SQL_PARCEL_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":number", identifier);
    query_bind_integer(query, ":purchase", key);
    return query_run(query, error);
}

static gboolean
write_parcels(Db *db, gint64 key, const GPtrArray *parcels, GError **error)
{
    for (guint i = 0; i < parcels->len; i++) {
        const Parcel *parcel = parcels->pdata[i];

        if (parcel->number != NULL && !write_parcel(db, key, parcel->number, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
write_said(Db *db, gint64 key, const OrderView *view, GError **error)
{
    g_autofree char *said = order_said(view->order, view->record->events->effective);
    g_autoptr(Query) query = NULL;

    if (said == NULL)
        return TRUE;
    query = query_begin(db, SQL_SAID_PUT, error);
    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":purchase", key);
    query_bind_text(query, ":text", said);
    return query_run(query, error);
}

static gboolean
write_outcomes(Db *db, gint64 key, const Order *order, GError **error)
{
    g_autoptr(GArray) outcomes = order_outcomes(order);

    for (guint i = 0; i < outcomes->len; i++) {
        if (!outcome_row_insert(db, key, &g_array_index(outcomes, Outcome, i), error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
write_clocks(Db *db, gint64 key, const OrderView *view, Instant now, GError **error)
{
    for (guint i = 0; i < view->clocks->len; i++) {
        const Clock *clock = &g_array_index(view->clocks, Clock, i);

        if (projection_keeps_clock(view->clocks, i, now) &&
            !clock_row_insert(db, key, clock, counsel_ring(view->counsel, clock), error))
            return FALSE;
    }
    return TRUE;
}

/* Writes the order's own row; ret_key: its place for the rows that belong to it. */
static gboolean
put_purchase(Db *db, const Context *context, gboolean is_new, const OrderView *view,
             gint64 *ret_key, GError **error)
{
    gint64 stamp = policies_stamp(context->policies);
    gint64 key = 0;

    if (!is_new && !projection_key(db, view->order->id, &key, error))
        return FALSE;
    if (key == 0) {
        *ret_key = ++db->end.purchase_key;
        return write_purchase(db, SQL_PURCHASE_INSERT, *ret_key, &view->summary, stamp, error);
    }
    *ret_key = key;
    return write_purchase(db, SQL_PURCHASE_UPDATE, key, &view->summary, stamp, error) &&
           delete_rows_of(db, SQL_PARCELS_DELETE, key, error) &&
           delete_rows_of(db, SQL_SAID_DELETE, key, error) &&
           delete_rows_of(db, SQL_OUTCOMES_DELETE, key, error) &&
           delete_rows_of(db, SQL_CLOCKS_DELETE, key, error);
}

gboolean
projection_write(Db *db, const Context *context, const char *id, gboolean is_new,
                 const OrderView *view, GError **error)
{
    gint64 key;

    if (view == NULL)
        return is_new || delete_purchase(db, id, error);
    if (!put_purchase(db, context, is_new, view, &key, error) ||
        !write_parcels(db, key, view->order->parcels, error) ||
        !write_said(db, key, view, error) || !write_outcomes(db, key, view->order, error))
        return FALSE;
    return view->order->archived || write_clocks(db, key, view, context->now, error);
}

gboolean
projection_renew(Db *db, const Context *context, const char *id, GError **error)
{
    OrderEvents *events = log_read_order(db, id, error);
    g_autoptr(OrderView) view = NULL;

    if (events == NULL)
        return FALSE;
    view = order_view_new(events, context->policies, context->now);
    order_view_keep(db, id, view);
    return projection_write(db, context, id, FALSE, view, error);
}

gboolean
projection_renew_each(Db *db, const Context *context, Query *query, GError **error)
{
    g_autofree char *last = NULL;
    Step step;

    while ((step = query_step(query, error)) == STEP_ROW) {
        if (g_strcmp0(last, query_text(query, 0)) == 0)
            continue;
        g_free(last);
        last = g_strdup(query_text(query, 0));
        if (!projection_renew(db, context, last, error))
            return FALSE;
    }
    return step == STEP_DONE;
}
