/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Changes: what people did, newest first, each with its order; any of them can be undone. */
#pragma once

#include "ui/tui/shell/tui.h"

/* NULL when the case file cannot be read. */
View *view_changes_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass changes_class;
