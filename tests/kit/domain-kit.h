/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Short ways to say instants, events and orders in tests of the domain and of what stands on
 * it.
 */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"

/*
 * Whether this tree's tests ran whole just before and run again for another reason (under the
 * sanitizers, from the archive): TEST_AGAIN is set. A test of size then says nothing new.
 */
gboolean kit_is_again(void);

/* How often a property is tried over random cases: whole times; a quarter of that again. */
guint kit_rounds(guint whole);

/* RFC 3339, or "" and NULL for INSTANT_UNKNOWN. */
Instant at(const char *text);

/* Prints both as RFC 3339 when they differ. expected: as at() takes it. */
void assert_instant(Instant actual, const char *expected);

/* The policies of the program. Shared; not freed. */
const Policies *kit_policies(void);

/*
 * An event of order "order", by device "a"; seq and counter are said, the change is "c" and
 * that number. data NULL: none.
 */
Event *kit_event(EventType type, gint64 said, const char *happened, const char *data);

/*
 * An order as these data of statements say it, one after the other (each a change of its own),
 * ended by NULL. Tracked on 1 January 2026.
 */
Order *kit_order(const char *data, ...) G_GNUC_NULL_TERMINATED;

/* Puts what the data of a statement says into the order. */
void kit_say(Order *order, gint64 said, const char *data);

/* Everything that is known about an order, to compare two of them. */
char *kit_order_text(const Order *order);
