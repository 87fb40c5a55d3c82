/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files view-form*.c share. */
#pragma once

#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-form.h"

typedef struct {
    char *label;
    char *hint;
    char *before; /* what it held when the form was opened */
    char *wrong;  /* why saving was refused, or NULL */
    LineEditor *editor;
} Field;

typedef struct {
    View view;
    const FormClass *class;
    gpointer data;
    GPtrArray *fields; /* Field */
    List list;
    Page *notice;
    gboolean has_warned; /* the next Esc throws away what was typed */
    char *name;          /* under which it is kept, or NULL */
    char *order;
    char *listed;       /* the text for which a list was opened last, or NULL */
    gboolean is_kept;   /* something is, of this form */
    gboolean has_typed; /* since it was kept */
} FormView;

FormView *view_form_of(View *view);
Field *view_form_field(const FormView *form, guint index);
Field *view_form_active(const FormView *form);

/* Behind a change of the active field's text. */
void view_form_note_typing(FormView *form);

/* What was understood of the active field, or what is wrong with it; NULL: neither. */
char *view_form_check(FormView *form, gboolean *ret_is_wrong);

/* Whether any of its fields takes a time: then the form says whose clock is meant. */
gboolean view_form_has_time(FormView *form);

/* Opens the calendar of the active field, or the list of what it can hold. */
gboolean view_form_takes_time(FormView *form);
Reaction view_form_calendar(View *view);
gboolean view_form_has_choices(FormView *form);
Reaction view_form_list(View *view);

/* Completes what is typed into the active field, or lists what it could become; FALSE: there is
 * nothing to complete. */
gboolean view_form_complete(View *view);

/* Keeps what was typed since it was last kept: now, or in so many milliseconds (-1: nothing).
 */
void view_form_keep(View *view);
int view_form_keep_in(View *view);
Reaction view_form_keep_idle(View *view);

/* Saved or thrown away, but for when the screens end around it. */
void view_form_forget(const FormView *form);
