/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parcels as 17TRACK and schema.org tell of them. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/format/import-json.h"
#include "services/import/format/import-tracking.h"

/* The wall time of a place that is not told is earliest where the day begins first. */
#define EARLIEST_ZONE "Etc/GMT-14"
#define DELIVERED_V1 40 /* the state "delivered" of version 1 */

static gboolean
is_push(const json_t *object)
{
    const char *event = json_member_text(object, "event");

    return event != NULL && g_ascii_strncasecmp(event, "TRACKING_", 9) == 0 &&
           json_object_get(object, "data") != NULL;
}

/* The push itself, also where a document wraps it. */
static const json_t *
find_push(const json_t *document)
{
    const json_t *payload = json_object_get(document, "payload");

    if (is_push(payload))
        return payload;
    return is_push(document) ? document : NULL;
}

gboolean
tracking_is_17track(const json_t *document)
{
    const json_t *accepted = json_object_get(json_object_get(document, "data"), "accepted");

    return find_push(document) != NULL ||
           json_object_get(json_array_get(accepted, 0), "track_info") != NULL;
}

static void
state_delivered(Order *order, const char *time)
{
    const Zone *zone = zone_find(EARLIEST_ZONE, NULL);
    g_auto(Moment) moment = { 0 };

    if (time != NULL && instant_parse_rfc3339(time, &moment.instant)) {
        import_state_fact(order, FACT_MARKED_DELIVERED, moment.instant);
        return;
    }
    if (time == NULL || zone == NULL || !moment_parse_exported(time, zone, &moment, NULL)) {
        order_set_fact(order, FACT_MARKED_DELIVERED, NULL, 0, NULL);
        return;
    }
    moment.precision = PRECISION_DATE;
    order_set_fact(order, FACT_MARKED_DELIVERED, &moment, 0, NULL);
}

/* Version 1: z0 is the newest step, with its text in c or z and its time in d or a. */
static void
read_track(Order *order, const json_t *track)
{
    const json_t *newest = json_object_get(track, "z0");
    const char *what = json_member_text(newest, "c");

    if (json_member_integer(track, "e", 0) == DELIVERED_V1 ||
        (what != NULL && g_ascii_strncasecmp(what, "delivered", strlen("delivered")) == 0))
        state_delivered(order, json_member_text(newest, "d"));
}

/* Version 2. */
static void
read_track_info(Order *order, const json_t *info)
{
    const char *status = json_member_text(json_object_get(info, "latest_status"), "status");
    const json_t *event = json_object_get(info, "latest_event");
    const char *time = json_member_text(event, "time_iso");

    if (g_strcmp0(status, "Delivered") == 0)
        state_delivered(order, time);
    else if (g_strcmp0(status, "InTransit") == 0 || g_strcmp0(status, "OutForDelivery") == 0 ||
             g_strcmp0(status, "AvailableForPickup") == 0)
        order_set_fact(order, FACT_SHIPPED, NULL, 0, NULL);
}

static gboolean
take_parcel(const json_t *parcel, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    g_autofree char *number = import_json_text(parcel, "number");

    import_read_parcel(order, number, NULL, NULL);
    read_track(order, json_object_get(parcel, "track"));
    read_track_info(order, json_object_get(parcel, "track_info"));
    return import_found(task, record, order, error);
}

gboolean
tracking_parse_17track(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *push = find_push(document);
    const json_t *data = json_object_get(push != NULL ? push : document, "data");
    const json_t *parcels = json_is_array(data) ? data : json_object_get(data, "accepted");

    if (json_object_get(data, "number") != NULL)
        return take_parcel(data, 1, task, error);
    for (gsize i = 0; i < json_array_size(parcels); i++) {
        if (!take_parcel(json_array_get(parcels, i), (gint64)i + 1, task, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
has_type(const json_t *object, const char *type)
{
    const json_t *types = json_object_get(object, "@type");

    if (g_strcmp0(json_string_value(types), type) == 0)
        return TRUE;
    for (gsize i = 0; i < json_array_size(types); i++) {
        if (g_strcmp0(json_string_value(json_array_get(types, i)), type) == 0)
            return TRUE;
    }
    return FALSE;
}

/* The deliveries of a document: itself, the members of a list, or of its graph. */
static const json_t *
delivery_at(const json_t *document, gsize index)
{
    const json_t *graph = json_object_get(document, "@graph");
    const json_t *list = json_is_array(document) ? document : graph;

    if (list == NULL)
        return index == 0 ? document : NULL;
    return json_array_get(list, index);
}

gboolean
tracking_is_schema_org(const json_t *document)
{
    const json_t *object;

    for (gsize i = 0; (object = delivery_at(document, i)) != NULL; i++) {
        if (has_type(object, "ParcelDelivery"))
            return TRUE;
    }
    return FALSE;
}

/* "https://schema.org/OrderDelivered", or an event of that name. */
static gboolean
says_delivered(const json_t *delivery)
{
    const json_t *status = json_object_get(delivery, "deliveryStatus");
    const char *text = json_string_value(status);

    if (text == NULL)
        text = json_member_text(status, "name");
    return text != NULL && g_str_has_suffix(text, "Delivered");
}

static gboolean
take_delivery(const json_t *delivery, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    const json_t *of = json_object_get(delivery, "partOfOrder");
    const json_t *merchant = json_object_get(of, "merchant");
    const json_t *carrier = json_object_get(delivery, "carrier");
    g_autofree char *tracking = import_json_text(delivery, "trackingNumber");
    g_autofree char *number = import_json_text(of, "orderNumber");
    GError *reason = NULL;

    import_read_marketplace(order, json_member_text(merchant, "name"), task);
    import_json_read_text(&order->seller, merchant, "name");
    import_json_read_text(&order->title, json_object_get(delivery, "itemShipped"), "name");
    import_read_parcel(order, tracking, json_member_text(carrier, "name"), NULL);
    order_set_fact(order, FACT_SHIPPED, NULL, 0, NULL);
    if (says_delivered(delivery))
        order_set_fact(order, FACT_MARKED_DELIVERED, NULL, 0, NULL);
    if (number != NULL && !import_read_number(order, number, task, &reason))
        return import_reject_error(task, record, reason, error);
    return import_found(task, record, order, error);
}

gboolean
tracking_parse_schema_org(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *object;

    for (gsize i = 0; (object = delivery_at(document, i)) != NULL; i++) {
        if (has_type(object, "ParcelDelivery") &&
            !take_delivery(object, (gint64)i + 1, task, error))
            return FALSE;
    }
    return TRUE;
}
