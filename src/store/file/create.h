/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Create: a new case file, whole or not at all. */
#pragma once

#include "store/sqlite/db.h"

/* What marks the passing name (base/file/passing.h) of a case file that is being built. */
#define CREATE_MARK ".new-"

/*
 * Builds an empty case file under a temporary name beside path, syncs it and links it into
 * place without replacing anything. A file that somebody else put there meanwhile is left alone
 * and is no error. Creates the folder. That it cannot be synced is a doubt, which the next
 * change settles.
 */
gboolean create_case_file(const char *path, Saved *saved, GError **error);

/* Writes schema and identity into the empty database of an open connection. */
gboolean create_schema(Db *db, GError **error);
