/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words: how both user interfaces say times, spans, money and reasons, translated. Everything
 * returned is owned by the caller and safe to show: what came from outside has been sanitised.
 */
#pragma once

#include <libintl.h>

#include "domain/clocks/clocks.h"
#include "domain/watch/watch.h"
#include "services/orders/orders.h"

#define _(text) words_translate(text)

/* gettext() where there is a catalogue: without one it searches anew for every sentence, which
 * takes longer than all else about a row of a list. A process has one language. Borrowed. */
const char *words_translate(const char *text) G_GNUC_FORMAT(1);

/*
 * "2 d 4 h", "5 h 12 min", "12 min", "40 s": the two largest units, from a week on only days.
 * Never rounded up: what is left is never overstated.
 */
char *words_span(gint64 seconds);

/* From now to then: "2 d 4 h", or "3 d ago" once it is over. */
char *words_until(Instant then, Instant now);

/* To a clock with two ends: "3–13 d"; to the earlier alone once it is under a day away, or when
 * both are close together. */
char *words_until_range(Instant earliest, Instant latest, Instant now);

/* The one of the two ends that is counted down to, where one date is shown. */
Instant words_range_end(Instant earliest, Instant latest, Instant now);

/*
 * The first column of the list: "5 h 12 min", "closed 3 d ago", "date unknown"; while a dispute
 * decides, whom it waits for and how long at least: "seller 5 d".
 * ret_next_change, if not NULL, gets the instant at which time alone changes the text
 * (INSTANT_NEVER when it does not).
 */
char *words_countdown(const OrderSummary *summary, Instant now, Instant *ret_next_change);

/* The same within a sentence's place: "closes in 5 h 12 min" where the window is what counts,
 * else as it stands in the list ("you 5 d"). */
char *words_closes_in(const OrderSummary *summary, Instant now);

typedef enum {
    WHEN_DATE,  /* "Mon 23 Nov" */
    WHEN_CLOCK, /* "19:17" */
    WHEN_BOTH,  /* "Mon 23 Nov 19:17" */
} WhenStyle;

/* The year is said when it is not now's: "Mon 8 Mar 2027". */
char *words_when(Instant instant, const Zone *zone, Instant now, WhenStyle style);

/* In both times: "Mon 23 Nov 19:17 (11:17 shop time)"; one when both zones show the same. */
char *words_when_both(Instant instant, const Zone *zone, const Zone *shop, Instant now);

/* The same of what was entered, with what its precision means: "Mon 23 Nov 00:00, date only:
 * may run up to a day longer". */
char *words_moment(const Moment *moment, const Zone *zone, Instant now);

/*
 * What was understood of a time, in full: "Tue 1 Dec 2026 00:00 America/Los_Angeles
 * (2026-12-01T08:00:00Z), date only: may run up to a day longer". zone is the one it was read
 * in; a zone of the moment's own comes first.
 */
char *words_understood(const Moment *moment, const Zone *zone);

/*
 * The same for whoever types it: by the person's own clock, and where the marketplace's shows
 * another time, by that one too: "Tue 1 Dec 2026 22:00 your time · 13:00 at AliExpress". shop
 * is the marketplace's zone, or NULL where nobody knows it, marketplace what it is called.
 */
char *words_typed(const Moment *moment, const Zone *own, const Zone *shop,
                  const char *marketplace);

/* 1 Monday .. 7 Sunday, 1..12: as they stand in dates. Borrowed. */
const char *words_weekday(int weekday);
const char *words_month(int month);

/* "120.95 USD", or "" when not known. */
char *words_money(const Money *money);

/* "Note": what a change was, without its order. Borrowed. */
const char *change_label(const LoggedChange *change);

/* "Note (3069099405659913 Desk lamp)", "Order archived (3 orders)": what a change was. order is
 * the one that it is about, or NULL. */
char *words_change(const LoggedChange *change, const OrderSummary *order);

/* "Item", or "Item, reversed": how a list is sorted. */
char *words_sort(OrderSort sort, gboolean reverse);

/* "…5659913": the last characters that fit into so many columns. */
char *words_number(const char *number, int columns);

/* "Credit card, Visa" for "credit-card:visa". */
char *words_payment(const char *paid_with);

/* "AliExpress", from the policies where known (NULL is fine), else the word itself. */
char *words_marketplace(const char *name, const Policies *policies);

/* The sentence why this is next, with its dates, amounts and the marketplace's name filled in;
 * of what is waited for between two ends, both are said. */
char *words_why(const NextStep *next, const Zone *zone, Instant now);

/* The steps of its walk (walk.h), filled likewise (GPtrArray of char *, owned); empty when it
 * has none. */
GPtrArray *words_walk(const NextStep *next, const Zone *zone, Instant now);

/* "15 days", "5 to 15 days", "3 business days", "48 hours"; NULL when the rule has no span. */
char *words_rule_span(const Rule *rule);

/* "50.00 USD", "30.00 to 80.00 USD": the figure of a rule; "" when it has none. */
char *words_rule_amount(const Rule *rule);

/*
 * Why a clock ends when it ends: "delivered + 15 days, AliExpress help text (official, checked
 * 2026-11)", "as the order page states".
 */
char *words_clock_reason(const Clock *clock);

/* The same without the source, where there is little room: "delivered + 15 days (official)". */
char *words_clock_basis(const Clock *clock);

/* What a file that was imported is called: "-" has a name. Borrowed. */
const char *words_import_file(const char *file);

/* How many imported rows were not UTF-8; NULL for none. Owned by the caller. */
char *words_converted_rows(gint64 count);
