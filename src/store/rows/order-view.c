/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/rows/order-view.h"

#include "store/sqlite/connection.h"

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

static int
compare_by_time(gconstpointer a, gconstpointer b)
{
    const Event *first = *(const Event *const *)a;
    const Event *second = *(const Event *const *)b;

    if (first->at != second->at)
        return first->at < second->at ? -1 : 1;
    return event_compare_said(first, second);
}

const GPtrArray *
order_view_timeline(const OrderView *view)
{
    OrderView *self = (OrderView *)view; /* what is worked out late was there all the time */

    if (self->timeline == NULL) {
        self->timeline = g_ptr_array_copy(view->record->events->effective, NULL, NULL);
        g_ptr_array_sort(self->timeline, compare_by_time);
    }
    return self->timeline;
}

/* What is in hand when it is of this order and nobody else has written since, or NULL. Own
 * writing replaces it. */
static OrderView *
in_hand(Db *db, const char *id)
{
    OrderView *view = db->in_hand;

    return view != NULL && g_str_equal(view->order->id, id) &&
                   db->in_hand_version == db_data_version(db)
               ? view
               : NULL;
}

static void
hold(Db *db, OrderView *view, gint64 version)
{
    connection_let_go(db);
    if (view == NULL)
        return;
    db->in_hand = order_view_ref(view);
    db->in_hand_free = (GDestroyNotify)order_view_unref;
    db->in_hand_version = version;
    db->in_hand_is_new = db->is_writing;
}

void
order_view_keep(Db *db, const char *id, OrderView *view)
{
    const OrderView *held = db->in_hand;

    if (held == NULL || g_str_equal(held->order->id, id))
        hold(db, view, db_data_version(db));
}

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
    const OrderView *held = in_hand(db, id);

    return held != NULL ? record_ref(held->record) : read_record(db, id, error);
}

OrderView *
order_show(Db *db, const char *id, const Policies *policies, Instant now, GError **error)
{
    gint64 version = db_data_version(db); /* before: who writes meanwhile is noticed later */
    OrderView *held = in_hand(db, id);
    OrderRecord *record;
    OrderView *view;

    if (held != NULL && held->policies == policies && held->summary.valid_from <= now &&
        now < held->summary.valid_until)
        return order_view_ref(held);
    record = held != NULL ? record_ref(held->record) : read_record(db, id, error);
    if (record == NULL)
        return NULL;
    view = view_new(record, policies, now);
    hold(db, view, version);
    return view;
}
