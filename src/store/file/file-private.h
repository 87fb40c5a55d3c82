/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the files of file share: identity, creating, migrating, copies. */
#pragma once

#include "store/file/file.h"

/* Header, version and id of the open file; sets them in the Db. */
gboolean connection_identify(Db *db, GError **error);

/* A new case file, whole or not at all. */

/*
 * Builds an empty case file under a temporary name beside path, syncs it and links it into
 * place without replacing anything. A file that somebody else put there meanwhile is left alone
 * and is no error. Creates the folder. That it cannot be synced is a doubt, which the next
 * change settles.
 */
gboolean create_case_file(const char *path, Saved *saved, GError **error);

/* Writes schema and identity into the empty database of an open connection. */
gboolean create_schema(Db *db, GError **error);

/*
 * Migrate: from one schema to the next, beginning with none. One row a version (migrate.c);
 * each version's script and the new user_version happen in one transaction.
 */

#define CASE_FILE_APPLICATION_ID 0x52435253 /* "RCRS" */

/* Runs the scripts behind the connection's version, inside the caller's transaction: all there
 * are, or those up to a version. */
gboolean migrate_apply(Db *db, GError **error);
gboolean migrate_apply_until(Db *db, int version, GError **error);

/*
 * Brings an older file up to today's version, after a verified backup. Somebody else may have
 * done it meanwhile: the version is read again under the lock.
 */
gboolean migrate_run(Db *db, Instant recorded, GError **error);

/* Opens a copy for looking, wherever it lies and whatever the state folder knows. */
Db *copy_open(const char *path, GError **error);

/*
 * Writes a copy under a temporary name beside target, checks and syncs it. The name is the
 * caller's, to give it its own with place.h, and so is what holds it. What killed processes
 * left there is removed first.
 */
char *copy_write(Db *db, const char *target, int *ret_hold, GError **error);
