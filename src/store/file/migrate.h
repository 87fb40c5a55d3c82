/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Migrate: from one schema to the next, beginning with none. One row a version (migrate.c);
 * each version's script and the new user_version happen in one transaction.
 */
#pragma once

#include "store/sqlite/db.h"

#define CASE_FILE_APPLICATION_ID 0x52435253 /* "RCRS" */

/* The user_version that this program writes. */
int migrate_current_version(void);

/* Runs the scripts behind the connection's version, inside the caller's transaction: all there
 * are, or those up to a version. */
gboolean migrate_apply(Db *db, GError **error);
gboolean migrate_apply_until(Db *db, int version, GError **error);

/*
 * Brings an older file up to today's version, after a verified backup. Somebody else may have
 * done it meanwhile: the version is read again under the lock.
 */
gboolean migrate_run(Db *db, Instant recorded, GError **error);
