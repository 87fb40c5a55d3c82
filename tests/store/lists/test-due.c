/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Clocks by the instant at which they end. */
#include "kit/store-kit.h"
#include "store/lists/lists.h"

#define WRITTEN "2026-03-01T12:00:00Z"

static DueList *
due_new_reminding(Db *db, const char *now, const char *from, const char *until)
{
    DueSpan span = { kit_policies(), at(now), at(from), at(until), .only_reminding = TRUE };
    DueList *list = due_list_new(db, &span, NULL);

    g_assert_nonnull(list);
    return list;
}

static DueList *
due_new(Db *db, const char *now, const char *from, const char *until)
{
    DueSpan span = { kit_policies(), at(now), at(from), at(until) };
    g_autoptr(GError) error = NULL;
    DueList *list = due_list_new(db, &span, &error);

    g_assert_no_error(error);
    return list;
}

/* All of them, read so many at a time: "number clock" lines. */
static char *
walk(Db *db, const char *now, const char *from, const char *until, guint limit)
{
    g_autoptr(DueList) list = due_new(db, now, from, until);
    g_autoptr(GPtrArray) page = due_list_page(list, NULL, limit, NULL);
    GString *text = g_string_new(NULL);
    Instant last = G_MININT64;

    while (page->len > 0) {
        g_autoptr(GPtrArray) done = g_steal_pointer(&page);

        for (guint i = 0; i < done->len; i++) {
            const DueClock *due = done->pdata[i];

            g_assert_cmpint(due->clock.earliest, >=, last);
            last = due->clock.earliest;
            g_string_append_printf(text, "%s %s\n", due->number,
                                   clock_name(due->clock.id)->token);
        }
        page = due_list_page(list, done->pdata[done->len - 1], limit, NULL);
    }
    return g_string_free(text, FALSE);
}

static void
track_delivered(Db *db, const char *number, const char *delivered)
{
    g_autofree char *more = g_strdup_printf("\"delivered\":\"%s\"", delivered);

    g_free(store_kit_track(db, WRITTEN, number, more));
}

static void
test_the_soonest_is_first(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track_delivered(db, "2", "2026-02-20T00:00:00Z");
    track_delivered(db, "1", "2026-02-18T00:00:00Z");
    g_autofree char *due = walk(db, WRITTEN, WRITTEN, "2026-03-08T00:00:00Z", 10);
    g_assert_cmpstr(due, ==, "1 window-closes\n2 window-closes\n");
}

static void
test_the_end_of_the_span_is_outside(void)
{
    g_autoptr(Db) db = store_kit_memory();

    track_delivered(db, "1", "2026-02-18T00:00:00Z");
    g_autofree char *before = walk(db, WRITTEN, WRITTEN, "2026-03-05T00:00:00Z", 10);
    g_autofree char *with =
        walk(db, WRITTEN, "2026-03-05T00:00:00Z", "2026-03-05T00:00:01Z", 10);
    g_assert_cmpstr(before, ==, "");
    g_assert_cmpstr(with, ==, "1 window-closes\n");
}

static void
test_pages_give_the_same_as_one(void)
{
    static const char *const nows[] = { WRITTEN, "2026-03-09T00:00:00Z" };
    g_autoptr(Db) db = store_kit_memory();

    store_kit_fill(db, WRITTEN, 300);
    for (gsize i = 0; i < G_N_ELEMENTS(nows); i++) {
        g_autofree char *whole =
            walk(db, nows[i], "2026-02-20T00:00:00Z", "2027-01-01T00:00:00Z", 10000);
        g_autofree char *pages =
            walk(db, nows[i], "2026-02-20T00:00:00Z", "2027-01-01T00:00:00Z", 7);
        g_assert_cmpstr(pages, ==, whole);
        g_assert_cmpstr(whole, !=, "");
    }
}

/* What ended between two looks is still there for the reminder that slept. */
static void
test_a_clock_that_has_passed_is_listed_for_a_while(void)
{
    g_autoptr(Db) db = store_kit_memory();
    const DueClock *due;

    track_delivered(db, "1", "2026-02-18T00:00:00Z");
    g_autoptr(DueList) list =
        due_new(db, "2026-03-06T00:00:00Z", WRITTEN, "2026-03-06T00:00:00Z");
    g_autoptr(GPtrArray) page = due_list_page(list, NULL, 10, NULL);
    g_assert_cmpuint(page->len, ==, 1);
    due = page->pdata[0];
    g_assert_cmpint(due->clock.status, ==, CLOCK_PASSED);
    g_assert_nonnull(due->clock.rule);
}

static void
test_orders_put_away_are_not_due(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *id =
        store_kit_track(db, WRITTEN, "1", "\"delivered\":\"2026-02-18T00:00:00Z\"");

    g_free(store_kit_append(db, WRITTEN, EVENT_ORDER_ARCHIVED, id, NULL));
    g_autofree char *stored = walk(db, WRITTEN, WRITTEN, "2027-01-01T00:00:00Z", 10);
    g_autofree char *later =
        walk(db, "2026-03-06T00:00:00Z", WRITTEN, "2027-01-01T00:00:00Z", 10);
    g_assert_cmpstr(stored, ==, "");
    g_assert_cmpstr(later, ==, "");
}

/* The rule of a clock is found again by its id, also in the copy that a page holds. */
static void
test_a_clock_brings_its_rule(void)
{
    g_autoptr(Db) db = store_kit_memory();
    const DueClock *due;

    track_delivered(db, "1", "2026-02-18T00:00:00Z");
    g_autoptr(DueList) list = due_new(db, WRITTEN, WRITTEN, "2026-03-08T00:00:00Z");
    g_autoptr(GPtrArray) page = due_list_page(list, NULL, 10, NULL);
    due = page->pdata[0];
    g_assert_cmpint(due->clock.status, ==, CLOCK_RUNNING);
    g_assert_cmpstr(due->clock.rule->id, ==, "aliexpress/window-after-delivery");
    g_assert_cmpstr(due->title, ==, "Item 1");
    g_assert_null(due->clock.dispute);
}

/* That disputes can be opened, on an order with which nothing is wrong: stored, and computed
 * anew when the stored row no longer holds. */
static void
test_what_concerns_nobody_does_not_remind(void)
{
    static const char *const nows[] = { WRITTEN, "2026-03-12T00:00:00Z" };
    g_autoptr(Db) db = store_kit_memory();

    g_free(store_kit_track(db, WRITTEN, "1", "\"shipped\":\"2026-03-01T00:00:00Z\""));
    for (gsize i = 0; i < G_N_ELEMENTS(nows); i++) {
        g_autoptr(DueList) all = due_new(db, nows[i], WRITTEN, "2026-03-15T00:00:00Z");
        g_autoptr(DueList) reminding =
            due_new_reminding(db, nows[i], WRITTEN, "2026-03-15T00:00:00Z");
        g_autoptr(GPtrArray) all_page = due_list_page(all, NULL, 10, NULL);
        g_autoptr(GPtrArray) page = due_list_page(reminding, NULL, 10, NULL);

        g_assert_cmpuint(all_page->len, ==, 1);
        g_assert_cmpint(((DueClock *)all_page->pdata[0])->clock.id, ==, CLOCK_DISPUTE_OPENS);
        g_assert_cmpuint(page->len, ==, 0);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/due/the-soonest-is-first", test_the_soonest_is_first);
    g_test_add_func("/due/the-end-of-the-span-is-outside", test_the_end_of_the_span_is_outside);
    g_test_add_func("/due/pages-give-the-same-as-one", test_pages_give_the_same_as_one);
    g_test_add_func("/due/a-clock-that-has-passed-is-listed-for-a-while",
                    test_a_clock_that_has_passed_is_listed_for_a_while);
    g_test_add_func("/due/orders-put-away-are-not-due", test_orders_put_away_are_not_due);
    g_test_add_func("/due/what-concerns-nobody-does-not-remind",
                    test_what_concerns_nobody_does_not_remind);
    g_test_add_func("/due/a-clock-brings-its-rule", test_a_clock_brings_its_rule);
    return g_test_run();
}
