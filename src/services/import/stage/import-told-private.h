/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportTold: what mails say besides facts, on its way to events. Pure. */
#pragma once

#include "services/import/stage/import-staging.h"

/* The events (GPtrArray of Event) that it comes to; the facts that words may state are put into
 * the staged order instead. */
typedef struct {
    const char *id;             /* of the order */
    const Order *known;         /* NULL: it is not tracked yet */
    const GPtrArray *effective; /* its events, or NULL */
    Instant now;                /* for what has no day of its own */
    GPtrArray *events;          /* gets them; data without "source" */
    guint waiting;              /* how many wait for the person */
} ImportTold;

void import_told_add(ImportTold *told, StagedOrder *staged);

/* "A mail says …": the note that keeps a conflict. Owned by the caller. */
char *import_conflict_text(const StagedConflict *conflict);
