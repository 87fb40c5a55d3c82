/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appending to the log: identity, chain, projections; and that nobody can change it. */
#include <string.h>

#include "kit/store-kit.h"
#include "store/check.h"
#include "store/connection.h"
#include "store/id.h"
#include "store/log.h"
#include "store/orders.h"
#include "store/transaction.h"

#define NOW "2026-03-01T12:00:00Z"

static void
assert_sound(Db *db)
{
    Context context = store_kit_context(NOW);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) findings = check_run(db, &context, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = findings->pdata[i];

        g_test_message("%s: %s: %s", finding->what, finding->where, finding->cause);
    }
    g_assert_cmpuint(findings->len, ==, 0);
}

static void
test_an_order_can_be_read_back(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "3069099405659913", "\"seller\":\"Shop\"");
    g_autoptr(GError) error = NULL;
    g_autoptr(OrderRecord) record = order_load(db, id, &error);

    g_assert_no_error(error);
    g_assert_nonnull(record);
    g_assert_cmpstr(record->order->number, ==, "3069099405659913");
    g_assert_cmpstr(record->order->seller, ==, "Shop");
    g_assert_cmpuint(record->events->events->len, ==, 1);
    g_assert_cmpuint(record->unfit->len, ==, 0);
    assert_sound(db);
}

static void
test_a_full_file_is_sound(void)
{
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, NOW, 60);
    assert_sound(db);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/log/an-order-can-be-read-back", test_an_order_can_be_read_back);
    g_test_add_func("/log/a-full-file-is-sound", test_a_full_file_is_sound);
    return g_test_run();
}
