/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which dispute of the order an event is of, and what it wakes. */
#include "domain/case/fold-private.h"

static Dispute *
dispute_of(Order *order, const char *id)
{
    Dispute *dispute;

    for (guint i = 0; i < order->disputes->len; i++) {
        dispute = order->disputes->pdata[i];
        if (g_str_equal(dispute->id, id))
            return dispute;
    }
    dispute = dispute_new(id);
    g_ptr_array_add(order->disputes, dispute);
    return dispute;
}

static Dispute *
direct_of(Order *order)
{
    if (order->direct == NULL)
        order->direct = dispute_new(NULL);
    return order->direct;
}

/* What is new about its items ends that they are well, or left at that. */
static void
wake(Order *order, Dispute *dispute, const Event *event)
{
    static const EventType waking[] = { EVENT_DISPUTE_DRAFTED, EVENT_SUBMITTED,
                                        EVENT_BANK_ASKED, EVENT_REFUND_FAILED };
    gboolean wakes = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(waking); i++)
        wakes = wakes || event->type == waking[i];
    if (!wakes)
        return;
    dispute->settled = INSTANT_UNKNOWN;
    for (guint i = 0; i < dispute->lines->len; i++)
        fold_mark_line(order, g_array_index(dispute->lines, DisputeLine, i).line, MARK_WOKEN,
                       event->at);
    if (dispute->lines->len == 0)
        fold_mark_line(order, 0, MARK_WOKEN, event->at);
}

gboolean
fold_dispute(Order *order, const Event *event)
{
    Dispute *dispute =
        event->dispute != NULL ? dispute_of(order, event->dispute) : direct_of(order);

    if (!dispute_apply(dispute, event))
        return FALSE;
    wake(order, dispute, event);
    return TRUE;
}
