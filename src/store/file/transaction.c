/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Transactions: all or nothing. */
#include "base/error.h"
#include "base/file/file.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"

struct Transaction {
    Db *db;
    gboolean is_open;
    gboolean is_bulk;
};

static gboolean
run_statement(Db *db, SqlId id, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    return query != NULL && query_run(query, error);
}

static Transaction *
begin(Db *db, SqlId id, GError **error)
{
    Transaction *transaction;

    g_assert(!db->in_transaction);
    db->is_writing = id == SQL_BEGIN_WRITE;
    if (!run_statement(db, id, error)) {
        db->is_writing = FALSE;
        return NULL;
    }
    db->in_transaction = TRUE;
    db->end.is_loaded = FALSE;
    transaction = g_new0(Transaction, 1);
    transaction->db = db;
    transaction->is_open = TRUE;
    return transaction;
}

/* A restore or somebody's mv put another file there: writing into the old one would be lost. */
static gboolean
check_still_there(Db *db, GError **error)
{
    g_autofree char *file = NULL;

    if (db_is_in_place(db))
        return TRUE;
    file = path_for_people(db->path);
    error_set(error, RECOURSE_ERROR_REFUSED,
              "%s was moved, removed or replaced while it was in use. Nothing was changed. "
              "Run it again to work with the file that is there now.",
              file);
    return FALSE;
}

Transaction *
transaction_begin(Db *db, GError **error)
{
    g_autoptr(Transaction) transaction = NULL;

    saved_begin(db->options.saved);
    if (!db_make_writable(db, error))
        return NULL;
    transaction = begin(db, SQL_BEGIN_WRITE, error);
    if (transaction == NULL || !check_still_there(db, error))
        return NULL;
    return g_steal_pointer(&transaction);
}

Transaction *
transaction_begin_bulk(Db *db, GError **error)
{
    Transaction *transaction;

    transaction = transaction_begin(db, error);
    if (transaction == NULL)
        return NULL;
    transaction->is_bulk = TRUE;
    (void)connection_run(db, SQL_CACHE_OF_BULK_WORK, NULL); /* slower without */
    return transaction;
}

Transaction *
transaction_begin_look(Db *db, GError **error)
{
    Transaction *within;

    if (!db->in_transaction)
        return begin(db, SQL_BEGIN_LOOK, error);
    within = g_new0(Transaction, 1); /* never open, so it ends nothing */
    within->db = db;
    return within;
}

static void
close_transaction(Transaction *transaction)
{
    Db *db = transaction->db;

    transaction->is_open = FALSE;
    db->in_transaction = FALSE;
    db->is_writing = FALSE;
    db->end.is_loaded = FALSE;
    db->in_hand_is_new = FALSE;
    if (transaction->is_bulk)
        (void)connection_run(db, SQL_CACHE_OF_EVERYDAY_WORK, NULL); /* costs only memory */
}

gboolean
transaction_commit(Transaction *transaction, GError **error)
{
    Db *db = transaction->db;
    GError *cause = NULL;
    gboolean is_done;

    g_assert(transaction->is_open);
    is_done = connection_commit(db, &cause);
    if (!saved_settle(db->options.saved, is_done, cause, error))
        return FALSE;
    close_transaction(transaction);
    return TRUE;
}

void
transaction_free(Transaction *transaction)
{
    if (transaction == NULL)
        return;
    if (transaction->is_open) {
        /* Some errors have rolled back already; then this one fails, which is what we want. */
        if (sqlite3_get_autocommit(transaction->db->handle) == 0)
            (void)run_statement(transaction->db, SQL_ROLLBACK, NULL);
        if (transaction->db->in_hand_is_new)
            connection_let_go(transaction->db);
        close_transaction(transaction);
    }
    g_free(transaction);
}
