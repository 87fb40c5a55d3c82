/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tui: the screens: a stack of views, a header above and a footer below, and the loop that
 * turns keys, time and other processes' changes into drawing.
 */
#pragma once

#include "services/app/app.h"
#include "ui/tui/shell/keymap.h"
#include "ui/tui/shell/reminding.h"
#include "ui/tui/shell/view.h"

/*
 * Runs the screens until the person quits. color is the word of --color ("auto", "always",
 * "never"), or NULL: as recourse.conf says. order is the id of the one to open first, or NULL;
 * asks: with the questions of its dispute. FALSE with a sentence when they cannot be shown, or
 * when the terminal went away.
 */
gboolean tui_run(App *app, const char *color, const char *order, gboolean asks, GError **error);

/* Once everything is freed: ends the process by the signal that ended the screens, if one did.
 */
void tui_end_as_asked(void);

/* The rest is for views. */

App *tui_app(Tui *tui);
Term *tui_term(Tui *tui);

/* Lists examples, in a case file of their own that goes when they are left. */
void tui_show_examples(Tui *tui);

gboolean tui_shows_examples(const Tui *tui);

/* TRUE when the screens end without being asked. */
gboolean tui_is_gone(const Tui *tui);

/* What these screens do about reminders. Borrowed. */
Reminding *tui_reminding(Tui *tui);

/* Puts a view on top; the Tui frees it when it leaves. */
void tui_open(Tui *tui, View *view);

/* Runs an action of the view below once the top one has left (which it must do now). */
void tui_run_below(Tui *tui, const Action *action);

/* The view under this one, or NULL. */
View *tui_below(Tui *tui, const View *view);

/* A sentence in the footer until the next key behind the one that it answers. An error that
 * nobody can have read yet stays in front of it. */
void tui_say(Tui *tui, Role role, const char *text);

/* Says an error and frees it. */
void tui_say_error(Tui *tui, GError *error);

/* Says an error of what a view reads to show itself, which nobody asked for, and frees it.
 * While the case file is missing the banner says all there is to say. */
void tui_say_unread(Tui *tui, GError *error);

/* Something was written: every view reads anew. */
void tui_changed(Tui *tui);

/* The header shows this zone's time beside the user's from now on. */
void tui_set_shop_zone(Tui *tui, const Zone *zone);

/* Where the hardware cursor goes, in cells of the canvas; the last one to say so wins. */
void tui_set_cursor(Tui *tui, Canvas canvas, int row, int column, gboolean is_shown);

/* The keys of a view, made when first asked for. Borrowed. */
const Keymap *tui_keymap(Tui *tui, const ViewClass *class);

/* Why an action of the view cannot run now (owned), or NULL. */
char *tui_why_not(View *view, const Action *action);
