/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/scroll.h"

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
