/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When a row of the table of next-dispute.c fits. */
#include "domain/evidence.h"
#include "domain/next-dispute-parts.h"
#include "domain/resend.h"

const Clock *
situation_clock(const Situation *now, ClockId id)
{
    const Clock *clock;

    if (id == CLOCK_OF_PAYMENT)
        return next_payment_route(now->clocks);
    if (id == CLOCK_OF_LATE_PAYMENT)
        return next_late_payment_route(now->clocks, now->validity);
    clock = clocks_find_of_dispute(now->clocks, id, now->dispute->id);
    return clock != NULL ? clock : clocks_find(now->clocks, id);
}

static gboolean
earliest_has_passed(const Situation *now, ClockId id)
{
    const Clock *clock = situation_clock(now, id);

    return clock != NULL && clock->status != CLOCK_DONE &&
           has_passed(now->validity, clock->earliest);
}

static gboolean
latest_has_passed(const Situation *now, ClockId id)
{
    const Clock *clock = situation_clock(now, id);

    return clock != NULL && clock->status != CLOCK_DONE &&
           has_passed(now->validity, clock->latest);
}

static gboolean
is_running(const Situation *now, ClockId id)
{
    const Clock *clock = situation_clock(now, id);

    return clock != NULL && clock->status == CLOCK_RUNNING;
}

gboolean
is_remorse(const Situation *now)
{
    return circumstances_are_remorse(&now->dispute->said);
}

gboolean
is_remorse_with_free_return(const Situation *now)
{
    return is_remorse(now) && is_running(now, CLOCK_FREE_RETURN_BY);
}

gboolean
is_remorse_with_right_to_withdraw(const Situation *now)
{
    return is_remorse(now) && is_running(now, CLOCK_WITHDRAWAL_BY);
}

gboolean
page_says_completed(const Situation *now)
{
    return now->order->no_button_at != INSTANT_UNKNOWN &&
           now->order->no_button == NO_BUTTON_COMPLETED;
}

gboolean
page_says_completed_with_payment(const Situation *now)
{
    return page_says_completed(now) && can_claim_through_payment(now);
}

gboolean
window_is_missed(const Situation *now)
{
    const Clock *window = situation_clock(now, CLOCK_WINDOW_CLOSES);

    return window != NULL && window_is_certainly_over(window, now->validity);
}

gboolean
window_is_doubtful(const Situation *now)
{
    const Clock *window = situation_clock(now, CLOCK_WINDOW_CLOSES);

    return window != NULL && window_may_be_open_still(window, now->validity);
}

gboolean
is_missed_with_payment(const Situation *now)
{
    return window_is_missed(now) && can_claim_through_payment(now);
}

/* What has not arrived cannot be claimed before its day. */
gboolean
is_too_early(const Situation *now)
{
    return now->dispute->said.reason == REASON_NOT_RECEIVED &&
           is_running(now, CLOCK_DISPUTE_OPENS);
}

/* Time to collect evidence is there as long as the window stays open for days. */
gboolean
evidence_comes_first(const Situation *now)
{
    const Clock *window = situation_clock(now, CLOCK_WINDOW_CLOSES);
    gboolean has_some = now->dispute->said.evidence != 0 ||
                        evidence_kinds_of(now->order, now->dispute->id) != 0;

    return !has_some && window != NULL &&
           !has_passed(now->validity, window->earliest - 2 * SECONDS_PER_DAY);
}

gboolean
bank_waits(const Situation *now)
{
    return dispute_waits_for(now->dispute, EVENT_BANK_ASKED, EVENT_BANK_ANSWERED);
}

static gboolean
evidence_is_missing(const Situation *now)
{
    return dispute_waits_for(now->dispute, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT);
}

gboolean
evidence_is_asked(const Situation *now)
{
    return evidence_is_missing(now) && !latest_has_passed(now, CLOCK_EVIDENCE_BY);
}

gboolean
evidence_is_overdue(const Situation *now)
{
    return evidence_is_missing(now) && latest_has_passed(now, CLOCK_EVIDENCE_BY);
}

gboolean
offer_stands(const Situation *now)
{
    const Offer *offer;

    return dispute_find_offer(now->dispute, &offer);
}

gboolean
offer_has_a_date(const Situation *now)
{
    return offer_stands(now) && is_running(now, CLOCK_ANSWER_OFFER_BY);
}

/* The buyer need not choose between the offer and waiting any more. */
gboolean
offer_stands_past_seller(const Situation *now)
{
    return offer_stands(now) && can_escalate(now);
}

gboolean
what_was_missing_came(const Situation *now)
{
    return dispute_is_refuted(now->order, now->dispute);
}

gboolean
silence_is_over(const Situation *now)
{
    return latest_has_passed(now, CLOCK_ESCALATE_FROM);
}

gboolean
is_time_to_look(const Situation *now)
{
    return earliest_has_passed(now, CLOCK_CHECK_SILENCE);
}

gboolean
can_escalate(const Situation *now)
{
    return earliest_has_passed(now, CLOCK_ESCALATE_FROM);
}

gboolean
is_buyers_turn(const Situation *now)
{
    return dispute_turn(now->dispute) == TURN_BUYER;
}

gboolean
ruling_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_RULING_EXPECTED);
}

/* For less than was asked, and an appeal may still bring more. */
gboolean
ruling_is_partial(const Situation *now)
{
    const Dispute *dispute = now->dispute;
    int order = 0;

    return dispute_has(dispute, EVENT_RULED_PARTIAL) && !dispute_has(dispute, EVENT_APPEALED) &&
           is_running(now, CLOCK_APPEAL_BY) &&
           (!money_compare(&dispute->approved, &dispute->asked, &order) || order < 0);
}

gboolean
can_appeal(const Situation *now)
{
    return is_running(now, CLOCK_APPEAL_BY) && !dispute_has(now->dispute, EVENT_APPEAL_LOST);
}

gboolean
number_is_missing(const Situation *now)
{
    return dispute_has(now->dispute, EVENT_RETURN_SHIPPED) &&
           now->dispute->return_number == NULL;
}

gboolean
return_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_RETURN_SHIP_BY);
}

gboolean
is_by_agreement(const Situation *now)
{
    return dispute_is_by_agreement(now->dispute);
}

gboolean
agreed_number_is_missing(const Situation *now)
{
    return is_by_agreement(now) && number_is_missing(now);
}

/* While the window may still be open. */
gboolean
agreed_return_is_refused(const Situation *now)
{
    return is_by_agreement(now) && dispute_has(now->dispute, EVENT_RETURN_REFUSED) &&
           !window_is_missed(now);
}

gboolean
agreed_return_is_late(const Situation *now)
{
    return is_by_agreement(now) && return_is_late(now);
}

gboolean
refund_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_REFUND_EXPECTED);
}

/* Nobody has approved it anew since. */
gboolean
refund_has_failed(const Situation *now)
{
    return dispute_waits_for(now->dispute, EVENT_REFUND_FAILED, EVENT_REFUND_APPROVED);
}

/* And nothing was begun in its place. */
static gboolean
waits_for_a_promise(const Situation *now)
{
    const GPtrArray *disputes = now->order->disputes;

    return resend_is_talked_of(now->dispute) &&
           disputes->pdata[disputes->len - 1] == now->dispute;
}

gboolean
is_withdrawn_for_a_promise(const Situation *now)
{
    return waits_for_a_promise(now) && is_running(now, CLOCK_WINDOW_CLOSES);
}

gboolean
is_withdrawn_past_close(const Situation *now)
{
    return waits_for_a_promise(now) && is_missed_with_payment(now);
}

gboolean
money_has_come(const Situation *now)
{
    return now->dispute->received->len > 0;
}

/* A return that has to be posted first keeps the marketplace's way open. */
static gboolean
return_comes_before(const Situation *now, const Clock *route)
{
    const Clock *ship = situation_clock(now, CLOCK_RETURN_SHIP_BY);

    return ship != NULL && ship->status == CLOCK_RUNNING && ship->earliest < route->earliest;
}

/* The last days of the payment's own way, unless the money is sure to be here by then. */
gboolean
payment_date_is_near(const Situation *now)
{
    const Clock *route = next_payment_route(now->clocks);
    const Clock *refund = situation_clock(now, CLOCK_REFUND_EXPECTED);

    if (route == NULL || (refund != NULL && refund->latest < route->earliest) ||
        return_comes_before(now, route))
        return FALSE;
    return next_is_near(now->order, now->policies, "payment-route-before", route->earliest,
                        now->validity);
}

gboolean
can_claim_through_payment(const Situation *now)
{
    return next_payment_route(now->clocks) != NULL;
}

gboolean
may_claim_through_payment(const Situation *now)
{
    return next_late_payment_route(now->clocks, now->validity) != NULL;
}

gboolean
is_missed_with_late_payment(const Situation *now)
{
    return window_is_missed(now) && may_claim_through_payment(now);
}

gboolean
has_claim_by_law(const Situation *now)
{
    return is_running(now, CLOCK_STATUTORY_CLAIM_BY);
}

gboolean
payment_case_ran_out(const Situation *now)
{
    return latest_has_passed(now, CLOCK_PAYPAL_ESCALATE_BY);
}

gboolean
can_escalate_payment_case(const Situation *now)
{
    return is_running(now, CLOCK_PAYPAL_ESCALATE_BY);
}

/* The bank has not been told yet. */
gboolean
is_paid_twice(const Situation *now)
{
    const Dispute *dispute = now->dispute;

    return dispute_is_paid_twice(dispute) &&
           dispute_waits_for(dispute, EVENT_CHARGEBACK_WON, EVENT_BANK_ANSWERED);
}
