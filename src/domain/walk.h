/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walk: the short list of what to do for a next step, in order: answering an offer, escalating,
 * returning, going to the bank, chasing money. A walk asks nothing and stores nothing.
 *
 * Its sentences have the places of the step's own sentence ({by}, {until}, {shop}); one whose
 * place is not known (next_step_can_say()) is left out.
 */
#pragma once

#include "domain/counsel/counsel.h"
#include "domain/event.h"

typedef struct {
    NextAction action;
    const char *reason; /* token of the sentence that it is for; NULL: any */
    EventType done_by;        /* what to record when it is done; EVENT_UNKNOWN: nothing */
    const char *const *steps; /* N_() sentences, NULL-ended */
} Walk;

/* NULL when the step needs no list. */
const Walk *walk_find(const NextStep *next);
