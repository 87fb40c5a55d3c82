/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/next.h"

#include "domain/dispute.h"

/* What is finished sorts behind every date: far in the future, the last finished first. */
#define FINISHED_BASE (INSTANT_NEVER / 2)
#define FINISHED_SPAN G_GINT64_CONSTANT(1000000000000)
#define URGENT_DAYS 2

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

static Instant
finished_at(const Order *order, const Clock *window)
{
    Instant last = order->tracked_at;

    if (window != NULL)
        return window->earliest;
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        if (order_fact(order, fact) != INSTANT_UNKNOWN)
            last = order_fact(order, fact);
    }
    return last;
}

/* What is not known counts as if it were due the day after tomorrow, every day anew. */
static Instant
urgent_at(Instant by, Validity *validity)
{
    Instant today =
        validity->now - (validity->now % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;
    Instant urgent = instant_add_days(today, URGENT_DAYS);

    validity->from = MAX(validity->from, today);
    validity->until = MIN(validity->until, instant_add_days(today, 1));
    return by == INSTANT_UNKNOWN ? urgent : MIN(by, urgent);
}

/*
 * Urgency. An act or a chase stands at its date, so that overdue ones come first. A close date
 * that is unknown or a guess is urgent until somebody looks; but an order whose receipt was
 * confirmed waits for its earliest reading like any other.
 */
static Instant
sort_instant(const Order *order, const NextStep *next, const Clock *window, Validity *validity)
{
    gboolean is_guess =
        next->action == ACTION_CHECK_CLOSE_DATE && !order->facts[FACT_CONFIRMED].is_true;

    if (next->action == ACTION_NOTHING)
        return FINISHED_BASE - CLAMP(finished_at(order, window), 0, FINISHED_SPAN);
    if (next->by == INSTANT_UNKNOWN || is_guess)
        return urgent_at(next->by, validity);
    return next->by;
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
}

OrderSummary
order_summarise(const Order *order, const Policies *policies, Instant now, GArray **ret_clocks)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = clocks_compute(order, policies, now, &validity);
    const Clock *window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);
    Instant placed = order_fact(order, FACT_PLACED);
    OrderSummary summary = {
        .id = order->id,
        .number = order->number,
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
    summary.next = next_step(order, policies, clocks, &validity);
    summarise_dispute(&summary, order);
    summary.sort_at = sort_instant(order, &summary.next, window, &validity);
    summary.valid_from = validity.from;
    summary.valid_until = validity.until;
    if (ret_clocks != NULL)
        *ret_clocks = g_steal_pointer(&clocks);
    return summary;
}

static gboolean
is_within(Instant date, Instant now, gint64 seconds)
{
    return date != INSTANT_UNKNOWN && date - now < seconds;
}

/* Waiting for a parcel to be shipped loses no right, however late it is. */
Sign
summary_sign(const OrderSummary *summary, Instant now)
{
    const NextStep *next = &summary->next;
    gboolean can_lose = next->action != ACTION_WAIT_FOR_SHIPPING;

    if (next->action == ACTION_NOTHING)
        return SIGN_NONE;
    if (can_lose && is_within(next->by, now, SECONDS_PER_DAY))
        return SIGN_NOW;
    if (can_lose && is_within(next->by, now, 3 * SECONDS_PER_DAY))
        return SIGN_SOON;
    if (summary->window == WINDOW_PAUSED)
        return SIGN_PAUSED;
    if (summary->check_page || next->reason == WHY_CLOSE_UNKNOWN ||
        next->reason == WHY_RECEIVED_CLOSE_UNKNOWN)
        return SIGN_DOUBTFUL;
    return summary->estimated ? SIGN_ESTIMATED : SIGN_NONE;
}
