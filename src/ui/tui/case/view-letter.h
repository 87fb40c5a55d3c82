/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters: the texts of a dispute for whoever reads them: chosen by reader, read, copied. */
#pragma once

#include "ui/tui/shell/tui.h"

/* The readers to choose from. NULL with the error when the order has no dispute, or several of
 * which none is named. */
View *view_letters_new(Tui *tui, const Subject *subject, GError **error);
