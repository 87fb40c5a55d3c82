/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of a dispute: which states they run in, and which events answer them. */
#include "domain/case/case.h"
#include "domain/clocks/clocks-private.h"
#include "domain/clocks/settled-private.h"

#define EVENTS_LIMIT 4

typedef struct {
    ClockId id;
    DisputeStates runs_in;
    EventType stated_by[EVENTS_LIMIT];   /* the `--until` of the last of them is its end */
    EventType answered_by[EVENTS_LIMIT]; /* it is a question, put by those, and these answer it;
                                            none: the state alone decides */
    guint how;                           /* of the flags below */
} DisputeClock;

enum {
    ANEW = 1 << 0, /* it starts anew with the state: what happened before is past */
    DUTY = 1 << 1, /* it stands whatever the buyer leaves at that */
};

/* A promise outlives whatever else becomes of a dispute, until the money is there or the bank
 * has the case. */
#define IN_PROMISED (IN_ANY & ~(IN(REFUNDED) | IN_BANK))
/* Once a part came, nobody says that the rest is on its way: it is contested. */
#define IN_OWING (IN(RULED) | IN(RETURN_DELIVERED) | IN(REFUND_PENDING))
/* A refund that fell short of the decision leaves the appeal as it was. */
#define IN_APPEALABLE (IN(LOST) | IN(RULED) | IN(PART_REFUNDED))

/* clang-format off */
static const DisputeClock dispute_clocks[] = {
    { CLOCK_SELLER_ANSWERS_BY,   IN(SUBMITTED),                { EVENT_SUBMITTED },           { 0 }, 0 },
    { CLOCK_CHECK_SILENCE,       IN(SUBMITTED),                { 0 },                         { 0 }, 0 },
    { CLOCK_PLATFORM_STEPS_IN,   IN_ASKING,                    { 0 },                         { 0 }, 0 },
    { CLOCK_ESCALATE_FROM,       IN_ASKING,                    { 0 },                         { 0 }, 0 },
    { CLOCK_ESCALATE_FROM,       IN(RETURN_DELIVERED),         { 0 },                         { 0 }, ANEW },
    { CLOCK_ANSWER_OFFER_BY,     IN(DRAFT) | IN_OPEN,          { EVENT_SELLER_OFFERED, EVENT_PLATFORM_OFFERED },
                                                               { EVENT_BUYER_REJECTED, EVENT_BUYER_OFFERED, EVENT_ESCALATED }, 0 },
    { CLOCK_EVIDENCE_BY,         IN_ASKED,                     { EVENT_EVIDENCE_REQUESTED },  { EVENT_EVIDENCE_SENT }, DUTY },
    { CLOCK_RULING_EXPECTED,     IN(ESCALATED) | IN(APPEALED), { EVENT_ESCALATED, EVENT_PLATFORM_STEPPED_IN }, { 0 }, ANEW },
    { CLOCK_RETURN_SHIP_BY,      IN_ANY,                       { 0 },                         { 0 }, DUTY },
    { CLOCK_RETURN_CONFIRMED_BY, IN(RETURN_SENT) | IN(RETURN_DELIVERED), { EVENT_RETURN_DELIVERED }, { 0 }, 0 },
    { CLOCK_REFUND_EXPECTED,     IN_PROMISED,
                                                               { EVENT_REFUND_APPROVED, EVENT_SELLER_PROMISED_REFUND }, { 0 }, 0 },
    { CLOCK_APPEAL_BY,           IN_APPEALABLE,                { EVENT_RULED_FOR_SELLER, EVENT_RULED_PARTIAL }, { EVENT_APPEALED, EVENT_APPEAL_LOST }, 0 },
    { CLOCK_PAYPAL_ESCALATE_BY,  IN(CHARGEBACK_FILED),         { EVENT_PAYMENT_CASE_OPENED }, { EVENT_PAYMENT_CASE_ESCALATED }, 0 },
    { CLOCK_BANK_EVIDENCE_BY,    IN_ANY,                       { EVENT_BANK_ASKED },          { EVENT_BANK_ANSWERED }, DUTY },
    { CLOCK_REQUEST_LAPSES_BY,   IN_ASKING | IN(REFUND_PENDING), { 0 },                         { 0 }, 0 },
    { CLOCK_CREDIT_NOT_PROCESSED_FROM, IN_PROMISED,            { 0 },                         { 0 }, 0 },
    { CLOCK_CREDIT_NOT_PROCESSED_BY, IN_PROMISED,              { 0 },                         { 0 }, 0 },
    { CLOCK_PAYMENT_DECIDES_BY,  IN(CHARGEBACK_FILED),         { EVENT_CHARGEBACK_FILED, EVENT_PAYMENT_CASE_ESCALATED, EVENT_APPEALED }, { 0 }, ANEW },
    { CLOCK_PAYMENT_APPEAL_BY,   IN(CHARGEBACK_LOST),          { EVENT_CHARGEBACK_LOST },     { 0 }, 0 },
    { CLOCK_OMBUDSMAN_BY,        IN(CHARGEBACK_LOST),          { 0 },                         { 0 }, 0 },
};
/* clang-format on */

/* The last of these events that there was; EVENT_UNKNOWN: none was. */
static EventType
last_of(const Dispute *dispute, const EventType *events)
{
    EventType last = EVENT_UNKNOWN;

    for (gsize i = 0; i < EVENTS_LIMIT && events[i] != EVENT_UNKNOWN; i++) {
        if (dispute->sequence[events[i]] > dispute->sequence[last])
            last = events[i];
    }
    return last;
}

static gboolean
is_question(const DisputeClock *row)
{
    return row->answered_by[0] != EVENT_UNKNOWN;
}

static gboolean
is_answered(const Dispute *dispute, const DisputeClock *row)
{
    const Offer *offer;

    if (row->id == CLOCK_ANSWER_OFFER_BY && !dispute_find_offer(dispute, &offer))
        return TRUE; /* or it was taken back */
    if (row->id == CLOCK_BANK_EVIDENCE_BY && !dispute_bank_waits(dispute))
        return TRUE; /* or the case was decided */
    return is_question(row) && dispute->sequence[last_of(dispute, row->answered_by)] >
                                   dispute->sequence[last_of(dispute, row->stated_by)];
}

/* A promise that a part answered, and that was not made again for the rest, is kept or broken.
 */
static gboolean
is_promised(const Dispute *dispute)
{
    return dispute_has(dispute, EVENT_SELLER_PROMISED_REFUND) &&
           (!dispute_is_in(dispute, IN(PART_REFUNDED)) ||
            (dispute_waits_for(dispute, EVENT_SELLER_PROMISED_REFUND, EVENT_REFUND_PART) &&
             dispute_waits_for(dispute, EVENT_SELLER_PROMISED_REFUND, EVENT_REFUNDED)));
}

/* A return is owed from whatever led to it until its number is entered, also after the refund;
 * money from the decision, or the promise, on. A request that met with silence may lapse. */
static gboolean
runs(const Dispute *dispute, const DisputeClock *row)
{
    if (!dispute_is_in(dispute, row->runs_in) ||
        (is_question(row) && last_of(dispute, row->stated_by) == EVENT_UNKNOWN))
        return FALSE;
    if (row->id == CLOCK_REFUND_EXPECTED)
        return dispute_is_in(dispute, IN_OWING) || is_promised(dispute);
    if (row->id == CLOCK_REQUEST_LAPSES_BY && dispute_is_in(dispute, IN(REFUND_PENDING)))
        return dispute_waits_for(dispute, EVENT_SELLER_TIMEOUT, EVENT_REFUND_APPROVED);
    return row->id != CLOCK_RETURN_SHIP_BY || dispute_owes_return(dispute);
}

static gboolean
is_about_money(ClockId id)
{
    return id == CLOCK_REFUND_EXPECTED || id == CLOCK_CREDIT_NOT_PROCESSED_FROM ||
           id == CLOCK_CREDIT_NOT_PROCESSED_BY;
}

/* The money was to come by that day, and the item that it waited for came back only later. */
static gboolean
is_outdated(const Dispute *dispute, const DisputeClock *row, Instant until)
{
    return row->id == CLOCK_REFUND_EXPECTED &&
           until <= dispute->happened[EVENT_RETURN_RECEIVED];
}

/* The date that was said last wins. */
static void
state_end(Clock *clock, const Dispute *dispute, const DisputeClock *row)
{
    EventType said_by = last_of(dispute, row->stated_by);

    if (row->id == CLOCK_RETURN_SHIP_BY && dispute->return_by != INSTANT_UNKNOWN)
        clock_state(clock, dispute->since, dispute->return_by);
    else if (said_by != EVENT_UNKNOWN && dispute->until[said_by] != INSTANT_UNKNOWN &&
             !is_outdated(dispute, row, dispute->until[said_by]))
        clock_state(clock, dispute->happened[said_by], dispute->until[said_by]);
}

static gboolean
is_given_up(const Order *order, const Dispute *dispute)
{
    return dispute->settled != INSTANT_UNKNOWN || order_line_mark(order, 0) == MARK_SETTLED;
}

static void
add_clock(ClockWork *work, const Dispute *dispute, const DisputeClock *row)
{
    Clock clock = clock_unknown(row->id);
    gboolean is_done = is_answered(dispute, row);

    if (!runs(dispute, row))
        return;
    clock_read(&clock, work, dispute,
               (row->how & ANEW) != 0 ? dispute->since : INSTANT_UNKNOWN);
    state_end(&clock, dispute, row);
    clock.dispute = dispute->id;
    if (((row->how & DUTY) == 0 && is_given_up(work->order, dispute)) ||
        (is_about_money(row->id) && order_is_paid_back(work->order)))
        is_done = TRUE;
    clock_settle(work, &clock, is_done);
}

static void
add_clocks(ClockWork *work, const Dispute *dispute)
{
    for (gsize row = 0; row < G_N_ELEMENTS(dispute_clocks); row++)
        add_clock(work, dispute, &dispute_clocks[row]);
}

/* What was paid for an order that was cancelled is owed without any dispute. */
static void
add_cancelled_clocks(ClockWork *work)
{
    static const ClockId owed[] = { CLOCK_REFUND_EXPECTED, CLOCK_CREDIT_NOT_PROCESSED_FROM,
                                    CLOCK_CREDIT_NOT_PROCESSED_BY };
    const Order *order = work->order;

    for (gsize i = 0; i < G_N_ELEMENTS(owed); i++) {
        Clock clock = clock_unknown(owed[i]);

        if (!order->is_cancelled || clocks_find(work->clocks, owed[i]) != NULL)
            continue;
        clock_read(&clock, work, NULL, INSTANT_UNKNOWN);
        clock_settle(work, &clock,
                     !order->facts[FACT_PAID].is_true || order_is_paid_back(order) ||
                         order_is_at_bank(order) || order_line_mark(order, 0) == MARK_SETTLED);
    }
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
settle_windows(ClockWork *work)
{
    const Order *order = work->order;

    for (guint i = 0; i < work->clocks->len; i++) {
        Clock *clock = &g_array_index(work->clocks, Clock, i);

        if ((clock->id != CLOCK_WINDOW_CLOSES && clock->id != CLOCK_DEFECT_WINDOW_CLOSES) ||
            clock->status == CLOCK_DONE)
            continue;
        if (is_held(order, clock, work->validity))
            clock->status = CLOCK_PAUSED;
        else if (order_is_settled(order) || order_is_decided(order))
            clock->status = CLOCK_DONE;
    }
}

void
add_dispute_clocks(ClockWork *work)
{
    settle_windows(work);
    for (guint i = 0; i < work->order->disputes->len; i++)
        add_clocks(work, work->order->disputes->pdata[i]);
    if (work->order->direct != NULL)
        add_clocks(work, work->order->direct);
    add_cancelled_clocks(work);
}
