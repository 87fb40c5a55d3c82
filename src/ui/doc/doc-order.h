/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of one order. */
#pragma once

#include "services/orders/orders.h"
#include "ui/doc/doc.h"

/* What counts now: who, what to do and why, and the clocks that run. */
void doc_order_summary(Doc *doc, App *app, const OrderView *order);

/*
 * Everything: what to do, every clock with its source, what happened, items, parcels and
 * fields. with_disputes: its disputes too, for who has no page of their own for them.
 */
void doc_order(Doc *doc, App *app, OrderView *order, const Others *others,
               gboolean with_disputes);

/* The latest thing that is known to have happened: "delivered Sun 8 Nov"; without any date what
 * the order is. Owned. */
char *doc_order_status(const Order *order, App *app);

/* What mails say and that moves nothing yet: a sentence each. */
void doc_order_mails(Doc *doc, const Order *order);

/* What the policies say besides about the next step, under a heading of its own. */
void doc_order_remarks(Doc *doc, App *app, const OrderView *order);

/* What to do for the next step, in order; nothing when it needs no list. */
void doc_order_steps(Doc *doc, App *app, const NextStep *next);

/* A clock: its end or both, how long it still is, what it rests on, with the source of that or
 * without, and what else is to be known of it. */
void doc_order_clock(Doc *doc, App *app, const Order *order, const Clock *clock,
                     gboolean with_source);

/* What happened, when, by whom, with all that was said of it. */
void doc_order_event(Doc *doc, App *app, const OrderView *order, const Event *event);
