/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one way in: events, their chain and their projections in one transaction. */

#include <string.h>

#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"
#include "store/write/log-end-private.h"
#include "store/write/write.h"

/* An order that the events being appended speak of. */
typedef struct {
    char *id;
    gboolean is_new;   /* nobody spoke of it before */
    GPtrArray *events; /* of it among those being appended; borrowed */
} Touched;

static void
touched_free(Touched *touched)
{
    g_free(touched->id);
    g_ptr_array_unref(touched->events);
    g_free(touched);
}

typedef struct {
    GPtrArray *orders; /* Touched, in the sequence of their first events */
    GHashTable *by_id; /* the same; borrowed */
    gint64 new_to_change;
} TouchedOrders;

static void
touched_orders_clear(TouchedOrders *touched)
{
    g_ptr_array_unref(touched->orders);
    g_hash_table_unref(touched->by_id);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(TouchedOrders, touched_orders_clear)

/* Asked before the events are in the log. What is said of the order now is said last. */
static gboolean
ask_log(Db *db, const char *change, const char *order, gboolean *ret_is_new,
        gboolean *ret_is_new_to_change, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IS_SPOKEN_OF, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":change", change);
    query_bind_text(query, ":purchase", order);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    *ret_is_new = query_is_null(query, 0);
    *ret_is_new_to_change = query_integer(query, 0) == 0;
    db->end.counter = MAX(db->end.counter, query_integer(query, 1));
    return TRUE;
}

static gboolean
touch(Db *db, TouchedOrders *orders, const char *change, Event *event, GError **error)
{
    Touched *touched = g_hash_table_lookup(orders->by_id, event->order);
    gboolean is_new, is_new_to_change;

    if (touched == NULL) {
        if (!ask_log(db, change, event->order, &is_new, &is_new_to_change, error))
            return FALSE;
        orders->new_to_change += is_new_to_change ? 1 : 0;
        touched = g_new0(Touched, 1);
        touched->id = g_strdup(event->order);
        touched->is_new = is_new;
        touched->events = g_ptr_array_new();
        g_ptr_array_add(orders->orders, touched);
        g_hash_table_insert(orders->by_id, touched->id, touched);
    }
    g_ptr_array_add(touched->events, event);
    return TRUE;
}

static gboolean
append_event(Db *db, const Context *context, const char *change, Event *event, GError **error)
{
    guint8 data_hash[HASH_BYTES];
    guint8 hash[HASH_BYTES];

    g_free(event->device);
    g_free(event->change);
    event->device = g_strdup(db->device);
    event->change = g_strdup(change);
    event->seq = db->end.seq + 1;
    event->counter = MIN(db->end.counter + 1, EVENT_NUMBER_MOST);
    event->recorded = context->recorded;
    chain_hash_data(event->data, data_hash);
    chain_hash(event, data_hash, db->end.hash, hash);
    if (!event_row_insert(db, event, db->end.device, NULL, hash, error))
        return FALSE;
    db->end.seq = event->seq;
    db->end.counter = event->counter;
    memcpy(db->end.hash, hash, HASH_BYTES);
    return TRUE;
}

static gboolean
note_change(Db *db, const GPtrArray *events, const TouchedOrders *touched, GError **error)
{
    const Event *first = events->pdata[0];
    const Event *last = events->pdata[events->len - 1];
    g_autofree char *retracts = event_retracts(first);
    ChangePart part = {
        .change = first->change,
        .device = db->end.device,
        .first_seq = first->seq,
        .last_seq = last->seq,
        .recorded = first->recorded,
        .type = first->type_token,
        .retracts = retracts,
        .purchases = touched->new_to_change,
    };

    if (touched->orders->len > 0)
        part.purchase = ((const Touched *)touched->orders->pdata[0])->id;
    return change_row_extend(db, &part, error);
}

/* An order that is new has no other events, so nothing needs to be read back. */
static gboolean
project(Db *db, const Context *context, const Touched *touched, GError **error)
{
    OrderEvents *events;
    g_autoptr(OrderView) view = NULL;

    if (!touched->is_new)
        return projection_renew(db, context, touched->id, error);
    events = g_new0(OrderEvents, 1);
    events->events = g_ptr_array_ref(touched->events);
    events->effective = g_ptr_array_ref(touched->events);
    view = order_view_new(events, context->policies, context->now);
    order_view_forget(db, touched->id); /* that there was none */
    return projection_write(db, context, touched->id, TRUE, view, error);
}

static gboolean
append_events(Db *db, const Context *context, const char *change, const GPtrArray *events,
              TouchedOrders *touched, gboolean *ret_retracts, GError **error)
{
    *ret_retracts = FALSE;
    for (guint i = 0; i < events->len; i++) {
        Event *event = events->pdata[i];

        if (event->order != NULL && !touch(db, touched, change, event, error))
            return FALSE;
        if (!append_event(db, context, change, event, error))
            return FALSE;
        *ret_retracts = *ret_retracts || event->type == EVENT_CHANGE_RETRACTED;
    }
    return TRUE;
}

gboolean
log_append(Db *db, const Context *context, const char *change, GPtrArray *events,
           GError **error)
{
    g_auto(TouchedOrders) touched = {
        g_ptr_array_new_with_free_func((GDestroyNotify)touched_free),
        g_hash_table_new(g_str_hash, g_str_equal),
        0,
    };
    gboolean retracts;

    g_assert(db->in_transaction && db->writable && events->len > 0);
    if (!log_end_load(db, error) || !projection_begin(db, context, error) ||
        !append_events(db, context, change, events, &touched, &retracts, error) ||
        !note_change(db, events, &touched, error))
        return FALSE;
    for (guint i = 0; i < touched.orders->len; i++) {
        if (!project(db, context, touched.orders->pdata[i], error))
            return FALSE;
    }
    return !retracts || change_rows_retract(db, context, error);
}

const char *
log_device(const Db *db)
{
    return db->device;
}
