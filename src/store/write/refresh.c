/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/write/refresh.h"
#include "store/file/file.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"
#include "store/write/log-end-private.h"

/* How far the rows are under which policies; see the table case_file. */
typedef struct {
    gint64 stamp;
    gint64 refresh_stamp;
    gint64 refresh_key;
    gint64 last_key;
} RefreshState;

static gboolean
read_state(Db *db, RefreshState *ret_state, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_REFRESH_STATE, error);

    if (query == NULL || query_step(query, error) != STEP_ROW)
        return FALSE;
    ret_state->stamp = query_integer(query, 0);
    ret_state->refresh_stamp = query_integer(query, 1);
    ret_state->refresh_key = query_integer(query, 2);
    ret_state->last_key = query_integer(query, 3);
    return TRUE;
}

static gboolean
write_state(Db *db, const RefreshState *state, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_REFRESH_NOTE, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":stamp", state->stamp);
    query_bind_integer(query, ":refresh_stamp", state->refresh_stamp);
    query_bind_integer(query, ":refresh_key", state->refresh_key);
    return query_run(query, error);
}

static gboolean
renew_all(Db *db, const Context *context, const GPtrArray *ids, GError **error)
{
    for (guint i = 0; i < ids->len; i++) {
        if (!projection_renew(db, context, ids->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/* The ids are gathered first: renewing moves rows under the walk. */
static GPtrArray *
find_overdue(Db *db, Instant now, guint limit, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_OVERDUE, error);
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":now", now);
    query_bind_integer(query, ":limit", limit);
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(ids, g_strdup(query_text_or_empty(query, 0)));
    return step == STEP_DONE ? g_steal_pointer(&ids) : NULL;
}

gboolean
refresh_overdue(Db *db, const Context *context, guint limit, guint *ret_written, GError **error)
{
    g_autoptr(GPtrArray) ids = NULL;

    g_assert(db->in_transaction && db->writable);
    ids = find_overdue(db, context->now, limit, error);
    if (ids == NULL || !log_end_load(db, error) || !projection_begin(db, context, error) ||
        !renew_all(db, context, ids, error))
        return FALSE;
    if (ret_written != NULL)
        *ret_written = ids->len;
    return TRUE;
}

gboolean
refresh_is_needed(Db *db, const Policies *policies, gboolean *ret_needed, GError **error)
{
    RefreshState state;

    if (!read_state(db, &state, error))
        return FALSE;
    *ret_needed = state.last_key != 0 && state.stamp != policies_stamp(policies);
    return TRUE;
}

/* The orders of the next limit rows that are not under the stamp yet; moves the key on. */
static GPtrArray *
find_outdated(Db *db, gint64 stamp, guint limit, gint64 *key, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = query_begin(db, SQL_REFRESH_NEXT, error);
    gint64 last = *key;
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":key", *key);
    query_bind_integer(query, ":limit", limit);
    while ((step = query_step(query, error)) == STEP_ROW) {
        last = query_integer(query, 0);
        if (query_integer(query, 2) != stamp)
            g_ptr_array_add(ids, g_strdup(query_text_or_empty(query, 1)));
    }
    *key = last;
    return step == STEP_DONE ? g_steal_pointer(&ids) : NULL;
}

gboolean
refresh_policies(Db *db, const Context *context, guint limit, gboolean *ret_left,
                 GError **error)
{
    gint64 stamp = policies_stamp(context->policies);
    g_autoptr(GPtrArray) ids = NULL;
    RefreshState state;

    g_assert(db->in_transaction && db->writable);
    if (!log_end_load(db, error) || !projection_begin(db, context, error) ||
        !read_state(db, &state, error))
        return FALSE;
    if (state.refresh_stamp != stamp)
        state.refresh_key = 0;
    state.refresh_stamp = stamp;
    ids = find_outdated(db, stamp, limit, &state.refresh_key, error);
    if (ids == NULL || !renew_all(db, context, ids, error))
        return FALSE;
    *ret_left = state.refresh_key < state.last_key;
    if (!*ret_left)
        state = (RefreshState){ .stamp = stamp };
    return write_state(db, &state, error);
}

static gboolean
rebuild_orders(Db *db, const Context *context, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_SPOKEN_OF, error);

    return query != NULL && projection_renew_each(db, context, query, error);
}

gboolean
refresh_rebuild(Db *db, const Context *context, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin_bulk(db, error);

    if (transaction == NULL || !connection_run(db, SQL_PROJECTIONS_CLEAR, error) ||
        !connection_run(db, SQL_CHANGES_REBUILD, error) || !log_end_load(db, error) ||
        !projection_begin(db, context, error) || !change_rows_retract(db, context, error) ||
        !rebuild_orders(db, context, error))
        return FALSE;
    return transaction_commit(transaction, error);
}
