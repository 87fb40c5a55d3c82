/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which events count once the retractions among them are heeded. */
#include "domain/case/fold.h"

static int
compare_later_first(gconstpointer a, gconstpointer b)
{
    return event_compare_said(*(const Event *const *)b, *(const Event *const *)a);
}

static void
add_all(GHashTable *retracted, const json_t *changes)
{
    for (gsize i = 0; i < json_array_size(changes); i++) {
        const char *change = json_string_value(json_array_get(changes, i));

        if (change != NULL)
            g_hash_table_add(retracted, g_strdup(change));
    }
}

/*
 * Whoever retracts a retraction has seen it, so spoke later: going from the latest to the
 * earliest, it is settled whether a retraction counts before it is asked, without recursion.
 */
GHashTable *
retraction_effective(GPtrArray *retractions)
{
    GHashTable *retracted = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);

    g_ptr_array_sort(retractions, compare_later_first);
    for (guint i = 0; i < retractions->len; i++) {
        const Event *event = retractions->pdata[i];
        g_autoptr(JsonDocument) data = NULL;
        const char *change;

        if (event->change != NULL && g_hash_table_contains(retracted, event->change))
            continue;
        data = event_data(event);
        change = json_member_text(data, "change");
        if (change != NULL)
            g_hash_table_add(retracted, g_strdup(change));
        add_all(retracted, json_object_get(data, "also"));
    }
    return retracted;
}
