/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/clocks/settled-private.h"

#include "domain/case/case.h"

/* Neither refused nor given up. */
#define IN_GOING_BACK (IN(AGREEMENT) | IN_RETURNING | IN_PAYING | IN(REFUNDED))
/* The marketplace has spoken, or the bank has the case. */
#define IN_DECIDED (IN(LOST) | IN(APPEALED) | IN(REFUND_PENDING) | IN_BANK)
#define IN_PAID (IN(REFUNDED) | IN(CHARGEBACK_WON) | IN(CLOSED))

typedef gboolean (*Holds)(const Order *order, const Dispute *dispute);

/* A refund without its amount is what was asked for; asking without one is for everything. */
static gboolean
is_paid_in_full(const Order *order, const Dispute *dispute)
{
    Money value = dispute_value(order, dispute);
    Money paid = dispute_received(dispute);
    int more = 0;

    if (!dispute_is_in(dispute, IN_PAID))
        return FALSE;
    if (dispute->received->len == 0) {
        if (dispute->state == DISPUTE_CLOSED)
            return FALSE;
        if (!money_is_known(&dispute->asked))
            return TRUE;
        paid = dispute->asked;
    }
    return money_compare(&paid, &value, &more) && more >= 0;
}

/* Accepting ends a dispute for good; a return that belongs to it keeps it open. */
static gboolean
is_final(const Order *order, const Dispute *dispute)
{
    if (dispute_is_in(dispute, IN(WITHDRAWN)) || dispute_is_open(dispute))
        return FALSE;
    return dispute_has(dispute, EVENT_ACCEPTED) || is_paid_in_full(order, dispute);
}

static gboolean
is_agreed_return(const Order *order, const Dispute *dispute)
{
    (void)order;
    return dispute_is_by_agreement(dispute) && dispute_is_in(dispute, IN_GOING_BACK);
}

static gboolean
line_is_covered(const Order *order, const OrderLine *line, Holds holds)
{
    int quantity = 0;

    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        quantity += holds(order, dispute) ? dispute_quantity(dispute, line) : 0;
    }
    return quantity >= MAX(line->quantity, 1);
}

/* By one dispute about the whole order, or by several that have every item between them. */
static gboolean
is_covered(const Order *order, Holds holds)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->lines->len == 0 && holds(order, dispute))
            return TRUE;
    }
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];

        if (!line->is_cancelled && !line_is_covered(order, line, holds))
            return FALSE;
    }
    return order->lines->len > 0;
}

static gboolean
has_more_to_come(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (dispute->state == DISPUTE_DRAFT || dispute_is_open(dispute))
            return TRUE;
    }
    return FALSE;
}

/* All of it came back without a dispute. */
static gboolean
is_paid_directly(const Order *order)
{
    return order->direct != NULL && is_paid_in_full(order, order->direct);
}

gboolean
order_is_settled(const Order *order)
{
    return !has_more_to_come(order) && (is_paid_directly(order) || is_covered(order, is_final));
}

static gboolean
is_decided(const Order *order, const Dispute *dispute)
{
    return is_final(order, dispute) || dispute_is_in(dispute, IN_DECIDED);
}

gboolean
order_is_decided(const Order *order)
{
    return !has_more_to_come(order) &&
           (is_paid_directly(order) || is_covered(order, is_decided));
}

static gboolean
is_at_bank(const Order *order, const Dispute *dispute)
{
    (void)order;
    return dispute_is_in(dispute, IN_BANK);
}

gboolean
order_is_at_bank(const Order *order)
{
    return is_covered(order, is_at_bank);
}

gboolean
order_return_is_agreed(const Order *order)
{
    return is_covered(order, is_agreed_return);
}
