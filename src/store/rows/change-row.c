/* SPDX-License-Identifier: GPL-3.0-or-later */
/* One row a change, and which of them are taken back. */
#include "base/error.h"
#include "domain/case/case.h"
#include "store/log/log.h"
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"

gboolean
change_row_extend(Db *db, const ChangePart *part, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CHANGE_EXTEND, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", part->change);
    query_bind_integer(query, ":device", part->device);
    query_bind_integer(query, ":first_seq", part->first_seq);
    query_bind_integer(query, ":last_seq", part->last_seq);
    query_bind_integer(query, ":recorded", part->recorded);
    query_bind_text(query, ":type", part->type);
    query_bind_integer(query, ":events", part->last_seq - part->first_seq + 1);
    query_bind_integer(query, ":purchases", part->purchases);
    query_bind_text(query, ":purchase", part->purchase);
    query_bind_text(query, ":retracts", part->retracts);
    query_bind_integer(query, ":merging", part->merging);
    if (!query_run(query, error))
        return FALSE;
    if (sqlite3_changes(db->handle) == 1)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              "Change %s cannot be continued: others follow it. Nothing was changed.",
              part->change);
    return FALSE;
}

/* Every retraction of the log. */
static GPtrArray *
read_retractions(Db *db, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autoptr(Query) query = query_begin(db, SQL_EVENTS_RETRACTING, error);
    Step step;

    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(events, event_row_read(query));
    return step == STEP_DONE ? g_steal_pointer(&events) : NULL;
}

/* The changes that are marked as taken back: a set of ids. */
static GHashTable *
read_marked(Db *db, GError **error)
{
    g_autoptr(GHashTable) marked = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(Query) query = query_begin(db, SQL_CHANGES_RETRACTED, error);
    Step step;

    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_hash_table_add(marked, g_strdup(query_text_or_empty(query, 0)));
    return step == STEP_DONE ? g_steal_pointer(&marked) : NULL;
}

static gboolean
turn_mark(Db *db, const char *change, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CHANGE_TURN_MARK, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", change);
    return query_run(query, error);
}

/* The span of a change's events in its device's sequence. ret_exists: the change has arrived.
 */
static gboolean
find_span(Db *db, const char *change, ChangePart *ret_span, gboolean *ret_exists,
          GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_CHANGE_SPAN, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", change);
    step = query_step(query, error);
    *ret_exists = step == STEP_ROW;
    if (step != STEP_ROW)
        return step == STEP_DONE;
    ret_span->device = query_integer(query, 0);
    ret_span->first_seq = query_integer(query, 1);
    ret_span->last_seq = query_integer(query, 2);
    return TRUE;
}

/* Adds the changes of one set that are not in the other and have arrived. */
static gboolean
add_difference(Db *db, GHashTable *of, GHashTable *without, GPtrArray *ret_changes,
               GError **error)
{
    GHashTableIter iter;
    gpointer change;
    ChangePart span;
    gboolean exists;

    g_hash_table_iter_init(&iter, of);
    while (g_hash_table_iter_next(&iter, &change, NULL)) {
        if (g_hash_table_contains(without, change))
            continue;
        if (!find_span(db, change, &span, &exists, error))
            return FALSE;
        if (exists)
            g_ptr_array_add(ret_changes, g_strdup(change));
    }
    return TRUE;
}

GPtrArray *
change_rows_mismarked(Db *db, GError **error)
{
    g_autoptr(GPtrArray) changes = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) retractions = read_retractions(db, error);
    g_autoptr(GHashTable) effective = NULL;
    g_autoptr(GHashTable) marked = NULL;

    if (retractions == NULL)
        return NULL;
    effective = retraction_effective(retractions);
    marked = read_marked(db, error);
    if (marked == NULL || !add_difference(db, effective, marked, changes, error) ||
        !add_difference(db, marked, effective, changes, error))
        return NULL;
    return g_steal_pointer(&changes);
}

static gboolean
renew_orders_of(Db *db, const Context *context, const char *change, GError **error)
{
    g_autoptr(Query) query = NULL;
    gboolean exists;
    ChangePart span;

    if (!find_span(db, change, &span, &exists, error))
        return FALSE;
    query = query_begin(db, SQL_ORDERS_IN_SPAN, error);
    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", span.device);
    query_bind_integer(query, ":first_seq", span.first_seq);
    query_bind_integer(query, ":last_seq", span.last_seq);
    return projection_renew_each(db, context, query, error);
}

/* All marks first: an order's events can belong to several of the changes. */
gboolean
change_rows_retract(Db *db, const Context *context, GError **error)
{
    g_autoptr(GPtrArray) changes = change_rows_mismarked(db, error);

    if (changes == NULL)
        return FALSE;
    for (guint i = 0; i < changes->len; i++) {
        if (!turn_mark(db, changes->pdata[i], error))
            return FALSE;
    }
    for (guint i = 0; i < changes->len; i++) {
        if (!renew_orders_of(db, context, changes->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}
