/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A right, or the look that serves it, as the step that a buyer takes. */
#include "domain/case/case.h"
#include "domain/counsel/counsel-private.h"
#include "domain/words/words.h"

/* Evidence is collected first as long as there is more time than this. */
#define COLLECT_UNTIL_DAYS 2

NextStep
act_make(const Part *part, NextAction action, NextReason reason, Instant by, ClockId clock)
{
    NextStep step = {
        .action = action,
        .by = by,
        .reason = reason,
        .clock = clock,
        .dispute = part->dispute,
        .parcel = part->parcel,
        .shop = part->shop,
        .payer = payment_payer(part->order->paid_with),
        .until = INSTANT_UNKNOWN,
        .amount = MONEY_NONE,
        .rest = MONEY_NONE,
        .look = by,
    };

    step.why = next_reason_sentence(reason, &step);
    return step;
}

/* The earliest close while it is still to come; afterwards there is no date: today. */
static Instant
date_of(const Part *part, const Right *right, Instant by)
{
    if (by != INSTANT_UNKNOWN)
        return by;
    return part_has_passed(part, right->closes.earliest) ? INSTANT_UNKNOWN
                                                         : right->closes.earliest;
}

NextStep
act_by(const Part *part, const Right *right, NextAction action, Why why, Instant by)
{
    NextStep step = act_make(part, action, why, date_of(part, right, by), right->clock);

    step.is_inside = right->is_inside;
    if (step.by == INSTANT_UNKNOWN) { /* an act without a date is due today */
        step.is_inside = step.is_inside || !next_action_is_look(action);
        step.is_perhaps = part_has_passed(part, right->closes.earliest);
        step.look = right->opens.latest;
    }
    if (part_has_passed(part, right->closes.earliest) &&
        !part_has_passed(part, right->closes.latest))
        step.until = right->closes.latest;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* --- Looking at what arrived ---------------------------------------------------------------
 */

static gboolean
only_carrier_says_so(const Part *part)
{
    const Order *order = part->order;

    return !order_is_received(order) && order->facts[FACT_MARKED_DELIVERED].is_true;
}

static gboolean
completed_alone(const Part *part)
{
    const Order *order = part->order;

    return order->completed_by_itself && !order->facts[FACT_DELIVERED].is_true &&
           !order->facts[FACT_MARKED_DELIVERED].is_true;
}

/* That it is there was never said but by confirming it. */
static gboolean
only_confirmed(const Part *part)
{
    const Order *order = part->order;

    return order->facts[FACT_CONFIRMED].is_true && !order->completed_by_itself &&
           !order->facts[FACT_DELIVERED].is_true &&
           !order->facts[FACT_MARKED_DELIVERED].is_true;
}

NextStep
act_look_for_close(const Part *part, const Right *right, Instant by)
{
    gboolean is_here = !part->is_absent;
    NextStep step;
    Why why = is_here ? WHY_RECEIVED_CLOSE_ESTIMATED : WHY_CLOSE_ESTIMATED;
    const Clock *window = part_clock(part, CLOCK_WINDOW_CLOSES);

    if (right->closes.earliest == INSTANT_UNKNOWN)
        why = is_here ? WHY_RECEIVED_CLOSE_UNKNOWN : WHY_CLOSE_UNKNOWN;
    else if (window != NULL && !window->estimated)
        why = WHY_CLOSE_DOUBTED;
    step = act_by(part, right, ACTION_CHECK_CLOSE_DATE, why, by);
    step.is_inside = step.is_inside && step.by != INSTANT_UNKNOWN; /* else at leisure */
    step.is_perhaps = FALSE;
    return step;
}

gboolean
act_needs_close(const Part *part, const Right *right)
{
    const Clock *window = part_clock(part, CLOCK_WINDOW_CLOSES);

    if (part_rests(part, ACTION_CHECK_CLOSE_DATE))
        return FALSE;
    if (right->closes.earliest == INSTANT_UNKNOWN)
        return TRUE;
    return right->is_inside && window != NULL &&
           (window->estimated ||
            (window->check_page && !part->is_absent && !completed_alone(part)));
}

/* What lets him give the item back whether or not something is wrong, and ends before his
 * window does; NULL: none. Of two that end at once the one that costs nothing. */
static const Right *
find_sooner_way(const Part *part, const Right *dispute)
{
    Instant end = part_has_passed(part, dispute->closes.earliest) ? INSTANT_UNKNOWN
                                                                  : dispute->closes.earliest;
    const Right *sooner = NULL;

    for (guint i = 0; i < part->rights->len; i++) {
        const Right *right = &g_array_index(part->rights, Right, i);
        Instant closes = right->closes.earliest;

        if (!right->needs_no_fault || !right->is_watched || !right_is_left(right) ||
            closes == INSTANT_UNKNOWN || part_has_passed(part, closes) ||
            (end != INSTANT_UNKNOWN && closes >= end))
            continue;
        sooner = right;
        end = closes;
    }
    return sooner;
}

/* Whether to keep it has to be known by the first day on which it cannot be given back. */
static NextStep
inspect_before(const Part *part, const Right *dispute, const Right *sooner)
{
    Why why = sooner->id == RIGHT_FREE_RETURN ? WHY_INSPECT_OR_RETURN : WHY_INSPECT_OR_CANCEL;
    NextStep step = act_by(part, sooner, ACTION_INSPECT,
                           only_confirmed(part) ? WHY_INSPECT_CONFIRMED : why, INSTANT_UNKNOWN);

    if (!part_has_passed(part, dispute->closes.earliest))
        step.until = dispute->closes.earliest;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

NextStep
act_look(const Part *part, const Right *right)
{
    const Right *sooner = find_sooner_way(part, right);
    NextStep step;
    gboolean needs_close = act_needs_close(part, right);
    gboolean is_unseen = only_carrier_says_so(part),
             rests = part_rests(part, ACTION_CHECK_DELIVERY);

    if (sooner != NULL && !is_unseen && !completed_alone(part) &&
        (!needs_close || sooner->is_inside))
        return inspect_before(part, right, sooner);
    /* Nobody has the item yet: whether it came is found out before until when it matters. */
    if (needs_close && (!is_unseen || rests || right->closes.earliest != INSTANT_UNKNOWN))
        return act_look_for_close(part, right, INSTANT_UNKNOWN);
    if (is_unseen) {
        step =
            act_by(part, right, ACTION_CHECK_DELIVERY, WHY_MARKED_DELIVERED, INSTANT_UNKNOWN);
        step.is_inside = step.is_inside && step.by != INSTANT_UNKNOWN; /* else at leisure */
        return step;
    }
    if (completed_alone(part))
        return act_by(part, right, ACTION_CHECK_DELIVERY, WHY_COMPLETED_NOT_HERE,
                      INSTANT_UNKNOWN);
    return act_by(part, right, ACTION_INSPECT,
                  only_confirmed(part) ? WHY_INSPECT_CONFIRMED : WHY_INSPECT, INSTANT_UNKNOWN);
}

/* --- The dispute ---------------------------------------------------------------------------
 */

/* Time to collect evidence is there as long as the window stays open for days. */
static gboolean
evidence_comes_first(const Part *part, const Right *right)
{
    gboolean has_some = part->dispute->said.evidence != 0 ||
                        evidence_kinds_of(part->order, part->dispute->id) != 0;

    return !has_some && right->closes.earliest != INSTANT_UNKNOWN &&
           !part_has_passed(part,
                            instant_add_days(right->closes.earliest, -COLLECT_UNTIL_DAYS));
}

static gboolean
promise_stands(const Part *part)
{
    return part_has(part, EVENT_RESEND_PROMISED) || part_has(part, EVENT_RESEND_SHIPPED) ||
           part_has(part, EVENT_SELLER_PROMISED_REFUND) ||
           part_has(part, EVENT_SELLER_ASKED_WITHDRAW);
}

static Instant
promised_until(const Part *part)
{
    static const EventType promises[] = { EVENT_RESEND_PROMISED, EVENT_RESEND_SHIPPED,
                                          EVENT_SELLER_PROMISED_REFUND };
    Instant until = INSTANT_UNKNOWN;

    for (gsize i = 0; i < G_N_ELEMENTS(promises); i++)
        until = MAX(until, part->said->until[promises[i]]);
    return until;
}

/* The page was looked at and offered no dispute, for no reason that it named. */
static gboolean
has_no_button(const Part *part)
{
    return part->order->no_button_at != INSTANT_UNKNOWN &&
           part->order->no_button == NO_BUTTON_OTHER;
}

/* Nobody is sure to pay for what the buyer sent back himself. */
static Why
why_returned(const Order *order)
{
    switch (order->return_cause) {
    case RETURNED_NOT_SAID:
        return WHY_RETURNED;
    case RETURNED_DUTY:
    case RETURNED_REFUSED:
        return WHY_RETURNED_REFUSED;
    default:
        return WHY_RETURNED_KNOWN;
    }
}

static Why
why_dispute(const Part *part)
{
    const Order *order = part->order;

    if (promise_stands(part))
        return WHY_PROMISE_FIRST;
    if (part_has(part, EVENT_RETURN_REFUSED))
        return WHY_AGREED_REFUSED;
    if (part->dispute != NULL && dispute_is_by_agreement(part->dispute))
        return WHY_AGREED_UNPAID;
    if (order->is_returned_to_sender && (part->is_absent || part->dispute == NULL))
        return why_returned(order);
    if (order->completion_warned != INSTANT_UNKNOWN)
        return WHY_COMPLETION_WARNED;
    if (part->dispute == NULL && part->said != NULL &&
        dispute_is_in(part->said, IN(PART_REFUNDED)))
        return WHY_PART_CAME;
    if (part->stake.kind == STAKE_ABSENT)
        return WHY_NOT_RECORDED_HERE; /* nobody said that it did not come */
    return part->is_absent ? WHY_NOT_HERE : WHY_PROBLEM;
}

static NextStep
open_dispute(const Part *part, const Right *right, Instant by)
{
    NextStep step;

    if (has_no_button(part))
        return act_by(part, right, ACTION_OPEN_DISPUTE, WHY_NO_BUTTON, by);
    if (part_is_in(part, IN(DRAFT)) && !part_has(part, EVENT_RETURN_REFUSED)) {
        if (evidence_comes_first(part, right))
            return act_by(part, right, ACTION_GATHER_EVIDENCE, WHY_DRAFT_EVIDENCE, by);
        return act_by(part, right, ACTION_SUBMIT_DISPUTE, WHY_DRAFT, by);
    }
    step = act_by(part, right, ACTION_OPEN_DISPUTE, why_dispute(part), by);
    if (step.reason == WHY_PROMISE_FIRST) {
        step.until = promised_until(part);
    } else if (step.reason == WHY_PART_CAME) {
        step.amount = dispute_received(part->said);
        step.rest = part->stake.amount;
    }
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* Before that day the seller may give more time. */
static gboolean
should_ask_for_time(const Part *part)
{
    const Right *extension = part_right(part, RIGHT_EXTENSION);

    return extension != NULL && extension->is_inside && right_is_left(extension);
}

static NextStep
wait_for_opening(const Part *part, const Right *right, Instant by)
{
    Why why = part_is_in(part, IN(DRAFT)) && part->dispute->said.tracking == TRACKING_MOVING
                  ? WHY_TRY_MOVING
                  : WHY_TRY_FROM;
    Instant end = date_of(part, right, by);
    Instant day = right->opens.earliest;

    if (should_ask_for_time(part))
        return act_by(part, right, ACTION_ASK_SELLER, WHY_EXTENSION, by);
    return act_by(part, right, ACTION_TRY_DISPUTE, why,
                  end != INSTANT_UNKNOWN && end < day ? end : day);
}

/* The page said that it is too early, and not until when. */
static gboolean
page_says_too_early(const Part *part)
{
    return part->order->no_button_at != INSTANT_UNKNOWN &&
           part->order->no_button == NO_BUTTON_TOO_EARLY &&
           part->order->opens == INSTANT_UNKNOWN;
}

/* Its readings disagree: only the page knows. */
static gboolean
is_in_doubt(const Part *part, const Right *right)
{
    return right->closes.earliest == INSTANT_UNKNOWN || page_says_too_early(part) ||
           part_has_passed(part, right->closes.earliest) ||
           (right->opens.latest != INSTANT_UNKNOWN &&
            !part_has_passed(part, right->opens.latest));
}

static NextStep
act_of_dispute(const Part *part, const Right *right, Instant by)
{
    if (right->state == RIGHT_NOT_YET)
        return wait_for_opening(part, right, by);
    if (part->stake.kind == STAKE_ABSENT && act_needs_close(part, right) &&
        !part_has_passed(part, right->closes.earliest))
        return act_look_for_close(part, right, by);
    if (right->state == RIGHT_PERHAPS && is_in_doubt(part, right))
        return act_by(part, right, ACTION_TRY_DISPUTE,
                      part_has_passed(part, right->closes.earliest) ? WHY_TRY_NOW
                                                                    : WHY_TRY_TOO_EARLY,
                      by);
    return open_dispute(part, right, by);
}

static NextStep
act_of_dispute_again(const Part *part, const Right *right, Instant by)
{
    if (right->state != RIGHT_OPEN)
        return act_by(part, right, ACTION_TRY_DISPUTE, WHY_TRY_AGAIN, by);
    return act_by(part, right, ACTION_OPEN_DISPUTE,
                  promise_stands(part) || part->dispute->withdrawal == WITHDRAWN_PROMISED
                      ? WHY_OPEN_AGAIN_PROMISE
                      : WHY_OPEN_AGAIN,
                  by);
}

/* --- All of them ---------------------------------------------------------------------------
 */

static Why
why_appeal(const Part *part)
{
    const Rule *rule = part_rule(part, "appeal");

    if (part_is_in(part, IN(RULED) | IN(PART_REFUNDED)))
        return WHY_APPEAL_PARTIAL;
    return rule != NULL && rule->count == 1 ? WHY_APPEAL_ONCE : WHY_APPEAL;
}

static Why
why_escalate(const Part *part)
{
    const Offer *offer;

    if (part_is_in(part, IN(RETURN_DELIVERED)))
        return WHY_ESCALATE_RETURN;
    if (part_is_in(part, IN(SUBMITTED)) || part_was_left_unanswered(part))
        return WHY_ESCALATE_SILENT;
    return dispute_find_offer(part->dispute, &offer) ? WHY_ESCALATE_OFFER
                                                     : WHY_ESCALATE_REFUSED;
}

/* Where the page decides from which day on, it is looked at once more on the last of them. */
static NextStep
act_of_escalation(const Part *part, const Right *right, Instant by)
{
    NextStep step = act_by(part, right, right->action, why_escalate(part), by);

    if (step.by == INSTANT_UNKNOWN && !part_has_passed(part, right->opens.latest))
        step.until = right->opens.latest;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

static NextStep
act_of_contest(const Part *part, const Right *right)
{
    NextStep step =
        act_by(part, right, ACTION_CONTEST_DEDUCTION, WHY_REFUND_SHORT, INSTANT_UNKNOWN);

    step.until = part_bank_until(part);
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

static NextStep
act_of_cancelling(const Part *part, const Right *right)
{
    NextStep step =
        act_by(part, right, ACTION_CANCEL_ORDER, WHY_SHIPPING_LATE, INSTANT_UNKNOWN);

    if (part_clock(part, CLOCK_SELLER_SHIPS_BY) != NULL)
        step.until = right->opens.latest;
    step.look = right->opens.latest;
    step.why = next_reason_sentence(step.reason, &step);
    return step;
}

/* Who has the case, and until when it is to be escalated there, follows from how it was paid,
 * where no date was stated. */
static NextStep
act_of_escalating(const Part *part, const Right *right, Instant by)
{
    if (right->clock == CLOCK_COUNT)
        return act_make(part, ACTION_RECORD_FACT, WHY_RECORD_PAYMENT_CASE, INSTANT_UNKNOWN,
                        CLOCK_COUNT);
    return act_by(part, right, right->action, WHY_ESCALATE_CASE, by);
}

NextStep
act_of_right(const Part *part, const Right *right, Instant by)
{
    switch (right->id) {
    case RIGHT_DISPUTE:
        return act_of_dispute(part, right, by);
    case RIGHT_DISPUTE_AGAIN:
        return act_of_dispute_again(part, right, by);
    case RIGHT_CANCEL:
        return act_of_cancelling(part, right);
    case RIGHT_ESCALATE:
        return act_of_escalation(part, right, by);
    case RIGHT_APPEAL:
        return act_by(part, right, right->action, why_appeal(part), by);
    case RIGHT_FREE_RETURN:
        return act_by(part, right, right->action, WHY_FREE_RETURN, by);
    case RIGHT_RETURN:
        return act_by(part, right, right->action, WHY_GOODWILL, by);
    case RIGHT_CONTEST:
        return act_of_contest(part, right);
    case RIGHT_CHARGEBACK:
    case RIGHT_CREDIT:
        return act_of_card(part, right, by);
    case RIGHT_PAYMENT_CASE:
        return act_by(part, right, right->action,
                      part_has_passed(part, right->closes.earliest) ? WHY_OPEN_CASE_PERHAPS
                                                                    : WHY_OPEN_CASE,
                      by);
    case RIGHT_BILLING_NOTICE:
        return act_by(part, right, right->action, WHY_NOTICE, by);
    case RIGHT_PAYMENT_ESCALATION:
        return act_of_escalating(part, right, by);
    case RIGHT_PAYMENT_APPEAL:
        return act_by(part, right, right->action, WHY_APPEAL_PAYMENT, by);
    case RIGHT_WITHDRAWAL:
        return act_by(part, right, right->action, WHY_WITHDRAWAL, by);
    case RIGHT_REJECT:
        return act_by(part, right, right->action, WHY_REJECT, by);
    case RIGHT_OUT_OF_COURT:
        return act_by(part, right, right->action, WHY_OUT_OF_COURT, by);
    default:
        return act_of_law(part, right, by);
    }
}
