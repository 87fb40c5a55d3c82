/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Help: every action of a view with its keys, filtered as one types; Enter runs the row. */
#pragma once

#include "ui/tui/shell/view.h"

/* about is the view whose actions are shown; it lies below and stays there. */
View *view_help_new(Tui *tui, View *about);
