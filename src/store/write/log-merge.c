/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Events of other devices, proven one by one and taken in. */
#include <string.h>

#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"
#include "store/write/log-end-private.h"
#include "store/write/write.h"

/* ret_known: FALSE when the log has no event at that place. */
static gboolean
find_hash(Db *db, gint64 device, gint64 seq, guint8 ret_hash[HASH_BYTES], gboolean *ret_known,
          GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_EVENT_HASH, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", device);
    query_bind_integer(query, ":seq", seq);
    step = query_step(query, error);
    *ret_known = step == STEP_ROW;
    if (step != STEP_ROW)
        return step == STEP_DONE;
    return event_row_hash(query, 0, ret_hash, error);
}

/* What binds the event: the hash of the one before it, else its own seal. */
typedef struct {
    guint8 before[HASH_BYTES];
    const guint8 *expected; /* what comes out of it when nothing was changed; NULL: no proof */
} Proof;

/* before: of an event that would be in the log by then; or NULL. */
static gboolean
find_proof(Db *db, const ChainedEvent *chained, gint64 device, const guint8 *before,
           Proof *ret_proof, GError **error)
{
    gboolean is_there = TRUE;

    *ret_proof = (Proof){ .expected = chained->hash };
    if (chained->event->seq == 1)
        return TRUE;
    if (!find_hash(db, device, chained->event->seq - 1, ret_proof->before, &is_there, error))
        return FALSE;
    if (is_there)
        return TRUE;
    memcpy(ret_proof->before, before != NULL ? before : chained->hash, HASH_BYTES);
    if (before == NULL)
        ret_proof->expected = chained->seal;
    return TRUE;
}

/* The hash of purged data stands in for data that is no longer there, never beside other data.
 */
static gboolean
is_as_written(const ChainedEvent *chained, const Proof *proof)
{
    guint8 data_hash[HASH_BYTES];
    guint8 hash[HASH_BYTES];

    if (chained->data_hash != NULL && *chained->event->data != '\0')
        return FALSE;
    chain_hash_data(chained->event->data, data_hash);
    chain_hash(chained->event, chained->data_hash != NULL ? chained->data_hash : data_hash,
               proof->before, hash);
    return memcmp(hash, proof->expected, HASH_BYTES) == 0;
}

static gboolean
judge(Db *db, const ChainedEvent *chained, gint64 device, const guint8 *before,
      MergeVerdict *ret_verdict, GError **error)
{
    guint8 hash[HASH_BYTES];
    gboolean is_taken;
    Proof proof;

    if (!find_hash(db, device, chained->event->seq, hash, &is_taken, error) ||
        !find_proof(db, chained, device, before, &proof, error))
        return FALSE;
    if (is_taken && memcmp(hash, chained->hash, HASH_BYTES) != 0)
        *ret_verdict = MERGE_CONFLICT;
    else if (proof.expected == NULL) /* what is here already needs no proof to stay */
        *ret_verdict = is_taken ? MERGE_KNOWN : MERGE_UNPROVEN;
    else if (!is_as_written(chained, &proof))
        *ret_verdict = MERGE_CONFLICT;
    else
        *ret_verdict = is_taken ? MERGE_KNOWN : MERGE_NEW;
    return TRUE;
}

gboolean
log_merge_judge(Db *db, const ChainedEvent *chained, const guint8 *before,
                MergeVerdict *ret_verdict, GError **error)
{
    gint64 device;

    return log_device_find(db, chained->event->device, &device, error) &&
           judge(db, chained, device, before, ret_verdict, error);
}

/* ret_in_change: and the change is among those that speak of it. */
static gboolean
ask_log(Db *db, const char *order, const char *change, gboolean *ret_speaks,
        gboolean *ret_in_change, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_ORDER_IS_SPOKEN_OF, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":change", change);
    query_bind_text(query, ":purchase", order);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    *ret_speaks = !query_is_null(query, 0);
    *ret_in_change = query_integer(query, 0) != 0;
    return TRUE;
}

gboolean
log_speaks_of(Db *db, const char *order, gboolean *ret_speaks, GError **error)
{
    gboolean in_change;

    return ask_log(db, order, "", ret_speaks, &in_change, error);
}

static gboolean
is_new_to_change(Db *db, const Event *event, gboolean *ret_is_new, GError **error)
{
    gboolean speaks;
    gboolean in_change = TRUE;

    if (event->order != NULL &&
        !ask_log(db, event->order, event->change, &speaks, &in_change, error))
        return FALSE;
    *ret_is_new = !in_change;
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
        !judge(db, chained, device, NULL, ret_verdict, error))
        return FALSE;
    if (*ret_verdict != MERGE_NEW)
        return TRUE;
    if (!is_new_to_change(db, event, &is_new, error) ||
        !event_row_insert(db, event, device, chained->data_hash, chained->hash, error) ||
        !note_change(db, event, device, is_new, error))
        return FALSE;
    if (event->counter < EVENT_NUMBER_MOST)
        db->end.counter = MAX(db->end.counter, event->counter);
    if (device == db->end.device && event->seq > db->end.seq &&
        event->seq < EVENT_NUMBER_MOST) {
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
