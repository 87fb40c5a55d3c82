/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The core clock: when the window closes. */
#include "domain/clocks/clocks-private.h"

/* The rules of one ground are for disputes; the window is that of every ground. */
static void
read_window(Clock *clock, const ClockWork *work, const GPtrArray *rules, Fact fact)
{
    Start start;

    if (!start_find(work->order, fact, &start))
        return;
    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->reasons == NULL && rule_starts_from(rule, fact_token(fact)))
            clock_add_reading(clock, rule, &work->calendar, &start);
    }
}

static gboolean
window_can_start(const GPtrArray *rules, Fact fact)
{
    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        if (rule->reasons == NULL && rule_starts_from(rule, fact_token(fact)))
            return TRUE;
    }
    return FALSE;
}

/* The latest end that the marketplace's rules of a clock give an order that was sent, or only
 * placed, then; INSTANT_UNKNOWN: they say nothing. */
static Instant
latest_for_sent(const ClockWork *work, ClockId id, Instant then)
{
    static const Fact from[] = { FACT_SHIPPED, FACT_PAID, FACT_PLACED };
    g_autoptr(GPtrArray) rules = market_rules(work, id);
    Instant end = INSTANT_UNKNOWN, earliest, latest;

    for (guint i = 0; i < rules->len; i++) {
        const Rule *rule = rules->pdata[i];

        for (gsize k = 0; k < G_N_ELEMENTS(from) && rule->reasons == NULL; k++) {
            if (!rule_starts_from(rule, fact_token(from[k])))
                continue;
            rule_ends(rule, &work->calendar, then, &earliest, &latest, NULL);
            end = MAX(end, latest);
        }
    }
    return end;
}

/* What arrived on a day that nobody knows may have been on its way as long as parcels are: only
 * the days after that are the rules' own. */
static void
allow_for_journey(Clock *clock, const ClockWork *work)
{
    Instant start = clock->starts_at;
    Instant journey = latest_for_sent(work, CLOCK_DELIVERY_EXPECTED, start);

    if (!clock->check_page || clock->starts_from == FACT_DELIVERED ||
        clock->starts_from == FACT_MARKED_DELIVERED)
        return;
    if (journey != INSTANT_UNKNOWN)
        clock->latest += journey - start;
    clock->latest = MAX(clock->latest, latest_for_sent(work, CLOCK_WINDOW_CLOSES, start));
}

static gboolean
has_happened(const Order *order, Fact fact)
{
    Start start;

    if (fact == FACT_GUARANTEE || fact == FACT_PAID)
        return start_find(order, fact, &start);
    return order->facts[fact].is_true;
}

static WindowBasis
basis_of(const Clock *clock, Fact fact)
{
    if (fact == FACT_CONFIRMED || fact == FACT_DELIVERED || fact == FACT_MARKED_DELIVERED)
        return BASIS_DELIVERY;
    return clock->estimated ? BASIS_ESTIMATE : BASIS_GUARANTEE;
}

/* By the first of these that has happened and that a rule starts from. What only a mail says
 * that nobody checked is a reading beside that of the next one: it puts nothing off. */
static Clock
computed_window(const ClockWork *work)
{
    static const Fact strongest_first[] = {
        FACT_CONFIRMED, FACT_DELIVERED, FACT_MARKED_DELIVERED, FACT_GUARANTEE, FACT_SHIPPED,
        FACT_PAID,      FACT_PLACED
    };
    g_autoptr(GPtrArray) rules = market_rules(work, CLOCK_WINDOW_CLOSES);
    Clock clock = clock_unknown(CLOCK_WINDOW_CLOSES);
    gboolean is_unchecked = FALSE;

    for (gsize i = 0; i < G_N_ELEMENTS(strongest_first); i++) {
        Fact fact = strongest_first[i];
        Instant before = clock.earliest;

        if (!has_happened(work->order, fact) || !window_can_start(rules, fact))
            continue;
        read_window(&clock, work, rules, fact);
        if (fact == FACT_DELIVERED)
            read_window(&clock, work, rules, FACT_MARKED_DELIVERED);
        if (clock.earliest != before)
            clock.basis = basis_of(&clock, fact);
        if (clock.basis == BASIS_DELIVERY)
            allow_for_journey(&clock, work);
        if (!work->order->facts[fact].unchecked)
            break;
        is_unchecked = TRUE;
    }
    clock.check_page = clock.check_page || is_unchecked;
    return clock;
}

/* A close that is stated while nothing has arrived is the end of the delivery time: the days
 * that the policy gives after it are the latest reading. */
static void
add_days_after(Clock *clock, const ClockWork *work)
{
    const FactValue *closes = &work->order->facts[FACT_CLOSES];
    g_autoptr(GPtrArray) rules = market_rules(work, CLOCK_WINDOW_CLOSES);
    Instant earliest, latest;

    for (guint i = 0; i < rules->len; i++) {
        if (!rule_starts_from(rules->pdata[i], fact_token(FACT_CLOSES)))
            continue;
        rule_ends(rules->pdata[i], &work->calendar, closes->instant, &earliest, &latest, NULL);
        if (closes->precision == PRECISION_DATE)
            latest = instant_add_days(latest, 1);
        clock->latest = clock->firm = MAX(clock->latest, latest);
    }
}

static Clock
stated_window(const FactValue *closes)
{
    Clock clock = clock_unknown(CLOCK_WINDOW_CLOSES);

    clock.starts_from = FACT_CLOSES;
    clock.earliest = closes->instant;
    clock.latest = closes->precision == PRECISION_DATE ? instant_add_days(closes->instant, 1)
                                                       : closes->instant;
    clock.firm = clock.latest;
    clock.precision = closes->precision;
    clock.basis = BASIS_STATED;
    clock.trust = TRUST_STATED;
    return clock;
}

/* Said after the page was looked at, and by another change: the page may show another date now.
 */
static gboolean
is_news(const FactValue *fact, const FactValue *closes)
{
    return fact->is_true && fact->said >= closes->said &&
           g_strcmp0(fact->change, closes->change) != 0;
}

static gboolean
is_overtaken(const Order *order)
{
    const FactValue *closes = &order->facts[FACT_CLOSES];

    return is_news(&order->facts[FACT_DELIVERED], closes) ||
           is_news(&order->facts[FACT_MARKED_DELIVERED], closes) ||
           is_news(&order->facts[FACT_CONFIRMED], closes);
}

static Clock
window_clock(const ClockWork *work)
{
    const FactValue *closes = &work->order->facts[FACT_CLOSES];
    Clock computed;
    Clock clock;

    if (closes->instant == INSTANT_UNKNOWN)
        return computed_window(work);
    clock = stated_window(closes);
    if (!order_has_arrived(work->order))
        add_days_after(&clock, work);
    if (is_overtaken(work->order)) {
        computed = computed_window(work);
        clock_merge(&clock, &computed);
        clock.check_page = TRUE;
    }
    return clock;
}

/* What opens only when it closes, or that was extended by a time that nobody said, closes later
 * than is known. */
static gboolean
is_doubted_by_page(const Order *order, const Clock *clock)
{
    return (order->opens != INSTANT_UNKNOWN && order->opens >= clock->earliest) ||
           (order->extended != INSTANT_UNKNOWN && clock->basis != BASIS_DELIVERY);
}

/* Closed by the marketplace, and nothing says that a claim can still be made. */
static gboolean
is_over(const Order *order, const Clock *clock)
{
    return order->is_closed &&
           (clock->basis == BASIS_GUARANTEE || clock->basis == BASIS_ESTIMATE);
}

static void
add_window_of(ClockWork *work, const Order *order, const char *parcel)
{
    ClockWork part = *work;
    Clock clock;

    part.order = order;
    clock = window_clock(&part);
    clock.parcel = parcel;
    if (is_doubted_by_page(order, &clock))
        clock.check_page = TRUE;
    clock_settle(work, &clock,
                 order->is_cancelled || is_over(order, &clock) ||
                     order_line_mark(order, 0) == MARK_SETTLED);
}

static gboolean
is_apart(const Parcel *parcel)
{
    return parcel->delivered.is_true || parcel->marked_delivered.is_true ||
           parcel->returned != INSTANT_UNKNOWN;
}

/* Something was recorded of one of several parcels alone. */
static gboolean
has_parcels_apart(const Order *order)
{
    if (order_count_parcels(order) < 2)
        return FALSE;
    for (guint i = 0; i < order->parcels->len; i++) {
        if (is_apart(order->parcels->pdata[i]))
            return TRUE;
    }
    return FALSE;
}

/* Open for sure, perhaps still, or over. */
static int
openness(const Clock *window, Validity *validity)
{
    if (window->status == CLOCK_RUNNING)
        return 0;
    return window->status == CLOCK_PASSED && !has_passed(validity, window->latest) ? 1 : 2;
}

/* What closes next first, what has closed last. */
static int
compare_windows(gconstpointer a, gconstpointer b, gpointer validity)
{
    const Clock *one = a, *other = b;
    int difference = openness(one, validity) - openness(other, validity);

    if (difference != 0)
        return difference;
    return (one->earliest > other->earliest) - (one->earliest < other->earliest);
}

void
add_window_clock(ClockWork *work)
{
    const Order *order = work->order;

    if (!has_parcels_apart(order)) {
        add_window_of(work, order, NULL);
        return;
    }
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];
        g_autoptr(Order) seen = NULL;

        if (parcel->alias_of != NULL)
            continue;
        seen = order_of_parcel(order, parcel);
        add_window_of(work, seen, parcel->number);
    }
    g_array_sort_with_data(work->clocks, compare_windows, work->validity);
}

gboolean
window_is_certainly_over(const Clock *window, Validity *validity)
{
    return !window->estimated && !window->check_page && has_passed(validity, window->latest);
}

gboolean
window_may_be_open_still(const Clock *window, Validity *validity)
{
    return has_passed(validity, window->earliest) &&
           !window_is_certainly_over(window, validity);
}
