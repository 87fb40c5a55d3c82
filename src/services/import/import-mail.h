/* SPDX-License-Identifier: GPL-3.0-or-later */
/* ImportMailing: the mails of one import: whose word on them counts, which were read before,
 * and what of them is kept beside the orders. */
#pragma once

#include "services/import/import.h"
#include "services/mail/mail.h"

typedef struct ImportMailing ImportMailing;

/* Everything is borrowed. An error: the order whose mails are to be kept is not tracked. */
ImportMailing *import_mailing_new(App *app, const ImportOptions *options, Stage *stage,
                                  GError **error);
void import_mailing_free(ImportMailing *mailing);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportMailing, import_mailing_free)

/* The job for the parser; go_on and data are the caller's. */
MailJob *import_mailing_job(ImportMailing *mailing);

/* TRUE when any mail was read at all. */
gboolean import_mailing_has_read(const ImportMailing *mailing);

/* What was read, for the result. */
MailReport *import_mailing_steal_report(ImportMailing *mailing);

/*
 * In the caller's transaction: notes what was read, keeps what names no order, and adds the raw
 * mails to the evidence of their order as a part of the change. ret_events: how many events
 * were appended.
 */
gboolean import_mailing_save(const ImportMailing *mailing, Db *db, const Context *context,
                             const char *change, guint *ret_events, GError **error);
