/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which event leads from which state of a dispute to which, by the table of events. */
#include "domain/case/event-row-private.h"

static const EventMove *
find(DisputeState from, EventType event)
{
    const EventMove *move = event_row(event)->moves;

    for (; move != NULL && move->from != 0; move++) {
        if ((move->from & ((DisputeStates)1 << from)) != 0)
            return move;
    }
    return NULL;
}

static DisputeState
state_after(DisputeState from, const EventMove *move)
{
    return move->to == STAY ? from : move->to;
}

gboolean
transition_find(DisputeState from, EventType event, DisputeState *ret_to)
{
    const EventMove *move = find(from, event);

    if (move != NULL)
        *ret_to = state_after(from, move);
    return move != NULL;
}

gboolean
transition_force(DisputeState from, EventType event, DisputeState *ret_to)
{
    const EventMove *moves = event_row(event)->moves;

    if (moves != NULL)
        *ret_to = state_after(from, moves);
    return moves != NULL;
}

gboolean
transition_is_usual(DisputeState from, EventType event)
{
    const EventMove *move = find(from, event);

    return move != NULL && move->frequency == USUAL;
}

Guard
transition_guard(DisputeState from, EventType event)
{
    const EventMove *move = find(from, event);

    return move != NULL ? move->guard : GUARD_DOES_NOT_FIT;
}
