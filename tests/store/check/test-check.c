/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What was changed behind the program's back is found; what can be written anew is. */
#include <string.h>

#include "kit/store-kit.h"
#include "store/check/check.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"
#define LATER "2026-04-20T12:00:00Z"

#define UNLOCK "DROP TRIGGER event_is_only_blanked; DROP TRIGGER event_is_not_deleted;"

/* clang-format off */
static const struct {
    const char *name, *sql, *what;
    gboolean mendable;
} tamperings[] = {
    { "the-data-of-an-event", UNLOCK "UPDATE event SET data = replace(data, 'Item', 'Thing') WHERE seq = 3", "event-chain", FALSE },
    { "when-something-happened", UNLOCK "UPDATE event SET at = at + 60 WHERE seq = 3", "event-chain", FALSE },
    { "a-hash", UNLOCK "UPDATE event SET hash = zeroblob(32) WHERE seq = 3", "event-chain", FALSE },
    { "an-event-taken-out", UNLOCK "DELETE FROM event WHERE seq = 3", "event-chain", FALSE },
    { "data-put-back-behind-a-purge", UNLOCK "UPDATE event SET data_hash = zeroblob(32) WHERE seq = 3", "event-chain", FALSE },
    { "a-title", "UPDATE purchase SET title = 'Another' WHERE number = '3000000004'", "projection", TRUE },
    { "a-close-date", "UPDATE purchase SET closes_at = closes_at + 1 WHERE closes_at IS NOT NULL", "projection", TRUE },
    { "an-order-taken-out", "DELETE FROM purchase WHERE number = '3000000004'", "projection", TRUE },
    { "an-order-put-in", "CREATE TABLE t AS SELECT * FROM purchase LIMIT 1;"
      "UPDATE t SET key = 999, id = 'stranger'; INSERT INTO purchase SELECT * FROM t; DROP TABLE t", "projection", TRUE },
    { "a-clock-taken-out", "DELETE FROM clock WHERE purchase = (SELECT min(purchase) FROM clock)", "projection", TRUE },
    { "a-clock-moved", "UPDATE clock SET earliest = earliest + 86400", "projection", TRUE },
    { "a-parcel-taken-out", "DELETE FROM parcel", "projection", TRUE },
    { "a-count-of-history", "UPDATE change SET events = events + 1", "projection", TRUE },
    { "a-mark-of-history", "UPDATE change SET retracted = 1 WHERE key = 2", "projection", TRUE },
    { "a-change-taken-out", "DELETE FROM change WHERE key = 2", "projection", TRUE },
    { "a-clock-that-passed-moved", "UPDATE clock SET latest = latest + 1 WHERE status = 2", "projection", TRUE },
    { "a-clock-that-passed-taken-out", "UPDATE case_file SET latest_now = 1772366400; DELETE FROM clock WHERE status = 2", "projection", TRUE },
    { "a-stamp", "UPDATE purchase SET stamp = 1, title = 'Hidden' WHERE number = '3000000004'", "projection", TRUE },
    { "a-trigger-taken-out", "DROP TRIGGER event_is_not_deleted", "schema", FALSE },
    { "an-index-taken-out", "DROP INDEX event_by_purchase", "schema", FALSE },
    { "an-index-over-less", "DROP INDEX purchase_by_number; CREATE INDEX purchase_by_number ON purchase (number)", "schema", FALSE },
    { "a-trigger-put-in", "CREATE TRIGGER strange AFTER INSERT ON event BEGIN SELECT 1; END", "schema", FALSE },
    { "a-table-put-in", "CREATE TABLE strange (x)", "schema", FALSE },
    { "a-view-turned", "DROP VIEW history; CREATE VIEW history AS SELECT change.key AS key, change.id AS id,"
      " device.id AS device_id, recorded, type, events, purchases, purchase, retracts, 0 AS retracted, device,"
      " first_seq, last_seq FROM change JOIN device ON device.key = change.device", "schema", FALSE },
};
/* clang-format on */

static GPtrArray *
check(Db *db)
{
    Context context = store_kit_context(NOW);
    g_autoptr(GError) error = NULL;
    GPtrArray *findings = check_run(db, &context, &error);

    g_assert_no_error(error);
    return findings;
}

static void
test_finds_tampering(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Db) db = store_kit_memory();
    Context context = store_kit_context(NOW);
    g_autoptr(GError) error = NULL;
    const Finding *finding;

    store_kit_fill(db, NOW, 24);
    store_kit_run(db, tamperings[i].sql);
    g_autoptr(GPtrArray) findings = check(db);
    g_assert_cmpuint(findings->len, >, 0);
    finding = findings->pdata[0];
    g_assert_cmpstr(finding->what, ==, tamperings[i].what);
    g_assert_cmpstr(finding->remedy, !=, "");
    if (!tamperings[i].mendable)
        return;
    g_assert_true(refresh_rebuild(db, &context, &error));
    g_assert_no_error(error);
    store_kit_assert_sound(db, NOW);
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

/* How things are written down is no matter: only what they are. */
static void
test_other_blanks_are_no_finding(void)
{
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, NOW, 6);
    store_kit_run(db,
                  "DROP INDEX parcel_by_purchase;"
                  "CREATE INDEX parcel_by_purchase -- of a hand\n ON  \"parcel\"\n(purchase)");
    store_kit_assert_sound(db, NOW);
}

/* Of every table that is projected, every column but the keys that are the file's own. */
static const char projected_columns[] =
    "SELECT t.name, c.name FROM (SELECT 'purchase' AS name, 'key' AS own UNION ALL"
    " SELECT 'clock', 'purchase' UNION ALL SELECT 'parcel', 'purchase' UNION ALL"
    " SELECT 'change', 'key') AS t JOIN pragma_table_info(t.name) AS c WHERE c.name <> t.own";

static void
change_column(Db *db, const char *table, const char *column)
{
    g_autofree char *sql =
        g_strdup_printf("PRAGMA foreign_keys = OFF; UPDATE %s SET %s = CASE WHEN typeof(%s) = "
                        "'text' THEN %s || 'x' WHEN %s IN (0, 1) THEN 1 - %s ELSE "
                        "coalesce(%s, 0) + 1 END",
                        table, column, column, column, column, column, column);

    store_kit_run(db, sql);
}

static void
test_every_projected_column_is_compared(void)
{
    g_autoptr(Db) names = store_kit_memory();
    g_autofree char *rows = store_kit_rows(names, projected_columns);
    g_auto(GStrv) lines = g_strsplit(rows, "\n", -1);
    Context context = store_kit_context(NOW);

    g_assert_cmpuint(g_strv_length(lines), >, 50);
    for (guint i = 0; *lines[i] != '\0'; i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], "|", -1);
        g_autoptr(Db) db = store_kit_memory();
        g_autoptr(GPtrArray) findings = NULL;

        store_kit_fill(db, NOW, 12);
        undo(db);
        g_test_message("%s.%s", words[0], words[1]);
        change_column(db, words[0], words[1]);
        findings = check(db);
        g_assert_cmpuint(findings->len, >, 0);
        store_kit_run(db, "PRAGMA foreign_keys = ON");
        g_assert_true(refresh_rebuild(db, &context, NULL));
        store_kit_assert_sound(db, NOW);
    }
}

static void
test_a_rebuild_gives_what_was_there(void)
{
    g_autoptr(Db) db = store_kit_memory();
    Context context = store_kit_context(NOW);

    store_kit_fill(db, NOW, 60);
    undo(db);
    undo(db);
    g_autofree char *before = store_kit_projections(db);
    g_assert_true(refresh_rebuild(db, &context, NULL));
    g_autofree char *after = store_kit_projections(db);
    g_assert_cmpstr(after, ==, before);
    store_kit_assert_sound(db, NOW);
}

static void
refresh(Db *db, const char *now, guint limit, guint expected)
{
    Context context = store_kit_context(now);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    guint written;

    g_assert_true(refresh_overdue(db, &context, limit, &written, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    g_assert_cmpuint(written, ==, expected);
}

static void
test_rows_whose_span_is_over_are_written_in_passing(void)
{
    g_autoptr(Db) db = store_kit_memory();

    g_free(store_kit_track(db, NOW, "1", "\"delivered\":\"2026-02-20T00:00:00Z\""));
    refresh(db, NOW, 10, 0);
    refresh(db, LATER, 10, 1);
    refresh(db, LATER, 10, 0);
    store_kit_assert_sound(db, LATER);
    g_autofree char *row = store_kit_rows(db, "SELECT window FROM purchase");
    g_assert_cmpstr(row, ==, "3|\n");
}

/* A stale row is not a wrong row. */
static void
test_time_alone_is_no_finding(void)
{
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, NOW, 30);
    store_kit_assert_sound(db, LATER);
    store_kit_assert_sound(db, "2026-01-01T00:00:00Z");
    refresh(db, LATER, 7, 7);
    store_kit_assert_sound(db, NOW);
}

static gboolean
needs_refresh(Db *db)
{
    gboolean needed;

    g_assert_true(refresh_is_needed(db, kit_policies(), &needed, NULL));
    return needed;
}

static gboolean
refresh_some(Db *db, guint limit)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    gboolean left;

    g_assert_true(refresh_policies(db, &context, limit, &left, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    return left;
}

static void
test_other_policies_are_followed_in_steps(void)
{
    g_autoptr(Db) db = store_kit_memory();
    guint steps = 1;

    g_assert_false(needs_refresh(db));
    store_kit_fill(db, NOW, 25);
    g_assert_false(needs_refresh(db));
    store_kit_run(
        db, "UPDATE purchase SET stamp = 1, title = 'Old'; UPDATE case_file SET stamp = 1");
    g_assert_true(needs_refresh(db));
    g_assert_true(refresh_some(db, 10));
    g_assert_true(needs_refresh(db));
    for (; refresh_some(db, 10); steps++)
        g_assert_cmpuint(steps, <, 10);
    g_assert_false(needs_refresh(db));
    g_autofree char *old =
        store_kit_rows(db, "SELECT count(*) FROM purchase WHERE title = 'Old'");
    g_assert_cmpstr(old, ==, "0|\n");
    store_kit_assert_sound(db, NOW);
}

/* Somebody with other policies wrote in between: nobody may believe that all rows agree. */
static void
test_mixed_policies_are_noticed(void)
{
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, NOW, 5);
    store_kit_run(db, "UPDATE case_file SET stamp = 1, refresh_stamp = 1, refresh_key = 3");
    g_free(store_kit_track(db, NOW, "1", ""));
    g_autofree char *state = store_kit_rows(db, "SELECT stamp, refresh_stamp FROM case_file");
    g_assert_cmpstr(state, ==, "0|0|\n");
    g_assert_true(needs_refresh(db));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tamperings); i++) {
        g_autofree char *name = g_strconcat("/check/finds-", tamperings[i].name, NULL);

        g_test_add_data_func(name, GSIZE_TO_POINTER(i), test_finds_tampering);
    }
    g_test_add_func("/check/other-blanks-are-no-finding", test_other_blanks_are_no_finding);
    g_test_add_func("/check/every-projected-column-is-compared",
                    test_every_projected_column_is_compared);
    g_test_add_func("/check/a-rebuild-gives-what-was-there",
                    test_a_rebuild_gives_what_was_there);
    g_test_add_func("/check/time-alone-is-no-finding", test_time_alone_is_no_finding);
    g_test_add_func("/refresh/rows-whose-span-is-over-are-written-in-passing",
                    test_rows_whose_span_is_over_are_written_in_passing);
    g_test_add_func("/refresh/other-policies-are-followed-in-steps",
                    test_other_policies_are_followed_in_steps);
    g_test_add_func("/refresh/mixed-policies-are-noticed", test_mixed_policies_are_noticed);
    return g_test_run();
}
