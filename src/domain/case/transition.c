/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/transition.h"

#include "base/i18n.h"
#include "domain/case/dispute.h"

#define STAY DISPUTE_STATE_COUNT

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
    { IN(DRAFT) | IN(WITHDRAWN) | IN(CLOSED),            EVENT_SUBMITTED,              DISPUTE_SUBMITTED,        GUARD_CAN_BE_OPENED,        USUAL },
    { IN_ANY,                                            EVENT_DISPUTE_DRAFTED,        STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_EDITED,                 STAY,                     GUARD_NONE,                 SELDOM },
    /* Both sides talk; before it is asked for and after it, what is said is kept. */
    { IN_ASKING,                                         EVENT_SELLER_OFFERED,         DISPUTE_NEGOTIATING,      GUARD_NONE,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_OFFERED,         STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_OFFERED,         STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_REJECTED,        DISPUTE_NEGOTIATING,      GUARD_NONE,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_REJECTED,        STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_REJECTED,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_EVIDENCE,        DISPUTE_NEGOTIATING,      GUARD_NONE,                 USUAL },
    { IN(ESCALATED),                                     EVENT_SELLER_EVIDENCE,        STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_EVIDENCE,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_BUYER_OFFERED,          DISPUTE_NEGOTIATING,      GUARD_NONE,                 USUAL },
    { IN(ESCALATED),                                     EVENT_BUYER_OFFERED,          STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_BUYER_OFFERED,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_BUYER_REJECTED,         DISPUTE_NEGOTIATING,      GUARD_NONE,                 USUAL },
    { IN(ESCALATED),                                     EVENT_BUYER_REJECTED,         STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_BUYER_REJECTED,         STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN,                                           EVENT_SELLER_ASKED_WITHDRAW,  STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_ASKED_WITHDRAW,  STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN,                                           EVENT_RESEND_PROMISED,        STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_RESEND_PROMISED,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN,                                           EVENT_RESEND_SHIPPED,         STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_RESEND_SHIPPED,         STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN,                                           EVENT_SELLER_PROMISED_REFUND, STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_SELLER_PROMISED_REFUND, STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKED,                                          EVENT_EVIDENCE_REQUESTED,     STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_EVIDENCE_REQUESTED,     STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKED,                                          EVENT_EVIDENCE_SENT,          STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_EVIDENCE_SENT,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_SELLER_TIMEOUT,         DISPUTE_REFUND_PENDING,   GUARD_NONE,                 USUAL },
    { IN_OPEN,                                           EVENT_ACCEPTED,               DISPUTE_REFUND_PENDING,   GUARD_OFFER_STANDS,      USUAL },
    { IN_BANK,                                           EVENT_ACCEPTED,               STAY,                     GUARD_OFFER_STANDS,      SELDOM },
    { IN_ANY,                                            EVENT_ACCEPTED,               DISPUTE_REFUND_PENDING,   GUARD_OFFER_STANDS,      SELDOM },
    /* The marketplace decides. */
    { IN_ASKING,                                         EVENT_ESCALATED,              DISPUTE_ESCALATED,        GUARD_SELLER_TIME_IS_OVER,  USUAL },
    { IN_RETURNING | IN(REFUND_PENDING),                 EVENT_ESCALATED,              DISPUTE_ESCALATED,        GUARD_NONE,                 SELDOM },
    { IN_ASKING,                                         EVENT_PLATFORM_STEPPED_IN,    DISPUTE_ESCALATED,        GUARD_NONE,                 USUAL },
    { IN_RETURNING | IN(REFUND_PENDING),                 EVENT_PLATFORM_STEPPED_IN,    DISPUTE_ESCALATED,        GUARD_NONE,                 SELDOM },
    { IN_OPEN,                                           EVENT_PLATFORM_OFFERED,       DISPUTE_ESCALATED,        GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_PLATFORM_OFFERED,       STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_FOR_BUYER,        DISPUTE_RULED,            GUARD_NONE,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_FOR_BUYER,        DISPUTE_RULED,            GUARD_NONE,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_FOR_BUYER,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_PARTIAL,          DISPUTE_RULED,            GUARD_NONE,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_PARTIAL,          DISPUTE_RULED,            GUARD_NONE,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_PARTIAL,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN_OPEN | IN_RETURNING,                            EVENT_RULED_FOR_SELLER,       DISPUTE_LOST,             GUARD_NONE,                 USUAL },
    { IN(RULED) | IN(LOST) | IN_PAYING | IN(APPEALED) | IN(WITHDRAWN) | IN(CLOSED),
                                                         EVENT_RULED_FOR_SELLER,       DISPUTE_LOST,             GUARD_NONE,                 SELDOM },
    { IN_BANK,                                           EVENT_RULED_FOR_SELLER,       STAY,                     GUARD_NONE,                 SELDOM },
    { IN(RULED) | IN(LOST) | IN_PAYING,                  EVENT_APPEALED,               DISPUTE_APPEALED,         GUARD_NONE,                 USUAL },
    { IN(REFUNDED) | IN(CLOSED),                         EVENT_APPEALED,               DISPUTE_APPEALED,         GUARD_NONE,                 SELDOM },
    { IN(CHARGEBACK_LOST),                               EVENT_APPEALED,               DISPUTE_CHARGEBACK_FILED, GUARD_APPEAL_TIME_IS_LEFT,  USUAL },
    { IN(APPEALED),                                      EVENT_APPEAL_WON,             DISPUTE_RULED,            GUARD_NONE,                 USUAL },
    { IN(APPEALED),                                      EVENT_APPEAL_LOST,            DISPUTE_LOST,             GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_APPEAL_WON,             DISPUTE_CHARGEBACK_WON,   GUARD_NONE,                 SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_APPEAL_LOST,            DISPUTE_CHARGEBACK_LOST,  GUARD_NONE,                 SELDOM },
    { IN_OPEN | IN_RETURNING | IN(DRAFT) | IN(APPEALED), EVENT_WITHDRAWN,              DISPUTE_WITHDRAWN,        GUARD_NONE,                 USUAL },
    { IN(AGREEMENT) | IN(CHARGEBACK_FILED),              EVENT_WITHDRAWN,              DISPUTE_WITHDRAWN,        GUARD_NONE,                 SELDOM },
    { IN_ANY,                                            EVENT_DISPUTE_CLOSED,         DISPUTE_CLOSED,           GUARD_NONE,                 SELDOM },
    /* The item goes back: after any agreement, and also where the money came first. */
    { IN(DRAFT),                                         EVENT_RETURN_AGREED,          DISPUTE_AGREEMENT,        GUARD_NONE,                 USUAL },
    { IN_OPEN | IN(RULED),                               EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       GUARD_NONE,                 USUAL },
    { IN_OPEN | IN(RULED),                               EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       GUARD_NONE,                 USUAL },
    { IN(RETURN_DUE),                                    EVENT_RETURN_AGREED,          STAY,                     GUARD_NONE,                 USUAL },
    { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK,
                                                         EVENT_RETURN_AGREED,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN_PAYING | IN(REFUNDED),                          EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,       GUARD_NONE,                 SELDOM },
    { IN(RETURN_DUE),                                    EVENT_RETURN_REQUIRED,        STAY,                     GUARD_NONE,                 USUAL },
    { IN(RETURN_SENT) | IN(RETURN_DELIVERED) | IN(AGREEMENT) | IN_BANK,
                                                         EVENT_RETURN_REQUIRED,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_PAYING | IN(REFUNDED),                          EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,       GUARD_NONE,                 SELDOM },
    { IN(RETURN_DUE) | IN(RETURN_SENT) | IN(AGREEMENT),  EVENT_RETURN_SHIPPED,         DISPUTE_RETURN_SENT,      GUARD_NONE,                 USUAL },
    { IN(RULED) | IN_PAYING | IN(REFUNDED) | IN(DRAFT),  EVENT_RETURN_SHIPPED,         DISPUTE_RETURN_SENT,      GUARD_NONE,                 SELDOM },
    { IN_BANK,                                           EVENT_RETURN_SHIPPED,         STAY,                     GUARD_NONE,                 SELDOM },
    { IN(RETURN_DUE) | IN(RETURN_SENT),                  EVENT_RETURN_DELIVERED,       DISPUTE_RETURN_DELIVERED, GUARD_NONE,                 USUAL },
    { IN(AGREEMENT),                                     EVENT_RETURN_DELIVERED,       DISPUTE_RETURN_DELIVERED, GUARD_NONE,                 SELDOM },
    { IN_RETURNING,                                      EVENT_RETURN_RECEIVED,        DISPUTE_REFUND_PENDING,   GUARD_NONE,                 USUAL },
    { IN(AGREEMENT),                                     EVENT_RETURN_RECEIVED,        DISPUTE_REFUND_PENDING,   GUARD_NONE,                 SELDOM },
    { IN_PAYING | IN(REFUNDED) | IN_BANK,                EVENT_RETURN_DELIVERED,       STAY,                     GUARD_NONE,                 SELDOM },
    { IN_PAYING | IN(REFUNDED) | IN_BANK,                EVENT_RETURN_RECEIVED,        STAY,                     GUARD_NONE,                 SELDOM },
    { IN_RETURNING,                                      EVENT_RETURN_REFUSED,         DISPUTE_ESCALATED,        GUARD_NONE,                 USUAL },
    { IN_PAYING | IN(AGREEMENT),                         EVENT_RETURN_REFUSED,         DISPUTE_ESCALATED,        GUARD_NONE,                 SELDOM },
    /* The money: it can come from any of these, however it ended. */
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUND_APPROVED,        DISPUTE_REFUND_PENDING,   GUARD_NONE,                 USUAL },
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUND_PART,            DISPUTE_PART_REFUNDED,    GUARD_NONE,                 USUAL },
    { IN_SUBMITTED & ~IN_BANK,                           EVENT_REFUNDED,               DISPUTE_REFUNDED,         GUARD_NONE,                 USUAL },
    { IN(DRAFT),                                         EVENT_REFUND_APPROVED,        DISPUTE_REFUND_PENDING,   GUARD_NONE,                 SELDOM },
    { IN(DRAFT),                                         EVENT_REFUND_PART,            DISPUTE_PART_REFUNDED,    GUARD_NONE,                 SELDOM },
    { IN(DRAFT),                                         EVENT_REFUNDED,               DISPUTE_REFUNDED,         GUARD_NONE,                 SELDOM },
    { IN_BANK,                                           EVENT_REFUND_APPROVED,        STAY,                     GUARD_NONE,                 USUAL },
    { IN_BANK,                                           EVENT_REFUND_PART,            STAY,                     GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_LOST),        EVENT_REFUNDED,               DISPUTE_REFUNDED,         GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_WON),                                EVENT_REFUNDED,               STAY,                     GUARD_NONE,                 USUAL },
    { IN_PAYING | IN(REFUNDED),                          EVENT_REFUND_FAILED,          DISPUTE_REFUND_PENDING,   GUARD_NONE,                 USUAL },
    { IN_BANK,                                           EVENT_REFUND_FAILED,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ANY,                                            EVENT_REFUND_FAILED,          DISPUTE_REFUND_PENDING,   GUARD_NONE,                 SELDOM },
    /* The bank or the payment service: a second way, from every state. */
    { IN_ANY,                                            EVENT_PAYMENT_CASE_OPENED,    DISPUTE_CHARGEBACK_FILED, GUARD_PAYMENT_CASE_IS_OPEN, SELDOM },
    { IN_ANY,                                            EVENT_CHARGEBACK_FILED,       DISPUTE_CHARGEBACK_FILED, GUARD_BANK_TAKES_CLAIMS,    SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_PAYMENT_CASE_ESCALATED, STAY,                     GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_BANK_ASKED,             STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_BANK_ASKED,             STAY,                     GUARD_NONE,                 SELDOM },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON),         EVENT_BANK_ANSWERED,          STAY,                     GUARD_NONE,                 USUAL },
    { IN_ANY,                                            EVENT_BANK_ANSWERED,          STAY,                     GUARD_NONE,                 SELDOM },
    { IN(CHARGEBACK_FILED),                              EVENT_CHARGEBACK_WON,         DISPUTE_CHARGEBACK_WON,   GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_FILED),                              EVENT_CHARGEBACK_LOST,        DISPUTE_CHARGEBACK_LOST,  GUARD_NONE,                 USUAL },
    { IN(CHARGEBACK_LOST) | IN_PAYING | IN(REFUNDED),    EVENT_CHARGEBACK_WON,         DISPUTE_CHARGEBACK_WON,   GUARD_NONE,                 SELDOM },
    { IN(CHARGEBACK_WON) | IN(REFUNDED),                 EVENT_CHARGEBACK_LOST,        DISPUTE_CHARGEBACK_LOST,  GUARD_NONE,                 SELDOM },
    /* The buyer looked at it, or leaves it at that. */
    { IN_ANY,                                            EVENT_CHECKED,                STAY,                     GUARD_NONE,                 SELDOM },
    { IN_ANY,                                            EVENT_SETTLED,                STAY,                     GUARD_NONE,                 SELDOM },
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

Guard
transition_guard(DisputeState from, EventType event)
{
    const Transition *transition = find(from, event);

    return transition != NULL ? transition->guard : GUARD_DOES_NOT_FIT;
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
