/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parcels as 17TRACK tells of them. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
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
