/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies of a case file, for backing up and restoring. */
#pragma once

#include "store/sqlite/db.h"

/* Opens a copy for looking, wherever it lies and whatever the state folder knows. */
Db *copy_open(const char *path, GError **error);

/*
 * Writes a copy under a temporary name beside target, checks and syncs it. The name is the
 * caller's, to give it its own with place.h, and so is what holds it. What killed processes
 * left there is removed first.
 */
char *copy_write(Db *db, const char *target, int *ret_hold, GError **error);
