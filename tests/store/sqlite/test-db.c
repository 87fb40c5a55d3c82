/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Opening: what is created, what is looked at, what is refused, and that nothing is harmed. */
#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/system/system.h"
#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/log/log.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"

static char *
case_path(const char *folder)
{
    return g_build_filename(folder, "case.db", NULL);
}

static void
write_bytes(const char *path, const char *bytes, gsize length)
{
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
}

static Db *
try_open(const char *path, const char *folder, DbPurpose purpose, gboolean allow_new,
         GError **error)
{
    DbOptions options = store_kit_options(folder);

    options.allow_new = allow_new;
    return db_open(path, purpose, &options, error);
}

/* Refused for looking and for writing, and left as it was. */
static void
assert_refused(const char *path, const char *folder, const char *because)
{
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    gsize length_before = 0, length_after = 0;

    (void)g_file_get_contents(path, &before, &length_before, NULL);
    for (DbPurpose purpose = DB_LOOK; purpose <= DB_WRITE; purpose++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Db) db = try_open(path, folder, purpose, FALSE, &error);

        g_assert_null(db);
        g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
        g_assert_nonnull(strstr(error->message, because));
    }
    (void)g_file_get_contents(path, &after, &length_after, NULL);
    g_assert_cmpmem(before, length_before, after, length_after);
}

static void
test_looking_at_nothing_creates_nothing(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autoptr(Db) db = store_kit_open(folder, DB_LOOK);
    g_autofree char *rows = store_kit_rows(db, "SELECT count(*) FROM purchase");

    g_assert_false(db_exists(db));
    g_assert_cmpstr(rows, ==, "0|\n");
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_assert_cmpint(g_rmdir(folder), ==, 0);
}

static void
test_writing_creates_a_file_for_the_owner_alone(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    mode_t mask = umask(0);
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    GStatBuf status;

    g_assert_true(db_exists(db));
    g_assert_cmpint(g_stat(path, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0600);
    (void)umask(mask);
}

static void
test_a_look_becomes_a_writer_when_needed(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_LOOK);

    g_free(store_kit_track(db, NOW, "1", ""));
    g_assert_true(db_exists(db));
    g_autoptr(Db) other = store_kit_open(folder, DB_LOOK);
    g_autofree char *rows = store_kit_rows(other, "SELECT number FROM purchase");
    g_assert_cmpstr(rows, ==, "1|\n");
}

static void
test_a_look_cannot_write(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) writer = store_kit_open(folder, DB_WRITE);
    g_autoptr(Db) db = store_kit_open(folder, DB_LOOK);

    g_assert_nonnull(writer);
    g_assert_cmpint(sqlite3_exec(db->handle, "DELETE FROM purchase", NULL, NULL, NULL), !=,
                    SQLITE_OK);
}

static void
test_leftovers_are_refused(void)
{
    static const struct {
        const char *bytes;
        gsize length;
        const char *because;
    } leftovers[] = {
        { "", 0, "empty or cut off" },
        { "x", 1, "empty or cut off" },
        { "SQLite format 3", 16, "empty or cut off" },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(leftovers); i++) {
        g_autofree char *folder = store_kit_folder();
        g_autofree char *path = case_path(folder);

        write_bytes(path, leftovers[i].bytes, leftovers[i].length);
        assert_refused(path, folder, leftovers[i].because);
    }
}

static void
test_another_kind_of_file_is_refused(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autofree char *text = g_strnfill(5000, 'x');

    write_bytes(path, text, 5000);
    assert_refused(path, folder, "damaged or not a case file");
    g_unlink(path);
    g_assert_cmpint(g_mkdir(path, 0700), ==, 0);
    assert_refused(path, folder, "not a regular file");
}

static void
test_another_programs_database_is_refused(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    sqlite3 *handle;

    g_assert_cmpint(sqlite3_open(path, &handle), ==, SQLITE_OK);
    g_assert_cmpint(sqlite3_exec(handle, "CREATE TABLE t (x)", NULL, NULL, NULL), ==,
                    SQLITE_OK);
    sqlite3_close(handle);
    assert_refused(path, folder, "another program");
}

/* Every page's first bytes, and the header's: what is read while opening. */
static void
test_flipped_headers_are_refused(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autofree char *bytes = NULL;
    gsize length;

    db_free(store_kit_open(folder, DB_WRITE));
    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    for (gsize i = 0; i < 16; i++) {
        bytes[i] ^= 0x20;
        write_bytes(path, bytes, length);
        assert_refused(path, folder, "");
        bytes[i] ^= 0x20;
    }
    write_bytes(path, bytes, length / 2);
    assert_refused(path, folder, "damaged");
}

static void
test_a_missed_file_is_not_begun_anew(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);

    db_free(store_kit_open(folder, DB_WRITE));
    g_unlink(path);
    assert_refused(path, folder, "was used before and is gone");
    g_assert_false(g_file_test(path, G_FILE_TEST_EXISTS));
    g_autoptr(Db) anew = try_open(path, folder, DB_WRITE, TRUE, NULL);
    g_assert_nonnull(anew);
    g_clear_pointer(&anew, db_free);
    g_autoptr(Db) again = store_kit_open(folder, DB_WRITE);
    g_assert_nonnull(again);
}

static void
make_link(const char *target, const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);

    g_assert_cmpint(symlink(target, path), ==, 0);
}

/* What leads to the case file disk/case.db, and what is renamed to be away. */
/* clang-format off */
static const struct {
    const char *name;
    const char *opened;
    const char *links[3][2]; /* name and target */
    const char *away;
    gboolean leaves_empty; /* a folder of that name stays, as a mount point does */
} absences[] = {
    { "the-target-of-a-link", "link.db", { { "link.db", "disk/case.db" } }, "disk", FALSE },
    { "what-is-mounted-behind-a-link", "link.db", { { "link.db", "disk/case.db" } }, "disk", TRUE },
    { "the-folder-behind-a-link", "data/case.db", { { "data", "disk" } }, "disk", FALSE },
    { "a-link-to-a-link", "a.db", { { "a.db", "b.db" }, { "b.db", "./disk/../disk/case.db" } }, "disk", FALSE },
    { "the-middle-of-the-way", "a.db", { { "a.db", "b.db" }, { "b.db", "disk/case.db" } }, "b.db", FALSE },
    { "the-folder-that-holds-the-link", "cloud/case.db", { { "cloud/case.db", "../disk/case.db" } }, "cloud", TRUE },
    { "the-folder-itself", "disk/case.db", { { NULL, NULL } }, "disk", TRUE },
};
/* clang-format on */

static void
assert_missed(const char *path, const char *folder)
{
    for (DbPurpose purpose = DB_LOOK; purpose <= DB_WRITE; purpose++) {
        g_autoptr(GError) error = NULL;

        g_assert_null(try_open(path, folder, purpose, FALSE, &error));
        g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
        g_assert_nonnull(strstr(error->message, "disk/case.db was used before and is gone"));
        g_assert_nonnull(strstr(error->message, "cloud folder is missing, connect that first"));
    }
}

static void
test_a_file_that_is_away_is_missed(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *folder = store_kit_folder();
    g_autofree char *disk = g_build_filename(folder, "disk", NULL);
    g_autofree char *cloud = g_build_filename(folder, "cloud", NULL);
    g_autofree char *real = g_build_filename(disk, "case.db", NULL);
    g_autofree char *opened = g_build_filename(folder, absences[i].opened, NULL);
    g_autofree char *here = g_build_filename(folder, absences[i].away, NULL);
    g_autofree char *away = g_build_filename(folder, "away", NULL);

    g_assert_cmpint(g_mkdir(disk, 0700), ==, 0);
    g_assert_cmpint(g_mkdir(cloud, 0700), ==, 0);
    db_free(try_open(real, folder, DB_WRITE, FALSE, NULL));
    for (gsize link = 0; absences[i].links[link][0] != NULL; link++)
        make_link(absences[i].links[link][1], folder, absences[i].links[link][0]);
    g_autoptr(Db) db = try_open(opened, folder, DB_WRITE, FALSE, NULL);
    g_assert_nonnull(db);
    g_assert_cmpstr(db_path(db), ==, real);
    g_free(store_kit_track(db, NOW, "1", ""));
    g_clear_pointer(&db, db_free);
    g_assert_cmpint(g_rename(here, away), ==, 0);
    if (absences[i].leaves_empty)
        g_assert_cmpint(g_mkdir(here, 0700), ==, 0);
    assert_missed(opened, folder);
    g_assert_cmpint(g_rename(away, here), ==, 0);
    g_autoptr(Db) again = try_open(opened, folder, DB_WRITE, FALSE, NULL);
    g_autofree char *rows = store_kit_rows(again, "SELECT number FROM purchase");
    g_assert_cmpstr(rows, ==, "1|\n");
}

/* A link is a trace of its own, where the state folder knows nothing. */
static void
test_a_link_to_nothing_is_no_beginning(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = g_build_filename(folder, "link.db", NULL);
    g_autofree char *real = g_build_filename(folder, "disk", "case.db", NULL);

    make_link("disk/case.db", folder, "link.db");
    assert_refused(path, folder, "link.db leads to ");
    assert_refused(path, folder, "disk/case.db, and nothing is there.");
    g_autoptr(Db) anew = try_open(path, folder, DB_WRITE, TRUE, NULL);
    g_assert_nonnull(anew);
    g_assert_true(g_file_test(real, G_FILE_TEST_IS_REGULAR));
}

static void
test_a_link_to_a_folder_that_is_there_is_one(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *disk = g_build_filename(folder, "disk", NULL);
    g_autofree char *path = g_build_filename(folder, "data", "case.db", NULL);

    g_assert_cmpint(g_mkdir(disk, 0700), ==, 0);
    make_link("disk", folder, "data");
    g_autoptr(Db) db = try_open(path, folder, DB_WRITE, FALSE, NULL);
    g_assert_nonnull(db);
}

/* Known by its own place, a file is what a link may lead to now; else it is another one. */
static void
test_a_link_may_lead_to_another_file_that_is_known(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *foreign = store_kit_folder();
    g_autofree char *link = g_build_filename(folder, "link.db", NULL);
    g_autofree char *first = g_build_filename(folder, "first.db", NULL);
    g_autofree char *second = g_build_filename(folder, "second.db", NULL);
    g_autofree char *third = g_build_filename(folder, "third.db", NULL);

    db_free(try_open(first, folder, DB_WRITE, FALSE, NULL));
    db_free(try_open(second, folder, DB_WRITE, FALSE, NULL));
    db_free(try_open(third, foreign, DB_WRITE, FALSE, NULL));
    make_link("first.db", folder, "link.db");
    db_free(try_open(link, folder, DB_WRITE, FALSE, NULL));
    g_assert_cmpint(g_unlink(link), ==, 0);
    make_link("third.db", folder, "link.db");
    assert_refused(link, folder, "not the case file that was used here");
    g_assert_cmpint(g_unlink(link), ==, 0);
    make_link("second.db", folder, "link.db");
    g_autoptr(Db) db = try_open(link, folder, DB_WRITE, FALSE, NULL);
    g_assert_nonnull(db);
}

static void
test_what_is_in_the_way_is_told(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *file = g_build_filename(folder, "file", NULL);
    g_autofree char *below = g_build_filename(file, "case.db", NULL);
    g_autofree char *loop = g_build_filename(folder, "a.db", NULL);
    g_autofree char *no_folder = g_strdup_printf("%s is a file where a folder should be", file);
    g_autofree char *leads_back = g_strdup_printf("the link %s leads back to itself", loop);
    g_autofree char *name = g_strnfill(300, 'x');
    g_autofree char *long_path = g_build_filename(folder, name, NULL);

    write_bytes(file, "x", 1);
    assert_refused(below, folder, no_folder);
    make_link("b.db", folder, "a.db");
    make_link("a.db", folder, "b.db");
    assert_refused(loop, folder, leads_back);
    assert_refused(long_path, folder, "cannot be reached");
}

/* Root may look everywhere, so somebody else looks. */
static void
test_a_closed_folder_is_no_lost_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *state = store_kit_folder();
    g_autofree char *path = case_path(folder);

    g_assert_cmpint(g_chmod(state, 0755), ==, 0);
    db_free(try_open(path, state, DB_WRITE, FALSE, NULL));
    if (geteuid() == 0 && seteuid(65534) != 0) {
        g_test_skip("cannot be somebody else");
        return;
    }
    if (geteuid() != 65534)
        g_assert_cmpint(g_chmod(folder, 0600), ==, 0);
    assert_refused(path, state,
                   "case.db cannot be reached: you may not look into the folder /");
    g_assert_cmpint(geteuid() == 65534 ? seteuid(0) : g_chmod(folder, 0700), ==, 0);
}

/* A disk does not fail when it is asked to. */
static void
test_a_failing_disk_is_told_apart(void)
{
    static const struct {
        int reason;
        RecourseError code;
        const char *because;
    } refusals[] = {
        { EIO, RECOURSE_ERROR_FAILED, "the disk failed at /mnt/case.db. Check the disk" },
        { ENOTCONN, RECOURSE_ERROR_REFUSED, "If its disk or cloud folder is missing" },
        { ESTALE, RECOURSE_ERROR_REFUSED, "If its disk or cloud folder is missing" },
    };
    Db db = { .path = (char *)"/mnt/case.db" };

    for (gsize i = 0; i < G_N_ELEMENTS(refusals); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Names) names = names_find("/");

        db.names = names;
        g_assert_false(refuse_unreachable(&db, refusals[i].reason, &error));
        g_assert_error(error, RECOURSE_ERROR, (int)refusals[i].code);
        g_assert_nonnull(strstr(error->message, refusals[i].because));
    }
}

static void
test_an_exchanged_file_is_refused(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *other_folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autofree char *other_path = case_path(other_folder);

    db_free(store_kit_open(folder, DB_WRITE));
    db_free(store_kit_open(other_folder, DB_WRITE));
    g_assert_cmpint(g_rename(other_path, path), ==, 0);
    assert_refused(path, folder, "not the case file that was used here");
    g_autoptr(Db) adopted = try_open(path, folder, DB_WRITE, TRUE, NULL);
    g_assert_nonnull(adopted);
    g_clear_pointer(&adopted, db_free);
    g_autoptr(Db) again = store_kit_open(folder, DB_LOOK);
    g_assert_nonnull(again);
}

static void
test_a_copied_file_goes_on_as_a_new_device(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autofree char *copy = g_build_filename(folder, "copy.db", NULL);
    g_autofree char *bytes = NULL;
    g_autofree char *device = NULL;
    gsize length;
    Db *db = store_kit_open(folder, DB_WRITE);

    g_free(store_kit_track(db, NOW, "1", ""));
    device = g_strdup(log_device(db));
    db_free(db);
    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    write_bytes(copy, bytes, length);
    g_autoptr(Db) copied = try_open(copy, folder, DB_WRITE, FALSE, NULL);
    g_free(store_kit_track(copied, NOW, "2", ""));
    g_assert_cmpstr(log_device(copied), !=, device);
    store_kit_assert_sound(copied, NOW);
    g_autoptr(Db) again = store_kit_open(folder, DB_WRITE);
    g_assert_cmpstr(log_device(again), ==, device);
}

static void
test_a_newer_file_is_only_looked_at(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autoptr(GError) error = NULL;
    Db *db = store_kit_open(folder, DB_WRITE);

    g_free(store_kit_track(db, NOW, "1", ""));
    store_kit_run(db, "PRAGMA user_version = 99");
    db_free(db);
    g_assert_null(try_open(path, folder, DB_WRITE, FALSE, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
    g_autoptr(Db) look = store_kit_open(folder, DB_LOOK);
    g_assert_true(db_is_look_only(look));
    g_autofree char *rows = store_kit_rows(look, "SELECT number FROM purchase");
    g_assert_cmpstr(rows, ==, "1|\n");
}

static void
test_a_file_one_may_not_write_is_only_looked_at(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autoptr(GError) error = NULL;

    if (geteuid() == 0) {
        g_test_skip("root may write everything");
        return;
    }
    db_free(store_kit_open(folder, DB_WRITE));
    g_assert_cmpint(g_chmod(path, 0400), ==, 0);
    g_assert_null(try_open(path, folder, DB_WRITE, FALSE, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
    g_autoptr(Db) look = store_kit_open(folder, DB_LOOK);
    g_assert_true(db_is_look_only(look));
}

static void
test_a_writer_keeps_others_waiting_and_then_they_are_told(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) first = store_kit_open(folder, DB_WRITE);
    g_autoptr(Db) second = store_kit_open(folder, DB_WRITE);
    g_autoptr(Transaction) transaction = transaction_begin(first, NULL);
    g_autoptr(GError) error = NULL;

    g_assert_null(transaction_begin(second, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_BUSY);
    g_assert_nonnull(strstr(error->message, "Somebody else is writing"));
    g_clear_pointer(&transaction, transaction_free);
    g_free(store_kit_track(second, NOW, "1", ""));
}

static gboolean
give_up(gpointer data, int elapsed)
{
    int *asked = data;

    g_assert_cmpint(elapsed, >=, 0);
    return ++*asked < 3;
}

static void
test_waiting_can_be_given_up(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autoptr(Db) first = store_kit_open(folder, DB_WRITE);
    DbOptions options = store_kit_options(folder);
    int asked = 0;

    options.busy_milliseconds = 60000;
    options.waiting = give_up;
    options.waiting_data = &asked;
    g_autoptr(Db) second = db_open(path, DB_WRITE, &options, NULL);
    g_autoptr(Transaction) transaction = transaction_begin(first, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_nonnull(transaction);
    g_assert_null(transaction_begin(second, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_CANCELLED);
    g_assert_cmpint(asked, ==, 3);
}

static void
test_a_replaced_file_is_not_written_to(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = case_path(folder);
    g_autofree char *bytes = NULL;
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autoptr(GError) error = NULL;
    gsize length;

    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    write_bytes(path, bytes, length); /* by another file of that name */
    g_assert_null(transaction_begin(db, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
    g_assert_nonnull(strstr(error->message, "replaced"));
}

static void
test_others_changes_are_noticed(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) first = store_kit_open(folder, DB_WRITE);
    g_autoptr(Db) second = store_kit_open(folder, DB_WRITE);
    gint64 before = db_data_version(first);

    g_assert_cmpint(db_data_version(first), ==, before);
    g_free(store_kit_track(second, NOW, "1", ""));
    g_assert_cmpint(db_data_version(first), !=, before);
}

/* Children that create and write at once. */
static void
write_as_child(const char *folder, guint child)
{
    DbOptions options = store_kit_options(folder);
    g_autofree char *path = case_path(folder);
    g_autofree char *number = g_strdup_printf("%u", child);
    Db *db;

    options.busy_milliseconds = 60000;
    db = db_open(path, DB_WRITE, &options, NULL);
    if (db == NULL)
        _exit(1);
    g_free(store_kit_track(db, NOW, number, ""));
    db_free(db);
    _exit(0);
}

static void
test_two_that_create_at_once_share_one_file(void)
{
    enum {
        CHILDREN = 6
    };
    g_autofree char *folder = store_kit_folder();
    int status;

    for (guint i = 0; i < CHILDREN; i++) {
        if (fork() == 0)
            write_as_child(folder, i);
    }
    for (guint i = 0; i < CHILDREN; i++) {
        g_assert_cmpint(wait(&status), >, 0);
        g_assert_cmpint(status, ==, 0);
    }
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *rows = store_kit_rows(db, "SELECT count(*) FROM purchase");
    g_assert_cmpstr(rows, ==, "6|\n");
    store_kit_assert_sound(db, NOW);
}

/* Dies with the journal written and pages changed: whoever comes next, even to look, mends it.
 */
static void
die_in_the_middle(const char *folder)
{
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);

    store_kit_run(db, "PRAGMA cache_size = 1; BEGIN IMMEDIATE");
    store_kit_run(
        db, "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 500)"
            " INSERT INTO change SELECT i + 100, 'c' || i, 1, i, i, 0, hex(zeroblob(200)),"
            " 1, 0, NULL, NULL, 0 FROM n");
    _exit(g_file_test(db_path(db), G_FILE_TEST_EXISTS) ? 0 : 1);
}

static void
test_a_look_mends_what_a_killed_writer_left(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *journal = g_build_filename(folder, "case.db-journal", NULL);
    Db *db = store_kit_open(folder, DB_WRITE);
    pid_t child;

    g_free(store_kit_track(db, NOW, "1", ""));
    db_free(db);
    child = fork();
    if (child == 0)
        die_in_the_middle(folder);
    g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
    g_assert_true(g_file_test(journal, G_FILE_TEST_EXISTS));
    g_autoptr(Db) look = store_kit_open(folder, DB_LOOK);
    g_autofree char *rows = store_kit_rows(look, "SELECT count(*) FROM change");
    g_assert_cmpstr(rows, ==, "1|\n");
    store_kit_assert_sound(look, NOW);
}

/* Not even where nothing is yet. */
static void
test_who_only_looks_writes_nothing(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    DbOptions options = store_kit_options(folder);

    options.look_only = TRUE;
    for (int i = 0; i < 2; i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(Db) db = db_open(path, DB_LOOK, &options, &error);

        g_assert_no_error(error);
        g_assert_null(transaction_begin(db, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
        g_assert_cmpstr(error->message, ==,
                        "The case file is open for looking only, so nothing can be recorded "
                        "here.");
        g_assert_cmpint(g_file_test(path, G_FILE_TEST_EXISTS), ==, i != 0);
        db_free(store_kit_open(folder, DB_WRITE));
    }
}

static void
test_a_local_disk_is_no_network(void)
{
    g_autofree char *folder = store_kit_folder();

    g_assert_null(system_network_kind(folder));
    g_assert_null(system_network_kind("/no/such/folder"));
}

static void
test_a_killed_creation_leaves_no_half_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *leftover = g_build_filename(folder, "case.db.new-AAAAAA", NULL);

    g_autofree char *held = g_build_filename(folder, "case.db.new-XXXXXX", NULL);
    int hold = passing_begin(held);

    g_assert_cmpint(hold, >=, 0);
    write_bytes(leftover, "half", 4);
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_assert_true(db_exists(db));
    g_assert_false(g_file_test(leftover, G_FILE_TEST_EXISTS));
    g_assert_true(g_file_test(held, G_FILE_TEST_EXISTS)); /* being built just now */
    g_assert_cmpint(close(hold), ==, 0);
}

static const struct {
    const char *name;
    void (*run)(void);
} tests[] = {
    { "looking-at-nothing-creates-nothing", test_looking_at_nothing_creates_nothing },
    { "writing-creates-a-file-for-the-owner-alone",
      test_writing_creates_a_file_for_the_owner_alone },
    { "a-look-becomes-a-writer-when-needed", test_a_look_becomes_a_writer_when_needed },
    { "a-look-cannot-write", test_a_look_cannot_write },
    { "leftovers-are-refused", test_leftovers_are_refused },
    { "another-kind-of-file-is-refused", test_another_kind_of_file_is_refused },
    { "another-programs-database-is-refused", test_another_programs_database_is_refused },
    { "flipped-headers-are-refused", test_flipped_headers_are_refused },
    { "a-missed-file-is-not-begun-anew", test_a_missed_file_is_not_begun_anew },
    { "a-link-to-nothing-is-no-beginning", test_a_link_to_nothing_is_no_beginning },
    { "a-link-to-a-folder-that-is-there-is-one", test_a_link_to_a_folder_that_is_there_is_one },
    { "a-link-may-lead-to-another-file-that-is-known",
      test_a_link_may_lead_to_another_file_that_is_known },
    { "what-is-in-the-way-is-told", test_what_is_in_the_way_is_told },
    { "a-closed-folder-is-no-lost-file", test_a_closed_folder_is_no_lost_file },
    { "a-failing-disk-is-told-apart", test_a_failing_disk_is_told_apart },
    { "an-exchanged-file-is-refused", test_an_exchanged_file_is_refused },
    { "a-copied-file-goes-on-as-a-new-device", test_a_copied_file_goes_on_as_a_new_device },
    { "a-newer-file-is-only-looked-at", test_a_newer_file_is_only_looked_at },
    { "a-file-one-may-not-write-is-only-looked-at",
      test_a_file_one_may_not_write_is_only_looked_at },
    { "a-writer-keeps-others-waiting-and-then-they-are-told",
      test_a_writer_keeps_others_waiting_and_then_they_are_told },
    { "waiting-can-be-given-up", test_waiting_can_be_given_up },
    { "a-replaced-file-is-not-written-to", test_a_replaced_file_is_not_written_to },
    { "others-changes-are-noticed", test_others_changes_are_noticed },
    { "two-that-create-at-once-share-one-file", test_two_that_create_at_once_share_one_file },
    { "a-look-mends-what-a-killed-writer-left", test_a_look_mends_what_a_killed_writer_left },
    { "who-only-looks-writes-nothing", test_who_only_looks_writes_nothing },
    { "a-local-disk-is-no-network", test_a_local_disk_is_no_network },
    { "a-killed-creation-leaves-no-half-file", test_a_killed_creation_leaves_no_half_file },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *name = g_strconcat("/db/", tests[i].name, NULL);

        g_test_add_func(name, tests[i].run);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(absences); i++) {
        g_autofree char *name = g_strconcat("/db/misses-", absences[i].name, NULL);

        g_test_add_data_func(name, GSIZE_TO_POINTER(i), test_a_file_that_is_away_is_missed);
    }
    return g_test_run();
}
