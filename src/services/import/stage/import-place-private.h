/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The number that the stage keeps with each row: which file it comes from, which line, and what
 * must be known to read it back.
 */
#pragma once

#include "services/import/stage/import-merge-private.h"

/* Beside those of Completion. */
typedef enum {
    STAGED_PART_OF_TOTAL = 1 << 2, /* the total is this row's share of the order's */
    STAGED_NOTE = 1 << 3,          /* no statement but a note for the timeline */
    STAGED_ARCHIVED = 1 << 4,      /* the order is to be put away once it is tracked */
    STAGED_MAIL = 1 << 5,          /* a mail says it: with STAGED_NOTE one of its words */
} StagedFlags;

#define STAGED_FLAG_BITS 6
#define STAGED_LINE_BITS 40
#define STAGED_LINE_MOST ((G_GINT64_CONSTANT(1) << STAGED_LINE_BITS) - 1)

static inline gint64
staged_place(guint file, gint64 line, guint flags)
{
    return (gint64)file << (STAGED_LINE_BITS + STAGED_FLAG_BITS) |
           CLAMP(line, 0, STAGED_LINE_MOST) << STAGED_FLAG_BITS | flags;
}

static inline guint
staged_flags(gint64 place)
{
    return (guint)(place & ((1 << STAGED_FLAG_BITS) - 1));
}
