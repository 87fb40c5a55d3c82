/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportMerge: two accounts of one order become one. What is known stays unless the other says
 * more, or says it later; so importing the same files again, in whatever sequence, changes
 * nothing. Pure.
 */
#pragma once

#include "domain/case/case.h"
#include "services/import/stage/written.h"

/* What is merged by age, each for itself: what is known of it may come from several files. */
typedef enum {
    MERGES_TEXTS,
    MERGES_TOTAL,
    MERGES_STATE,
    MERGES_CLOSES,
    MERGES_GUARANTEE,
    MERGES_LINES,
    MERGES_COUNT,
} MergeMatter;

typedef struct {
    MergeAge of[MERGES_COUNT];
} MergeAges;

/* All of one age. */
MergeAges merge_ages(MergeAge age);

/* FALSE: of the two states one ends the order and the other does not, and their age does not
 * tell which holds; the known one was kept. */
gboolean import_merge(Order *known, const Order *found, const MergeAges *ages);

/*
 * A further row of one file; total_is_part: the total of each is a share of the order's. What
 * was cancelled or sent back does not count beside what was not.
 */
void import_merge_row(Order *known, const Order *found, gboolean total_is_part);

/* What the lines that count cost together; FALSE when a price or a quantity is missing or the
 * currencies differ. */
gboolean import_lines_total(const Order *order, Money *ret_total);

/*
 * What an order that nobody knows cannot do without: a title, a total where the lines give one,
 * and the undated facts that its state is worth. import_uncomplete() takes all of it out again.
 */
void import_complete(Order *order);
void import_uncomplete(Order *order);

/* The title that stands in for a missing one. */
const char *import_stand_in_title(const Order *order);

/* Its state, also where an import of an earlier version said it by facts alone. */
PageState import_state(const Order *order);
