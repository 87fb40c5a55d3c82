/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * View: one screen, or a sheet over the lower part of one. A class is a table of functions and
 * of actions; the actions drive keys, footer, help, palette and manual alike.
 *
 * A view draws into the canvas that it is given, whatever its size; it never waits. What a key
 * does returns a Reaction: what has to happen next. Functions of a class may be NULL where it
 * says so.
 */
#pragma once

#include "domain/watch/watch.h"
#include "ui/tui/parts/canvas.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/term/key.h"

typedef struct Tui Tui;
typedef struct View View;

typedef enum {
    REACTION_NONE = 0,
    REACTION_PART = 1 << 0,   /* draw_part() of the view: it knows what changed */
    REACTION_VIEW = 1 << 1,   /* the whole view */
    REACTION_SCREEN = 1 << 2, /* header, footer and every view */
    REACTION_LEAVE = 1 << 3,  /* this view is done */
    REACTION_QUIT = 1 << 4,
    REACTION_FOOTER = 1 << 5, /* the footer too; VIEW and SCREEN draw it anyway */
} Reaction;

typedef enum {
    NEEDS_NOTHING = 0,
    NEEDS_ORDER = 1 << 0,   /* there is an order to do it with: current() */
    NEEDS_WRITING = 1 << 1, /* the case file can be written */
    IN_FOOTER = 1 << 2,     /* shown in the footer while it makes sense */
    NEEDS_ONE = 1 << 3,     /* acts on current() alone: refused while chosen() is others */
} ActionNeeds;

typedef struct {
    const char *name;  /* stable: [keys VIEW] of recourse.conf names it */
    const char *keys;  /* "enter l"; the first one is shown */
    const char *label; /* N_(): one or two words for the footer */
    const char *help;  /* N_(): a sentence */
    guint needs;       /* ActionNeeds */
    Reaction (*run)(View *view);
} Action;

typedef struct {
    const char *name;            /* "orders": of the group [keys orders] */
    const char *title;           /* N_() */
    const Action *const *tables; /* NULL-ended; earlier ones win a key */
    int sheet_rows;              /* 0: the whole screen; else at most so many at the bottom */
    gboolean is_alone;           /* without title and footer, but for a message */
    /* How many it needs at this width, where that may be more; or NULL. */
    int (*sheet_needs)(View *view, int columns);

    void (*draw)(View *view, Canvas canvas);
    void (*draw_part)(View *view, Canvas canvas); /* NULL: draw() */
    void (*free)(View *view);                     /* what it owns, and itself */
    Reaction (*move)(View *view, Move move);      /* NULL: the view's list, or its text */

    /* Whether the key is text here now, and none of an action's; then type() takes it. NULL:
     * no text here. */
    gboolean (*takes)(View *view, Key key);
    Reaction (*type)(View *view, Key key);
    Reaction (*paste)(View *view, const char *text);
    /* The mouse: a click on a spot of the view's (canvas_note_spot). ret_again: on the row that
     * was selected already, which is Enter. NULL: the view's list. */
    Reaction (*point)(View *view, const Spot *spot, gboolean *ret_again);
    /* The wheel, so many rows down or (fewer than 0) up. NULL: the view's list, or its text. */
    Reaction (*wheel)(View *view, int rows);

    /* Why an action cannot run now (owned, translated), or NULL when it can. NULL: always can.
     */
    char *(*why_not)(View *view, const Action *action);
    /* Right of the program's name; owned. NULL: the current order's number, else the title. */
    char *(*headline)(View *view);
    char *(*aside)(View *view); /* at the right end of the footer; owned. NULL: nothing */

    /* The order that acts on one order are about. NULL: none. */
    const OrderSummary *(*current)(View *view);
    /* The ids that acts on many are about, NULL-ended and owned. NULL: that order alone. */
    char **(*chosen)(View *view);
    void (*release)(View *view); /* forgets what was marked. NULL: nothing ever is */

    /* The case file was changed by somebody else, or by an undo. */
    Reaction (*reload)(View *view);
    /* Until when, by app_now(), all that is shown holds; or when, by the real clock, it has to
     * be looked at again. Then tick() is called. NULL: time changes nothing; NULL: reload(). */
    Instant (*holds_until)(View *view);
    Instant (*wake_at)(View *view);
    Reaction (*tick)(View *view);
    /* The screens end without being asked: what was typed and not saved is kept. NULL: nothing
     * is typed here. */
    void (*keep)(View *view);
    /* Work for quiet moments: in how many milliseconds without input (-1: none), and the work.
     */
    int (*idle_in)(View *view);
    Reaction (*idle)(View *view);
} ViewClass;

/* The first member of every view. */
struct View {
    const ViewClass *class;
    Tui *tui;       /* borrowed */
    List *list;     /* what moves in it: part of the view; NULL: nothing to choose from */
    Scroll *scroll; /* likewise, of a text */
    Scroll *pane;   /* of what is told of the selected row, where that stands beside the rows */
};

/* What a class says, or what holds for every view where it says nothing. */
void view_free(View *view);
Reaction view_move(View *view, Move move);
Reaction view_point(View *view, const Spot *spot, gboolean *ret_again);
Reaction view_wheel(View *view, int rows);
const OrderSummary *view_current(View *view);
char **view_chosen(View *view);
void view_release(View *view);
/* Whether other orders than the selected one are marked. */
gboolean view_means_others(View *view);
gboolean view_takes(View *view, Key key);
char *view_headline(View *view);
Instant view_wake_at(View *view);
Reaction view_tick(View *view);
Reaction view_reload(View *view);

/* Rows of these stand in nearly every view's tables. */
extern const Action movement_actions[]; /* by the view's move() */
extern const Action pane_actions[];     /* by the view's pane */
extern const Action common_actions[];   /* help, back or quit, redraw, mouse */
extern const Action typing_actions[];   /* the same for views that take text: no letters */
