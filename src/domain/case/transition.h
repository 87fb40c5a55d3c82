/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Transition: what an event does to the state of a dispute, as one table. The fold moves by the
 * table alone; guards are asked before an event is recorded, and recording it all the same (an
 * override) is always possible, because the program records what happened out there, and then
 * takes effect. A guard refuses only what no honest reading allows: too early before the
 * earliest opening, too late after the latest close, never by a figure that is doubtful or
 * estimated.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/clocks/clocks.h"

/*
 * Why an event cannot be recorded now: N_(), a sentence without capital and full stop, that may
 * hold {date}, and {state} for the state of the dispute.
 */
typedef struct Refusal {
    const char *why;
    Instant date;         /* when it opens, or closed; INSTANT_UNKNOWN: none */
    Clock clock;          /* whose date it is */
    gboolean is_by_clock; /* else there is none */
} Refusal;

/* The state after the event; FALSE when it does not fit the state. */
gboolean transition_find(DisputeState from, EventType event, DisputeState *ret_to);

/* Where an event leads that does not fit and happened all the same: the state moves as it does
 * where it fits. FALSE when it is no event of a dispute. */
gboolean transition_force(DisputeState from, EventType event, DisputeState *ret_to);

/* Whether somebody in this state is likely to have it to record. */
gboolean transition_is_usual(DisputeState from, EventType event);

/* FALSE, with the refusal, when the table has no such step or its guard says no. clocks are
 * those of the dispute (GArray of Clock). */
gboolean transition_allowed(const Order *order, const Dispute *dispute, EventType event,
                            const GArray *clocks, Instant now, Refusal *ret_refusal);

/* What is lost by an act of weight (accepting, withdrawing, a bank route): a sentence to say
 * yes to, N_(), or NULL when the event is no such act. */
const char *transition_weight(EventType event);
