/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * OrderView: one order as it reads at an instant: what its events make of it, its clocks and
 * its counsel. Made once a change and shared by reference: nobody changes it.
 *
 * A Db keeps one in hand, that of the order that was looked at or written to last, and gives it
 * out again for as long as it holds: nobody has written since, and the time is in its span.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/watch/watch.h"
#include "store/log/log.h"

/* What the events make of an order. Shared like the view. */
typedef struct {
    gint references;
    Order *order;
    OrderEvents *events;
    GPtrArray *unfit; /* Event, borrowed: they do not fit and moved nothing */
} OrderRecord;

/* NULL without an error: no such order, or it was removed or taken back. */
OrderRecord *order_load(Db *db, const char *id, GError **error);
void order_record_unref(OrderRecord *record);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderRecord, order_record_unref)

typedef struct {
    gint references;
    OrderRecord *record;
    const Order *order;       /* of the record */
    GArray *clocks;           /* Clock, in ClockId order */
    Counsel *counsel;         /* what summary.next is made of */
    OrderSummary summary;     /* its strings belong to the order */
    const Policies *policies; /* borrowed: what it was computed by */
    GPtrArray *timeline;      /* order_view_timeline(), once it was asked for */
} OrderView;

/*
 * The order at now, which is in hand from then on. NULL without an error as order_load() says.
 */
OrderView *order_show(Db *db, const char *id, const Policies *policies, Instant now,
                      GError **error);

/* The same of these events (taken over), whatever is in hand. NULL: they make no order that is
 * there. */
OrderView *order_view_new(OrderEvents *events, const Policies *policies, Instant now);

OrderView *order_view_ref(OrderView *view);
void order_view_unref(OrderView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderView, order_view_unref)

/* The effective events (Event), oldest first. Borrowed. */
const GPtrArray *order_view_timeline(const OrderView *view);

/* The order was written to in the running transaction and reads so (NULL: it is gone): where it
 * is in hand, or nothing is, this is from the commit on. */
void order_view_keep(Db *db, const char *id, OrderView *view);
void order_view_forget(Db *db, const char *id);
