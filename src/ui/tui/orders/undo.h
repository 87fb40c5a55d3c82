/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo: taking back what was done, and doing it again, from every view that shows orders. */
#pragma once

#include "services/app/app.h"
#include "ui/tui/shell/view.h"

extern const Action undo_acts[]; /* need no order */

/* Undoes the change with that id, or (NULL) the last one, and says what it was or what stands
 * in the way. */
void undo_change(View *view, const char *id);

/* Something was done that no undo takes back: the change before it is undone only when that is
 * asked for twice, and no footer offers it. */
void undo_pass(Tui *tui);

/* What undo takes back at once; NULL: nothing. */
LoggedChange *undo_next(Tui *tui);
