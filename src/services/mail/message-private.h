/* SPDX-License-Identifier: GPL-3.0-or-later */
/* MailMessage: one mail as the helper prints it (src/helpers/mail/mail.c), taken apart. */
#pragma once

#include "base/json/json.h"

typedef struct {
    char *name;    /* "" when none is shown */
    char *address; /* in lower case */
} MailAddress;

typedef struct {
    char *shown; /* as it is written */
    char *form;  /* text_match_form() of it: what is compared */
} MailLine;

typedef struct {
    guint line; /* the place of the line in which it stands, or before which it does */
    char *address;
} MailLink;

/* One text; a mail often has the same one as a page and as plain text. */
typedef struct {
    gboolean is_page;
    GPtrArray *lines; /* MailLine */
    GPtrArray *links; /* MailLink */
} MailBody;

/* What the server that took the mail says of it. */
typedef struct {
    char *server;
    gboolean is_above;     /* above everything that others wrote */
    const json_t *results; /* borrowed from the document */
} MailChecks;

typedef struct MailMessage MailMessage;
struct MailMessage {
    json_t *document;
    char *id;             /* 64 hexadecimal digits; NULL: its text was not read */
    char *subject;        /* as it is written; "" for none */
    GPtrArray *from;      /* MailAddress */
    Instant date;         /* the smaller of the two that it has; INSTANT_UNKNOWN */
    gboolean is_inside;   /* it was attached to another mail */
    MailChecks *checks;   /* NULL: nobody checked it */
    GPtrArray *bodies;    /* MailBody, pages first */
    const json_t *markup; /* array of objects, borrowed from the document; or NULL */
    GPtrArray *attached;  /* MailMessage */
};

/* document is taken over. Cannot fail: what is not as it should be is not there. */
MailMessage *mail_message_new(json_t *document);
void mail_message_free(MailMessage *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailMessage, mail_message_free)

MailLine *mail_line_new(const char *text);
void mail_line_free(MailLine *line);
