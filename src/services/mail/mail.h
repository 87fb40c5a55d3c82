/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Mail: what the mails of marketplaces say about orders.
 *
 * A helper takes the mails apart (src/helpers/mail), tables say what the subjects of each
 * sender mean (data/mails, recourse-mail(5)), and domain/case/mail-word says what a mail may
 * do. What is found goes to the same sink as the rows of any other file that is imported, so
 * undo, dry run and result are the import's. Of a mail only numbers, days, amounts, names of
 * shops and items, and its id are kept.
 *
 * A mail that failed its check, or that only looks like one of a marketplace, is not read, and
 * told; one that nobody checked is marked.
 */
#pragma once

#include "base/file/file.h"
#include "domain/case/case.h"
#include "services/import/format/format.h"
#include "services/import/source/source.h"
#include "store/local/local.h"

/* The token of its format. */
#define MAIL_FORMAT "mail"

/* A mail that could not be read, or was not believed. */
typedef struct {
    char *file;    /* in which file; "" for the one that was named itself */
    gint64 number; /* of the message in it, from 1; 0: the file as a whole */
    char *why;     /* a sentence, not sanitised */
} MailWarning;

/* Mails of a known sender whose subject no table has. */
typedef struct {
    char *table;   /* name of the table */
    char *shop;    /* as people call the sender */
    char *subject; /* with places for its numbers: a template for the table */
    gint64 count;
} MailUnknown;

/* What a mail says that names no order. */
typedef struct {
    char *id; /* of the mail */
    MailWord *word;
    char *payment;     /* token of the way of payment that sent it, or NULL */
    char *case_number; /* or NULL */
} MailOffer;

MailOffer *mail_offer_from_json(const char *id, const char *data);
char *mail_offer_to_json(const MailOffer *offer);
void mail_offer_free(MailOffer *offer);

/* Where a mail says otherwise than what is recorded, which stays. */
typedef struct {
    char *number; /* of the order */
    char *text;   /* a sentence, not sanitised */
} MailConflict;

/* What reading came to, beside orders. */
typedef struct {
    gint64 read;          /* mails that say something of an order */
    gint64 known;         /* were read before */
    gint64 silent;        /* of marketplaces, that say nothing that matters here */
    gint64 marketing;     /* offers */
    gint64 failed;        /* not believed */
    gint64 unknown;       /* whose subject no table has */
    gint64 nameless;      /* that name no order */
    gint64 strangers;     /* of anybody else */
    gint64 aside;         /* sent, drafts, trash and spam */
    GPtrArray *warnings;  /* MailWarning, at most MAIL_TOLD_MOST */
    GPtrArray *subjects;  /* MailUnknown, at most MAIL_TOLD_MOST */
    GPtrArray *offers;    /* MailOffer, at most MAIL_TOLD_MOST */
    GPtrArray *changed;   /* char *: whose last five mails no table knows: shops */
    GPtrArray *conflicts; /* MailConflict, at most MAIL_TOLD_MOST */
    gint64 waiting;       /* things that mails say and that wait for the person from now on */
} MailReport;

#define MAIL_TOLD_MOST 1000

MailReport *mail_report_new(void);
void mail_report_free(MailReport *report);

/* text is taken over. */
void mail_report_conflict(MailReport *report, const char *number, char *text);

/* A mail as it came, for who keeps it. */
typedef struct {
    char *id;
    GBytes *bytes;
} MailKept;

typedef struct MailTables MailTables;

/* One reading at work. Borrowed but for what the reading owns. */
typedef struct {
    const MailTables *tables;
    const char *const *servers; /* who may vouch for mails: lower case, NULL-ended */
    gboolean is_forwarded;      /* what people forwarded by hand counts */
    gboolean only_new;          /* mails that were read before are passed by */
    Instant since;              /* files of folders that did not change since are passed by;
                                   0: none */
    Db *db;                     /* knows what was read before; NULL: nothing */
    Stage *stage;               /* notes what is read */
    const char *keep_marketplace, *keep_number; /* mails of this order are kept; or NULL */
    GPtrArray *kept;                            /* MailKept */
    MailReport *report;
    gboolean (*go_on)(gpointer data, gint64 at, gint64 of, GError **error); /* FALSE cancels */
    gpointer data;
} MailJob;

/* The program's own tables, with the user's over them; paths may be NULL: the program's alone.
 * Never fails: problems (char *) gets a sentence for each of the user's that was left out. */
MailTables *mail_tables_load(const Paths *paths, GPtrArray *problems);
void mail_tables_free(MailTables *tables);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(MailTables, mail_tables_free)

/* Whose checks count (NULL-ended): the names of the setting, and one besides; either may be
 * NULL. Owned by the caller. */
char **mail_servers(const char *setting, const char *server);

/* Changes with every word of the tables, and with whose checks count: what was not settled is
 * to be read again then. */
gint64 mail_stamp(const MailTables *tables, const char *const *servers);

/* Whether a text can be the user's table of that file's name; an error names group and key. */
gboolean mail_table_check(const char *name, const char *path, const char *text, GError **error);

/* Where the user's own tables are. Owned by the caller. */
char *mail_tables_folder(const Paths *paths);

/* The helper, or NULL with what to install. Owned by the caller. */
char *mail_helper(GError **error);

/* Reads all mails of a file, or of a folder, into the task's sink. */
gboolean mail_parse_input(MailJob *job, const ImportInput *input, const ImportTask *task,
                          GError **error);
gboolean mail_parse_folder(MailJob *job, const char *path, const ImportTask *task,
                           GError **error);

/* How many of the mails of the last days stand with a word of a server's above everything else,
 * and whose that most often is. */
typedef struct {
    gint64 mails;
    gint64 vouched; /* by that server */
    char *server;   /* NULL: by none */
} MailSurvey;

gboolean mail_survey(const char *path, Instant since, MailSurvey *ret_survey,
                     gboolean (*go_on)(gpointer data, gint64 at, gint64 of, GError **error),
                     gpointer data, GError **error);
