/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The clocks of an order that has not arrived. */
#include "domain/case/case.h"
#include "domain/clocks/clocks-private.h"
#include "domain/clocks/clocks.h"

static void
add_seller_ships_by(ClockWork *work)
{
    g_autoptr(GPtrArray) rules = market_rules(work, CLOCK_SELLER_SHIPS_BY);
    Clock clock = clock_unknown(CLOCK_SELLER_SHIPS_BY);

    for (guint i = 0; i < rules->len; i++)
        clock_add_readings(&clock, rules->pdata[i], &work->calendar, work->order);
    /* Only a mail says that it was shipped. */
    clock.check_page = order_is_underway(work->order) && !order_is_surely_underway(work->order);
    clock_settle(work, &clock,
                 work->order->is_cancelled || order_is_surely_underway(work->order) ||
                     order_is_unclear(work->order));
}

/* Where delivery is promised within days, there is nothing to wait for. */
static gboolean
opens_at_once(const Rule *rule, const Order *order, Start *ret_shipped)
{
    Start guarantee;

    return rule->at_once_under_days > 0 && start_find(order, FACT_SHIPPED, ret_shipped) &&
           start_find(order, FACT_GUARANTEE, &guarantee) &&
           guarantee.instant < instant_add_days(ret_shipped->instant, rule->at_once_under_days);
}

static void
add_dispute_opens(ClockWork *work)
{
    g_autoptr(GPtrArray) rules = market_rules(work, CLOCK_DISPUTE_OPENS);
    Clock clock = clock_unknown(CLOCK_DISPUTE_OPENS);
    Start shipped;

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        clock_add_readings(&clock, rule, &work->calendar, work->order);
        if (opens_at_once(rule, work->order, &shipped))
            clock.earliest = clock.latest = shipped.instant;
    }
    if (work->order->opens != INSTANT_UNKNOWN)
        clock_state(&clock, work->order->no_button_at, work->order->opens);
    clock_settle(work, &clock, work->order->is_cancelled || order_has_arrived(work->order));
}

static gboolean
was_asked(const Order *order)
{
    return order->extension_asked != INSTANT_UNKNOWN || order->extension_refused;
}

/* Asking makes sense only where a dispute is not possible yet when it is time to ask. */
static void
add_ask_for_extension(ClockWork *work)
{
    const Clock *window = clocks_find(work->clocks, CLOCK_WINDOW_CLOSES);
    const Clock *opens = clocks_find(work->clocks, CLOCK_DISPUTE_OPENS);
    g_autoptr(GPtrArray) rules = NULL;
    Clock clock = clock_unknown(CLOCK_ASK_FOR_EXTENSION);
    Start close;

    if (window == NULL || opens == NULL || opens->status != CLOCK_RUNNING)
        return;
    close = (Start){ window->earliest, window->precision, FACT_CLOSES, FALSE };
    rules = market_rules(work, CLOCK_ASK_FOR_EXTENSION);
    for (guint i = 0; i < rules->len; i++)
        clock_add_reading(&clock, rules->pdata[i], &work->calendar, &close);
    clock.estimated = window->estimated;
    clock.check_page = window->check_page;
    if (clock.earliest < opens->earliest)
        clock_settle(work, &clock, work->order->is_cancelled || was_asked(work->order));
}

void
add_transit_clocks(ClockWork *work)
{
    add_seller_ships_by(work);
    add_dispute_opens(work);
    add_ask_for_extension(work);
}

/* Whoever said what the tracking shows has seen a scan; whoever complains of the item has it.
 */
static gboolean
shows_that_it_moved(const Dispute *dispute)
{
    if (dispute->said.reason == REASON_NOT_RECEIVED)
        return dispute->said.tracking != TRACKING_UNKNOWN &&
               dispute->said.tracking != TRACKING_NO_SCAN;
    return dispute->said.reason != REASON_CHANGED_MIND;
}

static gboolean
was_seen_moving(const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (shows_that_it_moved(order->disputes->pdata[i]))
            return TRUE;
    }
    return order->is_held_by_customs || order->is_returned_to_sender ||
           order_has_arrived(order);
}

const Rule *
scan_is_missed(const Order *order, const Policies *policies, Validity *validity)
{
    const Policy *policy = policies_marketplace(policies, order->marketplace);
    const Rule *rule = policies_rule(policies, policy, "no-scan", order->buyer_country);
    Calendar calendar = policies_calendar(policies, policy);
    Instant shipped = order_fact(order, FACT_SHIPPED);
    Instant earliest, latest;

    if (rule == NULL || shipped == INSTANT_UNKNOWN || order->parcels->len == 0 ||
        order->is_cancelled || order->is_closed || was_seen_moving(order))
        return NULL;
    rule_ends(rule, &calendar, shipped, &earliest, &latest, NULL);
    return has_passed(validity, earliest) ? rule : NULL;
}
