/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportMerge: two accounts of one order become one. What is known stays unless the other says
 * more, so that importing the same files again, in whatever sequence, changes nothing. Pure.
 */
#pragma once

#include "domain/case/case.h"

typedef enum {
    MERGE_SAME_FILE, /* rows of one file: their lines add up */
    MERGE_LATER,     /* a file read after the other: a line that stands in both is one line */
    MERGE_TOLD,      /* a mail: the same, but what is known stays */
} MergeKind;

void import_merge(Order *known, const Order *found, MergeKind kind);

/* A further row of one file; total_is_part: the total of each is a share of the order's. */
void import_merge_row(Order *known, const Order *found, gboolean total_is_part);

/* What the lines cost together; FALSE when a price is missing or the currencies differ. */
gboolean import_lines_total(const Order *order, Money *ret_total);

typedef enum {
    COMPLETED_TITLE = 1 << 0, /* the seller's name or the number stands in for a title */
    COMPLETED_TOTAL = 1 << 1, /* what the lines cost together stands in for a total */
} Completion;

/* What an order that nobody knows cannot do without; the result says what was filled in. */
guint import_complete(Order *order);

/* The title that stands in for a missing one. */
const char *import_stand_in_title(const Order *order);
