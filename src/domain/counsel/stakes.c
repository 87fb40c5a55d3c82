/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is at stake in a part. */
#include "domain/case/case.h"
#include "domain/counsel/counsel-private.h"

/* How long an order without a known window is watched after it arrived. Ours: no source. */
#define UNKNOWN_WINDOW_DAYS 30

/* What rounding and fees take of a refund is nothing to claim. Ours: no source. */
#define SMALL_PER_CENT 3
#define PER_CENT 100

/* --- Disputes --------------------------------------------------------------------------- */

/* A promise, an offer, a refusal, an item on its way: each says that something is wrong. */
Instant
dispute_named_by_seller(const Dispute *dispute)
{
    static const EventType names[] = {
        EVENT_SELLER_OFFERED,         EVENT_SELLER_REJECTED, EVENT_SELLER_ASKED_WITHDRAW,
        EVENT_SELLER_PROMISED_REFUND, EVENT_RESEND_PROMISED, EVENT_RESEND_SHIPPED,
        EVENT_RETURN_AGREED
    };
    Instant named = INSTANT_UNKNOWN;

    for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
        named = MAX(named, dispute->happened[names[i]]);
    return named;
}

/* All that has come and counts as money back; MONEY_NONE when none has, or in several
 * currencies. */
static Money
money_back(const Order *order, const Dispute *dispute)
{
    Money sum = MONEY_NONE;

    for (guint i = 0; dispute != NULL && i < dispute->received->len; i++) {
        const Payment *payment = &g_array_index(dispute->received, Payment, i);

        if (dispute_takes(order, dispute, payment) != ANSWER_YES)
            continue;
        if (!money_is_known(&sum))
            sum = payment->amount;
        else if (!money_add(&sum, &payment->amount, &sum))
            return MONEY_NONE;
    }
    return sum;
}

static Money
less_received(const Money *whole, const Order *order, const Dispute *dispute)
{
    Money back = money_back(order, dispute);
    Money rest = *whole;

    if (money_is_known(&back))
        (void)dispute_rest(dispute, whole, &back,
                           &rest); /* else all of it, for what is known */
    return rest;
}

static Money
amount_of(const Order *order, const Dispute *dispute)
{
    Money whole = dispute->due;

    if (!money_is_known(&whole))
        whole = dispute->asked;
    if (!money_is_known(&whole))
        whole = dispute_value(order, dispute);
    return less_received(&whole, order, dispute);
}

/* It ended with balance or a coupon instead of money, and nobody has said that this will do. */
static gboolean
is_unclear(const Order *order, const Dispute *dispute)
{
    if (dispute == NULL || !dispute_is_in(dispute, IN(REFUNDED)))
        return FALSE;
    for (guint i = 0; i < dispute->received->len; i++) {
        if (dispute_takes(order, dispute, &g_array_index(dispute->received, Payment, i)) ==
            ANSWER_UNKNOWN)
            return TRUE;
    }
    return FALSE;
}

gboolean
part_is_all_back(const Part *part)
{
    const Money *left = &part->stake.amount;

    return part->said != NULL && part->said->received->len > 0 && money_is_known(left) &&
           left->minor == 0;
}

/* A bank that named no sum paid all of it. */
static gboolean
is_won_in_part(const Part *part)
{
    const Money *left = &part->stake.amount;

    return part_is_in(part, IN(CHARGEBACK_WON)) && part->said->received->len > 0 &&
           !dispute_is_paid_twice(part->said) && money_is_known(left) && left->minor > 0;
}

static StakeKind
stake_of_dispute(const Part *part)
{
    const Dispute *dispute = part->dispute;

    if (is_won_in_part(part))
        return STAKE_AMOUNT;
    if (dispute_is_in(dispute, IN(REFUNDED) | IN(CHARGEBACK_WON) | IN(CLOSED)))
        return STAKE_NOTHING;
    if (dispute_is_in(dispute, IN(WITHDRAWN)) && dispute->withdrawal == WITHDRAWN_FINE)
        return STAKE_NOTHING;
    return dispute_is_in(dispute, IN(DRAFT) | IN(WITHDRAWN)) ? STAKE_GOODS : STAKE_AMOUNT;
}

/* It, or every item that it is about, was left at that. */
static gboolean
was_settled(const Part *part)
{
    return part->dispute->settled != INSTANT_UNKNOWN ||
           order_line_mark(part->order, 0) == MARK_SETTLED;
}

static void
weigh_dispute(Part *part)
{
    const Dispute *dispute = part->dispute;

    part->said = dispute;
    part->named = dispute->opened;
    part->is_absent = dispute->said.reason == REASON_NOT_RECEIVED;
    part->is_settled = was_settled(part);
    part->stake.amount = amount_of(part->order, dispute);
    if (part_is_all_back(part))
        return;
    part->is_unclear = is_unclear(part->order, dispute);
    part->stake.kind = part->is_unclear ? STAKE_AMOUNT : stake_of_dispute(part);
}

/* --- What no dispute is about --------------------------------------------------------------
 */

static gboolean
has_come(const Order *order)
{
    return order_has_arrived(order) || order->completed_by_itself || order->is_closed;
}

/* What was approved or promised has come. A cancelled order owes all that was paid. */
static gboolean
is_as_promised(const Part *part)
{
    Money missing = dispute_short(part->order->direct);

    return !part->order->is_cancelled && money_is_known(&missing) && missing.minor <= 0;
}

/* A part of the money came that nobody had promised: whoever pays some of it back says that
 * something was wrong, and the rest is still to be had. */
static Instant
named_by_part(const Part *part)
{
    const Dispute *direct = part->order->direct;

    if (direct == NULL || !dispute_is_in(direct, IN(PART_REFUNDED)) || is_as_promised(part) ||
        part->stake.amount.minor * PER_CENT <= part->order->total.minor * SMALL_PER_CENT)
        return INSTANT_UNKNOWN;
    return MAX(direct->happened[EVENT_REFUND_PART], direct->happened[EVENT_REFUNDED]);
}

/* So do a parcel on its way back, and a page without the button. */
static Instant
named_without_dispute(const Part *part)
{
    const Order *order = part->order;
    Instant named = MAX(order->no_button_at, named_by_part(part));

    if (named == INSTANT_UNKNOWN && order->is_returned_to_sender)
        named = part->last;
    return order->direct == NULL ? named : MAX(named, dispute_named_by_seller(order->direct));
}

/* All that was paid has come back, as far as the sums are known, or all that was promised. A
 * smaller sum says nothing of the rest, whatever the buyer calls it. */
static gboolean
is_back(const Part *part)
{
    const Dispute *direct = part->order->direct;
    Money back = money_back(part->order, direct);

    if (direct == NULL || !dispute_is_in(direct, IN(REFUNDED) | IN(CHARGEBACK_WON)))
        return FALSE;
    return !money_is_known(&back) || !money_is_known(&part->stake.amount) ||
           part->stake.amount.minor <= 0 || is_as_promised(part);
}

static StakeKind
stake_of_rest(const Part *part)
{
    const Order *order = part->order;

    if (part->is_unclear)
        return STAKE_AMOUNT;
    if (order->removed || is_back(part))
        return STAKE_NOTHING;
    if (order->is_cancelled)
        return order->facts[FACT_PAID].is_true ? STAKE_AMOUNT : STAKE_NOTHING;
    if (part->named != INSTANT_UNKNOWN)
        return STAKE_GOODS;
    return part->is_absent ? STAKE_ABSENT : STAKE_UNSAID;
}

/* The longest that any rule for every ground gives from there; INSTANT_UNKNOWN: there is none.
 */
static Instant
longest_window(const Part *part, Instant from)
{
    g_autoptr(GPtrArray) rules = policy_rules_for_clock(
        part->market, clock_name(CLOCK_WINDOW_CLOSES)->token, part->order->buyer_country);
    Calendar calendar = policies_calendar(part->policies, part->market);
    Instant end = INSTANT_UNKNOWN;

    for (guint i = 0; i < rules->len; i++) {
        Instant earliest;
        Instant latest;

        if (((const Rule *)rules->pdata[i])->reasons != NULL)
            continue;
        rule_ends(rules->pdata[i], &calendar, from, &earliest, &latest, NULL);
        end = MAX(end, latest);
    }
    return end;
}

/* Until when what arrived is watched, or what is absent can be claimed: the marketplace's
 * window for any problem, or where that never began what it would have given. otherwise: where
 * no window is known at all. */
static gboolean
window_is_past(const Part *part, Instant otherwise)
{
    const Clock *window = part_clock(part, CLOCK_WINDOW_CLOSES);
    Instant end;

    if (window != NULL)
        return window->status == CLOCK_DONE || part_has_passed(part, window->latest);
    end = longest_window(part, part->last);
    return part_has_passed(part, end != INSTANT_UNKNOWN ? end : otherwise);
}

/* What a window of the page's own has not closed is not old before the day on which it was to
 * come. */
static gboolean
promised_day_is_past(const Part *part)
{
    const Clock *expected = part_clock(part, CLOCK_DELIVERY_EXPECTED);

    if (part_clock(part, CLOCK_WINDOW_CLOSES) != NULL)
        return TRUE;
    if (expected == NULL)
        return part_has_passed(part, instant_add_days(part->last, UNKNOWN_WINDOW_DAYS));
    return expected->status == CLOCK_DONE || part_has_passed(part, expected->latest);
}

static void
weigh_rest(Part *part)
{
    const Order *order = part->order;
    LineMarkKind mark = order_line_mark(order, 0);

    part->said = order->direct;
    part->is_absent = !has_come(order);
    part->stake.amount = less_received(&order->total, order, order->direct);
    part->named = named_without_dispute(part);
    part->is_settled = mark == MARK_SETTLED;
    part->is_unclear =
        !order->removed && is_unclear(order, order->direct) && !part_is_all_back(part);
    part->stake.kind = stake_of_rest(part);
    part->is_for_page = order_is_unclear(order);
    part->is_quiet = mark == MARK_ALL_WELL ||
                     ((part->stake.kind == STAKE_UNSAID || part->is_for_page) &&
                      window_is_past(part, instant_add_days(part->last, UNKNOWN_WINDOW_DAYS)));
    part->is_old = part->stake.kind == STAKE_ABSENT && order_is_underway(order) &&
                   promised_day_is_past(part) && window_is_past(part, INSTANT_UNKNOWN);
}

void
part_weigh(Part *part)
{
    if (part->dispute != NULL)
        weigh_dispute(part);
    else
        weigh_rest(part);
}
