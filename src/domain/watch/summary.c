/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/summary.h"

#include "base/packed.h"

#define SOON (3 * (gint64)SECONDS_PER_DAY)
#define HOURS_BASE (INSTANT_NEVER / 8) /* before every date */

static const char *const window_tokens[] = {
    [WINDOW_UNKNOWN] = "unknown",
    [WINDOW_OPEN] = "open",
    [WINDOW_PAUSED] = "paused",
    [WINDOW_CLOSED] = "closed",
};

static const char *const basis_tokens[] = {
    [BASIS_STATED] = "stated",
    [BASIS_DELIVERY] = "delivery",
    [BASIS_GUARANTEE] = "guarantee",
    [BASIS_ESTIMATE] = "estimate",
};

static const char *const signs[] = {
    [SIGN_NOW] = "!!",     [SIGN_SOON] = "!",      [SIGN_PAUSED] = "=",
    [SIGN_DOUBTFUL] = "?", [SIGN_ESTIMATED] = "~", [SIGN_NONE] = "",
};

const char *
window_status_token(WindowStatus status)
{
    return window_tokens[status];
}

const char *
window_basis_token(WindowBasis basis)
{
    return basis_tokens[basis];
}

const char *
sign_text(Sign sign)
{
    return signs[sign];
}

/* Between its earliest and its latest close it is neither open nor closed: only the page
 * knows. */
static WindowStatus
window_status(const Order *order, const Clock *window, Validity *validity)
{
    if (window == NULL)
        return order->is_cancelled || order->is_closed ? WINDOW_CLOSED : WINDOW_UNKNOWN;
    switch (window->status) {
    case CLOCK_RUNNING:
        return WINDOW_OPEN;
    case CLOCK_PAUSED:
        return WINDOW_PAUSED;
    case CLOCK_PASSED:
        return window_may_be_open_still(window, validity) ? WINDOW_UNKNOWN : WINDOW_CLOSED;
    default:
        return WINDOW_CLOSED;
    }
}

/* The bar runs from the delivery that the close counts from, else from shipping. */
static Instant
window_start(const Order *order, const Clock *window)
{
    Instant shipped = order_fact(order, FACT_SHIPPED);

    if (window != NULL && window->basis == BASIS_DELIVERY)
        return window->starts_at;
    return shipped != INSTANT_UNKNOWN ? shipped : order_fact(order, FACT_PLACED);
}

static void
summarise_window(OrderSummary *summary, const Order *order, const Clock *window,
                 Validity *validity)
{
    summary->window = window_status(order, window, validity);
    summary->window_from = window_start(order, window);
    summary->closes_at = INSTANT_UNKNOWN;
    if (window == NULL)
        return;
    summary->closes_at = window->earliest;
    summary->basis = window->basis;
    summary->precision = window->precision;
    summary->estimated = window->estimated;
    summary->check_page = window->check_page;
}

/* The one that needs the user most, else the last there was. */
static void
summarise_dispute(OrderSummary *summary, const Order *order)
{
    const GPtrArray *disputes = order->disputes;
    const Dispute *dispute = summary->next.dispute;

    if (dispute == NULL && disputes->len > 0)
        dispute = disputes->pdata[disputes->len - 1];
    summary->dispute_state = dispute == NULL ? NO_DISPUTE : (int)dispute->state;
    summary->dispute_reason = dispute == NULL ? NO_DISPUTE : (int)dispute->said.reason;
    if (dispute == NULL && order->direct != NULL &&
        dispute_is_in(order->direct, IN(PART_REFUNDED) | IN(REFUNDED)))
        summary->dispute_state = (int)order->direct->state; /* money came without one */
}

/* A date that is only hours away stands above what is due since long and has none. */
static Instant
sort_at(const NextStep *next, Validity *validity)
{
    Instant urgency = next_step_urgency(next);
    gboolean is_dated = urgency == next->by && next->by != INSTANT_UNKNOWN;

    return is_dated && has_passed(validity, next->by - SECONDS_PER_DAY) ? urgency - HOURS_BASE
                                                                        : urgency;
}

Instant
summary_date(const OrderSummary *summary)
{
    return summary->sort_at < 0 ? summary->sort_at + HOURS_BASE : summary->sort_at;
}

OrderSummary
order_summarise_counsel(const Order *order, const Policies *policies, Instant now,
                        GArray **ret_clocks, Counsel **ret_counsel)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = clocks_compute(order, policies, now, &validity);
    g_autoptr(Counsel) counsel = counsel_new(order, policies, clocks, &validity);
    const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);
    Instant placed = order_fact(order, FACT_PLACED);
    OrderSummary summary = {
        .id = order->id,
        .number = order->number,
        .identifier = order->identifier,
        .marketplace = order->marketplace,
        .title = order->title,
        .seller = order->seller,
        .paid_with = order->paid_with,
        .tags = order->tag_list,
        .total = order->total,
        .status = order_status(order),
        .placed = placed != INSTANT_UNKNOWN ? placed : order->tracked_at,
        .archived = order->archived,
        .newest = order->newest,
    };

    summarise_window(&summary, order, window, &validity);
    summary.next = counsel->next;
    summarise_dispute(&summary, order);
    summary.due = next_step_due(&summary.next);
    summary.quiet = counsel->quiet;
    summary.sort_at = sort_at(&summary.next, &validity);
    summary.valid_from = validity.from;
    summary.valid_until = validity.until;
    if (ret_clocks != NULL)
        *ret_clocks = g_steal_pointer(&clocks);
    if (ret_counsel != NULL)
        *ret_counsel = g_steal_pointer(&counsel);
    return summary;
}

OrderSummary
order_summarise(const Order *order, const Policies *policies, Instant now, GArray **ret_clocks)
{
    return order_summarise_counsel(order, policies, now, ret_clocks, NULL);
}

/* Waiting loses no right, however late it is; what is to be done today stands where it became
 * so.
 */
static gboolean
is_due_within(const OrderSummary *summary, Instant now, gint64 seconds)
{
    return !next_action_is_waiting(summary->next.action) &&
           summary_date(summary) - now < seconds;
}

Sign
sign_by_date(Instant date, Instant now)
{
    if (date - now < SECONDS_PER_DAY)
        return SIGN_NOW;
    return date - now < SOON ? SIGN_SOON : SIGN_NONE;
}

Sign
summary_sign(const OrderSummary *summary, Instant now)
{
    const NextStep *next = &summary->next;

    if (next->action == ACTION_NOTHING)
        return SIGN_NONE;
    if (is_due_within(summary, now, SECONDS_PER_DAY))
        return SIGN_NOW;
    if (is_due_within(summary, now, SOON))
        return SIGN_SOON;
    if (summary->window == WINDOW_PAUSED)
        return SIGN_PAUSED;
    if (summary->check_page ||
        (next->action == ACTION_CHECK_CLOSE_DATE && next->by == INSTANT_UNKNOWN))
        return SIGN_DOUBTFUL;
    return summary->estimated ? SIGN_ESTIMATED : SIGN_NONE;
}

gboolean
summary_asks_for_listing(const OrderSummary *summary, const Order *order)
{
    gboolean is_young = summary->status == ORDER_PLACED || summary->status == ORDER_SHIPPED;

    return is_young && summary->window != WINDOW_CLOSED && order->disputes->len == 0 &&
           (evidence_kinds_of(order, NULL) & EVIDENCE_BIT(EVIDENCE_LISTING_SNAPSHOT)) == 0;
}

/* The strings of a summary, for copying them. */
static const gsize summary_strings[] = {
    G_STRUCT_OFFSET(OrderSummary, id),          G_STRUCT_OFFSET(OrderSummary, number),
    G_STRUCT_OFFSET(OrderSummary, marketplace), G_STRUCT_OFFSET(OrderSummary, title),
    G_STRUCT_OFFSET(OrderSummary, seller),      G_STRUCT_OFFSET(OrderSummary, paid_with),
    G_STRUCT_OFFSET(OrderSummary, tags),        G_STRUCT_OFFSET(OrderSummary, next.shop),
    G_STRUCT_OFFSET(OrderSummary, identifier),
};

OrderSummary *
summary_copy(const OrderSummary *summary)
{
    OrderSummary *copy =
        packed_copy(summary, sizeof *summary, summary_strings, G_N_ELEMENTS(summary_strings));

    copy->said = NULL; /* a filter's, while it looks */
    return copy;
}

void
summary_free(OrderSummary *summary)
{
    g_free(summary);
}
