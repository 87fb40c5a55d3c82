/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that "what is due within so many days" can cost: the same indexed query on the same
 * case file, printed plainly.
 *
 *   floor-due FILE DAYS
 */
#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>

/* The plus keeps SQLite from walking all orders that are not archived. */
static const char query[] =
    "SELECT purchase.number, purchase.title, clock.name, clock.earliest "
    "FROM clock JOIN purchase ON purchase.key = clock.purchase "
    "WHERE clock.earliest >= ?1 AND clock.earliest < ?2 AND +purchase.archived = 0 "
    "ORDER BY clock.earliest";

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    gint64 now = g_get_real_time() / G_USEC_PER_SEC;

    g_assert(argc == 3);
    g_assert(sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK);
    g_assert(sqlite3_prepare_v2(db, query, -1, &statement, NULL) == SQLITE_OK);
    sqlite3_bind_int64(statement, 1, now);
    sqlite3_bind_int64(statement, 2, now + 86400 * g_ascii_strtoll(argv[2], NULL, 10));
    while (sqlite3_step(statement) == SQLITE_ROW)
        printf("%s %s %s %lld\n", sqlite3_column_text(statement, 0),
               sqlite3_column_text(statement, 1), sqlite3_column_text(statement, 2),
               sqlite3_column_int64(statement, 3));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return 0;
}
