/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parcels as services tell of them that follow those of many carriers. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/import/page/import-tracking.h"

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
        import_settle_state(order);
        return;
    }
    if (time == NULL || zone == NULL ||
        !moment_parse_exported(time, zone, DATE_ORDER_UNSAID, &moment, NULL)) {
        import_reach_state(order, PAGE_DELIVERED);
        return;
    }
    moment.precision = PRECISION_DATE;
    order_set_fact(order, FACT_MARKED_DELIVERED, &moment, 0, NULL);
    import_settle_state(order);
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
        import_reach_state(order, PAGE_SHIPPED);
}

static gboolean
take_parcel(const json_t *parcel, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    g_autofree char *number = import_json_text(parcel, "number");

    import_read_parcel(order, number, NULL, NULL);
    read_track(order, json_object_get(parcel, "track"));
    read_track_info(order, json_object_get(parcel, "track_info"));
    return import_found(task, record, g_steal_pointer(&order), error);
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

/* --- AfterShip --------------------------------------------------------------------------- */

/* What its API and its webhooks send: one parcel, or a page of them. */
static const json_t *
aftership_parcels(const json_t *document)
{
    const json_t *data = json_object_get(document, "data");
    const json_t *parcels = json_object_get(data, "trackings");

    return parcels != NULL ? parcels : json_object_get(data, "tracking");
}

static const json_t *
aftership_parcel_at(const json_t *parcels, gsize index)
{
    if (json_is_array(parcels))
        return json_array_get(parcels, index);
    return index == 0 ? parcels : NULL;
}

gboolean
tracking_is_aftership(const json_t *document)
{
    const json_t *first = aftership_parcel_at(aftership_parcels(document), 0);

    return json_object_get(first, "tracking_number") != NULL &&
           json_object_get(first, "slug") != NULL;
}

/* When the first of its scans of that kind was; NULL: none is. */
static const char *
aftership_scan(const json_t *parcel, const char *tag)
{
    const json_t *scans = json_object_get(parcel, "checkpoints");

    for (gsize i = 0; i < json_array_size(scans); i++) {
        const json_t *scan = json_array_get(scans, i);

        if (g_strcmp0(json_member_text(scan, "tag"), tag) == 0)
            return json_member_text(scan, "checkpoint_time");
    }
    return NULL;
}

/* "Expired" is only that the carrier fell silent. */
static void
read_aftership_tag(Order *order, const json_t *parcel)
{
    static const char *const on_its_way[] = { "InTransit", "OutForDelivery", "AttemptFail",
                                              "AvailableForPickup", NULL };
    const char *tag = json_member_text(parcel, "tag");
    const char *delivered = json_member_text(parcel, "shipment_delivery_date");

    if (tag == NULL)
        return;
    if (g_str_equal(tag, "Delivered"))
        state_delivered(order, delivered != NULL ? delivered : aftership_scan(parcel, tag));
    else if (g_strv_contains(on_its_way, tag))
        import_reach_state(order, PAGE_SHIPPED);
}

static gboolean
take_aftership(const json_t *parcel, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    g_autofree char *tracking = import_json_text(parcel, "tracking_number");
    GError *reason = NULL;

    import_read_parcel(order, tracking, json_member_text(parcel, "slug"), NULL);
    read_aftership_tag(order, parcel);
    if (json_member_text(parcel, "order_number") != NULL &&
        !import_json_read_number(order, parcel, "order_number", task, &reason))
        return import_reject_error(task, record, reason, error);
    return import_found(task, record, g_steal_pointer(&order), error);
}

gboolean
tracking_parse_aftership(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *parcels = aftership_parcels(document);
    const json_t *parcel;

    for (gsize i = 0; (parcel = aftership_parcel_at(parcels, i)) != NULL; i++) {
        if (!take_aftership(parcel, (gint64)i + 1, task, error))
            return FALSE;
    }
    return TRUE;
}

/* --- ParcelsApp -------------------------------------------------------------------------- */

gboolean
tracking_is_parcels_app(const json_t *document)
{
    const json_t *first = json_array_get(json_object_get(document, "shipments"), 0);

    return json_object_get(first, "trackingId") != NULL;
}

/* Its steps are the carriers' own words; the earliest that says so counts. */
static const char *
parcels_app_delivery(const json_t *parcel)
{
    const json_t *steps = json_object_get(parcel, "states");
    const char *earliest = NULL;

    for (gsize i = 0; i < json_array_size(steps); i++) {
        const json_t *step = json_array_get(steps, i);
        const char *date = json_member_text(step, "date");
        const char *status = json_member_text(step, "status");
        g_autofree char *what = text_fold(status == NULL ? "" : status);

        if (date != NULL && strstr(what, "delivered") != NULL &&
            strstr(what, "not delivered") == NULL && strstr(what, "undelivered") == NULL &&
            (earliest == NULL || strcmp(date, earliest) < 0))
            earliest = date;
    }
    return earliest;
}

static gboolean
take_parcels_app(const json_t *parcel, gint64 record, const ImportTask *task, GError **error)
{
    g_autoptr(Order) order = order_new(NULL);
    g_autofree char *tracking = import_json_text(parcel, "trackingId");
    const char *status = json_member_text(parcel, "status");
    const char *carrier = json_member_text(json_object_get(parcel, "detectedCarrier"), "name");

    import_read_parcel(order, tracking, carrier, NULL);
    if (g_strcmp0(status, "delivered") == 0)
        state_delivered(order, parcels_app_delivery(parcel));
    else if (g_strcmp0(status, "transit") == 0 || g_strcmp0(status, "pickup") == 0 ||
             g_strcmp0(status, "arrived") == 0)
        import_reach_state(order, PAGE_SHIPPED);
    return import_found(task, record, g_steal_pointer(&order), error);
}

gboolean
tracking_parse_parcels_app(const json_t *document, const ImportTask *task, GError **error)
{
    const json_t *parcels = json_object_get(document, "shipments");

    for (gsize i = 0; i < json_array_size(parcels); i++) {
        if (!take_parcels_app(json_array_get(parcels, i), (gint64)i + 1, task, error))
            return FALSE;
    }
    return TRUE;
}
