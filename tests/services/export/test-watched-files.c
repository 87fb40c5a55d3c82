/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are kept up to date: when they are written, and where they never are. */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "kit/domain-kit.h"
#include "kit/store-kit.h"
#include "services/export/export.h"
#include "services/remind/remind.h"

#define NOW "2026-03-01T12:00:00Z"
#define NUMBER "8012345678900001"

typedef struct {
    char *folder;
    App *app;
    char *calendar; /* a path in a folder of the person's */
} Fixture;

static App *
open_app(const char *folder, const char *db_path, const char *now)
{
    const AppOptions options = { .folder = folder, .db_path = db_path, .now = at(now) };
    App *app = app_new(&options, NULL);

    g_assert_nonnull(app);
    g_assert_true(app_load_settings(app, NULL));
    return app;
}

static void
set_up(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *own = NULL;

    (void)unused;
    fixture->folder = store_kit_folder();
    fixture->app = open_app(fixture->folder, NULL, NOW);
    own = g_build_filename(fixture->folder, "own", NULL);
    g_assert_cmpint(g_mkdir(own, 0700), ==, 0);
    fixture->calendar = g_build_filename(own, "orders.ics", NULL);
}

static void
tear_down(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    app_free(fixture->app);
    g_free(fixture->calendar);
    g_free(fixture->folder);
}

static void
reopen(Fixture *fixture, const char *now)
{
    app_free(fixture->app);
    fixture->app = open_app(fixture->folder, NULL, now);
}

/* Delivered on 1 March; owned: the id. */
static char *
add_order(const Fixture *fixture, const char *number, const char *title)
{
    g_autoptr(Order) order = orders_draft(fixture->app);
    Moment delivered = { .instant = at("2026-03-01T10:00:00Z") };

    order->number = g_strdup(number);
    order->title = g_strdup(title);
    order_set_fact(order, FACT_DELIVERED, &delivered, 0, NULL);
    g_assert_true(orders_add(fixture->app, order, NULL));
    return g_strdup(order->id);
}

static void
mark(const Fixture *fixture, const char *id, OrderMark what)
{
    guint marked;

    g_assert_true(
        orders_mark(fixture->app, (const char *const[]){ id, NULL }, what, &marked, NULL));
}

static void
add_note(const Fixture *fixture, const char *id)
{
    const LogEntry entry = { .type = EVENT_NOTE, .text = "looked at" };

    g_assert_true(orders_log(fixture->app, id, &entry, NULL, NULL));
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

static WatchedFile *
watch_as(App *app, const char *path, const char *format, GError **error)
{
    const ExportOptions options = { .format = export_format_find(format, NULL),
                                    .speak = speak };

    return watched_file_add(app, path, &options, FALSE, error);
}

static void
watch(const Fixture *fixture, const char *path)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(WatchedFile) file = watch_as(fixture->app, path, "ics", &error);

    g_assert_no_error(error);
    g_assert_cmpstr(file->path, ==, path);
    g_assert_null(file->problem);
}

/* What is wrong with the only file: NULL for nothing. ret_is_new may be NULL. Owned. */
static char *
renew(const Fixture *fixture, gboolean *ret_is_new)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = watched_files_renew(fixture->app, speak, NULL, 0, &error);
    const WatchedFile *file;

    g_assert_no_error(error);
    g_assert_cmpuint(files->len, ==, 1);
    file = files->pdata[0];
    if (ret_is_new != NULL)
        *ret_is_new = file->is_new_problem;
    return g_strdup(file->problem);
}

static void
renew_well(const Fixture *fixture)
{
    g_autofree char *problem = renew(fixture, NULL);

    g_assert_cmpstr(problem, ==, NULL);
}

static void
renew_badly(const Fixture *fixture, const char *part)
{
    g_autofree char *problem = renew(fixture, NULL);

    g_assert_nonnull(problem);
    g_assert_nonnull(strstr(problem, part));
}

static char *
text_of(const char *path)
{
    char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    return text;
}

/* How many dates the calendar has. */
static void
expect_dates(const Fixture *fixture, guint count)
{
    g_autofree char *text = text_of(fixture->calendar);
    guint found = 0;

    for (const char *place = text; (place = strstr(place, "BEGIN:VEVENT")) != NULL; place++)
        found++;
    g_assert_true(g_str_has_suffix(text, "END:VCALENDAR\r\n"));
    g_assert_cmpuint(found, ==, count);
}

/* A file that is written anew is another one of the same name. */
static guint64
inode_of(const char *path)
{
    struct stat status;

    g_assert_cmpint(lstat(path, &status), ==, 0);
    return status.st_ino;
}

static guint
files_beside(const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint count = 0;

    while (g_dir_read_name(dir) != NULL)
        count++;
    return count;
}

static void
test_written(Fixture *fixture, gconstpointer unused)
{
    struct stat status;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    expect_dates(fixture, 1);
    g_assert_cmpint(stat(fixture->calendar, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0600);
    g_free(add_order(fixture, "8012345678900002", "Chair"));
    expect_dates(fixture, 1); /* adding does not pay for it */
    renew_well(fixture);
    expect_dates(fixture, 2);
    g_assert_cmpuint(files_beside(fixture->calendar), ==, 1);
}

static void
test_unchanged(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add_order(fixture, NUMBER, "Lamp");
    g_autofree char *other = add_order(fixture, "8012345678900002", "Chair");
    guint64 inode;

    (void)unused;
    mark(fixture, other, MARK_ARCHIVED);
    watch(fixture, fixture->calendar);
    inode = inode_of(fixture->calendar);
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
    add_note(fixture, other); /* of an order that is not in the calendar */
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
    add_note(fixture, id);
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), !=, inode);
}

/* Nothing was said, and still it is another calendar. */
static void
test_time_passes(Fixture *fixture, gconstpointer unused)
{
    guint64 inode;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    inode = inode_of(fixture->calendar);
    reopen(fixture, "2026-03-16T09:59:59Z");
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
    reopen(fixture, "2026-03-16T10:00:00Z");
    renew_well(fixture);
    expect_dates(fixture, 0);
    reopen(fixture, NOW); /* a clock that goes back */
    renew_well(fixture);
    expect_dates(fixture, 1);
}

static void
test_wishes(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add_order(fixture, NUMBER, "Lamp");
    const ReminderScope scope = { id, "" };
    const Snooze snooze = { .until = at("2026-03-05T00:00:00Z") };
    g_autofree char *with = NULL;
    g_autofree char *without = NULL;
    g_autofree char *again = NULL;

    (void)unused;
    watch(fixture, fixture->calendar);
    with = text_of(fixture->calendar);
    g_assert_nonnull(strstr(with, "BEGIN:VALARM"));
    g_assert_true(wishes_snooze(fixture->app, &scope, &snooze, NULL));
    renew_well(fixture);
    without = text_of(fixture->calendar);
    g_assert_null(strstr(without, "BEGIN:VALARM"));
    reopen(fixture, "2026-03-05T00:00:00Z");
    renew_well(fixture);
    again = text_of(fixture->calendar);
    g_assert_cmpstr(again, ==, with);
}

static void
test_settings(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *folder = g_build_filename(fixture->folder, "config", NULL);
    g_autofree char *path = g_build_filename(folder, "recourse.conf", NULL);
    g_autofree char *text = NULL;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_cmpint(g_mkdir_with_parents(folder, 0700), ==, 0);
    g_assert_true(g_file_set_contents(path, "[reminders]\nbefore = 50h\n", -1, NULL));
    reopen(fixture, NOW);
    renew_well(fixture);
    text = text_of(fixture->calendar);
    g_assert_nonnull(strstr(text, "TRIGGER:-PT50H"));
}

/* The file holds all of the order, too. */
static void
test_purge(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add_order(fixture, NUMBER, "Lamp");

    (void)unused;
    watch(fixture, fixture->calendar);
    g_assert_true(orders_purge(fixture->app, id, NULL));
    renew_well(fixture);
    expect_dates(fixture, 0);
}

static void
test_removed_file(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_cmpint(g_unlink(fixture->calendar), ==, 0);
    renew_well(fixture);
    expect_dates(fixture, 1);
}

/* Programs that synchronise leave it empty when its last entry goes: nobody wrote anything. */
static void
test_emptied_file(Fixture *fixture, gconstpointer unused)
{
    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_true(g_file_set_contents(fixture->calendar, "", 0, NULL));
    renew_well(fixture);
    expect_dates(fixture, 1);
}

/* What somebody else put there stays, and is told once as something new. */
static void
test_changed_file(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *id = add_order(fixture, NUMBER, "Lamp");
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;
    g_autofree char *text = NULL;
    gboolean is_new;

    (void)unused;
    watch(fixture, fixture->calendar);
    g_assert_true(g_file_set_contents(fixture->calendar, "mine", -1, NULL));
    add_note(fixture, id);
    first = renew(fixture, &is_new);
    g_assert_nonnull(strstr(first, "was changed by something else"));
    g_assert_true(is_new);
    second = renew(fixture, &is_new);
    g_assert_cmpstr(second, ==, first);
    g_assert_false(is_new);
    text = text_of(fixture->calendar);
    g_assert_cmpstr(text, ==, "mine");
    g_assert_cmpint(g_unlink(fixture->calendar), ==, 0);
    renew_well(fixture);
}

static void
test_link(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *elsewhere = g_build_filename(fixture->folder, "elsewhere", NULL);

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_cmpint(g_unlink(fixture->calendar), ==, 0);
    g_assert_cmpint(symlink(elsewhere, fixture->calendar), ==, 0);
    renew_badly(fixture, "has become a link");
    g_assert_false(g_file_test(elsewhere, G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(fixture->calendar, G_FILE_TEST_IS_SYMLINK));
}

/* A link in the place of the folder leads into one that has such a file, too. */
static void
test_link_above(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *own = g_path_get_dirname(fixture->calendar);
    g_autofree char *moved = g_build_filename(fixture->folder, "moved", NULL);
    guint64 inode;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_cmpint(g_rename(own, moved), ==, 0);
    g_assert_cmpint(symlink(moved, own), ==, 0);
    inode = inode_of(fixture->calendar);
    g_free(add_order(fixture, "8012345678900002", "Chair"));
    renew_badly(fixture, "has become a link");
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
}

static void
test_absent_folder(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *own = g_path_get_dirname(fixture->calendar);

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_cmpint(g_unlink(fixture->calendar), ==, 0);
    g_assert_cmpint(g_rmdir(own), ==, 0);
    renew_badly(fixture, "No such file or directory");
    g_assert_false(g_file_test(own, G_FILE_TEST_EXISTS));
    g_assert_cmpint(g_mkdir(own, 0700), ==, 0); /* the stick is back */
    renew_well(fixture);
    expect_dates(fixture, 1);
}

static void
expect_refused(const Fixture *fixture, const char *path, int code, const char *part)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = NULL;

    g_assert_null(watch_as(fixture->app, path, "ics", &error));
    g_assert_error(error, RECOURSE_ERROR, code);
    g_assert_nonnull(strstr(error->message, part));
    files = watched_files_list(fixture->app);
    g_assert_cmpuint(files->len, ==, 0);
}

static void
test_refusals(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *absent = g_build_filename(fixture->folder, "absent", "a.ics", NULL);
    g_autofree char *link = g_build_filename(fixture->folder, "link.ics", NULL);
    g_autofree char *foreign = g_build_filename(fixture->folder, "foreign.ics", NULL);

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    g_assert_cmpint(symlink(fixture->calendar, link), ==, 0);
    g_assert_true(g_file_set_contents(foreign, "mine", -1, NULL));
    expect_refused(fixture, absent, RECOURSE_ERROR_NOT_FOUND, "No such file or directory");
    expect_refused(fixture, link, RECOURSE_ERROR_REFUSED, "is a link, which is not followed");
    expect_refused(fixture, foreign, RECOURSE_ERROR_REFUSED, "was changed by something else");
    expect_refused(fixture, app_db_path(fixture->app), RECOURSE_ERROR_REFUSED,
                   "is the case file");
    g_assert_false(g_file_test(fixture->calendar, G_FILE_TEST_EXISTS));
}

/* The folder may be named by a link: it is resolved once, and then never again. */
static void
test_named_by_a_link(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *own = g_path_get_dirname(fixture->calendar);
    g_autofree char *link = g_build_filename(fixture->folder, "link", NULL);
    g_autofree char *path = g_build_filename(link, "orders.ics", NULL);
    g_autoptr(WatchedFile) file = NULL;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    g_assert_cmpint(symlink(own, link), ==, 0);
    file = watch_as(fixture->app, path, "ics", NULL);
    g_assert_cmpstr(file->path, ==, fixture->calendar);
    g_assert_true(watched_file_remove(fixture->app, path, NULL));
}

static void
test_removing(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *own = g_path_get_dirname(fixture->calendar);
    g_autoptr(GPtrArray) files = NULL;
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_true(watched_file_remove(fixture->app, fixture->calendar, NULL));
    expect_dates(fixture, 1); /* the file stays */
    g_assert_false(watched_file_remove(fixture->app, fixture->calendar, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    files = watched_files_renew(fixture->app, speak, NULL, 0, NULL);
    g_assert_cmpuint(files->len, ==, 0);
    watch(fixture, fixture->calendar); /* and one whose folder is gone can be removed */
    g_assert_cmpint(g_unlink(fixture->calendar), ==, 0);
    g_assert_cmpint(g_rmdir(own), ==, 0);
    g_assert_true(watched_file_remove(fixture->app, fixture->calendar, NULL));
}

/* Names are bytes. */
static void
test_odd_name(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path =
        g_build_filename(fixture->folder, "own", "a\xff\n\"\\ \xc3\xa9.ics", NULL);
    g_autoptr(GPtrArray) files = NULL;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, path);
    files = watched_files_list(fixture->app);
    g_assert_cmpuint(files->len, ==, 1);
    g_assert_cmpstr(((const WatchedFile *)files->pdata[0])->path, ==, path);
    g_assert_cmpint(g_unlink(path), ==, 0);
    renew_well(fixture);
    g_assert_true(g_file_test(path, G_FILE_TEST_IS_REGULAR));
}

static void
test_several_files(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *table = g_build_filename(fixture->folder, "own", "orders.csv", NULL);
    g_autofree char *text = NULL;
    g_autoptr(WatchedFile) file = NULL;
    g_autoptr(GPtrArray) files = NULL;
    guint64 inode;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    file = watch_as(fixture->app, table, "csv", NULL);
    g_assert_nonnull(file);
    inode = inode_of(fixture->calendar);
    g_assert_cmpint(g_unlink(table), ==, 0);
    files = watched_files_renew(fixture->app, speak, NULL, 0, NULL);
    g_assert_cmpuint(files->len, ==, 2);
    text = text_of(table);
    g_assert_nonnull(strstr(text, ",Lamp,aliexpress,"));
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
}

/* Two case files would write it in turn. */
static void
test_two_case_files(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *path = g_build_filename(fixture->folder, "other.db", NULL);
    g_autoptr(App) other = open_app(fixture->folder, path, NOW);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) files = NULL;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_null(watch_as(other, fixture->calendar, "ics", &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_nonnull(strstr(error->message, app_db_path(fixture->app)));
    files = watched_files_renew(other, speak, NULL, 0, NULL);
    g_assert_cmpuint(files->len, ==, 0);
}

/* While another process is at it: renewing is left to it, changing the list has to wait. */
static void
test_two_at_once(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *lock =
        g_build_filename(app_paths(fixture->app)->state, "watched", "lock", NULL);
    g_autofree char *id = add_order(fixture, NUMBER, "Lamp");
    g_autoptr(GError) error = NULL;
    guint64 inode;
    int other;

    (void)unused;
    watch(fixture, fixture->calendar);
    inode = inode_of(fixture->calendar);
    add_note(fixture, id);
    other = open(lock, O_RDWR | O_CLOEXEC);
    g_assert_cmpint(flock(other, LOCK_EX | LOCK_NB), ==, 0);
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
    g_assert_false(watched_file_remove(fixture->app, fixture->calendar, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_BUSY);
    (void)close(other);
    renew_well(fixture);
    g_assert_cmpuint(inode_of(fixture->calendar), !=, inode);
}

/* A record that nobody can read is none, and harms no other. */
static void
test_spoilt_record(Fixture *fixture, gconstpointer unused)
{
    g_autofree char *record =
        g_build_filename(app_paths(fixture->app)->state, "watched", "x.json", NULL);

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    g_assert_true(g_file_set_contents(record, "{\"file\": 1", -1, NULL));
    renew_well(fixture);
}

static void
test_many_orders(Fixture *fixture, gconstpointer unused)
{
    g_autoptr(GPtrArray) files = NULL;
    guint64 inode;

    (void)unused;
    g_free(add_order(fixture, NUMBER, "Lamp"));
    watch(fixture, fixture->calendar);
    inode = inode_of(fixture->calendar);
    g_free(add_order(fixture, "8012345678900002", "Chair"));
    files = watched_files_renew(fixture->app, speak, NULL, 1, NULL);
    g_assert_cmpuint(inode_of(fixture->calendar), ==, inode);
    g_ptr_array_unref(files);
    files = watched_files_renew(fixture->app, speak, NULL, 2, NULL);
    g_assert_cmpuint(inode_of(fixture->calendar), !=, inode);
}

static void
test_formats(void)
{
    g_assert_cmpstr(watched_file_format("/a/b.ics")->token, ==, "ics");
    g_assert_cmpstr(watched_file_format("/a.x/b.csv")->token, ==, "csv");
    g_assert_null(watched_file_format("/a.ics/b"));
    g_assert_null(watched_file_format("b.txt"));
    g_assert_true(export_format_find("json", NULL)->tells_now);
    g_assert_false(export_format_find("ics", NULL)->tells_now);
}

#define ADD(name, function) \
    g_test_add("/watched-files/" name, Fixture, NULL, set_up, function, tear_down)

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    ADD("a-change-is-written-at-the-next-run", test_written);
    ADD("the-same-content-is-not-written-again", test_unchanged);
    ADD("time-alone-changes-it", test_time_passes);
    ADD("wishes-change-it", test_wishes);
    ADD("settings-change-it", test_settings);
    ADD("a-purge-reaches-it", test_purge);
    ADD("a-file-that-was-removed-is-written-again", test_removed_file);
    ADD("a-file-that-was-emptied-is-written-again", test_emptied_file);
    ADD("what-somebody-else-wrote-is-left-alone", test_changed_file);
    ADD("a-link-is-not-followed", test_link);
    ADD("a-link-above-is-not-followed", test_link_above);
    ADD("an-absent-folder-is-not-made", test_absent_folder);
    ADD("where-nothing-is-written-nothing-is-watched", test_refusals);
    ADD("a-folder-may-be-named-by-a-link", test_named_by_a_link);
    ADD("a-file-that-is-no-longer-watched-stays", test_removing);
    ADD("names-are-bytes", test_odd_name);
    ADD("several-files-are-renewed-each-by-itself", test_several_files);
    ADD("two-case-files-do-not-share-one", test_two_case_files);
    ADD("two-do-not-write-at-once", test_two_at_once);
    ADD("a-spoilt-record-is-none", test_spoilt_record);
    ADD("many-orders-are-left-to-the-timer", test_many_orders);
    g_test_add_func("/watched-files/the-name-tells-the-format", test_formats);
    return g_test_run();
}
