/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ways: every way of reminding tried once, one after the other, this terminal's own the last.
 */
#pragma once

#include "services/app/app.h"
#include "ui/tui/parts/parts.h"

typedef struct Ways Ways;

/* Nothing is tried yet. */
Ways *ways_new(App *app, Term *term);
void ways_free(Ways *ways);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ways, ways_free)

gboolean ways_are_tried(const Ways *ways);

/* Takes as long as the way takes: seconds, where nobody answers. */
void ways_try_next(Ways *ways);

/* What works here and why not, and which one is being tried. */
void ways_add(const Ways *ways, Page *page);
