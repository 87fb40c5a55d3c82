/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where a clock starts when the date of its own fact is not known: never later than honest. */
#include "domain/clocks/clocks-private.h"

static gboolean
dated_start(const Order *order, Fact fact, Start *ret_start)
{
    const FactValue *value = &order->facts[fact];

    if (value->instant == INSTANT_UNKNOWN)
        return FALSE;
    *ret_start = (Start){ value->instant, value->precision, fact, FALSE };
    return TRUE;
}

/*
 * What is known to be so, without a date, cannot be earlier than what came before it: the last
 * of those that has a date. When the parcel came, the buyer's word and the carrier's may
 * differ.
 */
static gboolean
guessed_start(const Order *order, Fact fact, Start *ret_start)
{
    static const Fact before[] = { FACT_SHIPPED, FACT_PAID, FACT_PLACED };
    Start marked;
    gboolean found = FALSE;

    if (fact == FACT_CONFIRMED || fact == FACT_DELIVERED) {
        found = dated_start(order, FACT_DELIVERED, ret_start);
        if (dated_start(order, FACT_MARKED_DELIVERED, &marked) &&
            (!found || marked.instant < ret_start->instant)) {
            *ret_start = marked;
            found = TRUE;
        }
    }
    for (gsize i = 0; !found && i < G_N_ELEMENTS(before); i++)
        found = dated_start(order, before[i], ret_start);
    if (found)
        ret_start->guessed = TRUE;
    return found;
}

static gboolean
guarantee_start(const Order *order, Start *ret_start)
{
    if (dated_start(order, FACT_GUARANTEE, ret_start))
        return TRUE;
    if (order->guarantee_days == 0 || !start_find(order, FACT_SHIPPED, ret_start))
        return FALSE;
    ret_start->instant = instant_add_days(ret_start->instant, order->guarantee_days);
    ret_start->from = FACT_GUARANTEE;
    return TRUE;
}

/* Who confirmed receipt has it, unless the marketplace did so for him. */
static gboolean
is_known_to_be(const Order *order, Fact fact)
{
    return order->facts[fact].is_true ||
           (fact == FACT_DELIVERED && order->facts[FACT_CONFIRMED].is_true &&
            !order->completed_by_itself);
}

gboolean
start_find(const Order *order, Fact fact, Start *ret_start)
{
    if (fact == FACT_GUARANTEE)
        return guarantee_start(order, ret_start);
    if (dated_start(order, fact, ret_start))
        return TRUE;
    /* An order is paid when it is placed, or a little later. */
    if (fact == FACT_PAID)
        return dated_start(order, FACT_PLACED, ret_start);
    return is_known_to_be(order, fact) && guessed_start(order, fact, ret_start);
}
