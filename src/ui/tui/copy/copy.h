/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copy: a text into the clipboard, or, where that cannot be, whole before the person. */
#pragma once

#include "ui/tui/shell/tui.h"

/*
 * Copies by every way that there is (copy-ways.h) and says where the text is then. A text that
 * no way takes is shown whole, and so is one that is copied a second time where only the
 * terminal knows whether it arrived. A program that hangs is stopped as soon as a key is
 * pressed.
 */
Reaction copy_text(Tui *tui, const char *text);
