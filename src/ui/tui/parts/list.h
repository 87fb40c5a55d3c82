/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * List: which of a known number of rows is selected, and which are in sight. Draws nothing and
 * knows nothing of what the rows are.
 */
#pragma once

#include "ui/tui/shell/view.h"

typedef struct {
    guint count;
    guint selected; /* 0 when there are none */
    guint first;    /* the first row in sight */
    guint rows;     /* how many rows there is room for */
} List;

/* Adapts selection and sight to a new count or room. */
void list_fit(List *list, guint count, guint rows);

/* TRUE when the rows in sight changed: then all of them have to be drawn. */
gboolean list_move(List *list, Move move);
gboolean list_select(List *list, guint index);
