/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is told of what mails say and that waits for the person. */
#pragma once

#include "services/mailbox/mailbox.h"
#include "ui/doc/doc.h"

/* All of them, a row each (GPtrArray of MailboxWaiting). */
void doc_mail_waiting(Doc *doc, App *app, const GPtrArray *waiting);

/* What to know of one before it is recorded. */
void doc_mail_details(Doc *doc, App *app, const MailboxWaiting *waiting);
