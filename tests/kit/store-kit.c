/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "kit/store-kit.h"

#include <sqlite3.h>

#include "store/check/check.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

Context
store_kit_context(const char *now)
{
    return (Context){ kit_policies(), at(now), at(now) };
}

Db *
store_kit_memory(void)
{
    g_autoptr(GError) error = NULL;
    Db *db = db_open_in_memory(&error);

    g_assert_no_error(error);
    return db;
}

char *
store_kit_folder(void)
{
    g_autoptr(GError) error = NULL;
    char *folder = g_dir_make_tmp("store-XXXXXX", &error);

    g_assert_no_error(error);
    return folder;
}

DbOptions
store_kit_options(const char *folder)
{
    return (DbOptions){ .state_folder = folder, .busy_milliseconds = 50 };
}

Db *
store_kit_open(const char *folder, DbPurpose purpose)
{
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    DbOptions options = store_kit_options(folder);
    g_autoptr(GError) error = NULL;
    Db *db = db_open(path, purpose, &options, &error);

    g_assert_no_error(error);
    return db;
}

void
store_kit_log(Db *db, const char *now, const char *change, GPtrArray *events)
{
    Context context = store_kit_context(now);
    g_autoptr(GError) error = NULL;
    g_autoptr(Transaction) transaction = transaction_begin(db, &error);
    gboolean done = transaction != NULL && log_append(db, &context, change, events, &error) &&
                    transaction_commit(transaction, &error);

    g_assert_no_error(error);
    g_assert_true(done);
}

char *
store_kit_append(Db *db, const char *now, EventType type, const char *order, const char *data)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autofree char *change = id_new(at(now));
    g_autofree char *id = order != NULL ? g_strdup(order) : id_new(at(now));
    Event *event = event_new(type, id, at(now));

    if (data != NULL) {
        g_free(event->data);
        event->data = g_strdup(data);
    }
    g_ptr_array_add(events, event);
    store_kit_log(db, now, change, events);
    return g_steal_pointer(&id);
}

char *
store_kit_track(Db *db, const char *now, const char *number, const char *more)
{
    g_autofree char *data = g_strdup_printf("{\"number\":\"%s\",\"title\":\"Item %s\","
                                            "\"marketplace\":\"aliexpress\"%s%s}",
                                            number, number, *more != '\0' ? "," : "", more);

    return store_kit_append(db, now, EVENT_ORDER_TRACKED, NULL, data);
}

/* clang-format off */
static const char *const kinds[] = {
    "\"paid\":\"2026-01-%02uT00:00:00Z\"",
    "\"shipped\":\"2026-01-%02uT00:00:00Z\",\"guarantee\":60,\"tracking\":[\"LX%uCN\"]",
    "\"delivered\":\"2026-02-%02uT09:00:00Z\",\"seller\":\"Seller %u\"",
    "\"delivered\":\"2025-02-%02uT09:00:00Z\",\"paid_with\":\"credit-card:visa\"",
    "\"closed\":true,\"placed\":\"2025-01-%02uT00:00:00Z\"",
    "\"closes\":\"2026-03-%02uT12:00:00Z\",\"total\":{\"amount\":\"%u.50\",\"currency\":\"USD\"}",
};
/* clang-format on */

void
store_kit_fill(Db *db, const char *now, guint count)
{
    for (guint i = 0; i < count; i++) {
        g_autofree char *number = g_strdup_printf("30%08u", i);
        g_autofree char *day = g_strdup_printf("%02u", i % 28 + 1);
        g_autofree char *index = g_strdup_printf("%u", i);
        g_auto(GStrv) at_day = g_strsplit(kinds[i % G_N_ELEMENTS(kinds)], "%02u", -1);
        g_autofree char *dated = g_strjoinv(day, at_day);
        g_auto(GStrv) at_index = g_strsplit(dated, "%u", -1);
        g_autofree char *more = g_strjoinv(index, at_index);

        g_free(store_kit_track(db, now, number, more));
    }
}

/* The rows of a statement, a line each, values with bars between. */
static void
append_rows(Db *db, const char *sql, GString *text)
{
    sqlite3_stmt *statement;

    g_assert_cmpint(sqlite3_prepare_v2(db->handle, sql, -1, &statement, NULL), ==, SQLITE_OK);
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); i++) {
            const char *value = (const char *)sqlite3_column_text(statement, i);

            g_string_append(text, value != NULL ? value : "-");
            g_string_append_c(text, '|');
        }
        g_string_append_c(text, '\n');
    }
    sqlite3_finalize(statement);
}

char *
store_kit_rows(Db *db, const char *sql)
{
    GString *text = g_string_new(NULL);

    append_rows(db, sql, text);
    return g_string_free(text, FALSE);
}

char *
store_kit_projections(Db *db)
{
    GString *text = g_string_new(NULL);

    append_rows(db,
                "SELECT archived, sort_at, tie, id, number, marketplace, title, seller, status,"
                " window, closes_at, next_action, next_by, next_reason, next_clock, placed,"
                " valid_from, valid_until FROM purchase ORDER BY id",
                text);
    append_rows(db,
                "SELECT id, name, dispute, clock.status, earliest, latest, rule FROM clock"
                " JOIN purchase ON purchase.key = clock.purchase ORDER BY id, name, dispute",
                text);
    append_rows(db,
                "SELECT parcel.number, id FROM parcel"
                " JOIN purchase ON purchase.key = parcel.purchase ORDER BY parcel.number, id",
                text);
    append_rows(db, "SELECT id, events, purchases, type, retracted FROM change ORDER BY id",
                text);
    return g_string_free(text, FALSE);
}

void
store_kit_run(Db *db, const char *sql)
{
    char *said = NULL;

    (void)sqlite3_exec(db->handle, sql, NULL, NULL, &said);
    g_assert_cmpstr(said, ==, NULL);
}

void
store_kit_assert_sound(Db *db, const char *now)
{
    Context context = store_kit_context(now);
    g_autoptr(GError) error = NULL;
    g_autoptr(GPtrArray) findings = check_run(db, &context, &error);

    g_assert_no_error(error);
    for (guint i = 0; i < findings->len; i++) {
        const Finding *finding = findings->pdata[i];

        g_test_message("%s: %s: %s", finding->what, finding->where, finding->cause);
    }
    g_assert_cmpuint(findings->len, ==, 0);
}
