/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where an order has several parcels: what is recorded of one says nothing about the others. */
#include "domain/case/event-row-private.h"

void
fold_add_parcel(Order *order, const char *number)
{
    if (number != NULL && order_find_parcel(order, number) == NULL)
        g_ptr_array_add(order->parcels, parcel_new(number));
}

gboolean
fold_parcel(Order *order, const Event *event, const json_t *data)
{
    Parcel *parcel =
        json_member_flag(data, "of_parcel") && event_row(event->type)->on_parcel != NULL
            ? order_find_parcel(order, json_member_text(data, "tracking"))
            : NULL;

    if (parcel != NULL)
        event_row(event->type)->on_parcel(parcel, event, data);
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
