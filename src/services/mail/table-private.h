/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * MailTable: what the mails of one sender look like and what they say: a key file as
 * recourse-mail(5) describes it. A table says what a mail states, never what that may do: that
 * is domain/mail-word.h.
 */
#pragma once

#include "services/mail/mail.h"
#include "services/mail/template-private.h"

#define MAIL_TABLE_SUFFIX ".mail"

/* From where the day of a step is taken; the first that is there counts. */
typedef enum {
    DATED_MARKUP = 1,
    DATED_STATED, /* a day that the text names */
    DATED_MAIL,   /* the mail's own day */
    DATED_NOT,
} MailDated;

/* A part of a mail in which a parcel has a state of its own. */
typedef struct {
    guint facts;      /* bits, 1 << Fact */
    GPtrArray *words; /* MailTemplate: one of them stands in the part */
} MailStep;

/* A kind of mail: its subjects, and what it says. */
typedef struct {
    char *name;          /* of the group */
    guint facts;         /* bits, 1 << Fact: what it states at once */
    GArray *events;      /* EventType: what it says has happened */
    char *remark;        /* a word for it (mail_remark_text()), or NULL */
    GArray *dated;       /* MailDated */
    GPtrArray *subjects; /* MailTemplate */
    GPtrArray
        *needs; /* MailTemplate: one of them stands in the text; none: nothing is needed */
    GPtrArray *stated;  /* MailTemplate with {date}: the day of the step */
    GPtrArray *until;   /* MailTemplate with {date}: a day that is stated for what follows */
    GPtrArray *amounts; /* MailTemplate with {money} */
    GPtrArray *window_days; /* MailTemplate with {days} */
    char *blocks;           /* the links that begin a part say this; NULL: it has no parts */
    GPtrArray *steps;       /* MailStep */
} MailKind;

typedef struct {
    char *name;             /* of the file, without its suffix */
    char *marketplace;      /* policy name, or NULL */
    char *payment;          /* payment token, or NULL: exactly one of the two is there */
    char **senders;         /* patterns of addresses, in lower case */
    char **ignored_senders; /* addresses and domains */
    char **signed_by;       /* domains */
    char **relays;          /* patterns of addresses through which its mails come */
    char **relays_signed_by;
    char **links; /* names of parameters that hold order numbers */
    MailForms forms;
    MailTemplate *order; /* a number wherever it stands; NULL: only where a template has it */
    gboolean is_month_first;
    gboolean
        has_seller_below; /* the line below the one with the order's date names the seller, */
    gboolean
        has_title_below; /* and the one below that (or below the number of a list) the item */
    GPtrArray *list;     /* MailTemplate with {count}{order}: a list of orders */
    GPtrArray *numbers;  /* MailTemplate with {order} */
    GPtrArray *placed;   /* MailTemplate with {moment} */
    GPtrArray *totals;   /* MailTemplate with {money} */
    GPtrArray *tracking; /* MailTemplate with {parcel} */
    GPtrArray *ends;     /* MailTemplate: what comes from there on is not read */
    GPtrArray *kinds;    /* MailKind */
} MailTable;

/* text lies over base (NULL: over nothing). An error names file, group and key. */
MailTable *mail_table_parse(const char *text, const char *file, const char *base,
                            GError **error);

/* The kind of mail whose subject this is, in form; NULL: it is none. */
const MailKind *mail_table_find_kind(const MailTable *table, const char *subject);
void mail_table_free(MailTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailTable, mail_table_free)

struct MailTables {
    GPtrArray *all; /* MailTable */
    gint64 stamp;
};
