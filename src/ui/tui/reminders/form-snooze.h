/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The form for the reminders of one order: silence for a while, and other times. */
#pragma once

#include "ui/tui/shell/tui.h"

/* For the order that the subject names. */
View *form_snooze_new(Tui *tui, const Subject *subject, GError **error);
