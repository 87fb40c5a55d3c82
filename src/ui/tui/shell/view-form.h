/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Form: fields to type into, one below the other. What is wrong is said in words under the
 * field; saving is refused there, leaving never. Leaving with something typed asks for a second
 * Esc.
 */
#pragma once

#include "ui/tui/parts/candidates.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/shell/view.h"

/* How a time is meant that is typed into a field, and at which marketplace it is of weight. */
typedef struct {
    Tense tense;
    const char *marketplace; /* borrowed from the form; NULL: the usual one */
} FormTime;

/* Where the things come from that can stand in a field. */
typedef struct {
    /* Candidates (owned by the caller) for what is typed there. */
    GPtrArray *(*list)(View *form, guint index, const char *typed);
    gboolean is_several; /* with commas between: the last one is typed */
    gboolean is_path;    /* one that ends with "/" has more in it */
} FormSource;

typedef enum {
    FORM_STAYS, /* view_form_refuse() or view_form_notice() has said why */
    FORM_LEAVES,
} FormVerdict;

typedef struct {
    const char *title; /* N_() */
    gboolean is_sheet; /* over the lower part of the screen */
    /*
     * A sentence (owned) about what stands in a field: what was understood, which is shown
     * while it is typed, or what is wrong with it, which is said when the field is left. NULL:
     * nothing. May be NULL.
     */
    char *(*check)(View *form, guint index, gboolean *ret_is_wrong);
    /* Whether the field takes a time: then it has a calendar, and is read without check(),
     * which comes first all the same. May be NULL: none does. */
    gboolean (*takes_time)(View *form, guint index, FormTime *ret_time);
    /* Whether there is something to choose from for the field: then a list opens by a key, and
     * what is typed is completed. May be NULL: there never is. */
    gboolean (*choices)(View *form, guint index, FormSource *ret_source);
    FormVerdict (*save)(View *form);
    GDestroyNotify destroy; /* of data */
} FormClass;

/*
 * Wherever a time is typed in the screens it is read by the person's own clock, which the form
 * says once, in the words of view_form_zone(); what was understood is said by that clock and by
 * the marketplace's (view_form_understood()). A date alone is the earlier start of that day in
 * one of the two. Both owned.
 */
MomentContext view_form_typing(Tui *tui, const FormTime *time);
char *view_form_zone(Tui *tui);
char *view_form_understood(Tui *tui, const Moment *moment, const char *marketplace);

View *view_form_new(Tui *tui, const FormClass *class, gpointer data);
gpointer view_form_data(View *view);

/* The next field; label and hint are copied, text is what it holds now. */
void view_form_add(View *view, const char *label, const char *hint, const char *text);

const char *view_form_text(View *view, guint index);
gboolean view_form_is_edited(View *view, guint index);

/* What the field holds as far as the form knows; what was typed into it stays. */
void view_form_renew(View *view, guint index, const char *text);

/*
 * Behind the last view_form_add(): what is typed is kept under this name (copied) when the
 * screens end without being asked, and stands here again when the form is opened anew. order is
 * the id of the one it is about, or NULL.
 */
void view_form_keep_as(View *view, const char *name, const char *order);

/* Says what is wrong with a field and goes there. */
void view_form_refuse(View *view, guint index, const char *sentence);

/* It is wrong no longer. */
void view_form_accept(View *view, guint index);

/* Shows lines above the fields; takes the page over. */
void view_form_notice(View *view, Page *page);
