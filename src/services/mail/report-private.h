/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MailReport on its way. */
#pragma once

#include "services/mail/table-private.h"

/* More than MAIL_TOLD_MOST are not told. */
void report_warn(MailReport *report, const char *file, gint64 number, const char *why);

/* Counts a mail whose subject the table does not have. shop: as people call the sender. */
void report_unknown(MailReport *report, const MailTable *table, const char *shop,
                    const char *subject);

/* The subject as a template: with places in place of its numbers. Owned by the caller. */
char *report_mask(const MailTable *table, const char *subject);

/* Counts the mails in a row that a table does not know; rows: of each table (borrowed). */
void report_count_row(MailReport *report, GHashTable *rows, const MailTable *table,
                      const char *shop, gboolean is_known);
