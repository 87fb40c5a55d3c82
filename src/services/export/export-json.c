/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders with their events as JSON, what an import takes back. */
#include <string.h>

#include "services/export/export-formats-private.h"
#include "services/import/format/format.h"
#include "services/orders/orders.h"

gboolean
export_json_begin(Export *export, GError **error)
{
    g_autofree char *now = instant_to_rfc3339(export->now);
    g_autofree char *head =
        g_strdup_printf("{\"schema\":\"recourse/1\",\"now\":\"%s\",\"orders\":[", now);

    (void)error;
    export_put(export, head);
    return TRUE;
}

/* An event on its way into the document, and where it is sorted. */
typedef struct {
    Event key; /* counter, device and seq; the device is owned */
    json_t *value;
} ExportedEvent;

static void
exported_event_free(gpointer data)
{
    ExportedEvent *event = data;

    g_free(event->key.device);
    json_decref(event->value);
    g_free(event);
}

static int
compare_exported(gconstpointer a, gconstpointer b)
{
    const ExportedEvent *first = *(const ExportedEvent *const *)a;
    const ExportedEvent *second = *(const ExportedEvent *const *)b;

    return event_compare_said(&first->key, &second->key);
}

static void
keep(GPtrArray *events, const ChainedEvent *chained)
{
    ExportedEvent *event = g_new0(ExportedEvent, 1);

    event->key.counter = chained->event->counter;
    event->key.seq = chained->event->seq;
    event->key.device = g_strdup(chained->event->device);
    event->value = recourse_event_to_json(chained);
    g_ptr_array_add(events, event);
}

typedef struct {
    Export *export;
    GPtrArray *events; /* ExportedEvent */
} Collection;

static gboolean
take_event(const ChainedEvent *chained, gpointer data, GError **error)
{
    Collection *collection = data;

    (void)error;
    if (collection->export->options->ids != NULL)
        g_hash_table_add(collection->export->changes, g_strdup(chained->event->change));
    keep(collection->events, chained);
    return TRUE;
}

/* In the sequence in which they were said, wherever and whenever they arrived. */
static json_t *
events_to_json(GPtrArray *events)
{
    json_t *array = json_array();

    g_ptr_array_sort(events, compare_exported);
    for (guint i = 0; i < events->len; i++)
        json_array_append(array, ((const ExportedEvent *)events->pdata[i])->value);
    return array;
}

gboolean
export_json_order(Export *export, const OrderView *view, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(exported_event_free);
    Collection collection = { export, events };
    g_autoptr(JsonDocument) order = NULL;
    g_autofree char *text = NULL;
    Db *db = app_db(export->app, error);

    if (db == NULL || !log_each(db, view->order->id, take_event, &collection, error))
        return FALSE;
    order = order_to_json(view, export->now);
    json_object_set_new(order, "events", events_to_json(events));
    text = json_write(order, FALSE);
    export_put(export, export->count == 1 ? "\n" : ",\n");
    export_put(export, text);
    return TRUE;
}

/* A retraction of one of the changes, or of one that came with what it takes back. */
static gboolean
takes_back_any(GHashTable *changes, const json_t *data)
{
    const char *change = json_member_text(data, "change");
    const json_t *also = json_object_get(data, "also");

    if (change != NULL && g_hash_table_contains(changes, change))
        return TRUE;
    for (gsize i = 0; i < json_array_size(also); i++) {
        change = json_string_value(json_array_get(also, i));
        if (change != NULL && g_hash_table_contains(changes, change))
            return TRUE;
    }
    return FALSE;
}

/*
 * What takes a change back belongs to no order; of a partial export only what takes its own
 * changes back. Events of orders that are not listed (removed, undone) go along with all.
 */
static gboolean
take_other(const ChainedEvent *chained, gpointer data, GError **error)
{
    Collection *collection = data;
    Export *export = collection->export;
    const Event *event = chained->event;
    g_autoptr(JsonDocument) value = NULL;
    gboolean is_listed = FALSE;

    if (export->options->ids == NULL) {
        if (event->order != NULL &&
            !order_is_listed(app_db(export->app, NULL), event->order, &is_listed, error))
            return FALSE;
        if (!is_listed)
            keep(collection->events, chained);
        return TRUE;
    }
    if (event->type != EVENT_CHANGE_RETRACTED)
        return TRUE;
    value = event_data(event);
    if (takes_back_any(export->changes, value)) {
        g_hash_table_add(export->changes, g_strdup(event->change));
        keep(collection->events, chained);
    }
    return TRUE;
}

gboolean
export_json_end(Export *export, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(exported_event_free);
    Collection collection = { export, events };
    Db *db = app_db(export->app, error);

    if (db == NULL || !log_each(db, NULL, take_other, &collection, error))
        return FALSE;
    g_ptr_array_sort(events, compare_exported);
    export_put(export, "\n],\"events\":[");
    for (guint i = 0; i < events->len; i++) {
        const ExportedEvent *event = events->pdata[i];
        g_autofree char *text = json_write(event->value, FALSE);

        export_put(export, i == 0 ? "\n" : ",\n");
        export_put(export, text);
    }
    export_put(export, "\n]}\n");
    return TRUE;
}
