/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walk: the short list of what to do for a next step, in order: answering an offer, escalating,
 * returning, going to the bank, chasing money. A walk asks nothing and stores nothing.
 */
#pragma once

#include "domain/case/event.h"
#include "domain/counsel/counsel.h"

typedef struct {
    NextAction action;
    EventType done_by;        /* what to record when it is done; EVENT_UNKNOWN: nothing */
    const char *const *steps; /* N_() sentences, NULL-ended */
} Walk;

/* NULL when the step needs no list. */
const Walk *walk_find(const NextStep *next);
