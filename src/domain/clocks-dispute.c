/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of a dispute: which states they run in, and which events answer them. */
#include "domain/clocks-parts.h"
#include "domain/dispute-states.h"
#include "domain/settled.h"

typedef struct {
    ClockId id;
    DisputeStates runs_in;
    EventType stated_by;   /* whose `--until` is this clock's end; EVENT_UNKNOWN: none */
    EventType answered_by; /* after which it is done; EVENT_UNKNOWN: the state alone decides */
    gboolean anew;         /* it starts anew with the state: what happened before is past */
} DisputeClock;

/* clang-format off */
static const DisputeClock dispute_clocks[] = {
    { CLOCK_SELLER_ANSWERS_BY,   IN(SUBMITTED),                         EVENT_SUBMITTED,           EVENT_UNKNOWN                },
    { CLOCK_CHECK_SILENCE,       IN(SUBMITTED),                         EVENT_UNKNOWN,             EVENT_UNKNOWN                },
    { CLOCK_PLATFORM_STEPS_IN,   IN_ASKING,                                EVENT_UNKNOWN,             EVENT_UNKNOWN                },
    { CLOCK_ESCALATE_FROM,       IN_ASKING,                                EVENT_UNKNOWN,             EVENT_UNKNOWN                },
    { CLOCK_ANSWER_OFFER_BY,     IN_ASKING | IN(ESCALATED),                EVENT_SELLER_OFFERED,      EVENT_BUYER_REJECTED         },
    { CLOCK_ANSWER_OFFER_BY,     IN_ASKING | IN(ESCALATED),                EVENT_PLATFORM_OFFERED,    EVENT_BUYER_REJECTED         },
    { CLOCK_EVIDENCE_BY,         IN_ASKED,                              EVENT_EVIDENCE_REQUESTED,  EVENT_EVIDENCE_SENT          },
    { CLOCK_RULING_EXPECTED,     IN(ESCALATED) | IN(APPEALED),          EVENT_ESCALATED,           EVENT_UNKNOWN, TRUE          },
    { CLOCK_RETURN_SHIP_BY,      IN(RETURN_DUE) | IN(AGREEMENT),        EVENT_RETURN_REQUIRED,     EVENT_UNKNOWN                },
    { CLOCK_RETURN_SHIP_BY,      IN(RETURN_DUE) | IN(AGREEMENT),        EVENT_RETURN_AGREED,       EVENT_UNKNOWN                },
    { CLOCK_RETURN_CONFIRMED_BY, IN(RETURN_DELIVERED),                  EVENT_RETURN_DELIVERED,    EVENT_UNKNOWN                },
    { CLOCK_REFUND_EXPECTED,     IN(RULED) | IN(RETURN_DELIVERED) | IN_PAYING, EVENT_REFUND_APPROVED,     EVENT_UNKNOWN                },
    { CLOCK_APPEAL_BY,           IN(LOST) | IN(RULED),                  EVENT_RULED_FOR_SELLER,    EVENT_UNKNOWN                },
    { CLOCK_APPEAL_BY,           IN(LOST) | IN(RULED),                  EVENT_RULED_PARTIAL,       EVENT_UNKNOWN                },
    { CLOCK_PAYPAL_ESCALATE_BY,  IN(CHARGEBACK_FILED),                  EVENT_PAYMENT_CASE_OPENED, EVENT_PAYMENT_CASE_ESCALATED },
    { CLOCK_BANK_EVIDENCE_BY,    IN(CHARGEBACK_FILED),                  EVENT_BANK_ASKED,          EVENT_BANK_ANSWERED          },
};
/* clang-format on */

static gboolean
is_answered(const Dispute *dispute, const DisputeClock *row)
{
    return row->answered_by != EVENT_UNKNOWN && dispute_has(dispute, row->stated_by) &&
           !dispute_waits_for(dispute, row->stated_by, row->answered_by);
}

/* The page's own date beats every rule. */
static void
state_end(Clock *clock, const Dispute *dispute, const DisputeClock *row)
{
    Instant until = dispute->until[row->stated_by];

    if (row->stated_by == EVENT_UNKNOWN || until == INSTANT_UNKNOWN)
        return;
    clock->rule = NULL;
    clock->starts_at = dispute->happened[row->stated_by];
    clock->earliest = until;
    clock->latest = until;
    clock->trust = TRUST_STATED;
}

/* A rule for this way of payment says more than one for every way. */
static gboolean
has_own_rule(const GPtrArray *rules, const char *paid_with, gboolean estimated)
{
    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->estimated == estimated && rule->methods != NULL &&
            rule_is_for_payment(rule, paid_with))
            return TRUE;
    }
    return FALSE;
}

void
clock_add_dispute_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                           const Dispute *dispute, Instant since)
{
    for (EventType event = EVENT_UNKNOWN + 1; event < EVENT_TYPE_COUNT; event++) {
        Start start = { dispute->happened[event], PRECISION_INSTANT, FACT_COUNT, FALSE, event };

        if (start.instant != INSTANT_UNKNOWN && start.instant >= since &&
            rule_starts_from(rule, event_kind(event)->token))
            clock_add_reading(clock, rule, calendar, &start);
    }
}

static void
read_policy(Clock *clock, const ClockWork *work, const Policy *policy, const Dispute *dispute,
            const DisputeClock *row, gboolean estimated)
{
    Instant since = row->anew ? dispute->since : INSTANT_UNKNOWN;
    const char *paid_with = work->order->paid_with;
    const Calendar calendar = policies_calendar(work->policies, policy);
    g_autoptr(GPtrArray) rules = policy_rules_for_clock(policy, clock_name(clock->id)->token,
                                                        work->order->buyer_country);
    gboolean own_only = has_own_rule(rules, paid_with, estimated);

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->estimated == estimated &&
            rule_is_for_reason(rule, choice_token(&reasons, dispute->said.reason)) &&
            rule_is_for_payment(rule, paid_with) && (!own_only || rule->methods != NULL))
            clock_add_dispute_readings(clock, rule, &calendar, dispute, since);
    }
}

/* Of the marketplace and of every route that is open to the buyer: either the rules proper, or
 * those that stand in for them where no event of theirs has happened. */
static void
read_policies(Clock *clock, const ClockWork *work, const Dispute *dispute,
              const DisputeClock *row, gboolean estimated)
{
    g_autoptr(GPtrArray) routes =
        policies_for_buyer(work->policies, work->order->paid_with, work->order->buyer_country);

    read_policy(clock, work, work->market, dispute, row, estimated);
    for (guint i = 0; i < routes->len; i++)
        read_policy(clock, work, routes->pdata[i], dispute, row, estimated);
}

static void
add_clock(ClockWork *work, const Dispute *dispute, const DisputeClock *row)
{
    Clock clock = clock_unknown(row->id);

    if (!dispute_is_in(dispute, row->runs_in))
        return;
    if (row->stated_by != EVENT_UNKNOWN && !dispute_has(dispute, row->stated_by) &&
        row->answered_by != EVENT_UNKNOWN)
        return;
    read_policies(&clock, work, dispute, row, FALSE);
    if (!clock_is_known(&clock))
        read_policies(&clock, work, dispute, row, TRUE);
    state_end(&clock, dispute, row);
    clock.dispute = dispute->id;
    clock_settle(work, &clock, is_answered(dispute, row));
}

/* Two rows of one clock (a return agreed, or ordered) say the same thing once. */
static gboolean
has_clock(const ClockWork *work, const Dispute *dispute, ClockId id)
{
    for (guint i = 0; i < work->clocks->len; i++) {
        const Clock *clock = &g_array_index(work->clocks, Clock, i);

        if (clock->id == id && clock->dispute == dispute->id)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_draft(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (((const Dispute *)order->disputes->pdata[i])->state == DISPUTE_DRAFT)
            return TRUE;
    }
    return FALSE;
}

static gboolean
has_open(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (dispute_is_open(order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* While a dispute is open the order cannot complete under the buyer, also after the original
 * close; days are never added. A draft is not held by the dispute of another item: its close
 * counts until it is submitted, or too late for it. */
static gboolean
is_held(const Order *order, const Clock *window, Validity *validity)
{
    return has_open(order) && (!has_draft(order) || window_is_certainly_over(window, validity));
}

static void
settle_window(ClockWork *work)
{
    for (guint i = 0; i < work->clocks->len; i++) {
        Clock *clock = &g_array_index(work->clocks, Clock, i);

        if (clock->id != CLOCK_WINDOW_CLOSES || clock->status == CLOCK_DONE)
            continue;
        if (is_held(work->order, clock, work->validity))
            clock->status = CLOCK_PAUSED;
        else if (order_is_settled(work->order))
            clock->status = CLOCK_DONE;
    }
}

void
add_dispute_clocks(ClockWork *work)
{
    settle_window(work);
    for (guint i = 0; i < work->order->disputes->len; i++) {
        const Dispute *dispute = work->order->disputes->pdata[i];

        for (gsize row = 0; row < G_N_ELEMENTS(dispute_clocks); row++) {
            if (!has_clock(work, dispute, dispute_clocks[row].id))
                add_clock(work, dispute, &dispute_clocks[row]);
        }
    }
}
