/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/order-sort-private.h"

#include <string.h>

#include "base/text/text.h"
#include "store/rows/rows.h"

static int
compare_numbers(gint64 a, gint64 b)
{
    return (a > b) - (a < b);
}

static int
compare_urgency(const OrderSummary *a, const OrderSummary *b)
{
    int order = compare_numbers(a->sort_at, b->sort_at);

    return order != 0 ? order : compare_numbers(summary_tie(a), summary_tie(b));
}

static int
compare_placed(const OrderSummary *a, const OrderSummary *b)
{
    return compare_numbers(summary_tie(a), summary_tie(b));
}

static int
compare_added(const OrderSummary *a, const OrderSummary *b)
{
    return compare_numbers(b->key, a->key);
}

/* ASCII folds to its lower case, so the short way gives the same sequence as the long one. */
static int
compare_texts(const char *a, const char *b)
{
    g_autofree char *folded_a = NULL;
    g_autofree char *folded_b = NULL;

    if (a == NULL || b == NULL)
        return (a == NULL) - (b == NULL);
    if (g_str_is_ascii(a) && g_str_is_ascii(b))
        return g_ascii_strcasecmp(a, b);
    folded_a = text_fold(a);
    folded_b = text_fold(b);
    return strcmp(folded_a, folded_b);
}

static int
compare_titles(const OrderSummary *a, const OrderSummary *b)
{
    return compare_texts(a->title, b->title);
}

static int
compare_sellers(const OrderSummary *a, const OrderSummary *b)
{
    return compare_texts(a->seller, b->seller);
}

/* Currencies cannot be compared, so each stands for itself; unknown amounts are last. */
static int
compare_totals(const OrderSummary *a, const OrderSummary *b)
{
    gboolean a_is_known = money_is_known(&a->total);
    gboolean b_is_known = money_is_known(&b->total);
    int order = strcmp(a->total.currency, b->total.currency);

    if (!a_is_known || !b_is_known)
        return b_is_known - a_is_known;
    return order != 0 ? order : compare_numbers(b->total.minor, a->total.minor);
}

int
order_sort_compare(OrderSort sort, gboolean reverse, const OrderSummary *a,
                   const OrderSummary *b)
{
    static int (*const compare[SORT_COUNT])(const OrderSummary *, const OrderSummary *) = {
        [SORT_URGENCY] = compare_urgency, [SORT_PLACED] = compare_placed,
        [SORT_ADDED] = compare_added,     [SORT_TITLE] = compare_titles,
        [SORT_SELLER] = compare_sellers,  [SORT_TOTAL] = compare_totals,
    };
    int order = compare[sort](a, b);

    if (order == 0)
        order = compare_numbers(a->key, b->key);
    return reverse ? -order : order;
}
