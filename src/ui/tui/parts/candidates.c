/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/parts/candidates.h"

#include <string.h>

#include "base/text/text.h"

#define WITHIN_LEAST 3 /* letters, to be looked for within a word */

/* How well something is meant by what is typed, best first. */
typedef enum {
    MEANT_EXACTLY,
    MEANT_BY_TEXT,
    MEANT_BY_NAME,
    MEANT_BY_WORDS, /* a word begins with each of those that are typed */
    MEANT_WITHIN,
    MEANT_NOT,
} Meant;

static void
candidate_free(gpointer data)
{
    Candidate *candidate = data;

    g_free(candidate->text);
    g_free(candidate->label);
    g_free(candidate->begins);
    g_strfreev(candidate->names);
    g_free(candidate->words);
    g_free(candidate);
}

GPtrArray *
candidates_new(void)
{
    return g_ptr_array_new_with_free_func(candidate_free);
}

void
candidates_add(GPtrArray *candidates, const char *text, const char *label, const char *names)
{
    Candidate *candidate = g_new0(Candidate, 1);
    g_autofree char *all = g_strjoin(",", label != NULL ? label : text, names, NULL);
    g_autofree char *text_words = text_fold_words(text);
    g_autoptr(GString) words = g_string_new(NULL);

    candidate->text = g_strdup(text);
    candidate->label = g_strdup(label);
    candidate->place = candidates->len;
    candidate->begins = text_fold(text);
    candidate->names = g_strsplit(all, ",", -1);
    g_string_append_printf(words, " %s", text_words);
    for (char **name = candidate->names; *name != NULL; name++) {
        char *folded = text_fold_words(*name);

        g_free(*name);
        *name = folded;
        g_string_append_printf(words, " %s", folded);
    }
    candidate->words = g_string_free(g_steal_pointer(&words), FALSE);
    g_ptr_array_add(candidates, candidate);
}

/* What is typed, made ready once for all of them. */
typedef struct {
    char *folded;
    char *words;
    char **each;
} Typed;

static void
typed_clear(Typed *typed)
{
    g_free(typed->folded);
    g_free(typed->words);
    g_strfreev(typed->each);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Typed, typed_clear)

/* By one of its names: exactly, by its beginning, or not at all. */
static Meant
meant_by_name(const Candidate *candidate, const char *words)
{
    Meant best = MEANT_NOT;

    for (char **name = candidate->names; *name != NULL; name++) {
        if (g_str_equal(*name, words))
            return MEANT_EXACTLY;
        if (g_str_has_prefix(*name, words))
            best = MEANT_BY_NAME;
    }
    return best;
}

static Meant
meant(const Candidate *candidate, const Typed *typed)
{
    Meant worst = MEANT_BY_WORDS;
    Meant by_name = meant_by_name(candidate, typed->words);

    if (g_str_equal(candidate->begins, typed->folded))
        return MEANT_EXACTLY;
    if (g_str_has_prefix(candidate->begins, typed->folded))
        return MIN(by_name, MEANT_BY_TEXT);
    if (*typed->words == '\0')
        return MEANT_NOT; /* punctuation alone */
    if (by_name < MEANT_NOT)
        return by_name;
    for (char **word = typed->each; *word != NULL; word++) {
        g_autofree char *begun = g_strconcat(" ", *word, NULL);

        if (strstr(candidate->words, begun) != NULL)
            continue;
        if (strlen(*word) < WITHIN_LEAST || strstr(candidate->words, *word) == NULL)
            return MEANT_NOT;
        worst = MEANT_WITHIN;
    }
    return worst;
}

GPtrArray *
candidates_find(const GPtrArray *candidates, const char *typed)
{
    GPtrArray *found = g_ptr_array_new();
    g_auto(Typed) wanted = { .folded = text_fold(typed), .words = text_fold_words(typed) };
    g_autofree Meant *all = g_new(Meant, candidates->len);

    wanted.each = g_strsplit(wanted.words, " ", -1);
    for (guint i = 0; i < candidates->len; i++)
        all[i] = meant(candidates->pdata[i], &wanted);
    for (Meant how = MEANT_EXACTLY; how < MEANT_NOT; how++) {
        for (guint i = 0; i < candidates->len; i++) {
            if (all[i] == how)
                g_ptr_array_add(found, candidates->pdata[i]);
        }
    }
    return found;
}

const Candidate *
candidates_exact(const GPtrArray *candidates, const char *typed)
{
    g_autofree char *folded = text_fold(typed);

    for (guint i = 0; i < candidates->len; i++) {
        const Candidate *candidate = candidates->pdata[i];

        if (g_str_equal(candidate->begins, folded))
            return candidate;
    }
    return NULL;
}

/* How many bytes both begin with, whole characters only. */
static gsize
agreement(const char *a, const char *b, gsize length)
{
    gsize i = 0;

    while (i < length && a[i] == b[i] && a[i] != '\0')
        i++;
    while (i > 0 && i < length && (a[i] & 0xC0) == 0x80)
        i--;
    return i;
}

char *
candidates_complete(const GPtrArray *candidates, const char *typed)
{
    g_autofree char *folded = text_fold(typed);
    const char *first = NULL;
    gsize length = 0;

    for (guint i = 0; i < candidates->len; i++) {
        const Candidate *candidate = candidates->pdata[i];

        if (!g_str_has_prefix(candidate->begins, folded))
            continue;
        length =
            first == NULL ? strlen(candidate->text) : agreement(first, candidate->text, length);
        if (first == NULL)
            first = candidate->text;
    }
    return first != NULL && length > strlen(typed) ? g_strndup(first, length) : NULL;
}

gsize
candidates_last(const char *typed)
{
    const char *comma = strrchr(typed, ',');
    const char *last = comma == NULL ? typed : comma + 1;

    return (gsize)(last - typed) + strspn(last, " ");
}
