/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Candidates from what the program knows: its closed lists, its policies, the files there are.
 */
#include <string.h>

#include "base/file/file.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/words/words.h"
#include "ui/tui/parts/candidates.h"
#include "ui/words/words.h"

GPtrArray *
candidates_of_set(const ChoiceSet *set)
{
    GPtrArray *candidates = candidates_new();

    for (guint i = 0; i < set->count; i++)
        candidates_add(candidates, choice_token(set, i), _(choice_label(set, i)), NULL);
    return candidates;
}

GPtrArray *
candidates_of_yes_no(void)
{
    GPtrArray *candidates = candidates_new();

    candidates_add(candidates, "yes", _("yes"), NULL);
    candidates_add(candidates, "no", _("no"), NULL);
    return candidates;
}

GPtrArray *
candidates_of_payments(void)
{
    GPtrArray *candidates = candidates_new();
    g_autofree char *token = NULL;
    g_autofree char *names = NULL;

    for (guint place = 0; payment_list(place, &token, &names); place++) {
        g_autofree char *label = words_payment(token);

        candidates_add(candidates, token, label, names);
        g_clear_pointer(&token, g_free);
        g_clear_pointer(&names, g_free);
    }
    return candidates;
}

static int
compare_labels(gconstpointer a, gconstpointer b)
{
    const Candidate *first = *(const Candidate *const *)a;
    const Candidate *second = *(const Candidate *const *)b;
    g_autofree char *first_words = text_fold_words(first->label);
    g_autofree char *second_words = text_fold_words(second->label);

    return strcmp(first_words, second_words);
}

/* By name: whoever looks through them does not know the codes. */
GPtrArray *
candidates_of_countries(void)
{
    GPtrArray *candidates = candidates_new();
    const char *code;
    g_autofree char *names = NULL;

    for (guint place = 0; country_list(place, &code, &names); place++) {
        candidates_add(candidates, code, country_name(code), names);
        g_clear_pointer(&names, g_free);
    }
    g_ptr_array_sort(candidates, compare_labels);
    for (guint place = 0; place < candidates->len; place++)
        ((Candidate *)candidates->pdata[place])->place = place;
    return candidates;
}

GPtrArray *
candidates_of_marketplaces(const Policies *policies)
{
    GPtrArray *candidates = candidates_new();
    const GPtrArray *all = policies_all(policies);

    for (guint i = 0; i < all->len; i++) {
        const Policy *policy = all->pdata[i];
        g_autofree char *names =
            policy->aliases == NULL ? NULL : g_strjoinv(",", policy->aliases);

        if (policy->kind == POLICY_MARKETPLACE)
            candidates_add(candidates, policy->name, policy->title, names);
    }
    return candidates;
}

GPtrArray *
candidates_of_encodings(void)
{
    GPtrArray *candidates = candidates_new();
    g_autofree char *list = encoding_list();
    g_auto(GStrv) names = g_strsplit(list, ", ", -1);

    for (char **name = names; *name != NULL; name++)
        candidates_add(candidates, *name, NULL, NULL);
    return candidates;
}

GPtrArray *
candidates_of_path(const char *typed)
{
    GPtrArray *candidates = candidates_new();
    g_autoptr(GPtrArray) paths = typed_path_list(typed);

    for (guint i = 0; i < paths->len; i++) {
        g_autofree char *name = g_path_get_basename(paths->pdata[i]);
        g_autofree char *shown =
            g_str_has_suffix(paths->pdata[i], "/") ? g_strconcat(name, "/", NULL) : NULL;

        candidates_add(candidates, paths->pdata[i], shown != NULL ? shown : name, NULL);
    }
    return candidates;
}
