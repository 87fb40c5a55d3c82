/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The data of an order taken out of its events, which stay as links of the chain. */
#include "store/rows/rows.h"
#include "store/sqlite/sqlite.h"
#include "store/write/log-end-private.h"
#include "store/write/write.h"

/* An event whose data is still there. */
typedef struct {
    gint64 key;
    guint8 data_hash[HASH_BYTES];
} Blank;

static GArray *
find_events(Db *db, const char *order, GError **error)
{
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Blank));
    g_autoptr(Query) query = query_begin(db, SQL_EVENTS_OF_ORDER, error);
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_text(query, ":purchase", order);
    while ((step = query_step(query, error)) == STEP_ROW) {
        g_autoptr(Event) event = event_row_read(query);
        Blank blank = { .key = query_integer(query, LOGGED_KEY) };

        if (!query_is_null(query, LOGGED_DATA_HASH))
            continue;
        chain_hash_data(event->data, blank.data_hash);
        g_array_append_val(found, blank);
    }
    return step == STEP_DONE ? g_steal_pointer(&found) : NULL;
}

static gboolean
blank_event(Db *db, const Blank *blank, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_EVENT_BLANK, error);

    if (query == NULL)
        return FALSE;
    query_bind_bytes(query, ":data_hash", blank->data_hash, HASH_BYTES);
    query_bind_integer(query, ":key", blank->key);
    return query_run(query, error);
}

gboolean
log_purge(Db *db, const Context *context, const char *order, guint *ret_events, GError **error)
{
    g_autoptr(GArray) found = NULL;

    g_assert(db->in_transaction && db->writable);
    found = find_events(db, order, error);
    if (found == NULL || !log_end_load(db, error) || !projection_begin(db, context, error))
        return FALSE;
    for (guint i = 0; i < found->len; i++) {
        if (!blank_event(db, &g_array_index(found, Blank, i), error))
            return FALSE;
    }
    *ret_events = found->len;
    return projection_renew(db, context, order, error);
}
