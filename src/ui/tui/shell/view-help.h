/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Help: every action of a view with its keys, filtered as one types, also by the words that
 * buyers use (data/names/acts.names); then those of other views too, which say where they are.
 * Enter runs the row, or goes there. No row is cut: a long one takes several lines.
 */
#pragma once

#include "ui/tui/shell/view.h"

/* about is the view whose actions are shown; it lies below and stays there. */
View *view_help_new(Tui *tui, View *about);
