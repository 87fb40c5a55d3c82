/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/log-end.h"

#include <string.h>

#include "store/connection.h"

static gboolean
insert_device(Db *db, const char *device, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_DEVICE_INSERT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", device);
    return query_run(query, error);
}

gboolean
log_device_key(Db *db, const char *device, gint64 *ret_key, GError **error)
{
    g_autoptr(Query) query = NULL;

    if (!insert_device(db, device, error))
        return FALSE;
    query = query_begin(db, SQL_DEVICE_KEY, error);
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", device);
    if (query_step(query, error) != STEP_ROW)
        return FALSE;
    *ret_key = query_integer(query, 0);
    return TRUE;
}

static gboolean
load_newest(Db *db, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_LOG_END_OF_DEVICE, error);
    const void *hash;
    gsize length;
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", db->end.device);
    step = query_step(query, error);
    if (step != STEP_ROW)
        return step == STEP_DONE;
    db->end.seq = query_integer(query, 0);
    hash = query_bytes(query, 1, &length);
    g_assert(length == HASH_BYTES); /* a CHECK of the table */
    memcpy(db->end.hash, hash, HASH_BYTES);
    return TRUE;
}

gboolean
log_end_load(Db *db, GError **error)
{
    if (db->end.is_loaded)
        return TRUE;
    memset(&db->end, 0, sizeof db->end);
    db->end.is_loaded =
        log_device_key(db, db->device, &db->end.device, error) && load_newest(db, error) &&
        connection_integer(db, SQL_LOG_GREATEST_COUNTER, &db->end.counter, error) &&
        connection_integer(db, SQL_PURCHASE_GREATEST_KEY, &db->end.purchase_key, error);
    return db->end.is_loaded;
}
