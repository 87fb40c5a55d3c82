/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The temporary database of an import. */
#include <glib/gstdio.h>

#include "base/error.h"
#include "kit/store-kit.h"
#include "store/local/local.h"

static gboolean
append(const StageOrder *order, gpointer data, GError **error)
{
    GString *text = data;

    (void)error;
    g_string_append_printf(text, "%s %s:", order->marketplace, order->number);
    for (guint i = 0; i < order->n_rows; i++)
        g_string_append_printf(text, " %" G_GINT64_FORMAT "=%s", order->rows[i].place.line,
                               order->rows[i].json);
    g_string_append_c(text, '\n');
    return TRUE;
}

static void
put(Stage *stage, const char *marketplace, const char *number, gint64 line, const char *json)
{
    const StagePut row = {
        marketplace, number, { STAGED_ORDER, 0, line, FALSE, FALSE, INSTANT_UNKNOWN }, json
    };

    g_assert_true(stage_put(stage, &row, NULL));
}

static gboolean
append_place(const StageOrder *order, gpointer data, GError **error)
{
    (void)error;
    for (guint i = 0; i < order->n_rows; i++) {
        const StagePlace *place = &order->rows[i].place;

        g_string_append_printf(data, "%d %u %" G_GINT64_FORMAT " %d %d %d;", place->kind,
                               place->file, place->line, place->is_part, place->is_archived,
                               place->told != INSTANT_UNKNOWN);
    }
    return TRUE;
}

/* Those that a mail told of come last, by when. */
static void
test_a_place_comes_back_whole(void)
{
    static const StagePlace places[] = {
        { STAGED_MAIL, 5, 2, FALSE, FALSE, 2000 },
        { STAGED_WORD, 5, 1, FALSE, FALSE, 1000 },
        { STAGED_ORDER, 0, 0, FALSE, FALSE, INSTANT_UNKNOWN },
        { STAGED_NOTE, G_MAXUINT, 7, FALSE, FALSE, INSTANT_UNKNOWN },
        { STAGED_ORDER, 1, G_MAXINT64, TRUE, TRUE, INSTANT_UNKNOWN },
        { STAGED_EVENT, 2, 1, FALSE, FALSE, INSTANT_UNKNOWN },
    };
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Stage) stage = stage_new(folder, NULL);
    g_autoptr(GString) text = g_string_new(NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        const StagePut row = { "temu", "1", places[i], "a" };

        g_assert_true(stage_put(stage, &row, NULL));
    }
    g_assert_true(stage_each(stage, append_place, text, NULL));
    g_assert_cmpstr(text->str, ==,
                    "0 0 0 0 0 0;1 4294967295 7 0 0 0;0 1 9223372036854775807 1 1 0;"
                    "4 2 1 0 0 0;3 5 1 0 0 1;2 5 2 0 0 1;");
}

static void
test_rows_come_back_by_order(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Stage) stage = stage_new(folder, NULL);
    g_autoptr(GString) text = g_string_new(NULL);

    put(stage, "temu", "1", 1, "a");
    put(stage, "aliexpress", "20", 2, "b");
    put(stage, "aliexpress", "1", 3, "c");
    put(stage, "aliexpress", "20", 9, "d");
    put(stage, "aliexpress", "20", 4, "e");
    g_assert_cmpint(stage_count(stage), ==, 5);
    g_assert_true(stage_each(stage, append, text, NULL));
    g_assert_cmpstr(text->str, ==,
                    "aliexpress 1: 3=c\naliexpress 20: 2=b 9=d 4=e\ntemu 1: 1=a\n");
}

static void
test_an_empty_stage_has_no_orders(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Stage) stage = stage_new(folder, NULL);
    g_autoptr(GString) text = g_string_new(NULL);

    g_assert_true(stage_each(stage, append, text, NULL));
    g_assert_cmpstr(text->str, ==, "");
}

static void
test_a_stage_leaves_no_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Stage) stage = stage_new(folder, NULL);

    for (int i = 0; i < 50000; i++)
        put(stage, "aliexpress", "12345678901234567890", i,
            "{\"title\":\"Something long enough\"}");
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static gboolean
stop(const StageOrder *order, gpointer data, GError **error)
{
    (void)order;
    (*(int *)data)++;
    error_set(error, RECOURSE_ERROR_CANCELLED, "Stopped.");
    return FALSE;
}

static void
test_a_stage_can_be_left_in_the_middle(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Stage) stage = stage_new(folder, NULL);
    g_autoptr(GError) error = NULL;
    g_autoptr(GString) text = g_string_new(NULL);
    int calls = 0;

    put(stage, "temu", "1", 1, "a");
    put(stage, "temu", "2", 2, "b");
    g_assert_false(stage_each(stage, stop, &calls, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_CANCELLED);
    g_assert_cmpint(calls, ==, 1);
    g_assert_true(stage_each(stage, append, text, NULL));
    g_assert_cmpstr(text->str, ==, "temu 1: 1=a\ntemu 2: 2=b\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/stage/a-place-comes-back-whole", test_a_place_comes_back_whole);
    g_test_add_func("/stage/rows-come-back-by-order", test_rows_come_back_by_order);
    g_test_add_func("/stage/an-empty-stage-has-no-orders", test_an_empty_stage_has_no_orders);
    g_test_add_func("/stage/a-stage-leaves-no-file", test_a_stage_leaves_no_file);
    g_test_add_func("/stage/a-stage-can-be-left-in-the-middle",
                    test_a_stage_can_be_left_in_the_middle);
    return g_test_run();
}
