/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A session bus of the test's own, and programs beside it that end with the test. */
#pragma once

#include <glib.h>

#define GLANCE_MILLISECONDS 20
#define DEADLINE_MILLISECONDS 20000

/* A program beside the test, ended with it. */
typedef struct {
    GPid process;  /* 0: none */
    int output;    /* what it prints */
    GString *read; /* of that so far; NULL: never started */
} Fixture;

/* The path of something in the build folder; owned by the caller. */
char *bus_built(const char *name);
gboolean bus_is_installed(const char *program);

/* The environment names it from then on. */
void bus_start(void);
void bus_stop(void);

void fixture_start(Fixture *fixture, const char *const *argv);
void fixture_stop(Fixture *fixture);

/* Waits until it has ended by itself. */
void fixture_wait_end(Fixture *fixture);

/* The fake daemon in one of its modes, once it is on the bus. */
void fixture_start_daemon(Fixture *fixture, const char *mode);

/* Reads what the program has printed so far, without waiting. */
void fixture_read(Fixture *fixture);

/* Waits until what the program printed has the text. */
void fixture_wait(Fixture *fixture, const char *text);
