/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is next in a dispute: a table of rows, the first that fits. */
#include "domain/next-parts.h"

#include "domain/dispute-states.h"
#include "domain/evidence.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    const GArray *clocks;
    Validity *validity;
} Situation;

typedef struct {
    DisputeStates in;
    gboolean (*also)(const Situation *now); /* has to hold besides; NULL: nothing */
    NextAction action;
    NextWhy why;
    ClockId clock;      /* whose end is the step's date; CLOCK_COUNT: it has none */
    gboolean at_latest; /* the buyer waits for the later end */
} DisputeRow;

/* Stands for the way back through the payment that ends first. */
#define CLOCK_OF_PAYMENT CLOCK_CHARGEBACK_BY

static const Clock *
clock_of(const Situation *now, ClockId id)
{
    const Clock *clock = clocks_find_of_dispute(now->clocks, id, now->dispute->id);

    if (id == CLOCK_OF_PAYMENT)
        return next_payment_route(now->clocks);
    return clock != NULL ? clock : clocks_find(now->clocks, id);
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

/* Time to collect evidence is there as long as the window stays open for days. */
static gboolean
evidence_comes_first(const Situation *now)
{
    const Clock *window = clock_of(now, CLOCK_WINDOW_CLOSES);

    return !has_evidence(now) && window != NULL &&
           !has_passed(now->validity, window->earliest - 2 * SECONDS_PER_DAY);
}

/* Certainly over: neither an estimate nor two dates that disagree. */
static gboolean
window_is_missed(const Situation *now)
{
    const Clock *window = clock_of(now, CLOCK_WINDOW_CLOSES);

    return window != NULL && !window->estimated && !window->check_page &&
           has_passed(now->validity, window->latest);
}

static gboolean
is_missed_with_payment(const Situation *now)
{
    return window_is_missed(now) && next_payment_route(now->clocks) != NULL;
}

static gboolean
page_says_completed(const Situation *now)
{
    return now->order->no_button_at != INSTANT_UNKNOWN &&
           now->order->no_button == NO_BUTTON_COMPLETED;
}

static gboolean
page_says_completed_with_payment(const Situation *now)
{
    return page_says_completed(now) && next_payment_route(now->clocks) != NULL;
}

/* What has not arrived cannot be claimed before its day. */
static gboolean
is_too_early(const Situation *now)
{
    return now->dispute->said.reason == REASON_NOT_RECEIVED &&
           is_running(now, CLOCK_DISPUTE_OPENS);
}

/* The last days of the payment's own way, unless the money is sure to be here by then. */
static gboolean
payment_date_is_near(const Situation *now)
{
    const Clock *route = next_payment_route(now->clocks);
    const Clock *refund = clock_of(now, CLOCK_REFUND_EXPECTED);

    if (route == NULL || (refund != NULL && refund->latest < route->earliest))
        return FALSE;
    return next_is_near(now->order, now->policies, "payment-route-before", route->earliest,
                        now->validity);
}

static gboolean
ruling_is_partial(const Situation *now)
{
    const Dispute *dispute = now->dispute;
    int order = 0;

    return dispute->happened[EVENT_RULED_PARTIAL] != INSTANT_UNKNOWN &&
           dispute->happened[EVENT_APPEALED] == INSTANT_UNKNOWN &&
           is_running(now, CLOCK_APPEAL_BY) &&
           (!money_compare(&dispute->approved, &dispute->asked, &order) || order < 0);
}

static gboolean
return_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_RETURN_SHIP_BY);
}

static gboolean
is_paid_twice(const Situation *now)
{
    const Instant *happened = now->dispute->happened;
    Instant paid = MAX(happened[EVENT_REFUNDED], happened[EVENT_REFUND_PART]);

    return dispute_is_paid_twice(now->dispute) &&
           happened[EVENT_BANK_ANSWERED] < MAX(paid, happened[EVENT_CHARGEBACK_WON]);
}

static gboolean
bank_waits(const Situation *now)
{
    return is_unanswered(now, EVENT_BANK_ASKED, EVENT_BANK_ANSWERED);
}

static gboolean
evidence_is_asked(const Situation *now)
{
    return is_unanswered(now, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT);
}

static gboolean
offer_stands(const Situation *now)
{
    Money offered = dispute_offered(now->dispute);

    return money_is_known(&offered);
}

static gboolean
silence_is_over(const Situation *now)
{
    return latest_has_passed(now, CLOCK_ESCALATE_FROM);
}

static gboolean
is_time_to_look(const Situation *now)
{
    return earliest_has_passed(now, CLOCK_CHECK_SILENCE);
}

static gboolean
can_escalate(const Situation *now)
{
    return earliest_has_passed(now, CLOCK_ESCALATE_FROM);
}

static gboolean
is_buyers_turn(const Situation *now)
{
    return dispute_turn(now->dispute) == TURN_BUYER;
}

static gboolean
ruling_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_RULING_EXPECTED);
}

static gboolean
can_appeal(const Situation *now)
{
    return is_running(now, CLOCK_APPEAL_BY) &&
           now->dispute->happened[EVENT_APPEAL_LOST] == INSTANT_UNKNOWN;
}

static gboolean
can_claim_through_payment(const Situation *now)
{
    return next_payment_route(now->clocks) != NULL;
}

static gboolean
refund_is_late(const Situation *now)
{
    return latest_has_passed(now, CLOCK_REFUND_EXPECTED);
}

static gboolean
can_escalate_payment_case(const Situation *now)
{
    return is_running(now, CLOCK_PAYPAL_ESCALATE_BY);
}

/* The marketplace has still to pay. */
#define IN_UNPAID \
    (IN_OPEN | IN_RETURNING | IN_PAYING | IN(RULED) | IN(APPEALED) | IN(AGREEMENT))

/* clang-format off */
static const DisputeRow rows[] = {
    /* in                          also                       action                         why                   by                         latest */
    { IN(CHARGEBACK_FILED),        bank_waits,                ACTION_ANSWER_BANK,            WHY_BANK_ASKED,       CLOCK_BANK_EVIDENCE_BY,    FALSE },
    { IN_OPEN | IN_RETURNING | IN(RULED) | IN(APPEALED),
                                   evidence_is_asked,         ACTION_SEND_EVIDENCE,          WHY_EVIDENCE_ASKED,   CLOCK_EVIDENCE_BY,         FALSE },
    { IN_UNPAID,                   payment_date_is_near,      ACTION_FILE_CHARGEBACK,        WHY_BANK_DATE_NEAR,   CLOCK_OF_PAYMENT,          FALSE },
    { IN(DRAFT),                   page_says_completed_with_payment,
                                                              ACTION_FILE_CHARGEBACK,        WHY_COULD_NOT_OPEN_BANK, CLOCK_OF_PAYMENT,       FALSE },
    { IN(DRAFT),                   page_says_completed,       ACTION_CHECK_CLOSE_DATE,       WHY_COULD_NOT_OPEN,   CLOCK_COUNT,               FALSE },
    { IN(DRAFT),                   is_missed_with_payment,    ACTION_FILE_CHARGEBACK,        WHY_DRAFT_MISSED,     CLOCK_OF_PAYMENT,          FALSE },
    { IN(DRAFT),                   window_is_missed,          ACTION_NOTHING,                WHY_WINDOW_CLOSED,    CLOCK_COUNT,               FALSE },
    { IN(DRAFT),                   is_too_early,              ACTION_GATHER_EVIDENCE,        WHY_DRAFT_TOO_EARLY,  CLOCK_DISPUTE_OPENS,       FALSE },
    { IN(DRAFT),                   evidence_comes_first,      ACTION_GATHER_EVIDENCE,        WHY_DRAFT_EVIDENCE,   CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(DRAFT),                   NULL,                      ACTION_SUBMIT_DISPUTE,         WHY_DRAFT,            CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(SUBMITTED),               silence_is_over,           ACTION_ESCALATE,               WHY_SELLER_SILENT,    CLOCK_ESCALATE_FROM,       TRUE  },
    { IN(NEGOTIATING) | IN(ESCALATED),
                                   offer_stands,              ACTION_ANSWER_OFFER,           WHY_OFFER,            CLOCK_ANSWER_OFFER_BY,     FALSE },
    { IN(SUBMITTED),               is_time_to_look,           ACTION_CHECK_DISPUTE_PAGE,     WHY_CHECK_SILENCE,    CLOCK_CHECK_SILENCE,       FALSE },
    { IN(SUBMITTED),               NULL,                      ACTION_WAIT_FOR_SELLER,        WHY_SELLERS_TURN,     CLOCK_SELLER_ANSWERS_BY,   FALSE },
    { IN(NEGOTIATING),             can_escalate,              ACTION_ESCALATE,               WHY_CAN_ESCALATE,     CLOCK_ESCALATE_FROM,       FALSE },
    { IN(NEGOTIATING),             is_buyers_turn,            ACTION_COUNTER_OFFER,          WHY_SELLER_REJECTED,  CLOCK_ESCALATE_FROM,       FALSE },
    { IN(NEGOTIATING),             NULL,                      ACTION_WAIT_FOR_SELLER,        WHY_NEGOTIATING,      CLOCK_ESCALATE_FROM,       FALSE },
    { IN(ESCALATED),               ruling_is_late,            ACTION_CHECK_DISPUTE_PAGE,     WHY_RULING_LATE,      CLOCK_RULING_EXPECTED,     TRUE  },
    { IN(ESCALATED),               NULL,                      ACTION_WAIT_FOR_RULING,        WHY_ESCALATED,        CLOCK_RULING_EXPECTED,     TRUE  },
    { IN(RULED),                   ruling_is_partial,         ACTION_APPEAL,                 WHY_RULED_PARTIAL,    CLOCK_APPEAL_BY,           FALSE },
    { IN(RULED) | IN(REFUND_PENDING),
                                   refund_is_late,            ACTION_CHASE_REFUND,           WHY_REFUND_LATE,      CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(RULED),                   NULL,                      ACTION_WAIT_FOR_REFUND,        WHY_RULED,            CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(LOST),                    can_appeal,                ACTION_APPEAL,                 WHY_CAN_APPEAL,       CLOCK_APPEAL_BY,           FALSE },
    { IN(LOST),                    can_claim_through_payment, ACTION_FILE_CHARGEBACK,        WHY_LOST_BANK,        CLOCK_OF_PAYMENT,          FALSE },
    { IN(LOST),                    NULL,                      ACTION_NOTHING,                WHY_LOST,             CLOCK_COUNT,               FALSE },
    { IN(APPEALED),                NULL,                      ACTION_WAIT_FOR_APPEAL,        WHY_APPEALED,         CLOCK_COUNT,               FALSE },
    { IN(RETURN_DUE) | IN(AGREEMENT),
                                   return_is_late,            ACTION_SHIP_RETURN,            WHY_RETURN_LATE,      CLOCK_RETURN_SHIP_BY,      TRUE  },
    { IN(RETURN_DUE) | IN(AGREEMENT),
                                   NULL,                      ACTION_SHIP_RETURN,            WHY_RETURN_DUE,       CLOCK_RETURN_SHIP_BY,      FALSE },
    { IN(RETURN_SENT),             NULL,                      ACTION_WAIT_FOR_RETURN,        WHY_RETURN_SENT,      CLOCK_COUNT,               FALSE },
    { IN(RETURN_DELIVERED),        NULL,                      ACTION_CONFIRM_RETURN_ARRIVAL, WHY_RETURN_DELIVERED, CLOCK_RETURN_CONFIRMED_BY, FALSE },
    { IN(REFUND_PENDING),          NULL,                      ACTION_WAIT_FOR_REFUND,        WHY_REFUND_PENDING,   CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(PART_REFUNDED),           NULL,                      ACTION_CONTEST_DEDUCTION,      WHY_REFUND_SHORT,     CLOCK_COUNT,               FALSE },
    { IN(CHARGEBACK_FILED),        can_escalate_payment_case, ACTION_ESCALATE_PAYMENT_CASE,  WHY_PAYMENT_CASE,     CLOCK_PAYPAL_ESCALATE_BY,  FALSE },
    { IN(CHARGEBACK_FILED),        NULL,                      ACTION_WAIT_FOR_BANK,          WHY_WITH_BANK,        CLOCK_COUNT,               FALSE },
    { IN(CHARGEBACK_WON),          is_paid_twice,             ACTION_ANSWER_BANK,            WHY_PAID_TWICE,       CLOCK_COUNT,               FALSE },
    { IN(REFUNDED) | IN(CLOSED) | IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST),
                                   NULL,                      ACTION_NOTHING,                WHY_DISPUTE_OVER,     CLOCK_COUNT,               FALSE },
};
/* clang-format on */

static gboolean
step_of(const Situation *now, NextStep *ret_step)
{
    const Clock *clock;

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!dispute_is_in(now->dispute, rows[i].in) ||
            (rows[i].also != NULL && !rows[i].also(now)))
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
next_step_of_dispute(const Order *order, const Dispute *dispute, const Policies *policies,
                     const GArray *clocks, Validity *validity, NextStep *ret_step)
{
    Situation now = { order, dispute, policies, clocks, validity };

    return step_of(&now, ret_step);
}

gboolean
next_step_of_disputes(const Order *order, const Policies *policies, const GArray *clocks,
                      Validity *validity, NextStep *ret_step)
{
    gboolean found = FALSE;

    for (guint i = 0; i < order->disputes->len; i++) {
        NextStep step;

        if (!next_step_of_dispute(order, order->disputes->pdata[i], policies, clocks, validity,
                                  &step) ||
            (found && !needs_more(&step, ret_step)))
            continue;
        *ret_step = step;
        found = TRUE;
    }
    return found;
}
