/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/words/filter-words.h"

#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/words/words.h"

typedef struct {
    GPtrArray *words; /* FilterWord */
    App *app;
    const char *dash; /* before each: "" or "-" */
    const char *name; /* of the row that adds values */
} Listing;

typedef struct {
    const char *name;              /* of the filter; as it stands for a comparison */
    const char *meaning;           /* N_() */
    void (*add)(Listing *listing); /* its values; NULL: there is none to choose from */
    gboolean is_of_orders;         /* they are read from the case file */
} FilterRow;

static void
word_free(gpointer data)
{
    FilterWord *word = data;

    g_free(word->word);
    g_free(word->meaning);
    g_free(word->names);
    g_free(word);
}

/* Takes the word over. Nothing is listed twice: an order and a dispute can be "closed". */
static void
add(Listing *listing, char *word, const char *meaning, const char *names, gboolean is_begun)
{
    FilterWord *added = g_new0(FilterWord, 1);

    added->word = g_strconcat(listing->dash, word, NULL);
    added->meaning = text_sanitise(meaning, -1, TEXT_LINE, NULL);
    added->names = g_strdup(names);
    added->is_begun = is_begun;
    g_free(word);
    for (guint i = 0; i < listing->words->len; i++) {
        if (g_str_equal(((const FilterWord *)listing->words->pdata[i])->word, added->word)) {
            word_free(added);
            return;
        }
    }
    g_ptr_array_add(listing->words, added);
}

static void
add_value(Listing *listing, const char *value, const char *meaning, const char *names)
{
    gboolean is_said = g_ascii_strcasecmp(value, meaning) == 0; /* "shipped": shipped */

    add(listing, filter_word(listing->name, value), is_said ? "" : meaning, names, FALSE);
}

static void
add_set(Listing *listing, const ChoiceSet *set)
{
    for (guint i = 0; i < set->count; i++) {
        if (choice_token(set, i) != NULL)
            add_value(listing, choice_token(set, i), _(choice_label(set, i)), NULL);
    }
}

static void
add_states(Listing *listing)
{
    add_set(listing, &order_statuses);
    add_set(listing, &dispute_states);
}

static void
add_reasons(Listing *listing)
{
    add_set(listing, &reasons);
}

static void
add_next(Listing *listing)
{
    add_set(listing, &next_actions);
}

static void
add_marketplaces(Listing *listing)
{
    const GPtrArray *policies = policies_all(app_policies(listing->app));

    for (guint i = 0; i < policies->len; i++) {
        const Policy *policy = policies->pdata[i];

        if (policy->kind == POLICY_MARKETPLACE)
            add_value(listing, policy->name, policy->title, NULL);
    }
}

static void
add_methods(Listing *listing)
{
    g_autofree char *token = NULL;
    g_autofree char *names = NULL;

    for (guint place = 0; payment_list(place, &token, &names); place++) {
        g_autofree char *label = words_payment(token);

        add_value(listing, token, label, names);
        g_clear_pointer(&token, g_free);
        g_clear_pointer(&names, g_free);
    }
}

/* What the orders that matter most have in that field. */
static void
add_known(Listing *listing, const char *field)
{
    g_autoptr(GPtrArray) known = orders_known(listing->app, order_field_find(field));

    for (guint i = 0; i < known->len; i++)
        add_value(listing, known->pdata[i], "", NULL);
}

static void
add_tags(Listing *listing)
{
    add_known(listing, "tag");
}

static void
add_sellers(Listing *listing)
{
    add_known(listing, "seller");
}

/* Whoever wants another span sees how it is written. */
static void
add_spans(Listing *listing)
{
    static const char *const spans[] = { "1d", "3d", "7d", "2w" };

    for (gsize i = 0; i < G_N_ELEMENTS(spans); i++) {
        gint64 seconds = 0;
        g_autofree char *words =
            span_parse(spans[i], SPAN_MOST, &seconds) ? words_span(seconds) : g_strdup("");

        add(listing, g_strconcat(listing->name, spans[i], NULL), words, NULL, FALSE);
    }
}

/* clang-format off */
static const FilterRow rows[] = {
    { "state",       N_("where the order, or its dispute, is"),          add_states,       FALSE },
    { "reason",      N_("why a dispute was opened"),                     add_reasons,      FALSE },
    { "marketplace", N_("where it was bought"),                          add_marketplaces, FALSE },
    { "tag",         N_("a tag of yours"),                               add_tags,         TRUE  },
    { "seller",      N_("who sold it"),                                  add_sellers,      TRUE  },
    { "next",        N_("what to do next"),                              add_next,         FALSE },
    { "method",      N_("how it was paid"),                              add_methods,      FALSE },
    { "due<",        N_("its next date is within this time"),            add_spans,        FALSE },
    { "due>",        N_("its next date is later than that"),             add_spans,        FALSE },
    { ">",           N_("more was paid, as in >50usd"),                  NULL,             FALSE },
    { "<",           N_("less was paid, as in <20eur"),                  NULL,             FALSE },
};
/* clang-format on */

static gboolean
is_comparison(const FilterRow *row)
{
    return strpbrk(row->name, "<>") != NULL;
}

/* What is typed of a row before its values. Owned. */
static char *
beginning_of(const FilterRow *row)
{
    return is_comparison(row) ? g_strdup(row->name) : g_strconcat(row->name, ":", NULL);
}

static void
add_values(Listing *listing, const FilterRow *row)
{
    listing->name = row->name;
    if (row->add != NULL)
        row->add(listing);
}

GPtrArray *
filter_words_list(App *app, const char *typed, gboolean with_values)
{
    gboolean is_negated = *typed == '-';
    Listing listing = { g_ptr_array_new_with_free_func(word_free), app, is_negated ? "-" : "",
                        NULL };

    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        g_autofree char *beginning = beginning_of(&rows[i]);

        if (!g_str_has_prefix(typed + (is_negated ? 1 : 0), beginning))
            continue;
        add_values(&listing, &rows[i]);
        return listing.words;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
        add(&listing, beginning_of(&rows[i]), _(rows[i].meaning), NULL, TRUE);
    for (gsize i = 0; with_values && i < G_N_ELEMENTS(rows); i++) {
        if (!rows[i].is_of_orders)
            add_values(&listing, &rows[i]);
    }
    return listing.words;
}

gsize
filter_words_last(const char *text)
{
    gboolean is_quoted = FALSE;
    gsize last = 0;

    for (gsize i = 0; text[i] != '\0'; i++) {
        if (is_quoted && text[i] == '\\' && text[i + 1] != '\0')
            i++;
        else if (text[i] == '"')
            is_quoted = !is_quoted;
        else if (text[i] == ' ' && !is_quoted)
            last = i + 1;
    }
    return last;
}
