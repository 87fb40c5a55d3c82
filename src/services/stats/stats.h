/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Stats: what the claims of this case file came to, in all or of the orders that a filter
 * finds. */
#pragma once

#include "domain/stats/stats.h"
#include "domain/watch/watch.h"
#include "services/app/app.h"

typedef struct {
    Tally *tally;
    gboolean is_partial; /* some orders wait for being computed by the rules of this program:
                            claims of theirs may be missing */
} Stats;

/* filter may be NULL. Months are those of the user's zone. */
Stats *stats_new(App *app, const Filter *filter, GError **error);
void stats_free(Stats *stats);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stats, stats_free)
