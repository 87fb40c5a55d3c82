/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fills the table that floor-list lists.   floor-fill FILE COUNT */
#include <glib.h>
#include <sqlite3.h>

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    g_autofree char *sql = NULL;

    g_assert(argc == 3);
    g_assert(sqlite3_open(argv[1], &db) == SQLITE_OK);
    sql = g_strdup_printf(
        "CREATE TABLE item (key INTEGER PRIMARY KEY, due INTEGER, title TEXT, seller TEXT);"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %s) "
        "INSERT INTO item SELECT i, unixepoch() + 3600 + i * 31449600 / %s, "
        "'Desk lamp, number ' || (i * 7919 %% 100000), 'Light Store' FROM n;"
        "CREATE INDEX item_by_due ON item (due, key, title, seller);",
        argv[2], argv[2]);
    g_assert(sqlite3_exec(db, sql, NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
    return 0;
}
