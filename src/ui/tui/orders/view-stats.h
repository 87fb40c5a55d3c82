/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Statistics: what claims brought back, were lost, and what is still open. */
#pragma once

#include "ui/tui/shell/tui.h"

/* NULL when the case file cannot be read. */
View *view_stats_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass stats_class;
