/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Log: what was said and done, append-only; the only truth there is. Everything else in the
 * case file is projected from it in the same transaction.
 *
 * Each device's events form a chain: hash = SHA-256(hash before || header || SHA-256(data)).
 * A purge blanks data and leaves its hash, so the chain still verifies.
 */
#pragma once

#include "domain/case/event.h"
#include "store/sqlite/db.h"

/*
 * Appends the events (GPtrArray of Event) of one change, inside the caller's transaction, and
 * writes the projections of every order they touch. Fills in each event's device, seq, counter,
 * change and recorded. change is an id (id_new()); several calls in a row may carry the same
 * one: they extend it. The events' order, at, type and data are the caller's.
 */
gboolean log_append(Db *db, const Context *context, const char *change, GPtrArray *events,
                    GError **error);

/* The events of one order. */
typedef struct {
    GPtrArray *events; /* Event, all there are, in the sequence in which they arrived here */
    GPtrArray
        *effective; /* those of them (borrowed) that count: neither retracted nor purged */
} OrderEvents;

/* Empty arrays for an order nobody ever spoke of. */
OrderEvents *log_read_order(Db *db, const char *order, GError **error);
void order_events_free(OrderEvents *events);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(OrderEvents, order_events_free)

/* An event with what binds it to the one before; for exports and merges. */
typedef struct {
    const Event *event;
    const guint8 *hash;      /* 32 bytes */
    const guint8 *data_hash; /* 32 bytes of SHA-256 of data that was purged; else NULL */
    const guint8 *seal;      /* 32 bytes that bind the event to its hash (chain.h), or NULL */
} ChainedEvent;

/*
 * Every event of the log, or (order not NULL) of one order, in the sequence of arrival and in
 * constant memory: for exports. FALSE from the function stops with its error.
 */
typedef gboolean (*LogFunction)(const ChainedEvent *chained, gpointer data, GError **error);
gboolean log_each(Db *db, const char *order, LogFunction function, gpointer data,
                  GError **error);

typedef enum {
    MERGE_NEW,
    MERGE_KNOWN,    /* it is here already */
    MERGE_CONFLICT, /* its place is taken by another event, or its hash does not fit */
    MERGE_UNPROVEN, /* neither the event before it nor a seal is there, so its hash proves
                       nothing */
} MergeVerdict;

/* What log_merge() would say; writes nothing. before: the hash of the event before it, where
 * that one would be in the log by then; or NULL. */
gboolean log_merge_judge(Db *db, const ChainedEvent *chained, const guint8 *before,
                         MergeVerdict *ret_verdict, GError **error);

/* Whether there is any event of the order. */
gboolean log_speaks_of(Db *db, const char *order, gboolean *ret_speaks, GError **error);

/*
 * Takes over an event as another device wrote it (device, seq, counter, change, recorded and
 * hash are kept), inside the caller's transaction. Those of one device should come in their
 * sequence: one that comes before its predecessor is proven by its seal alone.
 * Projections follow with log_merge_finish(), before committing.
 */
gboolean log_merge(Db *db, const ChainedEvent *chained, MergeVerdict *ret_verdict,
                   GError **error);
gboolean log_merge_finish(Db *db, const Context *context, GError **error);

/*
 * Blanks the data of every event of the order, inside the caller's transaction; the file keeps
 * nothing of it but that it was there. The order disappears from every list and cannot be
 * brought back. ret_events: how many events were blanked.
 */
gboolean log_purge(Db *db, const Context *context, const char *order, guint *ret_events,
                   GError **error);

/* The id under which we write into this file; NULL as long as nothing was written from here. */
const char *log_device(const Db *db);
