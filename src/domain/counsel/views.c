/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The order as one of several parts sees it: with its own items and parcels alone, and with no
 * dispute but its own. What a dispute about one item began says nothing about the others.
 */
#include "domain/case/case.h"
#include "domain/counsel/counsel-private.h"

int
view_lines_left(const OrderLine *line, const GPtrArray *held)
{
    int left = line->is_cancelled ? 0 : MAX(line->quantity, 1);

    for (guint i = 0; i < held->len; i++)
        left -= dispute_quantity(held->pdata[i], line);
    return MAX(left, 0);
}

/* Its disputes become this one; NULL: none. */
static void
leave_dispute(Order *view, const Dispute *dispute)
{
    g_ptr_array_unref(view->disputes);
    view->disputes = g_ptr_array_new();
    if (dispute != NULL)
        g_ptr_array_add(view->disputes, (gpointer)dispute);
}

static void
leave_lines(Order *view, const Dispute *dispute)
{
    for (guint i = view->lines->len; dispute->lines->len > 0 && i-- > 0;) {
        OrderLine *line = view->lines->pdata[i];
        int quantity = dispute_quantity(dispute, line);

        if (quantity == 0)
            g_ptr_array_remove_index(view->lines, i);
        else
            line->quantity = quantity;
    }
}

/* What never arrived is in a parcel that did not, and what is faulty in one that did. */
static gboolean
is_about_parcel(const Dispute *dispute, const Parcel *parcel)
{
    if (dispute->reason_unknown)
        return TRUE;
    return dispute->said.reason == REASON_NOT_RECEIVED
               ? !parcel->delivered.is_true
               : parcel->delivered.is_true || parcel->marked_delivered.is_true;
}

/* The parcel that the dispute must be about; NULL: several may be meant, or none fits. */
static const Parcel *
only_parcel(const Order *order, const Dispute *dispute)
{
    const Parcel *only = NULL;

    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (order_find_parcel(order, parcel->number) != parcel ||
            !is_about_parcel(dispute, parcel))
            continue;
        if (only != NULL)
            return NULL;
        only = parcel;
    }
    return only;
}

Order *
view_of_dispute(const Order *order, const Dispute *dispute)
{
    const Parcel *parcel = order_count_parcels(order) < 2 ? NULL : only_parcel(order, dispute);
    Order *view = parcel != NULL ? order_of_parcel(order, parcel) : order_copy(order);

    leave_dispute(view, dispute);
    leave_lines(view, dispute);
    return view;
}

Order *
view_of_rest(const Order *order, const Parcel *parcel, const GPtrArray *held)
{
    Order *view = parcel != NULL ? order_of_parcel(order, parcel) : order_copy(order);

    leave_dispute(view, NULL);
    for (guint i = view->lines->len; i-- > 0;) {
        OrderLine *line = view->lines->pdata[i];
        int left = view_lines_left(line, held);

        if (left == 0)
            g_ptr_array_remove_index(view->lines, i);
        else
            line->quantity = left;
    }
    return view;
}

/* Which of several parcels is meant is not known: the first of their windows that closes
 * counts, and until the last one it may be open. */
static void
merge_windows(GArray *clocks)
{
    Clock *first = NULL;

    for (guint i = 0; i < clocks->len;) {
        Clock *clock = &g_array_index(clocks, Clock, i);

        if (clock->id != CLOCK_WINDOW_CLOSES || first == NULL) {
            first = clock->id == CLOCK_WINDOW_CLOSES ? clock : first;
            i++;
            continue;
        }
        clock_merge(first, clock);
        first->parcel = NULL;
        g_array_remove_index(clocks, i);
    }
}

GArray *
view_clocks(const Order *view, const Policies *policies, Validity *validity)
{
    GArray *clocks = clocks_compute(view, policies, validity->now, validity);

    merge_windows(clocks);
    return clocks;
}
