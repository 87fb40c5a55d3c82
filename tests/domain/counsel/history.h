/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * History: the life of one order as a line of words, which can be made at random, kept as data
 * and read by people.
 *
 * A word is EVENT@TIME[,MEMBER=VALUE]...: the member "dispute" says of which dispute the event
 * is ("none": of the order, although events of its kind are of a dispute), all others go into
 * the event's data. TIME is DAYS[.HH[MMSS]] since Monday, 5 January 2026, 09:00 UTC. VALUE is
 * "@TIME" (a moment), "$80.00EUR" (an amount), a whole number, "true", "false" or "null",
 * "[A;B]" (texts), "#1x2;2x1" (items: line and quantity) or a text without blanks. The first
 * word tracks the order; the last is "now@TIME".
 */
#pragma once

#include "domain/case/case.h"

/* The number of the order in every history. */
#define HISTORY_NUMBER "4000000000000001"

typedef GPtrArray History; /* char *, owned */

History *history_parse(const char *line);
History *history_copy(const History *history);
void history_free(History *history);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(History, history_free)
char *history_text(const History *history);

/* The life that this number stands for: the same for the same number. */
History *history_random(guint32 number);

/* One in which nothing ever went wrong: it was sent and came in time, and the buyer said
 * nothing, or that all is well. */
History *history_faultless(guint32 number);

/* The same as it was known at that moment. Owned by the caller. */
History *history_until(const History *history, Instant now);

/* TIME, as words have it. */
char *history_time_text(Instant instant);
Instant history_time_parse(const char *text);

Instant history_now(const History *history);
void history_set_now(History *history, Instant now);

/* All but the last word (GPtrArray of Event, owned). */
GPtrArray *history_events(const History *history);

/* What they fold to. Owned by the caller. */
Order *history_order(const History *history);

/* The commands that record it, one a line, to be tried by hand. */
char *history_commands(const History *history);

/* Whether what is looked for is still there. */
typedef gboolean (*HistoryHas)(const History *history, gpointer data);

/* A history that has it and loses it with any word or member less. Owned by the caller. */
History *history_shrink(const History *history, HistoryHas has, gpointer data);
