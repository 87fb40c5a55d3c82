/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/dispute.h"

#include "base/i18n.h"

/* What a bank or a marketplace keeps of money that it converts. Ours: no source has a figure.
 */
#define CONVERSION_LOSS_PERCENT 3

/* clang-format off */
static const Choice state_choices[DISPUTE_STATE_COUNT] = {
    [DISPUTE_DRAFT]            = { "draft",            N_("draft, not submitted")           },
    [DISPUTE_SUBMITTED]        = { "submitted",        N_("submitted")                      },
    [DISPUTE_NEGOTIATING]      = { "negotiating",      N_("negotiating")                    },
    [DISPUTE_ESCALATED]        = { "escalated",        N_("with the marketplace")           },
    [DISPUTE_RULED]            = { "ruled",            N_("decided")                        },
    [DISPUTE_RETURN_DUE]       = { "return-due",       N_("return to be sent")              },
    [DISPUTE_RETURN_SENT]      = { "return-sent",      N_("return on its way")              },
    [DISPUTE_RETURN_DELIVERED] = { "return-delivered", N_("return delivered")               },
    [DISPUTE_REFUND_PENDING]   = { "refund-pending",   N_("refund on its way")              },
    [DISPUTE_PART_REFUNDED]    = { "part-refunded",    N_("refunded in part")               },
    [DISPUTE_REFUNDED]         = { "refunded",         N_("refunded")                       },
    [DISPUTE_APPEALED]         = { "appealed",         N_("appealed")                       },
    [DISPUTE_WITHDRAWN]        = { "withdrawn",        N_("withdrawn")                      },
    [DISPUTE_LOST]             = { "lost",             N_("lost")                           },
    [DISPUTE_CLOSED]           = { "closed",           N_("closed")                         },
    [DISPUTE_AGREEMENT]        = { "agreement",        N_("agreed with the seller")         },
    [DISPUTE_CHARGEBACK_FILED] = { "chargeback-filed", N_("with your bank")                 },
    [DISPUTE_CHARGEBACK_WON]   = { "chargeback-won",   N_("won with your bank")             },
    [DISPUTE_CHARGEBACK_LOST]  = { "chargeback-lost",  N_("lost with your bank")            },
};

static const Choice turn_choices[TURN_COUNT] = {
    [TURN_BUYER]    = { "buyer",    N_("your turn")              },
    [TURN_SELLER]   = { "seller",   N_("the seller's turn")      },
    [TURN_PLATFORM] = { "platform", N_("the marketplace's turn") },
    [TURN_BANK]     = { "bank",     N_("the bank's turn")        },
    [TURN_NOBODY]   = { "nobody",   N_("nobody's turn")          },
};

static const Turn turn_by_state[DISPUTE_STATE_COUNT] = {
    [DISPUTE_DRAFT]            = TURN_BUYER,
    [DISPUTE_SUBMITTED]        = TURN_SELLER,
    [DISPUTE_NEGOTIATING]      = TURN_SELLER,
    [DISPUTE_ESCALATED]        = TURN_PLATFORM,
    [DISPUTE_RULED]            = TURN_PLATFORM,
    [DISPUTE_RETURN_DUE]       = TURN_BUYER,
    [DISPUTE_RETURN_SENT]      = TURN_SELLER,
    [DISPUTE_RETURN_DELIVERED] = TURN_SELLER,
    [DISPUTE_REFUND_PENDING]   = TURN_PLATFORM,
    [DISPUTE_PART_REFUNDED]    = TURN_BUYER,
    [DISPUTE_REFUNDED]         = TURN_NOBODY,
    [DISPUTE_APPEALED]         = TURN_PLATFORM,
    [DISPUTE_WITHDRAWN]        = TURN_NOBODY,
    [DISPUTE_LOST]             = TURN_BUYER,
    [DISPUTE_CLOSED]           = TURN_NOBODY,
    [DISPUTE_AGREEMENT]        = TURN_BUYER,
    [DISPUTE_CHARGEBACK_FILED] = TURN_BANK,
    [DISPUTE_CHARGEBACK_WON]   = TURN_NOBODY,
    [DISPUTE_CHARGEBACK_LOST]  = TURN_NOBODY,
};
/* clang-format on */

const ChoiceSet dispute_states = { state_choices, DISPUTE_STATE_COUNT };
const ChoiceSet turns = { turn_choices, TURN_COUNT };

static void
clear_payment(gpointer data)
{
    g_free(((Payment *)data)->words);
}

static GArray *
payments_new(void)
{
    GArray *payments = g_array_new(FALSE, FALSE, sizeof(Payment));

    g_array_set_clear_func(payments, clear_payment);
    return payments;
}

Dispute *
dispute_new(const char *id)
{
    Dispute *dispute = g_new0(Dispute, 1);

    dispute->id = g_strdup(id);
    dispute->lines = g_array_new(FALSE, FALSE, sizeof(DisputeLine));
    dispute->offers = g_array_new(FALSE, FALSE, sizeof(Offer));
    dispute->received = payments_new();
    dispute->deducted = payments_new();
    dispute->opened = INSTANT_UNKNOWN;
    dispute->since = INSTANT_UNKNOWN;
    dispute->return_by = INSTANT_UNKNOWN;
    dispute->settled = INSTANT_UNKNOWN;
    for (int event = 0; event < EVENT_TYPE_COUNT; event++) {
        dispute->happened[event] = INSTANT_UNKNOWN;
        dispute->until[event] = INSTANT_UNKNOWN;
    }
    return dispute;
}

Dispute *
dispute_copy(const Dispute *dispute)
{
    Dispute *copy = g_memdup2(dispute, sizeof *dispute);

    copy->id = g_strdup(dispute->id);
    copy->statement = g_strdup(dispute->statement);
    copy->reached = g_strdup(dispute->reached);
    copy->ticked = g_strdup(dispute->ticked);
    copy->return_number = g_strdup(dispute->return_number);
    copy->lines = g_array_copy(dispute->lines);
    copy->offers = g_array_ref(dispute->offers);
    copy->received = g_array_ref(dispute->received);
    copy->deducted = g_array_ref(dispute->deducted);
    return copy;
}

void
dispute_free(Dispute *dispute)
{
    if (dispute == NULL)
        return;
    g_free(dispute->id);
    g_free(dispute->statement);
    g_free(dispute->reached);
    g_free(dispute->ticked);
    g_free(dispute->return_number);
    g_array_unref(dispute->lines);
    g_array_unref(dispute->offers);
    g_array_unref(dispute->received);
    g_array_unref(dispute->deducted);
    g_free(dispute);
}

void
order_what_if_init(OrderWhatIf *what_if, const Order *order, const Dispute *dispute)
{
    what_if->order = *order;
    what_if->dispute = *dispute;
    what_if->disputes[0] = &what_if->dispute;
    what_if->array = (GPtrArray){ what_if->disputes, 1 };
    what_if->order.disputes = &what_if->array;
}

const Dispute *
order_find_dispute(const Order *order, const char *id)
{
    for (guint i = 0; id != NULL && i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (g_str_equal(dispute->id, id))
            return dispute;
    }
    return NULL;
}

gboolean
dispute_has(const Dispute *dispute, EventType event)
{
    return dispute->happened[event] != INSTANT_UNKNOWN;
}

Instant
dispute_last_before(const Dispute *dispute, Instant end)
{
    Instant last = INSTANT_UNKNOWN;

    for (EventType event = 0; event < EVENT_TYPE_COUNT; event++) {
        Instant at = dispute->happened[event];

        if (at != INSTANT_UNKNOWN && at < end && (last == INSTANT_UNKNOWN || at > last))
            last = at;
    }
    return last;
}

gboolean
dispute_waits_for(const Dispute *dispute, EventType question, EventType answer)
{
    return dispute->sequence[question] > dispute->sequence[answer];
}

/* The place of the last of these events; 0 when none has happened. */
static guint
last_of(const Dispute *dispute, const EventType *events, gsize count)
{
    guint last = 0;

    for (gsize i = 0; i < count; i++)
        last = MAX(last, dispute->sequence[events[i]]);
    return last;
}

/* While they negotiate: the seller contested, and the buyer has not answered since. */
static gboolean
seller_spoke_last(const Dispute *dispute)
{
    static const EventType sellers[] = { EVENT_SELLER_REJECTED, EVENT_SELLER_EVIDENCE };
    static const EventType buyers[] = { EVENT_BUYER_OFFERED, EVENT_BUYER_REJECTED,
                                        EVENT_EVIDENCE_SENT, EVENT_EDITED };

    return last_of(dispute, sellers, G_N_ELEMENTS(sellers)) >
           last_of(dispute, buyers, G_N_ELEMENTS(buyers));
}

/* Somebody waits for the buyer, whatever the state: an open question or an offer on the table.
 */
static gboolean
buyer_is_asked(const Dispute *dispute)
{
    const Offer *offer;

    if (dispute_waits_for(dispute, EVENT_EVIDENCE_REQUESTED, EVENT_EVIDENCE_SENT))
        return TRUE;
    if (dispute_find_offer(dispute, &offer))
        return TRUE;
    return dispute->state == DISPUTE_NEGOTIATING && seller_spoke_last(dispute);
}

/* It came the way it was paid, or he accepted it as balance or a coupon. */
static gboolean
takes_as_it_came(const Dispute *dispute, const Payment *payment)
{
    guint place = PLACE_ORIGINAL;

    (void)choice_parse(&money_places, payment->words, &place); /* not said: as it was paid */
    return (place != PLACE_BALANCE && place != PLACE_COUPON) ||
           (dispute_has(dispute, EVENT_ACCEPTED) && dispute->approved_to == place);
}

/* Also on an appeal, where that was the bank's to decide. */
static gboolean
bank_has_decided(const Dispute *dispute)
{
    static const EventType decisions[] = { EVENT_CHARGEBACK_WON, EVENT_CHARGEBACK_LOST };
    static const EventType appeals[] = { EVENT_APPEAL_WON, EVENT_APPEAL_LOST };
    guint asked = dispute->sequence[EVENT_BANK_ASKED];

    return last_of(dispute, decisions, G_N_ELEMENTS(decisions)) > asked ||
           (dispute_is_in(dispute, IN(CHARGEBACK_WON) | IN(CHARGEBACK_LOST)) &&
            last_of(dispute, appeals, G_N_ELEMENTS(appeals)) > asked);
}

/* All of it, and as money: no bank has anything to ask about that any more. */
static gboolean
money_came_in_full(const Dispute *dispute)
{
    static const EventType payments[] = { EVENT_REFUNDED, EVENT_REFUND_PART };

    for (guint i = 0; i < dispute->received->len; i++) {
        if (!takes_as_it_came(dispute, &g_array_index(dispute->received, Payment, i)))
            return FALSE;
    }
    return dispute_is_in(dispute, IN(REFUNDED)) &&
           last_of(dispute, payments, G_N_ELEMENTS(payments)) >
               dispute->sequence[EVENT_BANK_ASKED];
}

gboolean
dispute_bank_waits(const Dispute *dispute)
{
    return dispute_waits_for(dispute, EVENT_BANK_ASKED, EVENT_BANK_ANSWERED) &&
           !bank_has_decided(dispute) && !money_came_in_full(dispute);
}

Turn
dispute_turn(const Dispute *dispute)
{
    /* A bank may ask also once the money is here, or the case lost. */
    if (dispute_bank_waits(dispute))
        return TURN_BUYER;
    if (dispute_is_alive(dispute) && buyer_is_asked(dispute))
        return TURN_BUYER;
    if (dispute->settled != INSTANT_UNKNOWN && !dispute_owes_return(dispute))
        return TURN_NOBODY;
    return turn_by_state[dispute->state];
}

gboolean
dispute_owes_return(const Dispute *dispute)
{
    return dispute->return_number == NULL &&
           (dispute->return_asked || dispute->state == DISPUTE_RETURN_DUE);
}

gboolean
dispute_is_by_agreement(const Dispute *dispute)
{
    return dispute_has(dispute, EVENT_RETURN_AGREED) && !dispute_has(dispute, EVENT_SUBMITTED);
}

gboolean
dispute_is_under_way(const Dispute *dispute)
{
    return dispute_is_in(dispute, IN_ASKED | IN(AGREEMENT));
}

gboolean
dispute_is_open(const Dispute *dispute)
{
    return dispute_is_under_way(dispute) && !dispute_is_by_agreement(dispute);
}

gboolean
dispute_takes_evidence(const Dispute *dispute)
{
    return dispute_is_in(dispute, IN(DRAFT)) || dispute_is_open(dispute);
}

gboolean
dispute_may_be_agreed(const Dispute *dispute)
{
    return dispute_is_in(dispute, IN_OPEN);
}

gboolean
dispute_is_alive(const Dispute *dispute)
{
    return dispute_is_under_way(dispute) ||
           dispute_is_in(dispute, IN_PAYING | IN(CHARGEBACK_FILED));
}

static const Offer *
last_offer(const Dispute *dispute)
{
    for (guint i = dispute->offers->len; i-- > 0;) {
        const Offer *offer = &g_array_index(dispute->offers, Offer, i);

        if (offer->by != TURN_BUYER)
            return offer;
    }
    return NULL;
}

/* What was on the table is taken away by these. */
static const EventType refusals[] = { EVENT_BUYER_OFFERED, EVENT_BUYER_REJECTED };

/* So it is by what goes another way, or ends the talking. */
static const EventType endings[] = {
    EVENT_ESCALATED,           EVENT_ACCEPTED,
    EVENT_SELLER_TIMEOUT,      EVENT_RULED_FOR_BUYER,
    EVENT_RULED_PARTIAL,       EVENT_RULED_FOR_SELLER,
    EVENT_APPEAL_WON,          EVENT_APPEAL_LOST,
    EVENT_WITHDRAWN,           EVENT_DISPUTE_CLOSED,
    EVENT_RETURN_AGREED,       EVENT_RETURN_REQUIRED,
    EVENT_REFUND_APPROVED,     EVENT_REFUNDED,
    EVENT_CHARGEBACK_FILED,    EVENT_CHARGEBACK_WON,
    EVENT_PAYMENT_CASE_OPENED,
};

gboolean
dispute_find_acceptable(const Dispute *dispute, const Offer **ret_offer)
{
    *ret_offer = last_offer(dispute);
    return *ret_offer != NULL &&
           (*ret_offer)->sequence > last_of(dispute, refusals, G_N_ELEMENTS(refusals));
}

/* Who rejects the claim stands by no offer of his own; the marketplace's is not his to take. */
static gboolean
was_taken_back(const Dispute *dispute, const Offer *offer)
{
    return offer->by == TURN_SELLER &&
           offer->sequence < dispute->sequence[EVENT_SELLER_REJECTED];
}

gboolean
dispute_find_offer(const Dispute *dispute, const Offer **ret_offer)
{
    return dispute_find_acceptable(dispute, ret_offer) &&
           !was_taken_back(dispute, *ret_offer) &&
           (*ret_offer)->sequence > last_of(dispute, endings, G_N_ELEMENTS(endings));
}

Money
dispute_offered(const Dispute *dispute)
{
    const Offer *offer;

    return dispute_find_offer(dispute, &offer) ? offer->amount : MONEY_NONE;
}

Money
dispute_received(const Dispute *dispute)
{
    Money sum = MONEY_NONE;

    for (guint i = 0; i < dispute->received->len; i++) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);

        if (i == 0)
            sum = payment->amount;
        else if (!money_add(&sum, &payment->amount, &sum))
            return MONEY_NONE;
    }
    return sum;
}

/* He took it as such, or has no other money at the marketplace. */
Answer
dispute_takes(const Order *order, const Dispute *dispute, const Payment *payment)
{
    return takes_as_it_came(dispute, payment) || g_strcmp0(order->paid_with, "balance") == 0 ||
                   g_strcmp0(order->paid_with, "gift-card") == 0
               ? ANSWER_YES
               : ANSWER_UNKNOWN;
}

/* FALSE when it came in another currency. */
static gboolean
take_received(const Order *order, const Dispute *dispute, Money *rest)
{
    for (guint i = 0; i < dispute->received->len; i++) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);

        if (dispute_takes(order, dispute, payment) == ANSWER_YES &&
            !money_subtract(rest, &payment->amount, rest))
            return FALSE;
    }
    return TRUE;
}

gboolean
order_is_paid_back(const Order *order)
{
    Money rest = order->total;

    for (guint i = 0; i < order->disputes->len; i++) {
        if (!take_received(order, order->disputes->pdata[i], &rest))
            return FALSE;
    }
    if (order->direct != NULL && !take_received(order, order->direct, &rest))
        return FALSE;
    return money_is_known(&rest) && rest.minor <= 0;
}

static gboolean
is_foreign(const Money *amount, const Money *to)
{
    return money_is_known(amount) && money_is_known(to) &&
           !g_str_equal(amount->currency, to->currency);
}

/* Amounts of it stand in more than one currency: somebody converts. */
static gboolean
is_converted(const Dispute *dispute, const Money *whole)
{
    gboolean is = is_foreign(&dispute->asked, whole) || is_foreign(&dispute->due, whole) ||
                  is_foreign(&dispute->promised, whole);

    for (guint i = 0; i < dispute->offers->len; i++)
        is = is || is_foreign(&g_array_index(dispute->offers, Offer, i).amount, whole);
    for (guint i = 0; i < dispute->received->len; i++)
        is = is || is_foreign(&g_array_index(dispute->received, Payment, i).amount, whole);
    return is;
}

gboolean
dispute_rest(const Dispute *dispute, const Money *whole, const Money *came, Money *ret_rest)
{
    Money rest;

    if (!money_subtract(whole, came, &rest))
        return FALSE;
    if (rest.minor < 0 || (is_converted(dispute, whole) &&
                           rest.minor * 100 <= whole->minor * CONVERSION_LOSS_PERCENT))
        rest.minor = 0;
    *ret_rest = rest;
    return TRUE;
}

Money
dispute_short(const Dispute *dispute)
{
    Money received = dispute_received(dispute);
    Money missing = dispute->due;

    if (!money_is_known(&missing) && dispute->received->len > 0)
        missing = dispute->asked;
    if (!money_is_known(&missing))
        return MONEY_NONE;
    if (dispute->received->len > 0 && !dispute_rest(dispute, &missing, &received, &missing))
        return MONEY_NONE;
    return missing;
}

/* What the carrier calls delivered may be denied; a parcel that came afterwards may not. */
gboolean
dispute_is_refuted(const Order *order, const Dispute *dispute)
{
    const FactValue *delivered = &order->facts[FACT_DELIVERED];

    if (dispute->reason_unknown || dispute->said.reason != REASON_NOT_RECEIVED ||
        !delivered->is_true)
        return FALSE;
    return dispute->said.tracking != TRACKING_DELIVERED ||
           (delivered->instant != INSTANT_UNKNOWN && dispute->opened != INSTANT_UNKNOWN &&
            delivered->instant > dispute->opened);
}

gboolean
dispute_is_paid_twice(const Dispute *dispute)
{
    return dispute_has(dispute, EVENT_CHARGEBACK_WON) &&
           (dispute_has(dispute, EVENT_REFUNDED) || dispute_has(dispute, EVENT_REFUND_PART));
}

gboolean
circumstances_are_remorse(const Circumstances *said)
{
    if (said->reason == REASON_CHANGED_MIND)
        return TRUE;
    return said->listing_matches == ANSWER_YES &&
           (said->reason == REASON_WRONG_SIZE || said->reason == REASON_NOT_AS_DESCRIBED);
}

Money
circumstances_value(const Circumstances *said, const Order *order)
{
    return money_is_known(&said->value) ? said->value : order->total;
}

DisputeReason
circumstances_reason(const Circumstances *said)
{
    if (said->reason == REASON_WRONG_ITEM &&
        (said->difference == DIFFERENCE_VARIANT || said->difference == DIFFERENCE_DETAIL))
        return REASON_NOT_AS_DESCRIBED;
    return said->reason;
}
