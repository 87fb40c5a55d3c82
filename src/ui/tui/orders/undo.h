/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo: taking back what was done, and doing it again, from every view that shows orders. */
#pragma once

#include "services/app/app.h"
#include "ui/tui/shell/view.h"

extern const Action undo_acts[]; /* need no order */

/* Undoes the change with that id, or (NULL) the last one, and says what it was or what stands
 * in the way. */
void undo_change(View *view, const char *id);

/* What undo takes back at once; NULL: nothing, or what came before something that no undo takes
 * back, which is asked about. */
LoggedChange *undo_next(Tui *tui);
