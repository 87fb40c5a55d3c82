/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Reminding: what open screens do about reminders: they say in one line what is wrong, deliver
 * what nothing else could (that line, the bell, a notice of the terminal), say what was sent
 * while the person was away, and offer once to switch reminders on.
 */
#pragma once

#include "services/app/app.h"
#include "ui/tui/term/term.h"

typedef struct Reminding Reminding;

Reminding *reminding_new(App *app, Term *term);

/* Remembers until when the person looked. */
void reminding_free(Reminding *reminding);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Reminding, reminding_free)

/*
 * Reads anew, and tells the terminal of what is new, when a minute has passed or the case file
 * has changed since (data_version).
 */
void reminding_look(Reminding *reminding, gint64 data_version);

/* The schedule was changed: the next look reads anew. */
void reminding_forget(Reminding *reminding);

/* One line on what is wrong, or NULL. Owned by the caller. */
char *reminding_banner(const Reminding *reminding, Role *ret_role);

/* "While you were away ...", once; or NULL. Owned by the caller. */
char *reminding_greeting(Reminding *reminding);

/* When the person looked before this time; INSTANT_UNKNOWN: never. */
Instant reminding_away_since(const Reminding *reminding);

/* The person wants no reminders, and to hear no more of it; or does. */
gboolean reminding_does_without(const Reminding *reminding);
gboolean reminding_set_without(Reminding *reminding, gboolean does_without, GError **error);
