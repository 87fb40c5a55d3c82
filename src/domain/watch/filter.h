/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Filter: the words that narrow a list. Words combine with AND:
 *   due<3d  due>12h    time to the next date (overdue counts as less)
 *   state:shipped      status of the order, or of its dispute
 *   reason:damaged     reason of its dispute
 *   marketplace:aliexpress
 *   tag:x  seller:x  next:inspect  method:credit-card
 *   >50usd  <=20eur    total, in that currency only
 *   -word              not
 *   anything else      in title, number, seller, tags, or whatever else is said of the order
 *                      (order_said()), case folded
 * Double quotes keep blanks: seller:"Store 7", "office desk". What they hold is never a name or
 * a comparison; \" and \\ stand for themselves there.
 */
#pragma once

#include "domain/watch/summary.h"

typedef struct Filter Filter;

/* An error names the word and what was expected. An empty text matches everything. */
Filter *filter_parse(const char *text, GError **error);

/* The text of words that a shell has read: the quotes of seller:"Store 7" are gone, and its
 * blank belongs to the name anyway. Owned by the caller; NULL with the error of a word that
 * cannot be read. */
char *filter_text(const char *const *words, GError **error);

/* "seller:Bob", with quotes where the value needs them. Owned. */
char *filter_word(const char *name, const char *value);
void filter_free(Filter *filter);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Filter, filter_free)

gboolean filter_is_empty(const Filter *filter);

/* Whether a summary has to carry what is said of its order besides. */
gboolean filter_reads_said(const Filter *filter);
gboolean filter_matches(const Filter *filter, const OrderSummary *summary, Instant now);
