/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/local/told.h"

#include "base/packed.h"
#include "store/file/file.h"
#include "store/sqlite/sqlite.h"

static const gsize row_strings[] = {
    G_STRUCT_OFFSET(ToldRow, key.order),   G_STRUCT_OFFSET(ToldRow, key.clock),
    G_STRUCT_OFFSET(ToldRow, key.dispute), G_STRUCT_OFFSET(ToldRow, claim),
    G_STRUCT_OFFSET(ToldRow, channel),     G_STRUCT_OFFSET(ToldRow, why),
};

static ToldRow *
row_read(Query *query)
{
    ToldRow row = {
        .key.order = query_text(query, 0),
        .key.clock = query_text(query, 1),
        .key.dispute = query_text(query, 2),
        .key.step = query_integer(query, 3),
        .key.end = query_integer(query, 4),
        .claim = query_text(query, 5),
        .claimed = query_instant(query, 6),
        .sent = query_instant(query, 7),
        .channel = query_text(query, 8),
        .failed = query_instant(query, 9),
        .why = query_text(query, 10),
    };

    return packed_copy(&row, sizeof row, row_strings, G_N_ELEMENTS(row_strings));
}

static GPtrArray *
read_rows(Query *query, GError **error)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    Step step;

    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(rows, row_read(query));
    return step == STEP_DONE ? g_steal_pointer(&rows) : NULL;
}

GPtrArray *
told_in_span(Db *db, Instant from, Instant until, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_TOLD_IN_SPAN, error);

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":from", from);
    query_bind_integer(query, ":until", until);
    return read_rows(query, error);
}

GPtrArray *
told_undelivered(Db *db, guint limit, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_TOLD_UNDELIVERED, error);

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":limit", limit);
    return read_rows(query, error);
}

gboolean
told_count_undelivered(Db *db, guint *ret_count, GError **error)
{
    gint64 count;

    if (!connection_integer(db, SQL_TOLD_COUNT_UNDELIVERED, &count, error))
        return FALSE;
    *ret_count = (guint)count;
    return TRUE;
}

GPtrArray *
told_sent_since(Db *db, Instant since, guint limit, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_TOLD_SENT_SINCE, error);

    if (query == NULL)
        return NULL;
    query_bind_integer(query, ":since", since);
    query_bind_integer(query, ":limit", limit);
    return read_rows(query, error);
}

static void
bind_key(Query *query, const ToldKey *key)
{
    query_bind_text(query, ":purchase", key->order);
    query_bind_text(query, ":clock", key->clock);
    query_bind_text(query, ":dispute", key->dispute);
    query_bind_integer(query, ":step", key->step);
    query_bind_integer(query, ":end_at", key->end);
}

gboolean
told_claim(Db *db, const ToldKey *key, const char *claim, Instant now, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_TOLD_CLAIM, error);

    if (query == NULL)
        return FALSE;
    bind_key(query, key);
    query_bind_text(query, ":claim", claim);
    query_bind_instant(query, ":claimed", now);
    return query_run(query, error);
}

gboolean
told_mark_sent(Db *db, const char *claim, Instant now, const char *channel, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autoptr(Query) query = NULL;

    if (transaction == NULL)
        return FALSE;
    query = query_begin(db, SQL_TOLD_MARK_SENT, error);
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":claim", claim);
    query_bind_instant(query, ":sent", now);
    query_bind_text(query, ":channel", channel);
    return query_run(query, error) && transaction_commit(transaction, error);
}

gboolean
told_mark_failed(Db *db, const char *claim, Instant now, const char *why, GError **error)
{
    g_autoptr(Transaction) transaction = transaction_begin(db, error);
    g_autoptr(Query) query = NULL;

    if (transaction == NULL)
        return FALSE;
    query = query_begin(db, SQL_TOLD_MARK_FAILED, error);
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":claim", claim);
    query_bind_instant(query, ":failed", now);
    query_bind_text(query, ":why", why);
    return query_run(query, error) && transaction_commit(transaction, error);
}

gboolean
told_drop(Db *db, const ToldKey *key, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_TOLD_DROP, error);

    if (query == NULL)
        return FALSE;
    bind_key(query, key);
    return query_run(query, error);
}

static gboolean
run_before(Db *db, SqlId id, Instant before, GError **error)
{
    g_autoptr(Query) query = query_begin(db, id, error);

    if (query == NULL)
        return FALSE;
    query_bind_integer(query, ":before", before);
    return query_run(query, error);
}

gboolean
told_forget(Db *db, Instant before, GError **error)
{
    return run_before(db, SQL_TOLD_FORGET, before, error) &&
           run_before(db, SQL_REMINDER_WISHES_FORGET, before, error);
}
