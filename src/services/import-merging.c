/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import-merging.h"

#include <string.h>

#include "base/i18n.h"
#include "services/import-recourse.h"
#include "services/import-staging.h"

static void
end_order(ImportMerging *merging)
{
    ImportResult *result = merging->with->result;

    if (merging->order == NULL)
        return;
    if (merging->had->events->len == 0 && merging->news > 0)
        result->added++;
    else if (merging->news > 0)
        result->updated++;
    else
        result->unchanged++;
    g_clear_pointer(&merging->order, g_free);
    g_clear_pointer(&merging->had, order_events_free);
    merging->news = 0;
}

static gboolean
begin_order(ImportMerging *merging, const char *order, GError **error)
{
    if (g_strcmp0(merging->order, order) == 0)
        return TRUE;
    end_order(merging);
    if (order == NULL)
        return TRUE;
    merging->had = log_read_order(merging->with->db, order, error);
    if (merging->had == NULL)
        return FALSE;
    merging->order = g_strdup(order);
    return TRUE;
}

static gboolean
had_event(const ImportMerging *merging, const Event *event)
{
    for (guint i = 0; merging->had != NULL && i < merging->had->events->len; i++) {
        const Event *other = merging->had->events->pdata[i];

        if (other->seq == event->seq && strcmp(other->device, event->device) == 0)
            return TRUE;
    }
    return FALSE;
}

static gboolean
merge(ImportMerging *merging, const RecourseEvent *event, MergeVerdict *ret_verdict,
      GError **error)
{
    if (merging->with->dry_run) {
        *ret_verdict = had_event(merging, event->event) ? MERGE_KNOWN : MERGE_NEW;
        return TRUE;
    }
    merging->merged = TRUE;
    return log_merge(merging->with->db, &event->chained, ret_verdict, error);
}

gboolean
import_merging_take(ImportMerging *merging, const StageOrder *rows, GError **error)
{
    const char *json = rows->rows[0].json;
    g_autoptr(JsonDocument) value = json_read(json, strlen(json), "stage", error);
    g_autoptr(RecourseEvent) event = recourse_event_from_json(value, error);
    MergeVerdict verdict;

    if (event == NULL || !begin_order(merging, event->event->order, error) ||
        !merge(merging, event, &verdict, error))
        return FALSE;
    if (verdict == MERGE_NEW)
        merging->news++;
    if (verdict == MERGE_CONFLICT)
        import_apply_reject(merging->with, rows,
                            N_("The event is not the one that was exported: it was changed, or "
                               "another one has its place."));
    return TRUE;
}

gboolean
import_merging_finish(ImportMerging *merging, GError **error)
{
    end_order(merging);
    return !merging->merged ||
           log_merge_finish(merging->with->db, &merging->with->context, error);
}

void
import_merging_clear(ImportMerging *merging)
{
    g_free(merging->order);
    order_events_free(merging->had);
}
