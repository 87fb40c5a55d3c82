/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailReading: what one mail says, by the tables. Pure: it knows neither the case file nor what
 * other mails say; what the words may do is decided where the order is known
 * (domain/mail-word.h).
 */
#pragma once

#include "domain/case/case.h"
#include "domain/policy/policy.h"
#include "services/mail/sender-private.h"

typedef enum {
    MAIL_READ,
    MAIL_STRANGER,        /* nobody in a table sent it */
    MAIL_MARKETING,       /* offers */
    MAIL_FORGED,          /* it failed its check, or only looks like one */
    MAIL_UNKNOWN_SUBJECT, /* of a known sender, and no table has the subject */
    MAIL_NAMES_NO_ORDER,
    MAIL_SAYS_NOTHING, /* that an order could be told by */
} MailOutcome;

/* What it says of one order. */
typedef struct {
    Order *order; /* marketplace and number, and the facts that it states */
    char
        *ending; /* the number's last digits, where the mail has no more; then number is NULL */
    GPtrArray *words; /* MailWord: all else that it says */
    gboolean is_in_subject;
    gboolean has_markup; /* what it says was written for programs: no subject is needed */
} MailOrder;

typedef struct {
    MailOutcome outcome;
    MailTrust trust;
    MailSender sender;    /* borrows from the tables and from the message */
    const MailKind *kind; /* NULL: no table has the subject */
    GPtrArray *orders;    /* MailOrder */
    guint missing;        /* orders that it counts and does not name */
    char *case_number;    /* of a mail that names no order; or NULL */
    GPtrArray *loose;     /* MailWord: what such a mail says */
} MailReading;

typedef struct {
    const MailTables *tables;
    const Policies *policies;
    const char *const *servers; /* that may vouch; lower case, NULL-ended */
    Instant now;
    gboolean is_forwarded; /* a person has forwarded it by hand: what stands in it counts */
} MailContext;

MailReading *mail_read(const MailMessage *message, const MailContext *context);
void mail_reading_free(MailReading *reading);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailReading, mail_reading_free)
