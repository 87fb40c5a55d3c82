/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/case/case.h"
#include "kit/domain-kit.h"

#define RETRACTIONS_MAX 4

/* Change "cN" retracts the change named; expected: those that count as retracted, sorted. */
typedef struct {
    const char *name;
    struct {
        gint64 said;
        const char *change;
    } retractions[RETRACTIONS_MAX];
    const char *expected;
} RetractionCase;

static const RetractionCase retraction_cases[] = {
    { "none", { { 0 } }, "" },
    { "one", { { 5, "c1" } }, "c1" },
    { "an-undo-that-is-undone", { { 5, "c1" }, { 6, "c5" } }, "c5" },
    { "a-redo-that-is-undone", { { 5, "c1" }, { 6, "c5" }, { 7, "c6" } }, "c1 c6" },
    { "undone-again-after-a-redo", { { 5, "c1" }, { 6, "c5" }, { 7, "c1" } }, "c1 c5" },
    { "twice", { { 5, "c1" }, { 6, "c1" } }, "c1" },
    { "twice-and-one-taken-back", { { 5, "c1" }, { 6, "c1" }, { 7, "c6" } }, "c1 c6" },
    { "a-circle-ends", { { 5, "c6" }, { 6, "c5" } }, "c5" },
    { "itself", { { 5, "c5" } }, "c5" },
    { "what-has-not-arrived", { { 5, "c99" } }, "c99" },
};

static GPtrArray *
retractions_of(const RetractionCase *test)
{
    GPtrArray *events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);

    for (gsize i = 0; i < RETRACTIONS_MAX && test->retractions[i].change != NULL; i++) {
        g_autofree char *data =
            g_strdup_printf("{\"change\":\"%s\"}", test->retractions[i].change);

        g_ptr_array_add(events, kit_event(EVENT_CHANGE_RETRACTED, test->retractions[i].said,
                                          "2026-01-01T00:00:00Z", data));
    }
    return events;
}

static char *
sorted_keys(GHashTable *set)
{
    g_autoptr(GList) keys = g_list_sort(g_hash_table_get_keys(set), (GCompareFunc)g_strcmp0);
    GString *text = g_string_new(NULL);

    for (const GList *key = keys; key != NULL; key = key->next)
        g_string_append_printf(text, "%s%s", text->len == 0 ? "" : " ",
                               (const char *)key->data);
    return g_string_free(text, FALSE);
}

static void
only_retractions_that_stand_count(gconstpointer data)
{
    const RetractionCase *test = data;
    g_autoptr(GPtrArray) events = retractions_of(test);

    for (guint turn = 0; turn <= events->len; turn++) {
        g_autoptr(GHashTable) retracted = retraction_effective(events);
        g_autofree char *text = sorted_keys(retracted);

        g_assert_cmpstr(text, ==, test->expected);
        if (events->len > 0)
            g_ptr_array_insert(events, -1, g_ptr_array_steal_index(events, 0));
    }
}

static void
purged_retractions_retract_nothing(void)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(GHashTable) retracted = NULL;

    g_ptr_array_add(events, kit_event(EVENT_CHANGE_RETRACTED, 5, "2026-01-01T00:00:00Z", ""));
    retracted = retraction_effective(events);
    g_assert_cmpuint(g_hash_table_size(retracted), ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(retraction_cases); i++) {
        g_autofree char *path = g_strdup_printf("/retraction/%s", retraction_cases[i].name);

        g_test_add_data_func(path, &retraction_cases[i], only_retractions_that_stand_count);
    }
    g_test_add_func("/retraction/purged-retractions-retract-nothing",
                    purged_retractions_retract_nothing);
    return g_test_run();
}
