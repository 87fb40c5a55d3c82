/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportMailing: the mails of one import: whose word on them counts, which were read before,
 * and what of them is kept beside the orders. */
#pragma once

#include "services/import/import.h"
#include "services/mail/mail.h"

typedef struct ImportMailing ImportMailing;

/* Everything is borrowed; the result gets a report once a mail is read. An error: the order
 * whose mails are to be kept is not tracked. */
ImportMailing *import_mailing_new(App *app, const ImportOptions *options, ImportResult *result,
                                  Stage *stage, GError **error);
void import_mailing_free(ImportMailing *mailing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportMailing, import_mailing_free)

/* Reads all mails of an input (NULL: of the folder that the task's file is) into the task's
 * sink. go_on is asked now and then; FALSE from it cancels. */
gboolean import_mailing_parse(ImportMailing *mailing, const ImportInput *input,
                              const ImportTask *task,
                              gboolean (*go_on)(gpointer data, gint64 at, gint64 of,
                                                GError **error),
                              gpointer data, GError **error);

/*
 * In the caller's transaction: notes what was read, keeps what names no order, and adds the raw
 * mails to the evidence of their order as a part of the change. ret_events: how many events
 * were appended.
 */
gboolean import_mailing_save(const ImportMailing *mailing, Db *db, const Context *context,
                             const char *change, guint *ret_events, GError **error);
