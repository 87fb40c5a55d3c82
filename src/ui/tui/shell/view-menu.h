/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Menu: one of some things to choose, in a sheet over the lower part of the screen. The first
 * nine that can be chosen have digits. A menu may be one that is found in: then letters make it
 * shorter, and an entry keeps the digit that it came with.
 */
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

/* The same with a digit of its own, 1 to 9, or 0: none. Where entries are found. */
void view_menu_add_numbered(View *view, const char *label, const char *detail, guint digit);

/* The next entry, which does not fit now: without a digit, and detail says why. */
void view_menu_add_unfit(View *view, const char *label, const char *why);

/* What stands at the right of the title where there is room for all of it; copied. */
void view_menu_note(View *view, const char *note);

typedef enum {
    MENU_DIGITS_CHOOSE, /* Esc takes what is typed away first */
    MENU_DIGITS_ARE_TYPED,
} MenuDigits;

/* Adds the entries that are meant by what is typed, best first. */
typedef void (*MenuFind)(View *view, const char *typed, gpointer data);

/* Entries are found by what is typed from now on; typed stands there first. */
void view_menu_find(View *view, const char *typed, MenuDigits digits, MenuFind find);
