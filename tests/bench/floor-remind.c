/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The least that looking for reminders can cost: the same indexed query on the same case file,
 * printed plainly.
 *
 *   floor-remind FILE
 */
#include <glib.h>
#include <sqlite3.h>
#include <stdio.h>

#define DAYS_BACK 31
#define DAYS_AHEAD 14

static const char query[] =
    "SELECT purchase.number, purchase.title, clock.name, clock.earliest "
    "FROM clock INDEXED BY clock_that_reminds JOIN purchase ON purchase.key = clock.purchase "
    "WHERE clock.earliest >= ?1 AND clock.earliest < ?2 AND clock.reminds = 1 "
    "ORDER BY clock.earliest";

int
main(int argc, char **argv)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *statement = NULL;
    gint64 now = g_get_real_time() / G_USEC_PER_SEC;

    g_assert(argc == 2);
    g_assert(sqlite3_open_v2(argv[1], &db, SQLITE_OPEN_READONLY, NULL) == SQLITE_OK);
    g_assert(sqlite3_prepare_v2(db, query, -1, &statement, NULL) == SQLITE_OK);
    sqlite3_bind_int64(statement, 1, now - 86400 * DAYS_BACK);
    sqlite3_bind_int64(statement, 2, now + 86400 * DAYS_AHEAD);
    while (sqlite3_step(statement) == SQLITE_ROW)
        printf("%s %s %s %lld\n", sqlite3_column_text(statement, 0),
               sqlite3_column_text(statement, 1), sqlite3_column_text(statement, 2),
               sqlite3_column_int64(statement, 3));
    sqlite3_finalize(statement);
    sqlite3_close(db);
    return 0;
}
