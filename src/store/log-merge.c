/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "store/change-row.h"
#include "store/connection.h"
#include "store/event-row.h"
#include "store/log-end.h"
#include "store/log.h"
#include "store/projection.h"

/* ret_known: FALSE when the log has no event at that place. */
static gboolean
find_hash(Db *db, gint64 device, gint64 seq, guint8 ret_hash[HASH_BYTES], gboolean *ret_known,
          GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_EVENT_HASH, error);
    const void *hash;
    gsize length;
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", device);
    query_bind_integer(query, ":seq", seq);
    step = query_step(query, error);
    *ret_known = step == STEP_ROW;
    if (step != STEP_ROW)
        return step == STEP_DONE;
    hash = query_bytes(query, 0, &length);
    memcpy(ret_hash, hash, HASH_BYTES);
    return TRUE;
}

/* An export of some orders leaves gaps; then there is no predecessor to hold the event against.
 */
static gboolean
fits_chain(Db *db, const ChainedEvent *chained, gint64 device, gboolean *ret_fits,
           GError **error)
{
    guint8 before[HASH_BYTES] = { 0 };
    guint8 data_hash[HASH_BYTES];
    guint8 hash[HASH_BYTES];
    gboolean known = TRUE;

    if (chained->event->seq > 1 &&
        !find_hash(db, device, chained->event->seq - 1, before, &known, error))
        return FALSE;
    chain_hash_data(chained->event->data, data_hash);
    chain_hash(chained->event, chained->data_hash != NULL ? chained->data_hash : data_hash,
               before, hash);
    *ret_fits = !known || memcmp(hash, chained->hash, HASH_BYTES) == 0;
    return TRUE;
}

static gboolean
judge(Db *db, const ChainedEvent *chained, gint64 device, MergeVerdict *ret_verdict,
      GError **error)
{
    guint8 hash[HASH_BYTES];
    gboolean known, fits;

    if (!find_hash(db, device, chained->event->seq, hash, &known, error) ||
        !fits_chain(db, chained, device, &fits, error))
        return FALSE;
    if (known)
        *ret_verdict =
            memcmp(hash, chained->hash, HASH_BYTES) == 0 ? MERGE_KNOWN : MERGE_CONFLICT;
    else
        *ret_verdict = fits ? MERGE_NEW : MERGE_CONFLICT;
    return TRUE;
}

static gboolean
is_new_to_change(Db *db, const Event *event, gboolean *ret_is_new, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IS_SPOKEN_OF, error);

    *ret_is_new = FALSE;
    if (query == NULL || event->order == NULL)
        return query != NULL;
    query_bind_text(query, ":change", event->change);
    query_bind_text(query, ":purchase", event->order);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    *ret_is_new = query_integer(query, 0) == 0;
    return TRUE;
}

static gboolean
note_change(Db *db, const Event *event, gint64 device, gboolean is_new, GError **error)
{
    g_autofree char *retracts = event_retracts(event);
    ChangePart part = {
        .change = event->change,
        .device = device,
        .first_seq = event->seq,
        .last_seq = event->seq,
        .recorded = event->recorded,
        .type = event->type_token,
        .retracts = retracts,
        .purchase = event->order,
        .purchases = is_new ? 1 : 0,
        .merging = TRUE,
    };

    return change_row_extend(db, &part, error);
}

/* Remembers where the new events begin. */
static gboolean
begin_merging(Db *db, GError **error)
{
    if (db->end.is_merging)
        return TRUE;
    db->end.is_merging =
        connection_integer(db, SQL_EVENT_GREATEST_KEY, &db->end.merged_from, error);
    return db->end.is_merging;
}

gboolean
log_merge(Db *db, const ChainedEvent *chained, MergeVerdict *ret_verdict, GError **error)
{
    const Event *event = chained->event;
    gboolean is_new;
    gint64 device;

    g_assert(db->in_transaction && db->writable);
    if (!log_end_load(db, error) || !begin_merging(db, error) ||
        !log_device_key(db, event->device, &device, error) ||
        !judge(db, chained, device, ret_verdict, error))
        return FALSE;
    if (*ret_verdict != MERGE_NEW)
        return TRUE;
    if (!is_new_to_change(db, event, &is_new, error) ||
        !event_row_insert(db, event, device, chained->data_hash, chained->hash, error) ||
        !note_change(db, event, device, is_new, error))
        return FALSE;
    db->end.counter = MAX(db->end.counter, event->counter);
    if (device == db->end.device && event->seq > db->end.seq) {
        db->end.seq = event->seq;
        memcpy(db->end.hash, chained->hash, HASH_BYTES);
    }
    return TRUE;
}

static gboolean
renew_merged(Db *db, const Context *context, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDERS_SPOKEN_OF_SINCE, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":key", db->end.merged_from);
    return projection_renew_each(db, context, query, error);
}

gboolean
log_merge_finish(Db *db, const Context *context, GError **error)
{
    if (!db->end.is_merging)
        return TRUE;
    db->end.is_merging = FALSE;
    return projection_begin(db, context, error) && change_rows_retract(db, context, error) &&
           renew_merged(db, context, error);
}
