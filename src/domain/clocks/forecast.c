/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What may come of a dispute and when, if it goes the whole way. */
#include "domain/clocks/clocks.h"

#include "domain/case/case.h"

typedef struct {
    DisputeStates in;
    ClockId clock;   /* when it may happen */
    ClockId ends;    /* when it cannot happen any more; CLOCK_COUNT: nothing ends it */
    EventType event; /* what happens then */
} Step;

/* clang-format off */
static const Step steps[] = {
    { IN_ASKING,              CLOCK_ESCALATE_FROM,   CLOCK_REQUEST_LAPSES_BY, EVENT_ESCALATED       },
    { IN(ESCALATED),          CLOCK_RULING_EXPECTED, CLOCK_COUNT,             EVENT_RULED_FOR_BUYER },
    { IN(RULED) | IN(REFUND_PENDING), CLOCK_REFUND_EXPECTED, CLOCK_COUNT,             EVENT_REFUNDED        },
};
/* clang-format on */

static void
let_happen(OrderWhatIf *what_if, EventType event, Instant when)
{
    DisputeState to = what_if->dispute.state;

    (void)transition_find(what_if->dispute.state, event, &to); /* the steps fit their states */
    what_if->dispute.state = to;
    what_if->dispute.happened[event] = when;
}

static gboolean
find_clock(const OrderWhatIf *what_if, ClockId id, const Policies *policies, Instant now,
           Clock *ret_clock)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = clocks_compute(&what_if->order, policies, now, &validity);
    const Clock *clock = clocks_find_of_dispute(clocks, id, what_if->dispute.id);

    if (clock != NULL)
        *ret_clock = *clock;
    return clock != NULL;
}

static gboolean
is_over(const OrderWhatIf *what_if, ClockId id, const Policies *policies, Instant now)
{
    Clock clock;

    return id != CLOCK_COUNT && find_clock(what_if, id, policies, now, &clock) &&
           clock.latest <= now;
}

/* One way through the steps; ends[] gets the date of each that is taken, in order. What is late
 * keeps its date; what follows cannot be sooner than now. */
static guint
walk(const Order *order, const Dispute *dispute, const Policies *policies, Instant now,
     gboolean at_latest, Clock *clocks, Instant *ends)
{
    OrderWhatIf what_if;
    guint count = 0;

    order_what_if_init(&what_if, order, dispute);
    if (dispute->state == DISPUTE_DRAFT)
        let_happen(&what_if, EVENT_SUBMITTED, now);
    for (gsize i = 0; i < G_N_ELEMENTS(steps); i++) {
        if (!dispute_is_in(&what_if.dispute, steps[i].in))
            continue;
        if (is_over(&what_if, steps[i].ends, policies, now) ||
            !find_clock(&what_if, steps[i].clock, policies, now, &clocks[count]))
            break;
        ends[count] = at_latest ? clocks[count].latest : clocks[count].earliest;
        now = MAX(now, ends[count]);
        count++;
        let_happen(&what_if, steps[i].event, now);
    }
    return count;
}

/* A draft that nobody submitted in time leads nowhere. */
static gboolean
comes_too_late(const Order *order, const Dispute *dispute, const Policies *policies,
               Instant now)
{
    Validity validity = validity_at(now);
    g_autoptr(GArray) clocks = NULL;
    const Clock *window;

    if (dispute->state != DISPUTE_DRAFT)
        return FALSE;
    clocks = clocks_compute(order, policies, now, &validity);
    window = clocks_find(clocks, CLOCK_WINDOW_CLOSES);
    return window != NULL && has_passed(&validity, window->latest);
}

GArray *
forecast_compute(const Order *order, const Dispute *dispute, const Policies *policies,
                 Instant now)
{
    GArray *stations = g_array_new(FALSE, FALSE, sizeof(Station));
    Clock clocks[G_N_ELEMENTS(steps)];
    Instant earliest[G_N_ELEMENTS(steps)];
    Instant latest[G_N_ELEMENTS(steps)];
    guint count;

    if (comes_too_late(order, dispute, policies, now))
        return stations;
    count = walk(order, dispute, policies, now, FALSE, clocks, earliest);
    count = MIN(count, walk(order, dispute, policies, now, TRUE, clocks, latest));
    for (guint i = 0; i < count; i++) {
        Station station = { clocks[i].id, clocks[i].rule, earliest[i], latest[i],
                            clocks[i].trust };

        g_array_append_val(stations, station);
    }
    return stations;
}

const Station *
forecast_find(const GArray *stations, ClockId clock)
{
    for (guint i = 0; i < stations->len; i++) {
        const Station *station = &g_array_index(stations, Station, i);

        if (station->clock == clock)
            return station;
    }
    return NULL;
}
