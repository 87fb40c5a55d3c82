/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The parts of a check. Each adds what it finds; FALSE means that it could not look. */
#pragma once

#include "store/check/check.h"

typedef struct {
    Db *db;
    const Context *context;
    GPtrArray *findings; /* Finding */
    Instant kept_from; /* clocks that passed since then are there, whenever a row was written */
} Check;

gboolean check_projections(Check *check, GError **error);

/* Of a file that an older program wrote: what it computed is computed anew by the next change.
 */
gboolean check_older_projections(Check *check, GError **error);
