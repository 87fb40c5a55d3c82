/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Query: one named statement (sql/ *.sql) at work. Prepared on first use and kept by the Db;
 * the autoptr resets it, so no reading outlives its scope. The same statement cannot be begun
 * again before it has ended.
 *
 *     g_autoptr(Query) query = query_begin(db, SQL_ORDER_BY_ID, error);
 *     if (query == NULL)
 *         return NULL;
 *     query_bind_text(query, ":id", id);
 *     while ((step = query_step(query, error)) == STEP_ROW)
 *         ...
 */
#pragma once

#include "base/money/money.h"
#include "base/time/instant.h"
#include "store/sql.h"
#include "store/sqlite/db.h"

typedef struct Query Query;

typedef enum {
    STEP_ROW,
    STEP_DONE,
    STEP_ERROR,
} Step;

Query *query_begin(Db *db, SqlId id, GError **error);
const Db *query_db(const Query *query);
void query_end(Query *query);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Query, query_end)

/*
 * A name that the statement does not have is a bug. Text and bytes are borrowed until the query
 * ends; NULL, INSTANT_UNKNOWN and INSTANT_NEVER of query_bind_until() become NULL.
 */
void query_bind_integer(Query *query, const char *name, gint64 value);
void query_bind_text(Query *query, const char *name, const char *text);
void query_bind_bytes(Query *query, const char *name, const void *bytes, gsize length);
void query_bind_instant(Query *query, const char *name, Instant instant);
void query_bind_until(Query *query, const char *name, Instant instant);

/* Two parameters: the minor units and the currency; NULL for an unknown amount. */
void query_bind_money(Query *query, const char *minor, const char *currency,
                      const Money *money);

Step query_step(Query *query, GError **error);

/* Runs a statement that gives no rows. */
gboolean query_run(Query *query, GError **error);

/* Columns count from 0. Text and bytes live until the next step. */
gboolean query_is_null(Query *query, int column);
/* Whether every column of two rows of the same statement has the same type and value. */
gboolean query_is_same_row(Query *a, Query *b);

gint64 query_integer(Query *query, int column);
const char *query_text(Query *query, int column); /* NULL for NULL, and when memory ran out */
const char *query_text_or_empty(Query *query, int column); /* "" for those */
const void *query_bytes(Query *query, int column, gsize *ret_length);
Instant query_instant(Query *query, int column); /* NULL reads as INSTANT_UNKNOWN */
Instant query_until(Query *query, int column);   /* NULL reads as INSTANT_NEVER */
Money query_money(Query *query,
                  int column); /* the minor units; the currency is the next column */
