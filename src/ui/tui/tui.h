/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tui: the screens. This file and start.c are the one place that knows all of its rooms: which
 * view, form or menu stands at which place.
 *
 *   term/ <- parts/ <- shell/    the terminal, what pictures are made of, and the stack of
 * views pages/                       data to a page, pure orders/, wizard/, reminders/ <- case/
 * the views
 */
#pragma once

#include "services/app/app.h"

/*
 * Shows the screens until the person quits. color is the word of --color ("auto", "always",
 * "never"), or NULL: as recourse.conf says. order is the id of the one to open first, or NULL;
 * asks: with the questions of its dispute. FALSE with a sentence when they cannot be shown, or
 * when the terminal went away.
 */
gboolean screens_run(App *app, const char *color, const char *order, gboolean asks,
                     GError **error);

/* Once everything is freed: ends the process by the signal that ended the screens, if one did.
 */
void screens_end_as_asked(void);
