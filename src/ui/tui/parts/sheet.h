/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Sheet: a page some of whose lines are items to choose from, each of one line or several. It
 * scrolls no more than it takes to have the chosen one in sight.
 */
#pragma once

#include "ui/tui/parts/page.h"

typedef struct {
    Page *page;
    GArray *starts; /* guint: the line of each item; an item ends where the next begins */
    guint field;    /* the line that is typed into, where there is one */
    guint head;     /* how many lines at its beginning are worth keeping in sight */
} Sheet;

void sheet_init(Sheet *sheet, int columns);
void sheet_clear(Sheet *sheet);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Sheet, sheet_clear)

/* The next line begins an item. */
void sheet_begin_item(Sheet *sheet);

/* Scroll first so that the item, or the line that is typed into, is among so many rows; of an
 * item that needs more of them, its beginning. */
void sheet_show_item(const Sheet *sheet, guint item, guint room, guint *first);
void sheet_show_field(const Sheet *sheet, guint room, guint *first);

/* The lines of an item; of all of it where there is no such item. */
void sheet_lines(const Sheet *sheet, guint item, guint *ret_begin, guint *ret_end);

/* Draws it from a line on, the first line of the chosen item as selected; the cursor rests
 * there, and a sign says that more stands below. Each item is a row that can be pointed at. */
void sheet_draw(const Sheet *sheet, Canvas canvas, guint first, guint item);
