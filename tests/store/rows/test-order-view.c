/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in hand of an order: given out again as long as it holds, and never longer. */
#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/rows/rows.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"
#define LATER "2026-07-01T12:00:00Z"

static OrderView *
show_at(Db *db, const char *id, const char *now)
{
    Context context = store_kit_context(now);
    g_autoptr(GError) error = NULL;
    OrderView *view = order_show(db, id, context.policies, context.now, &error);

    g_assert_no_error(error);
    return view;
}

static OrderView *
show(Db *db, const char *id)
{
    return show_at(db, id, NOW);
}

static void
say_note(Db *db, const char *id)
{
    g_free(store_kit_append(db, NOW, EVENT_NOTE, id, "{\"text\":\"seen\"}"));
}

static void
test_it_is_given_out_again(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) first = show(db, id);
    g_autoptr(OrderView) second = show(db, id);
    g_autoptr(OrderRecord) record = order_load(db, id, NULL);

    g_assert_nonnull(first);
    g_assert_true(first == second);
    g_assert_true(first->record == record);
}

/* What reads otherwise is another view, and whoever holds the old one keeps it. */
static void
test_writing_replaces_it(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) before = show(db, id);
    g_autoptr(OrderView) after = NULL;

    say_note(db, id);
    after = show(db, id);
    g_assert_true(before != after);
    g_assert_cmpuint(order_view_timeline(before)->len, ==, 1);
    g_assert_cmpuint(order_view_timeline(after)->len, ==, 2);
}

static void
test_writing_about_another_order_leaves_it(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) before = show(db, id);
    g_autofree char *other = store_kit_track(db, NOW, "2", "");
    g_autoptr(OrderView) after = NULL;

    say_note(db, other);
    after = show(db, id);
    g_assert_true(before == after);
}

static void
test_another_process_is_noticed(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) before = show(db, id);
    g_autoptr(Db) other = store_kit_open(folder, DB_WRITE);
    g_autoptr(OrderView) after = NULL;

    say_note(other, id);
    after = show(db, id);
    g_assert_cmpuint(order_view_timeline(after)->len, ==, 2);
    g_assert_true(before != after);
}

static GPtrArray *
one_note(const char *id)
{
    GPtrArray *events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);

    g_ptr_array_add(events, event_new(EVENT_NOTE, id, store_kit_context(NOW).now));
    return events;
}

/* What was read behind an event in a transaction that came to nothing was never so. */
static void
test_what_was_rolled_back_is_forgotten(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) before = show(db, id);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_autoptr(GPtrArray) events = one_note(id);
    Context context = store_kit_context(NOW);
    g_autoptr(OrderView) within = NULL;
    g_autoptr(OrderView) after = NULL;

    g_assert_true(log_append(db, &context, "01CHANGE", events, NULL));
    within = show(db, id);
    g_assert_cmpuint(order_view_timeline(within)->len, ==, 2);
    g_clear_pointer(&transaction, transaction_free);
    after = show(db, id);
    g_assert_cmpuint(order_view_timeline(after)->len, ==, 1);
    g_assert_true(before != within);
}

/* Time ends what was computed, not what was said. */
static void
test_time_ends_what_was_computed(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "\"shipped\":\"2026-02-20T10:00:00Z\"");
    g_autoptr(OrderView) before = show(db, id);
    g_autoptr(OrderView) later = show_at(db, id, LATER);

    g_assert_cmpint(before->summary.valid_until, <=, store_kit_context(LATER).now);
    g_assert_true(before != later);
    g_assert_true(before->record == later->record);
    g_assert_cmpint(later->summary.valid_from, >=, before->summary.valid_until);
}

static void
undo(Db *db)
{
    Context context = store_kit_context(NOW);
    g_autoptr(Transaction) transaction = transaction_begin(db, NULL);
    g_autoptr(LoggedChange) undone = NULL;
    UndoVerdict verdict;

    g_assert_true(history_undo(db, &context, NULL, &verdict, &undone, NULL));
    g_assert_cmpint(verdict, ==, UNDO_DONE);
    g_assert_true(transaction_commit(transaction, NULL));
}

/* That there is no such order is known as well, until there is one. */
static void
test_what_is_gone_comes_back(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id = store_kit_track(db, NOW, "1", "");
    g_autoptr(OrderView) back = NULL;

    g_free(store_kit_append(db, NOW, EVENT_ORDER_REMOVED, id, NULL));
    g_assert_null(show(db, id));
    g_assert_null(show(db, id));
    undo(db);
    back = show(db, id);
    g_assert_nonnull(back);
}

static void
test_what_was_asked_for_too_early_is_there(void)
{
    g_autoptr(Db) db = store_kit_memory();
    const char *id = "01JZZZZZZZZZZZZZZZZZZZZZZZ";
    g_autoptr(OrderView) view = NULL;

    g_free(store_kit_track(db, NOW, "1", ""));
    g_assert_null(show(db, id));
    g_free(store_kit_append(db, NOW, EVENT_ORDER_TRACKED, id,
                            "{\"number\":\"2\",\"marketplace\":\"aliexpress\"}"));
    view = show(db, id);
    g_assert_nonnull(view);
    g_assert_cmpstr(view->order->number, ==, "2");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/order-view/it-is-given-out-again", test_it_is_given_out_again);
    g_test_add_func("/order-view/writing-replaces-it", test_writing_replaces_it);
    g_test_add_func("/order-view/writing-about-another-order-leaves-it",
                    test_writing_about_another_order_leaves_it);
    g_test_add_func("/order-view/another-process-is-noticed", test_another_process_is_noticed);
    g_test_add_func("/order-view/what-was-rolled-back-is-forgotten",
                    test_what_was_rolled_back_is_forgotten);
    g_test_add_func("/order-view/time-ends-what-was-computed",
                    test_time_ends_what_was_computed);
    g_test_add_func("/order-view/what-is-gone-comes-back", test_what_is_gone_comes_back);
    g_test_add_func("/order-view/what-was-asked-for-too-early-is-there",
                    test_what_was_asked_for_too_early_is_there);
    return g_test_run();
}
