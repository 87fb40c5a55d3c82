/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Log: what was said and done, append-only; the only truth there is. Everything else in the
 * case file is projected from it in the same transaction.
 *
 * The log is one table of events, each with the device that wrote it and its place in that
 * device's sequence. Two machines that have the same events know the same, so an event is never
 * changed, and nothing but a purge ever takes anything away: it blanks data and leaves its
 * hash.
 *
 * Each device's events form a chain: what an event was written behind binds it. A change made
 * behind the program's back shows, and so does an event that was left out.
 *
 * This room reads the log: the events of one order with those that count (neither retracted nor
 * purged), or all of them in constant memory, and it holds the rules of the chain. Writing is
 * store/write's, which keeps the projections true in the same transaction. What events mean is
 * for domain/case.
 *
 * Hashes are those that stand in the file: one that is not whole is an error, for a file that
 * was tampered with holds what its CHECKs forbid.
 */
#pragma once

#include "domain/case/case.h"
#include "store/db.h"

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

/* What an order was called last, whatever became of it since; a member is NULL where nobody
 * ever stated it, or where that was purged. */
typedef struct {
    char *number;
    char *marketplace;
    char *title;
} OrderName;

gboolean log_read_name(Db *db, const char *order, OrderName *ret_name, GError **error);
void order_name_clear(OrderName *name);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(OrderName, order_name_clear)

/* An event with what binds it to the one before; for exports and merges. */
typedef struct {
    const Event *event;
    const guint8 *hash;      /* 32 bytes */
    const guint8 *data_hash; /* 32 bytes of SHA-256 of data that was purged; else NULL */
    const guint8 *seal;      /* 32 bytes that bind the event to its hash (see below), or NULL */
} ChainedEvent;

/*
 * Every event of the log, or (order not NULL) of one order, in the sequence of arrival and in
 * constant memory: for exports. FALSE from the function stops with its error.
 */
typedef gboolean (*LogFunction)(const ChainedEvent *chained, gpointer data, GError **error);
gboolean log_each(Db *db, const char *order, LogFunction function, gpointer data,
                  GError **error);

/*
 * Every event that added a file that proves something, also where it was taken back since, its
 * order was removed, or its data was purged: constant memory, in the sequence of arrival.
 */
typedef gboolean (*EvidenceFunction)(const Event *event, gpointer data, GError **error);
gboolean log_each_evidence(Db *db, EvidenceFunction function, gpointer data, GError **error);

/*
 * Chain: what binds each event to the one before it on the same device.
 *
 *     hash = SHA-256(hash before || header || SHA-256(data))
 *
 * The first event's hash before is 32 zero bytes. The header is, in this sequence and each
 * ended by a NUL: device, seq, counter, type, version, at, recorded, order, dispute, change;
 * numbers in decimal, what is not known as nothing.
 *
 * An event can travel without the one before it; then nothing is there to compute its hash
 * from. Its seal is the same computed behind its own hash: it tells whether the event or its
 * hash was changed on the way.
 */

void chain_hash_data(const char *data, guint8 ret_hash[HASH_BYTES]);

void chain_hash(const Event *event, const guint8 data_hash[HASH_BYTES],
                const guint8 before[HASH_BYTES], guint8 ret_hash[HASH_BYTES]);

/* Event rows: between the log's table and Event. */

/* The columns of the view `logged` that stand behind those of an Event. */
typedef enum {
    LOGGED_KEY = 0,
    LOGGED_DATA_HASH = 12,
    LOGGED_HASH = 13,
    LOGGED_COLUMNS = 15,
} LoggedColumn;

/* The event of a row of the view `logged`. Owned by the caller. */
Event *event_row_read(Query *query);

/*
 * Copies the hash of that column. One that is not whole is an error: a file that was tampered
 * with holds what its CHECKs forbid.
 */
gboolean event_row_hash(Query *query, int column, guint8 ret_hash[HASH_BYTES], GError **error);

/* The change that a retraction takes back; NULL for other events. Owned by the caller. */
char *event_retracts(const Event *event);

/* Adds it to the log as it is. data_hash is NULL unless its data was purged. */
gboolean event_row_insert(Db *db, const Event *event, gint64 device, const guint8 *data_hash,
                          const guint8 hash[HASH_BYTES], GError **error);
