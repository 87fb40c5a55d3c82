/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/stats/stats.h"

#include "store/lists/lists.h"

static void
add(const Outcome *outcome, const OrderSummary *order, gpointer data)
{
    tally_add(data, outcome, order->seller, order->marketplace);
}

Stats *
stats_new(App *app, const Filter *filter, GError **error)
{
    g_autoptr(Stats) stats = g_new0(Stats, 1);
    Db *db = app_db(app, error);

    stats->tally = tally_new(app_zone(app));
    if (db == NULL ||
        !outcomes_each(db, app_policies(app), app_now(app), filter, add, stats->tally, error) ||
        !case_file_is_outdated(app, &stats->is_partial, error))
        return NULL;
    return g_steal_pointer(&stats);
}

void
stats_free(Stats *stats)
{
    if (stats == NULL)
        return;
    tally_free(stats->tally);
    g_free(stats);
}
