/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The same tracking number in several orders. */
#include "kit/store-kit.h"
#include "store/lists/lists.h"

#define NOW "2026-03-01T12:00:00Z"

static const char *
shared_text(Db *db, const char *id, guint limit, GString *text)
{
    g_autoptr(GPtrArray) found = parcels_shared(db, id, limit, NULL);

    g_string_truncate(text, 0);
    for (guint i = 0; i < found->len; i++) {
        const SharedParcel *shared = found->pdata[i];

        g_string_append_printf(text, "%s:%s ", shared->number, shared->order);
    }
    return text->str;
}

static void
test_other_orders_with_the_number_are_named(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *first =
        store_kit_track(db, NOW, "11", "\"tracking\":[\"LX123456789CN\",\"YT1234567890\"]");
    g_autofree char *alone = store_kit_track(db, NOW, "12", "\"tracking\":[\"AP1\"]");

    g_free(store_kit_track(db, NOW, "13", "\"tracking\":[\"lx 123 456 789 cn\"]"));
    g_free(store_kit_track(db, NOW, "14", "\"tracking\":[\"LX123456789CN\"]"));
    g_free(store_kit_track(db, NOW, "15", "\"tracking\":[\"YT1234567890\"]"));
    g_assert_cmpstr(shared_text(db, first, 10, text), ==,
                    "LX123456789CN:13 LX123456789CN:14 YT1234567890:15 ");
    g_assert_cmpstr(shared_text(db, first, 2, text), ==, "LX123456789CN:13 LX123456789CN:14 ");
    g_assert_cmpstr(shared_text(db, alone, 10, text), ==, "");
    g_assert_cmpstr(shared_text(db, "nobody", 10, text), ==, "");
}

/* A number without letters and digits is none. */
static void
test_what_is_no_number_is_not_shared(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *first = store_kit_track(db, NOW, "11", "\"tracking\":[\"--\"]");

    g_free(store_kit_track(db, NOW, "12", "\"tracking\":[\"**\"]"));
    g_assert_cmpstr(shared_text(db, first, 10, text), ==, "");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/parcels/other-orders-with-the-number-are-named",
                    test_other_orders_with_the_number_are_named);
    g_test_add_func("/parcels/what-is-no-number-is-not-shared",
                    test_what_is_no_number_is_not_shared);
    return g_test_run();
}
