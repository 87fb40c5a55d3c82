/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How a clock is told: in every list, page and answer the same. Owned by the caller. */
#pragma once

#include "domain/clocks/clocks.h"

/*
 * Its end: "Thu 3 Dec 19:17", with the other zone's time behind it where there is one that
 * differs (shop NULL: none); both ends where they are more than a day apart: "Thu 3 Dec to Sun
 * 13 Dec".
 */
char *words_clock_when(const Clock *clock, const Zone *zone, const Zone *shop, Instant now);

/* The same in a sentence's place, with what each of two ends means: "Thu 3 Dec at the earliest,
 * Sun 13 Dec at the latest". */
char *words_clock_ends(const Clock *clock, const Zone *zone, const Zone *shop, Instant now);

/*
 * How long it still is. Who acts counts down to the first end alone, who waits to both: "2 d 4
 * h", "2–12 d"; "3 d ago" once it is over, "done" when it is settled. What a dispute holds does
 * not count down: "held".
 */
char *words_clock_left(const Clock *clock, Instant now);

/* What the two ends of such a date mean to the buyer, in words. Borrowed. */
const char *words_ends_meaning(ClockKind kind);

/* What else is to be known of it: that it is an estimate, that its date has no time, what its
 * two dates mean; "" for nothing. */
char *words_clock_remarks(const Clock *clock);
