/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that keeping one order can cost: one row, committed the way the case file commits.
 *
 *   floor-commit FILE
 */
#include <glib.h>
#include <sqlite3.h>

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;

    g_assert(argc == 2);
    g_assert(sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READWRITE, NULL) == SQLITE_OK);
    g_assert(sqlite3_exec(db,
                          "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA;"
                          "BEGIN IMMEDIATE;"
                          "INSERT INTO item (due, title, seller) VALUES (0, 'Lamp', 'Shop');"
                          "COMMIT;",
                          NULL, NULL, NULL) == SQLITE_OK);
    sqlite3_close(db);
    return 0;
}
