/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Parts: what screens are put together from. They draw and are moved in, and know nothing of
 * orders nor of the views that use them.
 *
 *   canvas.h       a rectangle of the screen; the one way from a text to the terminal
 *   page.h         lines of text in roles, drawn at any scroll position
 *   list.h         which of some rows is selected and which are in sight; where a text is
 * scrolled to sheet.h        a page some of whose lines are items to choose from line-editor.h
 * one line of text being typed
 *
 * A canvas is passed by value and may be cut into smaller ones; where the hardware cursor rests
 * is said to it as well. A page is composed for a width and thrown away when that changes.
 */
#pragma once

#include "ui/tui/parts/canvas.h"
#include "ui/tui/parts/line-editor.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/parts/page.h"
#include "ui/tui/parts/sheet.h"
