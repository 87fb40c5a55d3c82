/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/lists/orders.h"

#include <string.h>

#include "base/text/text.h"
#include "store/file/file.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

#define SHORTEST_PART 4

/* Appends what the statement gives; parameter is its name for text, "" for none. */
static gboolean
collect(Db *db, SqlId id, const char *parameter, const char *text, const char *marketplace,
        GPtrArray *found, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, parameter, text);
    if (id != SQL_ORDER_BY_ID) {
        query_bind_text(query, ":marketplace", marketplace);
        query_bind_integer(query, ":limit", FIND_CANDIDATES_LIMIT);
    }
    while ((step = query_step(query, error)) == STEP_ROW) {
        OrderSummary summary = summary_row_read(query);

        g_ptr_array_add(found, summary_copy(&summary));
    }
    return step == STEP_DONE;
}

/* From the surest to the vaguest; the first that finds anything decides. */
static gboolean
find_candidates(Db *db, const char *text, const char *identifier, const char *marketplace,
                GPtrArray *found, GError **error)
{
    if (!collect(db, SQL_ORDER_BY_ID, ":id", text, NULL, found, error))
        return FALSE;
    if (found->len == 0 && identifier[0] != '\0' &&
        !collect(db, SQL_ORDERS_BY_NUMBER, ":number", identifier, marketplace, found, error))
        return FALSE;
    if (strlen(identifier) < SHORTEST_PART)
        return TRUE;
    if (found->len == 0 &&
        !collect(db, SQL_ORDERS_BY_PARCEL, ":number", identifier, marketplace, found, error))
        return FALSE;
    return found->len > 0 ||
           collect(db, SQL_ORDERS_BY_PART, ":part", identifier, marketplace, found, error);
}

gboolean
order_find(Db *db, const char *text, const char *marketplace, FindVerdict *ret_verdict,
           GPtrArray **ret_candidates, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    g_autofree char *identifier = text_identifier(text);

    if (!find_candidates(db, text, identifier, marketplace, found, error))
        return FALSE;
    if (found->len == 1)
        *ret_verdict = FIND_FOUND;
    else if (found->len > 1)
        *ret_verdict = FIND_AMBIGUOUS;
    else
        *ret_verdict = strlen(identifier) < SHORTEST_PART ? FIND_TOO_SHORT : FIND_NONE;
    if (ret_candidates != NULL)
        *ret_candidates = g_steal_pointer(&found);
    return TRUE;
}

char *
order_find_number(Db *db, const char *marketplace, const char *number, GError **error)
{
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)summary_free);
    g_autofree char *identifier = text_identifier(number);

    if (!collect(db, SQL_ORDERS_BY_NUMBER, ":number", identifier, marketplace, found, error) ||
        found->len == 0)
        return NULL;
    return g_strdup(((const OrderSummary *)found->pdata[0])->id);
}

gboolean
orders_each_placed(Db *db, Instant from, Instant until, OrderFunction function, gpointer data,
                   GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_PLACED_IN_SPAN, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_instant(query, ":from", from);
    query_bind_instant(query, ":until", until);
    while ((step = query_step(query, error)) == STEP_ROW) {
        OrderSummary summary = summary_row_read(query);

        function(&summary, data);
    }
    return step == STEP_DONE;
}

static GPtrArray *
read_ids(Query *query, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    Step step;

    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(ids, g_strdup(query_text(query, 0)));
    return step == STEP_DONE ? g_steal_pointer(&ids) : NULL;
}

GPtrArray *
order_ids_after(Db *db, const char *after, guint limit, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IDS_AFTER, error);

    if (query == NULL)
        return NULL;
    query_bind_text(query, ":after", after);
    query_bind_integer(query, ":limit", limit);
    return read_ids(query, error);
}

GPtrArray *
order_ids_with_returns(Db *db, Instant from, Instant until, guint limit, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IDS_WITH_RETURNS, error);

    if (query == NULL)
        return NULL;
    query_bind_instant(query, ":from", from);
    query_bind_instant(query, ":until", until);
    query_bind_integer(query, ":limit", limit);
    return read_ids(query, error);
}

gboolean
order_is_listed(Db *db, const char *id, gboolean *ret_is_listed, GError **error)
{
    gint64 key;

    if (!projection_key(db, id, &key, error))
        return FALSE;
    *ret_is_listed = key != 0;
    return TRUE;
}
