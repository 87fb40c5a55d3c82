/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import result: what came of an import: counts, what was rejected and why, and what a person
 * should know besides.
 */
#pragma once

#include "services/mail/mail.h"

typedef struct {
    char *file;  /* "orders.zip (Orders.csv)" where it is a member of one */
    gint64 line; /* or which record; 0: the file as a whole */
    char *why;   /* a sentence, not sanitised */
} ImportRejection;

/* What a person should know beside the orders; words are not sanitised. */
typedef struct {
    char *file;
    gint64 line; /* the first of them; 0: the file as a whole */
    ImportNoteKind kind;
    char *value, *other; /* as the kind has them, or NULL */
    char *column;        /* or NULL */
    ColumnRole role;     /* COLUMN_OTHER: none */
    char *marketplace;   /* or NULL */
    char *order;         /* its number, or NULL */
    guint style;         /* DateOrder or DecimalStyle */
    gint64 count;        /* how often it was so; 0 counts as once */
} ImportNote;

/* An order that a payment may have been for. */
typedef struct {
    char *id;
    char *number;
    char *title;
    gboolean names_match; /* the payment names its marketplace or its seller */
} ImportCandidate;

/* A payment of an account, and the orders whose amount and day fit. Nothing of it is written.
 */
typedef struct {
    char *file;
    gint64 line;
    Moment at;
    Money amount; /* above zero: it was paid; below: it came back */
    char *name;   /* or NULL */
    char *paid_with;
    GPtrArray *candidates; /* ImportCandidate, the likeliest first */
} ImportProposal;

/* So many rejections, payments and notes are kept; more are only counted. */
#define IMPORT_REJECTIONS_KEPT 10000
#define IMPORT_NOTES_KEPT 200

typedef struct {
    gint64 added;
    gint64 updated;
    gint64 unchanged;
    gint64 rejected;
    gboolean has_news; /* of no single order: something taken back, brought by an export */
    gint64 converted;  /* rows of UTF-8 files that were not, and were read as Windows-1252 */
    GPtrArray *rejections; /* ImportRejection, in the sequence of the files */
    GPtrArray *notes;      /* ImportNote, the same */
    GPtrArray *proposals;  /* ImportProposal, the same */
    gint64 payments;       /* rows of accounts, with and without orders that fit */
    GPtrArray *problems;   /* char *: sentences about words and formats of the person's own */
    MailReport *mail;      /* NULL: no mail was among the files */
} ImportResult;

/* Empty. */
ImportResult *import_result_new(void);
void import_result_free(ImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/* Something was refused, and nothing was taken. */
gboolean import_result_is_empty(const ImportResult *result);

/* Adds a rejection; texts are copied. */
void import_result_reject(ImportResult *result, const char *file, gint64 line, const char *why);

/* Adds a note, or counts it once more where the same was said before; texts are copied. */
void import_result_note(ImportResult *result, const ImportNote *note);

/* Adds a payment, to be looked for (proposals.h); texts are copied. */
void import_result_payment(ImportResult *result, const char *file,
                           const ImportPayment *payment);

ImportNote *import_note_copy(const ImportNote *note);
void import_note_free(gpointer note);
