/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a filter consists of: for filter.c, which matches, and filter-parse.c, which reads. */
#pragma once

#include "domain/watch/filter.h"

typedef enum {
    COMPARE_LESS,
    COMPARE_LESS_OR_SAME,
    COMPARE_MORE,
    COMPARE_MORE_OR_SAME,
} Comparison;

typedef struct FilterTerm FilterTerm;

struct FilterTerm {
    gboolean (*matches)(const FilterTerm *term, const OrderSummary *summary, Instant now);
    gboolean is_negated;
    Comparison comparison;
    gint64 seconds;
    Money amount;
    guint value;       /* of an enum */
    int dispute_value; /* DisputeState, or NO_DISPUTE: matches none */
    char *text;        /* folded */
};

struct Filter {
    GPtrArray *terms; /* FilterTerm; all must match */
};

void filter_term_free(FilterTerm *term);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(FilterTerm, filter_term_free)

gboolean term_matches_due(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_total(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_state(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_reason(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_next(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_shop(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_tag(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_seller(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_paid(const FilterTerm *term, const OrderSummary *summary, Instant now);
gboolean term_matches_words(const FilterTerm *term, const OrderSummary *summary, Instant now);
