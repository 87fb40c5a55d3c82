/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What both user interfaces say of mail. Everything returned is owned by the caller. */
#pragma once

#include "services/mailbox/mailbox.h"

/* Sentences (char *) about what reading came to, the most important last. */
GPtrArray *words_mail_report(const MailReport *report);

/* "Refund approved", and of what amount. */
char *words_mail_word(const MailWord *word);

/* "read 12 min ago", "never read": of a folder, or of all of them. */
char *words_mail_read(Instant read, App *app);

/* The beginning of a mail's id, by which it is called. */
#define WORDS_MAIL_ID 8
