/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Page: lines of text in roles, put together once and drawn at any scroll position: the detail
 * pane and every view that is read rather than chosen from. A long sentence is wrapped.
 */
#pragma once

#include "ui/tui/parts/canvas.h"
#include "ui/tui/parts/list.h"

typedef struct Page Page;

Page *page_new(int columns);
void page_free(Page *page);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Page, page_free)

/* Begins a new line and puts text at its column 0. */
void page_line(Page *page, Role role, const char *text);

/* Goes on in the last line, at a column or, when that is taken, behind a blank. */
void page_add(Page *page, int column, Role role, const char *text);

/* The same of a key's name: a click on its line presses it. */
void page_add_key(Page *page, int column, Key key);

/* The same wrapped to the width of the page: what does not fit goes on below at that column. */
void page_add_wrapped(Page *page, int column, Role role, const char *text);

/* A paragraph from a column on, wrapped to the width of the page. */
void page_paragraph(Page *page, int column, Role role, const char *text);

/* Whether what is drawn on it is made of letters; a page is not, until somebody says so. */
void page_set_ascii(Page *page, gboolean is_ascii);
gboolean page_is_ascii(const Page *page);

/* Its width, for what is set out in another way where there is little room. */
int page_columns(const Page *page);

guint page_count(const Page *page);

/* Draws the lines from first on and blanks the rest of the canvas. */
void page_draw(const Page *page, Canvas canvas, guint first);

/* In the last row a sign that more stands below the edge, where something does; with the name
 * of the key that leads there, or NULL where that is the usual one. */
void page_draw_more(const Page *page, Canvas canvas, guint first, const char *key);

/* The same of a page that is all there is to read: from where it is scrolled to, with the sign.
 */
void page_draw_scrolled(const Page *page, Canvas canvas, Scroll *scroll);

/* The same of what stands beside a list, which has keys of its own to read it by. */
void page_draw_pane(const Page *page, Canvas canvas, Scroll *scroll);
