/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/event.h"

#include <string.h>

Event *
event_new(EventType type, const char *order, Instant at)
{
    Event *event = g_new0(Event, 1);

    event->type = type;
    event->type_token = g_strdup(event_kind(type)->token);
    event->version = event_kind(type)->version;
    event->at = at;
    event->recorded = INSTANT_UNKNOWN;
    event->order = g_strdup(order);
    event->data = g_strdup("{}");
    return event;
}

void
event_free(Event *event)
{
    if (event == NULL)
        return;
    g_free(event->device);
    g_free(event->type_token);
    g_free(event->order);
    g_free(event->dispute);
    g_free(event->change);
    g_free(event->data);
    json_decref(event->parsed);
    g_free(event);
}

static int
compare_numbers(gint64 a, gint64 b)
{
    return (a > b) - (a < b);
}

int
event_compare_said(const Event *a, const Event *b)
{
    int order = compare_numbers(a->counter, b->counter);

    if (order == 0)
        order = g_strcmp0(a->device, b->device);
    if (order == 0)
        order = compare_numbers(a->seq, b->seq);
    return order;
}

/* Where an event stands among the others of its order. */
typedef struct {
    Event *event;
    gboolean is_of_day; /* it happened on a day, nobody said when */
    Instant told;       /* what it is sorted by */
} Place;

static gboolean
is_of_day(const Event *event)
{
    g_autoptr(JsonDocument) data = NULL;
    g_auto(Moment) at = { 0 };

    if (event_kind(event->type)->class != EVENT_IS_HAPPENING || event->data == NULL ||
        strstr(event->data, "\"date\"") == NULL)
        return FALSE;
    data = event_data(event);
    return moment_from_json(json_object_get(data, "at"), &at) && at.precision == PRECISION_DATE;
}

/* What is known of its day alone comes behind all that was recorded of that day before it. Its
 * own instant stays the day's beginning: the earliest that it can have been. */
static void
place_in_day(Place *place, const GArray *all)
{
    Instant end = instant_add_days(place->event->at, 1);

    for (guint i = 0; i < all->len; i++) {
        const Place *other = &g_array_index(all, Place, i);

        if (!other->is_of_day && other->event->at < end &&
            event_kind(other->event->type)->class == EVENT_IS_HAPPENING &&
            event_compare_said(other->event, place->event) < 0)
            place->told = MAX(place->told, other->event->at);
    }
}

static int
compare_told(gconstpointer a, gconstpointer b)
{
    const Place *x = a, *y = b;
    int order = compare_numbers(x->told, y->told);

    return order != 0 ? order : event_compare_said(x->event, y->event);
}

static int
compare_folded(gconstpointer a, gconstpointer b)
{
    const Place *x = a, *y = b;
    EventClass class = event_kind(x->event->type)->class;
    int order = compare_numbers(class, event_kind(y->event->type)->class);

    if (order != 0)
        return order;
    return class == EVENT_IS_HAPPENING ? compare_told(a, b)
                                       : event_compare_said(x->event, y->event);
}

static void
sort(GPtrArray *events, GCompareFunc compare)
{
    g_autoptr(GArray) places = g_array_sized_new(FALSE, FALSE, sizeof(Place), events->len);

    for (guint i = 0; i < events->len; i++) {
        Event *event = events->pdata[i];
        Place place = { event, is_of_day(event), event->at };

        g_array_append_val(places, place);
    }
    for (guint i = 0; i < places->len; i++) {
        Place *place = &g_array_index(places, Place, i);

        if (place->is_of_day)
            place_in_day(place, places);
    }
    g_array_sort(places, compare);
    for (guint i = 0; i < places->len; i++)
        events->pdata[i] = g_array_index(places, Place, i).event;
}

void
events_sort(GPtrArray *events)
{
    sort(events, compare_folded);
}

void
events_sort_by_time(GPtrArray *events)
{
    sort(events, compare_told);
}

void
event_set_data(Event *event, json_t *data)
{
    g_free(event->data);
    event->data = json_write(data, FALSE);
    json_decref(event->parsed);
    event->parsed = json_incref(data);
}

json_t *
event_data(const Event *event)
{
    json_t *data;

    if (event->parsed != NULL)
        return json_incref(event->parsed);
    if (event->data == NULL || event->data[0] == '\0')
        return NULL;
    data = json_read(event->data, strlen(event->data), event->type_token, NULL);
    if (json_is_object(data))
        return data;
    json_decref(data);
    return NULL;
}

json_t *
moment_to_json(const Moment *moment)
{
    g_autofree char *at = instant_to_rfc3339(moment->instant);
    json_t *value;

    if (moment->precision == PRECISION_INSTANT && moment->text == NULL && moment->zone == NULL)
        return json_string(at);
    value = json_object();
    json_set_text(value, "at", at);
    if (moment->precision == PRECISION_DATE)
        json_set_text(value, "precision", "date");
    if (moment->text != NULL)
        json_set_text(value, "text", moment->text);
    if (moment->zone != NULL)
        json_set_text(value, "zone", moment->zone);
    return value;
}

gboolean
moment_from_json(const json_t *value, Moment *ret_moment)
{
    const char *at = json_is_string(value) ? json_string_value(value) : NULL;
    Moment moment = { 0 };

    if (json_is_object(value))
        at = json_member_text(value, "at");
    if (at == NULL || !instant_parse_rfc3339(at, &moment.instant))
        return FALSE;
    if (json_is_object(value)) {
        if (g_strcmp0(json_member_text(value, "precision"), "date") == 0)
            moment.precision = PRECISION_DATE;
        moment.text = g_strdup(json_member_text(value, "text"));
        moment.zone = g_strdup(json_member_text(value, "zone"));
    }
    *ret_moment = moment;
    return TRUE;
}
