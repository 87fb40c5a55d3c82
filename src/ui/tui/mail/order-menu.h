/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One of the orders, found by its number, item or seller. */
#pragma once

#include "ui/tui/shell/tui.h"

/* order: its id. */
typedef void (*OrderChoose)(Tui *tui, const char *order, gpointer data);

/*
 * Opens the list over what is there, or says that there is no order. likely: numbers of those
 * that come first (GPtrArray of char *); then all others by urgency. data is borrowed until
 * the list is gone.
 */
void order_menu_open(Tui *tui, const char *title, const GPtrArray *likely, OrderChoose choose,
                     gpointer data);
