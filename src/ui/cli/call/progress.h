/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Progress: what a person sees of an act that takes long, and how he ends it: how far it is on
 * standard error, and the keys and signals that end a program.
 */
#pragma once

#include <signal.h>

#include "services/evidence/evidence.h"
#include "services/import/import.h"

#define PROGRESS_SIGNALS 3

typedef struct {
    gboolean is_shown_at_all; /* somebody is watching */
    gint64 shown_at;          /* or when it began */
    gboolean is_shown;
    struct sigaction before[PROGRESS_SIGNALS];
} Progress;

void progress_begin(Progress *progress);

/* what: translated, "Reading". FALSE once it was interrupted. */
gboolean progress_take(Progress *progress, const char *what, gint64 done, gint64 total);

/* An ImportProgress; data: the Progress. */
gboolean progress_take_import(gpointer data, ImportPhase phase, gint64 done, gint64 total);

/* An EvidenceGoesOn; data: the Progress. */
gboolean progress_take_evidence(gpointer data, gint64 done, gint64 total);
void progress_end(Progress *progress);
