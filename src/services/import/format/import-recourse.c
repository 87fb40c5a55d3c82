/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/format/import-recourse.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/format/import-lines-private.h"

/* How many objects and arrays stand around an element of these arrays of an export. */
#define DEPTH_OF_EVENTS 2
#define DEPTH_OF_ORDERS 2
#define DEPTH_OF_ORDERS_EVENTS 4

/*
 * Data is an object where writing that object again gives the same bytes, and else the bytes as
 * a text: the event must come back as it was.
 */
static json_t *
data_to_json(const char *data)
{
    g_autoptr(JsonDocument) value = json_read(data, strlen(data), "data", NULL);
    g_autofree char *again = value == NULL ? NULL : json_write(value, FALSE);

    if (g_strcmp0(again, data) == 0)
        return g_steal_pointer(&value);
    return json_string(data);
}

static char *
hex(const guint8 *bytes)
{
    GString *text = g_string_new(NULL);

    for (gsize i = 0; i < RECOURSE_HASH_BYTES; i++)
        g_string_append_printf(text, "%02x", bytes[i]);
    return g_string_free(text, FALSE);
}

static void
set_hash(json_t *object, const char *name, const guint8 *hash)
{
    g_autofree char *text = hash == NULL ? NULL : hex(hash);

    if (text != NULL)
        json_set_text(object, name, text);
}

json_t *
recourse_event_to_json(const ChainedEvent *chained)
{
    const Event *event = chained->event;
    json_t *value = json_object();

    json_set_text(value, "device", event->device);
    json_object_set_new(value, "seq", json_integer(event->seq));
    json_object_set_new(value, "counter", json_integer(event->counter));
    json_set_text(value, "type", event->type_token);
    json_object_set_new(value, "version", json_integer(event->version));
    json_set_instant(value, "at", event->at);
    json_set_instant(value, "recorded", event->recorded);
    json_set_text(value, "order", event->order);
    json_set_text(value, "dispute", event->dispute);
    json_set_text(value, "change", event->change);
    json_object_set_new(value, "data", data_to_json(event->data));
    set_hash(value, "data_hash", chained->data_hash);
    set_hash(value, "hash", chained->hash);
    set_hash(value, "seal", chained->seal);
    return value;
}

static gboolean
read_hash(const json_t *object, const char *name, guint8 *ret_hash)
{
    const char *text = json_member_text(object, name);

    if (text == NULL || strlen(text) != 2 * (gsize)RECOURSE_HASH_BYTES ||
        strspn(text, "0123456789abcdef") != 2 * (gsize)RECOURSE_HASH_BYTES)
        return FALSE;
    for (gsize i = 0; i < RECOURSE_HASH_BYTES; i++)
        ret_hash[i] = (guint8)(g_ascii_xdigit_value(text[2 * i]) * 16 +
                               g_ascii_xdigit_value(text[2 * i + 1]));
    return TRUE;
}

static char *
data_from_json(const json_t *data)
{
    if (json_is_string(data))
        return g_strdup(json_string_value(data));
    return json_is_object(data) ? json_write(data, FALSE) : NULL;
}

/* Letters and digits of an id that we would have written. */
static gboolean
is_id(const char *text)
{
    return text != NULL && g_uuid_string_is_valid(text);
}

static gboolean
is_complete(const Event *event)
{
    return is_id(event->device) && is_id(event->change) &&
           (event->order == NULL || is_id(event->order)) &&
           (event->dispute == NULL || is_id(event->dispute)) && event->seq >= 1 &&
           event->counter >= 1 && event->version >= 1 && event->at != INSTANT_UNKNOWN &&
           event->recorded != INSTANT_UNKNOWN && event->type_token != NULL &&
           event->data != NULL;
}

static Event *
read_event(const json_t *value)
{
    Event *event = g_new0(Event, 1);

    event->device = g_strdup(json_member_text(value, "device"));
    event->seq = json_member_integer(value, "seq", 0);
    event->counter = json_member_integer(value, "counter", 0);
    event->type_token = g_strdup(json_member_text(value, "type"));
    event->type = event_type_parse(event->type_token);
    event->version = (int)CLAMP(json_member_integer(value, "version", 0), 0, G_MAXINT);
    event->at = json_member_instant(value, "at");
    event->recorded = json_member_instant(value, "recorded");
    event->order = g_strdup(json_member_text(value, "order"));
    event->dispute = g_strdup(json_member_text(value, "dispute"));
    event->change = g_strdup(json_member_text(value, "change"));
    event->data = data_from_json(json_object_get(value, "data"));
    return event;
}

void
recourse_event_free(RecourseEvent *event)
{
    if (event == NULL)
        return;
    event_free(event->event);
    g_free(event);
}

RecourseEvent *
recourse_event_from_json(const json_t *value, GError **error)
{
    g_autoptr(RecourseEvent) event = g_new0(RecourseEvent, 1);

    event->event = read_event(value);
    event->chained = (ChainedEvent){ .event = event->event, .hash = event->hash };
    if (read_hash(value, "data_hash", event->data_hash))
        event->chained.data_hash = event->data_hash;
    if (read_hash(value, "seal", event->seal))
        event->chained.seal = event->seal;
    if (!is_complete(event->event) || !read_hash(value, "hash", event->hash))
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("This is not an event as this program writes it."));
    else if (event->event->seq > EVENT_NUMBER_MOST || event->event->counter > EVENT_NUMBER_MOST)
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("The seq or the counter of this event is above 9007199254740992. No event "
                     "could follow it."));
    else
        return g_steal_pointer(&event);
    return NULL;
}

gboolean
recourse_is_export(const json_t *document)
{
    return g_strcmp0(json_member_text(document, "schema"), "recourse/1") == 0 &&
           json_is_array(json_object_get(document, "orders"));
}

/* lines: of every event of the document, in the sequence of the text; or NULL. */
static gint64
line_at(const GArray *lines, gsize index)
{
    return lines != NULL && index < lines->len ? g_array_index(lines, gint64, index) : 0;
}

static gboolean
take_events(const json_t *events, const GArray *lines, gsize first, const ImportTask *task,
            GError **error)
{
    for (gsize i = 0; i < json_array_size(events); i++) {
        gint64 line = line_at(lines, first + i);
        GError *reason = NULL;
        g_autoptr(RecourseEvent) event =
            recourse_event_from_json(json_array_get(events, i), &reason);

        if (event == NULL) {
            if (!import_reject_error(task, line, reason, error))
                return FALSE;
        } else if (!task->sink->event(task->sink->data, line, &event->chained, error)) {
            return FALSE;
        }
    }
    return TRUE;
}

static gboolean
take_orders(const json_t *orders, const ImportTask *task, GError **error)
{
    g_autoptr(GArray) order_lines = import_lines_of(task, "orders", DEPTH_OF_ORDERS);
    g_autoptr(GArray) lines = import_lines_of(task, "events", DEPTH_OF_ORDERS_EVENTS);
    gsize first = 0;

    for (gsize i = 0; i < json_array_size(orders); i++) {
        const json_t *events = json_object_get(json_array_get(orders, i), "events");

        if (!json_is_array(events) &&
            !import_reject(task, line_at(order_lines, i),
                           N_("The order has no events: this is a list, not an export."),
                           error))
            return FALSE;
        if (!take_events(events, lines, first, task, error))
            return FALSE;
        first += json_array_size(events);
    }
    return TRUE;
}

gboolean
recourse_parse_export(const json_t *document, const ImportTask *task, GError **error)
{
    g_autoptr(GArray) lines = import_lines_of(task, "events", DEPTH_OF_EVENTS);

    return take_orders(json_object_get(document, "orders"), task, error) &&
           take_events(json_object_get(document, "events"), lines, 0, task, error);
}
