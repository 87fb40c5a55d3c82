/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The text of one order: for the pane below the list, and for the order's own page. */
#pragma once

#include "services/orders.h"
#include "ui/tui/page.h"

/* What counts now: who, until when, and every clock. */
void detail_add_summary(Page *page, App *app, const OrderView *order);

/* Everything else known: dates, lines, parcels, fields, and what happened. */
void detail_add_everything(Page *page, App *app, const OrderView *order);
