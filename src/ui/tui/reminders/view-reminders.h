/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The view of reminders: whether they run, what was sent, what failed and why, what comes. */
#pragma once

#include "ui/tui/shell/tui.h"

View *view_reminders_new(Tui *tui, const Subject *subject, GError **error);

extern const ViewClass reminders_class;
