/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "services/app/app.h"
#include "services/demo/demo.h"
#include "services/orders/orders.h"
#include "store/lists/lists.h"

#define NOW "2026-03-02T12:00:00Z"

/* A real case file in a folder of its own, and a clock that stands still. */
typedef struct {
    char *folder;
    App *app;
} Fixture;

static Instant
instant(const char *text)
{
    Instant parsed;

    g_assert_true(instant_parse_rfc3339(text, &parsed));
    return parsed;
}

static App *
open_app(const Fixture *fixture, const char *now)
{
    AppOptions options = { .folder = fixture->folder, .now = instant(now) };
    g_autoptr(GError) error = NULL;
    App *app = app_new(&options, &error);

    g_assert_no_error(error);
    return app;
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    fixture->folder = g_dir_make_tmp("recourse-orders-XXXXXX", NULL);
    fixture->app = open_app(fixture, NOW);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

static void
set_field(App *app, Order *order, const char *name, const char *text)
{
    FieldContext context = orders_field_context(app, order->marketplace);
    g_autoptr(GError) error = NULL;

    g_assert_true(order_field_set(order, order_field_find(name), text, &context, &error));
    g_assert_no_error(error);
}

static char *
add(App *app, const char *number)
{
    g_autoptr(Order) order = orders_draft(app);
    g_autoptr(GError) error = NULL;

    set_field(app, order, "number", number);
    set_field(app, order, "title", "Lamp");
    g_assert_true(orders_add(app, order, &error));
    g_assert_no_error(error);
    return g_strdup(order->id);
}

static OrderView *
show(App *app, const char *id)
{
    g_autoptr(GError) error = NULL;
    OrderView *view = orders_show(app, id, &error);

    g_assert_no_error(error);
    return view;
}

static SaveVerdict
edit(App *app, const Order *seen, const char *field, const char *text)
{
    g_autoptr(Order) edited = order_copy(seen);
    g_autoptr(Order) current = NULL;
    g_autoptr(GPtrArray) differing = NULL;
    g_autoptr(GError) error = NULL;
    SaveVerdict verdict;

    set_field(app, edited, field, text);
    g_assert_true(orders_edit(app, seen, edited, &verdict, &current, &differing, &error));
    g_assert_no_error(error);
    if (verdict == SAVE_CHANGED_MEANWHILE) {
        g_assert_cmpuint(differing->len, >, 0);
        g_assert_cmpint(current->newest, >, seen->newest);
    }
    return verdict;
}

static void
an_order_is_found_by_what_people_type(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *lamp = add(fixture->app, "3069099405659913");
    g_autofree char *other = add(fixture->app, "3069099405651111");
    g_autofree char *by_part = orders_find(fixture->app, "5659913", NULL);
    g_autofree char *by_number = orders_find(fixture->app, "3069 0994 0565 9913", NULL);
    g_autofree char *by_id = orders_find(fixture->app, lamp, NULL);
    g_autoptr(GError) ambiguous = NULL;
    g_autoptr(GError) short_one = NULL;
    g_autoptr(GError) nothing = NULL;

    (void)unused;
    g_assert_cmpstr(by_part, ==, lamp);
    g_assert_cmpstr(by_part, !=, other);
    g_assert_cmpstr(by_number, ==, lamp);
    g_assert_cmpstr(by_id, ==, lamp);
    g_assert_null(orders_find(fixture->app, "30690994056", &ambiguous));
    g_assert_error(ambiguous, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_nonnull(strstr(ambiguous->message, "3069099405651111"));
    g_assert_null(orders_find(fixture->app, "991", &short_one));
    g_assert_error(short_one, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_null(orders_find(fixture->app, "77777777", &nothing));
    g_assert_error(nothing, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
}

static void
looking_at_nothing_creates_nothing(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_assert_null(orders_find(fixture->app, "12345678", NULL));
    g_assert_nonnull(app_db(fixture->app, NULL));
    g_assert_false(g_file_test(app_db_path(fixture->app), G_FILE_TEST_EXISTS));
}

static void
a_tracked_number_is_refused_even_when_archived(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    const char *ids[] = { id, NULL };
    g_autoptr(Order) again = orders_draft(fixture->app);
    g_autoptr(GError) error = NULL;
    guint marked;

    (void)unused;
    g_assert_true(orders_mark(fixture->app, ids, MARK_ARCHIVED, &marked, NULL));
    set_field(fixture->app, again, "number", "11112222");
    set_field(fixture->app, again, "title", "Lamp");
    g_assert_false(orders_add(fixture->app, again, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

static void
an_order_needs_number_and_title(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(Order) order = orders_draft(fixture->app);
    g_autoptr(GError) error = NULL;

    (void)unused;
    set_field(fixture->app, order, "number", "11112222");
    g_assert_false(orders_add(fixture->app, order, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_cmpstr(error->message, ==, "Item is missing: what you bought, in a few words.");
}

static void
saving_the_same_writes_nothing(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    g_autoptr(OrderView) before = show(fixture->app, id);
    g_autoptr(OrderView) after = NULL;

    (void)unused;
    g_assert_cmpint(edit(fixture->app, before->order, "title", "Lamp"), ==, SAVE_UNCHANGED);
    after = show(fixture->app, id);
    g_assert_cmpint(after->order->newest, ==, before->order->newest);
}

static void
a_second_editor_is_shown_the_difference(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    g_autoptr(OrderView) mine = show(fixture->app, id);
    g_autoptr(App) other = open_app(fixture, NOW);
    g_autoptr(OrderView) theirs = show(other, id);
    g_autoptr(OrderView) now = NULL;

    (void)unused;
    g_assert_cmpint(edit(other, theirs->order, "seller", "Shop"), ==, SAVE_SAVED);
    g_assert_cmpint(edit(fixture->app, mine->order, "title", "Big lamp"), ==,
                    SAVE_CHANGED_MEANWHILE);
    now = show(fixture->app, id);
    g_assert_cmpstr(now->order->title, ==, "Lamp");
    g_assert_cmpint(edit(fixture->app, now->order, "title", "Big lamp"), ==, SAVE_SAVED);
    g_clear_pointer(&now, order_view_unref);
    now = show(fixture->app, id);
    g_assert_cmpstr(now->order->title, ==, "Big lamp");
    g_assert_cmpstr(now->order->seller, ==, "Shop");
}

static void
a_note_meanwhile_is_no_difference(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    g_autoptr(OrderView) view = show(fixture->app, id);
    LogEntry note = { .type = EVENT_NOTE, .text = "seen" };

    (void)unused;
    g_assert_true(orders_log(fixture->app, id, &note, NULL, NULL));
    g_assert_cmpint(edit(fixture->app, view->order, "seller", "Shop"), ==, SAVE_SAVED);
}

static void
many_are_removed_and_brought_back_at_once(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *a = add(fixture->app, "11112222");
    g_autofree char *b = add(fixture->app, "33334444");
    const char *ids[] = { a, b, NULL };
    g_autoptr(OrderView) view = NULL;
    guint marked;

    (void)unused;
    g_assert_true(orders_mark(fixture->app, ids, MARK_REMOVED, &marked, NULL));
    g_assert_cmpuint(marked, ==, 2);
    g_assert_null(orders_show(fixture->app, a, NULL));
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    view = show(fixture->app, b);
    g_assert_false(view->order->removed);
}

static void
marking_again_changes_nothing(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    const char *ids[] = { id, NULL };
    guint marked;

    (void)unused;
    g_assert_true(orders_mark(fixture->app, ids, MARK_UNARCHIVED, &marked, NULL));
    g_assert_cmpuint(marked, ==, 0);
    g_assert_true(orders_mark(fixture->app, ids, MARK_ARCHIVED, &marked, NULL));
    g_assert_true(orders_mark(fixture->app, ids, MARK_ARCHIVED, &marked, NULL));
    g_assert_cmpuint(marked, ==, 0);
}

static void
undo_and_redo_survive_a_restart(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    g_autoptr(OrderView) before = show(fixture->app, id);
    g_autoptr(OrderView) undone = NULL;
    g_autoptr(OrderView) redone = NULL;
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_cmpint(edit(fixture->app, before->order, "seller", "Shop"), ==, SAVE_SAVED);
    app_free(fixture->app);
    fixture->app = open_app(fixture, NOW);
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    undone = show(fixture->app, id);
    g_assert_null(undone->order->seller);
    app_free(fixture->app);
    fixture->app = open_app(fixture, NOW);
    g_assert_true(changes_redo(fixture->app, NULL, NULL));
    redone = show(fixture->app, id);
    g_assert_cmpstr(redone->order->seller, ==, "Shop");
    g_assert_false(changes_redo(fixture->app, NULL, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

static void
an_event_records_the_real_time_too(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    g_autoptr(OrderView) view = show(fixture->app, id);
    const Event *event = order_view_timeline(view)->pdata[0];

    (void)unused;
    g_assert_true(app_is_what_if(fixture->app));
    g_assert_cmpint(event->at, ==, instant(NOW));
    g_assert_cmpint(event->recorded, !=, instant(NOW));
}

static void
a_date_from_the_page_is_kept_with_its_words(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add(fixture->app, "11112222");
    const MomentContext context =
        app_typing(fixture->app, app_typing_zone(fixture->app, "aliexpress"), TENSE_FUTURE);
    g_auto(Moment) until = { 0 };
    LogEntry entry = { .type = EVENT_SHIPPED };
    g_autoptr(OrderView) view = NULL;

    (void)unused;
    g_assert_true(moment_parse("2026-04-20", &context, &until, NULL));
    entry.until = until;
    g_assert_true(orders_log(fixture->app, id, &entry, NULL, NULL));
    view = show(fixture->app, id);
    g_assert_cmpint(view->summary.closes_at, ==, instant("2026-04-20T07:00:00Z"));
    g_assert_cmpint(view->summary.precision, ==, PRECISION_DATE);
    g_assert_cmpint(view->summary.basis, ==, BASIS_STATED);
}

/* clang-format off */
static const struct {
    const char *name;
    EventType type;
    const char *at;
    gboolean is_refused;
} guards[] = {
    { "delivered-after-it-was-shipped",        EVENT_DELIVERED,           "2026-02-21T00:00:00Z", FALSE },
    { "delivered-as-it-was-shipped",           EVENT_DELIVERED,           "2026-02-20T00:00:00Z", FALSE },
    { "delivered-before-it-was-shipped",       EVENT_DELIVERED,           "2026-02-19T23:59:59Z", TRUE  },
    { "delivered-this-very-second",            EVENT_DELIVERED,           NOW,                    FALSE },
    { "delivered-in-the-future",               EVENT_DELIVERED,           "2026-03-02T12:00:01Z", TRUE  },
    { "marked-delivered-before-it-was-shipped", EVENT_MARKED_DELIVERED,   "2026-02-01T00:00:00Z", TRUE  },
    { "shipped-before-it-was-ordered",         EVENT_SHIPPED,             "2026-01-31T00:00:00Z", TRUE  },
    { "a-note-at-any-time",                    EVENT_NOTE,                "2020-01-01T00:00:00Z", FALSE },
    { "a-note-in-the-future",                  EVENT_NOTE,                "2027-01-01T00:00:00Z", TRUE  },
    { "an-extension-that-is-asked-for",        EVENT_EXTENSION_REQUESTED, NOW,                    FALSE },
};
/* clang-format on */

static void
a_guard_refuses_what_cannot_be(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(Order) order = order_new("id");
    Moment placed = { .instant = instant("2026-02-01T00:00:00Z") };
    Moment shipped = { .instant = instant("2026-02-20T00:00:00Z") };
    LogEntry entry = { .type = guards[i].type, .at = { .instant = instant(guards[i].at) } };

    order_set_fact(order, FACT_PLACED, &placed, 0, NULL);
    order_set_fact(order, FACT_SHIPPED, &shipped, 0, NULL);
    g_assert_cmpint(log_refusal(order, &entry, instant(NOW)) != NULL, ==, guards[i].is_refused);
}

static void
what_is_over_cannot_go_on(void)
{
    g_autoptr(Order) order = order_new("id");
    Moment moment = { .instant = instant("2026-02-01T00:00:00Z") };
    LogEntry cancel = { .type = EVENT_CANCEL_REQUESTED };
    LogEntry extend = { .type = EVENT_WINDOW_EXTENDED };
    LogEntry ship = { .type = EVENT_SHIPPED };

    g_assert_null(log_refusal(order, &cancel, instant(NOW)));
    order_set_fact(order, FACT_DELIVERED, &moment, 0, NULL);
    g_assert_nonnull(log_refusal(order, &cancel, instant(NOW)));
    g_assert_null(log_refusal(order, &extend, instant(NOW)));
    order_set_fact(order, FACT_CONFIRMED, &moment, 0, NULL);
    g_assert_nonnull(log_refusal(order, &extend, instant(NOW)));
    order->is_cancelled = TRUE;
    g_assert_nonnull(log_refusal(order, &ship, instant(NOW)));
}

/* It is the 3rd for the person, and still the 2nd at the shop. */
static void
a_day_that_has_begun_here_is_not_the_future(void)
{
    g_autoptr(Order) order = order_new("id");
    LogEntry entry = { .type = EVENT_DELIVERED,
                       .at = { instant("2026-03-03T08:00:00Z"), PRECISION_DATE, NULL, NULL } };

    g_assert_null(log_refusal(order, &entry, instant("2026-03-03T07:00:00Z")));
    g_assert_nonnull(log_refusal(order, &entry, instant("2026-03-02T07:00:00Z")));
}

static void
examples_are_alive_and_leave_nothing(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Demo) demo = demo_new(fixture->app, &error);
    g_autofree char *path = NULL;
    g_autofree char *id = NULL;
    g_autoptr(OrderView) view = NULL;

    (void)unused;
    g_assert_no_error(error);
    path = g_path_get_dirname(app_paths(demo_app(demo))->data);
    id = orders_find(demo_app(demo), "5659913", &error);
    view = show(demo_app(demo), id);
    g_assert_cmpint(view->summary.closes_at - instant(NOW), ==,
                    5 * SECONDS_PER_HOUR + 12 * SECONDS_PER_MINUTE);
    g_clear_pointer(&view, order_view_unref);
    g_assert_false(g_file_test(app_db_path(demo_app(demo)), G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(path, G_FILE_TEST_IS_DIR));
    g_clear_pointer(&demo, demo_free);
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
}

/* --- Acts on several orders: one change ----------------------------------------------------
 */

static gint64
count_changes(App *app)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) changes = changes_list(app, NULL, 0, 1000, &error);

    g_assert_no_error(error);
    return changes->len;
}

static void
undo_last(App *app)
{
    g_autoptr(LoggedChange) change = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_true(changes_undo(app, NULL, &change, &error));
    g_assert_no_error(error);
}

static Instant
delivered(App *app, const char *id)
{
    g_autoptr(OrderView) view = show(app, id);

    return order_fact(view->order, FACT_DELIVERED);
}

static void
an_event_of_several_orders_is_one_change(Fixture *fixture, gconstpointer unused)
{
    App *app = fixture->app;
    g_autofree char *a = add(app, "3069099405659913");
    g_autofree char *b = add(app, "3069099405651111");
    g_autofree char *c = add(app, "3069099405652222");
    const char *const ids[] = { a, b, c, NULL };
    const LogEntry entry = { .type = EVENT_DELIVERED };
    gint64 before = count_changes(app);
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(orders_log_each(app, ids, &entry, &error));
    g_assert_no_error(error);
    g_assert_cmpint(count_changes(app), ==, before + 1);
    for (gsize i = 0; i < 3; i++)
        g_assert_cmpint(delivered(app, ids[i]), ==, instant(NOW));
    undo_last(app);
    for (gsize i = 0; i < 3; i++)
        g_assert_cmpint(delivered(app, ids[i]), ==, INSTANT_UNKNOWN);
}

static void
one_that_refuses_leaves_all_as_they_were(Fixture *fixture, gconstpointer unused)
{
    App *app = fixture->app;
    g_autofree char *a = add(app, "3069099405659913");
    g_autofree char *b = add(app, "3069099405651111");
    const char *const ids[] = { a, b, NULL };
    LogEntry entry = { .type = EVENT_DELIVERED };
    g_autoptr(OrderView) view = show(app, b);
    gint64 before;
    g_autofree char *fits = NULL, *refusal = NULL;
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_cmpint(edit(app, view->order, "shipped", "2026-03-01 10:00"), ==, SAVE_SAVED);
    before = count_changes(app);
    entry.at.instant = instant("2026-02-20T10:00:00Z"); /* before b was shipped */
    g_assert_true(orders_may_log(app, a, &entry, &fits, &error));
    g_assert_null(fits);
    g_assert_true(orders_may_log(app, b, &entry, &refusal, &error));
    g_assert_nonnull(strstr(refusal, "shipped"));
    g_assert_false(orders_log_each(app, ids, &entry, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_nonnull(strstr(error->message, "because of order 3069099405651111"));
    g_assert_cmpint(count_changes(app), ==, before);
    g_assert_cmpint(delivered(app, a), ==, INSTANT_UNKNOWN);
}

static void
a_step_of_a_dispute_needs_one(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *a = add(fixture->app, "3069099405659913");
    const char *const ids[] = { a, NULL };
    const LogEntry entry = { .type = EVENT_ESCALATED };
    g_autofree char *refusal = NULL;
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(orders_may_log(fixture->app, a, &entry, &refusal, &error));
    g_assert_cmpstr(refusal, ==, "the order has no dispute");
    g_assert_false(orders_log_each(fixture->app, ids, &entry, &error));
    g_assert_cmpstr(error->message, ==,
                    "Not recorded of any order, because of order 3069099405659913: the order "
                    "has no dispute.");
}

static void
fields_of_several_orders_are_one_change(Fixture *fixture, gconstpointer unused)
{
    App *app = fixture->app;
    g_autofree char *a = add(app, "3069099405659913");
    g_autofree char *b = add(app, "3069099405651111");
    const char *const ids[] = { a, b, NULL };
    const char *const gone[] = { a, "no-such-order", NULL };
    const FieldEdit edits[] = { { order_field_find("seller"), "Lamps & Co" },
                                { order_field_find("tag"), "gift, light" } };
    const FieldEdit wrong[] = { { order_field_find("seller"), "Other" },
                                { order_field_find("buyer-country"), "Atlantis" } };
    gint64 before = count_changes(app);
    guint changed = 0;
    g_autoptr(GError) error = NULL, problem = NULL;

    (void)unused;
    g_assert_true(orders_edit_each(app, ids, edits, 2, &changed, &error));
    g_assert_no_error(error);
    g_assert_cmpuint(changed, ==, 2);
    g_assert_cmpint(count_changes(app), ==, before + 1);
    g_assert_true(orders_edit_each(app, ids, edits, 2, &changed, &error));
    g_assert_cmpuint(changed, ==, 0); /* they say so already */
    g_assert_cmpint(count_changes(app), ==, before + 1);
    g_assert_false(orders_edit_each(app, ids, wrong, 2, &changed, &error));
    g_assert_nonnull(strstr(error->message, "Atlantis"));
    g_assert_false(orders_edit_each(app, gone, edits, 1, &changed, &problem));
    g_assert_error(problem, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    for (gsize i = 0; i < 2; i++) {
        g_autoptr(OrderView) view = show(app, ids[i]);

        g_assert_cmpstr(view->order->seller, ==, "Lamps & Co");
        g_assert_cmpstr(view->order->tag_list, ==, "gift,light");
    }
    undo_last(app);
    for (gsize i = 0; i < 2; i++) {
        g_autoptr(OrderView) view = show(app, ids[i]);

        g_assert_null(view->order->seller);
    }
}

/* clang-format off */
static const struct {
    const char *path;
    void (*run)(Fixture *fixture, gconstpointer unused);
} cases[] = {
    { "/orders/each/an-event-is-one-change", an_event_of_several_orders_is_one_change },
    { "/orders/each/one-that-refuses-leaves-all-as-they-were", one_that_refuses_leaves_all_as_they_were },
    { "/orders/each/a-step-of-a-dispute-needs-one", a_step_of_a_dispute_needs_one },
    { "/orders/each/fields-are-one-change", fields_of_several_orders_are_one_change },
    { "/orders/an-order-is-found-by-what-people-type",          an_order_is_found_by_what_people_type          },
    { "/orders/looking-at-nothing-creates-nothing",             looking_at_nothing_creates_nothing             },
    { "/orders/a-tracked-number-is-refused-even-when-archived", a_tracked_number_is_refused_even_when_archived },
    { "/orders/an-order-needs-number-and-title",                an_order_needs_number_and_title                },
    { "/orders/saving-the-same-writes-nothing",                 saving_the_same_writes_nothing                 },
    { "/orders/a-second-editor-is-shown-the-difference",        a_second_editor_is_shown_the_difference        },
    { "/orders/a-note-meanwhile-is-no-difference",              a_note_meanwhile_is_no_difference              },
    { "/orders/many-are-removed-and-brought-back-at-once",      many_are_removed_and_brought_back_at_once      },
    { "/orders/marking-again-changes-nothing",                  marking_again_changes_nothing                  },
    { "/orders/undo-and-redo-survive-a-restart",                undo_and_redo_survive_a_restart                },
    { "/orders/an-event-records-the-real-time-too",             an_event_records_the_real_time_too             },
    { "/orders/a-date-from-the-page-is-kept-with-its-words",    a_date_from_the_page_is_kept_with_its_words    },
    { "/demo/examples-are-alive-and-leave-nothing",             examples_are_alive_and_leave_nothing           },
};
/* clang-format on */

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        g_test_add(cases[i].path, Fixture, NULL, set_up, cases[i].run, tear_down);
    for (gsize i = 0; i < G_N_ELEMENTS(guards); i++) {
        g_autofree char *path = g_strconcat("/orders/guard/", guards[i].name, NULL);

        g_test_add_data_func(path, GSIZE_TO_POINTER(i), a_guard_refuses_what_cannot_be);
    }
    g_test_add_func("/orders/guard/what-is-over-cannot-go-on", what_is_over_cannot_go_on);
    g_test_add_func("/orders/guard/a-day-that-has-begun-here-is-not-the-future",
                    a_day_that_has_begun_here_is_not_the_future);
    return g_test_run();
}
