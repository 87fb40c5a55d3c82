/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The SQL as data: every statement prepares, the hot ones use an index, numbers keep their
 * words. */
#include <string.h>

#include "domain/summary.h"
#include "kit/store-kit.h"
#include "store/connection.h"

static const SqlId scripts_for_an_earlier_file[] = { SQL_SCHEMA, SQL_SCHEMA_2,
                                                     SQL_STAGE_SCHEMA };

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
    SQL_CLOCKS_DELETE,
    SQL_EVENT_BLANK,
    SQL_CHANGE_TURN_MARK,
    SQL_DEVICE_KEY,
    SQL_REFRESH_NEXT,
    SQL_HISTORY_OF_ORDER,
    SQL_HISTORY_IS_BUILT_UPON,
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

static void
test_the_hot_statements_search(void)
{
    g_autoptr(Db) db = store_kit_memory();

    for (gsize i = 0; i < G_N_ELEMENTS(hot); i++) {
        g_autofree char *plan = plan_of(db, hot[i]);

        g_test_message("%s:\n%s", sql_statements[hot[i]].name, plan);
        g_assert_null(strstr(plan, "SCAN"));
        g_assert_null(strstr(plan, "AUTOMATIC"));
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
        g_assert_null(strstr(plan, "TEMP B-TREE"));
    }
}

/* Orders that wait for a close date are few among all; their walk leaves out the others. */
static void
test_what_is_to_be_looked_up_has_an_index(void)
{
    g_autoptr(Db) db = store_kit_memory();
    g_autofree char *plan = plan_of(db, SQL_ORDERS_TO_LOOK_UP);

    g_test_message("%s", plan);
    g_assert_nonnull(strstr(plan, "purchase_to_look_up"));
    g_assert_null(strstr(plan, "TEMP B-TREE"));
    g_assert_cmpint(ACTION_CHECK_CLOSE_DATE, ==, 1);
}

/* clang-format off */
static const char *const actions[] = {
    "nothing", "check-close-date", "check-tracking", "check-delivery", "wait-for-shipping",
    "wait-for-delivery", "inspect", "open-dispute", "ask-seller", "cancel-order",
    "file-chargeback", "gather-evidence", "submit-dispute", "wait-for-seller",
    "check-dispute-page", "answer-offer", "counter-offer", "send-evidence", "escalate",
    "wait-for-ruling", "appeal", "wait-for-appeal", "ship-return", "wait-for-return",
    "confirm-return-arrival", "wait-for-refund", "chase-refund", "contest-deduction",
    "escalate-payment-case", "answer-bank", "wait-for-bank",
};
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
    for (guint i = 0; i < G_N_ELEMENTS(actions); i++)
        g_assert_cmpstr(next_action_token((NextAction)i), ==, actions[i]);
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
    g_test_add_func("/schema/the-hot-statements-search", test_the_hot_statements_search);
    g_test_add_func("/schema/the-list-is-read-in-its-order",
                    test_the_list_is_read_in_its_order);
    g_test_add_func("/schema/what-is-to-be-looked-up-has-an-index",
                    test_what_is_to_be_looked_up_has_an_index);
    g_test_add_func("/schema/stored-numbers-keep-their-words",
                    test_stored_numbers_keep_their_words);
    return g_test_run();
}
