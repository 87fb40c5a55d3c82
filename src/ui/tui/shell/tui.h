/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tui: the screens: a stack of views, a header above and a footer below, and the loop that
 * turns keys, time and other processes' changes into drawing.
 */
#pragma once

#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/tui/shell/keymap.h"
#include "ui/tui/shell/reminding.h"
#include "ui/tui/shell/view.h"
#include "ui/words/place.h"

/* What a place is about. Borrowed. */
typedef struct {
    const char *order;   /* id, or NULL */
    const char *dispute; /* id of one of its disputes, or NULL */
} Subject;

/* Makes what stands at a place. NULL with the error; without one where it has said why not. */
typedef View *(*PlaceFunction)(Tui *tui, const Subject *subject, GError **error);

typedef struct {
    PlaceFunction open;
    const ViewClass
        *class; /* what stands there, for the help to look through; NULL: a form or menu */
    gboolean is_of_order; /* needs an order to be about */
} PlaceRow;

/*
 * Runs the screens until the person quits; places has a row for every Place. Over the list of
 * orders opens the first place, unless it is that list. FALSE with a sentence
 * when the screens cannot be shown, or when the terminal went away.
 */
gboolean tui_run(App *app, const PlaceRow *places, const char *color, Place first,
                 const Subject *about, GError **error);

/* The rest is for views. */

/* Goes there, or says why not. order is an id, or NULL. */
Reaction tui_go(Tui *tui, Place place, const char *order);
Reaction tui_go_to_dispute(Tui *tui, Place place, const char *order, const char *dispute);

App *tui_app(Tui *tui);
Term *tui_term(Tui *tui);

/* Draws in that theme from now on; NULL: the one that is chosen. There has to be one of that
 * name. FALSE with what is wrong with recourse.theme, which lies over all of them. */
gboolean tui_set_theme(Tui *tui, const char *name, GError **error);
const char *tui_theme(const Tui *tui); /* its name; borrowed */

/* Lists examples, in a case file of their own that goes when they are left. */
void tui_show_examples(Tui *tui);

/* Lists them with the tutorial above: a PlaceFunction that makes no view of its own. */
View *tui_begin_tutorial(Tui *tui, const Subject *subject, GError **error);

gboolean tui_shows_examples(const Tui *tui);

/* TRUE when the screens end without being asked. */
gboolean tui_is_gone(const Tui *tui);

/* What these screens do about reminders. Borrowed. */
Reminding *tui_reminding(Tui *tui);

/* Puts a view on top that belongs to the one that makes it, such as a question; the Tui frees
 * it when it leaves. */
void tui_open(Tui *tui, View *view);

/* Runs an action of the view below once the top one has left (which it must do now). */
void tui_run_below(Tui *tui, const Action *action);

/* Goes to a place once the top view has left (which it must do now), and there names the keys
 * of the action. order as for tui_go(). */
void tui_go_below(Tui *tui, Place place, const char *order, const Action *action);

/* What stands at a place; its class is NULL where the help has nothing to find. */
const PlaceRow *tui_place(const Tui *tui, Place place);

/* The view under this one, or NULL. */
View *tui_below(Tui *tui, const View *view);

/* A sentence in the footer until the next key behind the one that it answers. An error that
 * nobody can have read yet stays in front of it. */
void tui_say(Tui *tui, Role role, const char *text);

/* Draws what was said, in the middle of work that takes long. */
void tui_show(Tui *tui);

/*
 * For work that takes long, was asked for by the person, and is asked to go on again and again:
 * answers what is pressed meanwhile. What moves in the top view moves; Escape and the end of
 * the screens stop the work (FALSE); everything else is answered by busy, which says so.
 */
gboolean tui_attend(Tui *tui, const char *busy);

/* Says an error and frees it. */
void tui_say_error(Tui *tui, GError *error);

/* Says an error of what a view reads to show itself, which nobody asked for, and frees it.
 * While the case file is missing the banner says all there is to say. */
void tui_say_unread(Tui *tui, GError *error);

/* Says what to know now that this was recorded of the order (an id). has_effect is what
 * orders_log() said. */
void tui_say_recorded(Tui *tui, const char *order, const LogEntry *entry, gboolean has_effect);

/* Something was written: every view reads anew. */
void tui_changed(Tui *tui);

/* Something was done that no undo takes back: what an undo would take back now came before it,
 * and is not what a person means by that. */
void tui_pass_undo(Tui *tui);

/* It was asked for once more, so it is meant. */
void tui_mean_undo(Tui *tui);

/* The id of the change that was passed, or NULL. */
const char *tui_passed_change(const Tui *tui);

/* The header shows this zone's time beside the user's from now on. */
void tui_set_shop_zone(Tui *tui, const Zone *zone);

/* The keys of a view, made when first asked for. Borrowed. */
const Keymap *tui_keymap(Tui *tui, const ViewClass *class);

/* Why an action of the view cannot run now (owned), or NULL. */
char *tui_why_not(View *view, const Action *action);
