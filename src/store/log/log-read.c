/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events out of the log, as a fold wants them. */
#include "store/log/log.h"
#include "store/sqlite/sqlite.h"

void
order_events_free(OrderEvents *events)
{
    if (events == NULL)
        return;
    g_ptr_array_unref(events->effective);
    g_ptr_array_unref(events->events);
    g_free(events);
}

static void
add_event(OrderEvents *events, Query *query)
{
    Event *event = event_row_read(query);
    gboolean retracted = query_integer(query, LOGGED_COLUMNS) != 0;
    gboolean purged = !query_is_null(query, LOGGED_DATA_HASH);

    g_ptr_array_add(events->events, event);
    if (!retracted && !purged)
        g_ptr_array_add(events->effective, event);
}

OrderEvents *
log_read_order(Db *db, const char *order, GError **error)
{
    g_autoptr(OrderEvents) events = g_new0(OrderEvents, 1);
    g_autoptr(Query) query = NULL;
    Step step;

    events->events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    events->effective = g_ptr_array_new();
    query = query_begin(db, SQL_EVENTS_OF_ORDER, error);
    if (query == NULL)
        return NULL;
    query_bind_text(query, ":purchase", order);
    while ((step = query_step(query, error)) == STEP_ROW)
        add_event(events, query);
    return step == STEP_DONE ? g_steal_pointer(&events) : NULL;
}

gboolean
log_read_name(Db *db, const char *order, OrderName *ret_name, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_NAME_OF_ORDER, error);

    *ret_name = (OrderName){ 0 };
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":purchase", order);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    ret_name->number = g_strdup(query_text(query, 0));
    ret_name->marketplace = g_strdup(query_text(query, 1));
    ret_name->title = g_strdup(query_text(query, 2));
    return TRUE;
}

void
order_name_clear(OrderName *name)
{
    g_free(name->number);
    g_free(name->marketplace);
    g_free(name->title);
    *name = (OrderName){ 0 };
}

static gboolean
pass_on(Query *query, LogFunction function, gpointer data, GError **error)
{
    g_autoptr(Event) event = event_row_read(query);
    guint8 hash[HASH_BYTES], data_hash[HASH_BYTES], seal[HASH_BYTES];
    ChainedEvent chained = { .event = event, .hash = hash, .seal = seal };

    if (!event_row_hash(query, LOGGED_HASH, hash, error))
        return FALSE;
    if (query_is_null(query, LOGGED_DATA_HASH)) {
        chain_hash_data(event->data, data_hash);
    } else {
        if (!event_row_hash(query, LOGGED_DATA_HASH, data_hash, error))
            return FALSE;
        chained.data_hash = data_hash;
    }
    chain_hash(event, data_hash, hash, seal);
    return function(&chained, data, error);
}

gboolean
log_each(Db *db, const char *order, LogFunction function, gpointer data, GError **error)
{
    SqlId id = order != NULL ? SQL_EVENTS_OF_ORDER : SQL_EVENTS_IN_SEQUENCE;
    g_autoptr(Query) query = query_begin(db, id, error);
    Step step;

    if (query == NULL)
        return FALSE;
    if (order != NULL)
        query_bind_text(query, ":purchase", order);
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!pass_on(query, function, data, error))
            return FALSE;
    }
    return step == STEP_DONE;
}

gboolean
log_each_evidence(Db *db, EvidenceFunction function, gpointer data, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_EVENTS_OF_EVIDENCE, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        g_autoptr(Event) event = event_row_read(query);

        if (!function(event, data, error))
            return FALSE;
    }
    return step == STEP_DONE;
}
