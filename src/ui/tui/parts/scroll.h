/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scroll: which lines of a page are in sight. */
#pragma once

#include "ui/tui/shell/view.h"

typedef struct {
    guint first; /* line in sight */
    guint room;  /* lines that fit */
} Scroll;

void scroll_move(Scroll *scroll, Move move);

/* Before drawing so many lines into so many rows. */
void scroll_fit(Scroll *scroll, guint count, int rows);
