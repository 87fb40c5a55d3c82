/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportApply: what was staged becomes events, in the caller's transaction. */
#pragma once

#include "services/import/stage/import-result.h"
#include "services/import/stage/import-staging.h"

typedef struct {
    Db *db;
    Context context;
    const char *change;        /* id of the change that all of it belongs to */
    const GArray *files;       /* ImportFile */
    const char *buyer_country; /* of the buyer, where a file does not say it; or NULL */
    const char *paid_with;     /* the same */
    gboolean dry_run;          /* nothing is appended, and no transaction is needed */
    ImportResult *result;      /* gets what was done, and what belongs to no order */
    gboolean (*go_on)(gpointer data, gint64 done, GError **error); /* asked once an order */
    gpointer data;
} ImportApplying;

const ImportFile *import_file_of(const ImportApplying *applying, const StagePlace *place);

/* Rejects what was staged: names its file and its line. */
void import_apply_reject(const ImportApplying *applying, const StagePlace *place,
                         const char *why);

gboolean import_apply(Stage *stage, const ImportApplying *applying, GError **error);
