/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether the log of each device is whole: sequences, hashes, ends. */
#include <string.h>

#include "base/i18n.h"
#include "store/check/check-private.h"
#include "store/log/event-row.h"
#include "store/sqlite/connection.h"

/* One device's events, gone through in their sequence. */
typedef struct {
    const char *device;
    gboolean is_ours;
    gint64 seq; /* of the event before */
    guint8 hash[HASH_BYTES];
} Link;

static void
add_broken(Check *check, const Link *link, gint64 seq)
{
    check_add(
        check, "event-chain",
        g_strdup_printf("event %" G_GINT64_FORMAT " of device %s", seq, link->device),
        N_("This event is not what was written: it was changed behind the program's back, "
           "or the disk failed."),
        N_("Keep a copy of the file and compare it with a backup; the events before this "
           "one are as they were written."));
}

static void
add_gap(Check *check, const Link *link, gint64 seq)
{
    check_add(check, "event-chain",
              g_strdup_printf("events %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT
                              " of device %s",
                              link->seq + 1, seq - 1, link->device),
              N_("Events that were written here are missing."),
              N_("Keep a copy of the file, then bring back a backup: recourse restore FILE"));
}

/* The event's hash as it should be; FALSE when its own data contradicts itself. */
static gboolean
compute_hash(Query *query, const Event *event, const guint8 before[HASH_BYTES],
             guint8 ret_hash[HASH_BYTES])
{
    guint8 data_hash[HASH_BYTES];
    const void *kept;
    gsize length;

    chain_hash_data(event->data, data_hash);
    kept = query_bytes(query, LOGGED_DATA_HASH, &length);
    if (kept != NULL && (length != HASH_BYTES || event->data[0] != '\0'))
        return FALSE;
    chain_hash(event, kept != NULL ? kept : data_hash, before, ret_hash);
    return TRUE;
}

/* Another device's events may have gaps: an import can bring the events of some orders only. */
static void
check_event(Check *check, Query *query, Link *link)
{
    g_autoptr(Event) event = event_row_read(query);
    guint8 expected[HASH_BYTES];
    gsize length;
    const void *hash = query_bytes(query, LOGGED_HASH, &length);

    if (event->seq == link->seq + 1) {
        if (!compute_hash(query, event, link->hash, expected) || length != HASH_BYTES ||
            memcmp(hash, expected, HASH_BYTES) != 0)
            add_broken(check, link, event->seq);
    } else if (link->is_ours) {
        add_gap(check, link, event->seq);
    }
    link->seq = event->seq;
    if (length == HASH_BYTES)
        memcpy(link->hash, hash, HASH_BYTES);
}

static gboolean
check_device(Check *check, gint64 key, const char *device, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_EVENTS_OF_DEVICE, error);
    Link link = { .device = device, .is_ours = g_strcmp0(device, check->db->device) == 0 };
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", key);
    while ((step = query_step(query, error)) == STEP_ROW)
        check_event(check, query, &link);
    return step == STEP_DONE;
}

gboolean
check_chain(Check *check, GError **error)
{
    g_autoptr(Query) query = query_begin(check->db, SQL_DEVICES, error);
    Step step;

    if (query == NULL)
        return FALSE;
    while ((step = query_step(query, error)) == STEP_ROW) {
        if (!check_device(check, query_integer(query, 0), query_text_or_empty(query, 1), error))
            return FALSE;
    }
    return step == STEP_DONE;
}
