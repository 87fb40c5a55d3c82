/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportShow: an import that takes long, on the screen: how far it is, and that Esc stops it.
 */
#pragma once

#include "services/import/import.h"
#include "ui/tui/shell/view.h"

typedef struct {
    Tui *tui; /* borrowed */
    gint64 shown_at;
} ImportShow;

ImportShow import_show_begin(Tui *tui);

/* An ImportProgress; data: the ImportShow. */
gboolean import_show_take(gpointer data, ImportPhase phase, gint64 done, gint64 total);
