/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Span: a length of time as people type it and as the screens show it: whole numbers and units,
 * "90min", "12h", "3 days", "5 d 3 h", "1 week and 2 days". The one reader of all options,
 * filters, phrases and settings. A month has no fixed length, so there is none.
 */
#pragma once

#include "base/time/instant.h"

/* A hundred years: more than any deadline. */
#define SPAN_MOST (36500 * (gint64)SECONDS_PER_DAY)

/* The whole text, letter case aside, a blank before the unit or none, the larger unit first;
 * 0..most seconds. FALSE, with nothing written, for anything else: a fraction, a sign, no unit,
 * a unit that is said twice. */
gboolean span_parse(const char *text, gint64 most, gint64 *ret_seconds);

/* Whole minutes as they are typed, in the largest unit up to days that says them: "14d", "6h",
 * "90min". Owned by the caller. */
char *span_text(gint64 seconds);
