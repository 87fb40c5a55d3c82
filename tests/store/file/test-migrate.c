/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A case file of an earlier version is brought up to date on its first write: with a backup
 * before, all of it or nothing, and with everything that it held. */
#include <string.h>

#include "base/error.h"
#include "kit/store-kit.h"
#include "store/check/check.h"
#include "store/file/file.h"
#include "store/lists/lists.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

#define NOW "2026-03-01T12:00:00Z"

/* What version 5 added, taken away again. */
static const char to_version_4[] =
    "DROP TABLE brought; DROP TABLE said; DROP TABLE outcome; DROP TABLE saved_view; DROP TABLE mail_reading;"
    "ALTER TABLE mail_offer DROP COLUMN recorded; DROP INDEX event_evidence;"
    "PRAGMA user_version = 4;";

/* What version 4 added. */
static const char to_version_3[] =
    "DROP TABLE mail_folder; DROP TABLE mail_seen; DROP TABLE mail_offer;"
    "DROP INDEX event_said_by_mail; ALTER TABLE purchase DROP COLUMN written;"
    "PRAGMA user_version = 3;";

/* What version 3 changed, taken back: before and after the table is made as it was. */
static const char leave_version_3[] =
    "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON;"
    "DROP INDEX purchase_by_due; DROP INDEX purchase_quiet; DROP INDEX purchase_by_number;"
    "DROP INDEX purchase_by_validity; ALTER TABLE clock DROP COLUMN brief;"
    "ALTER TABLE purchase RENAME TO later";
static const char enter_version_2[] =
    "INSERT INTO purchase SELECT archived, sort_at, tie, key, id, number, marketplace, title,"
    " seller, paid_with, tags, total, currency, status, window, window_from, closes_at, basis,"
    " precision, estimated, check_page, 3, next_by, 7, next_clock, dispute_state,"
    " dispute_reason, placed, newest, valid_from, valid_until, stamp FROM later;"
    "DROP TABLE later; PRAGMA legacy_alter_table = OFF; PRAGMA foreign_keys = ON;"
    "PRAGMA user_version = 2";

/* What version 2 added, taken away again. */
static const char to_version_1[] =
    "DROP INDEX event_return; DROP INDEX clock_that_reminds;"
    "ALTER TABLE clock DROP COLUMN reminds;"
    "DROP TABLE reminder_wish;"
    "CREATE TABLE reminder_wish (purchase TEXT PRIMARY KEY, snoozed_until INTEGER, ladder TEXT) "
    "STRICT, WITHOUT ROWID;"
    "INSERT INTO reminder_wish VALUES ('an-order', 1772500000, '7d 1d');"
    "PRAGMA user_version = 1;";

static void
to_version_2(Db *db)
{
    const char *from = strstr(sql_statements[SQL_SCHEMA].text, "CREATE TABLE purchase (");
    g_autofree char *as_it_was =
        g_strndup(from, (gsize)(strstr(from, "CREATE TABLE parcel") - from));

    store_kit_run(db, leave_version_3);
    store_kit_run(db, as_it_was);
    store_kit_run(db, enter_version_2);
}

/* A file of an earlier version with orders in it; before gets its projections. */
static void
make_version(guint version, const char *folder, char **ret_before)
{
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);

    store_kit_fill(db, NOW, 20);
    *ret_before = store_kit_projections(db);
    store_kit_run(db, to_version_4);
    if (version < 4)
        store_kit_run(db, to_version_3);
    if (version < 3)
        to_version_2(db);
    if (version < 2)
        store_kit_run(db, to_version_1);
}

static guint
version_of(Db *db)
{
    gint64 version = 0;

    g_assert_true(connection_integer(db, SQL_USER_VERSION, &version, NULL));
    return (guint)version;
}

static void
test_looking_changes_nothing(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *before = NULL;
    g_autoptr(Db) db = NULL;
    g_autoptr(GError) error = NULL;

    make_version(1, folder, &before);
    db = store_kit_open(folder, DB_LOOK);
    g_assert_true(db_needs_migration(db));
    g_assert_false(db_is_look_only(db));
    g_assert_cmpuint(version_of(db), ==, 1);
    g_assert_null(query_begin(db, SQL_CLOCKS_TO_REMIND_OF, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    g_assert_nonnull(strstr(error->message, "older version"));
}

/* What an older program computed is computed anew anyway; all else is checked as it is. */
static void
test_an_older_file_is_checked_too(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *before = NULL;
    g_autoptr(Db) db = NULL;
    g_autoptr(GError) error = NULL;
    Context context = store_kit_context(NOW);
    g_autoptr(GPtrArray) findings = NULL;

    make_version(1, folder, &before);
    db = store_kit_open(folder, DB_LOOK);
    findings = check_run(db, &context, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = findings->pdata[i];

        g_test_message("%s %s: %s", finding->what, finding->where, finding->cause);
        g_assert_cmpstr(finding->what, ==, "marker"); /* nothing was written from here */
    }
    store_kit_run(db, "PRAGMA query_only = OFF; DROP TRIGGER event_is_only_blanked;"
                      "DROP INDEX purchase_by_number;"
                      "UPDATE event SET data = replace(data, 'Item', 'Thing') WHERE seq = 3");
    g_clear_pointer(&findings, g_ptr_array_unref);
    findings = check_run(db, &context, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(findings->len, ==, 3);
    g_assert_cmpstr(((Finding *)findings->pdata[0])->what, ==, "event-chain");
    g_assert_cmpstr(((Finding *)findings->pdata[1])->what, ==, "schema");
    g_assert_cmpstr(((Finding *)findings->pdata[2])->what, ==, "schema");
}

/* The orders of a list, with what is next. */
static char *
listed(Db *db, const Context *context)
{
    OrderListing listing = { .policies = context->policies, .now = context->now };
    g_autoptr(GError) error = NULL;
    g_autoptr(OrderList) list = order_list_new(db, &listing, &error);
    GString *text = g_string_new(NULL);
    g_autoptr(GPtrArray) page = NULL;

    g_assert_no_error(error);
    page = order_list_page(list, &(OrderPage){ .count = 100 }, &error);
    g_assert_no_error(error);
    for (guint i = 0; i < page->len; i++) {
        const OrderSummary *order = page->pdata[i];

        g_string_append_printf(text, "%s %s\n", order->id,
                               next_reason_token(order->next.reason));
    }
    return g_string_free(text, FALSE);
}

/* What is next was kept in other words by older programs: it is computed when it is looked at,
 * and when the file is brought up to date it reads the same. */
static void
test_an_older_file_says_what_is_next(gconstpointer data)
{
    guint version = GPOINTER_TO_UINT(data);
    g_autofree char *folder = store_kit_folder();
    g_autofree char *before = NULL;
    g_autofree char *looked = NULL;
    g_autofree char *written = NULL;
    g_autoptr(Db) looker = NULL;
    g_autoptr(Db) writer = NULL;
    Context context = store_kit_context(NOW);

    make_version(version, folder, &before);
    looker = store_kit_open(folder, DB_LOOK);
    g_assert_true(db_needs_migration(looker));
    looked = listed(looker, &context);
    g_assert_cmpuint(version_of(looker), ==, version);
    g_clear_pointer(&looker, db_free);
    writer = store_kit_open(folder, DB_WRITE);
    g_assert_cmpuint(version_of(writer), ==, (guint)migrate_current_version());
    written = listed(writer, &context);
    g_assert_cmpstr(written, ==, looked);
    g_assert_nonnull(strchr(looked, '\n'));
}

static void
test_the_first_write_brings_it_up_to_date(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *before = NULL;
    g_autofree char *after = NULL;
    g_autofree char *wishes = NULL;
    g_autoptr(Db) db = NULL;
    DbOptions options = store_kit_options(folder);
    g_autoptr(GPtrArray) backups = NULL;

    make_version(1, folder, &before);
    db = store_kit_open(folder, DB_WRITE);
    g_assert_cmpuint(version_of(db), ==, (guint)migrate_current_version());
    wishes = store_kit_rows(db, "SELECT purchase, clock, snoozed_until, ladder FROM "
                                "reminder_wish");
    g_assert_cmpstr(wishes, ==, "an-order||1772500000|7d 1d|\n");
    after =
        store_kit_rows(db, "SELECT count(*), sum(reminds = 1), sum(reminds = 0) FROM clock");
    g_assert_false(g_str_has_prefix(after, "0|"));
    g_assert_true(g_str_has_suffix(after, "|0|\n")); /* until they are computed anew */
    backups = backup_list(db_path(db), options.state_folder, NULL);
    g_assert_nonnull(backups);
    g_assert_cmpuint(backups->len, ==, 1);
}

/* Something in the way half way through: the file stays what it was. */
static void
test_a_migration_is_all_or_nothing(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autofree char *before = NULL;
    g_autofree char *columns = NULL;
    g_autoptr(Db) db = NULL;
    g_autoptr(GError) error = NULL;

    make_version(1, folder, &before);
    db = store_kit_open(folder, DB_LOOK);
    store_kit_run(db, "PRAGMA query_only = 0; CREATE TABLE wish (way INTEGER)");
    g_assert_false(db_make_writable(db, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_cmpuint(version_of(db), ==, 1);
    columns = store_kit_rows(db, "SELECT count(*) FROM pragma_table_info('clock') "
                                 "WHERE name = 'reminds'");
    g_assert_cmpstr(columns, ==, "0|\n");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/migrate/looking-changes-nothing", test_looking_changes_nothing);
    g_test_add_func("/migrate/an-older-file-is-checked-too", test_an_older_file_is_checked_too);
    g_test_add_data_func("/migrate/version-1-says-what-is-next", GUINT_TO_POINTER(1),
                         test_an_older_file_says_what_is_next);
    g_test_add_data_func("/migrate/version-3-says-what-is-next", GUINT_TO_POINTER(3),
                         test_an_older_file_says_what_is_next);
    g_test_add_data_func("/migrate/version-4-says-what-is-next", GUINT_TO_POINTER(4),
                         test_an_older_file_says_what_is_next);
    g_test_add_data_func("/migrate/version-2-says-what-is-next", GUINT_TO_POINTER(2),
                         test_an_older_file_says_what_is_next);
    g_test_add_func("/migrate/the-first-write-brings-it-up-to-date",
                    test_the_first_write_brings_it_up_to_date);
    g_test_add_func("/migrate/a-migration-is-all-or-nothing",
                    test_a_migration_is_all_or_nothing);
    return g_test_run();
}
