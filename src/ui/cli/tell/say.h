/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Say: what goes to standard error: errors, warnings and questions. "recourse: sentence",
 * sanitised. Nothing here ever blocks without a terminal.
 */
#pragma once

#include <glib.h>

void say_error(const GError *error);

/* text is whole and translated. */
void say_warning(const char *text);
void say_notice(const char *text);

/* Whether a person is there to be asked. */
gboolean say_can_ask(void);

/*
 * The second question of an act of weight: `yes` answers it (--yes), else a person at a
 * terminal. RECOURSE_ERROR_REFUSED when it is not answered with yes, or nobody is there to ask.
 */
gboolean say_ask(const char *question, gboolean yes, GError **error);
