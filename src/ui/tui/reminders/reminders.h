/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminders: what reminds the person, what was sent, what failed and why, and what comes; and
 * how one order is silenced for a while or told of at other times. What is said in the frame of
 * every view is the shell's (reminding.h).
 */
#pragma once

#include "ui/tui/shell/shell.h"

View *view_reminders_new(Tui *tui, const Subject *subject, GError **error);

/* Silence for a while, and other times, for the order that the subject names. */
View *form_snooze_new(Tui *tui, const Subject *subject, GError **error);
