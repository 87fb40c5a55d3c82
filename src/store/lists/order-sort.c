/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/order-sort-private.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "store/rows/rows.h"

/* clang-format off */
const OrderSortName order_sort_names[SORT_COUNT] = {
    [SORT_URGENCY] = { "urgency", NULL,     N_("Urgency"),   N_("what burns first")        },
    [SORT_PLACED]  = { "ordered", "placed", N_("Order date"),N_("newest first")            },
    [SORT_ADDED]   = { "added",   NULL,     N_("Added"),     N_("newest first")            },
    [SORT_TITLE]   = { "item",    "title",  N_("Item"),      N_("by name")                 },
    [SORT_SELLER]  = { "seller",  NULL,     N_("Seller"),    N_("by name")                 },
    [SORT_TOTAL]   = { "paid",    "total",  N_("Amount paid"), N_("by currency, most first") },
    [SORT_CLOSES]  = { "closes",  NULL,     N_("Closes in"), N_("the next window to close") },
    [SORT_NUMBER]  = { "number",  NULL,     N_("Order number"), N_("the lowest first")        },
};
/* clang-format on */

gboolean
order_sort_parse(const char *word, OrderSort *ret_sort, GError **error)
{
    g_autoptr(GString) words = g_string_new(NULL);
    g_autofree char *excerpt = NULL;

    for (guint i = 0; i < SORT_COUNT; i++) {
        const OrderSortName *name = &order_sort_names[i];

        if (g_str_equal(name->token, word) || g_strcmp0(name->formerly, word) == 0) {
            *ret_sort = (OrderSort)i;
            return TRUE;
        }
        g_string_append_printf(words, "%s%s", i > 0 ? ", " : "", name->token);
    }
    excerpt = text_excerpt(word);
    error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is unknown. Use one of: %s."), excerpt,
              words->str);
    return FALSE;
}

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

/* Those that will close, those that have closed, those of which no date is known. */
static int
band_of_close(const OrderSummary *summary)
{
    if (summary->closes_at == INSTANT_UNKNOWN)
        return 2;
    return summary->window == WINDOW_CLOSED ? 1 : 0;
}

static int
compare_closes(const OrderSummary *a, const OrderSummary *b)
{
    int order = band_of_close(a) - band_of_close(b);

    return order != 0 ? order : compare_numbers(a->closes_at, b->closes_at);
}

/* Of numbers the shorter one is the lower. */
static int
compare_order_numbers(const OrderSummary *a, const OrderSummary *b)
{
    int order = compare_numbers((gint64)strlen(a->number), (gint64)strlen(b->number));

    return order != 0 ? order : compare_texts(a->number, b->number);
}

int
order_sort_compare(OrderSort sort, gboolean reverse, const OrderSummary *a,
                   const OrderSummary *b)
{
    static int (*const compare[SORT_COUNT])(const OrderSummary *, const OrderSummary *) = {
        [SORT_URGENCY] = compare_urgency, [SORT_PLACED] = compare_placed,
        [SORT_ADDED] = compare_added,     [SORT_TITLE] = compare_titles,
        [SORT_SELLER] = compare_sellers,  [SORT_TOTAL] = compare_totals,
        [SORT_CLOSES] = compare_closes,   [SORT_NUMBER] = compare_order_numbers,
    };
    int order = compare[sort](a, b);

    if (order == 0)
        order = compare_numbers(a->key, b->key);
    return reverse ? -order : order;
}
