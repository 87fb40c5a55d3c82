/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Transition: what an event does to the state of a dispute, as one table. The fold moves by the
 * table alone; guards are asked before an event is recorded, and recording it all the same (an
 * override) is always possible, because the program records what happened out there.
 */
#pragma once

#include "domain/dispute.h"

/*
 * Why an event cannot be recorded now: N_(), a sentence without capital and full stop, that may
 * hold {date}, and {state} for the state of the dispute.
 */
typedef struct {
    const char *why;
    Instant date; /* when it opens, or closed; INSTANT_UNKNOWN: none */
} Refusal;

/* The state after the event; FALSE when it does not fit the state. */
gboolean transition_find(DisputeState from, EventType event, DisputeState *ret_to);

/* FALSE, with the refusal, when the table has no such step or its guard says no. clocks are
 * those of the dispute (GArray of Clock). */
gboolean transition_allowed(const Order *order, const Dispute *dispute, EventType event,
                            const GArray *clocks, Instant now, Refusal *ret_refusal);

/* What is lost by an act of weight (accepting, withdrawing, a bank route): a sentence to say
 * yes to, N_(), or NULL when the event is no such act. */
const char *transition_weight(EventType event);
