/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of an order: a dispute each, and what no dispute is about, parcel by parcel. */
#include "domain/case/case.h"
#include "domain/counsel/counsel-private.h"

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
part_was_left_unanswered(const Part *part)
{
    return part_is_in(part, IN(REFUND_PENDING)) &&
           part_waits_for(part, EVENT_SELLER_TIMEOUT, EVENT_REFUND_APPROVED) &&
           part_waits_for(part, EVENT_SELLER_TIMEOUT, EVENT_RETURN_RECEIVED) &&
           part_rule(part, "check-silence") == NULL;
}

gboolean
part_is_asking(const Part *part)
{
    return part_is_in(part, IN_ASKING) || part_was_left_unanswered(part);
}

gboolean
part_is_remorse(const Part *part)
{
    return part->dispute != NULL && circumstances_are_remorse(&part->dispute->said) &&
           !dispute_has(part->dispute, EVENT_RETURN_REFUSED);
}

gboolean
part_is_at_payment_service(const Part *part)
{
    return part_is_in(part, IN(CHARGEBACK_FILED)) && part_has(part, EVENT_PAYMENT_CASE_OPENED);
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

/* --- Which there are -----------------------------------------------------------------------
 */

static gboolean
was_begun_again(const Order *order, const Dispute *dispute)
{
    for (guint i = order->disputes->len; i-- > 0;) {
        if (order->disputes->pdata[i] == dispute)
            return FALSE;
        if (dispute_shares_lines(dispute, order->disputes->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* It came, after all, before anybody was told that it had not. */
static gboolean
is_untrue_draft(const Order *order, const Dispute *dispute)
{
    return dispute_is_in(dispute, IN(DRAFT)) && dispute_is_refuted(order, dispute) &&
           dispute_named_by_seller(dispute) == INSTANT_UNKNOWN;
}

/* A draft that was dropped while the seller had said nothing, a dispute that was closed without
 * any money, or one in whose place another was begun leaves the order as it was; and on a
 * cancelled order only what is paid back, or is with the bank, counts. */
static gboolean
holds_lines(const Order *order, const Dispute *dispute)
{
    gboolean is_paid = dispute->received->len > 0;

    if (is_untrue_draft(order, dispute))
        return FALSE;
    if (order->is_cancelled)
        return dispute_is_in(dispute, IN_PAYING | IN(REFUNDED) | IN_BANK);
    if (dispute_is_in(dispute, IN(CLOSED)))
        return is_paid;
    if (!dispute_is_in(dispute, IN(WITHDRAWN)))
        return TRUE;
    return (dispute_has(dispute, EVENT_SUBMITTED) || is_paid ||
            dispute_named_by_seller(dispute) != INSTANT_UNKNOWN) &&
           !was_begun_again(order, dispute);
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

/* Items that no dispute holds. */
static gboolean
has_rest(const Order *order, const GPtrArray *held)
{
    if (held->len == 0)
        return TRUE;
    for (guint i = 0; i < held->len; i++) {
        if (((const Dispute *)held->pdata[i])->lines->len == 0)
            return FALSE;
    }
    for (guint i = 0; i < order->lines->len; i++) {
        if (view_lines_left(order->lines->pdata[i], held) > 0)
            return TRUE;
    }
    return order->lines->len == 0;
}

/* --- Together ------------------------------------------------------------------------------
 */

/* All that the parts are made from. */
typedef struct {
    const Order *order;
    const Policies *policies;
    const GArray *clocks;
    Validity *validity;
    GPtrArray *held;    /* Dispute: those that hold lines */
    gboolean is_simple; /* one part sees all of the order */
    gboolean is_apart;  /* its parcels went different ways */
    GPtrArray *parts;   /* what was found */
} Ground;

static const char *
shop_of(const Order *order, const Policies *policies)
{
    const Policy *policy = policies_find(policies, order->marketplace);

    return policy != NULL ? policy->title : order->marketplace;
}

/* own: the order as it sees it, taken over; NULL: as it is. */
static Part *
part_new(const Ground *ground, const Dispute *dispute, Order *own, const char *parcel)
{
    Part *part = g_new0(Part, 1);

    part->order = own != NULL ? own : ground->order;
    part->own_order = own;
    part->own_clocks =
        own == NULL ? NULL : view_clocks(own, ground->policies, ground->validity);
    part->clocks = own == NULL ? ground->clocks : part->own_clocks;
    part->shop = shop_of(ground->order, ground->policies);
    part->parcel = parcel;
    part->policies = ground->policies;
    part->market = policies_marketplace(ground->policies, ground->order->marketplace);
    part->validity = ground->validity;
    part->dispute = dispute;
    part->named = INSTANT_UNKNOWN;
    part->last = last_dated(part->order);
    part->rights = g_array_new(FALSE, FALSE, sizeof(Right));
    part->debts = g_array_new(FALSE, FALSE, sizeof(Debt));
    part_weigh(part);
    return part;
}

static void
add_dispute(const Ground *ground, const Dispute *dispute)
{
    Order *own = ground->is_simple ? NULL : view_of_dispute(ground->order, dispute);

    g_ptr_array_add(ground->parts, part_new(ground, dispute, own, NULL));
}

/* Of one that holds nothing the duties are left, whatever became of it. */
static void
add_duties(const Ground *ground, const Dispute *dispute)
{
    Part *part = part_new(ground, dispute, NULL, NULL);

    part->stake.kind = STAKE_NOTHING;
    if (part_has_duty(part))
        g_ptr_array_add(ground->parts, part);
    else
        part_free(part);
}

static void
add_parcels(const Ground *ground)
{
    const Order *order = ground->order;

    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (order_find_parcel(order, parcel->number) == parcel)
            g_ptr_array_add(ground->parts,
                            part_new(ground, NULL, view_of_rest(order, parcel, ground->held),
                                     parcel->number));
    }
}

static void
add_rest(const Ground *ground)
{
    Order *own = ground->is_simple ? NULL : view_of_rest(ground->order, NULL, ground->held);

    g_ptr_array_add(ground->parts, part_new(ground, NULL, own, NULL));
}

static GPtrArray *
find_held(const Order *order)
{
    GPtrArray *held = g_ptr_array_new();

    for (guint i = 0; !order->removed && i < order->disputes->len; i++) {
        if (holds_lines(order, order->disputes->pdata[i]))
            g_ptr_array_add(held, order->disputes->pdata[i]);
    }
    return held;
}

GPtrArray *
parts_find(const Order *order, const Policies *policies, const GArray *clocks,
           Validity *validity)
{
    g_autoptr(GPtrArray) held = find_held(order);
    gboolean is_left = has_rest(order, held);
    Ground ground = { order, policies, clocks, validity, held };

    ground.parts = g_ptr_array_new_with_free_func((GDestroyNotify)part_free);
    ground.is_apart = !order->removed && parcels_differ(order);
    ground.is_simple = held->len + (is_left ? 1 : 0) == 1 && !ground.is_apart;
    for (guint i = 0; !order->removed && i < order->disputes->len; i++) {
        if (g_ptr_array_find(held, order->disputes->pdata[i], NULL))
            add_dispute(&ground, order->disputes->pdata[i]);
        else
            add_duties(&ground, order->disputes->pdata[i]);
    }
    if (is_left && ground.is_apart)
        add_parcels(&ground);
    else if (is_left)
        add_rest(&ground);
    return ground.parts;
}
