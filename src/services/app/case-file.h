/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The case file as a whole: created, checked, backed up, restored. */
#pragma once

#include "services/app/app.h"
#include "store/check/check.h"

/* ret_is_new: FALSE when there was one already. */
gboolean case_file_create(App *app, gboolean *ret_is_new, GError **error);

/* Finding, empty when all is well. */
GPtrArray *case_file_check(App *app, GError **error);

/* Everything computed is written anew from the log of events. */
gboolean case_file_rebuild(App *app, GError **error);

/*
 * A verified copy, at target or (NULL) among the automatic backups. The path of the copy, owned
 * by the caller. A case file that does not exist is RECOURSE_ERROR_NOT_FOUND.
 */
char *case_file_backup(App *app, const char *target, GError **error);

/*
 * Whether some orders were computed under other policies, or another tz database: lists show
 * them as they were computed then, and say so.
 */
gboolean case_file_is_outdated(App *app, gboolean *ret_is_outdated, GError **error);

/* Computes the next of those orders anew (about 1,000). ret_left: there are more, call again.
 */
gboolean case_file_refresh(App *app, gboolean *ret_left, GError **error);

/*
 * The first call of a day leaves a verified copy among the automatic backups, and old ones go.
 */
gboolean case_file_backup_daily(App *app, GError **error);

/* Paths of the automatic backups, newest first. */
GPtrArray *case_file_backups(App *app, GError **error);

/* ret_aside: where the file went that was there before; NULL when none was. */
gboolean case_file_restore(App *app, const char *backup, char **ret_aside, GError **error);
