/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders: the list by urgency, with what is known of the selected one below. */
#pragma once

#include "services/orders/orders.h"
#include "ui/tui/shell/tui.h"

/* NULL when the case file cannot be read. */
View *view_orders_new(Tui *tui, const Subject *subject, GError **error);

/*
 * For the sheets that change what is listed. The text is that of a Filter
 * (domain/watch/filter.h); an error leaves the list as it is. The text that is in force is
 * borrowed.
 */
gboolean view_orders_set_filter(View *view, const char *text, GError **error);
const char *view_orders_filter(View *view);
void view_orders_set_sort(View *view, OrderSort sort, gboolean reverse);

/* The list as it was saved; an error leaves it as it is. */
gboolean view_orders_show_saved(View *view, const SavedView *saved, GError **error);

extern const ViewClass orders_class;
