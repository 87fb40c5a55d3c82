/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Rows: every sentence of counsel, and every right and debt in each of its states, with a
 * history that leads to it. rows.txt has three lines for each and an empty one: what is found,
 * the history, and the sentence, or the name and the state of the right or debt.
 */
#pragma once

#include "domain/counsel/judge.h"

typedef struct {
    char *key;   /* the sentence; "right appeal over"; "debt answer late" */
    char *found; /* "seller-silent escalate 2026-02-12T09:00:00Z"; "-": no date */
} Row;

/* What a trial shows: its next step first (GPtrArray of Row, owned). Of two of one key the
 * first counts. */
GPtrArray *rows_of_trial(const Trial *trial);

/* The one of this key; NULL when the trial does not show it. Borrowed. */
const Row *rows_find(const GPtrArray *rows, const char *key);
