/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an order, and what is at stake in each. */
#include "domain/case/dispute-lines.h"
#include "domain/counsel/counsel-private.h"

/* How long an order without a known window is watched after it arrived. Ours: no source. */
#define UNKNOWN_WINDOW_DAYS 30

void
part_free(Part *part)
{
    if (part == NULL)
        return;
    g_array_unref(part->rights);
    g_array_unref(part->debts);
    g_clear_pointer(&part->own_clocks, g_array_unref);
    order_free(part->own_order);
    g_free(part);
}

const Clock *
part_clock(const Part *part, ClockId id)
{
    const char *dispute = part->said == NULL ? NULL : part->said->id;
    const Clock *clock = clocks_find_of_dispute(part->clocks, id, dispute);

    return clock != NULL ? clock : clocks_find(part->clocks, id);
}

gboolean
part_has_passed(const Part *part, Instant instant)
{
    return has_passed(part->validity, instant);
}

gboolean
part_has(const Part *part, EventType event)
{
    return part->said != NULL && dispute_has(part->said, event);
}

gboolean
part_waits_for(const Part *part, EventType question, EventType answer)
{
    return part->said != NULL && dispute_waits_for(part->said, question, answer);
}

gboolean
part_is_in(const Part *part, DisputeStates states)
{
    return part->dispute != NULL && dispute_is_in(part->dispute, states);
}

gboolean
part_is_remorse(const Part *part)
{
    return part->dispute != NULL && circumstances_are_remorse(&part->dispute->said) &&
           !dispute_has(part->dispute, EVENT_RETURN_REFUSED);
}

const Rule *
part_rule(const Part *part, const char *group)
{
    return policies_rule(part->policies, part->market, group, part->order->buyer_country);
}

static Instant
last_dated(const Order *order)
{
    Instant last = INSTANT_UNKNOWN;

    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        if (fact != FACT_CLOSES && fact != FACT_GUARANTEE)
            last = MAX(last, order_fact(order, fact));
    }
    return last != INSTANT_UNKNOWN ? last : order->tracked_at;
}

/* --- Disputes --------------------------------------------------------------------------- */

/* A promise, an offer, a refusal, an item on its way: each says that something is wrong.
 * INSTANT_UNKNOWN: none was made. */
static Instant
named_by_seller(const Dispute *dispute)
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

/* A draft that was dropped while the seller had said nothing, a dispute that was closed without
 * any money, or one in whose place another was begun leaves the order as it was; and on a
 * cancelled order only what is paid back, or is with the bank, counts. */
static gboolean
is_part(const Order *order, const Dispute *dispute)
{
    const GPtrArray *all = order->disputes;
    gboolean is_paid = dispute->received->len > 0;

    if (order->is_cancelled)
        return dispute_is_in(dispute, IN_PAYING | IN(REFUNDED) | IN_BANK);
    if (dispute_is_in(dispute, IN(CLOSED)))
        return is_paid;
    if (!dispute_is_in(dispute, IN(WITHDRAWN)))
        return TRUE;
    return (dispute_has(dispute, EVENT_SUBMITTED) || is_paid ||
            named_by_seller(dispute) != INSTANT_UNKNOWN) &&
           all->pdata[all->len - 1] == dispute;
}

static Money
less_received(const Money *whole, const Dispute *dispute)
{
    Money received = dispute == NULL ? MONEY_NONE : dispute_received(dispute);
    Money rest = *whole;

    if (money_is_known(&received) && money_subtract(whole, &received, &rest))
        rest.minor = MAX(rest.minor, 0);
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
    return less_received(&whole, dispute);
}

static StakeKind
stake_of_dispute(const Dispute *dispute)
{
    if (dispute_is_in(dispute, IN(REFUNDED) | IN(CHARGEBACK_WON) | IN(CLOSED)))
        return STAKE_NOTHING;
    if (dispute_is_in(dispute, IN(WITHDRAWN)) && dispute->withdrawal == WITHDRAWN_FINE)
        return STAKE_NOTHING;
    return dispute_is_in(dispute, IN(DRAFT) | IN(WITHDRAWN)) ? STAKE_GOODS : STAKE_AMOUNT;
}

static void
weigh_dispute(Part *part)
{
    const Dispute *dispute = part->dispute;

    part->said = dispute;
    part->named = dispute->opened;
    part->is_absent = dispute->said.reason == REASON_NOT_RECEIVED;
    part->is_settled = dispute->settled != INSTANT_UNKNOWN;
    part->stake.kind = stake_of_dispute(dispute);
    part->stake.amount = amount_of(part->order, dispute);
}

/* --- What no dispute is about --------------------------------------------------------------
 */

static gboolean
has_come(const Order *order)
{
    return order_has_arrived(order) || order->completed_by_itself || order->is_closed;
}

/* So do a parcel on its way back, and a page without the button. */
static Instant
named_without_dispute(const Order *order)
{
    Instant named = order->no_button_at;

    if (named == INSTANT_UNKNOWN && order->is_returned_to_sender)
        named = last_dated(order);
    return order->direct == NULL ? named : MAX(named, named_by_seller(order->direct));
}

static gboolean
is_back(const Order *order)
{
    const Dispute *direct = order->direct;

    return direct != NULL && dispute_is_in(direct, IN(REFUNDED) | IN(CHARGEBACK_WON));
}

static StakeKind
stake_of_rest(const Part *part)
{
    const Order *order = part->order;

    if (order->removed || is_back(order))
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
    part->named = named_without_dispute(order);
    part->stake.kind = stake_of_rest(part);
    part->stake.amount = less_received(&order->total, order->direct);
    part->is_settled = mark == MARK_SETTLED;
    part->is_quiet = mark == MARK_ALL_WELL ||
                     (part->stake.kind == STAKE_UNSAID &&
                      window_is_past(part, instant_add_days(part->last, UNKNOWN_WINDOW_DAYS)));
    part->is_old = part->stake.kind == STAKE_ABSENT && order_is_underway(order) &&
                   promised_day_is_past(part) && window_is_past(part, INSTANT_UNKNOWN);
}

/* --- Together ------------------------------------------------------------------------------
 */

static const char *
shop_of(const Order *order, const Policies *policies)
{
    const Policy *policy = policies_find(policies, order->marketplace);

    return policy != NULL ? policy->title : order->marketplace;
}

static Part *
part_new(const Order *order, const Policies *policies, const GArray *clocks, Validity *validity,
         const Dispute *dispute)
{
    Part *part = g_new0(Part, 1);

    part->order = order;
    part->shop = shop_of(order, policies);
    part->policies = policies;
    part->market = policies_marketplace(policies, order->marketplace);
    part->clocks = clocks;
    part->validity = validity;
    part->dispute = dispute;
    part->named = INSTANT_UNKNOWN;
    part->last = last_dated(order);
    part->rights = g_array_new(FALSE, FALSE, sizeof(Right));
    part->debts = g_array_new(FALSE, FALSE, sizeof(Debt));
    if (dispute != NULL)
        weigh_dispute(part);
    else
        weigh_rest(part);
    return part;
}

static gboolean
has_rest(const Order *order, const GPtrArray *parts)
{
    for (guint i = 0; i < parts->len; i++) {
        if (((const Part *)parts->pdata[i])->dispute->lines->len == 0)
            return FALSE;
    }
    for (guint i = 0; parts->len > 0 && i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        int quantity = 0;

        for (guint k = 0; k < parts->len; k++)
            quantity += dispute_quantity(((const Part *)parts->pdata[k])->dispute, line);
        if (quantity < MAX(line->quantity, 1))
            return TRUE;
    }
    return parts->len == 0 || order->lines->len == 0;
}

/* Several parcels, of which something was recorded that is not true of all. */
static gboolean
parcels_differ(const Order *order)
{
    if (order_count_parcels(order) < 2)
        return FALSE;
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (parcel->delivered.is_true || parcel->marked_delivered.is_true ||
            parcel->returned != INSTANT_UNKNOWN || parcel->held != INSTANT_UNKNOWN)
            return TRUE;
    }
    return FALSE;
}

static void
add_parcels(GPtrArray *parts, const Order *order, const Policies *policies, Validity *validity)
{
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        Order *own;
        GArray *clocks;
        Part *part;

        if (parcel->alias_of != NULL)
            continue;
        own = order_of_parcel(order, parcel);
        clocks = clocks_compute(own, policies, validity->now, validity);
        part = part_new(own, policies, clocks, validity, NULL);
        part->shop = shop_of(order, policies);
        part->own_order = own;
        part->own_clocks = clocks;
        g_ptr_array_add(parts, part);
    }
}

GPtrArray *
parts_find(const Order *order, const Policies *policies, const GArray *clocks,
           Validity *validity)
{
    GPtrArray *parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free);

    for (guint i = 0; !order->removed && i < order->disputes->len; i++) {
        if (is_part(order, order->disputes->pdata[i]))
            g_ptr_array_add(
                parts, part_new(order, policies, clocks, validity, order->disputes->pdata[i]));
    }
    if (!has_rest(order, parts))
        return parts;
    if (parcels_differ(order))
        add_parcels(parts, order, policies, validity);
    if (parts->len == 0 || !parcels_differ(order))
        g_ptr_array_add(parts, part_new(order, policies, clocks, validity, NULL));
    return parts;
}
