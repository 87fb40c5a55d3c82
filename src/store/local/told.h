/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Told: the record of what people were told (local state of this file): claimed before it
 * is sent, marked after it was delivered. What is neither sent nor claimed could not be
 * delivered, and is tried again.
 */
#pragma once

#include "store/db.h"

/* A clock's token, or this: the order itself, asked for again by a snooze. */
#define TOLD_OF_SNOOZE "snooze"

/* Which reminder; the strings are borrowed, except in a ToldRow. */
typedef struct {
    const char *order;   /* id */
    const char *clock;   /* token */
    const char *dispute; /* id, or "" */
    gint64 step;         /* seconds before the end */
    Instant end;
} ToldKey;

/* One row; its strings stand in the same block: freed with g_free(). */
typedef struct {
    ToldKey key;
    const char *claim; /* NULL: nobody is at it */
    Instant claimed;
    Instant sent;        /* INSTANT_UNKNOWN: not delivered */
    const char *channel; /* NULL until sent */
    Instant failed;      /* the last time, when it could not be delivered */
    const char *why;     /* a sentence */
} ToldRow;

/* GPtrArray of ToldRow: those whose clock ends in the span. */
GPtrArray *told_in_span(Db *db, Instant from, Instant until, GError **error);

/* Those that were tried in vain: of every order what ends first, soonest end first; and of how
 * many orders there are some. */
GPtrArray *told_undelivered(Db *db, guint limit, GError **error);
gboolean told_count_undelivered(Db *db, guint *ret_count, GError **error);

/* Those that were delivered, newest first. */
GPtrArray *told_sent_since(Db *db, Instant since, guint limit, GError **error);

/* The following write, within a transaction of the caller. A row that was sent stays as it is.
 */
gboolean told_claim(Db *db, const ToldKey *key, const char *claim, Instant now, GError **error);

/* All rows of a claim, in a transaction of its own. */
gboolean told_mark_sent(Db *db, const char *claim, Instant now, const char *channel,
                        GError **error);
gboolean told_mark_failed(Db *db, const char *claim, Instant now, const char *why,
                          GError **error);

/* A row that was not sent and is no longer due. */
gboolean told_drop(Db *db, const ToldKey *key, GError **error);

/* What ended before and will never be asked about again. */
gboolean told_forget(Db *db, Instant before, GError **error);
