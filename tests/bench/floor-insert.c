/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that the inserts of an import can cost: every row of a case file's log and
 * projections is put into a new file with the same schema, order by order, in one transaction.
 *
 *   floor-insert FROM-FILE NEW-FILE
 */
#include <glib.h>
#include <sqlite3.h>
#include <string.h>

/* The tables that an imported order writes, with what ties their rows to it. */
static const struct {
    const char *table, *of_order;
} tables[] = {
    { "event", "purchase = (SELECT id FROM source.purchase WHERE key = ?1)" },
    { "purchase", "key = ?1" },
    { "parcel", "purchase = ?1" },
    { "clock", "purchase = ?1" },
};

static void
run(sqlite3 *db, const char *sql)
{
    char *message = NULL;

    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK)
        g_error("%s: %s", sql, message);
}

static sqlite3_stmt *
prepare(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;

    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK)
        g_error("%s: %s", sql, sqlite3_errmsg(db));
    return statement;
}

/* Tables first, then what stands on them; triggers and views are not needed for inserts. */
static void
copy_schema(sqlite3 *db, const char *type)
{
    g_autofree char *sql = g_strdup_printf(
        "SELECT sql FROM source.sqlite_schema WHERE type = '%s' AND sql IS NOT NULL "
        "AND name NOT LIKE 'sqlite_%%'",
        type);
    sqlite3_stmt *statement = prepare(db, sql);
    g_autoptr(GPtrArray) schema = g_ptr_array_new_with_free_func(g_free);

    while (sqlite3_step(statement) == SQLITE_ROW)
        g_ptr_array_add(schema, g_strdup((const char *)sqlite3_column_text(statement, 0)));
    sqlite3_finalize(statement);
    for (guint i = 0; i < schema->len; i++)
        run(db, schema->pdata[i]);
}

static void
copy_orders(sqlite3 *db)
{
    sqlite3_stmt *keys = prepare(db, "SELECT key FROM source.purchase ORDER BY key");
    sqlite3_stmt *copies[G_N_ELEMENTS(tables)];

    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
        g_autofree char *sql =
            g_strdup_printf("INSERT INTO main.%s SELECT * FROM source.%s WHERE %s",
                            tables[i].table, tables[i].table, tables[i].of_order);

        copies[i] = prepare(db, sql);
    }
    while (sqlite3_step(keys) == SQLITE_ROW) {
        for (gsize i = 0; i < G_N_ELEMENTS(tables); i++) {
            sqlite3_bind_int64(copies[i], 1, sqlite3_column_int64(keys, 0));
            g_assert(sqlite3_step(copies[i]) == SQLITE_DONE);
            sqlite3_reset(copies[i]);
        }
    }
    for (gsize i = 0; i < G_N_ELEMENTS(tables); i++)
        sqlite3_finalize(copies[i]);
    sqlite3_finalize(keys);
}

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    g_autofree char *attach = NULL;

    g_assert(argc == 3);
    g_assert(sqlite3_open_v2(argv[2], &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, NULL) ==
             SQLITE_OK);
    attach = g_strdup_printf("ATTACH '%s' AS source", argv[1]);
    run(db, attach);
    run(db, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; "
            "PRAGMA cache_size = -65536; BEGIN IMMEDIATE");
    copy_schema(db, "table");
    copy_schema(db, "index");
    run(db, "INSERT INTO main.device SELECT * FROM source.device");
    copy_orders(db);
    run(db, "COMMIT");
    sqlite3_close(db);
    return 0;
}
