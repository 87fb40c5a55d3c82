/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Changes: undo and redo as the user asks for them. They survive a restart; what can be listed
 * is store/write/history.h.
 */
#pragma once

#include "services/app/app.h"
#include "store/write/history.h"

/*
 * Takes back the newest change of this device that is no undo, or the named one (its id, or a
 * part of it that only one has). RECOURSE_ERROR_REFUSED when there is nothing to undo, or when
 * later changes touch the same orders; the message says which comes first. ret_change (NULL is
 * fine) gets what was undone.
 */
gboolean changes_undo(App *app, const char *change, LoggedChange **ret_change, GError **error);

/* Puts back what the last undo took, until there is a new change. */
gboolean changes_redo(App *app, LoggedChange **ret_change, GError **error);
