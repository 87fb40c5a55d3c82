/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How many returns an order has seen. */
#include "domain/clocks/clocks.h"

#include "domain/case/case.h"

/* INSTANT_NEVER when nothing goes back. */
static Instant
return_began(const Dispute *dispute)
{
    static const EventType begins[] = { EVENT_RETURN_AGREED, EVENT_RETURN_REQUIRED,
                                        EVENT_RETURN_SHIPPED };
    Instant first = INSTANT_NEVER;

    for (gsize i = 0; i < G_N_ELEMENTS(begins); i++) {
        Instant happened = dispute->happened[begins[i]];

        if (happened != INSTANT_UNKNOWN)
            first = MIN(first, happened);
    }
    return first;
}

int
returns_begun(const Order *order, Instant from, Instant until)
{
    int count = 0;

    for (guint i = 0; i < order->disputes->len; i++) {
        Instant began = return_began(order->disputes->pdata[i]);

        count += began >= from && began < until;
    }
    return count;
}

gboolean
free_return_is_used_up(const FreeReturnCount *count)
{
    return count->rule != NULL && count->used >= count->rule->count;
}
