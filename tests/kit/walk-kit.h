/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walks: the life of an order and of its dispute in a line of words, by the rules that the
 * program carries.
 *
 * A word is [-]EVENT@DAY[=AMOUNT][~DAY][#WORD][+NUMBER][*AMOUNT][%NUMBER][^ANSWER][/LINE][!]:
 * without a dispute; an amount in USD, the day that the page states ("until"), a token of where
 * money goes or of what the page shows, a tracking number, what is asked for, the parcel that
 * alone is meant, whether a return is asked, the item that is meant, a refusal that was
 * overridden. Days count from Monday, 2 March 2026, 09:00 UTC.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"

/* 120.00 USD, paid by Visa on day -20, shipped on day -18, delivered on day 0. */
extern const char walk_delivered_order[];

/* The same, without the delivery; its delivery is guaranteed until day 42. */
extern const char walk_order_under_way[];

Instant walk_day(int number);

/* Business days end at the same wall time, and the shop's clock goes forward on day 6: an hour
 * less is the same day. */
void assert_walk_day(Instant instant, int number);

/*
 * Events (owned) of the order "order", tracked with this data on day -20, and of its dispute
 * "dispute", drafted for the reason (NULL: by the words alone, or never) on day 1.
 */
GPtrArray *walk_events(const char *order, const char *reason, const char *words);

/* What they fold to. Owned. */
Order *walk_order(const char *order, const char *reason, const char *words);

/* The order's first dispute. Borrowed. */
const Dispute *walk_dispute(const Order *order);

/* The program's own. Shared; not freed. */
const Policies *walk_policies(void);
