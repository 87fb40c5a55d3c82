/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The end of the log, as far as appending needs it. */
#include <string.h>

#include "store/file/file.h"
#include "store/log/log.h"
#include "store/sqlite/sqlite.h"
#include "store/write/log-end-private.h"

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
log_device_find(Db *db, const char *device, gint64 *ret_key, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_DEVICE_KEY, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", device);
    step = query_step(query, error);
    *ret_key = step == STEP_ROW ? query_integer(query, 0) : 0;
    return step != STEP_ERROR;
}

gboolean
log_device_key(Db *db, const char *device, gint64 *ret_key, GError **error)
{
    return insert_device(db, device, error) && log_device_find(db, device, ret_key, error);
}

static gboolean
load_newest(Db *db, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_LOG_END_OF_DEVICE, error);
    Step step;

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":device", db->end.device);
    step = query_step(query, error);
    if (step != STEP_ROW)
        return step == STEP_DONE;
    db->end.seq = query_integer(query, 0);
    return event_row_hash(query, 1, db->end.hash, error);
}

/* An import can bring an event under our own name that leaves no number to go on with. */
static gboolean
load_device(Db *db, GError **error)
{
    if (!log_device_key(db, db->device, &db->end.device, error) || !load_newest(db, error))
        return FALSE;
    if (db->end.seq < EVENT_NUMBER_MOST)
        return TRUE;
    memset(&db->end, 0, sizeof db->end);
    return db_become_new_device(db, error) &&
           log_device_key(db, db->device, &db->end.device, error);
}

gboolean
log_end_load(Db *db, GError **error)
{
    if (db->end.is_loaded)
        return TRUE;
    memset(&db->end, 0, sizeof db->end);
    db->end.is_loaded =
        load_device(db, error) &&
        connection_integer(db, SQL_LOG_GREATEST_COUNTER, &db->end.counter, error) &&
        connection_integer(db, SQL_PURCHASE_GREATEST_KEY, &db->end.purchase_key, error);
    return db->end.is_loaded;
}
