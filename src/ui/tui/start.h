/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Start: the screens put together: which view, form or menu stands at which place. */
#pragma once

#include "services/app/app.h"
#include "ui/words/place.h"

/*
 * Shows the screens until the person quits. color is the word of --color ("auto", "always",
 * "never"), or NULL: as recourse.conf says. first is where they begin, order the id of the one
 * that this is about, or NULL. FALSE with a sentence when they cannot be shown, or when the
 * terminal went away.
 */
gboolean screens_run(App *app, const char *color, Place first, const char *order,
                     GError **error);

/* Once everything is freed: ends the process by the signal that ended the screens, if one did.
 */
void screens_end_as_asked(void);
