/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL as data: every statement prepares, the hot ones use an index, numbers keep their
 * words. */
#include <stdlib.h>
#include <string.h>

#include "domain/watch/watch.h"
#include "kit/store-kit.h"
#include "store/sqlite/sqlite.h"

static const SqlId scripts_for_an_earlier_file[] = { SQL_SCHEMA,   SQL_SCHEMA_2,
                                                     SQL_SCHEMA_3, SQL_SCHEMA_4,
                                                     SQL_SCHEMA_5, SQL_STAGE_SCHEMA };

static gboolean
is_about_the_stage(SqlId id)
{
    return g_str_has_prefix(sql_statements[id].name, "stage_");
}

static gboolean
needs_an_earlier_file(SqlId id)
{
    for (gsize i = 0; i < G_N_ELEMENTS(scripts_for_an_earlier_file); i++) {
        if (scripts_for_an_earlier_file[i] == id)
            return TRUE;
    }
    return FALSE;
}

/* Every statement of the text, one after the other. */
static void
assert_prepares(sqlite3 *handle, const SqlStatement *statement)
{
    const char *rest = statement->text;

    while (*rest != '\0') {
        sqlite3_stmt *prepared = NULL;
        int code = sqlite3_prepare_v2(handle, rest, -1, &prepared, &rest);

        if (code != SQLITE_OK)
            g_test_message("%s: %s", statement->name, sqlite3_errmsg(handle));
        g_assert_cmpint(code, ==, SQLITE_OK);
        sqlite3_finalize(prepared);
        rest += strspn(rest, " \n\t");
    }
}

static void
test_every_statement_prepares(void)
{
    g_autoptr(Db) db = store_kit_memory();
    sqlite3 *stage;

    g_assert_cmpint(sqlite3_open(":memory:", &stage), ==, SQLITE_OK);
    g_assert_cmpint(
        sqlite3_exec(stage, sql_statements[SQL_STAGE_SCHEMA].text, NULL, NULL, NULL), ==,
        SQLITE_OK);
    for (SqlId id = 0; id < SQL_COUNT; id++) {
        if (!needs_an_earlier_file(id))
            assert_prepares(is_about_the_stage(id) ? stage : db->handle, &sql_statements[id]);
    }
    sqlite3_close(stage);
}

/* Statements whose cost must not grow with the file. */
static const SqlId hot[] = {
    SQL_ORDERS_FORWARD,
    SQL_ORDERS_BACKWARD,
    SQL_ORDER_BY_ID,
    SQL_ORDERS_BY_NUMBER,
    SQL_ORDERS_BY_PARCEL,
    SQL_ORDERS_OVERDUE,
    SQL_CLOCKS_IN_SPAN,
    SQL_EVENTS_OF_ORDER,
    SQL_ORDER_IS_SPOKEN_OF,
    SQL_EVENTS_RETRACTING,
    SQL_EVENTS_OF_EVIDENCE,
    SQL_EVENT_HASH,
    SQL_LOG_END_OF_DEVICE,
    SQL_ORDERS_IN_SPAN,
    SQL_CHANGE_SPAN,
    SQL_HISTORY_BY_ID,
    SQL_HISTORY_UNDOABLE,
    SQL_HISTORY_REDOABLE,
    SQL_PURCHASE_KEY,
    SQL_PURCHASE_UPDATE,
    SQL_PURCHASE_DELETE,
    SQL_PARCELS_DELETE,
    SQL_SAID_OF_ORDER,
    SQL_SAID_DELETE,
    SQL_OUTCOMES_DELETE,
    SQL_CLOCKS_DELETE,
    SQL_EVENT_BLANK,
    SQL_CHANGE_TURN_MARK,
    SQL_DEVICE_KEY,
    SQL_REFRESH_NEXT,
    SQL_HISTORY_OF_ORDER,
    SQL_HISTORY_BUILT_UPON,
    SQL_CLOCKS_TO_REMIND_OF,
    SQL_PARCELS_SHARED,
    SQL_ORDER_IDS_WITH_RETURNS,
};

static char *
plan_of(Db *db, SqlId id)
{
    g_autofree char *sql = g_strconcat("EXPLAIN QUERY PLAN ", sql_statements[id].text, NULL);

    return store_kit_rows(db, sql);
}

/* What the statement comes to in SQLite's machine: a line an instruction. */
static char **
program_of(Db *db, const char *sql)
{
    g_autofree char *explain = g_strconcat("EXPLAIN ", sql, NULL);
    g_autofree char *rows = store_kit_rows(db, explain);

    return g_strsplit(rows, "\n", -1);
}

typedef enum {
    COST_SCAN =
        1 << 0, /* walks a whole table or index, or makes an index of its own for this */
    COST_SORT = 1 << 1, /* sorts what it has read */
} Cost;

/*
 * The words of a plan differ from version to version, and an innocent constant is a SCAN, too;
 * so the program is read: the step to the next row says in P5 which counter of
 * sqlite3_stmt_status() it belongs to.
 */
static guint
cost_of_instruction(const char *line)
{
    g_auto(GStrv) columns = g_strsplit(line, "|", -1); /* addr opcode p1 p2 p3 p4 p5 comment */
    const char *opcode = g_strv_length(columns) > 6 ? columns[1] : "";

    if (g_str_equal(opcode, "OpenAutoindex"))
        return COST_SCAN;
    if (g_str_equal(opcode, "SorterOpen") || g_str_equal(opcode, "SorterSort") ||
        g_str_equal(opcode, "Sort"))
        return COST_SORT;
    if (!g_str_equal(opcode, "Next") && !g_str_equal(opcode, "Prev"))
        return 0;
    return strtol(columns[6], NULL, 10) == SQLITE_STMTSTATUS_FULLSCAN_STEP ? COST_SCAN : 0;
}

static guint
cost_of(Db *db, const char *sql)
{
    g_auto(GStrv) program = program_of(db, sql);
    guint cost = 0;

    g_assert_cmpuint(g_strv_length(program), >, 2);
    for (guint i = 0; program[i] != NULL; i++)
        cost |= cost_of_instruction(program[i]);
    return cost;
}

/* Without this, a version that says these things otherwise would pass everything. */
static void
test_what_costs_is_seen(void)
{
    static const struct {
        const char *sql;
        guint cost;
    } statements[] = {
        { "SELECT 1", 0 },
        { "SELECT title FROM purchase WHERE id = 'x'", 0 },
        { "SELECT number FROM purchase ORDER BY archived, sort_at", COST_SCAN },
        { "SELECT id FROM purchase WHERE title = 'x'", COST_SCAN },
        { "SELECT count(*) FROM event", 0 }, /* counts without stepping */
        { "SELECT max(recorded) FROM event", COST_SCAN },
        { "UPDATE purchase SET title = '' WHERE seller = 'x'", COST_SCAN },
        { "SELECT 1 FROM event AS a JOIN change AS b ON b.type = a.data WHERE a.key = 1",
          COST_SCAN },
        { "SELECT id FROM purchase WHERE number = '1' ORDER BY title", COST_SORT },
        { "SELECT id FROM purchase ORDER BY title LIMIT 1", COST_SCAN | COST_SORT },
    };
    g_autoptr(Db) db = store_kit_memory();

    for (gsize i = 0; i < G_N_ELEMENTS(statements); i++) {
        g_test_message("%s", statements[i].sql);
        g_assert_cmpuint(cost_of(db, statements[i].sql), ==, statements[i].cost);
    }
}

static void
test_the_hot_statements_search(void)
{
    g_autoptr(Db) db = store_kit_memory();

    for (gsize i = 0; i < G_N_ELEMENTS(hot); i++) {
        g_autofree char *plan = plan_of(db, hot[i]);

        g_test_message("%s:\n%s", sql_statements[hot[i]].name, plan);
        g_assert_cmpuint(cost_of(db, sql_statements[hot[i]].text) & COST_SCAN, ==, 0);
    }
}

static void
test_the_list_is_read_in_its_order(void)
{
    static const SqlId ordered[] = {
        SQL_ORDERS_FORWARD,   SQL_ORDERS_BACKWARD,  SQL_ORDERS_FORWARD_FOR_COUNTS,
        SQL_CLOCKS_IN_SPAN,   SQL_HISTORY_ALL,      SQL_EVENTS_IN_SEQUENCE,
        SQL_ORDERS_SPOKEN_OF, SQL_HISTORY_UNDOABLE, SQL_CLOCKS_TO_REMIND_OF,
    };
    g_autoptr(Db) db = store_kit_memory();

    for (gsize i = 0; i < G_N_ELEMENTS(ordered); i++) {
        g_autofree char *plan = plan_of(db, ordered[i]);

        g_test_message("%s:\n%s", sql_statements[ordered[i]].name, plan);
        g_assert_cmpuint(cost_of(db, sql_statements[ordered[i]].text) & COST_SORT, ==, 0);
    }
}

/* Orders with something that is due are few among all; their walk leaves out the others. */
static void
test_what_is_due_has_an_index(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *plan = plan_of(db, SQL_ORDERS_BY_DUE);

    g_test_message("%s", plan);
    g_assert_nonnull(strstr(plan, "purchase_by_due"));
    g_assert_cmpuint(cost_of(db, sql_statements[SQL_ORDERS_BY_DUE].text), ==, 0);
}

/* clang-format off */
static const char *const statuses[] = { "placed", "shipped", "delivered", "confirmed", "closed", "cancelled" };
static const char *const windows[] = { "unknown", "open", "paused", "closed" };
static const char *const bases[] = { "stated", "delivery", "guarantee", "estimate" };
static const char *const clocks[] = { "running", "paused", "passed", "done" };
static const char *const trusts[] = { "doubtful", "reported", "official", "stated" };
static const char *const facts[] = { "placed", "paid", "shipped", "guarantee", "marked-delivered", "delivered", "confirmed", "closes" };
/* clang-format on */

/*
 * Numbers that stand in files. One that changes needs a migration that changes them there as
 * well; a new word goes to the end.
 */
static void
test_stored_numbers_keep_their_words(void)
{
    g_assert_cmpint(DUE_NOT, ==, 0);
    g_assert_cmpint(DUE_NOW, ==, 1);
    g_assert_cmpint(DUE_AT_LEISURE, ==, 2);
    for (guint i = 0; i < G_N_ELEMENTS(statuses); i++)
        g_assert_cmpstr(order_status_token((OrderStatus)i), ==, statuses[i]);
    for (guint i = 0; i < G_N_ELEMENTS(windows); i++)
        g_assert_cmpstr(window_status_token((WindowStatus)i), ==, windows[i]);
    for (guint i = 0; i < G_N_ELEMENTS(bases); i++)
        g_assert_cmpstr(window_basis_token((WindowBasis)i), ==, bases[i]);
    for (guint i = 0; i < G_N_ELEMENTS(clocks); i++)
        g_assert_cmpstr(clock_status_token((ClockStatus)i), ==, clocks[i]);
    for (guint i = 0; i < G_N_ELEMENTS(trusts); i++)
        g_assert_cmpstr(trust_token((Trust)i), ==, trusts[i]);
    for (guint i = 0; i < G_N_ELEMENTS(facts); i++)
        g_assert_cmpstr(fact_token((Fact)i), ==, facts[i]);
    g_assert_cmpint(PRECISION_DATE, ==, 1);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/schema/every-statement-prepares", test_every_statement_prepares);
    g_test_add_func("/schema/what-costs-is-seen", test_what_costs_is_seen);
    g_test_add_func("/schema/the-hot-statements-search", test_the_hot_statements_search);
    g_test_add_func("/schema/the-list-is-read-in-its-order",
                    test_the_list_is_read_in_its_order);
    g_test_add_func("/schema/what-is-due-has-an-index", test_what_is_due_has_an_index);
    g_test_add_func("/schema/stored-numbers-keep-their-words",
                    test_stored_numbers_keep_their_words);
    return g_test_run();
}
