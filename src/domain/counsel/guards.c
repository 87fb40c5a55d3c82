/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Guards: why an event cannot be recorded as it is: its time has not come, or is over. */
#include "base/i18n.h"
#include "domain/counsel/counsel.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const GArray *clocks;
    Instant now;
} Situation;

typedef gboolean (*Guarding)(const Situation *situation, Refusal *ret_refusal);

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

/* A window of its own for such faults, where there is one (Brazil). */
static const Clock *
window_for_defects(const Situation *situation)
{
    const Clock *defects = clocks_find(situation->clocks, CLOCK_DEFECT_WINDOW_CLOSES);
    const char *reason = choice_token(&reasons, situation->dispute->said.reason);

    return defects == NULL ||
                   (defects->rule != NULL && !rule_is_for_reason(defects->rule, reason))
               ? NULL
               : defects;
}

/* The window that closes last, of those for every fault (one a parcel, where several went
 * different ways) and that for this one. */
static const Clock *
last_window(const Situation *situation)
{
    const Clock *last = window_for_defects(situation);

    for (guint i = 0; i < situation->clocks->len; i++) {
        const Clock *clock = &g_array_index(situation->clocks, Clock, i);

        if (clock->id == CLOCK_WINDOW_CLOSES && (last == NULL || clock->latest >= last->latest))
            last = clock;
    }
    return clocks_find(situation->clocks, CLOCK_WINDOW_CLOSES) == NULL ? NULL : last;
}

static gboolean
window_is_open(const Situation *situation, Refusal *ret_refusal)
{
    const Clock *window = last_window(situation);

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

/* clang-format off */
static const Guarding guards[GUARD_COUNT] = {
    [GUARD_CAN_BE_OPENED]        = can_be_opened,
    [GUARD_OFFER_STANDS]         = an_offer_stands,
    [GUARD_SELLER_TIME_IS_OVER]  = seller_time_is_over,
    [GUARD_APPEAL_TIME_IS_LEFT]  = appeal_time_is_left,
    [GUARD_PAYMENT_CASE_IS_OPEN] = payment_case_is_open,
    [GUARD_BANK_TAKES_CLAIMS]    = bank_takes_claims,
};
/* clang-format on */

gboolean
event_is_allowed(const Order *order, const Dispute *dispute, EventType event,
                 const GArray *clocks, Instant now, Refusal *ret_refusal)
{
    Guard guard = transition_guard(dispute->state, event);
    Situation situation = { order, dispute, clocks, now };

    if (guard == GUARD_DOES_NOT_FIT)
        return refuse(
            ret_refusal,
            N_("the dispute is in the state “{state}”, from which this cannot follow"));
    return guard == GUARD_NONE || guards[guard](&situation, ret_refusal);
}
