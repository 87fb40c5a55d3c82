/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/counsel/frozen.h"

GArray *
frozen_clocks(const History *history, Order *order, const Policies *policies)
{
    Validity validity = validity_at(history_now(history));
    GArray *clocks = clocks_compute(order, policies, validity.now, &validity);

    for (guint i = clocks->len; i-- > 0;) {
        const Clock *clock = &g_array_index(clocks, Clock, i);

        if (clock_name(clock->id)->kind != CLOCK_ACT_BY)
            g_array_remove_index(clocks, i);
    }
    return clocks;
}

const char *
frozen_rule(const Clock *clock)
{
    return clock->rule == NULL ? "-" : clock->rule->id;
}
