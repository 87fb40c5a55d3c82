/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whole: a text over the full width with nothing beside it, to be selected with the terminal's
 * own mouse. */
#pragma once

#include "ui/tui/shell/view.h"

View *view_whole_new(Tui *tui, const char *text);
