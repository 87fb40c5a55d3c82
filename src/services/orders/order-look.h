/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is looked at: one order (OrderView), found by what a person types; and the lists of
 * orders.
 */
#pragma once

#include "services/app/app.h"
#include "store/lists/lists.h"
#include "store/local/local.h"

/* The id of ORDER: a number, a part of one that only one order has (4 characters at least), or
 * an id. Archived orders are found, removed ones are not. */
char *orders_find(App *app, const char *reference, GError **error);

/* As order_load(), but no such order is an error too. */
OrderRecord *order_load_required(Db *db, const char *id, GError **error);

/* Everything that is known of one order at app_now(): the one in hand for as long as that
 * holds, so that asking again costs nothing. */
OrderView *orders_show(App *app, const char *id, GError **error);

/* What is next in a dispute (an id, or NULL), or of the order where that brings nothing of its
 * own. Borrowed from the view. */
const NextStep *order_view_next(const OrderView *view, const char *dispute);

/* Whose turn it is in a dispute: the buyer's too where the others are done and there is
 * something that he can do now, such as an appeal. */
Turn order_view_turn(const OrderView *view, const Dispute *dispute);

/* TRUE for an event of the view that moves nothing. */
gboolean order_view_is_unfit(const OrderView *view, const Event *event);

/* TRUE when the event at this place of the timeline is one more answer of a draft: the first of
 * them says all there is to see. */
gboolean order_view_repeats(const OrderView *view, guint place);

/* The address of the order's page: its own, or the marketplace's made from the number; NULL
 * when neither is known. Owned by the caller. */
char *orders_page(App *app, const Order *order);

/* The record alone, without its clocks and counsel; no such order is an error. */
OrderRecord *orders_load(App *app, const char *id, GError **error);

/*
 * What stands in a field of the orders that matter most, each once (GPtrArray of char *,
 * owned), to choose from for another order: sellers and tags. Empty when nothing can be read.
 */
gboolean orders_keep_known(const OrderField *field);
GPtrArray *orders_known(App *app, const OrderField *field);

/* The orders that stand in a list; its pages are read from it (store/lists/order-list.h). NULL
 * with the error when the case file cannot be read. */
OrderList *orders_list(App *app, const OrderListing *listing, GError **error);

/* Lists that the person keeps by name: GPtrArray of SavedView, by name. */
GPtrArray *orders_views(App *app, GError **error);

/* The sequence of a view; one that only a newer program knows is the usual one. */
OrderSort orders_view_sort(const SavedView *view);

/* The one of that name; no such view is an error that names those there are. Owned: g_free().
 */
SavedView *orders_view(App *app, const char *name, GError **error);

/* Keeps it, in place of one of that name. A name that is empty or longer than 40 characters is
 * refused, and so is a filter that cannot be read. */
gboolean orders_view_keep(App *app, const SavedView *view, GError **error);

/* No such view is an error. */
gboolean orders_view_forget(App *app, const char *name, GError **error);

/* How many orders want something now and today. */
gboolean orders_count(App *app, OrderCounts *ret_counts, GError **error);
