/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Counts: what a program linked with counting.c has worked out so far, in a file that the test
 * maps, too. Its name is in TEST_COUNTS. The linker puts the counting in front of the
 * functions, so that the program itself knows nothing of it.
 */
#pragma once

#include <glib.h>

typedef struct {
    volatile gint reads; /* logs of orders */
    volatile gint folds; /* of orders */
    volatile gint
        clocks; /* of orders as they are: what forecasts and advice suppose counts not */
    volatile gint forecasts; /* of disputes */
    volatile gint inputs;    /* keys and other input taken */
    volatile gint
        is_quiet; /* all is drawn, and nothing is left to do until something happens */
} Counts;

/* The file is made as long as it has to be. */
Counts *counts_map(const char *path);
