/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Menu: one of a few things to choose, in a sheet over the lower part of the screen. */
#pragma once

#include "ui/tui/shell/view.h"

/* Runs while the menu leaves; may open another view. */
typedef void (*MenuChoose)(Tui *tui, guint index, gpointer data);

/* title is copied; data is freed with destroy when the menu is gone. */
View *view_menu_new(Tui *tui, const char *title, MenuChoose choose, gpointer data,
                    GDestroyNotify destroy);

/* The next entry; both copied. detail may be NULL. */
void view_menu_add(View *view, const char *label, const char *detail);
void view_menu_select(View *view, guint index);
