/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Migrate: from one schema to the next. One row a migration (migrate.c); each runs in one
 * transaction together with the new user_version, after a verified backup.
 */
#pragma once

#include "store/db.h"

#define CASE_FILE_APPLICATION_ID 0x52435253 /* "RCRS" */

/* The user_version that this program writes. */
int migrate_current_version(void);

/* Brings an open file from its version up to today's. */
gboolean migrate_run(Db *db, int from_version, Instant recorded, GError **error);
