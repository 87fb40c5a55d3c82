/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Change rows: one a change, projected from the log, and which of them are taken back. */
#pragma once

#include "store/sqlite/db.h"

/* Events that were appended together. */
typedef struct {
    const char *change;
    gint64 device; /* key */
    gint64 first_seq, last_seq;
    Instant recorded;
    const char *type; /* token of the first one */
    const char *retracts;
    const char *purchase; /* id of the first order, or NULL */
    gint64 purchases;     /* orders that this change did not speak of before */
    gboolean merging;     /* from another device: part of the change may be missing */
} ChangePart;

/* Adds the part to its change, which must be the newest of its device unless merging. */
gboolean change_row_extend(Db *db, const ChangePart *part, GError **error);

/* The changes (ids) that are marked as taken back and are not, or the other way round. */
GPtrArray *change_rows_mismarked(Db *db, GError **error);

/* Puts those marks right and renews the projections of the orders of these changes. */
gboolean change_rows_retract(Db *db, const Context *context, GError **error);
