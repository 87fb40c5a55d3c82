/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Appending to the log: identity, chain, projections; and that nobody can change it. */
#include <string.h>

#include "base/error.h"
#include "kit/store-kit.h"
#include "store/check/check.h"
#include "store/file/file.h"
#include "store/lists/lists.h"
#include "store/log/log.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"

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
}

static void
test_a_full_file_is_sound(void)
{
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, NOW, 60);
    store_kit_assert_sound(db, NOW);
}

static void
test_an_append_fills_in_who_and_when(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderEvents) events = NULL;
    const Event *event;

    g_free(store_kit_append(db, NOW, EVENT_NOTE, id, "{\"text\":\"Hm\"}"));
    events = log_read_order(db, id, NULL);
    g_assert_cmpuint(events->events->len, ==, 2);
    event = events->events->pdata[1];
    g_assert_cmpstr(event->device, ==, log_device(db));
    g_assert_cmpint(event->seq, ==, 2);
    g_assert_cmpint(event->counter, ==, 2);
    g_assert_cmpint(event->recorded, ==, at(NOW));
    g_assert_cmpstr(event->data, ==, "{\"text\":\"Hm\"}");
}

static void
test_what_was_rolled_back_leaves_no_gap(void)
{
    g_autoptr(Db) db = store_kit_memory();
    Context context = store_kit_context(NOW);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);

    g_ptr_array_add(events, event_new(EVENT_NOTE, "order", at(NOW)));
    g_assert_true(log_append(db, &context, "change", events, NULL));
    g_clear_pointer(&transaction, transaction_free);
    g_free(store_kit_track(db, NOW, "1", ""));
    store_kit_assert_sound(db, NOW);
    g_autofree char *seqs = store_kit_rows(db, "SELECT seq FROM event");
    g_assert_cmpstr(seqs, ==, "1|\n");
}

static void
test_events_before_the_order_is_known_lie_dormant(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_append(db, NOW, EVENT_NOTE, NULL, NULL);
    GError *error = NULL;

    g_assert_null(order_load(db, id, &error));
    g_assert_no_error(error);
    g_free(store_kit_append(db, NOW, EVENT_ORDER_TRACKED, id,
                            "{\"number\":\"5\",\"title\":\"T\",\"marketplace\":\"temu\"}"));
    g_autoptr(OrderRecord) record = order_load(db, id, &error);
    g_assert_nonnull(record);
    store_kit_assert_sound(db, NOW);
}

static void
test_a_removed_order_is_no_longer_listed(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "7", "\"tracking\":[\"LX1CN\"]");

    g_free(store_kit_append(db, NOW, EVENT_ORDER_REMOVED, id, NULL));
    g_autofree char *rows = store_kit_rows(db, "SELECT (SELECT count(*) FROM purchase),"
                                               "(SELECT count(*) FROM clock),"
                                               "(SELECT count(*) FROM parcel)");
    g_assert_cmpstr(rows, ==, "0|0|0|\n");
    store_kit_assert_sound(db, NOW);
}

/* Two calls with one change, as an import makes them. */
static void
append_in_parts(Db *db, const char *change, guint parts)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);

    for (guint i = 0; i < parts; i++) {
        g_autoptr(GPtrArray) events =
            g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
        g_autofree char *id = id_new(at(NOW));

        g_ptr_array_add(events, event_new(EVENT_ORDER_TRACKED, id, at(NOW)));
        g_ptr_array_add(events, event_new(EVENT_NOTE, id, at(NOW)));
        g_assert_true(log_append(db, &context, change, events, NULL));
    }
    g_assert_true(transaction_commit(transaction, NULL));
}

static void
test_a_change_grows_with_every_part(void)
{
    g_autoptr(Db) db = store_kit_memory();

    append_in_parts(db, "import", 3);
    g_autoptr(GPtrArray) changes = history_list(db, NULL, 0, 10, NULL);
    const LoggedChange *change = changes->pdata[0];
    g_assert_cmpuint(changes->len, ==, 1);
    g_assert_cmpint(change->events, ==, 6);
    g_assert_cmpint(change->orders, ==, 3);
    g_assert_cmpint(change->type, ==, EVENT_ORDER_TRACKED);
    store_kit_assert_sound(db, NOW);
}

static void
test_a_change_with_others_behind_it_is_over(void)
{
    g_autoptr(Db) db = store_kit_memory();
    Context context = store_kit_context(NOW);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(GError) error = NULL;

    append_in_parts(db, "first", 1);
    append_in_parts(db, "second", 1);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_assert_nonnull(transaction);
    g_ptr_array_add(events, event_new(EVENT_NOTE, "order", at(NOW)));
    g_assert_false(log_append(db, &context, "first", events, &error));
    g_assert_nonnull(error);
}

static const struct {
    const char *name, *sql;
} forbidden[] = {
    { "data", "UPDATE event SET data = '{}'" },
    { "an-instant", "UPDATE event SET at = at + 1" },
    { "a-hash", "UPDATE event SET hash = zeroblob(32)" },
    { "blanking-and-more",
      "UPDATE event SET data = '', data_hash = zeroblob(32), type = 'note'" },
    { "blanking-without-a-hash", "UPDATE event SET data = ''" },
    { "an-event-away", "DELETE FROM event" },
    { "a-device", "UPDATE device SET id = 'me'" },
    { "a-device-away", "DELETE FROM device" },
};

static void
test_the_log_refuses(gconstpointer data)
{
    const char *sql = data;
    g_autoptr(Db) db = store_kit_memory();
    char *said = NULL;

    g_free(store_kit_track(db, NOW, "1", ""));
    sqlite3_exec(db->handle, sql, NULL, NULL, &said);
    g_assert_cmpstr(said, ==, "the log is never changed");
    sqlite3_free(said);
}

static void
test_a_purge_blanks_and_the_chain_still_holds(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *kept = store_kit_track(db, NOW, "1", "");
    g_autofree char *id = store_kit_track(db, NOW, "2", "\"seller\":\"Secret\"");
    Context context = store_kit_context(NOW);
    guint events;

    g_free(store_kit_append(db, NOW, EVENT_NOTE, id, "{\"text\":\"Secret too\"}"));
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_assert_true(log_purge(db, &context, id, &events, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    g_assert_cmpuint(events, ==, 2);
    g_autofree char *data = store_kit_rows(db, "SELECT data FROM event WHERE seq > 1");
    g_assert_cmpstr(data, ==, "|\n|\n");
    g_assert_null(order_load(db, id, NULL));
    g_autoptr(OrderRecord) record = order_load(db, kept, NULL);
    g_assert_nonnull(record);
    store_kit_assert_sound(db, NOW);
}

static void
test_a_purge_leaves_nothing_in_the_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *id = store_kit_track(db, NOW, "2", "\"seller\":\"Zanzibar\"");
    g_autofree char *bytes = NULL;
    Context context = store_kit_context(NOW);
    guint events;
    gsize length;

    g_free(store_kit_append(db, NOW, EVENT_ORDER_EDITED, id, "{\"seller\":\"Zanzibar 2\"}"));
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_assert_true(log_purge(db, &context, id, &events, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    g_autofree char *path = g_strdup(db_path(db));
    g_clear_pointer(&transaction, transaction_free);
    g_clear_pointer(&db, db_free);
    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    g_assert_null(memmem(bytes, length, "Zanzibar", strlen("Zanzibar")));
}

/* Of a file that was tampered with: its CHECKs forbid it. */
static void
cut_hash(Db *db, const char *set)
{
    g_autofree char *sql = g_strdup_printf(
        "PRAGMA ignore_check_constraints = ON; DROP TRIGGER event_is_only_blanked;"
        " UPDATE event SET %s WHERE seq = 2",
        set);

    store_kit_run(db, sql);
}

static gboolean
take_nothing(const ChainedEvent *chained, gpointer data, GError **error)
{
    (void)chained, (void)data, (void)error;
    return TRUE;
}

static void
test_a_hash_that_is_not_whole_is_read_nowhere(void)
{
    static const char *const cut[] = {
        "hash = x'0102030405060708090a'",
        "hash = x''",
        "hash = zeroblob(33)",
        "data = '', data_hash = x'01'",
    };

    for (gsize i = 0; i < G_N_ELEMENTS(cut); i++) {
        g_autoptr(Db) db = store_kit_memory();
        g_autofree char *id = store_kit_track(db, NOW, "1", "");
        Context context = store_kit_context(NOW);
        g_autoptr(GError) error = NULL;

        g_free(store_kit_append(db, NOW, EVENT_NOTE, id, NULL));
        cut_hash(db, cut[i]);
        g_assert_false(log_each(db, id, take_nothing, NULL, &error));
        g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
        g_assert_nonnull(strstr(error->message, "the hash of an event is not whole"));
        g_autoptr(GPtrArray) findings = check_run(db, &context, NULL);
        g_assert_cmpuint(findings->len, >, 0);
        g_assert_nonnull(strstr(((Finding *)findings->pdata[0])->where, "event 2 of"));
    }
}

static void
test_a_hash_that_is_not_whole_is_not_gone_on_from(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    Context context = store_kit_context(NOW);
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(GError) error = NULL;

    g_free(store_kit_append(db, NOW, EVENT_NOTE, id, NULL));
    cut_hash(db, "hash = x'0102'");
    g_ptr_array_add(events, event_new(EVENT_NOTE, id, at(NOW)));
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_assert_false(log_append(db, &context, "change", events, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/log/an-order-can-be-read-back", test_an_order_can_be_read_back);
    g_test_add_func("/log/a-full-file-is-sound", test_a_full_file_is_sound);
    g_test_add_func("/log/an-append-fills-in-who-and-when",
                    test_an_append_fills_in_who_and_when);
    g_test_add_func("/log/what-was-rolled-back-leaves-no-gap",
                    test_what_was_rolled_back_leaves_no_gap);
    g_test_add_func("/log/events-before-the-order-is-known-lie-dormant",
                    test_events_before_the_order_is_known_lie_dormant);
    g_test_add_func("/log/a-removed-order-is-no-longer-listed",
                    test_a_removed_order_is_no_longer_listed);
    g_test_add_func("/log/a-change-grows-with-every-part", test_a_change_grows_with_every_part);
    g_test_add_func("/log/a-change-with-others-behind-it-is-over",
                    test_a_change_with_others_behind_it_is_over);
    for (gsize i = 0; i < G_N_ELEMENTS(forbidden); i++) {
        g_autofree char *name = g_strconcat("/log/refuses-to-change-", forbidden[i].name, NULL);

        g_test_add_data_func(name, forbidden[i].sql, test_the_log_refuses);
    }
    g_test_add_func("/log/a-purge-blanks-and-the-chain-still-holds",
                    test_a_purge_blanks_and_the_chain_still_holds);
    g_test_add_func("/log/a-purge-leaves-nothing-in-the-file",
                    test_a_purge_leaves_nothing_in_the_file);
    g_test_add_func("/log/a-hash-that-is-not-whole-is-read-nowhere",
                    test_a_hash_that_is_not_whole_is_read_nowhere);
    g_test_add_func("/log/a-hash-that-is-not-whole-is-not-gone-on-from",
                    test_a_hash_that_is_not_whole_is_not_gone_on_from);
    return g_test_run();
}
