/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom what concerns, and when: which clocks ring, and where a step is listed. */
#include "domain/counsel/counsel.h"

static gboolean
is_question(NextAction action)
{
    return action == ACTION_RECORD_FACT || action == ACTION_CHECK_OLD_ORDERS;
}

DuePlace
next_step_due(const NextStep *step)
{
    gboolean is_undated = step->by == INSTANT_UNKNOWN;

    if (step->action == ACTION_NOTHING || next_action_is_waiting(step->action))
        return DUE_NOT;
    if (is_question(step->action))
        return DUE_AT_LEISURE;
    if (is_undated)
        return next_action_is_look(step->action) && step->dispute == NULL ? DUE_AT_LEISURE
                                                                          : DUE_NOW;
    if (step->is_inside)
        return DUE_NOW;
    return next_action_is_look(step->action) ? DUE_AT_LEISURE : DUE_NOT;
}

static gboolean
is_of_dispute(const Dispute *dispute, const Clock *clock)
{
    return clock->dispute == NULL ||
           (dispute != NULL && g_strcmp0(dispute->id, clock->dispute) == 0);
}

/* Each of several parcels has a window of its own. */
static gboolean
is_of_parcel(const Right *right, const Clock *clock)
{
    return clock->parcel == NULL || right->parcel == NULL ||
           g_str_equal(clock->parcel, right->parcel);
}

/* What the clock closes is a way that is left and that something speaks for. */
static const Right *
find_right(const Counsel *counsel, const Clock *clock)
{
    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);

        if (right->clock == clock->id && is_of_dispute(right->dispute, clock) &&
            is_of_parcel(right, clock) && right->is_watched && right_is_left(right))
            return right;
    }
    return NULL;
}

/* What a duty ends at; such a clock stands only while the duty does. */
static gboolean
is_of_duty(ClockId id)
{
    return id == CLOCK_RETURN_SHIP_BY || id == CLOCK_EVIDENCE_BY ||
           id == CLOCK_BANK_EVIDENCE_BY || id == CLOCK_CUSTOMS_ANSWER_BY ||
           id == CLOCK_ANSWER_OFFER_BY;
}

Ring
ring_of_brief(ClockId clock)
{
    return clock == CLOCK_WITHDRAWAL_BY || clock == CLOCK_FREE_RETURN_BY ? RING_LISTED
                                                                         : RING_BRIEFLY;
}

/* An item that nobody complained of is asked about twice in its life, by its window alone: what
 * lets the buyer change his mind is listed, until he says that he wants it. */
static Ring
ring_of_act(const Counsel *counsel, const Clock *clock)
{
    const Right *right;

    if (is_of_duty(clock->id))
        return RING_FULLY;
    right = find_right(counsel, clock);
    if (right == NULL)
        return RING_NEVER;
    return right->stake == STAKE_UNSAID || !right->fits ? ring_of_brief(clock->id) : RING_FULLY;
}

/* A late delivery is told by the close of the window, which comes soon enough. */
static Ring
ring_of_debt(const Counsel *counsel, const Clock *clock)
{
    for (guint i = 0; i < counsel->debts->len; i++) {
        const Debt *debt = &g_array_index(counsel->debts, Debt, i);

        if (debt->id != DEBT_DELIVER && debt->clock == clock->id &&
            is_of_dispute(debt->dispute, clock) &&
            (debt->state == DEBT_RUNNING || debt->state == DEBT_LATE))
            return RING_FULLY;
    }
    return RING_NEVER;
}

/* What the buyer is about to do is to take it, or leads to it. */
static gboolean
leads_to(const NextStep *step, const Right *right, const Clock *clock)
{
    if (step->action == right->action || step->clock == clock->id)
        return TRUE;
    switch (right->id) {
    case RIGHT_DISPUTE:
    case RIGHT_DISPUTE_AGAIN:
        return step->action == ACTION_TRY_DISPUTE || step->action == ACTION_SUBMIT_DISPUTE ||
               step->action == ACTION_GATHER_EVIDENCE;
    default:
        return step->action == ACTION_CHECK_DISPUTE_PAGE;
    }
}

/* That a way opens concerns who is about to take it. */
static Ring
ring_of_opening(const Counsel *counsel, const Clock *clock)
{
    for (guint i = 0; i < counsel->rights->len; i++) {
        const Right *right = &g_array_index(counsel->rights, Right, i);
        const NextStep *step;

        if (right->opens.earliest != clock->earliest || !is_of_dispute(right->dispute, clock) ||
            !is_of_parcel(right, clock) || !right->fits || !right_is_left(right))
            continue;
        step = counsel_step_of(counsel, right->dispute == NULL ? NULL : right->dispute->id);
        if (step != NULL && leads_to(step, right, clock))
            return RING_FULLY;
    }
    return RING_NEVER;
}

Ring
counsel_ring(const Counsel *counsel, const Clock *clock)
{
    if (clock->id == CLOCK_MAIL_RETURN_BY)
        return RING_FULLY; /* it stands only while nobody has looked */
    if (counsel->quiet)
        return RING_NEVER;
    switch (clock_name(clock->id)->kind) {
    case CLOCK_ACT_BY:
        return ring_of_act(counsel, clock);
    case CLOCK_EXPECT_BY:
        return ring_of_debt(counsel, clock);
    case CLOCK_NOT_BEFORE:
        return ring_of_opening(counsel, clock);
    case CLOCK_ADVICE:
        return RING_NEVER;
    }
    g_return_val_if_reached(RING_NEVER);
}
