/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Marked: what is done with the orders that are marked in a list. Each act asks one question,
 * which names them, and is one change: one undo takes all of it back. When it is done the marks
 * are gone.
 */
#pragma once

#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"

typedef struct {
    View *list; /* borrowed: it lies below */
    char **ids; /* NULL-ended, as they stand in the list */
    guint count;
    char *marketplace; /* of all of them; NULL: of several, or nobody has looked */
} Marked;

Marked *marked_new(View *list);
void marked_free(gpointer marked); /* a GDestroyNotify */

/* Before the first marked_time(): finds out whether they are of one marketplace. */
void marked_begin_typing(App *app, Marked *marked);

/* How a time is meant that is typed for all of them: of weight at their marketplace, or at the
 * usual one where they are of several. */
FormTime marked_time(const Marked *marked, Tense tense);

/* "…5659913 Lamp, …3729913 Cable and 10 more": the first of so many orders. */
char *marked_names(App *app, char *const *ids);

/* A sentence with {count} and {orders} of those orders, and another value where one is named.
 * Owned. */
char *marked_sentence(App *app, char *const *ids, const char *sentence, const char *name,
                      const char *value);

/* Asks; a yes runs the act (static) of the form that asked. */
void marked_ask(View *form, const char *question, const Action *act);

/* The act succeeded, and says so. */
void marked_done(const Marked *marked, const char *sentence);

/* The acts, of a list whose view_chosen() are others than the selected order. */
Reaction marked_record(View *list);
Reaction marked_note(View *list);
Reaction marked_edit(View *list);
Reaction marked_snooze(View *list);

/* Of one order, too: to a file. */
Reaction marked_export(View *list);
