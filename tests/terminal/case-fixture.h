/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case file of its own with one order, the program on a terminal, and the same by command. */
#pragma once

#include "kit/terminal.h"

#define NUMBER "3069099405659913"

typedef struct {
    int rows, columns;
} Size;

extern const Size small_screen;
extern const Size large_screen;

typedef struct {
    char *folder;
    char *program;
    char *database; /* "RECOURSE_DB=..." */
    const char *now;
    Terminal *terminal;
    Size size;
} Fixture;

/* For g_test_add(); data is a Size. Now is Wed 4 Mar 2026, 12:00 UTC. */
void fixture_set_up(Fixture *fixture, gconstpointer data);
void fixture_tear_down(Fixture *fixture, gconstpointer data);

/* The command line, as words ended by NULL; what it said. Owned by the caller. */
char *fixture_run(Fixture *fixture, ...) G_GNUC_NULL_TERMINATED;

/* A lamp for 90.00 EUR, shipped on 10 Jan; delivered on 28 Feb where that is so. */
void fixture_track(Fixture *fixture, const char *closes, gboolean is_delivered);

/* A dispute for damage, submitted now. */
void fixture_draft_and_submit(Fixture *fixture);

/* Opens the screens on the list. */
void fixture_start(Fixture *fixture);

/* Opens the screens and waits for the text. */
void fixture_start_at(Fixture *fixture, const char *until);

/* Opens the line prompts of a dispute instead. */
void fixture_start_prompts(Fixture *fixture);

/* Presses keys and waits for the text. */
void fixture_press(Fixture *fixture, const char *keys, const char *until);

/* Attaches a file of that name to the kind of evidence that is selected. */
void fixture_attach(Fixture *fixture, const char *name);

/* Opens the list of what happened and types what is looked for: its row is the first one. */
void fixture_find_event(Fixture *fixture, const char *label);

void fixture_expect_state(Fixture *fixture, const char *state);
