/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files: the browser in which files are chosen that become evidence. */
#pragma once

#include "ui/tui/evidence/form-adding.h"

/* NULL with the error: the order cannot be read. */
View *view_files_new(Tui *tui, const Adding *adding, GError **error);

/* The same, to choose the one file that is the original of a piece of the order (id), and that
 * must have its bytes. */
View *view_files_for_moved(Tui *tui, const char *order, const Evidence *piece, GError **error);
