/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Transaction: all or nothing. The autoptr rolls back what was not committed.
 *
 *     g_autoptr(Transaction) transaction = transaction_begin(db, error);
 *     if (transaction == NULL || !log_append(db, context, change, events, error))
 *         return FALSE;
 *     return transaction_commit(transaction, error);
 */
#pragma once

#include "store/sqlite/db.h"

typedef struct Transaction Transaction;

/*
 * Takes the right to write at once (BEGIN IMMEDIATE), making the connection writable first.
 * Errors: RECOURSE_ERROR_BUSY, _REFUSED (looking only, or another file has taken the path's
 * place).
 */
Transaction *transaction_begin(Db *db, GError **error);

/* The same for very many rows: takes more memory for the time being (64 MiB), never more. */
Transaction *transaction_begin_bulk(Db *db, GError **error);

/* Several readings that must see one state. Ends with the scope; short, for it blocks writers.
 */
Transaction *transaction_begin_look(Db *db, GError **error);

/*
 * Only TRUE means saved: the data has reached the disk. That it may not survive a power cut all
 * the same is in the DbOptions' Saved.
 */
gboolean transaction_commit(Transaction *transaction, GError **error) G_GNUC_WARN_UNUSED_RESULT;

void transaction_free(Transaction *transaction);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Transaction, transaction_free)
