/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an order has several parcels: what is recorded of one says nothing about the others. */
#include "domain/case/fold-private.h"

void
fold_add_parcel(Order *order, const char *number)
{
    if (number != NULL && order_find_parcel(order, number) == NULL)
        g_ptr_array_add(order->parcels, parcel_new(number));
}

static void
fold_one(Parcel *parcel, const Event *event, const json_t *data)
{
    switch (event->type) {
    case EVENT_MARKED_DELIVERED:
        if (!parcel->marked_delivered.is_true)
            fold_date(&parcel->marked_delivered, event, data);
        break;
    case EVENT_DELIVERED:
        if (!parcel->delivered.is_true)
            fold_date(&parcel->delivered, event, data);
        parcel->returned = parcel->held = INSTANT_UNKNOWN;
        break;
    case EVENT_RETURNED_TO_SENDER:
        parcel->returned = event->at;
        parcel->return_cause = fold_return_cause(data);
        break;
    default: /* EVENT_CUSTOMS_HELD */
        parcel->held = event->at;
        break;
    }
}

/* Whether the event says of one parcel alone what it would else say of the order. */
static Parcel *
parcel_meant(const Order *order, const Event *event, const json_t *data)
{
    if (!json_member_flag(data, "of_parcel") ||
        (event->type != EVENT_MARKED_DELIVERED && event->type != EVENT_DELIVERED &&
         event->type != EVENT_RETURNED_TO_SENDER && event->type != EVENT_CUSTOMS_HELD))
        return NULL;
    return order_find_parcel(order, json_member_text(data, "tracking"));
}

gboolean
fold_parcel(Order *order, const Event *event, const json_t *data)
{
    Parcel *parcel = parcel_meant(order, event, data);

    if (parcel != NULL)
        fold_one(parcel, event, data);
    return parcel != NULL;
}

/* The last of several parcels completes a delivery; one that is missing leaves it open. */
static void
complete(Order *order, Fact fact, gsize of_parcel)
{
    const FactValue *last = NULL;

    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        const FactValue *value = &G_STRUCT_MEMBER(FactValue, parcel, of_parcel);

        if (order_find_parcel(order, parcel->number) != parcel)
            continue;
        if (!value->is_true)
            value = &parcel->delivered;
        if (!value->is_true)
            return;
        if (last == NULL || value->instant > last->instant)
            last = value;
    }
    if (last != NULL && !order->facts[fact].is_true) {
        order_clear_fact(order, fact);
        order->facts[fact] = fact_value_copy(last);
    }
}

void
fold_add_up_parcels(Order *order)
{
    gboolean is_any_returned = FALSE, is_any_held = FALSE, is_any_under_way = FALSE;

    complete(order, FACT_MARKED_DELIVERED, G_STRUCT_OFFSET(Parcel, marked_delivered));
    complete(order, FACT_DELIVERED, G_STRUCT_OFFSET(Parcel, delivered));
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (order_find_parcel(order, parcel->number) != parcel || parcel->delivered.is_true)
            continue;
        if (parcel->returned != INSTANT_UNKNOWN) {
            is_any_returned = TRUE;
            order->return_cause = parcel->return_cause;
        } else if (parcel->held != INSTANT_UNKNOWN)
            is_any_held = TRUE;
        else
            is_any_under_way = TRUE;
    }
    if (is_any_under_way)
        return;
    order->is_returned_to_sender = order->is_returned_to_sender || is_any_returned;
    order->is_held_by_customs = order->is_held_by_customs || is_any_held;
}
