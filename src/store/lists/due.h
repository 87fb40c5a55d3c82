/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Due: clocks of all orders by the instant at which they end, for `due`, the agenda and
 * reminders. What it costs follows the clocks shown.
 */
#pragma once

#include "domain/clocks/clocks.h"
#include "domain/watch/watch.h"
#include "store/db.h"

/* The strings stand in the same block: freed with g_free(). */
typedef struct {
    gint64 key;        /* of the order */
    const char *order; /* id */
    const char *number;
    const char *marketplace;
    const char *title;
    const char *seller;
    Ring ring;
    Clock clock; /* running, paused, or passed at most DUE_LOOK_BACK_DAYS ago */
} DueClock;

typedef struct {
    const Policies *policies;
    Instant now;
    Instant from;            /* clocks with from <= earliest */
    Instant until;           /* and earliest < until */
    gboolean only_reminding; /* those that concern the buyer (domain/watch/reminder.h) */
} DueSpan;

typedef struct DueList DueList;

/* A look at one state, like an OrderList. */
DueList *due_list_new(Db *db, const DueSpan *span, GError **error);
void due_list_free(DueList *list);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DueList, due_list_free)

/* Up to limit clocks (GPtrArray of DueClock) behind after (NULL: from the first), soonest
 * first, of orders that are not archived. */
GPtrArray *due_list_page(DueList *list, const DueClock *after, guint limit, GError **error);
