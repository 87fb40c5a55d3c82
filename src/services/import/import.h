/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Import: files of orders into the case file. Every file is read and checked before anything is
 * written; then all of them are one change in one transaction, after a backup: all or nothing.
 *
 * An order that is not tracked yet is added. One that is gets what the files say and earlier
 * imports did not, unless they were written later; what the user has said stays. So importing
 * the same files again, in whatever sequence, changes nothing, and one bad row costs that row
 * alone. A cell is taken exactly or refused with its reason; what was not understood is noted.
 */
#pragma once

#include "services/app/app.h"
#include "services/import/format/notes.h"
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
    ImportStyle style;        /* of what the files leave open */
    Instant as_of;            /* when they were written; 0: as they tell */
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

void import_result_free(ImportResult *result);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportResult, import_result_free)

/* A format that can be imported. */
typedef struct {
    char *token;
    char *label;
} ImportFormatName;

/* GPtrArray of ImportFormatName; problems (char *) gets sentences about the person's own. */
GPtrArray *import_list_formats(App *app, GPtrArray *problems);

/*
 * Keeps what a word means in the person's file of words, for every later import: WORD=STATE. An
 * error says what is wrong with it. marketplace NULL: everywhere. ret_file: where it is kept.
 */
gboolean import_teach(App *app, const char *lesson, const char *marketplace, char **ret_file,
                      GError **error);

/* Where a word of that marketplace (NULL: any) is kept. Owned by the caller. */
char *import_teaching_file(const App *app, const char *marketplace);

/* Something was refused, and nothing was taken. */
gboolean import_result_is_empty(const ImportResult *result);

/*
 * NULL with the error set: nothing was written. RECOURSE_ERROR_USAGE for an unknown format
 * or encoding, _NOT_FOUND for a missing file, _CANCELLED.
 */
ImportResult *import_files(App *app, const ImportOptions *options, GError **error);
