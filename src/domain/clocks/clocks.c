/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/clocks/clocks.h"

#include "domain/clocks/clocks-private.h"

static const char *const kind_tokens[] = {
    [CLOCK_ACT_BY] = "act-by",
    [CLOCK_EXPECT_BY] = "expect-by",
    [CLOCK_NOT_BEFORE] = "not-before",
    [CLOCK_ADVICE] = "advice",
};

static const char *const status_tokens[] = {
    [CLOCK_RUNNING] = "running",
    [CLOCK_PAUSED] = "paused",
    [CLOCK_PASSED] = "passed",
    [CLOCK_DONE] = "done",
};

const char *
clock_kind_token(ClockKind kind)
{
    return kind_tokens[kind];
}

const char *
clock_status_token(ClockStatus status)
{
    return status_tokens[status];
}

Clock
clock_unknown(ClockId id)
{
    return (Clock){
        .id = id,
        .starts_at = INSTANT_UNKNOWN,
        .starts_from = FACT_COUNT,
        .earliest = INSTANT_UNKNOWN,
        .latest = INSTANT_UNKNOWN,
        .firm = INSTANT_UNKNOWN,
        .trust = TRUST_DOUBTFUL,
    };
}

gboolean
clock_is_known(const Clock *clock)
{
    return clock->earliest != INSTANT_UNKNOWN;
}

void
clock_merge(Clock *clock, const Clock *other)
{
    Instant latest = MAX(clock->latest, other->latest);
    Instant firm = MAX(clock->firm, other->firm);

    if (!clock_is_known(other))
        return;
    if (!clock_is_known(clock) || other->earliest < clock->earliest)
        *clock = *other;
    clock->latest = latest;
    clock->firm = firm;
}

void
clock_add_reading(Clock *clock, const Rule *rule, const Calendar *calendar, const Start *start)
{
    Clock reading = clock_unknown(clock->id);
    gboolean is_uncertain = FALSE;

    rule_ends(rule, calendar, start->instant, &reading.earliest, &reading.latest,
              &is_uncertain);
    reading.rule = rule;
    reading.starts_at = start->instant;
    reading.starts_from = start->from;
    reading.started_by = start->event;
    reading.precision = start->precision;
    if (start->precision == PRECISION_DATE)
        reading.latest = instant_add_days(reading.latest, 1);
    reading.estimated = rule->estimated || start->guessed;
    reading.check_page = start->guessed;
    reading.trust = start->guessed || is_uncertain ? TRUST_DOUBTFUL : rule->trust;
    if (reading.trust != TRUST_DOUBTFUL)
        reading.firm = reading.latest;
    clock_merge(clock, &reading);
}

void
clock_state(Clock *clock, Instant starts_at, Instant until)
{
    clock->rule = NULL;
    clock->starts_at = starts_at;
    clock->earliest = clock->latest = clock->firm = until;
    clock->estimated = FALSE;
    clock->trust = TRUST_STATED;
}

/* Who owes something is late only once it is late for certain. */
static Instant
passes_at(const Clock *clock)
{
    return clock_name(clock->id)->kind == CLOCK_EXPECT_BY ? clock->latest : clock->earliest;
}

void
clock_settle(ClockWork *work, Clock *clock, gboolean is_done)
{
    if (!clock_is_known(clock))
        return;
    if (is_done)
        clock->status = CLOCK_DONE;
    else
        clock->status =
            has_passed(work->validity, passes_at(clock)) ? CLOCK_PASSED : CLOCK_RUNNING;
    g_array_append_val(work->clocks, *clock);
}

GArray *
clocks_compute(const Order *order, const Policies *policies, Instant now, Validity *validity)
{
    ClockWork work = { .order = order, .policies = policies, .validity = validity };
    g_autoptr(GPtrArray) routes =
        policies_for_buyer(policies, order->paid_with, order->buyer_country);

    g_return_val_if_fail(validity->now == now, NULL);
    work.market = policies_marketplace(policies, order->marketplace);
    work.calendar = policies_calendar(policies, work.market);
    work.routes = routes;
    work.clocks = g_array_sized_new(FALSE, FALSE, sizeof(Clock), CLOCK_COUNT);
    add_window_clock(&work);
    add_transit_clocks(&work);
    add_buyer_clocks(&work);
    add_dispute_clocks(&work);
    return work.clocks;
}

const Clock *
clocks_find(const GArray *clocks, ClockId id)
{
    return clocks_find_of_dispute(clocks, id, NULL);
}

const Clock *
clocks_find_of_dispute(const GArray *clocks, ClockId id, const char *dispute)
{
    for (guint i = 0; i < clocks->len; i++) {
        const Clock *clock = &g_array_index(clocks, Clock, i);

        if (clock->id == id && g_strcmp0(clock->dispute, dispute) == 0)
            return clock;
    }
    return NULL;
}
