/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Between the log's table and Event. */
#include <string.h>

#include "store/log/log.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"

Event *
event_row_read(Query *query)
{
    Event *event = g_new0(Event, 1);
    int column = LOGGED_KEY + 1;

    event->device = g_strdup(query_text_or_empty(query, column++));
    event->seq = query_integer(query, column++);
    event->counter = query_integer(query, column++);
    event->type_token = g_strdup(query_text_or_empty(query, column++));
    event->type = event_type_parse(event->type_token);
    event->version = (int)CLAMP(query_integer(query, column), 1, G_MAXINT);
    column++;
    event->at = query_instant(query, column++);
    event->recorded = query_integer(query, column++);
    event->order = g_strdup(query_text(query, column++));
    event->dispute = g_strdup(query_text(query, column++));
    event->change = g_strdup(query_text_or_empty(query, column++));
    event->data = g_strdup(query_text_or_empty(query, column));
    return event;
}

gboolean
event_row_hash(Query *query, int column, guint8 ret_hash[HASH_BYTES], GError **error)
{
    gsize length;
    const void *hash = query_bytes(query, column, &length);

    if (hash == NULL || length != HASH_BYTES)
        return refuse_cut_hash(query_db(query), error);
    memcpy(ret_hash, hash, HASH_BYTES);
    return TRUE;
}

gboolean
event_row_insert(Db *db, const Event *event, gint64 device, const guint8 *data_hash,
                 const guint8 hash[HASH_BYTES], GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_EVENT_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", device);
    query_bind_integer(query, ":seq", event->seq);
    query_bind_integer(query, ":counter", event->counter);
    query_bind_text(query, ":type", event->type_token);
    query_bind_integer(query, ":version", event->version);
    query_bind_instant(query, ":at", event->at);
    query_bind_integer(query, ":recorded", event->recorded);
    query_bind_text(query, ":purchase", event->order);
    query_bind_text(query, ":dispute", event->dispute);
    query_bind_text(query, ":change", event->change);
    query_bind_text(query, ":data", event->data);
    query_bind_bytes(query, ":data_hash", data_hash, HASH_BYTES);
    query_bind_bytes(query, ":hash", hash, HASH_BYTES);
    return query_run(query, error);
}

char *
event_retracts(const Event *event)
{
    g_autoptr(JsonDocument) data = NULL;

    if (event->type != EVENT_CHANGE_RETRACTED)
        return NULL;
    data = event_data(event);
    return g_strdup(json_member_text(data, "change"));
}
