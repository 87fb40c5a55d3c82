/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/transition.h"

#include "base/i18n.h"
#include "domain/dispute-states.h"

#define STAY DISPUTE_STATE_COUNT

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const GArray *clocks;
    Instant now;
} Situation;

typedef gboolean (*Guard)(const Situation *situation, Refusal *ret_refusal);

static gboolean
refuse(Refusal *ret_refusal, const char *why, Instant opens)
{
    *ret_refusal = (Refusal){ why, opens };
    return FALSE;
}

/* Doubtful figures never guard, and only the last honest reading closes a way. */
static gboolean
is_certain(const Clock *clock)
{
    return clock != NULL && clock->trust != TRUST_DOUBTFUL && !clock->estimated;
}

/* Source: escalation opens when the seller's time is over (source article; 5 to 15 days). */
static gboolean
seller_time_is_over(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *opens =
        clocks_find_of_dispute(situation->clocks, CLOCK_ESCALATE_FROM, situation->dispute->id);

    if (opens == NULL || situation->now >= opens->earliest)
        return TRUE;
    return refuse(ret_refusal,
                  N_("the seller still has time to answer; escalating opens on {date}"),
                  opens->earliest);
}

static gboolean
window_is_open(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *window = clocks_find(situation->clocks, CLOCK_WINDOW_CLOSES);

    if (window == NULL || situation->now < window->earliest || window->estimated ||
        window->check_page)
        return TRUE;
    return refuse(
        ret_refusal,
        N_("the protection window closed on {date}; a dispute can no longer be opened"),
        window->earliest);
}

/* Source: what has not arrived is claimed from the 11th day after shipping on
 * (christinasbeautyjourney.blogspot.com, 2022/03). */
static gboolean
can_be_opened(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *opens = clocks_find(situation->clocks, CLOCK_DISPUTE_OPENS);

    if (situation->dispute->said.reason == REASON_NOT_RECEIVED && is_certain(opens) &&
        opens->status == CLOCK_RUNNING && situation->now < opens->earliest)
        return refuse(ret_refusal,
                      N_("what has not arrived can be claimed only from {date} on"),
                      opens->earliest);
    return window_is_open(situation, ret_refusal);
}

static gboolean
an_offer_stands(const Situation *situation, Refusal *ret_refusal)
{
    const Offer *offer;

    if (dispute_find_offer(situation->dispute, &offer))
        return TRUE;
    return refuse(ret_refusal, N_("there is no offer to accept; record the offer first"),
                  INSTANT_UNKNOWN);
}

static gboolean
payment_time_is_left(const Situation *situation, ClockId id, Refusal *ret_refusal)
{
    const Clock *by = clocks_find(situation->clocks, id);

    if (!is_certain(by) || situation->now < by->latest)
        return TRUE;
    return refuse(
        ret_refusal,
        N_("the time to claim through your payment ended on {date}; ask there all the "
           "same"),
        by->latest);
}

static gboolean
payment_case_is_open(const Situation *situation, Refusal *ret_refusal)
{
    return payment_time_is_left(situation, CLOCK_PAYPAL_OPEN_BY, ret_refusal);
}

/* Source: Mastercard, as one issuer documents it (docs.adyen.com): 20 or 40 days of waiting. */
static gboolean
bank_takes_claims(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *from = clocks_find(situation->clocks, CLOCK_CHARGEBACK_FROM);

    if (is_certain(from) && situation->now < from->earliest)
        return refuse(ret_refusal, N_("the bank takes such a claim only from {date} on"),
                      from->earliest);
    return payment_time_is_left(situation, CLOCK_CHARGEBACK_BY, ret_refusal);
}

typedef struct {
    DisputeStates from;
    EventType event;
    DisputeState to;
    Guard guard;
} Transition;

/* clang-format off */
static const Transition transitions[] = {
    /* from                             event                         to                         guard             */
    { IN(DRAFT) | IN(WITHDRAWN),        EVENT_SUBMITTED,              DISPUTE_SUBMITTED,         can_be_opened       },
    { IN_ANY,                           EVENT_DISPUTE_DRAFTED,        STAY,                      NULL                },
    { IN_ANY,                           EVENT_EDITED,                 STAY,                      NULL                },
    { IN_ASKING,                        EVENT_SELLER_OFFERED,         DISPUTE_NEGOTIATING,       NULL                },
    { IN_ASKING,                        EVENT_SELLER_REJECTED,        DISPUTE_NEGOTIATING,       NULL                },
    { IN_ASKING,                        EVENT_SELLER_EVIDENCE,        DISPUTE_NEGOTIATING,       NULL                },
    { IN_ASKING,                        EVENT_BUYER_OFFERED,          DISPUTE_NEGOTIATING,       NULL                },
    { IN_ASKING,                        EVENT_BUYER_REJECTED,         DISPUTE_NEGOTIATING,       NULL                },
    { IN(ESCALATED),                    EVENT_SELLER_OFFERED,         STAY,                      NULL                },
    { IN(ESCALATED),                    EVENT_SELLER_REJECTED,        STAY,                      NULL                },
    { IN(ESCALATED),                    EVENT_SELLER_EVIDENCE,        STAY,                      NULL                },
    { IN(ESCALATED),                    EVENT_BUYER_OFFERED,          STAY,                      NULL                },
    { IN(ESCALATED),                    EVENT_BUYER_REJECTED,         STAY,                      NULL                },
    { IN_OPEN,                          EVENT_SELLER_ASKED_WITHDRAW,  STAY,                      NULL                },
    { IN_OPEN,                          EVENT_RESEND_PROMISED,        STAY,                      NULL                },
    { IN_OPEN,                          EVENT_RESEND_SHIPPED,         STAY,                      NULL                },
    { IN_ASKED,                         EVENT_EVIDENCE_REQUESTED,     STAY,                      NULL                },
    { IN_ASKED,                         EVENT_EVIDENCE_SENT,          STAY,                      NULL                },
    { IN_ASKING,                        EVENT_SELLER_TIMEOUT,         DISPUTE_REFUND_PENDING,    NULL                },
    { IN_OPEN,                          EVENT_ACCEPTED,               DISPUTE_REFUND_PENDING,    an_offer_stands     },
    { IN_ASKING,                        EVENT_ESCALATED,              DISPUTE_ESCALATED,         seller_time_is_over },
    { IN_ASKING,                        EVENT_PLATFORM_STEPPED_IN,    DISPUTE_ESCALATED,         NULL                },
    { IN_OPEN,                          EVENT_PLATFORM_OFFERED,       DISPUTE_ESCALATED,         NULL                },
    { IN_OPEN | IN_RETURNING,           EVENT_RULED_FOR_BUYER,        DISPUTE_RULED,             NULL                },
    { IN_OPEN | IN_RETURNING,           EVENT_RULED_PARTIAL,          DISPUTE_RULED,             NULL                },
    { IN_OPEN | IN_RETURNING,           EVENT_RULED_FOR_SELLER,       DISPUTE_LOST,              NULL                },
    { IN(RULED) | IN(LOST) | IN_PAYING, EVENT_APPEALED,               DISPUTE_APPEALED,          NULL                },
    { IN(APPEALED),                     EVENT_APPEAL_WON,             DISPUTE_RULED,             NULL                },
    { IN(APPEALED),                     EVENT_APPEAL_LOST,            DISPUTE_LOST,              NULL                },
    { IN_OPEN | IN_RETURNING | IN(DRAFT) | IN(APPEALED),
                                        EVENT_WITHDRAWN,              DISPUTE_WITHDRAWN,         NULL                },
    { IN_ANY,                           EVENT_DISPUTE_CLOSED,         DISPUTE_CLOSED,            NULL                },
    { IN(DRAFT),                        EVENT_RETURN_AGREED,          DISPUTE_AGREEMENT,         NULL                },
    { IN_OPEN | IN(RULED),              EVENT_RETURN_AGREED,          DISPUTE_RETURN_DUE,        NULL                },
    { IN_OPEN | IN(RULED),              EVENT_RETURN_REQUIRED,        DISPUTE_RETURN_DUE,        NULL                },
    { IN(RETURN_DUE) | IN(RETURN_SENT) | IN(AGREEMENT),
                                        EVENT_RETURN_SHIPPED,         DISPUTE_RETURN_SENT,       NULL                },
    { IN(RETURN_DUE) | IN(RETURN_SENT), EVENT_RETURN_DELIVERED,       DISPUTE_RETURN_DELIVERED,  NULL                },
    { IN_RETURNING,                     EVENT_RETURN_RECEIVED,        DISPUTE_REFUND_PENDING,    NULL                },
    { IN_RETURNING,                     EVENT_RETURN_REFUSED,         DISPUTE_ESCALATED,         NULL                },
    { IN_SUBMITTED & ~IN_BANK,          EVENT_REFUND_APPROVED,        DISPUTE_REFUND_PENDING,    NULL                },
    { IN_SUBMITTED & ~IN_BANK,          EVENT_REFUND_PART,            DISPUTE_PART_REFUNDED,     NULL                },
    { IN_SUBMITTED & ~IN_BANK,          EVENT_REFUNDED,               DISPUTE_REFUNDED,          NULL                },
    { IN_BANK,                          EVENT_REFUND_APPROVED,        STAY,                      NULL                },
    { IN_BANK,                          EVENT_REFUND_PART,            STAY,                      NULL                },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_LOST),
                                        EVENT_REFUNDED,               DISPUTE_REFUNDED,          NULL                },
    { IN(CHARGEBACK_WON),               EVENT_REFUNDED,               STAY,                      NULL                },
    { IN_PAYING | IN(REFUNDED),         EVENT_REFUND_FAILED,          DISPUTE_REFUND_PENDING,    NULL                },
    { IN_ANY,                           EVENT_PAYMENT_CASE_OPENED,    DISPUTE_CHARGEBACK_FILED,  payment_case_is_open },
    { IN_ANY,                           EVENT_CHARGEBACK_FILED,       DISPUTE_CHARGEBACK_FILED,  bank_takes_claims   },
    { IN(CHARGEBACK_FILED),             EVENT_PAYMENT_CASE_ESCALATED, STAY,                      NULL                },
    { IN(CHARGEBACK_FILED),             EVENT_BANK_ASKED,             STAY,                      NULL                },
    { IN(CHARGEBACK_FILED) | IN(CHARGEBACK_WON),
                                        EVENT_BANK_ANSWERED,          STAY,                      NULL                },
    { IN(CHARGEBACK_FILED),             EVENT_CHARGEBACK_WON,         DISPUTE_CHARGEBACK_WON,    NULL                },
    { IN(CHARGEBACK_FILED),             EVENT_CHARGEBACK_LOST,        DISPUTE_CHARGEBACK_LOST,   NULL                },
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

gboolean
transition_allowed(const Order *order, const Dispute *dispute, EventType event,
                   const GArray *clocks, Instant now, Refusal *ret_refusal)
{
    const Transition *transition = find(dispute->state, event);
    Situation situation = { order, dispute, clocks, now };

    if (transition == NULL)
        return refuse(
            ret_refusal,
            N_("the dispute is in the state “{state}”, from which this cannot follow"),
            INSTANT_UNKNOWN);
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
            "Withdrawing gives the claim up: it can be opened again only before the window's "
            "original close, and after that the money is gone.");
    case EVENT_CHARGEBACK_FILED:
    case EVENT_PAYMENT_CASE_OPENED:
        return N_(
            "Going to your bank or payment service can close the marketplace's own case, and "
            "usually works only once.");
    default:
        return NULL;
    }
}
