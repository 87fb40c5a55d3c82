/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/watch/filter.h"

#include <string.h>

#include "base/text/text.h"
#include "domain/watch/filter-private.h"

void
filter_term_free(FilterTerm *term)
{
    if (term == NULL)
        return;
    g_free(term->text);
    g_free(term);
}

void
filter_free(Filter *filter)
{
    if (filter == NULL)
        return;
    g_ptr_array_unref(filter->terms);
    g_free(filter);
}

gboolean
filter_is_empty(const Filter *filter)
{
    return filter->terms->len == 0;
}

gboolean
filter_reads_said(const Filter *filter)
{
    for (guint i = 0; i < filter->terms->len; i++) {
        if (((const FilterTerm *)filter->terms->pdata[i])->matches == term_matches_words)
            return TRUE;
    }
    return FALSE;
}

gboolean
filter_matches(const Filter *filter, const OrderSummary *summary, Instant now)
{
    for (guint i = 0; i < filter->terms->len; i++) {
        const FilterTerm *term = filter->terms->pdata[i];

        if (term->matches(term, summary, now) == term->is_negated)
            return FALSE;
    }
    return TRUE;
}

/* order: <0, 0, >0 as what is compared is less, the same or more. */
static gboolean
compares(Comparison comparison, int order)
{
    switch (comparison) {
    case COMPARE_LESS:
        return order < 0;
    case COMPARE_LESS_OR_SAME:
        return order <= 0;
    case COMPARE_MORE:
        return order > 0;
    default:
        return order >= 0;
    }
}

/* What is unknown or estimated is as urgent as it sorts; what is finished is never due. */
gboolean
term_matches_due(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    Instant date = summary_date(summary);
    gint64 left;

    if (summary->next.action == ACTION_NOTHING)
        return FALSE;
    if (summary->next.by != INSTANT_UNKNOWN)
        date = MIN(date, summary->next.by);
    left = date - now;
    return compares(term->comparison, (left > term->seconds) - (left < term->seconds));
}

gboolean
term_matches_total(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    int order;

    (void)now;
    return money_is_known(&summary->total) &&
           money_compare(&summary->total, &term->amount, &order) &&
           compares(term->comparison, order);
}

gboolean
term_matches_state(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return summary->status == term->value ||
           (term->dispute_value != NO_DISPUTE && summary->dispute_state == term->dispute_value);
}

gboolean
term_matches_reason(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return summary->dispute_reason == (int)term->value;
}

gboolean
term_matches_next(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return summary->next.action == term->value;
}

/* needle is folded. Plain text is searched where it stands. */
static gboolean
contains(const char *text, const char *needle)
{
    gsize length = strlen(needle);
    g_autofree char *folded = NULL;

    if (text == NULL)
        return FALSE;
    if (!text_is_plain(text)) {
        folded = text_fold(text);
        return strstr(folded, needle) != NULL;
    }
    for (; *text != '\0'; text++) {
        if (g_ascii_strncasecmp(text, needle, length) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
is_same(const char *text, gsize length, const char *folded_word)
{
    g_autofree char *word = g_strndup(text, length);
    g_autofree char *folded = text_fold(word);

    return strcmp(folded, folded_word) == 0;
}

gboolean
term_matches_shop(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return summary->marketplace != NULL &&
           is_same(summary->marketplace, strlen(summary->marketplace), term->text);
}

gboolean
term_matches_tag(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    const char *tag = summary->tags;

    (void)now;
    while (tag != NULL) {
        gsize length = strcspn(tag, ",");

        if (length > 0 && is_same(tag, length, term->text))
            return TRUE;
        tag = tag[length] == ',' ? tag + length + 1 : NULL;
    }
    return FALSE;
}

gboolean
term_matches_seller(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return contains(summary->seller, term->text);
}

/* "credit-card" means every network's; "credit-card:visa" that one. */
gboolean
term_matches_paid(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    gsize length = strlen(term->text);

    (void)now;
    return summary->paid_with != NULL &&
           g_ascii_strncasecmp(summary->paid_with, term->text, length) == 0 &&
           (summary->paid_with[length] == '\0' || summary->paid_with[length] == ':');
}

gboolean
term_matches_words(const FilterTerm *term, const OrderSummary *summary, Instant now)
{
    (void)now;
    return contains(summary->title, term->text) || contains(summary->number, term->text) ||
           contains(summary->identifier, term->text) || contains(summary->seller, term->text) ||
           contains(summary->tags, term->text) ||
           (summary->said != NULL && strstr(summary->said, term->text) != NULL);
}
