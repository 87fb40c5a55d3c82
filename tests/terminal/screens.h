/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Screens: the real program with a case file of its own on a terminal of its own, and an App on
 * the same file that stands for another process.
 */
#pragma once

#include "kit/terminal.h"
#include "services/app/app.h"
#include "services/orders/orders.h"

typedef struct {
    char *home;
    App *app;
    Terminal *terminal;     /* NULL until opened */
    char *now;              /* --now, or NULL: the real clock */
    const char *place;      /* of `open --at`, or NULL: as without a command */
    GPtrArray *environment; /* "NAME=VALUE", NULL-ended when opened */
} Screens;

/* now: RFC 3339, or NULL. */
Screens *screens_new(const char *now);
void screens_free(Screens *screens);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Screens, screens_free)

/* Tracks an order: pairs of a field's name and its text, ended by NULL. */
void screens_add(Screens *screens, ...) G_GNUC_NULL_TERMINATED;

/* Changes a field of the order with that number, from outside. */
void screens_edit(Screens *screens, const char *number, const char *field, const char *text);

/* Three orders: 5659913 closes soon, 3729913 in a while, 0009913 is on its way. */
void screens_add_three(Screens *screens);

/* More of the program's environment; before opening. */
void screens_set(Screens *screens, const char *pair);

/* Writes recourse.conf. */
void screens_configure(Screens *screens, const char *text);

/* Starts the program and waits for the text. Returns its terminal, borrowed. */
Terminal *screens_open(Screens *screens, int columns, int rows, const char *text);

/* Presses keys and waits for the text. */
void screens_press(Screens *screens, const char *keys, const char *text);

/* In an order's form that was just opened: goes to the field of that name (order_fields). */
void screens_go_to(Screens *screens, const char *field);

/* Presses q and expects the program to end well. */
void screens_quit(Screens *screens);
