/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Import result: what came of an import, and what was rejected and why. */
#pragma once

#include "services/mail/mail.h"

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

/* Empty. */
ImportResult *import_result_new(void);
void import_result_free(ImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/* Adds a rejection; why is copied. */
void import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why);
