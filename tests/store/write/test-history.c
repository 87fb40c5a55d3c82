/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Undo and redo: what is taken back, in which sequence, and what is refused. */
#include <string.h>

#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/lists/lists.h"
#include "store/log/log.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"

static UndoVerdict
undo(Db *db, const char *change)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_autoptr(LoggedChange) taken_back = NULL;
    g_autoptr(GError) error = NULL;
    UndoVerdict verdict = UNDO_NOTHING;

    g_assert_true(history_undo(db, &context, change, &verdict, &taken_back, &error));
    g_assert_no_error(error);
    g_assert_true(transaction_commit(transaction, NULL));
    g_assert_true(verdict != UNDO_DONE || taken_back != NULL);
    return verdict;
}

static UndoVerdict
redo(Db *db)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_autoptr(LoggedChange) brought_back = NULL;
    UndoVerdict verdict = UNDO_NOTHING;

    g_assert_true(history_redo(db, &context, &verdict, &brought_back, NULL));
    g_assert_true(transaction_commit(transaction, NULL));
    return verdict;
}

/* The numbers of the orders that are listed. */
static void
assert_listed(Db *db, const char *expected)
{
    g_autofree char *rows = store_kit_rows(
        db, "SELECT coalesce(group_concat(number, ' '), '') FROM (SELECT number FROM purchase"
            " ORDER BY number)");
    g_autofree char *line = g_strconcat(expected, "|\n", NULL);

    g_assert_cmpstr(rows, ==, line);
}

static void
track(Db *db, const char *number)
{
    g_free(store_kit_track(db, NOW, number, ""));
}

static void
test_undo_goes_back_one_by_one_and_redo_forward(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track(db, "1");
    track(db, "2");
    track(db, "3");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    assert_listed(db, "1 2");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    assert_listed(db, "1");
    g_assert_cmpint(redo(db), ==, UNDO_DONE);
    assert_listed(db, "1 2");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    assert_listed(db, "1");
    g_assert_cmpint(redo(db), ==, UNDO_DONE);
    g_assert_cmpint(redo(db), ==, UNDO_DONE);
    assert_listed(db, "1 2 3");
    g_assert_cmpint(redo(db), ==, UNDO_NOTHING);
    store_kit_assert_sound(db, NOW);
}

static void
test_undo_ends_with_the_first_change(void)
{
    g_autoptr(Db) db = store_kit_memory();

    g_assert_cmpint(undo(db, NULL), ==, UNDO_NOTHING);
    track(db, "1");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    g_assert_cmpint(undo(db, NULL), ==, UNDO_NOTHING);
    assert_listed(db, "");
}

static void
test_a_new_change_ends_redo(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track(db, "1");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    track(db, "2");
    g_assert_cmpint(redo(db), ==, UNDO_NOTHING);
    assert_listed(db, "2");
}

static void
test_undo_and_redo_survive_a_restart(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);

    track(db, "1");
    track(db, "2");
    g_clear_pointer(&db, db_free);
    db = store_kit_open(folder, DB_WRITE);
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    g_clear_pointer(&db, db_free);
    db = store_kit_open(folder, DB_WRITE);
    assert_listed(db, "1");
    g_assert_cmpint(redo(db), ==, UNDO_DONE);
    assert_listed(db, "1 2");
}

/* The id of the newest change but so many. */
static char *
change_id(Db *db, guint back)
{
    g_autoptr(GPtrArray) changes = history_list(db, NULL, 0, back + 1, NULL);

    g_assert_cmpuint(changes->len, ==, back + 1);
    return g_strdup(((const LoggedChange *)changes->pdata[back])->id);
}

static void
test_a_change_below_others_can_be_taken_back(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track(db, "1");
    track(db, "2");
    g_autofree char *first = change_id(db, 1);
    g_assert_cmpint(undo(db, first), ==, UNDO_DONE);
    assert_listed(db, "2");
    g_assert_cmpint(undo(db, first), ==, UNDO_ALREADY);
    g_assert_cmpint(redo(db), ==, UNDO_DONE);
    assert_listed(db, "1 2");
    store_kit_assert_sound(db, NOW);
}

static void
test_a_change_that_others_build_upon_is_kept(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *order = store_kit_track(db, NOW, "1", "");
    g_autofree char *first = change_id(db, 0);

    g_free(store_kit_append(db, NOW, EVENT_NOTE, order, NULL));
    g_assert_cmpint(undo(db, first), ==, UNDO_LATER_CHANGES);
    assert_listed(db, "1");
    g_assert_cmpint(undo(db, NULL), ==, UNDO_DONE);
    g_assert_cmpint(undo(db, first), ==, UNDO_DONE);
    assert_listed(db, "");
}

static void
test_an_unknown_change_is_none(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track(db, "1");
    track(db, "2");
    g_autofree char *id = change_id(db, 0);
    g_assert_cmpint(undo(db, "no-such-change"), ==, UNDO_UNKNOWN_CHANGE);
    g_assert_cmpint(undo(db, "-"), ==, UNDO_UNKNOWN_CHANGE);
    g_assert_cmpint(undo(db, id + strlen(id) - 10), ==, UNDO_DONE);
    assert_listed(db, "1");
}

static void
test_history_shows_what_was_done(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *order = store_kit_track(db, NOW, "1", "");
    const LoggedChange *change;

    track(db, "2");
    g_free(store_kit_append(db, NOW, EVENT_NOTE, order, NULL));
    undo(db, NULL);
    g_autoptr(GPtrArray) all = history_list(db, NULL, 0, 3, NULL);
    g_assert_cmpuint(all->len, ==, 3);
    change = all->pdata[0];
    g_assert_cmpint(change->type, ==, EVENT_CHANGE_RETRACTED);
    g_assert_nonnull(change->retracts);
    g_assert_true(change->is_ours);
    change = all->pdata[1];
    g_assert_true(change->retracted);
    g_assert_cmpstr(change->order, ==, order);
    g_autoptr(GPtrArray) rest = history_list(db, NULL, change->key, 10, NULL);
    g_assert_cmpuint(rest->len, ==, 2);
    g_autoptr(GPtrArray) own = history_list(db, order, 0, 10, NULL);
    g_assert_cmpuint(own->len, ==, 2);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/history/undo-goes-back-one-by-one-and-redo-forward",
                    test_undo_goes_back_one_by_one_and_redo_forward);
    g_test_add_func("/history/undo-ends-with-the-first-change",
                    test_undo_ends_with_the_first_change);
    g_test_add_func("/history/a-new-change-ends-redo", test_a_new_change_ends_redo);
    g_test_add_func("/history/undo-and-redo-survive-a-restart",
                    test_undo_and_redo_survive_a_restart);
    g_test_add_func("/history/a-change-below-others-can-be-taken-back",
                    test_a_change_below_others_can_be_taken_back);
    g_test_add_func("/history/a-change-that-others-build-upon-is-kept",
                    test_a_change_that_others_build_upon_is_kept);
    g_test_add_func("/history/an-unknown-change-is-none", test_an_unknown_change_is_none);
    g_test_add_func("/history/history-shows-what-was-done", test_history_shows_what_was_done);
    return g_test_run();
}
