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
#include "services/import/stage/stage.h"

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

/* --- A header that no format knows ---------------------------------------------------------
 */

/* A column of a file, and what it means as far as its name tells. */
typedef struct {
    char *name;
    char *example[2]; /* cells of its first rows that say something; NULL */
    ColumnRole role;  /* COLUMN_OTHER: it is not read */
} ImportColumn;

typedef struct {
    char *file;        /* as the person wrote it */
    char *marketplace; /* of its orders; NULL: a column names it, or nobody does */
    GPtrArray *all;    /* ImportColumn */
} ImportColumns;

/* Reads the header of a file and the rows below it. An error: there are no columns. */
ImportColumns *import_columns_read(App *app, const char *file, const char *encoding,
                                   GError **error);
void import_columns_free(ImportColumns *columns);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportColumns, import_columns_free)

/* What a row is, by what its columns mean: without an order number it is a payment or a parcel,
 * where it has what those need. */
TableSubject import_columns_subject(const ImportColumns *columns);

/* Whether the columns have what their rows cannot do without. */
gboolean import_columns_are_enough(const ImportColumns *columns);

/* They are of orders, and neither a column nor the person says of which marketplace. */
gboolean import_columns_name_no_marketplace(const ImportColumns *columns);

/* The format's file (recourse-formats(5)) that says what the columns mean, with examples. */
char *import_columns_text(const ImportColumns *columns);

/*
 * Keeps that format among the person's own, under the name of the file: from now on every file
 * with this header is importable. ret_file: where it is kept. Another file's format is never
 * replaced.
 */
gboolean import_columns_keep(App *app, const ImportColumns *columns, char **ret_file,
                             GError **error);

/* $XDG_CONFIG_HOME/recourse/formats. Owned by the caller. */
char *import_columns_folder(const App *app);

/* Records, as the person says, that a payment was for that order, or paid it back. */
gboolean import_record_payment(App *app, const ImportProposal *proposal,
                               const ImportCandidate *candidate, GError **error);

/* Where a word of that marketplace (NULL: any) is kept. Owned by the caller. */
char *import_teaching_file(const App *app, const char *marketplace);

/*
 * NULL with the error set: nothing was written. RECOURSE_ERROR_USAGE for an unknown format
 * or encoding, _NOT_FOUND for a missing file, _CANCELLED.
 */
ImportResult *import_files(App *app, const ImportOptions *options, GError **error);
