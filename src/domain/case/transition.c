/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/transition.h"

#include "base/i18n.h"
#include "domain/case/dispute-states.h"

#define STAY DISPUTE_STATE_COUNT

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const GArray *clocks;
    Instant now;
} Situation;

typedef gboolean (*Guard)(const Situation *situation, Refusal *ret_refusal);

static gboolean
refuse(Refusal *ret_refusal, const char *why)
{
    *ret_refusal = (Refusal){ .why = why, .date = INSTANT_UNKNOWN };
    return FALSE;
}

/* A deadline refuses with its day and with what that day rests on. */
static gboolean
refuse_by(Refusal *ret_refusal, const char *why, const Clock *clock, Instant date)
{
    *ret_refusal = (Refusal){ why, date, *clock, TRUE };
    return FALSE;
}

/* Doubtful figures never guard, nor estimates, nor two dates that disagree. */
static gboolean
is_certain(const Clock *clock)
{
    return clock != NULL && clock->trust != TRUST_DOUBTFUL && !clock->estimated &&
           !clock->check_page;
}

/* Only before its earliest reading. */
static gboolean
is_too_early(const Clock *opens, Instant now)
{
    return is_certain(opens) && now < opens->earliest;
}

/* Only after its latest reading. */
static gboolean
is_too_late(const Clock *closes, Instant now)
{
    return is_certain(closes) && now >= closes->latest;
}

/* Source: escalation opens when the seller's time is over (source article; 5 to 15 days). */
static gboolean
seller_time_is_over(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *opens =
        clocks_find_of_dispute(situation->clocks, CLOCK_ESCALATE_FROM, situation->dispute->id);

    if (!is_too_early(opens, situation->now))
        return TRUE;
    return refuse_by(ret_refusal,
                     N_("the seller still has time to answer, you can escalate from {date} on"),
                     opens, opens->earliest);
}

/* The window, or one of its own for such faults where it lasts longer (Brazil). */
static const Clock *
window_of_claim(const Situation *situation)
{
    const Clock *window = clocks_find(situation->clocks, CLOCK_WINDOW_CLOSES);
    const Clock *defects = clocks_find(situation->clocks, CLOCK_DEFECT_WINDOW_CLOSES);
    const char *reason = choice_token(&reasons, situation->dispute->said.reason);

    if (window == NULL || defects == NULL || defects->latest <= window->latest ||
        (defects->rule != NULL && !rule_is_for_reason(defects->rule, reason)))
        return window;
    return defects;
}

static gboolean
window_is_open(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *window = window_of_claim(situation);

    if (!is_too_late(window, situation->now))
        return TRUE;
    return refuse_by(
        ret_refusal,
        N_("the protection window closed on {date}, a dispute can no longer be opened"), window,
        window->latest);
}

/* Source: what has not arrived is claimed from the 11th day after shipping on
 * (christinasbeautyjourney.blogspot.com, 2022/03). */
static gboolean
can_be_opened(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *opens = clocks_find(situation->clocks, CLOCK_DISPUTE_OPENS);

    if (situation->dispute->said.reason == REASON_NOT_RECEIVED &&
        is_too_early(opens, situation->now) && opens->status == CLOCK_RUNNING)
        return refuse_by(ret_refusal,
                         N_("what has not arrived can be claimed only from {date} on"), opens,
                         opens->earliest);
    return window_is_open(situation, ret_refusal);
}

static gboolean
an_offer_stands(const Situation *situation, Refusal *ret_refusal)
{
    const Offer *offer;

    if (dispute_find_acceptable(situation->dispute, &offer))
        return TRUE;
    return refuse(ret_refusal, N_("you have no offer to accept, record the offer first"));
}

static gboolean
payment_time_is_left(const Situation *situation, ClockId id, Refusal *ret_refusal)
{
    const Clock *by = clocks_find(situation->clocks, id);

    if (!is_too_late(by, situation->now))
        return TRUE;
    return refuse_by(ret_refusal,
                     N_("the time to claim from your bank or payment service ended on {date}, "
                        "ask there anyway"),
                     by, by->latest);
}

static gboolean
payment_case_is_open(const Situation *situation, Refusal *ret_refusal)
{
    return payment_time_is_left(situation, CLOCK_PAYPAL_OPEN_BY, ret_refusal) &&
           payment_time_is_left(situation, CLOCK_PAYMENT_CASE_OPEN_BY, ret_refusal);
}

/* A bank's waiting time is for the bank to keep: it refuses nothing here. */
static gboolean
bank_takes_claims(const Situation *situation, Refusal *ret_refusal)
{
    return payment_time_is_left(situation, CLOCK_CHARGEBACK_BY, ret_refusal);
}

/* Source: PayPal takes an appeal within 10 days of its decision (rules.md, E2). */
static gboolean
appeal_time_is_left(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *by = clocks_find_of_dispute(situation->clocks, CLOCK_PAYMENT_APPEAL_BY,
                                             situation->dispute->id);

    if (!is_too_late(by, situation->now))
        return TRUE;
    return refuse_by(ret_refusal, N_("the time to appeal ended on {date}, ask there anyway"),
                     by, by->latest);
}

/* What is possible and seldom meant stands last in a menu. */
typedef enum {
    USUAL,
    SELDOM
} Frequency;

typedef struct {
    DisputeStates from;
    EventType event;
    DisputeState to;
    Guard guard;
    Frequency frequency;
} Transition;

/* The first row that has the state and the event counts. */
/* clang-format off */
static const Transition transitions[] = {
    /* It is asked for, and may be asked for again. */
    { IN(DRAFT) | IN(WITHDRAWN) | IN(CLOSED),            EVENT_SUBMITTED,              DISPUTE_SUBMITTED,        can_be_opened,        USUAL },
    { IN_ANY,                                            EVENT_DISPUTE_DRAFTED,        STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_EDITED,                 STAY,                     NULL,                 SELDOM },
    /* Both sides talk; before it is asked for and after it, what is said is kept. */
    { IN_ASKING,                                         EVENT_SELLER_OFFERED,         DISPUTE_NEGOTIATING,      NULL,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_OFFERED,         STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_OFFERED,         STAY,                     NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_REJECTED,        DISPUTE_NEGOTIATING,      NULL,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_REJECTED,        STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_REJECTED,        STAY,                     NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_EVIDENCE,        DISPUTE_NEGOTIATING,      NULL,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_EVIDENCE,        STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_EVIDENCE,        STAY,                     NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_BUYER_OFFERED,          DISPUTE_NEGOTIATING,      NULL,                 USUAL },
    { IN(ESCALATED),                                     EVENT_BUYER_OFFERED,          STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_BUYER_OFFERED,          STAY,                     NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_BUYER_REJECTED,         DISPUTE_NEGOTIATING,      NULL,                 USUAL },
    { IN(ESCALATED),                                     EVENT_BUYER_REJECTED,         STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_BUYER_REJECTED,         STAY,                     NULL,                 SELDOM },
    { IN_OPEN,                                           EVENT_SELLER_ASKED_WITHDRAW,  STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_ASKED_WITHDRAW,  STAY,                     NULL,                 SELDOM },
    { IN_OPEN,                                           EVENT_RESEND_PROMISED,        STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_RESEND_PROMISED,        STAY,                     NULL,                 SELDOM },
    { IN_OPEN,                                           EVENT_RESEND_SHIPPED,         STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_RESEND_SHIPPED,         STAY,                     NULL,                 SELDOM },
    { IN_OPEN,                                           EVENT_SELLER_PROMISED_REFUND, STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_PROMISED_REFUND, STAY,                     NULL,                 SELDOM },
    { IN_ASKED,                                          EVENT_EVIDENCE_REQUESTED,     STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_EVIDENCE_REQUESTED,     STAY,                     NULL,                 SELDOM },
    { IN_ASKED,                                          EVENT_EVIDENCE_SENT,          STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_EVIDENCE_SENT,          STAY,                     NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_TIMEOUT,         DISPUTE_REFUND_PENDING,   NULL,                 USUAL },
    { IN_OPEN,                                           EVENT_ACCEPTED,               DISPUTE_REFUND_PENDING,   an_offer_stands,      USUAL },
    { IN_BANK,                                           EVENT_ACCEPTED,               STAY,                     an_offer_stands,      SELDOM },
    { IN_ANY,                                            EVENT_ACCEPTED,               DISPUTE_REFUND_PENDING,   an_offer_stands,      SELDOM },
    /* The marketplace decides. */
    { IN_ASKING,                                         EVENT_ESCALATED,              DISPUTE_ESCALATED,        seller_time_is_over,  USUAL },
    { IN_RETURNING | IN(REFUND_PENDING),                 EVENT_ESCALATED,              DISPUTE_ESCALATED,        NULL,                 SELDOM },
    { IN_ASKING,                                         EVENT_PLATFORM_STEPPED_IN,    DISPUTE_ESCALATED,        NULL,                 USUAL },
    { IN_RETURNING | IN(REFUND_PENDING),                 EVENT_PLATFORM_STEPPED_IN,    DISPUTE_ESCALATED,        NULL,                 SELDOM },
    { IN_OPEN,                                           EVENT_PLATFORM_OFFERED,       DISPUTE_ESCALATED,        NULL,                 USUAL },
    { IN_ANY,                                            EVENT_PLATFORM_OFFERED,       STAY,                     NULL,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_FOR_BUYER,        DISPUTE_RULED,            NULL,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_FOR_BUYER,        DISPUTE_RULED,            NULL,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_FOR_BUYER,        STAY,                     NULL,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_PARTIAL,          DISPUTE_RULED,            NULL,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_PARTIAL,          DISPUTE_RULED,            NULL,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_PARTIAL,          STAY,                     NULL,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_FOR_SELLER,       DISPUTE_LOST,             NULL,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_FOR_SELLER,       DISPUTE_LOST,             NULL,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_FOR_SELLER,       STAY,                     NULL,                 SELDOM },
    { IN(RULED) | IN(LOST) | IN_PAYING,                  EVENT_APPEALED,               DISPUTE_APPEALED,         NULL,                 USUAL },
    { IN(REFUNDED) | IN(CLOSED),                         EVENT_APPEALED,               DISPUTE_APPEALED,         NULL,                 SELDOM },
    { IN(CHARGEBACK_LOST),                               EVENT_APPEALED,               DISPUTE_CHARGEBACK_FILED, appeal_time_is_left,  USUAL },
    { IN(APPEALED),                                      EVENT_APPEAL_WON,             DISPUTE_RULED,            NULL,                 USUAL },
    { IN(APPEALED),                                      EVENT_APPEAL_LOST,            DISPUTE_LOST,             NULL,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_APPEAL_WON,             DISPUTE_CHARGEBACK_WON,   NULL,                 SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_APPEAL_LOST,            DISPUTE_CHARGEBACK_LOST,  NULL,                 SELDOM },
    { IN_OPEN | IN_RETURNING | IN(DRAFT) | IN(APPEALED), EVENT_WITHDRAWN,              DISPUTE_WITHDRAWN,        NULL,                 USUAL },
    { IN(AGREEMENT) | IN(CHARGEBACK_FILED),              EVENT_WITHDRAWN,              DISPUTE_WITHDRAWN,        NULL,                 SELDOM },
    { IN_ANY,                                            EVENT_DISPUTE_CLOSED,         DISPUTE_CLOSED,           NULL,                 SELDOM },
    /* The item goes back: after any agreement, and also where the money came first. */
    { IN(DRAFT),                                         EVENT_RETURN_AGREED,          DISPUTE_AGREEMENT,        NULL,                 USUAL },
    { IN_OPEN | IN(RULED),                               EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       NULL,                 USUAL },
    { IN_OPEN | IN(RULED),                               EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       NULL,                 USUAL },
    { IN(RETURN_DUE),                                    EVENT_RETURN_AGREED,          STAY,                     NULL,                 USUAL },
    { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK,
                                                         EVENT_RETURN_AGREED,          STAY,                     NULL,                 SELDOM },
    { IN_PAYING | IN(REFUNDED),                          EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       NULL,                 USUAL },
    { IN_ANY,                                            EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       NULL,                 SELDOM },
    { IN(RETURN_DUE),                                    EVENT_RETURN_REQUIRED,        STAY,                     NULL,                 USUAL },
    { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK,
                                                         EVENT_RETURN_REQUIRED,        STAY,                     NULL,                 SELDOM },
    { IN_PAYING | IN(REFUNDED),                          EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       NULL,                 USUAL },
    { IN_ANY,                                            EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       NULL,                 SELDOM },
    { IN(RETURN_DUE) | IN(RETURN_SENT) | IN(AGREEMENT),  EVENT_RETURN_SHIPPED,         DISPUTE_RETURN_SENT,      NULL,                 USUAL },
    { IN(RULED) | IN_PAYING | IN(REFUNDED) | IN(DRAFT),  EVENT_RETURN_SHIPPED,         DISPUTE_RETURN_SENT,      NULL,                 SELDOM },
    { IN_BANK,                                           EVENT_RETURN_SHIPPED,         STAY,                     NULL,                 SELDOM },
    { IN(RETURN_DUE) | IN(RETURN_SENT),                  EVENT_RETURN_DELIVERED,       DISPUTE_RETURN_DELIVERED, NULL,                 USUAL },
    { IN(AGREEMENT),                                     EVENT_RETURN_DELIVERED,       DISPUTE_RETURN_DELIVERED, NULL,                 SELDOM },
    { IN_RETURNING,                                      EVENT_RETURN_RECEIVED,        DISPUTE_REFUND_PENDING,   NULL,                 USUAL },
    { IN(AGREEMENT),                                     EVENT_RETURN_RECEIVED,        DISPUTE_REFUND_PENDING,   NULL,                 SELDOM },
    { IN_PAYING | IN(REFUNDED) | IN_BANK,                EVENT_RETURN_DELIVERED,       STAY,                     NULL,                 SELDOM },
    { IN_PAYING | IN(REFUNDED) | IN_BANK,                EVENT_RETURN_RECEIVED,        STAY,                     NULL,                 SELDOM },
    { IN_RETURNING,                                      EVENT_RETURN_REFUSED,         DISPUTE_ESCALATED,        NULL,                 USUAL },
    { IN_PAYING | IN(AGREEMENT),                         EVENT_RETURN_REFUSED,         DISPUTE_ESCALATED,        NULL,                 SELDOM },
    /* The money: it can come from any of these, however it ended. */
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUND_APPROVED,        DISPUTE_REFUND_PENDING,   NULL,                 USUAL },
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUND_PART,            DISPUTE_PART_REFUNDED,    NULL,                 USUAL },
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUNDED,               DISPUTE_REFUNDED,         NULL,                 USUAL },
    { IN(DRAFT),                                         EVENT_REFUND_APPROVED,        DISPUTE_REFUND_PENDING,   NULL,                 SELDOM },
    { IN(DRAFT),                                         EVENT_REFUND_PART,            DISPUTE_PART_REFUNDED,    NULL,                 SELDOM },
    { IN(DRAFT),                                         EVENT_REFUNDED,               DISPUTE_REFUNDED,         NULL,                 SELDOM },
    { IN_BANK,                                           EVENT_REFUND_APPROVED,        STAY,                     NULL,                 USUAL },
    { IN_BANK,                                           EVENT_REFUND_PART,            STAY,                     NULL,                 USUAL },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_LOST),        EVENT_REFUNDED,               DISPUTE_REFUNDED,         NULL,                 USUAL },
    { IN(CHARGEBACK_WON),                                EVENT_REFUNDED,               STAY,                     NULL,                 USUAL },
    { IN_PAYING | IN(REFUNDED),                          EVENT_REFUND_FAILED,          DISPUTE_REFUND_PENDING,   NULL,                 USUAL },
    { IN_BANK,                                           EVENT_REFUND_FAILED,          STAY,                     NULL,                 SELDOM },
    { IN_ANY,                                            EVENT_REFUND_FAILED,          DISPUTE_REFUND_PENDING,   NULL,                 SELDOM },
    /* The bank or the payment service: a second way, from every state. */
    { IN_ANY,                                            EVENT_PAYMENT_CASE_OPENED,    DISPUTE_CHARGEBACK_FILED, payment_case_is_open, SELDOM },
    { IN_ANY,                                            EVENT_CHARGEBACK_FILED,       DISPUTE_CHARGEBACK_FILED, bank_takes_claims,    SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_PAYMENT_CASE_ESCALATED, STAY,                     NULL,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_BANK_ASKED,             STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_BANK_ASKED,             STAY,                     NULL,                 SELDOM },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON),         EVENT_BANK_ANSWERED,          STAY,                     NULL,                 USUAL },
    { IN_ANY,                                            EVENT_BANK_ANSWERED,          STAY,                     NULL,                 SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_CHARGEBACK_WON,         DISPUTE_CHARGEBACK_WON,   NULL,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_CHARGEBACK_LOST,        DISPUTE_CHARGEBACK_LOST,  NULL,                 USUAL },
    { IN(CHARGEBACK_LOST) | IN_PAYING | IN(REFUNDED),    EVENT_CHARGEBACK_WON,         DISPUTE_CHARGEBACK_WON,   NULL,                 SELDOM },
    { IN(CHARGEBACK_WON) | IN(REFUNDED),                 EVENT_CHARGEBACK_LOST,        DISPUTE_CHARGEBACK_LOST,  NULL,                 SELDOM },
    /* The buyer looked at it, or leaves it at that. */
    { IN_ANY,                                            EVENT_CHECKED,                STAY,                     NULL,                 SELDOM },
    { IN_ANY,                                            EVENT_SETTLED,                STAY,                     NULL,                 SELDOM },
};
/* clang-format on */

static const Transition *
find(DisputeState from, EventType event)
{
    for (gsize i = 0; i < G_N_ELEMENTS(transitions); i++) {
        if (transitions[i].event == event &&
            (transitions[i].from & ((DisputeStates)1 << from)) != 0)
            return &transitions[i];
    }
    return NULL;
}

gboolean
transition_find(DisputeState from, EventType event, DisputeState *ret_to)
{
    const Transition *transition = find(from, event);

    if (transition == NULL)
        return FALSE;
    *ret_to = transition->to == STAY ? from : transition->to;
    return TRUE;
}

/* The first row of an event says where it usually leads. */
gboolean
transition_force(DisputeState from, EventType event, DisputeState *ret_to)
{
    for (gsize i = 0; i < G_N_ELEMENTS(transitions); i++) {
        if (transitions[i].event != event)
            continue;
        *ret_to = transitions[i].to == STAY ? from : transitions[i].to;
        return TRUE;
    }
    return FALSE;
}

gboolean
transition_is_usual(DisputeState from, EventType event)
{
    const Transition *transition = find(from, event);

    return transition != NULL && transition->frequency == USUAL;
}

gboolean
transition_allowed(const Order *order, const Dispute *dispute, EventType event,
                   const GArray *clocks, Instant now, Refusal *ret_refusal)
{
    const Transition *transition = find(dispute->state, event);
    Situation situation = { order, dispute, clocks, now };

    if (transition == NULL)
        return refuse(
            ret_refusal,
            N_("the dispute is in the state “{state}”, from which this cannot follow"));
    return transition->guard == NULL || transition->guard(&situation, ret_refusal);
}

const char *
transition_weight(EventType event)
{
    switch (event) {
    case EVENT_ACCEPTED:
        return N_(
            "Accepting is final: the dispute ends with this amount and cannot be reopened.");
    case EVENT_WITHDRAWN:
        return N_(
            "Withdrawing gives up the claim. It may not be possible to open it again, and never "
            "after the window closes.");
    case EVENT_CHARGEBACK_FILED:
    case EVENT_PAYMENT_CASE_OPENED:
        return N_(
            "Going to your bank or payment service can close the marketplace's own case, and "
            "usually works only once.");
    default:
        return NULL;
    }
}
