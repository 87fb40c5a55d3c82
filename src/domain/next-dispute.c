/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is next in a dispute: a table of rows, the first that fits. */
#include "domain/next-parts.h"

#include "domain/dispute.h"
#include "domain/evidence.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const GArray *clocks;
    Validity *validity;
} Situation;

typedef struct {
    gboolean (*fits)(const Situation *now);
    NextAction action;
    NextWhy why;
    ClockId clock;      /* whose end is the step's date; CLOCK_COUNT: it has none */
    gboolean at_latest; /* the buyer waits for the later end */
} DisputeRow;

static const Clock *
clock_of(const Situation *now, ClockId id)
{
    const Clock *clock = clocks_find_of_dispute(now->clocks, id, now->dispute->id);

    return clock != NULL ? clock : clocks_find(now->clocks, id);
}

static gboolean
is_in(const Situation *now, DisputeState state)
{
    return now->dispute->state == state;
}

static gboolean
earliest_has_passed(const Situation *now, ClockId id)
{
    const Clock *clock = clock_of(now, id);

    return clock != NULL && clock->status != CLOCK_DONE &&
           has_passed(now->validity, clock->earliest);
}

static gboolean
latest_has_passed(const Situation *now, ClockId id)
{
    const Clock *clock = clock_of(now, id);

    return clock != NULL && clock->status != CLOCK_DONE &&
           has_passed(now->validity, clock->latest);
}

static gboolean
is_running(const Situation *now, ClockId id)
{
    const Clock *clock = clock_of(now, id);

    return clock != NULL && clock->status == CLOCK_RUNNING;
}

static gboolean
is_unanswered(const Situation *now, EventType question, EventType answer)
{
    const Dispute *dispute = now->dispute;

    return dispute->happened[question] != INSTANT_UNKNOWN &&
           dispute->happened[answer] < dispute->happened[question];
}

static gboolean
has_evidence(const Situation *now)
{
    return now->dispute->said.evidence != 0 ||
           evidence_kinds_of(now->order, now->dispute->id) != 0;
}

static gboolean
is_draft_without_evidence(const Situation *now)
{
    const Clock *window = clock_of(now, CLOCK_WINDOW_CLOSES);

    return is_in(now, DISPUTE_DRAFT) && !has_evidence(now) && window != NULL &&
           !has_passed(now->validity, window->earliest - 2 * SECONDS_PER_DAY);
}

static gboolean
is_draft(const Situation *now)
{
    return is_in(now, DISPUTE_DRAFT);
}

static gboolean
bank_waits(const Situation *now)
{
    return is_in(now, DISPUTE_CHARGEBACK_FILED) &&
           is_unanswered(now, EVENT_BANK_ASKED, EVENT_BANK_ANSWERED);
}

static gboolean
evidence_is_asked(const Situation *now)
{
    return dispute_is_open(now->dispute) &&
           is_unanswered(now, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT);
}

static gboolean
offer_stands(const Situation *now)
{
    Money offered = dispute_offered(now->dispute);

    return (is_in(now, DISPUTE_NEGOTIATING) || is_in(now, DISPUTE_ESCALATED)) &&
           money_is_known(&offered);
}

static gboolean
silence_is_over(const Situation *now)
{
    return is_in(now, DISPUTE_SUBMITTED) && latest_has_passed(now, CLOCK_ESCALATE_FROM);
}

static gboolean
is_time_to_look(const Situation *now)
{
    return is_in(now, DISPUTE_SUBMITTED) && earliest_has_passed(now, CLOCK_CHECK_SILENCE);
}

static gboolean
is_submitted(const Situation *now)
{
    return is_in(now, DISPUTE_SUBMITTED);
}

static gboolean
can_escalate(const Situation *now)
{
    return is_in(now, DISPUTE_NEGOTIATING) && earliest_has_passed(now, CLOCK_ESCALATE_FROM);
}

static gboolean
is_buyers_turn(const Situation *now)
{
    return is_in(now, DISPUTE_NEGOTIATING) && dispute_turn(now->dispute) == TURN_BUYER;
}

static gboolean
is_negotiating(const Situation *now)
{
    return is_in(now, DISPUTE_NEGOTIATING);
}

static gboolean
ruling_is_late(const Situation *now)
{
    return is_in(now, DISPUTE_ESCALATED) && latest_has_passed(now, CLOCK_RULING_EXPECTED);
}

static gboolean
is_escalated(const Situation *now)
{
    return is_in(now, DISPUTE_ESCALATED);
}

static gboolean
is_ruled(const Situation *now)
{
    return is_in(now, DISPUTE_RULED);
}

static gboolean
can_appeal(const Situation *now)
{
    return is_in(now, DISPUTE_LOST) && is_running(now, CLOCK_APPEAL_BY) &&
           now->dispute->happened[EVENT_APPEAL_LOST] == INSTANT_UNKNOWN;
}

static gboolean
can_charge_back(const Situation *now)
{
    return is_in(now, DISPUTE_LOST) && is_running(now, CLOCK_CHARGEBACK_BY);
}

static gboolean
can_open_payment_case(const Situation *now)
{
    return is_in(now, DISPUTE_LOST) && is_running(now, CLOCK_PAYPAL_OPEN_BY);
}

static gboolean
is_lost(const Situation *now)
{
    return is_in(now, DISPUTE_LOST);
}

static gboolean
is_appealed(const Situation *now)
{
    return is_in(now, DISPUTE_APPEALED);
}

static gboolean
return_is_due(const Situation *now)
{
    return is_in(now, DISPUTE_RETURN_DUE) || is_in(now, DISPUTE_AGREEMENT);
}

static gboolean
return_is_sent(const Situation *now)
{
    return is_in(now, DISPUTE_RETURN_SENT);
}

static gboolean
return_is_delivered(const Situation *now)
{
    return is_in(now, DISPUTE_RETURN_DELIVERED);
}

static gboolean
refund_is_late(const Situation *now)
{
    return is_in(now, DISPUTE_REFUND_PENDING) && latest_has_passed(now, CLOCK_REFUND_EXPECTED);
}

static gboolean
refund_is_pending(const Situation *now)
{
    return is_in(now, DISPUTE_REFUND_PENDING);
}

static gboolean
refund_is_short(const Situation *now)
{
    return is_in(now, DISPUTE_PART_REFUNDED);
}

static gboolean
can_escalate_payment_case(const Situation *now)
{
    return is_in(now, DISPUTE_CHARGEBACK_FILED) && is_running(now, CLOCK_PAYPAL_ESCALATE_BY);
}

static gboolean
is_with_bank(const Situation *now)
{
    return is_in(now, DISPUTE_CHARGEBACK_FILED);
}

static gboolean
is_over(const Situation *now)
{
    return !is_in(now, DISPUTE_WITHDRAWN);
}

/* clang-format off */
static const DisputeRow rows[] = {
    { bank_waits,                ACTION_ANSWER_BANK,            WHY_BANK_ASKED,         CLOCK_BANK_EVIDENCE_BY,    FALSE },
    { evidence_is_asked,         ACTION_SEND_EVIDENCE,          WHY_EVIDENCE_ASKED,     CLOCK_EVIDENCE_BY,         FALSE },
    { is_draft_without_evidence, ACTION_GATHER_EVIDENCE,        WHY_DRAFT_EVIDENCE,     CLOCK_WINDOW_CLOSES,       FALSE },
    { is_draft,                  ACTION_SUBMIT_DISPUTE,         WHY_DRAFT,              CLOCK_WINDOW_CLOSES,       FALSE },
    { silence_is_over,           ACTION_ESCALATE,               WHY_SELLER_SILENT,      CLOCK_ESCALATE_FROM,       TRUE  },
    { offer_stands,              ACTION_ANSWER_OFFER,           WHY_OFFER,              CLOCK_ANSWER_OFFER_BY,     FALSE },
    { is_time_to_look,           ACTION_CHECK_DISPUTE_PAGE,     WHY_CHECK_SILENCE,      CLOCK_CHECK_SILENCE,       FALSE },
    { is_submitted,              ACTION_WAIT_FOR_SELLER,        WHY_SELLERS_TURN,       CLOCK_SELLER_ANSWERS_BY,   FALSE },
    { can_escalate,              ACTION_ESCALATE,               WHY_CAN_ESCALATE,       CLOCK_ESCALATE_FROM,       FALSE },
    { is_buyers_turn,            ACTION_COUNTER_OFFER,          WHY_SELLER_REJECTED,    CLOCK_ESCALATE_FROM,       FALSE },
    { is_negotiating,            ACTION_WAIT_FOR_SELLER,        WHY_NEGOTIATING,        CLOCK_ESCALATE_FROM,       FALSE },
    { ruling_is_late,            ACTION_CHECK_DISPUTE_PAGE,     WHY_RULING_LATE,        CLOCK_RULING_EXPECTED,     TRUE  },
    { is_escalated,              ACTION_WAIT_FOR_RULING,        WHY_ESCALATED,          CLOCK_RULING_EXPECTED,     TRUE  },
    { is_ruled,                  ACTION_WAIT_FOR_REFUND,        WHY_RULED,              CLOCK_COUNT,               FALSE },
    { can_appeal,                ACTION_APPEAL,                 WHY_CAN_APPEAL,         CLOCK_APPEAL_BY,           FALSE },
    { can_charge_back,           ACTION_FILE_CHARGEBACK,        WHY_LOST_BANK,          CLOCK_CHARGEBACK_BY,       FALSE },
    { can_open_payment_case,     ACTION_FILE_CHARGEBACK,        WHY_LOST_BANK,          CLOCK_PAYPAL_OPEN_BY,      FALSE },
    { is_lost,                   ACTION_NOTHING,                WHY_LOST,               CLOCK_COUNT,               FALSE },
    { is_appealed,               ACTION_WAIT_FOR_APPEAL,        WHY_APPEALED,           CLOCK_COUNT,               FALSE },
    { return_is_due,             ACTION_SHIP_RETURN,            WHY_RETURN_DUE,         CLOCK_RETURN_SHIP_BY,      FALSE },
    { return_is_sent,            ACTION_WAIT_FOR_RETURN,        WHY_RETURN_SENT,        CLOCK_COUNT,               FALSE },
    { return_is_delivered,       ACTION_CONFIRM_RETURN_ARRIVAL, WHY_RETURN_DELIVERED,   CLOCK_RETURN_CONFIRMED_BY, FALSE },
    { refund_is_late,            ACTION_CHASE_REFUND,           WHY_REFUND_LATE,        CLOCK_REFUND_EXPECTED,     TRUE  },
    { refund_is_pending,         ACTION_WAIT_FOR_REFUND,        WHY_REFUND_PENDING,     CLOCK_REFUND_EXPECTED,     TRUE  },
    { refund_is_short,           ACTION_CONTEST_DEDUCTION,      WHY_REFUND_SHORT,       CLOCK_COUNT,               FALSE },
    { can_escalate_payment_case, ACTION_ESCALATE_PAYMENT_CASE,  WHY_PAYMENT_CASE,       CLOCK_PAYPAL_ESCALATE_BY,  FALSE },
    { is_with_bank,              ACTION_WAIT_FOR_BANK,          WHY_WITH_BANK,          CLOCK_COUNT,               FALSE },
    { is_over,                   ACTION_NOTHING,                WHY_DISPUTE_OVER,       CLOCK_COUNT,               FALSE },
};
/* clang-format on */

/* FALSE for a withdrawn dispute: what is next is what it would be without it. */
static gboolean
step_of(const Situation *now, NextStep *ret_step)
{
    const Clock *clock;

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!rows[i].fits(now))
            continue;
        clock = rows[i].clock == CLOCK_COUNT ? NULL : clock_of(now, rows[i].clock);
        *ret_step = (NextStep){
            .action = rows[i].action,
            .by = clock == NULL ? INSTANT_UNKNOWN
                                : (rows[i].at_latest ? clock->latest : clock->earliest),
            .reason = rows[i].why,
            .why = next_why(rows[i].why),
            .clock = clock == NULL ? CLOCK_COUNT : clock->id,
            .dispute = now->dispute,
        };
        return TRUE;
    }
    return FALSE;
}

/* What is open beats what is over; then the sooner date, and a date beats none. */
static gboolean
needs_more(const NextStep *a, const NextStep *b)
{
    gboolean a_is_over = a->action == ACTION_NOTHING, b_is_over = b->action == ACTION_NOTHING;
    Instant a_by = a->by == INSTANT_UNKNOWN ? INSTANT_NEVER : a->by;
    Instant b_by = b->by == INSTANT_UNKNOWN ? INSTANT_NEVER : b->by;

    if (a_is_over != b_is_over)
        return b_is_over;
    return a_by < b_by;
}

gboolean
next_step_of_disputes(const Order *order, const GArray *clocks, Validity *validity,
                      NextStep *ret_step)
{
    gboolean found = FALSE;

    for (guint i = 0; i < order->disputes->len; i++) {
        Situation now = { order, order->disputes->pdata[i], clocks, validity };
        NextStep step;

        if (!step_of(&now, &step) || (found && !needs_more(&step, ret_step)))
            continue;
        *ret_step = step;
        found = TRUE;
    }
    return found;
}
