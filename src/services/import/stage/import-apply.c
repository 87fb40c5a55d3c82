/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-apply.h"

#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/import/stage/import-compare-private.h"
#include "services/import/stage/import-identity-private.h"
#include "services/import/stage/import-merge-private.h"
#include "services/import/stage/import-merging-private.h"
#include "services/import/stage/import-staging.h"
#include "services/import/stage/import-told-private.h"
#include "store/lists/lists.h"
#include "store/write/write.h"

/* So many events are appended at once. */
#define BATCH 512

#define UNKNOWN_MARKETPLACE "generic"

typedef struct {
    const ImportApplying *with;
    GPtrArray *events;   /* Event: to be appended */
    GHashTable *parcels; /* of a dry run: numbers of parcels that would be known by then */
    ImportMerging *merging;
    gint64 done;
} Apply;

static void
event_destroy(gpointer event)
{
    event_free(event);
}

static gboolean
append(Apply *apply, GError **error)
{
    const ImportApplying *with = apply->with;

    if (apply->events->len > 0 && !with->dry_run &&
        !log_append(with->db, &with->context, with->change, apply->events, error))
        return FALSE;
    g_ptr_array_set_size(apply->events, 0);
    return TRUE;
}

const ImportFile *
import_file_of(const ImportApplying *applying, const StagePlace *place)
{
    return &g_array_index(applying->files, ImportFile, place->file);
}

void
import_apply_reject(const ImportApplying *applying, const StagePlace *place, const char *why)
{
    import_result_reject(applying->result, import_file_of(applying, place)->name, place->line,
                         why);
}

/* That an import says it, and when the file was written. */
static void
mark(const Apply *apply, const StageOrder *rows, const ImportWritten *written, json_t *data)
{
    g_autofree char *when = written == NULL ? NULL : written_text(written);

    json_set_text(data, "source", import_file_of(apply->with, &rows->rows[0].place)->format);
    if (when != NULL)
        json_set_text(data, "written", when);
}

/* Takes data over. */
static void
add_said(Apply *apply, EventType type, const char *id, Instant at, const StageOrder *rows,
         const ImportWritten *written, json_t *data)
{
    Event *event = event_new(type, id, at);

    mark(apply, rows, written, data);
    event_set_data(event, data);
    json_decref(data);
    g_ptr_array_add(apply->events, event);
}

/* report NULL: no mail was read, and nothing of the kind is staged. */
static void
tell_of_mail(MailReport *report, const ImportTold *work, const StagedOrder *staged)
{
    if (report == NULL)
        return;
    report->waiting += work->waiting;
    for (guint i = 0; i < staged->conflicts->len; i++)
        mail_report_conflict(report, staged->order->number,
                             import_conflict_text(staged->conflicts->pdata[i]));
}

/* What mails say besides; what of it is a fact goes into the staged order. */
static GPtrArray *
take_told(Apply *apply, const char *id, const OrderEvents *events, const Order *known,
          StagedOrder *staged, const StageOrder *rows)
{
    GPtrArray *told = g_ptr_array_new();
    ImportTold work = {
        id, known, events == NULL ? NULL : events->effective, apply->with->context.now, told, 0
    };

    import_told_add(&work, staged);
    for (guint i = 0; i < told->len; i++) {
        g_autoptr(JsonDocument) data = event_data(told->pdata[i]);

        mark(apply, rows, NULL, data);
        event_set_data(told->pdata[i], data);
    }
    tell_of_mail(apply->with->result->mail, &work, staged);
    return told;
}

/* How many were news. effective: the order's events, or NULL when it has none. */
static guint
add_notes(Apply *apply, const char *id, const StageOrder *rows, const StagedOrder *staged,
          const GPtrArray *effective)
{
    guint added = 0;

    for (guint i = 0; i < staged->notes->len; i++) {
        const StagedNote *note = staged->notes->pdata[i];
        json_t *data;

        if (note->at == INSTANT_UNKNOWN ||
            (effective != NULL && import_has_note(effective, note->text, note->at)))
            continue;
        data = json_object();
        json_set_text(data, "text", note->text);
        add_said(apply, EVENT_NOTE, id, note->at, rows, NULL, data);
        added++;
    }
    return added;
}

static void
fill_in(char **place, const char *text)
{
    if (*place == NULL)
        *place = g_strdup(text);
}

/* The statement with what marks it as an import's in front; neither needs escaping. */
static char *
marked(const char *statement, const ImportFile *file)
{
    g_autofree char *when = written_text(&file->written);

    return g_strconcat("{\"source\":\"", file->format, "\",",
                       when == NULL ? "" : "\"written\":\"", when == NULL ? "" : when,
                       when == NULL ? "" : "\",", statement + 1, NULL);
}

/* A statement that needs nothing more becomes the event as it was staged. */
static gboolean
track_as_staged(Apply *apply, const char *id, const StageOrder *rows)
{
    const ImportApplying *with = apply->with;
    const char *statement = staged_statement(rows);
    Event *event;

    if (statement == NULL || with->buyer_country != NULL || with->paid_with != NULL ||
        with->dry_run || rows->marketplace[0] == STAGED_ELSEWHERE)
        return FALSE;
    event = event_new(EVENT_ORDER_TRACKED, id, with->context.now);
    g_free(event->data);
    event->data = marked(statement, import_file_of(with, &rows->rows[0].place));
    g_ptr_array_add(apply->events, event);
    return TRUE;
}

static void
remember_parcels(Apply *apply, const Order *order)
{
    for (guint i = 0; apply->with->dry_run && i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        g_hash_table_add(apply->parcels, g_strdup(parcel->number));
    }
}

static void
track(Apply *apply, const char *id, const char *marketplace, const StageOrder *rows)
{
    const ImportApplying *with = apply->with;
    g_autoptr(StagedOrder) staged = NULL;
    g_autoptr(GPtrArray) told = NULL;

    with->result->added++;
    if (track_as_staged(apply, id, rows))
        return;
    staged = staged_order_read(rows, with->files);
    told = take_told(apply, id, NULL, NULL, staged, rows);
    fill_in(&staged->order->marketplace, marketplace);
    fill_in(&staged->order->buyer_country, with->buyer_country);
    fill_in(&staged->order->paid_with, with->paid_with);
    import_complete(staged->order);
    remember_parcels(apply, staged->order);
    add_said(apply, EVENT_ORDER_TRACKED, id, with->context.now, rows, &staged->written,
             statement_data(NULL, staged->order));
    if (staged->order->archived)
        add_said(apply, EVENT_ORDER_ARCHIVED, id, with->context.now, rows, NULL, json_object());
    (void)add_notes(apply, id, rows, staged, NULL);
    g_ptr_array_extend_and_steal(apply->events, g_steal_pointer(&told));
}

static void
note_contradiction(const Apply *apply, const StageOrder *rows, const Order *known,
                   const Order *found)
{
    const StagePlace *place = &rows->rows[0].place;
    ImportNote note = {
        .file = (char *)import_file_of(apply->with, place)->name,
        .line = place->line,
        .kind = NOTE_WHICH_IS_NEWER,
        .value = found->imported_status,
        .other = known->imported_status,
        .order = known->number,
    };

    import_result_note(apply->with->result, &note);
}

static void
update(Apply *apply, const OrderEvents *events, const Order *order, const StageOrder *rows)
{
    g_autoptr(StagedOrder) staged = staged_order_read(rows, apply->with->files);
    GPtrArray *told = take_told(apply, order->id, events, order, staged, rows);
    const ImportWritten *written = staged->is_told ? NULL : &staged->written;
    gboolean contradicts = FALSE;
    json_t *difference =
        import_difference(events->effective, order, staged->order, written, &contradicts);
    guint news = add_notes(apply, order->id, rows, staged, events->effective) + told->len;

    if (contradicts)
        note_contradiction(apply, rows, order, staged->order);
    remember_parcels(apply, staged->order);
    if (difference != NULL)
        add_said(apply, EVENT_ORDER_EDITED, order->id, apply->with->context.now, rows, written,
                 difference);
    g_ptr_array_extend_and_steal(apply->events, told);
    if (difference != NULL || news > 0)
        apply->with->result->updated++;
    else
        apply->with->result->unchanged++;
}

/* The order as its events have it; one that was removed stays removed. */
static gboolean
update_or_leave(Apply *apply, const char *id, const StageOrder *rows, gboolean *ret_is_known,
                GError **error)
{
    g_autoptr(OrderEvents) events = log_read_order(apply->with->db, id, error);
    g_autoptr(Order) order = NULL;

    if (events == NULL)
        return FALSE;
    order = order_fold(events->effective, NULL);
    *ret_is_known = order != NULL;
    if (order == NULL)
        return TRUE;
    if (order->removed)
        apply->with->result->unchanged++;
    else
        update(apply, events, order, rows);
    return TRUE;
}

static gboolean
apply_at(Apply *apply, const char *marketplace, const StageOrder *rows, GError **error)
{
    g_autoptr(GError) local_error = NULL;
    g_autofree char *own_id = import_order_id(marketplace, rows->number);
    g_autofree char *id =
        order_find_number(apply->with->db, marketplace, rows->number, &local_error);
    gboolean is_known;

    if (local_error != NULL) {
        g_propagate_error(error, g_steal_pointer(&local_error));
        return FALSE;
    }
    if (!update_or_leave(apply, id != NULL ? id : own_id, rows, &is_known, error))
        return FALSE;
    if (!is_known)
        track(apply, own_id, marketplace, rows);
    return TRUE;
}

static gboolean
apply_numbered(Apply *apply, const StageOrder *rows, GError **error)
{
    return apply_at(apply, rows->marketplace, rows, error);
}

/* The tracked order with this number, wherever it was bought; else it is tracked without a
 * marketplace that has rules of its own. */
static gboolean
apply_anywhere(Apply *apply, const StageOrder *rows, GError **error)
{
    g_autoptr(GPtrArray) candidates = NULL;
    const OrderSummary *summary;
    FindVerdict verdict;

    if (!order_find(apply->with->db, rows->number, NULL, &verdict, &candidates, error))
        return FALSE;
    summary = candidates->len > 0 ? candidates->pdata[0] : NULL;
    if (summary == NULL || strcmp(summary->identifier, rows->number) != 0)
        return apply_at(apply, UNKNOWN_MARKETPLACE, rows, error);
    if (verdict == FIND_FOUND)
        return apply_at(apply, summary->marketplace, rows, error);
    import_apply_reject(
        apply->with, &rows->rows[0].place,
        N_("Orders of several marketplaces have this number. It is unclear which one you mean."));
    return TRUE;
}

/* The one tracked order of the marketplace whose number ends so. */
static gboolean
apply_ending(Apply *apply, const StageOrder *rows, GError **error)
{
    const char *marketplace = rows->marketplace + strlen(STAGED_ENDING);
    g_autoptr(GPtrArray) candidates = NULL;
    g_autofree char *number = NULL;
    guint count = 0;
    FindVerdict verdict;

    if (!order_find(apply->with->db, rows->number, NULL, &verdict, &candidates, error))
        return FALSE;
    for (guint i = 0; i < candidates->len; i++) {
        const OrderSummary *summary = candidates->pdata[i];

        if (!g_str_equal(summary->marketplace, marketplace) ||
            !g_str_has_suffix(summary->identifier, rows->number))
            continue;
        g_free(number);
        number = g_strdup(summary->identifier);
        count++;
    }
    if (count == 1) {
        const StageOrder whole = { marketplace, number, rows->rows, rows->n_rows };

        return apply_at(apply, marketplace, &whole, error);
    }
    import_apply_reject(apply->with, &rows->rows[0].place,
                        N_("The mail names an order by its last digits alone, and not exactly "
                           "one tracked order ends in them."));
    return TRUE;
}

static gboolean
has_parcel(const Order *order, const char *number)
{
    for (guint i = 0; i < order->parcels->len; i++) {
        const Parcel *parcel = order->parcels->pdata[i];

        if (strcmp(parcel->number, number) == 0)
            return TRUE;
    }
    return FALSE;
}

/* Every tracked order that is in the parcel. */
static gboolean
apply_parcel(Apply *apply, const StageOrder *rows, GError **error)
{
    g_autoptr(GPtrArray) candidates = NULL;
    guint applied = 0;
    FindVerdict verdict;

    if (!order_find(apply->with->db, rows->number, NULL, &verdict, &candidates, error))
        return FALSE;
    for (guint i = 0; i < candidates->len; i++) {
        const OrderSummary *summary = candidates->pdata[i];
        g_autoptr(OrderRecord) record = order_load(apply->with->db, summary->id, error);

        if (record == NULL)
            return FALSE;
        if (!has_parcel(record->order, rows->number))
            continue;
        update(apply, record->events, record->order, rows);
        applied++;
    }
    if (applied > 0)
        return TRUE;
    if (g_hash_table_contains(apply->parcels, rows->number))
        apply->with->result->updated++;
    else
        import_apply_reject(apply->with, &rows->rows[0].place,
                            N_("No tracked order has a parcel with this number."));
    return TRUE;
}

typedef gboolean (*ApplyFunction)(Apply *apply, const StageOrder *rows, GError **error);

/* What is looked up in other ways than by its own number must find what came before it. */
static gboolean
apply_rows(Apply *apply, const StageOrder *rows, GError **error)
{
    ApplyFunction function = apply_numbered;

    if (strcmp(rows->marketplace, STAGED_ANYWHERE) == 0)
        function = apply_anywhere;
    else if (strcmp(rows->marketplace, STAGED_PARCEL) == 0)
        function = apply_parcel;
    else if (g_str_has_prefix(rows->marketplace, STAGED_ENDING))
        function = apply_ending;
    if (function != apply_numbered && !append(apply, error))
        return FALSE;
    return function(apply, rows, error) && (apply->events->len < BATCH || append(apply, error));
}

static gboolean
take_staged(const StageOrder *rows, gpointer data, GError **error)
{
    Apply *apply = data;
    const ImportApplying *with = apply->with;

    if (!with->go_on(with->data, ++apply->done, error))
        return FALSE;
    if (strcmp(rows->marketplace, STAGED_AS_EVENT) == 0)
        return import_merging_take(apply->merging, rows, error);
    return apply_rows(apply, rows, error);
}

gboolean
import_apply(Stage *stage, const ImportApplying *with, GError **error)
{
    g_autoptr(GPtrArray) events = g_ptr_array_new_with_free_func(event_destroy);
    g_autoptr(GHashTable) parcels =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_auto(ImportMerging) merging;
    Apply apply = { with, events, parcels, &merging, 0 };

    import_merging_init(&merging, with);
    return stage_each(stage, take_staged, &apply, error) && append(&apply, error) &&
           import_merging_finish(&merging, error);
}
