/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Write: the one way into the case file.
 *
 * Whoever says something makes events of it, begins a transaction (store/file) and hands them
 * to log_append(): it gives each its place in the log, binds it to the one before, and writes
 * the rows of every order that it touches, so that lists never lag behind the log. Nothing is
 * changed by any other way; there is no statement that edits an event, and the file's own
 * triggers refuse one.
 *
 * What else writes is built on that:
 *
 *   log_merge()   takes over events as another device wrote them, once each is proven
 *   log_purge()   blanks what was said of one order, for good
 *   history.h     the changes that people made, and taking them back: undo is an event, too
 *   refresh.h     rows whose span is over, or that were computed under other policies
 *
 * Everything happens inside the caller's transaction, so that one act of a person is saved as a
 * whole or not at all.
 */
#pragma once

#include "store/log/log.h"
#include "store/write/history.h"
#include "store/write/refresh.h"

/*
 * Appends the events (GPtrArray of Event) of one change, inside the caller's transaction, and
 * writes the projections of every order they touch. Fills in each event's device, seq, counter,
 * change and recorded. change is an id (id_new()); several calls in a row may carry the same
 * one: they extend it. The events' order, at, type and data are the caller's.
 */
gboolean log_append(Db *db, const Context *context, const char *change, GPtrArray *events,
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
