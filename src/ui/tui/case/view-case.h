/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Case: everything about a dispute: whose turn it is, what happened, offers, evidence, clocks.
 */
#pragma once

#include "ui/tui/shell/tui.h"

/* Of the order's dispute that matters most now. NULL when the order or a dispute of it cannot
 * be read. */
View *view_case_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass case_class;
