/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Create: a new case file, whole or not at all. */
#pragma once

#include "store/db.h"

/*
 * Builds an empty case file under a temporary name beside path, syncs it and links it into
 * place without replacing anything. A file that somebody else put there meanwhile is left alone
 * and is no error. Creates the folder.
 */
gboolean create_case_file(const char *path, GError **error);

/* Writes schema and identity into the empty database of an open connection. */
gboolean create_schema(Db *db, GError **error);
