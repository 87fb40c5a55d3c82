/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage: a temporary database into which an import is read and checked before anything is
 * written to the case file. It has no name in the file system once it is open, and never takes
 * much memory.
 */
#pragma once

#include <glib.h>

typedef struct Stage Stage;

/* folder: where its file lives (state or cache); created when missing. */
Stage *stage_new(const char *folder, GError **error);
void stage_free(Stage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

/*
 * Adds one parsed row. source is the line or record of the file it came from, for messages;
 * rows of one order keep the sequence in which they were put.
 */
gboolean stage_put(Stage *stage, const char *marketplace, const char *number, gint64 source,
                   const char *json, GError **error);

gint64 stage_count(const Stage *stage);

typedef struct {
    gint64 source;
    const char *json;
} StageRow;

/* All rows of one order; borrowed for the call. */
typedef struct {
    const char *marketplace;
    const char *number;
    const StageRow *rows;
    guint n_rows;
} StageOrder;

/* FALSE stops with the error set. */
typedef gboolean (*StageFunction)(const StageOrder *order, gpointer data, GError **error);

/* Calls the function once an order, sorted by marketplace and number. */
gboolean stage_each(Stage *stage, StageFunction function, gpointer data, GError **error);
