/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/rows/order-view.h"

#include "store/sqlite/sqlite.h"

static OrderRecord *
record_new(OrderEvents *events)
{
    OrderRecord *record = g_new0(OrderRecord, 1);

    record->references = 1;
    record->events = events;
    record->order = order_fold(events->effective, &record->unfit);
    return record;
}

static OrderRecord *
record_ref(OrderRecord *record)
{
    record->references++;
    return record;
}

void
order_record_unref(OrderRecord *record)
{
    if (record == NULL || --record->references > 0)
        return;
    g_ptr_array_unref(record->unfit);
    order_free(record->order);
    order_events_free(record->events);
    g_free(record);
}

static gboolean
is_there(const OrderRecord *record)
{
    return record->order != NULL && !record->order->removed;
}

/* Takes the record over. */
static OrderView *
view_new(OrderRecord *record, const Policies *policies, Instant now)
{
    OrderView *view = g_new0(OrderView, 1);

    view->references = 1;
    view->record = record;
    view->order = record->order;
    view->policies = policies;
    view->summary =
        order_summarise_counsel(record->order, policies, now, &view->clocks, &view->counsel);
    return view;
}

OrderView *
order_view_new(OrderEvents *events, const Policies *policies, Instant now)
{
    OrderRecord *record = record_new(events);

    if (is_there(record))
        return view_new(record, policies, now);
    order_record_unref(record);
    return NULL;
}

OrderView *
order_view_ref(OrderView *view)
{
    view->references++;
    return view;
}

void
order_view_unref(OrderView *view)
{
    if (view == NULL || --view->references > 0)
        return;
    if (view->timeline != NULL)
        g_ptr_array_unref(view->timeline);
    counsel_free(view->counsel);
    g_array_unref(view->clocks);
    order_record_unref(view->record);
    g_free(view);
}

const GPtrArray *
order_view_timeline(const OrderView *view)
{
    OrderView *self = (OrderView *)view; /* what is worked out late was there all the time */

    if (self->timeline == NULL) {
        self->timeline = g_ptr_array_copy(view->record->events->effective, NULL, NULL);
        events_sort_by_time(self->timeline);
    }
    return self->timeline;
}

/* What a Db has in hand. */
typedef struct {
    char *id;
    OrderView *view; /* NULL: there is no such order */
    gint64 version;  /* db_data_version() */
} InHand;

static void
in_hand_free(gpointer data)
{
    InHand *held = data;

    g_free(held->id);
    order_view_unref(held->view);
    g_free(held);
}

/* When it is of this order and nobody else has written since; own writing replaces it. Else
 * NULL.
 */
static const InHand *
find_in_hand(Db *db, const char *id)
{
    const InHand *held = db->in_hand;

    return held != NULL && g_str_equal(held->id, id) && held->version == db_data_version(db)
               ? held
               : NULL;
}

static void
hold(Db *db, const char *id, OrderView *view, gint64 version)
{
    InHand *held = g_new0(InHand, 1);

    held->id = g_strdup(id);
    held->view = view == NULL ? NULL : order_view_ref(view);
    held->version = version;
    connection_let_go(db);
    db->in_hand = held;
    db->in_hand_free = in_hand_free;
    db->in_hand_is_new = db->is_writing;
}

void
order_view_keep(Db *db, const char *id, OrderView *view)
{
    const InHand *held = db->in_hand;

    if (held == NULL || g_str_equal(held->id, id))
        hold(db, id, view, db_data_version(db));
}

void
order_view_forget(Db *db, const char *id)
{
    const InHand *held = db->in_hand;

    if (held != NULL && g_str_equal(held->id, id))
        connection_let_go(db);
}

/* NULL without an error: there is no such order. */
static OrderRecord *
read_record(Db *db, const char *id, GError **error)
{
    OrderEvents *events = log_read_order(db, id, error);
    g_autoptr(OrderRecord) record = events == NULL ? NULL : record_new(events);

    return record != NULL && is_there(record) ? g_steal_pointer(&record) : NULL;
}

OrderRecord *
order_load(Db *db, const char *id, GError **error)
{
    const InHand *held = find_in_hand(db, id);

    if (held == NULL)
        return read_record(db, id, error);
    return held->view == NULL ? NULL : record_ref(held->view->record);
}

static gboolean
holds_at(const OrderView *view, const Policies *policies, Instant now)
{
    return view->policies == policies && view->summary.valid_from <= now &&
           now < view->summary.valid_until;
}

OrderView *
order_show(Db *db, const char *id, const Policies *policies, Instant now, GError **error)
{
    gint64 version = db_data_version(db); /* before: who writes meanwhile is noticed later */
    const InHand *held = find_in_hand(db, id);
    g_autoptr(GError) problem = NULL;
    OrderRecord *record;
    OrderView *view;

    if (held != NULL && held->view != NULL && holds_at(held->view, policies, now))
        return order_view_ref(held->view);
    record = order_load(db, id, &problem);
    if (problem != NULL) {
        g_propagate_error(error, g_steal_pointer(&problem));
        return NULL;
    }
    view = record == NULL ? NULL : view_new(record, policies, now);
    hold(db, id, view, version);
    return view;
}
