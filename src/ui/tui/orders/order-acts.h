/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What can be done with orders, the same in every view that shows one: the view says which by
 * current() and chosen().
 */
#pragma once

#include "ui/tui/shell/view.h"

extern const Action order_acts[];  /* on the order or the marked ones */
extern const Action change_acts[]; /* undo, redo, add: need no order */

/* Undoes the change with that id, or (NULL) the last one, and says what it was or what stands
 * in the way. */
void order_acts_undo(View *view, const char *id);
