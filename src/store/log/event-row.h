/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Event rows: between the log's table and Event. */
#pragma once

#include "store/sqlite/chain.h"
#include "store/sqlite/query.h"

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
