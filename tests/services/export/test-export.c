/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Orders out of a case file, and back into another one. */
#include <string.h>

#include "base/error.h"
#include "kit/domain-kit.h"
#include "kit/store-kit.h"
#include "services/app/app.h"
#include "services/export/export-formats-private.h"
#include "services/export/export.h"
#include "services/import/import.h"

#define NOW "2026-03-01T12:00:00Z"

typedef struct {
    char *folder;
    App *app;
} Fixture;

static App *
open_app(const char *folder)
{
    const AppOptions options = { .folder = folder, .now = at(NOW) };
    App *app = app_new(&options, NULL);

    g_assert_nonnull(app);
    g_assert_true(app_load_settings(app, NULL));
    return app;
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    fixture->folder = store_kit_folder();
    fixture->app = open_app(fixture->folder);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->folder);
}

static void
add(const Fixture *fixture, const char *number, const char *title)
{
    g_autoptr(Order) order = orders_draft(fixture->app);

    order->number = g_strdup(number);
    order->title = g_strdup(title);
    g_assert_true(orders_add(fixture->app, order, NULL));
}

static void
edit(const Fixture *fixture, const char *number, const char *field, const char *text)
{
    g_autofree char *id = orders_find(fixture->app, number, NULL);
    g_autoptr(OrderView) view = orders_show(fixture->app, id, NULL);
    g_autoptr(Order) edited = order_copy(view->order);
    const FieldContext context = orders_field_context(fixture->app, NULL);
    SaveVerdict verdict;

    g_assert_true(order_field_set(edited, order_field_find(field), text, &context, NULL));
    g_assert_true(orders_edit(fixture->app, view->order, edited, &verdict, NULL, NULL, NULL));
}

static void
mark(const Fixture *fixture, const char *number, OrderMark what)
{
    g_autofree char *id = orders_find(fixture->app, number, NULL);
    guint marked;

    g_assert_true(
        orders_mark(fixture->app, (const char *const[]){ id, NULL }, what, &marked, NULL));
}

static void
log_delivered(const Fixture *fixture, const char *number)
{
    g_autofree char *id = orders_find(fixture->app, number, NULL);
    const LogEntry entry = { .type = EVENT_DELIVERED, .text = "at the door" };

    g_assert_true(orders_log(fixture->app, id, &entry, NULL, NULL));
}

static gboolean
take(gpointer data, const char *bytes, gsize length)
{
    g_string_append_len(data, bytes, (gssize)length);
    return TRUE;
}

static CalendarEntry
speak(gpointer unused, const OrderView *view, const Clock *clock)
{
    (void)unused;
    return (CalendarEntry){
        .summary = g_strconcat(clock_name(clock->id)->label, ": ", view->order->title, NULL),
        .description = g_strdup(view->order->number),
    };
}

/* number NULL: all orders. */
static char *
export_as(App *app, const char *format, const char *number)
{
    g_autofree char *id = number == NULL ? NULL : orders_find(app, number, NULL);
    const char *const ids[] = { id, NULL };
    GString *text = g_string_new(NULL);

    const ExportOptions options = { .format = export_format_find(format, NULL),
                                    .ids = number == NULL ? NULL : ids,
                                    .speak = speak };

    g_assert_true(export_orders(app, &options, take, text, NULL));
    return g_string_free(text, FALSE);
}

/* "ADDED UPDATED UNCHANGED REJECTED" */
static char *
import_text(const Fixture *fixture, const char *text)
{
    g_autofree char *path = g_build_filename(fixture->folder, "export.json", NULL);
    const char *const files[] = { path, NULL };
    g_autoptr(GError) error = NULL;
    g_autoptr(ImportResult) result = NULL;

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    result = import_files(fixture->app, &(ImportOptions){ .files = files }, &error);
    g_assert_no_error(error);
    return g_strdup_printf("%d %d %d %d", (int)result->added, (int)result->updated,
                           (int)result->unchanged, (int)result->rejected);
}

static void
expect_import(const Fixture *fixture, const char *text, const char *counts)
{
    g_autofree char *found = import_text(fixture, text);

    g_assert_cmpstr(found, ==, counts);
}

/* Orders in all conditions: edited, delivered, archived, removed, undone, undone and redone. */
static void
fill(const Fixture *fixture)
{
    add(fixture, "8012345678900001", "Lamp \"small\"; \\ ünï\tcode \xe2\x80\xae");
    edit(fixture, "8012345678900001", "closes", "2026-03-20");
    edit(fixture, "8012345678900001", "tracking", "LP00123456789012, NX123456789BR");
    log_delivered(fixture, "8012345678900001");
    add(fixture, "8012345678900002", "Chair");
    mark(fixture, "8012345678900002", MARK_ARCHIVED);
    add(fixture, "8012345678900003", "Removed");
    mark(fixture, "8012345678900003", MARK_REMOVED);
    add(fixture, "8012345678900004", "Edited and taken back");
    edit(fixture, "8012345678900004", "seller", "Nobody");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    add(fixture, "8012345678900005", "Undone and done again");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
    g_assert_true(changes_redo(fixture->app, NULL, NULL));
    add(fixture, "8012345678900006", "Undone");
    g_assert_true(changes_undo(fixture->app, NULL, NULL, NULL));
}

static void
test_round_trip(Fixture *fixture, gconstpointer unused)
{
    Fixture other = { 0 };
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    (void)unused;
    set_up(&other, NULL);
    fill(fixture);
    first = export_as(fixture->app, "json", NULL);
    expect_import(&other, first, "6 0 0 0");
    second = export_as(other.app, "json", NULL);
    g_assert_cmpstr(second, ==, first);
    expect_import(&other, first, "0 0 6 0");
    tear_down(&other, NULL);
}

static void
test_own_export(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *text = NULL;

    (void)unused;
    fill(fixture);
    text = export_as(fixture->app, "json", NULL);
    expect_import(fixture, text, "0 0 6 0");
}

static void
test_merge(Fixture *fixture, gconstpointer unused)
{
    Fixture other = { 0 };
    g_autofree char *first = NULL;
    g_autofree char *later = NULL;
    g_autofree char *merged = NULL;
    g_autofree char *back = NULL;

    (void)unused;
    set_up(&other, NULL);
    fill(fixture);
    first = export_as(fixture->app, "json", NULL);
    g_free(import_text(&other, first));
    edit(&other, "8012345678900001", "seller", "Lamp Store");
    add(&other, "8012345678900007", "Shade");
    later = export_as(other.app, "json", NULL);
    edit(fixture, "8012345678900002", "seller", "Chair Store");
    expect_import(fixture, later, "1 1 5 0");
    merged = export_as(fixture->app, "json", NULL);
    expect_import(&other, merged, "0 1 6 0");
    back = export_as(other.app, "json", NULL);
    expect_import(fixture, back, "0 0 7 0"); /* and that it was imported there */
    g_free(merged);
    merged = export_as(fixture->app, "json", NULL);
    g_assert_cmpstr(merged, ==, back);
    tear_down(&other, NULL);
}

static void
test_one_order(Fixture *fixture, gconstpointer unused)
{
    Fixture other = { 0 };
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    (void)unused;
    set_up(&other, NULL);
    fill(fixture);
    first = export_as(fixture->app, "json", "8012345678900004");
    g_assert_null(strstr(first, "Lamp"));
    g_assert_null(strstr(first, "Undone"));
    expect_import(&other, first, "1 0 0 0");
    second = export_as(other.app, "json", "8012345678900004");
    g_assert_cmpstr(second, ==, first);
    tear_down(&other, NULL);
}

static char *
replaced(const char *text, const char *what, const char *by)
{
    g_auto(GStrv) parts = g_strsplit(text, what, 2);

    g_assert_cmpuint(g_strv_length(parts), ==, 2);
    return g_strjoinv(by, parts);
}

/* An event that was changed on the way no longer fits what it was bound to. */
static void
test_forged(Fixture *fixture, gconstpointer unused)
{
    Fixture other = { 0 };
    g_autofree char *text = NULL;
    g_autofree char *forged = NULL;
    g_autofree char *counts = NULL;

    (void)unused;
    set_up(&other, NULL);
    add(fixture, "8012345678900001", "Lamp");
    text = export_as(fixture->app, "json", NULL);
    forged = replaced(text, "\"data\":{\"number\":\"8012345678900001\",\"title\":\"Lamp\"",
                      "\"data\":{\"number\":\"8012345678900001\",\"title\":\"Pump\"");
    counts = import_text(&other, forged);
    g_assert_true(g_str_has_suffix(counts, " 1"));
    tear_down(&other, NULL);
}

static void
test_list_is_no_export(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    expect_import(fixture,
                  "{\"schema\":\"recourse/1\",\"now\":\"2026-03-01T12:00:00Z\",\"orders\":[{"
                  "\"number\":\"1\"}]}",
                  "0 0 0 1");
}

static void
test_incomplete_event(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    expect_import(fixture,
                  "{\"schema\":\"recourse/1\",\"orders\":[{\"events\":[{\"device\":\"x\"}]}]}",
                  "0 0 0 1");
}

static void
test_empty(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *json = export_as(fixture->app, "json", NULL);
    g_autofree char *ics = export_as(fixture->app, "ics", NULL);
    g_autofree char *csv = export_as(fixture->app, "csv", NULL);

    (void)unused;
    expect_import(fixture, json, "0 0 0 0");
    g_assert_true(g_str_has_prefix(ics, "BEGIN:VCALENDAR\r\n"));
    g_assert_true(g_str_has_suffix(ics, "END:VCALENDAR\r\n"));
    g_assert_cmpuint(strcspn(csv, "\n"), ==, strlen(csv) - 1);
}

static gboolean
take_nothing(gpointer data, const char *bytes, gsize length)
{
    guint *calls = data;

    (void)bytes;
    (void)length;
    (*calls)++;
    return FALSE;
}

static void
test_reader_gone(Fixture *fixture, gconstpointer unused)
{
    guint calls = 0;

    (void)unused;
    fill(fixture);
    const ExportOptions options = { .format = export_format_find("json", NULL) };

    g_assert_true(export_orders(fixture->app, &options, take_nothing, &calls, NULL));
    g_assert_cmpuint(calls, ==, 1);
}

static void
test_unknown_format(void)
{
    g_autoptr(GError) error = NULL;

    g_assert_null(export_format_find("xlsx", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_nonnull(strstr(error->message, "xlsx"));
}

static void
test_rows(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *csv = NULL;
    g_auto(GStrv) rows = NULL;

    (void)unused;
    fill(fixture);
    edit(fixture, "8012345678900001", "seller", "=cmd");
    edit(fixture, "8012345678900001", "total", "15.50 USD");
    csv = export_as(fixture->app, "csv", NULL);
    rows = g_strsplit(csv, "\n", -1);
    g_assert_cmpuint(g_strv_length(rows), ==, 1 + 4 + 1);
    g_assert_true(
        g_str_has_prefix(rows[0], "status,next,by,window-closes,archived,number,title,"));
    g_assert_nonnull(strstr(csv, ",15.50,USD,'=cmd,"));
    g_assert_null(strchr(csv, '\r'));
}

#define ADD(name, function) \
    g_test_add("/export/" name, Fixture, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("an-export-read-back-is-the-same", test_round_trip);
    ADD("reading-the-own-export-changes-nothing", test_own_export);
    ADD("two-case-files-become-one", test_merge);
    ADD("one-order-goes-alone", test_one_order);
    ADD("a-changed-event-is-rejected", test_forged);
    ADD("a-list-is-no-export", test_list_is_no_export);
    ADD("an-incomplete-event-is-rejected", test_incomplete_event);
    ADD("nothing-can-be-exported", test_empty);
    ADD("a-reader-that-has-gone-ends-it", test_reader_gone);
    ADD("a-row-is-an-order", test_rows);
    g_test_add_func("/export/an-unknown-format-is-wrong-usage", test_unknown_format);
    return g_test_run();
}
