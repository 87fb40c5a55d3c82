/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportMerging: events of this program's own exports on their way into the log, device by
 * device. */
#pragma once

#include "services/import/format/format.h"
#include "services/import/stage/import-apply.h"
#include "store/log/log.h"

typedef struct {
    const ImportApplying *with;
    GHashTable *orders;      /* id to what came of the order so far */
    RecourseEvent *previous; /* the last one that was taken or is here already, or NULL */
    gboolean merged;         /* anything was merged at all */
    GHashTable *changes;     /* id to whether the log had none of it before */
    GPtrArray *brought;      /* ids of those, as they came; borrowed from changes */
} ImportMerging;

void import_merging_init(ImportMerging *merging, const ImportApplying *with);

/* rows holds one event. */
gboolean import_merging_take(ImportMerging *merging, const StageOrder *rows, GError **error);

/* Counts the orders and brings the projections up to date. */
gboolean import_merging_finish(ImportMerging *merging, GError **error);

void import_merging_clear(ImportMerging *merging);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ImportMerging, import_merging_clear)
