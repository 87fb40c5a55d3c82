/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start: the screens put together: which view, form or menu stands at which place. */
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
