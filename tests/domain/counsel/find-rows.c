/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Looks for a short history for every row that counsel can show, and prints them (rows.h). */
#include <stdio.h>
#include <string.h>

#include "domain/counsel/rows.h"
#include "kit/domain-kit.h"

#define HISTORIES 30000
#define MOMENTS 6

/* The history leads to a row of this key. */
static gboolean
shows_it(const History *history, gpointer key)
{
    g_autoptr(Trial) trial = trial_new(history, kit_policies());
    g_autoptr(GPtrArray) rows = rows_of_trial(trial);

    return rows_find(rows, key) != NULL;
}

static void
print_row(const History *history, const char *key)
{
    g_autoptr(Trial) trial = trial_new(history, kit_policies());
    g_autoptr(GPtrArray) rows = rows_of_trial(trial);
    g_autofree char *text = history_text(history);

    printf("%s\n%s\n%s\n\n", rows_find(rows, key)->found, text, key);
}

/* Keeps the shortest history of each key. */
static void
keep(GHashTable *found, const char *key, const History *history)
{
    const History *known = g_hash_table_lookup(found, key);

    if (known == NULL || known->len > history->len)
        g_hash_table_insert(found, g_strdup(key), history_copy(history));
}

static void
look_at(History *history, GHashTable *found)
{
    for (int moment = 0; moment < MOMENTS; moment++) {
        g_autoptr(Trial) trial = trial_new(history, kit_policies());
        g_autoptr(GPtrArray) rows = rows_of_trial(trial);
        Instant changes_at = trial->counsel->changes_at;

        for (guint i = 0; i < rows->len; i++)
            keep(found, ((const Row *)rows->pdata[i])->key, history);
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
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)history_free);
    GList *keys;

    look_at_known(found);
    for (guint32 number = 0; number < HISTORIES; number++) {
        g_autoptr(History) history = history_random(number);

        look_at(history, found);
    }
    keys = g_list_sort(g_hash_table_get_keys(found), compare_texts);
    for (GList *node = keys; node != NULL; node = node->next) {
        g_autoptr(History) small =
            history_shrink(g_hash_table_lookup(found, node->data), shows_it, node->data);

        print_row(small, node->data);
    }
    g_list_free(keys);
    g_hash_table_unref(found);
    return 0;
}
