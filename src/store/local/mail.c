/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "store/local/mail.h"

#include <string.h>

#include "base/packed.h"
#include "store/sqlite/sqlite.h"

#define ID_BYTES 32

static const gsize folder_strings[] = {
    G_STRUCT_OFFSET(MailFolder, path),
    G_STRUCT_OFFSET(MailFolder, server),
};

static const gsize offer_strings[] = {
    G_STRUCT_OFFSET(MailOfferRow, id),
    G_STRUCT_OFFSET(MailOfferRow, data),
};

static gpointer
read_folder(Query *query)
{
    MailFolder folder = {
        .path = query_text(query, 0),
        .server = query_text(query, 1),
        .added = query_instant(query, 2),
        .read = query_instant(query, 3),
        .stamp = query_integer(query, 4),
    };

    return packed_copy(&folder, sizeof folder, folder_strings, G_N_ELEMENTS(folder_strings));
}

static gpointer
read_offer(Query *query)
{
    MailOfferRow offer = { query_text(query, 0), query_text(query, 1) };

    return packed_copy(&offer, sizeof offer, offer_strings, G_N_ELEMENTS(offer_strings));
}

static gpointer
read_order(Query *query)
{
    return g_strdup(query_text_or_empty(query, 0));
}

/* A file of an older version has nothing. */
static GPtrArray *
read_rows(Db *db, SqlId statement, gpointer (*read)(Query *query), GError **error)
{
    g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = NULL;
    Step step;

    if (db_needs_migration(db))
        return g_steal_pointer(&rows);
    query = query_begin(db, statement, error);
    if (query == NULL)
        return NULL;
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(rows, read(query));
    return step == STEP_DONE ? g_steal_pointer(&rows) : NULL;
}

GPtrArray *
mail_folders(Db *db, GError **error)
{
    return read_rows(db, SQL_MAIL_FOLDERS, read_folder, error);
}

GPtrArray *
mail_offers(Db *db, GError **error)
{
    return read_rows(db, SQL_MAIL_OFFERS, read_offer, error);
}

GPtrArray *
mail_orders(Db *db, GError **error)
{
    return read_rows(db, SQL_MAIL_ORDERS, read_order, error);
}

gboolean
mail_folder_put(Db *db, const char *path, const char *server, Instant added, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_FOLDER_PUT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":path", path);
    query_bind_text(query, ":server", server);
    query_bind_instant(query, ":added", added);
    return query_run(query, error);
}

gboolean
mail_folder_drop(Db *db, const char *path, gboolean *ret_is_there, GError **error)
{
    g_autoptr(GPtrArray) folders = mail_folders(db, error);
    g_autoptr(Query) query = NULL;

    if (folders == NULL)
        return FALSE;
    *ret_is_there = FALSE;
    for (guint i = 0; i < folders->len; i++) {
        const MailFolder *folder = folders->pdata[i];

        *ret_is_there = *ret_is_there || g_str_equal(folder->path, path);
    }
    query = query_begin(db, SQL_MAIL_FOLDER_DROP, error);
    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":path", path);
    return query_run(query, error);
}

gboolean
mail_folder_mark(Db *db, const char *path, Instant read, gint64 stamp, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_FOLDER_MARK, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":path", path);
    query_bind_instant(query, ":read", read);
    query_bind_integer(query, ":stamp", stamp);
    return query_run(query, error);
}

/* 64 hexadecimal digits as 32 bytes. */
static void
read_id(const char *id, guint8 bytes[ID_BYTES])
{
    memset(bytes, 0, ID_BYTES);
    for (gsize i = 0; i < ID_BYTES && id[2 * i] != '\0' && id[2 * i + 1] != '\0'; i++)
        bytes[i] = (guint8)(g_ascii_xdigit_value(id[2 * i]) << 4 |
                            g_ascii_xdigit_value(id[2 * i + 1]));
}

gboolean
mail_seen_find(Db *db, const char *id, MailSeen *ret_seen, GError **error)
{
    guint8 bytes[ID_BYTES];
    g_autoptr(Query) query = NULL;
    Step step;

    *ret_seen = (MailSeen){ 0 };
    if (db_needs_migration(db))
        return TRUE;
    query = query_begin(db, SQL_MAIL_SEEN_FIND, error);
    if (query == NULL)
        return FALSE;
    read_id(id, bytes);
    query_bind_bytes(query, ":id", bytes, sizeof bytes);
    query_bind_integer(query, ":set_aside", MAIL_SET_ASIDE);
    step = query_step(query, error);
    if (step == STEP_ROW)
        *ret_seen = (MailSeen){ TRUE, query_integer(query, 0) != 0, query_integer(query, 1),
                                query_integer(query, 2) != 0 };
    return step != STEP_ERROR;
}

static gboolean
put_seen(Db *db, const guint8 id[ID_BYTES], gboolean is_settled, gint64 stamp, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_SEEN_PUT, error);

    if (query == NULL)
        return FALSE;
    query_bind_bytes(query, ":id", id, ID_BYTES);
    query_bind_integer(query, ":settled", is_settled);
    query_bind_integer(query, ":stamp", stamp);
    query_bind_integer(query, ":set_aside", MAIL_SET_ASIDE);
    return query_run(query, error);
}

/* In place of the changes that were taken back. */
static gboolean
put_reading(Db *db, const guint8 id[ID_BYTES], const char *change, GError **error)
{
    g_autoptr(Query) renew = query_begin(db, SQL_MAIL_READING_RENEW, error);
    g_autoptr(Query) query = NULL;

    if (renew == NULL)
        return FALSE;
    query_bind_bytes(renew, ":id", id, ID_BYTES);
    if (!query_run(renew, error))
        return FALSE;
    query = query_begin(db, SQL_MAIL_READING_PUT, error);
    if (query == NULL)
        return FALSE;
    query_bind_bytes(query, ":id", id, ID_BYTES);
    query_bind_text(query, ":change", change);
    return query_run(query, error);
}

gboolean
mail_seen_put(Db *db, const char *id, gboolean is_settled, gint64 stamp, const char *change,
              GError **error)
{
    guint8 bytes[ID_BYTES];

    read_id(id, bytes);
    return put_seen(db, bytes, is_settled, stamp, error) &&
           (change == NULL || put_reading(db, bytes, change, error));
}

gboolean
mail_seen_undone(Db *db, gboolean *ret_is, GError **error)
{
    g_autoptr(Query) query = NULL;
    Step step;

    *ret_is = FALSE;
    if (db_needs_migration(db))
        return TRUE;
    query = query_begin(db, SQL_MAIL_READINGS_UNDONE, error);
    if (query == NULL)
        return FALSE;
    step = query_step(query, error);
    *ret_is = step == STEP_ROW && query_integer(query, 0) != 0;
    return step != STEP_ERROR;
}

gboolean
mail_seen_forget_undone(Db *db, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_READINGS_FORGET_UNDONE, error);

    return query != NULL && query_run(query, error);
}

gboolean
mail_offer_put(Db *db, const char *id, const char *data, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_OFFER_PUT, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    query_bind_text(query, ":data", data);
    return query_run(query, error);
}

gboolean
mail_offer_drop(Db *db, const char *id, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_OFFER_DROP, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    return query_run(query, error);
}

gboolean
mail_offer_record(Db *db, const char *id, const char *change, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_OFFER_RECORD, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":id", id);
    query_bind_text(query, ":change", change);
    return query_run(query, error);
}

gboolean
mail_offers_purge(Db *db, const char *order, GError **error)
{
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_OFFERS_PURGE, error);

    if (query == NULL)
        return FALSE;
    query_bind_text(query, ":purchase", order);
    return query_run(query, error);
}

GPtrArray *
mail_orders_of_amount(Db *db, const Money *amount, Instant at, guint limit, GError **error)
{
    g_autoptr(GPtrArray) numbers = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(Query) query = query_begin(db, SQL_MAIL_ORDERS_OF_AMOUNT, error);
    Step step;

    if (query == NULL)
        return NULL;
    query_bind_money(query, ":total", ":currency", amount);
    query_bind_instant(query, ":at", at);
    query_bind_integer(query, ":limit", limit);
    while ((step = query_step(query, error)) == STEP_ROW)
        g_ptr_array_add(numbers, g_strdup(query_text_or_empty(query, 0)));
    return step == STEP_DONE ? g_steal_pointer(&numbers) : NULL;
}
