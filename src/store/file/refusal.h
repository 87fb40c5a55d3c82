/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Refusal: why a file is not worked with, in sentences that say what to do. All return FALSE.
 */
#pragma once

#include "store/sqlite/db.h"

/* There is a trace of earlier use at the path, but no file. */
gboolean refuse_missed(const Db *db, GError **error);

/* The same without a trace: a link leads to where nothing is. */
gboolean refuse_away(const Db *db, GError **error);

/* Nobody can tell whether the file is there: errno says why (not ENOENT). */
gboolean refuse_unreachable(const Db *db, int reason, GError **error);

/* It is there, but may not be read: errno says why. */
gboolean refuse_forbidden(const Db *db, int reason, GError **error);

/* Nothing or next to nothing is left of it: SQLite would take it for a new, empty database. */
gboolean refuse_emptied(const Db *db, GError **error);

gboolean refuse_no_file(const Db *db, GError **error);
gboolean refuse_foreign(const Db *db, GError **error);
gboolean refuse_newer(const Db *db, GError **error);
gboolean refuse_read_only(const Db *db, GError **error);
gboolean refuse_network(const Db *db, const char *kind, GError **error);

/* An event's hash is shorter or longer than a hash is. */
gboolean refuse_cut_hash(const Db *db, GError **error);

/* A case file, but not the one that was used at this path. */
gboolean refuse_exchanged(const Db *db, GError **error);
