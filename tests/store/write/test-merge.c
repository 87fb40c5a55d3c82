/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two logs give the same file in whatever sequence their events arrive. */
#include <string.h>

#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/log/log.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"

/* An event on its way. */
typedef struct {
    Event *event;
    guint8 hash[HASH_BYTES];
    guint8 data_hash[HASH_BYTES];
    guint8 seal[HASH_BYTES];
    gboolean is_purged;
    gboolean is_unsealed; /* as exports were before there were seals */
} Parcelled;

static void
parcelled_free(gpointer data)
{
    Parcelled *parcelled = data;

    event_free(parcelled->event);
    g_free(parcelled);
}

static gboolean
take(const ChainedEvent *chained, gpointer data, GError **error)
{
    Parcelled *parcelled = g_new0(Parcelled, 1);
    const Event *event = chained->event;

    (void)error;
    parcelled->event = event_new(event->type, event->order, event->at);
    parcelled->event->device = g_strdup(event->device);
    parcelled->event->seq = event->seq;
    parcelled->event->counter = event->counter;
    parcelled->event->recorded = event->recorded;
    parcelled->event->change = g_strdup(event->change);
    g_free(parcelled->event->data);
    parcelled->event->data = g_strdup(event->data);
    memcpy(parcelled->hash, chained->hash, HASH_BYTES);
    memcpy(parcelled->seal, chained->seal, HASH_BYTES);
    parcelled->is_purged = chained->data_hash != NULL;
    if (parcelled->is_purged)
        memcpy(parcelled->data_hash, chained->data_hash, HASH_BYTES);
    g_ptr_array_add(data, parcelled);
    return TRUE;
}

static MergeVerdict
merge(Db *db, const Parcelled *parcelled)
{
    ChainedEvent chained = { parcelled->event, parcelled->hash,
                             parcelled->is_purged ? parcelled->data_hash : NULL,
                             parcelled->is_unsealed ? NULL : parcelled->seal };
    g_autoptr(GError) error = NULL;
    MergeVerdict verdict = MERGE_CONFLICT;

    g_assert_true(log_merge(db, &chained, &verdict, &error));
    g_assert_no_error(error);
    return verdict;
}

/* Merges those whose index leaves the rest when divided by the modulus. */
static void
merge_some(Db *db, const GPtrArray *events, guint modulus, guint rest)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);

    for (guint i = 0; i < events->len; i++) {
        if (i % modulus == rest)
            g_assert_cmpint(merge(db, events->pdata[i]), ==, MERGE_NEW);
    }
    g_assert_true(log_merge_finish(db, &context, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
}

static void
undo(Db *db)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_autoptr(LoggedChange) change = NULL;
    UndoVerdict verdict;

    g_assert_true(history_undo(db, &context, NULL, &verdict, &change, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
}

/* Orders, edits, a removal, undone things; returns its events. */
static GPtrArray *
write_a_life(Db *db)
{
    GPtrArray *events = g_ptr_array_new_with_free_func(parcelled_free);
    g_autofree char *a = store_kit_track(db, NOW, "1", "\"tracking\":[\"LX1CN\"]");
    g_autofree char *b = store_kit_track(db, NOW, "2", "");

    g_free(store_kit_append(db, NOW, EVENT_SHIPPED, a, NULL));
    g_free(store_kit_append(db, NOW, EVENT_ORDER_EDITED, b, "{\"title\":\"Better\"}"));
    g_free(store_kit_append(db, NOW, EVENT_ORDER_REMOVED, b, NULL));
    undo(db);
    g_free(store_kit_append(db, NOW, EVENT_DELIVERED, a, NULL));
    undo(db);
    g_free(store_kit_append(db, NOW, EVENT_NOTE, a, NULL));
    g_assert_true(log_each(db, NULL, take, events, NULL));
    return events;
}

static void
test_every_sequence_of_arrival_gives_the_same(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    g_autofree char *expected = store_kit_projections(origin);

    for (guint modulus = 1; modulus <= 4; modulus++) {
        g_autoptr(Db) db = store_kit_memory();
        g_autofree char *merged = NULL;

        for (guint rest = modulus; rest-- > 0;)
            merge_some(db, events, modulus, rest);
        merged = store_kit_projections(db);
        g_assert_cmpstr(merged, ==, expected);
        store_kit_assert_sound(db, NOW);
    }
}

static void
test_what_is_known_is_not_taken_twice(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(db);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);

    g_assert_nonnull(transaction);
    for (guint i = 0; i < events->len; i++)
        g_assert_cmpint(merge(db, events->pdata[i]), ==, MERGE_KNOWN);
}

static void
test_a_changed_event_is_not_taken(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    Parcelled *second = events->pdata[1];

    g_assert_nonnull(transaction);
    g_assert_cmpint(merge(db, events->pdata[0]), ==, MERGE_NEW);
    second->event->at++;
    g_assert_cmpint(merge(db, second), ==, MERGE_CONFLICT);
    second->event->at--;
    g_assert_cmpint(merge(db, second), ==, MERGE_NEW);
    second->hash[0] ^= 1;
    g_assert_cmpint(merge(db, second), ==, MERGE_CONFLICT);
}

/* An export of some orders leaves gaps: nothing is there to compute the hash from. */
static void
test_an_event_without_the_one_before_it_is_proven_too(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    Parcelled *third = events->pdata[2];

    third->event->at++;
    g_assert_cmpint(merge(db, third), ==, MERGE_CONFLICT);
    third->event->at--;
    third->hash[31] ^= 1;
    g_assert_cmpint(merge(db, third), ==, MERGE_CONFLICT);
    third->hash[31] ^= 1;
    third->is_unsealed = TRUE;
    g_assert_cmpint(merge(db, third), ==, MERGE_UNPROVEN);
    third->is_unsealed = FALSE;
    g_assert_cmpint(merge(db, third), ==, MERGE_NEW);
}

/* Exports of before there were seals: all of a log proves itself, in its sequence. */
static void
test_a_whole_log_needs_no_seals(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);

    for (guint i = 0; i < events->len; i++)
        ((Parcelled *)events->pdata[i])->is_unsealed = TRUE;
    merge_some(db, events, 1, 0);
    store_kit_assert_sound(db, NOW);
}

static void
test_purged_data_is_not_stood_in_for(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    Parcelled *first = events->pdata[0];

    chain_hash_data(first->event->data, first->data_hash);
    first->is_purged = TRUE;
    g_free(first->event->data);
    first->event->data = g_strdup("{\"title\":\"Forged\"}");
    g_assert_cmpint(merge(db, first), ==, MERGE_CONFLICT);
}

/* As somebody else's program could have made it: true to its own hash. */
static void
number_anew(Parcelled *parcelled, const char *device, gint64 seq, gint64 counter)
{
    guint8 data_hash[HASH_BYTES];

    g_free(parcelled->event->device);
    parcelled->event->device = g_strdup(device);
    parcelled->event->seq = seq;
    parcelled->event->counter = counter;
    chain_hash_data(parcelled->event->data, data_hash);
    chain_hash(parcelled->event, data_hash, data_hash, parcelled->hash);
    chain_hash(parcelled->event, data_hash, parcelled->hash, parcelled->seal);
}

static const struct {
    const char *name;
    gboolean is_ours; /* under the id of the device that goes on writing */
    gint64 seq, counter;
} numbers[] = {
    { "a-counter-near-the-end", FALSE, 5, EVENT_NUMBER_MOST - 1 },
    { "the-greatest-counter", FALSE, 5, EVENT_NUMBER_MOST },
    { "a-counter-beyond-it", FALSE, 5, EVENT_NUMBER_MOST + 1 },
    { "the-greatest-number-there-is", FALSE, G_MAXINT64, G_MAXINT64 },
    { "the-last-but-one-of-ours", TRUE, EVENT_NUMBER_MOST - 1, 7 },
    { "the-last-of-ours", TRUE, EVENT_NUMBER_MOST, 7 },
    { "one-of-ours-beyond-it", TRUE, EVENT_NUMBER_MOST + 1, 7 },
    { "the-very-last-of-ours", TRUE, G_MAXINT64, G_MAXINT64 },
};

static void
test_no_number_ends_the_writing(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    g_autofree char *own = store_kit_track(db, NOW, "8", "");
    Parcelled *first = events->pdata[0];
    const char *device = numbers[i].is_ours ? log_device(db) : "another";

    number_anew(first, device, numbers[i].seq, numbers[i].counter);
    g_ptr_array_set_size(events, 1);
    merge_some(db, events, 1, 0);
    g_free(store_kit_append(db, NOW, EVENT_ORDER_EDITED, own, "{\"title\":\"Mine\"}"));
    g_free(store_kit_track(db, NOW, "9", ""));
    g_free(store_kit_track(db, NOW, "10", ""));
    undo(db);
    undo(db);
    g_autofree char *rows =
        store_kit_rows(db, "SELECT number, title FROM purchase ORDER BY number");
    g_assert_cmpstr(rows, ==, "1|Item 1|\n8|Mine|\n");
    g_autofree char *beyond =
        store_kit_rows(db, "SELECT count(*) FROM event WHERE key > 2"
                           " AND (seq > 9007199254740992 OR counter > 9007199254740992)");
    g_assert_cmpstr(beyond, ==, "0|\n");
}

/* What is said of an order is said after all that is known of it, whatever its device counts.
 */
static void
test_what_is_said_now_is_said_last(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);
    Parcelled *first = events->pdata[0], *second = events->pdata[1];
    g_autofree char *id = g_strdup(first->event->order);

    number_anew(first, "another", 5, 1000);
    number_anew(second, "another", 9, 3); /* the device's newest counts less */
    g_ptr_array_set_size(events, 2);
    merge_some(db, events, 1, 0);
    g_free(store_kit_append(db, NOW, EVENT_ORDER_EDITED, id, "{\"title\":\"Mine\"}"));
    g_autofree char *rows = store_kit_rows(db, "SELECT title FROM purchase WHERE number = '1'");
    g_assert_cmpstr(rows, ==, "Mine|\n");
}

static void
test_purged_events_travel_blank(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(parcelled_free);
    g_autofree char *id = store_kit_track(origin, NOW, "1", "");
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(origin, NULL);
    guint purged;

    g_assert_true(log_purge(origin, &context, id, &purged, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    g_free(store_kit_track(origin, NOW, "2", ""));
    g_assert_true(log_each(origin, NULL, take, events, NULL));
    merge_some(db, events, 1, 0);
    g_autofree char *expected = store_kit_projections(origin);
    g_autofree char *merged = store_kit_projections(db);
    g_assert_cmpstr(merged, ==, expected);
    store_kit_assert_sound(db, NOW);
}

static void
test_writing_goes_on_behind_what_was_merged(void)
{
    g_autoptr(Db) origin = store_kit_memory();
    g_autoptr(Db) db = store_kit_memory();
    g_autoptr(GPtrArray) events = write_a_life(origin);

    merge_some(db, events, 1, 0);
    g_free(store_kit_track(db, NOW, "9", ""));
    g_autofree char *row = store_kit_rows(
        db, "SELECT seq, counter > (SELECT max(counter) FROM event WHERE device <> e.device)"
            " FROM event AS e ORDER BY key DESC LIMIT 1");
    g_assert_cmpstr(row, ==, "1|1|\n");
    store_kit_assert_sound(db, NOW);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/merge/every-sequence-of-arrival-gives-the-same",
                    test_every_sequence_of_arrival_gives_the_same);
    g_test_add_func("/merge/what-is-known-is-not-taken-twice",
                    test_what_is_known_is_not_taken_twice);
    g_test_add_func("/merge/a-changed-event-is-not-taken", test_a_changed_event_is_not_taken);
    g_test_add_func("/merge/an-event-without-the-one-before-it-is-proven-too",
                    test_an_event_without_the_one_before_it_is_proven_too);
    g_test_add_func("/merge/a-whole-log-needs-no-seals", test_a_whole_log_needs_no_seals);
    g_test_add_func("/merge/purged-data-is-not-stood-in-for",
                    test_purged_data_is_not_stood_in_for);
    for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
        g_autofree char *name =
            g_strconcat("/merge/writing-goes-on-behind-", numbers[i].name, NULL);

        g_test_add_data_func(name, GSIZE_TO_POINTER(i), test_no_number_ends_the_writing);
    }
    g_test_add_func("/merge/what-is-said-now-is-said-last", test_what_is_said_now_is_said_last);
    g_test_add_func("/merge/purged-events-travel-blank", test_purged_events_travel_blank);
    g_test_add_func("/merge/writing-goes-on-behind-what-was-merged",
                    test_writing_goes_on_behind_what_was_merged);
    return g_test_run();
}
