/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mail: from where mail is read, which mails were read, and what those say that name no order
 * (local state of this file). A file of an older version has none of it. Whatever writes does
 * so inside the caller's transaction.
 */
#pragma once

#include "base/money/money.h"
#include "base/time/time.h"
#include "store/file/file.h"

/* One row; its strings stand in the same block: freed with g_free(). */
typedef struct {
    const char *path;   /* absolute */
    const char *server; /* whose word on its mails counts, or NULL */
    Instant added;
    Instant read; /* INSTANT_UNKNOWN: never */
    gint64 stamp; /* of what it was last read with: mail_stamp() */
} MailFolder;

/* GPtrArray of MailFolder. */
GPtrArray *mail_folders(Db *db, GError **error);

/* A folder that is there already gets the server, if there is one. */
gboolean mail_folder_put(Db *db, const char *path, const char *server, Instant added,
                         GError **error);

/* ret_is_there: it was. */
gboolean mail_folder_drop(Db *db, const char *path, gboolean *ret_is_there, GError **error);
gboolean mail_folder_mark(Db *db, const char *path, Instant read, gint64 stamp, GError **error);

/* In place of a stamp: the person has set aside what the mail says. That stays. */
#define MAIL_SET_ASIDE 0

/* An id is 64 hexadecimal digits. */
typedef struct {
    gboolean is_seen;
    gboolean is_settled;    /* reading it again with other tables or servers adds nothing */
    gint64 stamp;           /* of what it was read with: mail_stamp() */
    gboolean is_dealt_with; /* the person has recorded what it says, or set it aside */
} MailSeen;

/* A mail of which an undo took back what it brought was not seen. */
gboolean mail_seen_find(Db *db, const char *id, MailSeen *ret_seen, GError **error);

/* change: id of the one that it may have brought something to, or NULL. */
gboolean mail_seen_put(Db *db, const char *id, gboolean is_settled, gint64 stamp,
                       const char *change, GError **error);

/* Whether there are mails of which an undo took back what they brought. */
gboolean mail_seen_undone(Db *db, gboolean *ret_is, GError **error);

/* Every folder was read again: those that were in none do not count. */
gboolean mail_seen_forget_undone(Db *db, GError **error);

/* One row; its strings stand in the same block: freed with g_free(). */
typedef struct {
    const char *id;
    const char *data;
} MailOfferRow;

/* GPtrArray of MailOfferRow. */
GPtrArray *mail_offers(Db *db, GError **error);

gboolean mail_offer_put(Db *db, const char *id, const char *data, GError **error);
gboolean mail_offer_drop(Db *db, const char *id, GError **error);

/* It waits no longer while the change (id) is in force that recorded it of an order; no offer
 * of that id: nothing. */
gboolean mail_offer_record(Db *db, const char *id, const char *change, GError **error);

/* What of offers was recorded of an order that is purged. */
gboolean mail_offers_purge(Db *db, const char *order, GError **error);

/* Numbers (char *) of orders that cost this and were not placed after at, at most limit. */
GPtrArray *mail_orders_of_amount(Db *db, const Money *amount, Instant at, guint limit,
                                 GError **error);

/* Ids (char *) of the orders of which a mail ever said something that waits. */
GPtrArray *mail_orders(Db *db, GError **error);
