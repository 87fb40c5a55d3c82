/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Keymap: which key runs which action of a view: the keys of its tables, changed by the groups
 * [keys VIEW] of recourse.conf.
 */
#pragma once

#include "services/app/app.h"
#include "ui/tui/shell/view.h"

typedef struct Keymap Keymap;

/*
 * ret_warnings (GPtrArray of owned sentences, or NULL) gets one with file and line for every
 * action and key name that is not known.
 */
Keymap *keymap_new(const ViewClass *class, const Settings *settings, GPtrArray *ret_warnings);
void keymap_free(Keymap *keymap);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Keymap, keymap_free)

/* NULL: the key means nothing. */
const Action *keymap_find(const Keymap *keymap, Key key);

/* What a key that means nothing in the view did there in an earlier version; NULL: nothing. */
const Action *keymap_moved(const Keymap *keymap, const ViewClass *class, Key key);

/* The first key of an action as people read it; "" when it has none. Owned by the caller. */
char *keymap_label(const Keymap *keymap, const Action *action);

/* The first one that does it in this view now, and does not type text there; PRESS_NONE: none
 * does. */
Key keymap_key_now(const Keymap *keymap, const Action *action, View *view);

/* All of its keys, with spaces between. */
char *keymap_labels(const Keymap *keymap, const Action *action);

guint keymap_count(const Keymap *keymap);
const Action *keymap_action(const Keymap *keymap, guint index);
