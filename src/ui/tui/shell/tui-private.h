/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What tui.c, tui-file.c and frame.c share. */
#pragma once

#include "services/demo/demo.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/term/loop.h"
#include "ui/tui/tutorial/tutorial.h"

#define SMALLEST_ROWS 10
#define SMALLEST_COLUMNS 40

struct Tui {
    App *app;          /* borrowed: the person's own, or the one of the examples */
    App *own;          /* borrowed */
    Demo *demo;        /* while the examples are shown, else NULL */
    int tutorial;      /* the step that is shown with the examples, or TUTORIAL_OFF */
    int tutorial_left; /* the step to begin it at: where it was left */
    guint demo_depth;  /* how many views lie below those of the examples */
    Term *term;
    Loop *loop;
    Theme theme;
    char *theme_name;
    const PlaceRow *places; /* a row for every Place; borrowed */
    GPtrArray *views;       /* View; the last one is on top */
    GHashTable *keymaps;    /* ViewClass to Keymap */
    struct {
        const Action *action; /* to run when the top view has left; NULL: nothing */
        Place place;          /* where to go instead, and name the action's keys */
        char *order;          /* what that is about, or NULL */
    } next;
    char *passed;  /* id of a change behind which came what no undo takes back, or NULL */
    char *message; /* in the footer, or NULL */
    gboolean message_is_seen;
    Role message_role;
    Reminding *reminding; /* of the person's own case file */
    char *banner;         /* what holds for everything shown, or NULL */
    Role banner_role;
    const Zone *shop_zone;     /* whose time the header shows too, or NULL */
    guint damage;              /* Reaction flags: what has to be drawn */
    gint64 data_version;       /* of the case file when it was last read */
    gboolean is_missing;       /* the person's own case file is gone or cannot be read now */
    Instant header_until;      /* the real instant at which the header changes */
    gboolean upkeep_is_due;    /* orders may have been computed under other rules */
    int waited;                /* seconds shown of waiting for the case file; -1: none */
    gboolean is_in_background; /* what is done now was not asked for: it does not wait */
    gboolean is_over;
    gboolean is_gone; /* the terminal is no more */
    Spots *spots; /* of what is drawn: the views' own, and those of the footer, which are its */
    Spot clicked; /* where, and what was on top: a double click is not two in two views */
    gint64 clicked_at; /* microseconds; 0: never */
};

/* Opens what stands at a place; FALSE as a PlaceFunction does. */
gboolean tui_enter(Tui *tui, Place place, const Subject *subject, GError **error);

/* The view that gets the keys. */
View *tui_top(const Tui *tui);

/* Waits for the next thing to happen and does what follows from it, but draws nothing. */
void tui_turn(Tui *tui);

/*
 * In a long quiet moment, orders that were computed under other rules are computed anew, about
 * a thousand at a time. In so many milliseconds without input, or -1: nothing is left to do.
 */
int upkeep_in(const Tui *tui);
void upkeep_step(Tui *tui);

/* By every name that leads to it: a link can be changed, and what it leads to. */
void tui_watch_case_file(Tui *tui);

/* What is shown now is what the case file holds at this moment. */
void tui_remember_version(Tui *tui);

/* Goes back to the person's own case file when the last view of the examples has left. */
void tui_leave_examples(Tui *tui);

/* Reads everything anew when somebody else has changed the case file. */
void tui_look_for_changes(Tui *tui);

/* Draws what is damaged and sends it. */
void frame_draw(Tui *tui);

/* The keys of the action of that name where it can be run now; NULL: somewhere else. Owned. */
char *tui_key_here(Tui *tui, const char *name);

/* How many rows the message takes at the foot: all of it is shown. */
int frame_message_rows(const Tui *tui);

/* Says at once, in the middle of whatever is being done, that somebody else holds the file. */
void frame_show_waiting(Tui *tui, int seconds);
