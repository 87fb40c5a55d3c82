/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Transition: what an event does to the state of a dispute, by its row in the table of events
 * (event-kinds.c). The fold moves by the
 * table alone; guards are asked before an event is recorded, and recording it all the same (an
 * override) is always possible, because the program records what happened out there, and then
 * takes effect. A guard refuses only what no honest reading allows: too early before the
 * earliest opening, too late after the latest close, never by a figure that is doubtful or
 * estimated.
 */
#pragma once

#include "domain/case/dispute.h"

/* What is asked before an event is recorded; domain/counsel/guards.c has the answers. */
typedef enum {
    GUARD_NONE,
    GUARD_CAN_BE_OPENED,
    GUARD_OFFER_STANDS,
    GUARD_SELLER_TIME_IS_OVER,
    GUARD_APPEAL_TIME_IS_LEFT,
    GUARD_PAYMENT_CASE_IS_OPEN,
    GUARD_BANK_TAKES_CLAIMS,
    GUARD_COUNT,
    GUARD_DOES_NOT_FIT = GUARD_COUNT, /* the state has no such step */
} Guard;

/* The state after the event; FALSE when it does not fit the state. */
gboolean transition_find(DisputeState from, EventType event, DisputeState *ret_to);

/* Where an event leads that does not fit and happened all the same: the state moves as it does
 * where it fits. FALSE when it is no event of a dispute. */
gboolean transition_force(DisputeState from, EventType event, DisputeState *ret_to);

/* Whether somebody in this state is likely to have it to record. */
gboolean transition_is_usual(DisputeState from, EventType event);

Guard transition_guard(DisputeState from, EventType event);
