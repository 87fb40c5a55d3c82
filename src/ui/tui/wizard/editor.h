/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Editor: the person's own editor on a text: $VISUAL, else $EDITOR, else vi. Run by its words
 * (never a shell) on a private file that is gone afterwards. The terminal has been left to it.
 */
#pragma once

#include <glib.h>

/* The text as it was saved, without line breaks at its end. NULL when nothing could be edited.
 * *ret_is_converted: it was not saved as UTF-8, which the person has to be told. */
char *editor_edit(const char *text, gboolean *ret_is_converted, GError **error);
