/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Orders: the list by urgency, one order on a page of its own, every date by its day, and the
 * forms that add an order, change one, or bring in many from a file. Each stands at a place
 * (ui/tui/tui.h).
 *
 * The list reads no more rows than are in sight, whatever their number, and the pane below it
 * only once the keys pause. What can be done with an order is the same in every view that shows
 * one: the view says which by current() and chosen().
 */
#pragma once

#include "ui/tui/shell/shell.h"

/* NULL when the case file cannot be read. */
View *view_orders_new(Tui *tui, const Subject *subject, GError **error);

/* Everything known of one order on one page. NULL when it cannot be read. */
View *view_order_new(Tui *tui, const Subject *subject, GError **error);

/* Every date of every order by the day on which it falls. */
View *view_agenda_new(Tui *tui, const Subject *subject, GError **error);

/* The rows of order_fields (domain/case/order.h) as a form. NULL when the order cannot be read.
 */
View *form_order_add(Tui *tui, const Subject *subject, GError **error);
View *form_order_edit(Tui *tui, const Subject *subject, GError **error);

/* Brings orders in from a file. */
View *form_import_new(Tui *tui, const Subject *subject, GError **error);

extern const Action order_acts[];  /* on the order or the marked ones */
extern const Action change_acts[]; /* undo, redo, add: need no order */
