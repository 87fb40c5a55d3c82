/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <string.h>

#include "store/file/file.h"
#include "store/sqlite/sqlite.h"
#include "store/write/write.h"

#define SHORTEST_PART 4

/* Columns of the view `history`; what a statement adds stands behind them. */
#define HISTORY_COLUMNS 13

/* Ids of changes in one event. */
#define ALSO_MOST 1000

void
logged_change_free(LoggedChange *change)
{
    if (change == NULL)
        return;
    g_free(change->id);
    g_free(change->device);
    g_free(change->type_token);
    g_free(change->order);
    g_free(change->retracts);
    g_free(change->import);
    g_free(change);
}

static LoggedChange *
change_from_row(const Db *db, Query *query)
{
    LoggedChange *change = g_new0(LoggedChange, 1);

    change->key = query_integer(query, 0);
    change->id = g_strdup(query_text_or_empty(query, 1));
    change->device = g_strdup(query_text_or_empty(query, 2));
    change->is_ours = g_strcmp0(change->device, db->device) == 0;
    change->recorded = query_integer(query, 3);
    change->type_token = g_strdup(query_text_or_empty(query, 4));
    change->type = event_type_parse(change->type_token);
    change->events = query_integer(query, 5);
    change->orders = query_integer(query, 6);
    if (change->orders == 1)
        change->order = g_strdup(query_text(query, 7));
    change->retracts = g_strdup(query_text(query, 8));
    change->retracted = query_integer(query, 9) != 0;
    change->device_key = query_integer(query, 10);
    change->first_seq = query_integer(query, 11);
    change->last_seq = query_integer(query, 12);
    return change;
}

GPtrArray *
history_list(Db *db, const char *order, gint64 before, guint limit, GError **error)
{
    SqlId id = order != NULL ? SQL_HISTORY_OF_ORDER : SQL_HISTORY_ALL;
    g_autoptr(GPtrArray) changes =
        g_ptr_array_new_with_free_func((GDestroyNotify)logged_change_free);
    g_autoptr(Query) query = query_begin(db, id, error);
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":before", before > 0 ? before : G_MAXINT64);
    if (order != NULL)
        query_bind_text(query, ":purchase", order);
    query_bind_integer(query, ":limit", limit);
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(changes, change_from_row(db, query));
    return step == STEP_DONE ? g_steal_pointer(&changes) : NULL;
}

/* The only change that the statement gives; NULL without an error when there is none or
 * another. */
static LoggedChange *
only_change(Db *db, Query *query, GError **error)
{
    g_autoptr(LoggedChange) change = NULL;
    Step step = query_step(query, error);

    if (step != STEP_ROW)
        return NULL;
    change = change_from_row(db, query);
    step = query_step(query, error);
    return step == STEP_DONE ? g_steal_pointer(&change) : NULL;
}

static LoggedChange *
find_by_text(Db *db, SqlId id, const char *parameter, const char *text, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    if (query == NULL)
        return NULL;
    query_bind_text(query, parameter, text);
    return only_change(db, query, error);
}

LoggedChange *
history_find(Db *db, const char *text, GError **error)
{
    GError *cause = NULL;
    LoggedChange *change = find_by_text(db, SQL_HISTORY_BY_ID, ":id", text, &cause);

    if (change == NULL && cause == NULL && strlen(text) >= SHORTEST_PART)
        change = find_by_text(db, SQL_HISTORY_BY_PART, ":part", text, &cause);
    if (cause != NULL)
        g_propagate_error(error, cause);
    return change;
}

gboolean
history_has(Db *db, const char *id, gboolean *ret_has, GError **error)
{
    GError *cause = NULL;
    g_autoptr(LoggedChange) change = find_by_text(db, SQL_HISTORY_BY_ID, ":id", id, &cause);

    *ret_has = change != NULL;
    if (cause == NULL)
        return TRUE;
    g_propagate_error(error, cause);
    return FALSE;
}

/* The newest of ours by a rule. */
static LoggedChange *
find_ours(Db *db, SqlId id, GError **error)
{
    g_autoptr(Query) key = query_begin(db, SQL_DEVICE_KEY, error);
    g_autoptr(Query) query = NULL;

    if (key == NULL || db->device == NULL)
        return NULL;
    query_bind_text(key, ":id", db->device);
    if (query_step(key, error) != STEP_ROW)
        return NULL;
    query = query_begin(db, id, error);
    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":device", query_integer(key, 0));
    return only_change(db, query, error);
}

/* What an import brought last, where nothing of ours stands behind it. A file of an older
 * version does not know. */
static LoggedChange *
find_import(Db *db, const LoggedChange *own, GError **error)
{
    g_autoptr(Query) query = NULL;
    g_autoptr(LoggedChange) change = NULL;

    if (db->device == NULL || db_needs_migration(db))
        return NULL;
    query = query_begin(db, SQL_HISTORY_BROUGHT_LAST, error);
    if (query == NULL)
        return NULL;
    query_bind_text(query, ":device", db->device);
    if (query_step(query, error) != STEP_ROW ||
        (own != NULL && (own->first_seq > query_integer(query, HISTORY_COLUMNS) ||
                         g_strcmp0(own->id, query_text(query, HISTORY_COLUMNS + 1)) == 0)))
        return NULL;
    change = change_from_row(db, query);
    change->import = g_strdup(query_text(query, HISTORY_COLUMNS + 1));
    return g_steal_pointer(&change);
}

LoggedChange *
history_next_undo(Db *db, GError **error)
{
    GError *cause = NULL;
    g_autoptr(LoggedChange) own = find_ours(db, SQL_HISTORY_UNDOABLE, &cause);
    g_autoptr(LoggedChange) import = cause == NULL ? find_import(db, own, &cause) : NULL;

    if (cause != NULL) {
        g_propagate_error(error, cause);
        return NULL;
    }
    return import != NULL ? g_steal_pointer(&import) : g_steal_pointer(&own);
}

/* The undo that can be taken back: none any more once an export was imported behind it. */
static LoggedChange *
find_redoable(Db *db, GError **error)
{
    g_autoptr(LoggedChange) undo = find_ours(db, SQL_HISTORY_REDOABLE, error);
    g_autoptr(Query) query = NULL;

    if (undo == NULL || db_needs_migration(db))
        return g_steal_pointer(&undo);
    query = query_begin(db, SQL_HISTORY_IS_BEFORE_IMPORT, error);
    if (query == NULL)
        return NULL;
    query_bind_text(query, ":device", db->device);
    query_bind_integer(query, ":seq", undo->first_seq);
    return query_step(query, error) == STEP_DONE ? g_steal_pointer(&undo) : NULL;
}

/* Ids of what an import brought (char *); none where it was another change. */
static GPtrArray *
read_brought(Db *db, const char *import, GError **error)
{
    g_autoptr(GPtrArray) ids = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = NULL;
    Step step;

    if (db_needs_migration(db))
        return g_steal_pointer(&ids);
    query = query_begin(db, SQL_HISTORY_BROUGHT, error);
    if (query == NULL)
        return NULL;
    query_bind_text(query, ":import", import);
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(ids, g_strdup(query_text_or_empty(query, 0)));
    return step == STEP_DONE ? g_steal_pointer(&ids) : NULL;
}

/* What an undo took back. */
static LoggedChange *
find_undone(Db *db, const LoggedChange *undo, GError **error)
{
    g_autoptr(LoggedChange) undone =
        find_by_text(db, SQL_HISTORY_BY_ID, ":id", undo->retracts, error);
    g_autoptr(Query) query = undone == NULL || db_needs_migration(db)
                                 ? NULL
                                 : query_begin(db, SQL_HISTORY_UNDONE_IMPORT, error);

    if (query == NULL)
        return g_steal_pointer(&undone);
    query_bind_integer(query, ":device", undo->device_key);
    query_bind_integer(query, ":seq", undo->first_seq);
    if (query_step(query, error) == STEP_ROW)
        undone->import = g_strdup(query_text(query, 0));
    return g_steal_pointer(&undone);
}

gboolean
history_brought_put(Db *db, const char *import, const GPtrArray *changes, GError **error)
{
    for (guint i = 0; i < changes->len; i++) {
        g_autoptr(Query) query = query_begin(db, SQL_BROUGHT_PUT, error);

        if (query == NULL)
            return FALSE;
        query_bind_text(query, ":change", changes->pdata[i]);
        query_bind_text(query, ":import", import);
        query_bind_text(query, ":device", db->device);
        if (!query_run(query, error))
            return FALSE;
    }
    return TRUE;
}

/* The newest one that is later than key and built upon the change; NULL: none is. */
static gboolean
find_later(Db *db, const LoggedChange *change, gint64 key, LoggedChange **ret_later,
           GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_HISTORY_BUILT_UPON, error);
    GError *cause = NULL;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", change->device_key);
    query_bind_integer(query, ":first_seq", change->first_seq);
    query_bind_integer(query, ":last_seq", change->last_seq);
    query_bind_integer(query, ":key", key);
    *ret_later = only_change(db, query, &cause);
    if (cause == NULL)
        return TRUE;
    g_propagate_error(error, cause);
    return FALSE;
}

/* What an import brought besides what it wrote itself. */
static GPtrArray *
taken_with(Db *db, const LoggedChange *change, GError **error)
{
    if (change == NULL)
        return g_ptr_array_new();
    return read_brought(db, change->import != NULL ? change->import : change->id, error);
}

/* One of the changes that came with it, by its id. */
static gboolean
find_later_than_brought(Db *db, const LoggedChange *change, const char *id,
                        LoggedChange **ret_later, GError **error)
{
    GError *cause = NULL;
    g_autoptr(LoggedChange) brought = find_by_text(db, SQL_HISTORY_BY_ID, ":id", id, &cause);

    if (cause != NULL) {
        g_propagate_error(error, cause);
        return FALSE;
    }
    return brought == NULL || find_later(db, brought, change->key, ret_later, error);
}

gboolean
history_later(Db *db, const LoggedChange *change, LoggedChange **ret_later, GError **error)
{
    g_autoptr(GPtrArray) with = taken_with(db, change, error);

    *ret_later = NULL;
    if (with == NULL || !find_later(db, change, change->key, ret_later, error))
        return FALSE;
    for (guint i = 0; i < with->len && *ret_later == NULL; i++) {
        if (!find_later_than_brought(db, change, with->pdata[i], ret_later, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
judge(Db *db, const LoggedChange *change, UndoVerdict *ret_verdict, GError **error)
{
    g_autoptr(LoggedChange) later = NULL;

    if (change == NULL || change->retracts != NULL)
        *ret_verdict = UNDO_UNKNOWN_CHANGE;
    else if (change->retracted)
        *ret_verdict = UNDO_ALREADY;
    else if (!history_later(db, change, &later, error))
        return FALSE;
    else
        *ret_verdict = later != NULL ? UNDO_LATER_CHANGES : UNDO_DONE;
    return TRUE;
}

static Event *
retraction_new(const Context *context, const char *change, json_t *also)
{
    Event *event = event_new(EVENT_CHANGE_RETRACTED, NULL, context->now);
    g_autoptr(JsonDocument) data = json_object();

    json_set_text(data, "change", change);
    if (also != NULL)
        json_object_set_new(data, "also", also);
    event_set_data(event, data);
    return event;
}

/* In one change, with what came with it; an event has room for so many ids. */
static gboolean
retract(Db *db, const Context *context, const LoggedChange *change, const GPtrArray *with,
        GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func((GDestroyNotify)event_free);
    g_autofree char *id = id_new(context->recorded);
    guint at = 0;

    do {
        json_t *also = with->len == 0 ? NULL : json_array();

        for (guint end = MIN(at + ALSO_MOST, with->len); at < end; at++)
            json_array_append_new(also, json_string(with->pdata[at]));
        g_ptr_array_add(events, retraction_new(context, change->id, also));
    } while (at < with->len);
    return log_append(db, context, id, events, error);
}

gboolean
history_undo(Db *db, const Context *context, const char *change, UndoVerdict *ret_verdict,
             LoggedChange **ret_change, GError **error)
{
    g_autoptr(LoggedChange) found = NULL;
    g_autoptr(GPtrArray) with = NULL;
    UndoVerdict verdict = UNDO_NOTHING;
    GError *cause = NULL;

    found = change != NULL ? history_find(db, change, &cause) : history_next_undo(db, &cause);
    with = cause == NULL ? taken_with(db, found, &cause) : NULL;
    if (cause != NULL) {
        g_propagate_error(error, cause);
        return FALSE;
    }
    if (change != NULL && !judge(db, found, &verdict, error))
        return FALSE;
    if (change == NULL && found != NULL)
        verdict = UNDO_DONE;
    if (verdict == UNDO_DONE && !retract(db, context, found, with, error))
        return FALSE;
    *ret_verdict = verdict;
    *ret_change = g_steal_pointer(&found);
    return TRUE;
}

gboolean
history_redo(Db *db, const Context *context, UndoVerdict *ret_verdict,
             LoggedChange **ret_change, GError **error)
{
    GError *cause = NULL;
    g_autoptr(LoggedChange) undo = find_redoable(db, &cause);
    g_autoptr(LoggedChange) undone = undo != NULL ? find_undone(db, undo, &cause) : NULL;
    g_autoptr(GPtrArray) alone = g_ptr_array_new();

    if (cause != NULL) {
        g_propagate_error(error, cause);
        return FALSE;
    }
    if (undone != NULL && !retract(db, context, undo, alone, error))
        return FALSE;
    *ret_verdict = undone != NULL ? UNDO_DONE : UNDO_NOTHING;
    *ret_change = g_steal_pointer(&undone);
    return TRUE;
}

/* A change that takes another one back. */
typedef struct {
    char *target;
    Instant recorded;
} Retracting;

static void
retracting_free(gpointer data)
{
    Retracting *retracting = data;

    g_free(retracting->target);
    g_free(retracting);
}

/* What takes back what takes it back brings it again: the change that all of them are about. */
static const char *
first_target(GHashTable *retractings, const char *target)
{
    const char *first = target;

    for (guint i = 0; i < g_hash_table_size(retractings); i++) {
        const Retracting *further = g_hash_table_lookup(retractings, first);

        if (further == NULL)
            return first;
        first = further->target;
    }
    return target; /* of a forged file, in which they go round */
}

static void
add_reversal(GHashTable *reversals, const char *change, Instant recorded)
{
    Reversals *known = g_hash_table_lookup(reversals, change);

    if (known == NULL) {
        known = g_new0(Reversals, 1);
        known->last = recorded;
        g_hash_table_insert(reversals, g_strdup(change), known);
    }
    known->count++;
    known->last = MAX(known->last, recorded);
}

static GHashTable *
read_retractings(Db *db, GError **error)
{
    g_autoptr(GHashTable) retractings =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, retracting_free);
    g_autoptr(Query) query = query_begin(db, SQL_HISTORY_REVERSALS, error);
    Step step;

    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW) {
        Retracting *retracting = g_new0(Retracting, 1);

        retracting->target = g_strdup(query_text_or_empty(query, 1));
        retracting->recorded = query_integer(query, 2);
        g_hash_table_insert(retractings, g_strdup(query_text_or_empty(query, 0)), retracting);
    }
    return step == STEP_DONE ? g_steal_pointer(&retractings) : NULL;
}

GHashTable *
history_reversals(Db *db, GError **error)
{
    g_autoptr(GHashTable) retractings = read_retractings(db, error);
    GHashTable *reversals;
    GHashTableIter iter;
    gpointer value;

    if (retractings == NULL)
        return NULL;
    reversals = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    g_hash_table_iter_init(&iter, retractings);
    while (g_hash_table_iter_next(&iter, NULL, &value)) {
        const Retracting *retracting = value;

        add_reversal(reversals, first_target(retractings, retracting->target),
                     retracting->recorded);
    }
    return reversals;
}
