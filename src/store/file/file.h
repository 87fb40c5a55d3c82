/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * File: the case file: opened, created, migrated, backed up, restored; and the transactions in
 * which everybody else reads and writes it.
 *
 * Looking never writes: it neither creates nor migrates, and a file that does not exist looks
 * like an empty one. Writing creates the file when there is no trace of an earlier one at that
 * path, and migrates an older one after a verified backup. A file that is missed, emptied,
 * exchanged, damaged, of another program or of a newer one is refused, with a sentence that
 * says what to do; nothing is ever begun anew in its place (store/place).
 *
 * A new file is built under a temporary name, synced, and linked into its place without
 * replacing anything. A backup is written likewise, opened again, checked from end to end
 * (store/content) and only then given its name. A restored file goes on as a new device, so
 * that what is written from here on is never taken for what was written after the backup.
 *
 * Nothing but SQLite ever opens the file. Reading within one state and writing take a
 * Transaction; only its commit means saved, and whether that may not survive a power cut all
 * the same is in the Saved of the options. Everything that is written needs a new identity now
 * and then: id_new().
 */
#pragma once

#include "store/db.h"

typedef enum {
    DB_LOOK,
    DB_WRITE,
} DbPurpose;

/*
 * path is absolute. Errors: RECOURSE_ERROR_BUSY while somebody else writes;
 * RECOURSE_ERROR_REFUSED for a damaged, foreign, newer (when writing), or missed file, with
 * what to do.
 */
Db *db_open(const char *path, DbPurpose purpose, const DbOptions *options, GError **error);
void db_free(Db *db);

/* Whom to ask from now on while somebody else holds the file, and for how long to wait at most
 * (milliseconds); as in DbOptions. */
void db_set_waiting(Db *db, DbWaiting waiting, gpointer data, int busy_milliseconds);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Db, db_free)

/* A case file in memory, empty and writable: for tests, examples and dry runs. */
Db *db_open_in_memory(GError **error);

/* An empty one as a program of that version made it, to compare with: nothing is written. */
Db *db_open_of_version(int version, GError **error);

/* The version of case files that this program writes. */
int migrate_current_version(void);

/*
 * Makes a connection opened for looking ready for writing: creates or migrates the file as
 * DB_WRITE would have. Does nothing when it is ready already. No reading may be under way.
 */
gboolean db_make_writable(Db *db, GError **error);

const char *db_path(const Db *db);

/*
 * FALSE: what stands at the path now is not what was opened: the file was replaced, restored,
 * moved or removed, or a link leads elsewhere; or there is one where none was. Nothing can be
 * saved through this connection any more.
 */
gboolean db_is_in_place(Db *db);

/* The names (char *, absolute) that led to the file when it was opened; NULL in memory. */
const GPtrArray *db_names(const Db *db);

/* FALSE: the file does not exist and the connection is an empty stand-in for it. */
gboolean db_exists(const Db *db);

/* TRUE: written by a newer program, or the file or folder cannot be written: looking only. */
gboolean db_is_look_only(const Db *db);

/* TRUE: written by an older program; writing will migrate it, until then it cannot be read. */
gboolean db_needs_migration(const Db *db);

/* Where automatic backups of this file are kept. Owned by the caller. */
char *db_backup_folder(const Db *db);

/* The version of the database library in use. */
const char *db_library_version(void);

/*
 * Transaction: all or nothing. The autoptr rolls back what was not committed.
 *
 *     g_autoptr(Transaction) transaction = transaction_begin(db, error);
 *     if (transaction == NULL || !log_append(db, context, change, events, error))
 *         return FALSE;
 *     return transaction_commit(transaction, error);
 */

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

/*
 * Id: new identities of orders, changes, devices and files: UUIDs of version 7 (RFC 9562), so
 * that those made one after the other stand side by side in every index.
 */

/* Owned by the caller. Two ids of one process always differ, and later ones sort later as long
 * as recorded (real time) does not go back. */
char *id_new(Instant recorded);

/*
 * Backup: a verified copy of the case file. Written beside its final name, opened again and
 * checked, synced, and only then given its name. Evidence copies are not part of it.
 */

/* The target must not exist. RECOURSE_ERROR_SAVED: it is written, but may not survive a power
 * cut. */
gboolean backup_write(Db *db, const char *target, GError **error);

typedef enum {
    BACKUP_DAILY, /* at most one a day; 7 kept, and one of each of the last 4 weeks */
    BACKUP_BEFORE_MIGRATION,
    BACKUP_BEFORE_IMPORT, /* of each of the last two kinds the newest BACKUP_BEFORE_KEPT are
                             kept */
} BackupOccasion;

#define BACKUP_DAILY_KEPT 7
#define BACKUP_WEEKLY_KEPT 4
#define BACKUP_BEFORE_KEPT 4

/*
 * Writes a backup into db_backup_folder() if the occasion asks for one now (real time), then
 * rotates older ones out. ret_path (may be NULL): the file written, or NULL when none was due.
 */
gboolean backup_automatic(Db *db, BackupOccasion occasion, Instant recorded, char **ret_path,
                          GError **error);

/* Opens a file as a case file without changing it and checks it from end to end. */
gboolean backup_verify(const char *path, GError **error);

/*
 * Puts a verified copy of the backup in the place of the case file at path. What was there is
 * kept under ret_aside (NULL when nothing was). The next writer goes on as a new device. The
 * options' Saved tells what became of it; where it fails, everything is as it was.
 */
gboolean backup_restore(const char *backup, const char *path, const DbOptions *options,
                        Instant recorded, char **ret_aside, GError **error);

/* What marks the passing name (base/file/passing.h) of a case file that is being built. */
#define CREATE_MARK ".new-"

/* Goes on writing under another id than before. */
gboolean db_become_new_device(Db *db, GError **error);
