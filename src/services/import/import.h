/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import: files of orders into the case file. Every file is read and checked before anything is
 * written; then all of them are one change in one transaction, after a backup: all or nothing.
 *
 * An order that is not tracked yet is added. One that is gets what the files say and earlier
 * imports did not; what the user has said stays. So importing the same files again changes
 * nothing, and one bad row costs that row alone.
 */
#pragma once

#include "services/app/app.h"
#include "services/mail/mail.h"

typedef enum {
    IMPORT_READING,  /* done and total are bytes; total 0 when nobody knows */
    IMPORT_APPLYING, /* done and total are orders */
} ImportPhase;

/* Called now and then. FALSE cancels: nothing is written. */
typedef gboolean (*ImportProgress)(gpointer data, ImportPhase phase, gint64 done, gint64 total);

/* How the mails of an import are read. Zeroed is: all of them, as they came. */
typedef struct {
    gboolean is_forwarded; /* what a person forwarded by hand counts */
    gboolean only_new;     /* mails that were read before are passed by */
    Instant since;         /* and files of folders that did not change since; 0: none */
    const char *server; /* whose word on them counts besides those of the settings; or NULL */
    const char *keep;   /* ORDER: its mails become evidence as they came; or NULL */
} ImportMailOptions;

typedef struct {
    const char *const *files; /* NULL-ended; "-" is standard input; a folder is one of mail */
    const char *format;       /* token of the format, or NULL: recognised */
    const char *encoding;     /* of all of them, or NULL: recognised */
    gboolean dry_run;         /* everything but the writing */
    ImportMailOptions mail;
    ImportProgress progress; /* or NULL */
    gpointer progress_data;
} ImportOptions;

typedef struct {
    char *file;  /* "orders.zip (Orders.csv)" where it is a member of one */
    gint64 line; /* or which record; 0: the file as a whole */
    char *why;   /* a sentence, not sanitised */
} ImportRejection;

/* What a person should know about how a file was read. */
typedef struct {
    char *file;
    const char *about; /* "encoding", "passed-over" */
    char *value;       /* which one; which parts */
    char *text;        /* the sentence, translated, not sanitised */
} ImportNote;

/* So many rejections are kept; more are only counted. */
#define IMPORT_REJECTIONS_KEPT 10000

typedef struct {
    gint64 added;
    gint64 updated;
    gint64 unchanged;
    gint64 rejected;
    gboolean has_news; /* of no single order: something taken back, brought by an export */
    gint64 converted;  /* rows of UTF-8 files that were not, and were read as Windows-1252 */
    GPtrArray *rejections; /* ImportRejection, in the sequence of the files */
    GPtrArray *notes;      /* ImportNote, the same */
    MailReport *mail;      /* NULL: no mail was among the files */
} ImportResult;

void import_result_free(ImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/*
 * NULL with the error set: nothing was written. RECOURSE_ERROR_USAGE for an unknown format
 * or encoding, _NOT_FOUND for a missing file, _CANCELLED.
 */
ImportResult *import_files(App *app, const ImportOptions *options, GError **error);
