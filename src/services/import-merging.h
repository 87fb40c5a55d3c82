/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportMerging: events of this program's own exports on their way into the log, order by
 * order. */
#pragma once

#include "services/import-apply.h"
#include "store/log.h"

typedef struct {
    const ImportApplying *with;
    char *order;      /* id of the one whose events are being taken; NULL: none */
    OrderEvents *had; /* its events before */
    guint news;       /* how many came */
    gboolean merged;  /* anything was merged at all */
} ImportMerging;

/* rows holds one event. */
gboolean import_merging_take(ImportMerging *merging, const StageOrder *rows, GError **error);

/* Counts the last order and brings the projections up to date. */
gboolean import_merging_finish(ImportMerging *merging, GError **error);

void import_merging_clear(ImportMerging *merging);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportMerging, import_merging_clear)
