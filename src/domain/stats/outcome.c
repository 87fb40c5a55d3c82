/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/stats/outcome.h"

#include <string.h>

#include "base/i18n.h"

#define IN_ENDED (IN(WITHDRAWN) | IN(LOST) | IN(CLOSED) | IN(REFUNDED) | IN(CHARGEBACK_LOST))

static const Choice end_choices[OUTCOME_END_COUNT] = {
    [OUTCOME_OPEN] = { "open", N_("open") },
    [OUTCOME_WON] = { "won", N_("won") },
    [OUTCOME_LOST] = { "lost", N_("lost") },
    [OUTCOME_LEFT] = { "left", N_("given up") },
};
const ChoiceSet outcome_ends = { end_choices, OUTCOME_END_COUNT };

/* A coupon is not money. */
static gboolean
is_money(const Payment *payment)
{
    return g_strcmp0(payment->words, choice_token(&money_places, PLACE_COUPON)) != 0;
}

/* What is claimed. */
static Money
claimed(const Order *order, const Dispute *dispute)
{
    return money_is_known(&dispute->asked) ? dispute->asked : dispute_value(order, dispute);
}

/* What is to come: as granted, else as claimed. */
static Money
expected(const Order *order, const Dispute *dispute)
{
    if (money_is_known(&dispute->due))
        return dispute->due;
    return money_is_known(&dispute->approved) ? dispute->approved : claimed(order, dispute);
}

/* The row of that currency among those from first on, made when there is none. */
static Outcome *
row_of(GArray *outcomes, guint first, const Outcome *like, const char *currency)
{
    for (guint i = first; i < outcomes->len; i++) {
        Outcome *row = &g_array_index(outcomes, Outcome, i);

        if (g_str_equal(row->currency, currency))
            return row;
    }
    g_array_append_val(outcomes, *like);
    g_strlcpy(g_array_index(outcomes, Outcome, outcomes->len - 1).currency, currency,
              sizeof like->currency);
    return &g_array_index(outcomes, Outcome, outcomes->len - 1);
}

static void
add_received(GArray *outcomes, guint first, const Dispute *dispute)
{
    Outcome like = g_array_index(outcomes, Outcome, first);

    like.counts = FALSE;
    for (guint i = 0; i < dispute->received->len; i++) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);

        if (is_money(payment))
            row_of(outcomes, first, &like, payment->amount.currency)->back +=
                payment->amount.minor;
    }
}

/* The last money that came. */
static Instant
paid_at(const Dispute *dispute)
{
    Instant last = INSTANT_UNKNOWN;

    for (guint i = 0; i < dispute->received->len; i++) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);

        if (is_money(payment))
            last = MAX(last, payment->at); /* INSTANT_UNKNOWN is the least */
    }
    return last;
}

static Instant
began(const Dispute *dispute)
{
    static const EventType beginnings[] = {
        EVENT_SUBMITTED,        EVENT_RETURN_AGREED,          EVENT_PAYMENT_CASE_OPENED,
        EVENT_CHARGEBACK_FILED, EVENT_SELLER_PROMISED_REFUND,
    };

    for (gsize i = 0; i < G_N_ELEMENTS(beginnings); i++) {
        if (dispute_has(dispute, beginnings[i]))
            return dispute->happened[beginnings[i]];
    }
    return dispute->opened;
}

static gboolean
has_ended(const Dispute *dispute)
{
    return dispute_is_in(dispute, IN_ENDED) || dispute->settled != INSTANT_UNKNOWN;
}

static OutcomeEnd
end_of(const Dispute *dispute)
{
    if (!has_ended(dispute) && !dispute_is_in(dispute, IN(CHARGEBACK_WON)))
        return OUTCOME_OPEN;
    if (paid_at(dispute) != INSTANT_UNKNOWN || dispute_is_in(dispute, IN(CHARGEBACK_WON)))
        return OUTCOME_WON;
    return dispute_is_in(dispute, IN(WITHDRAWN)) || dispute->settled != INSTANT_UNKNOWN
               ? OUTCOME_LEFT
               : OUTCOME_LOST;
}

/* A promise that was kept has a parcel; while the seller may still send it nothing is broken.
 */
static gboolean
broke_promise(const Dispute *dispute)
{
    return dispute_has(dispute, EVENT_RESEND_PROMISED) &&
           !dispute_has(dispute, EVENT_RESEND_SHIPPED) &&
           !dispute_is_in(dispute, IN_ASKING | IN(DRAFT)) &&
           dispute->withdrawal != WITHDRAWN_FINE;
}

/* What one claim did not bring a later one about the same items may: it is lost there, if at
 * all. */
static gboolean
is_taken_up(const Order *order, guint place)
{
    const Dispute *dispute = order->disputes->pdata[place];

    for (guint i = place + 1; i < order->disputes->len; i++) {
        const Dispute *later = order->disputes->pdata[i];

        if (!dispute_is_in(later, IN(DRAFT)) && dispute_shares_lines(dispute, later))
            return TRUE;
    }
    return FALSE;
}

/* What is missing of it, where all that came is of its currency. */
static gint64
missing(const GArray *outcomes, guint first, const Money *whole)
{
    const Outcome *row = &g_array_index(outcomes, Outcome, first);

    return outcomes->len == first + 1 ? MAX(whole->minor - row->back, 0) : 0;
}

static void
add_outcome(GArray *outcomes, const Order *order, const Dispute *dispute, gboolean is_taken)
{
    guint first = outcomes->len;
    Money whole = claimed(order, dispute);
    Money hoped = expected(order, dispute);
    Outcome outcome = { .dispute = dispute->id == NULL ? "" : dispute->id,
                        .counts = TRUE,
                        .end = end_of(dispute),
                        .reason = dispute->id == NULL || dispute->reason_unknown
                                      ? OUTCOME_NO_REASON
                                      : (int)dispute->said.reason,
                        .began = began(dispute),
                        .paid_at = paid_at(dispute),
                        .broke_promise = broke_promise(dispute) };
    Outcome *row;

    if (!money_is_known(&whole) && dispute->received->len > 0)
        whole = g_array_index(dispute->received, Payment, 0).amount;
    g_strlcpy(outcome.currency, whole.currency, sizeof outcome.currency);
    g_array_append_val(outcomes, outcome);
    add_received(outcomes, first, dispute);
    row = &g_array_index(outcomes, Outcome, first);
    if (is_taken || !money_is_known(&whole))
        return;
    if (!has_ended(dispute))
        row->open =
            g_str_equal(hoped.currency, whole.currency) ? missing(outcomes, first, &hoped) : 0;
    else if (!dispute_is_in(dispute, IN(WITHDRAWN)) || dispute->withdrawal != WITHDRAWN_FINE)
        row->lost = missing(outcomes, first, &whole);
}

/* What was dealt with directly is a claim once there is money in it. */
static gboolean
is_claim(const Dispute *direct)
{
    return direct != NULL && (direct->received->len > 0 || money_is_known(&direct->promised) ||
                              money_is_known(&direct->approved));
}

GArray *
order_outcomes(const Order *order)
{
    GArray *outcomes = g_array_new(FALSE, TRUE, sizeof(Outcome));

    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (!dispute_is_in(dispute, IN(DRAFT)))
            add_outcome(outcomes, order, dispute, is_taken_up(order, i));
    }
    if (is_claim(order->direct))
        add_outcome(outcomes, order, order->direct, FALSE);
    return outcomes;
}
