/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the policies say of a clock: which rules are for this order, and from when they count.
 */
#include "domain/clocks/clocks-private.h"

/* What happens to an order as a whole, beside the facts. */
static const EventType order_events[] = { EVENT_CANCEL_REQUESTED, EVENT_CANCELLED,
                                          EVENT_LAW_LETTER_SENT, EVENT_DATA_REQUESTED };

/* What rules say: those proper, and those that stand in for a date (Rule.estimated). */
typedef struct {
    Clock of[2];
} Found;

typedef struct {
    const ClockWork *work;
    const Dispute *dispute; /* NULL: of the order */
    Instant since;
    Found found;
} Reader;

static void
add_event_reading(Clock *clock, const Rule *rule, const Calendar *calendar, EventType event,
                  Instant happened)
{
    Start start = { happened, PRECISION_INSTANT, FACT_COUNT, FALSE, event };

    if (happened != INSTANT_UNKNOWN && rule_starts_from(rule, event_kind(event)->token))
        clock_add_reading(clock, rule, calendar, &start);
}

void
clock_add_readings(Clock *clock, const Rule *rule, const Calendar *calendar, const Order *order)
{
    for (Fact fact = 0; fact < FACT_COUNT; fact++) {
        Start start;

        if (rule_starts_from(rule, fact_token(fact)) && start_find(order, fact, &start))
            clock_add_reading(clock, rule, calendar, &start);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(order_events); i++)
        add_event_reading(clock, rule, calendar, order_events[i],
                          order_happened(order, order_events[i]));
}

void
clock_add_dispute_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                           const Dispute *dispute, Instant since)
{
    for (EventType event = EVENT_UNKNOWN + 1; event < EVENT_TYPE_COUNT; event++) {
        if (dispute->happened[event] >= since)
            add_event_reading(clock, rule, calendar, event, dispute->happened[event]);
    }
}

/* Money that was promised for a day is missing from that day on, at the latest. */
static void
add_promised_days(Clock *clock, const Rule *rule, const Calendar *calendar,
                  const Dispute *dispute)
{
    for (EventType event = EVENT_UNKNOWN + 1; event < EVENT_TYPE_COUNT; event++)
        add_event_reading(clock, rule, calendar, event, dispute->until[event]);
}

/* Of an order that was cancelled nobody names such a day: money is to come when it usually
 * does. */
static void
add_usual_day(Clock *clock, const Rule *rule, const Calendar *calendar, const ClockWork *work)
{
    const ClockId id = CLOCK_REFUND_EXPECTED;
    const Clock *usual = clocks_find(work->clocks, id);
    Start start = { INSTANT_UNKNOWN, PRECISION_INSTANT, FACT_COUNT, FALSE, EVENT_UNKNOWN };

    if (usual == NULL || !clock_is_known(clock) ||
        !rule_starts_from(rule, clock_name(id)->token))
        return;
    start.instant = usual->latest;
    clock_add_reading(clock, rule, calendar, &start);
}

static gboolean
is_for_dispute(const Rule *rule, const Dispute *dispute)
{
    return rule_is_for_reason(rule, choice_token(&reasons, dispute->said.reason));
}

/* Before anything is wrong every ground counts; afterwards those of the disputes. */
static gboolean
is_for_a_dispute(const Rule *rule, const Order *order)
{
    for (guint i = 0; i < order->disputes->len; i++) {
        if (is_for_dispute(rule, order->disputes->pdata[i]))
            return TRUE;
    }
    return order->disputes->len == 0;
}

/* A figure that cannot be compared gives no right that could be counted on. */
static gboolean
is_for_amount(const Rule *rule, const Money *total)
{
    AmountRange range;
    int above_low;
    int above_high;

    if (rule->amounts->len == 0)
        return TRUE;
    return money_is_known(total) && rule_amount(rule, total->currency, &range) &&
           money_compare(total, &range.low, &above_low) && above_low >= 0 &&
           money_compare(total, &range.high, &above_high) && above_high <= 0;
}

static gboolean
is_for_reader(const Rule *rule, const Reader *reader)
{
    const Order *order = reader->work->order;

    if (!rule_is_for_payment(rule, order->paid_with) || !is_for_amount(rule, &order->total))
        return FALSE;
    return reader->dispute != NULL ? is_for_dispute(rule, reader->dispute)
                                   : is_for_a_dispute(rule, order);
}

/* A clock of the order may start from what happened in a dispute, too: a bank waits for the
 * return. */
static void
add_order_readings(Clock *clock, const Rule *rule, const Calendar *calendar, const Order *order)
{
    clock_add_readings(clock, rule, calendar, order);
    for (guint i = 0; i < order->disputes->len; i++) {
        const Dispute *dispute = order->disputes->pdata[i];

        if (is_for_dispute(rule, dispute))
            clock_add_dispute_readings(clock, rule, calendar, dispute, INSTANT_UNKNOWN);
    }
}

static void
read_rule(Clock *clock, const Reader *reader, const Rule *rule, const Calendar *calendar)
{
    if (reader->dispute == NULL) {
        add_order_readings(clock, rule, calendar, reader->work->order);
        add_usual_day(clock, rule, calendar, reader->work);
        return;
    }
    clock_add_dispute_readings(clock, rule, calendar, reader->dispute, reader->since);
    if (clock->id == CLOCK_CREDIT_NOT_PROCESSED_FROM ||
        clock->id == CLOCK_CREDIT_NOT_PROCESSED_BY)
        add_promised_days(clock, rule, calendar, reader->dispute);
}

static Found
found_nothing(ClockId id)
{
    return (Found){ { clock_unknown(id), clock_unknown(id) } };
}

/* A rule for this way of payment that has started says more than one for every way. */
static void
read_rules(Reader *reader, const GPtrArray *rules, const Calendar *calendar)
{
    Found own = found_nothing(reader->found.of[0].id);
    Found common = own;

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];
        Found *found = rule->methods != NULL ? &own : &common;

        if (is_for_reader(rule, reader))
            read_rule(&found->of[rule->estimated ? 1 : 0], reader, rule, calendar);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(own.of); i++)
        clock_merge(&reader->found.of[i],
                    clock_is_known(&own.of[i]) ? &own.of[i] : &common.of[i]);
}

static void
read_policies(Reader *reader, ClockId id)
{
    const ClockWork *work = reader->work;
    g_autoptr(GPtrArray) rules = market_rules(work, id);

    read_rules(reader, rules, &work->calendar);
    for (guint i = 0; i < work->routes->len; i++) {
        const Policy *route = work->routes->pdata[i];
        const Calendar calendar = policies_calendar(work->policies, route);
        g_autoptr(GPtrArray) its =
            policy_rules_for_clock(route, clock_name(id)->token, work->order->buyer_country);

        read_rules(reader, its, &calendar);
    }
}

GPtrArray *
market_rules(const ClockWork *work, ClockId id)
{
    const char *token = clock_name(id)->token;
    const char *country = work->order->buyer_country;
    GPtrArray *rules = policy_rules_for_clock(work->market, token, country);

    if (rules->len > 0)
        return rules;
    g_ptr_array_unref(rules);
    return policy_rules_for_clock(policies_marketplace(work->policies, NULL), token, country);
}

void
clock_read(Clock *clock, const ClockWork *work, const Dispute *dispute, Instant since)
{
    Reader reader = { work, dispute, since, found_nothing(clock->id) };
    const Clock *found = reader.found.of;

    read_policies(&reader, clock->id);
    clock_merge(clock, clock_is_known(&found[0]) ? &found[0] : &found[1]);
}
