/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailSender: who sent a mail, as far as its From says, and whether that can be believed. Only
 * what comes from an address in a table is read at all.
 */
#pragma once

#include "services/mail/message-private.h"
#include "services/mail/table-private.h"

typedef enum {
    SENDER_STRANGER,
    SENDER_KNOWN,
    SENDER_IGNORED,     /* of a marketplace, but for its offers */
    SENDER_SEVERAL,     /* more than one, among them a known one */
    SENDER_LOOKS_ALIKE, /* a stranger who looks like a known one */
} SenderVerdict;

typedef struct {
    SenderVerdict verdict;
    const MailTable *table;       /* NULL for a stranger */
    const char *address;          /* as the mail has it; "" where there is none. Borrowed */
    const char *const *signed_by; /* domains that may vouch for it; borrowed, or NULL */
} MailSender;

MailSender mail_sender_find(const MailTables *tables, const MailMessage *message);

/* The addresses of all senders in the tables, for the helper: patterns with ";" between. Owned
 * by the caller. */
char *mail_senders_wanted(const MailTables *tables);

/* TRUE when the domain is one of the list or stands below one. */
gboolean mail_domain_is_in(const char *domain, const char *const *domains);

typedef enum {
    MAIL_FAILED,     /* somebody else may have sent it: it is not read */
    MAIL_UNVERIFIED, /* nobody checked it */
    MAIL_AUTHENTICATED,
} MailTrust;

/* servers: the names of the servers that may vouch, in lower case, NULL-ended. */
MailTrust mail_trust_of(const MailMessage *message, const MailSender *sender,
                        const char *const *servers);
