/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Overlay: the orders whose stored rows do not hold at an instant, computed in memory. Whoever
 * reads stored rows leaves out those that do not hold and takes the overlay's instead.
 */
#pragma once

#include "store/rows/projection.h"

/* FALSE in a file of an older version, whose rows say what is next in other words: all of its
 * orders are in the overlay, and no row is read. */
gboolean overlay_leaves_rows(const Db *db);

/* GPtrArray of OrderView. */
GPtrArray *overlay_read(Db *db, const Policies *policies, Instant now, GError **error);

static inline gboolean
overlay_replaces(Instant valid_from, Instant valid_until, Instant now)
{
    return valid_until <= now || valid_from > now;
}
