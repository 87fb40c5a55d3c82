/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One named statement at work: prepared once, bound, stepped, reset. */
#include <string.h>

#include "base/error.h"
#include "store/sqlite/sqlite-private.h"

struct Query {
    Db *db;
    sqlite3_stmt *statement;
    gboolean is_begun;
    const char **names; /* by parameter: the name it was last bound by; borrowed literals */
    int parameters;
    int next_parameter; /* the one that is probably bound next */
};

void
query_free(Query *query)
{
    if (query == NULL)
        return;
    (void)sqlite3_finalize(query->statement); /* repeats an error that was reported */
    g_free(query->names);
    g_free(query);
}

static Query *
query_prepare(Db *db, SqlId id, GError **error)
{
    Query *query = g_new0(Query, 1);
    int code = sqlite3_prepare_v3(db->handle, sql_statements[id].text, -1,
                                  SQLITE_PREPARE_PERSISTENT, &query->statement, NULL);

    query->db = db;
    if (code == SQLITE_OK) {
        query->parameters = sqlite3_bind_parameter_count(query->statement);
        query->names = g_new0(const char *, (gsize)query->parameters + 2);
        return query;
    }
    (void)connection_error(db, code, error);
    query_free(query);
    return NULL;
}

Query *
query_begin(Db *db, SqlId id, GError **error)
{
    Query *query = db->queries[id];

    if (query == NULL) {
        query = query_prepare(db, id, error);
        db->queries[id] = query;
    }
    if (query == NULL)
        return NULL;
    g_assert(!query->is_begun);
    query->is_begun = TRUE;
    query->next_parameter = 1;
    return query;
}

const Db *
query_db(const Query *query)
{
    return query->db;
}

void
query_end(Query *query)
{
    if (query == NULL)
        return;
    (void)sqlite3_reset(query->statement); /* repeats an error that was reported */
    (void)sqlite3_clear_bindings(query->statement);
    query->is_begun = FALSE;
}

/*
 * Parameters are mostly bound in the sequence in which the statement names them, each time by
 * the same literal: then comparing its address is enough.
 */
static int
parameter_index(Query *query, const char *name)
{
    int index = query->next_parameter;

    if (query->names[index] != name) {
        index = sqlite3_bind_parameter_index(query->statement, name);
        g_assert(index > 0);
        query->names[index] = name;
    }
    query->next_parameter = MIN(index, query->parameters) + 1;
    return index;
}

static void
check_bound(int code)
{
    g_assert(code == SQLITE_OK); /* only a wrong index or memory can fail here */
}

void
query_bind_integer(Query *query, const char *name, gint64 value)
{
    check_bound(sqlite3_bind_int64(query->statement, parameter_index(query, name), value));
}

void
query_bind_text(Query *query, const char *name, const char *text)
{
    int index = parameter_index(query, name);

    if (text == NULL)
        check_bound(sqlite3_bind_null(query->statement, index));
    else
        check_bound(sqlite3_bind_text64(query->statement, index, text, strlen(text),
                                        SQLITE_STATIC, SQLITE_UTF8));
}

void
query_bind_bytes(Query *query, const char *name, const void *bytes, gsize length)
{
    int index = parameter_index(query, name);

    if (bytes == NULL)
        check_bound(sqlite3_bind_null(query->statement, index));
    else
        check_bound(sqlite3_bind_blob64(query->statement, index, bytes, length, SQLITE_STATIC));
}

static void
bind_instant(Query *query, const char *name, Instant instant, Instant absent)
{
    int index = parameter_index(query, name);

    if (instant == absent)
        check_bound(sqlite3_bind_null(query->statement, index));
    else
        check_bound(sqlite3_bind_int64(query->statement, index, instant));
}

void
query_bind_instant(Query *query, const char *name, Instant instant)
{
    bind_instant(query, name, instant, INSTANT_UNKNOWN);
}

void
query_bind_until(Query *query, const char *name, Instant instant)
{
    bind_instant(query, name, instant, INSTANT_NEVER);
}

void
query_bind_money(Query *query, const char *minor, const char *currency, const Money *money)
{
    if (money_is_known(money)) {
        query_bind_integer(query, minor, money->minor);
        query_bind_text(query, currency, money->currency);
    } else {
        query_bind_text(query, minor, NULL);
        query_bind_text(query, currency, NULL);
    }
}

Step
query_step(Query *query, GError **error)
{
    int code = sqlite3_step(query->statement);

    if (code == SQLITE_ROW)
        return STEP_ROW;
    if (code == SQLITE_DONE)
        return STEP_DONE;
    (void)connection_error(query->db, code, error);
    return STEP_ERROR;
}

gboolean
query_run(Query *query, GError **error)
{
    Step step = query_step(query, error);

    g_assert(step != STEP_ROW);
    return step == STEP_DONE;
}

gboolean
query_is_null(Query *query, int column)
{
    return sqlite3_column_type(query->statement, column) == SQLITE_NULL;
}

static gboolean
is_same_value(Query *a, Query *b, int column)
{
    gsize length_a, length_b;
    const void *bytes_a, *bytes_b;
    int type = sqlite3_column_type(a->statement, column);

    if (type != sqlite3_column_type(b->statement, column))
        return FALSE;
    if (type == SQLITE_INTEGER)
        return query_integer(a, column) == query_integer(b, column);
    bytes_a = query_bytes(a, column, &length_a);
    bytes_b = query_bytes(b, column, &length_b);
    return length_a == length_b && (length_a == 0 || memcmp(bytes_a, bytes_b, length_a) == 0);
}

gboolean
query_is_same_row(Query *a, Query *b)
{
    int columns = sqlite3_column_count(a->statement);

    for (int column = 0; column < columns; column++) {
        if (!is_same_value(a, b, column))
            return FALSE;
    }
    return TRUE;
}

gint64
query_integer(Query *query, int column)
{
    return sqlite3_column_int64(query->statement, column);
}

const char *
query_text(Query *query, int column)
{
    return (const char *)sqlite3_column_text(query->statement, column);
}

/* After running out of memory the next step fails, so nobody takes the empty text for true. */
const char *
query_text_or_empty(Query *query, int column)
{
    const char *text = query_text(query, column);

    return text != NULL ? text : "";
}

const void *
query_bytes(Query *query, int column, gsize *ret_length)
{
    const void *bytes = sqlite3_column_blob(query->statement, column);

    *ret_length = (gsize)sqlite3_column_bytes(query->statement, column);
    return bytes;
}

static Instant
read_instant(Query *query, int column, Instant absent)
{
    if (query_is_null(query, column))
        return absent;
    return sqlite3_column_int64(query->statement, column);
}

Instant
query_instant(Query *query, int column)
{
    return read_instant(query, column, INSTANT_UNKNOWN);
}

Instant
query_until(Query *query, int column)
{
    return read_instant(query, column, INSTANT_NEVER);
}

Money
query_money(Query *query, int column)
{
    Money money = MONEY_NONE;
    const char *currency = query_text(query, column + 1);

    if (currency == NULL || strlen(currency) >= sizeof money.currency)
        return money;
    money.minor = query_integer(query, column);
    (void)g_strlcpy(money.currency, currency, sizeof money.currency);
    return money;
}
