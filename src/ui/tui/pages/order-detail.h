/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of one order: for the pane below the list, and for the order's own page. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/parts/page.h"

/* What counts now: who, what to do and why, and the clocks that run. */
void detail_add_summary(Page *page, App *app, const OrderView *order);

/* What to do for the next step, in order; nothing when it needs no list. */
void detail_add_walk(Page *page, App *app, const NextStep *next);

/* What mails say and that moves nothing yet: a sentence each. */
void detail_add_mails(Page *page, const Order *order);

/* A clock whole: its end or both, how long it still is, and what it rests on, with the source
 * of that or without. */
void detail_add_clock(Page *page, App *app, const Clock *clock, gboolean with_source);

/* What happened, when, by whom, with all that was said of it. */
void detail_add_event(Page *page, App *app, const OrderView *order, const Event *event);

/* Where values stand: beside their labels, or below these where the page is narrow. */
int detail_value_column(const Page *page);

/* A label with its value, all of it. */
void detail_add_label(Page *page, const char *label, const char *value);

/* What the policies say besides about the next step, under a heading of its own. */
void detail_add_remarks(Page *page, App *app, const OrderView *order);

/* Everything: every clock with its source, what happened, lines, parcels and fields. */
void detail_add_everything(Page *page, App *app, const OrderView *order, const Others *others);
