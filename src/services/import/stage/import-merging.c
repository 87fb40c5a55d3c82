/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-merging-private.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import/stage/import-staging.h"
#include "store/write/write.h"

/* What came of an order. */
typedef enum {
    ORDER_UNCHANGED = 1, /* no NULL: it stands as a pointer in the table */
    ORDER_ABSENT,        /* not spoken of before, nor yet */
    ORDER_UPDATED,
    ORDER_ADDED,
} OrderFate;

void
import_merging_init(ImportMerging *merging, const ImportApplying *with)
{
    *merging = (ImportMerging){
        .with = with,
        .orders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .changes = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
        .brought = g_ptr_array_new(),
    };
}

static gboolean
fate_of(const ImportMerging *merging, const char *order, OrderFate *ret_fate, GError **error)
{
    gboolean is_known;

    *ret_fate = (OrderFate)GPOINTER_TO_INT(g_hash_table_lookup(merging->orders, order));
    if (*ret_fate != 0)
        return TRUE;
    if (!log_speaks_of(merging->with->db, order, &is_known, error))
        return FALSE;
    *ret_fate = is_known ? ORDER_UNCHANGED : ORDER_ABSENT;
    return TRUE;
}

static void
note_fate(const ImportMerging *merging, const char *order, OrderFate fate, gboolean is_news)
{
    if (is_news)
        fate = fate == ORDER_ABSENT || fate == ORDER_ADDED ? ORDER_ADDED : ORDER_UPDATED;
    (void)g_hash_table_insert(merging->orders, g_strdup(order), GINT_TO_POINTER(fate));
}

/* What takes a change back is news of the change's order, where there is one. */
static gboolean
note_retraction(const ImportMerging *merging, const Event *event, GError **error)
{
    g_autoptr(JsonDocument) data = event_data(event);
    const char *id = json_member_text(data, "change");
    g_autoptr(GError) cause = NULL;
    g_autoptr(LoggedChange) change =
        id == NULL ? NULL : history_find(merging->with->db, id, &cause);
    OrderFate fate;

    if (cause != NULL) {
        g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    merging->with->result->has_news = TRUE;
    if (change == NULL || change->order == NULL)
        return TRUE;
    if (!fate_of(merging, change->order, &fate, error))
        return FALSE;
    note_fate(merging, change->order, fate, TRUE);
    return TRUE;
}

/* Of the event before, where that one came just now. */
static const guint8 *
hash_before(const ImportMerging *merging, const Event *event)
{
    const RecourseEvent *previous = merging->previous;

    return previous != NULL && previous->event->seq + 1 == event->seq &&
                   strcmp(previous->event->device, event->device) == 0
               ? previous->hash
               : NULL;
}

static gboolean
merge(ImportMerging *merging, const RecourseEvent *event, MergeVerdict *ret_verdict,
      GError **error)
{
    if (merging->with->dry_run)
        return log_merge_judge(merging->with->db, &event->chained,
                               hash_before(merging, event->event), ret_verdict, error);
    merging->merged = TRUE;
    return log_merge(merging->with->db, &event->chained, ret_verdict, error);
}

static void
reject(const ImportMerging *merging, const StageRow *row, MergeVerdict verdict)
{
    import_apply_reject(
        merging->with, &row->place,
        verdict == MERGE_UNPROVEN
            ? N_("The event before this one is missing, so nobody can tell whether this "
                 "one was changed. Export it again with this version.")
            : N_("The event is not the one that was exported: it was changed, or another one "
                 "has its place."));
}

/* A change that is here in part already cannot be taken back with the import. */
static gboolean
is_change_absent(ImportMerging *merging, const char *change, gboolean *ret_is, GError **error)
{
    gboolean is_known;
    gpointer value;

    if (g_hash_table_lookup_extended(merging->changes, change, NULL, &value)) {
        *ret_is = GPOINTER_TO_INT(value);
        return TRUE;
    }
    if (!history_has(merging->with->db, change, &is_known, error))
        return FALSE;
    *ret_is = !is_known;
    g_hash_table_insert(merging->changes, g_strdup(change), GINT_TO_POINTER(!is_known));
    return TRUE;
}

static void
note_brought(ImportMerging *merging, const Event *event)
{
    gpointer key;

    if (merging->brought->len > 0 &&
        g_str_equal(merging->brought->pdata[merging->brought->len - 1], event->change))
        return; /* the events of a change stand together */
    if (g_hash_table_lookup_extended(merging->changes, event->change, &key, NULL))
        g_ptr_array_add(merging->brought, key);
}

static gboolean
take(ImportMerging *merging, const RecourseEvent *event, MergeVerdict *ret_verdict,
     GError **error)
{
    const char *order = event->event->order;
    gboolean is_absent;
    OrderFate fate = ORDER_ABSENT;

    if (!is_change_absent(merging, event->event->change, &is_absent, error) ||
        (order != NULL && !fate_of(merging, order, &fate, error)) ||
        !merge(merging, event, ret_verdict, error))
        return FALSE;
    if (*ret_verdict == MERGE_NEW && is_absent)
        note_brought(merging, event->event);
    if (order != NULL)
        note_fate(merging, order, fate, *ret_verdict == MERGE_NEW);
    return order != NULL || *ret_verdict != MERGE_NEW ||
           note_retraction(merging, event->event, error);
}

gboolean
import_merging_take(ImportMerging *merging, const StageOrder *rows, GError **error)
{
    const char *json = rows->rows[0].json;
    g_autoptr(JsonDocument) value = json_read(json, strlen(json), "stage", error);
    g_autoptr(RecourseEvent) event = recourse_event_from_json(value, error);
    MergeVerdict verdict;

    if (event == NULL || !take(merging, event, &verdict, error))
        return FALSE;
    if (verdict == MERGE_CONFLICT || verdict == MERGE_UNPROVEN) {
        reject(merging, &rows->rows[0], verdict);
        return TRUE;
    }
    recourse_event_free(merging->previous);
    merging->previous = g_steal_pointer(&event);
    return TRUE;
}

static void
count_orders(const ImportMerging *merging)
{
    ImportResult *result = merging->with->result;
    GHashTableIter iter;
    gpointer fate;

    g_hash_table_iter_init(&iter, merging->orders);
    while (g_hash_table_iter_next(&iter, NULL, &fate)) {
        switch ((OrderFate)GPOINTER_TO_INT(fate)) {
        case ORDER_ADDED:
            result->added++;
            break;
        case ORDER_UPDATED:
            result->updated++;
            break;
        case ORDER_UNCHANGED:
        case ORDER_ABSENT:
            result->unchanged++;
            break;
        }
    }
}

gboolean
import_merging_finish(ImportMerging *merging, GError **error)
{
    const ImportApplying *with = merging->with;

    count_orders(merging);
    return !merging->merged ||
           (log_merge_finish(with->db, &with->context, error) &&
            history_brought_put(with->db, with->change, merging->brought, error));
}

void
import_merging_clear(ImportMerging *merging)
{
    g_hash_table_unref(merging->orders);
    g_hash_table_unref(merging->changes);
    g_ptr_array_unref(merging->brought);
    recourse_event_free(merging->previous);
}
