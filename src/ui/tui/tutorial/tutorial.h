/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Tutorial: eight steps on the example orders, with the real keys of the real screens. A step
 * is a line of instruction; it is done when the person has run the action that it names,
 * wherever that was.
 *
 * Here is only what the steps are and which one is next; the screens show it and tell of what
 * was done.
 */
#pragma once

#include <glib.h>

#define TUTORIAL_OFF (-1)

typedef struct {
    const char *action; /* of the tables of actions; NULL: it is done once the list is on top */
    const char *text;   /* N_(), with {key} for the keys of the action */
} TutorialStep;

/* NULL: all are done. */
const TutorialStep *tutorial_step(int step);
int tutorial_count(void);

/* The step after this action was run (NULL: none was) and a view of this name is on top. */
int tutorial_after(int step, const char *action, const char *view);

/* "Step 2 of 8: ..."; key: of the action here, or NULL, where the way to it is said instead.
 * Owned. */
char *tutorial_text(int step, const char *key);
