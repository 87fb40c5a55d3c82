/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The parts that clocks_compute() is put together from; for clocks*.c only, but
 * start_find(), which also dates what a claim says.
 *
 * A clock under construction is unknown until a reading is added: then its earliest is set. Of
 * several readings (rules that differ, facts that differ) the earliest counts and the latest is
 * kept.
 */
#pragma once

#include "domain/case/dispute.h"
#include "domain/clocks/clocks.h"

typedef struct {
    const Order *order;
    const Policies *policies;
    const Policy *market;
    Calendar calendar;       /* of the marketplace */
    const GPtrArray *routes; /* Policy: the ways of payment and the laws that are the buyer's */
    Validity *validity;
    GArray *clocks; /* Clock, those settled so far */
} ClockWork;

/* Where a rule starts from. */
typedef struct {
    Instant instant;
    Precision precision;
    Fact from;        /* the fact whose date this is */
    gboolean guessed; /* the fact has no date: this is the date of one that came before it */
    EventType event;  /* of a dispute; EVENT_UNKNOWN: a fact of the order */
} Start;

/* FALSE when the fact is not known, or neither it nor anything before it has a date. */
gboolean start_find(const Order *order, Fact fact, Start *ret_start);

Clock clock_unknown(ClockId id);
gboolean clock_is_known(const Clock *clock);
void clock_add_reading(Clock *clock, const Rule *rule, const Calendar *calendar,
                       const Start *start);
/* A reading for every fact of the order that the rule can start from and that is known, and for
 * what happened to the order as a whole. */
void clock_add_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                        const Order *order);
/* The same for what happened in the dispute since then (INSTANT_UNKNOWN: ever). */
void clock_add_dispute_readings(Clock *clock, const Rule *rule, const Calendar *calendar,
                                const Dispute *dispute, Instant since);
/*
 * All that the marketplace, the buyer's ways of payment and the laws say of the clock: of the
 * order (dispute NULL) or of that dispute since then. Rules that stand in for a date count only
 * where no other has started.
 */
void clock_read(Clock *clock, const ClockWork *work, const Dispute *dispute, Instant since);
void clock_merge(Clock *clock, const Clock *other);

/* Finds out its status and appends it to the work, unless it is unknown. */
void clock_settle(ClockWork *work, Clock *clock, gboolean is_done);

/* The page's own date beats every rule. */
void clock_state(Clock *clock, Instant starts_at, Instant until);

/* The rules of the marketplace that drive a clock; where it has none, those of the generic one.
 */
GPtrArray *market_rules(const ClockWork *work, ClockId id);

/* The clocks, in the order of ClockId. */
void add_window_clock(ClockWork *work);
void add_transit_clocks(ClockWork *work);
void add_buyer_clocks(ClockWork *work);
void add_dispute_clocks(ClockWork *work);
