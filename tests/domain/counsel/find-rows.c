/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for a short history for every sentence of counsel and prints the rows (rows.h). */
#include <stdio.h>
#include <string.h>

#include "domain/counsel/rows.h"
#include "kit/domain-kit.h"

#define HISTORIES 60000
#define MOMENTS 6

/* The history leads to this sentence. */
static gboolean
says_it(const History *history, gpointer data)
{
    g_autoptr(Trial) trial = trial_new(history, kit_policies());

    return g_strcmp0(trial->counsel->next.why, data) == 0;
}

static void
print_row(const History *history)
{
    g_autoptr(Trial) trial = trial_new(history, kit_policies());
    g_autofree char *row = row_of_step(&trial->counsel->next);
    g_autofree char *text = history_text(history);

    printf("%s\n%s\n%s\n\n", row, text, trial->counsel->next.why);
}

/* The sentences that are met, each with its history: the shortest of the first few. */
static void
look_at(History *history, GHashTable *found)
{
    for (int moment = 0; moment < MOMENTS; moment++) {
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        Instant changes_at = trial->counsel->changes_at;
        const History *known = g_hash_table_lookup(found, trial->counsel->next.why);

        if (known == NULL || known->len > history->len)
            g_hash_table_insert(found, (gpointer)trial->counsel->next.why,
                                history_copy(history));
        if (changes_at == INSTANT_NEVER || changes_at == INSTANT_UNKNOWN)
            break;
        history_set_now(history, changes_at);
    }
}

/* Those that the file has already, some of them written by hand; its comments stay. */
static void
look_at_known(GHashTable *found)
{
    g_autofree char *path = g_build_filename(g_getenv("TEST_SOURCE_DIR"), "tests", "domain",
                                             "counsel", "rows.txt", NULL);
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;

    if (!g_file_get_contents(path, &text, NULL, NULL))
        return;
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        if (*lines[i] == '#')
            printf("%s\n", lines[i]); /* words of a person's own */
        if (g_str_has_prefix(lines[i], "order-tracked@")) {
            g_autoptr(History) history = history_parse(lines[i]);

            look_at(history, found);
        }
    }
}

static int
compare_texts(gconstpointer a, gconstpointer b)
{
    return strcmp(a, b);
}

int
main(void)
{
    GHashTable *found =
        g_hash_table_new_full(g_str_hash, g_str_equal, NULL, (GDestroyNotify)history_free);
    GList *sentences;

    look_at_known(found);
    for (guint32 number = 0; number < HISTORIES; number++) {
        g_autoptr(History) history = history_random(number);

        look_at(history, found);
    }
    sentences = g_list_sort(g_hash_table_get_keys(found), compare_texts);
    for (GList *node = sentences; node != NULL; node = node->next) {
        g_autoptr(History) small =
            history_shrink(g_hash_table_lookup(found, node->data), says_it, node->data);

        print_row(small);
    }
    g_list_free(sentences);
    g_hash_table_unref(found);
    return 0;
}
