/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What clocks_compute() is put together from.
 *
 * A clock under construction is unknown until a reading is added: then its earliest is set. Of
 * several readings (rules that differ, facts that differ) the earliest counts and the latest is
 * kept.
 */
#pragma once

#include "domain/case/case.h"
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

gboolean clock_is_known(const Clock *clock);
void clock_add_reading(Clock *clock, const Rule *rule, const Calendar *calendar,
                       const Start *start);
/*
 * All that the marketplace, the buyer's ways of payment and the laws say of the clock: of the
 * order (dispute NULL) or of that dispute since then. Rules that stand in for a date count only
 * where no other has started.
 */
void clock_read(Clock *clock, const ClockWork *work, const Dispute *dispute, Instant since);

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
