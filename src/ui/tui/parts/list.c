/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/list.h"

/* Puts the selected row in sight and fills the room. */
static gboolean
follow(List *list)
{
    guint first = list->first;
    guint selected = list->selected == LIST_NONE ? first : list->selected;

    if (selected < first)
        first = selected;
    if (list->rows > 0 && selected >= first + list->rows)
        first = selected - list->rows + 1;
    if (first + list->rows > list->count)
        first = list->count > list->rows ? list->count - list->rows : 0;
    if (first == list->first)
        return FALSE;
    list->first = first;
    return TRUE;
}

void
list_fit(List *list, guint count, guint rows)
{
    list->count = count;
    list->rows = rows;
    if (list->selected >= count && list->selected != LIST_NONE)
        list->selected = count > 0 ? count - 1 : 0;
    (void)follow(list);
}

gboolean
list_select(List *list, guint index)
{
    if (index == LIST_NONE)
        list->selected = LIST_NONE;
    else
        list->selected = list->count == 0 ? 0 : MIN(index, list->count - 1);
    return follow(list);
}

static guint
last_of(const List *list)
{
    return list->count > 0 ? list->count - 1 : 0;
}

gboolean
list_move(List *list, Move move)
{
    guint page = MAX(list->rows, 1);
    guint at = list->selected;

    if (at == LIST_NONE)
        return list_select(list, move == MOVE_UP || move == MOVE_LAST ? last_of(list) : 0);
    switch (move) {
    case MOVE_UP:
        return list_select(list, at > 0 ? at - 1 : 0);
    case MOVE_DOWN:
        return list_select(list, at + 1);
    case MOVE_PAGE_UP:
        return list_select(list, at > page ? at - page : 0);
    case MOVE_PAGE_DOWN:
        return list_select(list, at + page);
    case MOVE_FIRST:
        return list_select(list, 0);
    case MOVE_LAST:
        return list_select(list, last_of(list));
    }
    return FALSE;
}

static guint
moved(guint from, int by, guint last)
{
    if (by < 0)
        return from > (guint)-by ? from - (guint)-by : 0;
    return MIN(from + (guint)by, last);
}

void
list_scroll(List *list, int rows)
{
    guint last = list->count > list->rows ? list->count - list->rows : 0;

    if (list->selected == LIST_NONE)
        list->selected = list->first;
    if (list->rows > 0 && last > 0)
        list->first = moved(list->first, rows, last);
    else
        rows = CLAMP(rows, -1, 1);
    (void)list_select(list, moved(list->selected, rows, G_MAXUINT / 2));
}

void
scroll_by(Scroll *scroll, int lines)
{
    scroll->first = moved(scroll->first, lines, G_MAXUINT / 2); /* fitted when it is drawn */
}

void
scroll_move(Scroll *scroll, Move move)
{
    guint step = scroll->room > 2 ? scroll->room - 2 : 1;
    guint by = move == MOVE_UP || move == MOVE_DOWN ? 1 : step;

    switch (move) {
    case MOVE_UP:
    case MOVE_PAGE_UP:
        scroll->first = scroll->first > by ? scroll->first - by : 0;
        break;
    case MOVE_DOWN:
    case MOVE_PAGE_DOWN:
        scroll->first += by;
        break;
    case MOVE_FIRST:
        scroll->first = 0;
        break;
    case MOVE_LAST:
        scroll->first = G_MAXUINT / 2; /* fitted when it is drawn */
        break;
    }
}

void
scroll_fit(Scroll *scroll, guint count, int rows)
{
    scroll->room = (guint)MAX(rows, 1);
    scroll->first = MIN(scroll->first, count > scroll->room ? count - scroll->room : 0);
}
