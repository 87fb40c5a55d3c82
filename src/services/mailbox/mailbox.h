/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mailbox: the folders of mail that are read again and again, and what waits for the person
 * when they were: what mails say and may not do by themselves (domain/case/mail-word.h), and
 * what names no order.
 */
#pragma once

#include "services/import/import.h"
#include "services/orders/orders.h"
#include "store/local/local.h"

/* --- Folders -------------------------------------------------------------------------------
 */

/* GPtrArray of MailFolder. */
GPtrArray *mailbox_folders(App *app, GError **error);

/* Keeps the folder (an mbox or a single mail too); server may be NULL: then one that it has
 * stays. One that is not there, or that is no place for mail, is refused. */
gboolean mailbox_add(App *app, const char *path, const char *server, GError **error);

/* Whose checks count for mail of that folder; NULL: nobody's. Owned by the caller. */
char *mailbox_server(App *app, const char *path);

/* What was read from it stays. */
gboolean mailbox_remove(App *app, const char *path, GError **error);

/*
 * Whose word on the mails of the folder might be believed: the server that stands above
 * everything else in nearly all mails of the last 90 days. NULL without an error: nobody's.
 * Owned by the caller.
 */
char *mailbox_propose_server(App *app, const char *path, ImportProgress progress,
                             gpointer progress_data, GError **error);

/* What reading one folder came to. */
typedef struct {
    char *path;
    ImportResult *result; /* NULL: it could not be read */
    char *problem;        /* then why; a sentence */
} MailboxRead;

/* Reads what is new in all folders, each as a change of its own; a folder that cannot be read
 * does not keep the others from it. GPtrArray of MailboxRead. NULL: nothing could be done, or
 * it was cancelled. */
GPtrArray *mailbox_read(App *app, gboolean dry_run, ImportProgress progress,
                        gpointer progress_data, GError **error);

/* The folder that was read longest ago; INSTANT_UNKNOWN where there is none, or one that never
 * was. *ret_count, if not NULL: how many folders there are. Cheap, and never an error. */
Instant mailbox_last_read(App *app, guint *ret_count);

/* --- Reading on arrival ---------------------------------------------------------------------
 */

/* A systemd path unit on the folders that are there now. *ret_has_systemd FALSE: there is no
 * user manager to talk to, and nothing was done. */
gboolean mailbox_watch(App *app, gboolean *ret_has_systemd, GError **error);
gboolean mailbox_unwatch(gboolean *ret_has_systemd, GError **error);
gboolean mailbox_is_watched(void);

/* --- What waits -----------------------------------------------------------------------------
 */

/* Something that a mail says. */
typedef struct {
    char *id; /* of the mail */
    MailWord *word;
    char *order; /* id of the order; NULL: the mail names none */
    char *number;
    char *marketplace;
    char *title;
    char *payment;        /* token of who sent what names none, or NULL */
    char *case_number;    /* or NULL */
    GPtrArray *suggested; /* char *: numbers of orders that it may be about */
} MailboxWaiting;

void mailbox_waiting_free(MailboxWaiting *waiting);

/* GPtrArray of MailboxWaiting, the oldest first; order: of this one alone, or NULL. */
GPtrArray *mailbox_waiting(App *app, const char *order, GError **error);

/* Which of what waits is meant. */
typedef struct {
    const char *mail;  /* the beginning of the mail's id */
    const char *order; /* id: of this order, or of none that the mail names; NULL: any */
    const char *event; /* token; NULL: any */
} MailboxMeant;

/* An error when there is none, or more than one. Borrowed from the array. */
const MailboxWaiting *mailbox_waiting_find(const GPtrArray *all, const MailboxMeant *meant,
                                           GError **error);

/*
 * Records it as an event of its order, or (where the mail names none) of this one. Guards
 * refuse as in orders_log(); anyway overrides. What is of a dispute is recorded of the only
 * open one.
 */
gboolean mailbox_record(App *app, const MailboxWaiting *waiting, const char *order,
                        gboolean anyway, GError **error);

/* It is not so, or of no interest: it waits no longer. */
gboolean mailbox_set_aside(App *app, const MailboxWaiting *waiting, GError **error);

/* --- Teaching -------------------------------------------------------------------------------
 */

/* Adds a kind of mail to the user's own table: subject is a template. *ret_path gets the file;
 * owned by the caller. */
gboolean mailbox_teach(App *app, const char *table, const char *says, const char *subject,
                       char **ret_path, GError **error);
