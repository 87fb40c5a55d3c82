/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportWatch: what a person sees of an import that takes long, and how he ends it: progress on
 * standard error, and the key that interrupts.
 */
#pragma once

#include <signal.h>

#include "services/import/import.h"

typedef struct {
    gboolean is_shown_at_all; /* somebody is watching */
    gint64 shown_at;          /* or when it began */
    gboolean is_shown;
    struct sigaction before;
} ImportWatch;

void import_watch_begin(ImportWatch *watch);

/* An ImportProgress; data: the ImportWatch. */
gboolean import_watch_take(gpointer data, ImportPhase phase, gint64 done, gint64 total);
void import_watch_end(ImportWatch *watch);
