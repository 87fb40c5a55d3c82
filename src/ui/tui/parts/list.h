/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * List: which of a known number of rows is selected, and which are in sight; Scroll: which
 * lines of a text are. They draw nothing and know nothing of what the rows are.
 */
#pragma once

#include <glib.h>

typedef enum {
    MOVE_UP,
    MOVE_DOWN,
    MOVE_PAGE_UP,
    MOVE_PAGE_DOWN,
    MOVE_FIRST,
    MOVE_LAST,
} Move;

/* No row is selected yet: a move selects one. */
#define LIST_NONE G_MAXUINT

typedef struct {
    guint count;
    guint selected; /* 0 when there are none; LIST_NONE */
    guint first;    /* the first row in sight */
    guint rows;     /* how many rows there is room for */
} List;

/* Adapts selection and sight to a new count or room. */
void list_fit(List *list, guint count, guint rows);

/* TRUE when the rows in sight changed: then all of them have to be drawn. */
gboolean list_move(List *list, Move move);
gboolean list_select(List *list, guint index);

/* The wheel: so many rows (up: fewer than 0), with the selection where it is on the screen; at
 * the ends, and where all rows are in sight, the selection alone. */
void list_scroll(List *list, int rows);

typedef struct {
    guint first; /* line in sight */
    guint room;  /* lines that fit */
} Scroll;

void scroll_move(Scroll *scroll, Move move);
void scroll_by(Scroll *scroll, int lines);

/* Before drawing so many lines into so many rows. */
void scroll_fit(Scroll *scroll, guint count, int rows);
