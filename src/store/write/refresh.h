/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Refresh: stored summaries whose span of validity is over, or that were computed under other
 * policies, are computed anew. Looks manage without (they recompute in memory); writers do it
 * in passing, so that there is never much to recompute.
 */
#pragma once

#include "store/db.h"

/*
 * Writes up to limit rows whose span is over at context->now, inside the caller's transaction.
 * ret_written may be NULL.
 */
gboolean refresh_overdue(Db *db, const Context *context, guint limit, guint *ret_written,
                         GError **error);

/* TRUE while rows computed under other policies (or another tz database) are left: say so. */
gboolean refresh_is_needed(Db *db, const Policies *policies, gboolean *ret_needed,
                           GError **error);

/*
 * Recomputes the next limit rows (about 1,000) under today's policies in the caller's
 * transaction; goes on where the last call stopped, also after a restart. ret_left: call again.
 */
gboolean refresh_policies(Db *db, const Context *context, guint limit, gboolean *ret_left,
                          GError **error);

/* Clears all projections and writes them again from the log, in a transaction of its own. */
gboolean refresh_rebuild(Db *db, const Context *context, GError **error);
