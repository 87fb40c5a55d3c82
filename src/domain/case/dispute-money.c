/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What events do to the money of a dispute: offers, what was granted, kept and received. */
#include "base/i18n.h"
#include "domain/case/event-row-private.h"

void
offer_is_made(Dispute *dispute, const Said *said)
{
    static const Turn turn_of[ACTOR_COUNT] = { [ACTOR_BUYER] = TURN_BUYER,
                                               [ACTOR_SELLER] = TURN_SELLER,
                                               [ACTOR_PLATFORM] = TURN_PLATFORM };
    guint place = PLACE_ORIGINAL, returns = ANSWER_UNKNOWN;
    Offer offer = { .by = turn_of[event_kind(said->event->type)->by],
                    .amount = said->amount,
                    .at = said->event->at,
                    .sequence = dispute->applied };

    (void)choice_parse(&money_places, json_member_text(said->data, "to"),
                       &place); /* not said */
    (void)choice_parse(&answers, json_member_text(said->data, "return"), &returns);
    offer.place = place;
    offer.returns = returns;
    if (money_is_known(&said->amount))
        g_array_append_val(dispute->offers, offer);
}

static void
add_payment(GArray *payments, const Event *event, const Money *amount, const char *words)
{
    Payment payment = { *amount, g_strdup(words), event->at };

    g_array_append_val(payments, payment);
}

/* The first of two amounts less the second; nothing when it is not more. */
static Money
what_is_left(const Money *granted, const Money *amount)
{
    Money left = MONEY_NONE;

    if (!money_is_known(granted) || !money_is_known(amount) ||
        !money_subtract(granted, amount, &left) || left.minor <= 0)
        return MONEY_NONE;
    return left;
}

static void
grant(Dispute *dispute, const Money *amount)
{
    dispute->approved = *amount;
    dispute->due = *amount;
}

/* An approval of less than what was due before, or on the table, or else asked for, keeps the
 * rest, and its words say why. */
void
refund_is_approved(Dispute *dispute, const Said *said)
{
    const Money *amount = &said->amount;
    Money due = dispute->due;
    Money kept;

    if (!money_is_known(&due))
        due = dispute_offered(dispute);
    if (!money_is_known(&due))
        due = dispute->asked;
    kept = what_is_left(&due, amount);
    grant(dispute, money_is_known(amount) ? amount : &due);
    if (!money_is_known(&kept))
        return;
    dispute->due = due;
    g_array_set_size(dispute->deducted, 0); /* said anew, not once more */
    add_payment(dispute->deducted, said->event, &kept, json_member_text(said->data, "text"));
}

/* Unless an amount is named: what is on the table, and where it would be paid to. */
void
offer_is_approved(Dispute *dispute, const Said *said)
{
    const Offer *offer = NULL;
    gboolean is_offered = dispute_find_acceptable(dispute, &offer);

    if (is_offered)
        dispute->approved_to = offer->place;
    if (money_is_known(&said->amount))
        grant(dispute, &said->amount);
    else
        grant(dispute, is_offered ? &offer->amount : &dispute->asked);
}

/* A ruling, or the seller's silence, answers the claim and not what was offered on the way. */
void
claim_is_approved(Dispute *dispute, const Said *said)
{
    grant(dispute, money_is_known(&said->amount) ? &said->amount : &dispute->asked);
}

/* The marketplace's own proposal, when nobody says how much; never the whole claim. */
void
part_is_approved(Dispute *dispute, const Said *said)
{
    const Money *amount = &said->amount;
    const Offer *offer;

    if (!money_is_known(amount) && dispute_find_acceptable(dispute, &offer) &&
        offer->by == TURN_PLATFORM)
        amount = &offer->amount;
    grant(dispute, amount);
}

/* What did not arrive is not here: the last of this amount; the last one when none is named. */
void
refund_went_back(Dispute *dispute, const Said *said)
{
    const Money *amount = &said->amount;

    for (guint i = dispute->received->len; i-- > 0;) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);
        int order = 0;

        if (money_is_known(amount) &&
            (!money_compare(&payment->amount, amount, &order) || order != 0))
            continue;
        g_array_remove_index(dispute->received, i);
        return;
    }
}

/* What a refund without an amount brings: all that is missing less what is known to be kept,
 * and when nothing else is missing, that. */
static Money
what_is_awaited(const Dispute *dispute)
{
    Money missing = dispute_short(dispute);
    Money awaited;

    if (!money_is_known(&missing))
        missing = dispute->asked;
    if (dispute->deducted->len == 0)
        return missing;
    awaited = what_is_left(&missing, &g_array_index(dispute->deducted, Payment, 0).amount);
    return money_is_known(&awaited) ? awaited : missing;
}

/* The last refund leaves what is kept. */
void
refund_came(Dispute *dispute, const Said *said)
{
    Money came = money_is_known(&said->amount) ? said->amount : what_is_awaited(dispute);
    Money missing;

    if (!money_is_known(&came))
        return;
    add_payment(dispute->received, said->event, &came, json_member_text(said->data, "to"));
    missing = dispute_short(dispute);
    if (said->event->type != EVENT_REFUNDED || !money_is_known(&missing))
        return;
    if (missing.minor == 0)
        g_array_set_size(dispute->deducted, 0); /* it came after all */
    else if (dispute->deducted->len == 0)
        add_payment(dispute->deducted, said->event, &missing,
                    json_member_text(said->data, "text"));
}

/* A promise without an amount is of all that is asked for. */
void
refund_is_promised(Dispute *dispute, const Said *said)
{
    dispute->promised = money_is_known(&said->amount) ? said->amount : dispute->asked;
}

void
bank_paid(Dispute *dispute, const Said *said)
{
    if (money_is_known(&said->amount))
        add_payment(dispute->received, said->event, &said->amount, "original");
}

/* Compared with what was paid; NULL also when nothing is known to compare with. */
static const char *
refuse_above_paid(const Order *order, const Money *amount)
{
    int comparison = 0;

    if (!money_is_known(&order->total))
        return NULL;
    if (!money_compare(amount, &order->total, &comparison))
        return N_("the amount is in another currency than the order");
    return comparison > 0 ? N_("the amount is more than what was paid") : NULL;
}

/* Together with what has come already. */
static const char *
refuse_too_much(const Order *order, const Dispute *dispute, const Money *amount)
{
    Money sum = dispute_received(dispute);
    int comparison = 0;

    return money_is_known(&sum) && money_add(&sum, amount, &sum) &&
                   money_compare(&sum, &order->total, &comparison) && comparison > 0
               ? N_("together with the refunds so far it is more than you paid")
               : NULL;
}

const char *
event_amount_refusal(const Order *order, const Dispute *dispute, EventType type,
                     const Money *amount)
{
    const Offer *offer;
    const char *refusal;
    int comparison = 0;

    if (!money_is_known(amount))
        return NULL;
    if (type == EVENT_ACCEPTED && dispute_find_acceptable(dispute, &offer) &&
        (!money_compare(amount, &offer->amount, &comparison) || comparison != 0))
        return N_("another amount is on the table");
    refusal = refuse_above_paid(order, amount);
    if (refusal == NULL && (type == EVENT_REFUND_PART || type == EVENT_REFUNDED))
        refusal = refuse_too_much(order, dispute, amount);
    return refusal;
}

const char *
asked_amount_refusal(const Order *order, const Money *amount)
{
    return amount->minor == 0 ? N_("nothing is asked for") : refuse_above_paid(order, amount);
}
