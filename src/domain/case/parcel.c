/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Parcel: one tracking number of an order, and what is known of its way. */
#include "domain/case/order.h"

Parcel *
parcel_new(const char *number)
{
    Parcel *parcel = g_new0(Parcel, 1);

    parcel->number = g_strdup(number);
    parcel->marked_delivered.instant = parcel->delivered.instant = INSTANT_UNKNOWN;
    parcel->returned = parcel->held = INSTANT_UNKNOWN;
    return parcel;
}

void
parcel_free(Parcel *parcel)
{
    if (parcel == NULL)
        return;
    g_free(parcel->number);
    g_free(parcel->carrier);
    g_free(parcel->alias_of);
    fact_value_clear(&parcel->marked_delivered);
    fact_value_clear(&parcel->delivered);
    g_free(parcel);
}

Parcel *
parcel_copy(const Parcel *parcel)
{
    Parcel *copy = parcel_new(parcel->number);

    copy->carrier = g_strdup(parcel->carrier);
    copy->alias_of = g_strdup(parcel->alias_of);
    copy->marked_delivered = fact_value_copy(&parcel->marked_delivered);
    copy->delivered = fact_value_copy(&parcel->delivered);
    copy->returned = parcel->returned;
    copy->held = parcel->held;
    return copy;
}

/* Numbers that are another name of a parcel count for that one. */
static Parcel *
parcel_by_number(const Order *order, const char *number)
{
    for (guint i = 0; i < order->parcels->len; i++) {
        Parcel *parcel = order->parcels->pdata[i];

        if (g_strcmp0(parcel->number, number) == 0)
            return parcel;
    }
    return NULL;
}

Parcel *
order_find_parcel(const Order *order, const char *number)
{
    Parcel *parcel = parcel_by_number(order, number);
    Parcel *first = parcel == NULL || parcel->alias_of == NULL
                        ? NULL
                        : parcel_by_number(order, parcel->alias_of);

    return first != NULL ? first : parcel;
}

guint
order_count_parcels(const Order *order)
{
    guint count = 0;

    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (order_find_parcel(order, parcel->number) == parcel)
            count++;
    }
    return count;
}

static void
see_fact(Order *order, Fact fact, const FactValue *of_parcel)
{
    if (!of_parcel->is_true)
        return;
    order_clear_fact(order, fact);
    order->facts[fact] = fact_value_copy(of_parcel);
}

static void
leave_alone(Order *order, const char *number)
{
    const Parcel *parcel = order_find_parcel(order, number);

    for (guint i = order->parcels->len; i-- > 0;) {
        const Parcel *other = order->parcels->pdata[i];

        if (order_find_parcel(order, other->number) != parcel)
            g_ptr_array_remove_index(order->parcels, i);
    }
}

Order *
order_of_parcel(const Order *order, const Parcel *parcel)
{
    Order *copy = order_copy(order);

    see_fact(copy, FACT_MARKED_DELIVERED, &parcel->marked_delivered);
    see_fact(copy, FACT_DELIVERED, &parcel->delivered);
    if (parcel->returned != INSTANT_UNKNOWN) {
        copy->is_returned_to_sender = TRUE;
        copy->return_cause = parcel->return_cause;
    }
    leave_alone(copy, parcel->number);
    copy->is_held_by_customs |= parcel->held != INSTANT_UNKNOWN;
    return copy;
}
