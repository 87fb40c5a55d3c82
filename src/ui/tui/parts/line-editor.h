/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * LineEditor: one line of text being typed. Moves by grapheme clusters and words, undoes,
 * scrolls sideways; arrow, Home, End and emacs keys. Its text is always sanitised.
 */
#pragma once

#include "ui/tui/parts/canvas.h"

typedef struct LineEditor LineEditor;

LineEditor *line_editor_new(const char *text); /* the cursor stands at the end */
void line_editor_free(LineEditor *editor);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(LineEditor, line_editor_free)

/* Borrowed until the next change. */
const char *line_editor_text(const LineEditor *editor);

/* TRUE when the key is one of an editor's. */
gboolean line_editor_takes(Key key);

/* What such a key does to text or cursor; FALSE for any other. */
gboolean line_editor_press(LineEditor *editor, Key key);
void line_editor_paste(LineEditor *editor, const char *text);

/* Draws into so many columns and returns the column on which the cursor stands. */
int line_editor_draw(LineEditor *editor, Canvas canvas, int row, int column, int columns,
                     Role role);
