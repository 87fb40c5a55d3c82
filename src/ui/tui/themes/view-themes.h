/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Themes: the colours to choose from, in a sheet below what they are seen on: the screens
 * change as one moves. Enter keeps the theme, Esc puts back the one that was there.
 */
#pragma once

#include "ui/tui/shell/tui.h"

extern const ViewClass themes_class;

View *view_themes_new(Tui *tui, const Subject *subject, GError **error);
