/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is next in a dispute: a table of rows, the first that fits. */
#include "domain/dispute-states.h"
#include "domain/next-dispute-parts.h"

typedef struct {
    DisputeStates in;
    gboolean (*also)(const Situation *now); /* has to hold besides; NULL: nothing */
    NextAction action;
    NextWhy why;
    ClockId clock;      /* whose end is the step's date; CLOCK_COUNT: it has none */
    gboolean at_latest; /* the buyer waits for the later end */
} DisputeRow;

/* The marketplace has still to pay. */
#define IN_UNPAID \
    (IN_OPEN | IN_RETURNING | IN_PAYING | IN(RULED) | IN(APPEALED) | IN(AGREEMENT))
#define RUNNING_OUT (3 * (gint64)SECONDS_PER_DAY)
#define IN_TO_POST (IN(RETURN_DUE) | IN(AGREEMENT))

/* clang-format off */
static const DisputeRow rows[] = {
    /* in                    also                              action                         why                      by                         latest */
    { IN(CHARGEBACK_FILED),  bank_waits,                       ACTION_ANSWER_BANK,            WHY_BANK_ASKED,          CLOCK_BANK_EVIDENCE_BY,    FALSE },
    { IN_ASKED,              evidence_is_asked,                ACTION_SEND_EVIDENCE,          WHY_EVIDENCE_ASKED,      CLOCK_EVIDENCE_BY,         FALSE },
    { IN_OPEN,               what_was_missing_came,            ACTION_CHECK_DISPUTE_PAGE,     WHY_IT_CAME,             CLOCK_WINDOW_CLOSES,       FALSE },
    { IN_UNPAID,             payment_date_is_near,             ACTION_FILE_CHARGEBACK,        WHY_BANK_DATE_NEAR,      CLOCK_OF_PAYMENT,          FALSE },
    { IN(DRAFT),             agreed_return_is_refused,         ACTION_OPEN_DISPUTE,           WHY_AGREED_REFUSED,      CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(DRAFT),             is_remorse_with_free_return,      ACTION_SHIP_RETURN,            WHY_FREE_RETURN,         CLOCK_FREE_RETURN_BY,      FALSE },
    { IN(DRAFT),             is_remorse_with_right_to_withdraw, ACTION_ASK_SELLER,            WHY_WITHDRAWAL,          CLOCK_WITHDRAWAL_BY,       FALSE },
    { IN(DRAFT),             is_remorse,                       ACTION_ASK_SELLER,             WHY_AGREEMENT,           CLOCK_COUNT,               FALSE },
    { IN(DRAFT),             page_says_completed_with_payment, ACTION_FILE_CHARGEBACK,        WHY_COULD_NOT_OPEN_BANK, CLOCK_OF_PAYMENT,          FALSE },
    { IN(DRAFT),             page_says_completed,              ACTION_CHECK_CLOSE_DATE,       WHY_COULD_NOT_OPEN,      CLOCK_COUNT,               FALSE },
    { IN(DRAFT),             is_missed_with_payment,           ACTION_FILE_CHARGEBACK,        WHY_DRAFT_MISSED,        CLOCK_OF_PAYMENT,          FALSE },
    { IN(DRAFT),             is_missed_with_late_payment,      ACTION_FILE_CHARGEBACK,        WHY_BANK_PERHAPS,        CLOCK_OF_LATE_PAYMENT,     TRUE  },
    { IN(DRAFT),             window_is_missed,                 ACTION_NOTHING,                WHY_WINDOW_CLOSED,       CLOCK_COUNT,               FALSE },
    { IN(DRAFT),             window_is_doubtful,               ACTION_CHECK_CLOSE_DATE,       WHY_DRAFT_DATE_PASSED,   CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(DRAFT),             is_too_early,                     ACTION_GATHER_EVIDENCE,        WHY_DRAFT_TOO_EARLY,     CLOCK_DISPUTE_OPENS,       FALSE },
    { IN(DRAFT),             evidence_comes_first,             ACTION_GATHER_EVIDENCE,        WHY_DRAFT_EVIDENCE,      CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(DRAFT),             NULL,                             ACTION_SUBMIT_DISPUTE,         WHY_DRAFT,               CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(SUBMITTED),         silence_is_over,                  ACTION_ESCALATE,               WHY_SELLER_SILENT,       CLOCK_ESCALATE_FROM,       TRUE  },
    { IN(NEGOTIATING),       offer_stands_past_seller,         ACTION_ANSWER_OFFER,           WHY_OFFER_OR_ESCALATE,   CLOCK_ANSWER_OFFER_BY,     FALSE },
    { IN(NEGOTIATING) | IN(ESCALATED),
                             offer_has_a_date,                 ACTION_ANSWER_OFFER,           WHY_OFFER,               CLOCK_ANSWER_OFFER_BY,     FALSE },
    { IN(ESCALATED) | IN(APPEALED),
                             ruling_is_late,                   ACTION_CHECK_DISPUTE_PAGE,     WHY_RULING_LATE,         CLOCK_RULING_EXPECTED,     TRUE  },
    { IN(NEGOTIATING) | IN(ESCALATED),
                             offer_stands,                     ACTION_ANSWER_OFFER,           WHY_OFFER,               CLOCK_ANSWER_OFFER_BY,     FALSE },
    { IN_ASKED,              evidence_is_overdue,              ACTION_SEND_EVIDENCE,          WHY_EVIDENCE_LATE,       CLOCK_EVIDENCE_BY,         FALSE },
    { IN(SUBMITTED),         is_time_to_look,                  ACTION_CHECK_DISPUTE_PAGE,     WHY_CHECK_SILENCE,       CLOCK_CHECK_SILENCE,       FALSE },
    { IN(SUBMITTED),         NULL,                             ACTION_WAIT_FOR_SELLER,        WHY_SELLERS_TURN,        CLOCK_SELLER_ANSWERS_BY,   FALSE },
    { IN(NEGOTIATING),       can_escalate,                     ACTION_ESCALATE,               WHY_CAN_ESCALATE,        CLOCK_ESCALATE_FROM,       FALSE },
    { IN(NEGOTIATING),       is_buyers_turn,                   ACTION_COUNTER_OFFER,          WHY_SELLER_REJECTED,     CLOCK_ESCALATE_FROM,       FALSE },
    { IN(NEGOTIATING),       NULL,                             ACTION_WAIT_FOR_SELLER,        WHY_NEGOTIATING,         CLOCK_ESCALATE_FROM,       FALSE },
    { IN(ESCALATED),         NULL,                             ACTION_WAIT_FOR_RULING,        WHY_ESCALATED,           CLOCK_RULING_EXPECTED,     TRUE  },
    { IN(APPEALED),          NULL,                             ACTION_WAIT_FOR_APPEAL,        WHY_APPEALED,            CLOCK_RULING_EXPECTED,     TRUE  },
    { IN(RULED),             ruling_is_partial,                ACTION_APPEAL,                 WHY_RULED_PARTIAL,       CLOCK_APPEAL_BY,           FALSE },
    { IN(REFUND_PENDING),    refund_has_failed,                ACTION_CHASE_REFUND,           WHY_REFUND_FAILED,       CLOCK_COUNT,               FALSE },
    { IN(RULED) | IN(REFUND_PENDING),
                             refund_is_late,                   ACTION_CHASE_REFUND,           WHY_REFUND_LATE,         CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(RULED),             NULL,                             ACTION_WAIT_FOR_REFUND,        WHY_RULED,               CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(LOST),              can_appeal,                       ACTION_APPEAL,                 WHY_CAN_APPEAL,          CLOCK_APPEAL_BY,           FALSE },
    { IN(LOST),              can_claim_through_payment,        ACTION_FILE_CHARGEBACK,        WHY_LOST_BANK,           CLOCK_OF_PAYMENT,          FALSE },
    { IN(LOST),              may_claim_through_payment,        ACTION_FILE_CHARGEBACK,        WHY_BANK_PERHAPS,        CLOCK_OF_LATE_PAYMENT,     TRUE  },
    { IN(LOST),              has_claim_by_law,                 ACTION_NOTHING,                WHY_LOST_LAW,            CLOCK_STATUTORY_CLAIM_BY,  FALSE },
    { IN(LOST),              NULL,                             ACTION_NOTHING,                WHY_LOST,                CLOCK_COUNT,               FALSE },
    { IN(RETURN_DUE),        agreed_number_is_missing,         ACTION_SHIP_RETURN,            WHY_AGREED_NUMBER,       CLOCK_RETURN_SHIP_BY,      FALSE },
    { IN_TO_POST,            agreed_return_is_late,            ACTION_SHIP_RETURN,            WHY_AGREED_LATE,         CLOCK_RETURN_SHIP_BY,      TRUE  },
    { IN_TO_POST,            is_by_agreement,                  ACTION_SHIP_RETURN,            WHY_AGREED_DUE,          CLOCK_RETURN_SHIP_BY,      FALSE },
    { IN(RETURN_SENT),       is_by_agreement,                  ACTION_WAIT_FOR_RETURN,        WHY_AGREED_SENT,         CLOCK_COUNT,               FALSE },
    { IN(RETURN_DELIVERED),  is_by_agreement,                  ACTION_CONFIRM_RETURN_ARRIVAL, WHY_AGREED_DELIVERED,    CLOCK_RETURN_CONFIRMED_BY, FALSE },
    { IN(RETURN_DUE),        number_is_missing,                ACTION_SHIP_RETURN,            WHY_RETURN_NUMBER,       CLOCK_RETURN_SHIP_BY,      FALSE },
    { IN_TO_POST,            return_is_late,                   ACTION_SHIP_RETURN,            WHY_RETURN_LATE,         CLOCK_RETURN_SHIP_BY,      TRUE  },
    { IN_TO_POST,            NULL,                             ACTION_SHIP_RETURN,            WHY_RETURN_DUE,          CLOCK_RETURN_SHIP_BY,      FALSE },
    { IN(RETURN_SENT),       NULL,                             ACTION_WAIT_FOR_RETURN,        WHY_RETURN_SENT,         CLOCK_COUNT,               FALSE },
    { IN(RETURN_DELIVERED),  NULL,                             ACTION_CONFIRM_RETURN_ARRIVAL, WHY_RETURN_DELIVERED,    CLOCK_RETURN_CONFIRMED_BY, FALSE },
    { IN(REFUND_PENDING),    NULL,                             ACTION_WAIT_FOR_REFUND,        WHY_REFUND_PENDING,      CLOCK_REFUND_EXPECTED,     TRUE  },
    { IN(PART_REFUNDED),     NULL,                             ACTION_CONTEST_DEDUCTION,      WHY_REFUND_SHORT,        CLOCK_OF_PAYMENT,          FALSE },
    { IN(CHARGEBACK_FILED),  can_escalate_payment_case,        ACTION_ESCALATE_PAYMENT_CASE,  WHY_PAYMENT_CASE,        CLOCK_PAYPAL_ESCALATE_BY,  FALSE },
    { IN(CHARGEBACK_FILED),  payment_case_ran_out,             ACTION_CHECK_DISPUTE_PAGE,     WHY_CASE_RAN_OUT,        CLOCK_PAYPAL_ESCALATE_BY,  TRUE  },
    { IN(CHARGEBACK_FILED),  NULL,                             ACTION_WAIT_FOR_BANK,          WHY_WITH_BANK,           CLOCK_COUNT,               FALSE },
    { IN(CHARGEBACK_WON),    is_paid_twice,                    ACTION_ANSWER_BANK,            WHY_PAID_TWICE,          CLOCK_COUNT,               FALSE },
    { IN(WITHDRAWN),         is_withdrawn_for_a_promise,       ACTION_OPEN_DISPUTE,           WHY_WITHDRAWN_PROMISE,   CLOCK_WINDOW_CLOSES,       FALSE },
    { IN(WITHDRAWN),         is_withdrawn_past_close,          ACTION_FILE_CHARGEBACK,        WHY_WITHDRAWN_BANK,      CLOCK_OF_PAYMENT,          FALSE },
    { IN(CLOSED),            money_has_come,                   ACTION_NOTHING,                WHY_DISPUTE_OVER,        CLOCK_COUNT,               FALSE },
    { IN(REFUNDED) | IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST),
                             NULL,                             ACTION_NOTHING,                WHY_DISPUTE_OVER,        CLOCK_COUNT,               FALSE },
};
/* clang-format on */

static NextStep
step_of_row(const DisputeRow *row, const Situation *now)
{
    const Clock *clock = row->clock == CLOCK_COUNT ? NULL : situation_clock(now, row->clock);
    Instant by = INSTANT_UNKNOWN;

    if (clock != NULL)
        by = row->at_latest ? clock->latest : clock->earliest;
    return (NextStep){
        .action = row->action,
        .by = by,
        .reason = row->why,
        .why = next_why(row->why, by),
        .clock = clock == NULL ? CLOCK_COUNT : clock->id,
        .dispute = now->dispute,
    };
}

gboolean
next_step_of_dispute(const Order *order, const Dispute *dispute, const Policies *policies,
                     const GArray *clocks, Validity *validity, NextStep *ret_step)
{
    const Situation now = { order, dispute, policies, clocks, validity };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (!dispute_is_in(dispute, rows[i].in) ||
            (rows[i].also != NULL && !rows[i].also(&now)))
            continue;
        *ret_step = step_of_row(&rows[i], &now);
        return TRUE;
    }
    return FALSE;
}

/* What is for the buyer to do comes before what others owe, and that before what is over. */
static int
rank(const NextStep *step)
{
    if (step->action == ACTION_NOTHING)
        return 2;
    return next_action_is_waiting(step->action) ? 1 : 0;
}

/* Something is lost at its date, which is still to come within three days. */
static gboolean
is_running_out(const NextStep *step, Validity *validity)
{
    return step->by != INSTANT_UNKNOWN && step->clock != CLOCK_COUNT &&
           clock_name(step->clock)->kind == CLOCK_ACT_BY && !has_passed(validity, step->by) &&
           has_passed(validity, step->by - RUNNING_OUT);
}

/* What can be lost these days comes before what is late or possible already: it can wait. Then
 * the sooner date, and a date beats none. */
static gboolean
needs_more(const NextStep *a, const NextStep *b, Validity *validity)
{
    Instant a_by = a->by == INSTANT_UNKNOWN ? INSTANT_NEVER : a->by;
    Instant b_by = b->by == INSTANT_UNKNOWN ? INSTANT_NEVER : b->by;
    gboolean a_runs_out = is_running_out(a, validity);

    if (rank(a) != rank(b))
        return rank(a) < rank(b);
    if (a_runs_out != is_running_out(b, validity))
        return a_runs_out;
    return a_by < b_by;
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
            (found && !needs_more(&step, ret_step, validity)))
            continue;
        *ret_step = step;
        found = TRUE;
    }
    return found;
}
