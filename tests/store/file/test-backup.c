/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies are whole or absent, good ones are never lost to bad ones, and restoring keeps what
 * was. */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/log/log.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"

static char *
place(const char *folder, const char *name)
{
    return g_build_filename(folder, name, NULL);
}

static void
damage(const char *path)
{
    g_autofree char *bytes = NULL;
    gsize length;

    g_assert_true(g_file_get_contents(path, &bytes, &length, NULL));
    memset(bytes + length / 2, 0xff, 4096);
    g_assert_true(g_file_set_contents(path, bytes, (gssize)length, NULL));
}

static guint
files_in(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint count = 0;

    while (dir != NULL && g_dir_read_name(dir) != NULL)
        count++;
    return count;
}

static void
test_a_backup_is_a_whole_case_file(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *target = place(folder, "away/backup.db");
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autoptr(GError) error = NULL;
    DbOptions options = store_kit_options(folder);
    GStatBuf status;

    store_kit_fill(db, NOW, 20);
    g_assert_true(backup_write(db, target, &error));
    g_assert_no_error(error);
    g_assert_true(backup_verify(target, NULL));
    g_assert_cmpint(g_stat(target, &status), ==, 0);
    g_assert_cmpint(status.st_mode & 0777, ==, 0600);
    g_autofree char *away = place(folder, "away");
    g_assert_cmpuint(files_in(away), ==, 1);
    g_autoptr(Db) copy = db_open(target, DB_LOOK, &options, NULL);
    g_autofree char *ours = store_kit_projections(db);
    g_autofree char *theirs = store_kit_projections(copy);
    g_assert_cmpstr(theirs, ==, ours);
}

static void
test_a_look_can_be_backed_up_too(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *target = place(folder, "backup.db");

    db_free(store_kit_open(folder, DB_WRITE));
    g_autoptr(Db) db = store_kit_open(folder, DB_LOOK);
    g_assert_true(backup_write(db, target, NULL));
    g_assert_cmpint(sqlite3_exec(db->handle, "DELETE FROM change", NULL, NULL, NULL), !=,
                    SQLITE_OK);
}

static void
test_a_backup_replaces_nothing(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *target = place(folder, "precious");
    g_autofree char *kept = NULL;
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autoptr(GError) error = NULL;

    g_assert_true(g_file_set_contents(target, "precious", -1, NULL));
    g_assert_false(backup_write(db, target, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_REFUSED);
    g_assert_true(g_file_get_contents(target, &kept, NULL, NULL));
    g_assert_cmpstr(kept, ==, "precious");
}

static void
test_a_damaged_file_gives_no_backup(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = place(folder, "case.db");
    g_autofree char *target = place(folder, "away/backup.db");
    g_autofree char *away = place(folder, "away");
    Db *db = store_kit_open(folder, DB_WRITE);

    store_kit_fill(db, NOW, 200);
    store_kit_run(db, "DROP TRIGGER event_is_only_blanked;"
                      "UPDATE event SET data = '{}' WHERE seq = 3");
    g_assert_false(backup_write(db, target, NULL));
    db_free(db);
    g_assert_cmpuint(files_in(away), ==, 0);
    g_assert_false(backup_verify(path, NULL));
}

static void
test_no_case_file_is_no_backup(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = place(folder, "text");

    g_assert_false(backup_verify(path, NULL));
    g_assert_false(backup_verify(folder, NULL));
    g_assert_true(g_file_set_contents(path, "", 0, NULL));
    g_assert_false(backup_verify(path, NULL));
    g_assert_true(g_file_set_contents(path, "some text that is no database", -1, NULL));
    g_assert_false(backup_verify(path, NULL));
}

static void
test_old_backups_make_room(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *path = place(folder, "case.db");
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *backups = db_backup_folder(db);
    g_autoptr(GPtrArray) listed = NULL;

    for (int day = 0; day < 60; day++) {
        Instant then = instant_add_days(at(NOW), day);

        g_assert_true(backup_automatic(db, BACKUP_DAILY, then, NULL, NULL));
    }
    g_assert_cmpuint(files_in(backups), ==, BACKUP_DAILY_KEPT + BACKUP_WEEKLY_KEPT);
    for (int i = 0; i < 6; i++)
        g_assert_true(backup_automatic(db, BACKUP_BEFORE_IMPORT, at(NOW) + i, NULL, NULL));
    g_assert_cmpuint(files_in(backups), ==,
                     BACKUP_DAILY_KEPT + BACKUP_WEEKLY_KEPT + BACKUP_BEFORE_KEPT);
    listed = backup_list(path, folder, NULL);
    g_assert_cmpuint(listed->len, ==,
                     BACKUP_DAILY_KEPT + BACKUP_WEEKLY_KEPT + BACKUP_BEFORE_KEPT);
}

static void
test_one_backup_a_day_is_enough(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *first = NULL;
    g_autofree char *second = NULL;

    g_assert_true(backup_automatic(db, BACKUP_DAILY, at(NOW), &first, NULL));
    g_assert_true(backup_automatic(db, BACKUP_DAILY, at(NOW) + 3600, &second, NULL));
    g_assert_nonnull(first);
    g_assert_null(second);
}

/* The weeks that are kept are the newest ones, each by its newest day. */
static void
test_kept_weeks_are_the_last_ones(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *backups = db_backup_folder(db);

    for (int day = 0; day < 40; day++) /* until Thursday 9 April 2026 */
        g_assert_true(
            backup_automatic(db, BACKUP_DAILY, instant_add_days(at(NOW), day), NULL, NULL));
    static const char *const kept[] = { "2026-04-09", "2026-04-03", "2026-04-02",
                                        "2026-03-29", "2026-03-22", "2026-03-15" };
    for (gsize i = 0; i < G_N_ELEMENTS(kept); i++) {
        g_autofree char *name = g_strdup_printf("daily-%s.db", kept[i]);
        g_autofree char *path = place(backups, name);

        g_assert_true(g_file_test(path, G_FILE_TEST_EXISTS));
    }
}

/* A case file with one order, backed up, and with a second one since. */
static char *
write_and_back_up(const char *folder)
{
    char *backup = place(folder, "backup.db");
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);

    g_free(store_kit_track(db, NOW, "1", ""));
    g_assert_true(backup_write(db, backup, NULL));
    g_free(store_kit_track(db, NOW, "2", ""));
    return backup;
}

static char *
restore(const char *folder, const char *backup, GError **error)
{
    g_autofree char *path = place(folder, "case.db");
    DbOptions options = store_kit_options(folder);
    char *aside = NULL;

    g_assert_true(backup_restore(backup, path, &options, at(NOW), &aside, error));
    return aside;
}

static void
assert_orders(Db *db, const char *expected)
{
    g_autofree char *rows = store_kit_rows(
        db,
        "SELECT group_concat(number, ' ') FROM (SELECT number FROM purchase ORDER BY number)");
    g_autofree char *line = g_strconcat(expected, "|\n", NULL);

    g_assert_cmpstr(rows, ==, line);
}

static void
test_restoring_keeps_what_was_there(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    g_autofree char *aside = restore(folder, backup, NULL);
    DbOptions options = store_kit_options(folder);
    g_autoptr(Db) restored = store_kit_open(folder, DB_WRITE);
    g_autoptr(Db) kept = db_open(aside, DB_LOOK, &options, NULL);

    assert_orders(restored, "1");
    assert_orders(kept, "1 2");
    store_kit_assert_sound(restored, NOW);
}

static void
test_after_restoring_somebody_else_writes(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    Db *before = store_kit_open(folder, DB_WRITE);
    g_autofree char *device = g_strdup(log_device(before));

    db_free(before);
    g_free(restore(folder, backup, NULL));
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_free(store_kit_track(db, NOW, "3", ""));
    g_assert_cmpstr(log_device(db), !=, device);
    store_kit_assert_sound(db, NOW);
}

static void
test_a_missed_file_can_be_restored(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    g_autofree char *path = place(folder, "case.db");

    g_unlink(path);
    g_assert_null(restore(folder, backup, NULL));
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    assert_orders(db, "1");
}

static void
test_a_damaged_file_can_be_restored(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    g_autofree char *path = place(folder, "case.db");
    g_autofree char *journal = place(folder, "case.db-journal");

    g_assert_true(g_file_set_contents(path, "x", 1, NULL));
    g_assert_true(g_file_set_contents(journal, "old journal", -1, NULL));
    g_autofree char *aside = restore(folder, backup, NULL);
    g_assert_true(g_file_test(aside, G_FILE_TEST_EXISTS));
    g_assert_false(g_file_test(journal, G_FILE_TEST_EXISTS));
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    assert_orders(db, "1");
}

static void
test_a_damaged_backup_is_not_restored(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    g_autofree char *path = place(folder, "case.db");
    DbOptions options = store_kit_options(folder);
    g_autofree char *aside = NULL;

    damage(backup);
    g_assert_false(backup_restore(backup, path, &options, at(NOW), &aside, NULL));
    g_assert_null(aside);
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    assert_orders(db, "1 2");
}

static void
test_nothing_is_restored_under_a_writer(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *backup = write_and_back_up(folder);
    g_autofree char *path = place(folder, "case.db");
    DbOptions options = store_kit_options(folder);
    g_autoptr(Db) writer = store_kit_open(folder, DB_WRITE);
    g_autoptr(Transaction) transaction = transaction_begin(writer, NULL);
    g_autofree char *aside = NULL;
    g_autoptr(GError) error = NULL;

    g_assert_nonnull(transaction);
    g_assert_false(backup_restore(backup, path, &options, at(NOW), &aside, &error));
    g_assert_error(error, RECOURSE_ERROR, (int)RECOURSE_ERROR_BUSY);
}

static const struct {
    const char *name;
    void (*run)(void);
} tests[] = {
    { "a-backup-is-a-whole-case-file", test_a_backup_is_a_whole_case_file },
    { "a-look-can-be-backed-up-too", test_a_look_can_be_backed_up_too },
    { "a-backup-replaces-nothing", test_a_backup_replaces_nothing },
    { "a-damaged-file-gives-no-backup", test_a_damaged_file_gives_no_backup },
    { "no-case-file-is-no-backup", test_no_case_file_is_no_backup },
    { "old-backups-make-room", test_old_backups_make_room },
    { "one-backup-a-day-is-enough", test_one_backup_a_day_is_enough },
    { "kept-weeks-are-the-last-ones", test_kept_weeks_are_the_last_ones },
    { "restoring-keeps-what-was-there", test_restoring_keeps_what_was_there },
    { "after-restoring-somebody-else-writes", test_after_restoring_somebody_else_writes },
    { "a-missed-file-can-be-restored", test_a_missed_file_can_be_restored },
    { "a-damaged-file-can-be-restored", test_a_damaged_file_can_be_restored },
    { "a-damaged-backup-is-not-restored", test_a_damaged_backup_is_not_restored },
    { "nothing-is-restored-under-a-writer", test_nothing_is_restored_under_a_writer },
};

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(tests); i++) {
        g_autofree char *name = g_strconcat("/backup/", tests[i].name, NULL);

        g_test_add_func(name, tests[i].run);
    }
    return g_test_run();
}
