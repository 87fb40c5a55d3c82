/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What claims came to, as a page: totals, then a table with bars each. */
#pragma once

#include "domain/policy/policy.h"
#include "services/stats/stats.h"
#include "ui/tui/parts/page.h"

typedef struct {
    const Stats *stats;
    const Policies *policies;
    int columns;
    gboolean is_ascii; /* bars and sparkline are drawn in letters */
} StatsContent;

void stats_add_totals(Page *page, const StatsContent *content);
void stats_add_groups(Page *page, const StatsContent *content, TallyBy by);

/* How many claims began in each of the last months, as a sparkline. */
void stats_add_months(Page *page, const StatsContent *content);
