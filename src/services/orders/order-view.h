/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Order view: everything that is known of one order, found by what a person types; and the
 * lists of orders.
 */
#pragma once

#include "services/app/app.h"
#include "store/lists/lists.h"

/* Everything that is known of one order at app_now(). */
typedef struct {
    OrderRecord *record;  /* the events with what they fold to */
    Order *order;         /* of the record */
    GPtrArray *timeline;  /* Event, of the record: the effective ones, oldest first */
    GArray *clocks;       /* Clock, in ClockId order */
    Counsel *counsel;     /* what summary.next is made of */
    OrderSummary summary; /* its strings belong to the order */
} OrderView;

void order_view_free(OrderView *view);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderView, order_view_free)

/* The id of ORDER: a number, a part of one that only one order has (4 characters at least), or
 * an id. Archived orders are found, removed ones are not. */
char *orders_find(App *app, const char *reference, GError **error);

/* As order_load(), but no such order is an error too. */
OrderRecord *order_load_required(Db *db, const char *id, GError **error);

OrderView *orders_show(App *app, const char *id, GError **error);

/* TRUE for an event of the view that moves nothing. */
gboolean order_view_is_unfit(const OrderView *view, const Event *event);

/* TRUE when the event at this place of the timeline is one more answer of a draft: the first of
 * them says all there is to see. */
gboolean order_view_repeats(const OrderView *view, guint place);

/* FALSE when the newest event of the view left everything as it was known before. */
gboolean orders_newest_has_effect(const OrderView *view);

/* The record alone, without its clocks and counsel; no such order is an error. */
OrderRecord *orders_load(App *app, const char *id, GError **error);

/* The orders that stand in a list; its pages are read from it (store/lists/order-list.h). NULL
 * with the error when the case file cannot be read. */
OrderList *orders_list(App *app, const OrderListing *listing, GError **error);

/* How many orders want something now and today. */
gboolean orders_count(App *app, OrderCounts *ret_counts, GError **error);
