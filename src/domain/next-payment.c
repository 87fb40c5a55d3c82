/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The way back through the payment: at the bank or at PayPal, and how long it is open. */
#include "domain/next.h"

static const ClockId routes[] = { CLOCK_CHARGEBACK_BY, CLOCK_PAYPAL_OPEN_BY };

const Clock *
next_payment_route(const GArray *clocks)
{
    const Clock *soonest = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(routes); i++) {
        const Clock *route = clocks_find(clocks, routes[i]);

        if (route != NULL && route->status == CLOCK_RUNNING &&
            (soonest == NULL || route->earliest < soonest->earliest))
            soonest = route;
    }
    return soonest;
}

const Clock *
next_late_payment_route(const GArray *clocks, Validity *validity)
{
    if (next_payment_route(clocks) != NULL)
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(routes); i++) {
        const Clock *route = clocks_find(clocks, routes[i]);

        if (route != NULL && route->status == CLOCK_PASSED &&
            !has_passed(validity, route->latest))
            return route;
    }
    return NULL;
}
