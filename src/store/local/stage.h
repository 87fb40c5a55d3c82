/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Stage: a temporary database into which an import is read and checked before anything is
 * written to the case file. It has no name in the file system once it is open, and never takes
 * much memory.
 */
#pragma once

#include "base/time/time.h"

typedef struct Stage Stage;

/* folder: where its file lives (state or cache); created when missing. */
Stage *stage_new(const char *folder, GError **error);
void stage_free(Stage *stage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Stage, stage_free)

typedef enum {
    STAGED_ORDER, /* the statement that says what the row knows of its order */
    STAGED_NOTE,  /* something for its timeline */
    STAGED_MAIL,  /* the statement that a mail comes to */
    STAGED_WORD,  /* what a mail says besides */
    STAGED_EVENT, /* of an export of this program */
} StagedKind;

/* Where a row comes from, and what it is. */
typedef struct {
    StagedKind kind;
    guint file;           /* of those that are imported together, from 0 */
    gint64 line;          /* of it, or which record; 0: the file as a whole */
    gboolean is_part;     /* of an order: its total is this row's share of the order's */
    gboolean is_archived; /* the order is to be put away once it is tracked */
    Instant told;         /* when a mail said it; INSTANT_UNKNOWN: no mail, or nobody knows */
} StagePlace;

/* One parsed row. */
typedef struct {
    const char *marketplace;
    const char *number;
    StagePlace place;
    const char *json;
} StagePut;

/* Rows of one order come back by when they were told; those of which that is not known, and
 * those of one instant, in the sequence in which they were put. */
gboolean stage_put(Stage *stage, const StagePut *row, GError **error);

/* Notes that a mail was read, by its id. ret_is_new: for the first time since the stage is
 * there. */
gboolean stage_put_mail(Stage *stage, const char *id, gboolean is_settled, gboolean *ret_is_new,
                        GError **error);

gint64 stage_count(const Stage *stage);

typedef struct {
    StagePlace place;
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

typedef gboolean (*StageMailFunction)(const char *id, gboolean is_settled, gpointer data,
                                      GError **error);
gboolean stage_each_mail(Stage *stage, StageMailFunction function, gpointer data,
                         GError **error);
