/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * PreviewPane: what a file looks like, in a part of a view. Drawing never waits: what is not
 * there yet is made in quiet moments, and given up as soon as a key is pressed.
 */
#pragma once

#include "services/evidence/evidence.h"
#include "ui/tui/shell/tui.h"

typedef struct PreviewPane PreviewPane;

PreviewPane *preview_pane_new(Tui *tui);
void preview_pane_free(PreviewPane *pane);

/* Nothing is shown in it: before each drawing of its view. */
void preview_pane_clear(PreviewPane *pane);

/* Draws the file, or that it is not there yet, and returns how many rows that takes: all, as
 * long as nobody knows. name: what tells its bytes from all others. */
int preview_pane_draw(PreviewPane *pane, Canvas canvas, const char *name, const char *path);

/* For the view's idle_in() and idle(): TRUE where there is something else to draw. */
int preview_pane_idle_in(const PreviewPane *pane);
gboolean preview_pane_work(PreviewPane *pane);
