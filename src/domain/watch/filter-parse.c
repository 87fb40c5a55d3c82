/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A filter from its words: one table of names, a row a name. */
#include <string.h>

#include "base/error.h"
#include "base/text/text.h"
#include "base/time/time.h"
#include "domain/case/case.h"
#include "domain/watch/filter-private.h"
#include "domain/words/words.h"

typedef struct {
    const char *name;     /* stands before the colon */
    const char *old_name; /* is understood too, and told nowhere; or NULL */
    gboolean (*parse)(FilterTerm *term, const char *value, GError **error);
    gboolean takes_words; /* its value is a name, which may have blanks */
} FilterKey;

/* A word of the text without its quotes; what is a name or a comparison stands before them. */
typedef struct {
    char *text;
    gsize bare; /* how many bytes stand before the first quote */
} Word;

static void
clear_word(gpointer data)
{
    g_free(((Word *)data)->text);
}

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
              "“%s” is not an amount. Add the currency, such as >50usd.", excerpt);
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
    error_set(error, RECOURSE_ERROR_USAGE, "“%s” is unknown. Use one of: %s.", excerpt,
              expected);
    return FALSE;
}

static gboolean
refuse_state(const char *value, GError **error)
{
    g_autofree char *excerpt = text_excerpt(value);
    g_autofree char *orders = choice_list(&order_statuses);
    g_autofree char *disputes = choice_list(&dispute_states);

    error_set(error, RECOURSE_ERROR_USAGE,
              "“%s” is not a state. Orders have: %s. Disputes have: %s.", excerpt, orders,
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
                  "Write what to look for after the colon, as in tag:gift.");
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
                  "“%s” is not a known payment method. The nearest are: %s.", excerpt, nearest);
        return FALSE;
    }
    return TRUE;
}

static const FilterKey keys[] = {
    { "state", NULL, parse_state, FALSE },       { "reason", NULL, parse_reason, FALSE },
    { "marketplace", "shop", parse_shop, TRUE }, { "tag", NULL, parse_tag, TRUE },
    { "seller", NULL, parse_seller, TRUE },      { "next", NULL, parse_next, FALSE },
    { "method", "paid", parse_paid, FALSE },
};

static gboolean
is_called(const char *name, const char *word, gsize length)
{
    return name != NULL && strlen(name) == length && strncmp(name, word, length) == 0;
}

static const FilterKey *
find_key(const char *word, gsize length)
{
    for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
        if (is_called(keys[i].name, word, length) || is_called(keys[i].old_name, word, length))
            return &keys[i];
    }
    return NULL;
}

static gboolean
parse_key(FilterTerm *term, const char *word, const char *colon, GError **error)
{
    const FilterKey *key = find_key(word, (gsize)(colon - word));
    g_autofree char *excerpt = NULL;

    if (key != NULL)
        return key->parse(term, colon + 1, error);
    excerpt = text_excerpt(word);
    error_set(
        error, RECOURSE_ERROR_USAGE,
        "“%s” is not a filter. Use one of state:, reason:, marketplace:, tag:, seller:, next: or method:.",
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

/* The colon behind the name of a filter; NULL: the word has none before its quotes. */
static const char *
find_colon(const char *word, gsize bare)
{
    const char *colon = memchr(word, ':', bare);

    return colon != NULL && is_name(word, colon) ? colon : NULL;
}

static gboolean
parse_term(FilterTerm *term, const char *word, gsize bare, GError **error)
{
    const char *colon = find_colon(word, bare);

    if (bare > strlen("due") &&
        (g_str_has_prefix(word, "due<") || g_str_has_prefix(word, "due>")))
        return parse_due(term, word + strlen("due"), error);
    if (bare > 0 && (word[0] == '<' || word[0] == '>'))
        return parse_total(term, word, error);
    if (colon != NULL)
        return parse_key(term, word, colon, error);
    term->matches = term_matches_words;
    return parse_text(term, word, error);
}

static FilterTerm *
parse_word(const Word *word, GError **error)
{
    g_autoptr(FilterTerm) term = g_new0(FilterTerm, 1);
    gsize sign;

    term->is_negated = word->bare > 0 && word->text[0] == '-' && word->text[1] != '\0';
    sign = term->is_negated ? 1 : 0;
    if (!parse_term(term, word->text + sign, word->bare - sign, error))
        return NULL;
    return g_steal_pointer(&term);
}

static void
term_destroy(gpointer term)
{
    filter_term_free(term);
}

/* --- Words ---------------------------------------------------------------------------------
 */

static gboolean
is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

/* Adds what stands between quotes; returns what follows them. NULL: they are not closed. */
static const char *
read_quoted(const char *text, GString *word, GError **error)
{
    g_autofree char *excerpt = NULL;

    for (const char *c = text + 1; *c != '\0'; c++) {
        if (*c == '"')
            return c + 1;
        if (*c == '\\' && (c[1] == '"' || c[1] == '\\'))
            c++;
        g_string_append_c(word, *c);
    }
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              "The quotation mark in “%s” is not closed. Write one after the name, as in "
              "seller:\"Store 7\".",
              excerpt);
    return NULL;
}

/* Returns what follows the word; NULL: it cannot be read. */
static const char *
read_word(const char *text, GArray *words, GError **error)
{
    g_autoptr(GString) word = g_string_new(NULL);
    gboolean is_quoted = FALSE;
    Word found = { 0 };

    while (text != NULL && *text != '\0' && !is_blank(*text)) {
        if (*text != '"') {
            g_string_append_c(word, *text++);
            continue;
        }
        found.bare = is_quoted ? found.bare : word->len;
        is_quoted = TRUE;
        text = read_quoted(text, word, error);
    }
    if (text == NULL)
        return NULL;
    found.bare = is_quoted ? found.bare : word->len;
    found.text = g_strdup(word->str);
    g_array_append_val(words, found);
    return text;
}

static GArray *
words_new(void)
{
    GArray *words = g_array_new(FALSE, FALSE, sizeof(Word));

    g_array_set_clear_func(words, clear_word);
    return words;
}

static gboolean
split(const char *text, GArray *words, GError **error)
{
    while (text != NULL && *text != '\0') {
        if (is_blank(*text))
            text++;
        else
            text = read_word(text, words, error);
    }
    return text != NULL;
}

static Filter *
filter_new(const GArray *words, GError **error)
{
    g_autoptr(Filter) filter = g_new0(Filter, 1);

    filter->terms = g_ptr_array_new_with_free_func(term_destroy);
    for (guint i = 0; i < words->len; i++) {
        FilterTerm *term = parse_word(&g_array_index(words, Word, i), error);

        if (term == NULL)
            return NULL;
        g_ptr_array_add(filter->terms, term);
    }
    return g_steal_pointer(&filter);
}

Filter *
filter_parse(const char *text, GError **error)
{
    g_autoptr(GArray) words = words_new();

    return split(text, words, error) ? filter_new(words, error) : NULL;
}

/* --- Words that a shell has read -----------------------------------------------------------
 */

static gboolean
is_a_filter(const Word *word)
{
    return word->text[0] == '-' || word->text[0] == '<' || word->text[0] == '>' ||
           g_str_has_prefix(word->text, "due<") || g_str_has_prefix(word->text, "due>") ||
           find_colon(word->text, word->bare) != NULL;
}

/* "seller:Store 7": a name with blanks behind a filter that takes one, and no other filter. */
static gboolean
is_one_name(const char *text, const GArray *words)
{
    const char *start = text + (text[0] == '-' ? 1 : 0);
    const char *colon = find_colon(start, strlen(start));
    const FilterKey *key = colon == NULL ? NULL : find_key(start, (gsize)(colon - start));

    if (key == NULL || !key->takes_words || strchr(text, '"') != NULL)
        return FALSE;
    for (guint i = 1; i < words->len; i++) {
        if (is_a_filter(&g_array_index(words, Word, i)))
            return FALSE;
    }
    return TRUE;
}

static void
append_quoted(GString *text, const char *name)
{
    g_string_append_c(text, '"');
    for (const char *c = name; *c != '\0'; c++) {
        if (*c == '\\' || *c == '"')
            g_string_append_c(text, '\\');
        g_string_append_c(text, *c);
    }
    g_string_append_c(text, '"');
}

/* The name behind the colon in quotes. */
static void
append_name(GString *text, const char *word)
{
    const char *name = strchr(word, ':') + 1;

    g_string_append_len(text, word, name - word);
    append_quoted(text, name);
}

char *
filter_word(const char *name, const char *value)
{
    g_autoptr(GString) text = g_string_new(name);

    g_string_append_c(text, ':');
    if (strpbrk(value, " \t\n\"") == NULL)
        g_string_append(text, value);
    else
        append_quoted(text, value);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

char *
filter_text(const char *const *words, GError **error)
{
    g_autoptr(GString) text = g_string_new(NULL);

    for (gsize i = 0; words[i] != NULL; i++) {
        g_autoptr(GArray) own = words_new();

        if (!split(words[i], own, error))
            return NULL;
        if (text->len > 0)
            g_string_append_c(text, ' ');
        if (own->len > 1 && is_one_name(words[i], own))
            append_name(text, words[i]);
        else
            g_string_append(text, words[i]);
    }
    return g_string_free(g_steal_pointer(&text), FALSE);
}
