/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ask: one question whose yes has weight. Only y says yes; n, q and Esc say no. */
#pragma once

#include "ui/tui/shell/view.h"

typedef void (*AskYes)(Tui *tui, gpointer data);

/* The question is copied; data is freed with destroy whatever the answer. */
View *view_ask_new(Tui *tui, const char *question, AskYes yes, gpointer data,
                   GDestroyNotify destroy);
