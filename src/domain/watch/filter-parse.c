/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filter from its words: one table of names, a row a name. */
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"
#include "base/time/span.h"
#include "domain/case/dispute.h"
#include "domain/watch/filter-private.h"
#include "domain/words/payment.h"

typedef struct {
    const char *name; /* stands before the colon */
    gboolean (*parse)(FilterTerm *term, const char *value, GError **error);
} FilterKey;

/* "<", "<=", ">" or ">="; returns what stands behind it, NULL when there is none. */
static const char *
parse_comparison(const char *text, Comparison *ret_comparison)
{
    gboolean is_less = text[0] == '<';
    gboolean or_same;

    if (!is_less && text[0] != '>')
        return NULL;
    or_same = text[1] == '=';
    if (is_less)
        *ret_comparison = or_same ? COMPARE_LESS_OR_SAME : COMPARE_LESS;
    else
        *ret_comparison = or_same ? COMPARE_MORE_OR_SAME : COMPARE_MORE;
    return text + (or_same ? 2 : 1);
}

static gboolean
parse_due(FilterTerm *term, const char *text, GError **error)
{
    const char *span = parse_comparison(text, &term->comparison);
    g_autofree char *excerpt = NULL;

    term->matches = term_matches_due;
    if (span_parse(span, SPAN_MOST, &term->seconds))
        return TRUE;
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              "“due%s” is not a span. Write a whole number and min, h, d or w, for example "
              "due<3d.",
              excerpt);
    return FALSE;
}

static gboolean
refuse_total(const char *word, GError **error)
{
    g_autofree char *excerpt = text_excerpt(word);

    error_set(error, RECOURSE_ERROR_USAGE,
              "“%s” is no amount. Write it with its currency, as in >50usd.", excerpt);
    return FALSE;
}

static gboolean
parse_total(FilterTerm *term, const char *word, GError **error)
{
    const char *amount = parse_comparison(word, &term->comparison);
    g_autofree char *upper = g_ascii_strup(amount, -1);
    const char *currency = upper + strspn(upper, "0123456789.,");
    g_autofree char *number = g_strndup(upper, (gsize)(currency - upper));
    g_autofree char *money = g_strdup_printf("%s %s", number, currency);

    if (*number == '\0' || *currency == '\0')
        return refuse_total(word, error);
    if (!money_parse(money, NULL, &term->amount, error))
        return FALSE;
    term->matches = term_matches_total;
    return TRUE;
}

static gboolean
parse_choice(FilterTerm *term, const ChoiceSet *set, const char *value, GError **error)
{
    g_autofree char *expected = NULL;
    g_autofree char *excerpt = NULL;

    if (choice_parse(set, value, &term->value))
        return TRUE;
    expected = choice_list(set);
    excerpt = text_excerpt(value);
    error_set(error, RECOURSE_ERROR_USAGE, "“%s” is none of %s.", excerpt, expected);
    return FALSE;
}

static gboolean
refuse_state(const char *value, GError **error)
{
    g_autofree char *excerpt = text_excerpt(value);
    g_autofree char *orders = choice_list(&order_statuses);
    g_autofree char *disputes = choice_list(&dispute_states);

    error_set(error, RECOURSE_ERROR_USAGE,
              "“%s” is no state of an order (%s) nor of a dispute (%s).", excerpt, orders,
              disputes);
    return FALSE;
}

/* A status of the order, or a state of its dispute; "closed" is both. */
static gboolean
parse_state(FilterTerm *term, const char *value, GError **error)
{
    guint state = 0;

    term->matches = term_matches_state;
    term->dispute_value = NO_DISPUTE;
    if (choice_parse(&dispute_states, value, &state))
        term->dispute_value = (int)state;
    if (choice_parse(&order_statuses, value, &term->value))
        return TRUE;
    term->value = ORDER_STATUS_COUNT;
    return term->dispute_value != NO_DISPUTE || refuse_state(value, error);
}

static gboolean
parse_reason(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_reason;
    return parse_choice(term, &reasons, value, error);
}

static gboolean
parse_next(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_next;
    return parse_choice(term, &next_actions, value, error);
}

static gboolean
parse_text(FilterTerm *term, const char *value, GError **error)
{
    if (*value == '\0') {
        error_set(error, RECOURSE_ERROR_USAGE,
                  "Write what to look for behind the colon, as in tag:gift.");
        return FALSE;
    }
    term->text = text_fold(value);
    return TRUE;
}

static gboolean
parse_shop(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_shop;
    return parse_text(term, value, error);
}

static gboolean
parse_tag(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_tag;
    return parse_text(term, value, error);
}

static gboolean
parse_seller(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_seller;
    return parse_text(term, value, error);
}

static gboolean
parse_paid(FilterTerm *term, const char *value, GError **error)
{
    term->matches = term_matches_paid;
    term->text = payment_read(value);
    if (term->text == NULL) {
        g_autofree char *excerpt = text_excerpt(value);
        g_autofree char *nearest = payment_nearest(value);

        error_set(error, RECOURSE_ERROR_USAGE,
                  "“paid:%s” names no payment method that is known. The nearest are: %s.",
                  excerpt, nearest);
        return FALSE;
    }
    return TRUE;
}

static const FilterKey keys[] = {
    { "state", parse_state }, { "reason", parse_reason }, { "shop", parse_shop },
    { "tag", parse_tag },     { "seller", parse_seller }, { "next", parse_next },
    { "paid", parse_paid },
};

static gboolean
parse_key(FilterTerm *term, const char *word, const char *colon, GError **error)
{
    gsize length = (gsize)(colon - word);
    g_autofree char *excerpt = NULL;

    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (strlen(keys[i].name) == length && strncmp(keys[i].name, word, length) == 0)
            return keys[i].parse(term, colon + 1, error);
    }
    excerpt = text_excerpt(word);
    error_set(
        error, RECOURSE_ERROR_USAGE,
        "“%s” is no filter. There are state:, reason:, shop:, tag:, seller:, next: and paid:.",
        excerpt);
    return FALSE;
}

/* "tag:gift" has a name before its colon; "12:30", "Size:6" and "https://..." have not. */
static gboolean
is_name(const char *word, const char *end)
{
    if (end[1] == '/')
        return FALSE;
    for (const char *at = word; at < end; at++) {
        if (!g_ascii_islower(*at))
            return FALSE;
    }
    return end > word;
}

static gboolean
parse_term(FilterTerm *term, const char *word, GError **error)
{
    const char *colon = strchr(word, ':');

    if (g_str_has_prefix(word, "due<") || g_str_has_prefix(word, "due>"))
        return parse_due(term, word + strlen("due"), error);
    if (word[0] == '<' || word[0] == '>')
        return parse_total(term, word, error);
    if (colon != NULL && is_name(word, colon))
        return parse_key(term, word, colon, error);
    term->matches = term_matches_words;
    return parse_text(term, word, error);
}

static FilterTerm *
parse_word(const char *word, GError **error)
{
    g_autoptr(FilterTerm) term = g_new0(FilterTerm, 1);

    term->is_negated = word[0] == '-' && word[1] != '\0';
    if (!parse_term(term, term->is_negated ? word + 1 : word, error))
        return NULL;
    return g_steal_pointer(&term);
}

static void
term_destroy(gpointer term)
{
    filter_term_free(term);
}

Filter *
filter_parse(const char *text, GError **error)
{
    g_autoptr(Filter) filter = g_new0(Filter, 1);
    g_auto(GStrv) words = g_strsplit_set(text, " \t\n", -1);

    filter->terms = g_ptr_array_new_with_free_func(term_destroy);
    for (gsize i = 0; words[i] != NULL; i++) {
        FilterTerm *term = words[i][0] == '\0' ? NULL : parse_word(words[i], error);

        if (term != NULL)
            g_ptr_array_add(filter->terms, term);
        else if (words[i][0] != '\0')
            return NULL;
    }
    return g_steal_pointer(&filter);
}
