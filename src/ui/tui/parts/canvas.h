/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Canvas: a rectangle of the screen to draw into. Nothing drawn leaves it, and every text is
 * sanitised on its way: a canvas is the one way from a string to the terminal.
 *
 * A canvas is passed by value; rows and columns count from 0 inside it.
 */
#pragma once

#include "ui/tui/parts/spots.h"
#include "ui/tui/term/term.h"

typedef struct {
    Term *term;
    const Theme *theme;
    int row, column; /* of its first cell, on the screen */
    int rows, columns;
    gboolean is_selected; /* the row under the cursor: everything in one reversed style */
    Spots *spots;         /* borrowed; NULL: nobody points at anything */
    gconstpointer owner;  /* of the spots that are noted */
} Canvas;

/* What lies of the rectangle inside the canvas. */
Canvas canvas_part(Canvas canvas, int row, int column, int rows, int columns);

/* The same cells, drawn as the row under the cursor. */
Canvas canvas_select(Canvas canvas, gboolean is_selected);

/* Text cut with "…" and padded to exactly so many columns. */
void canvas_put(Canvas canvas, int row, int column, int columns, Role role, const char *text);
/* The same, but padded to room columns, which are at least as many. */
void canvas_put_roomy(Canvas canvas, int row, int column, int columns, int room, Role role,
                      const char *text);
void canvas_put_right(Canvas canvas, int row, int column, int columns, Role role,
                      const char *text);

/* Cells of a picture, in colours of their own, as far as they fit; returns the column behind.
 */
int canvas_put_cells(Canvas canvas, int row, int column, Style style, const char *text);

/* Text as far as it fits, without padding; returns the column behind it. */
int canvas_write(Canvas canvas, int row, int column, Role role, const char *text);

/* Everything from a column on becomes blank. */
void canvas_clear_to_end(Canvas canvas, int row, int column);
void canvas_clear(Canvas canvas);

/* Where the hardware cursor rests, on the nearest cell of the canvas; the last one to say so
 * wins.
 */
void canvas_set_cursor(Canvas canvas, int row, int column, gboolean is_shown);

/* All of the canvas can be pointed at, and means this. */
void canvas_note_spot(Canvas canvas, SpotKind kind, guint value);

/* A horizontal line over the whole width. */
void canvas_rule(Canvas canvas, int row);
