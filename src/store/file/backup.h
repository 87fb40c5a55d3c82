/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Backup: a verified copy of the case file. Written beside its final name, opened again and
 * checked, synced, and only then given its name. Evidence copies are not part of it.
 */
#pragma once

#include "store/sqlite/db.h"

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

/* The backups of the file at this path, newest first: GPtrArray of absolute paths, empty when
 * there are none. */
GPtrArray *backup_list(const char *path, const char *state_folder, GError **error);

/* Opens a file as a case file without changing it and checks it from end to end. */
gboolean backup_verify(const char *path, GError **error);

/*
 * Puts a verified copy of the backup in the place of the case file at path. What was there is
 * kept under ret_aside (NULL when nothing was). The next writer goes on as a new device. The
 * options' Saved tells what became of it; where it fails, everything is as it was.
 */
gboolean backup_restore(const char *backup, const char *path, const DbOptions *options,
                        Instant recorded, char **ret_aside, GError **error);
