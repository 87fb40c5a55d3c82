/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Export: orders out of the case file, in pieces as they are made, so that many take no more
 * memory than few.
 *
 * json carries the orders with their events as they were written: importing it into an empty
 * case file and exporting again gives the same bytes. csv is for people, and is read back with
 * all that it holds. ics holds one event for every date by which the buyer must act.
 */
#pragma once

#include "services/orders/orders.h"

/* FALSE: nobody takes it any more; the export ends without an error. */
typedef gboolean (*ExportWrite)(gpointer data, const char *bytes, gsize length);

/* What a calendar says of a date, as much as the privacy setting allows. Texts are translated
 * and owned. */
typedef struct {
    char *summary;
    char *description;
    gboolean is_anonymous; /* nothing else may tell which order it is either */
} CalendarEntry;

/* The words belong to a layer above. */
typedef CalendarEntry (*CalendarSpeak)(gpointer words, const OrderView *view,
                                       const Clock *clock);

typedef struct ExportFormat ExportFormat;

typedef struct {
    const ExportFormat *format;
    const char *const *ids; /* NULL-ended; NULL: all orders, archived ones too */
    gboolean has_bom;       /* of csv: begins with the mark by which spreadsheets know UTF-8 */
    CalendarSpeak speak;    /* of ics */
    gpointer words;
} ExportOptions;

/* One export at work. */
typedef struct {
    App *app;
    Instant now;
    const ExportOptions *options;
    ExportWrite write;
    gpointer data;
    gboolean is_over;    /* nobody takes it any more */
    GHashTable *changes; /* of some orders only: the changes that their events belong to */
    gint64 count;        /* orders so far */
    gpointer own;        /* the format's, freed with free_own */
    GDestroyNotify free_own;
} Export;

/* One row a format; the functions write one order, and what stands around them all. */
struct ExportFormat {
    const char *token;  /* of --format */
    const char *label;  /* N_() */
    gboolean tells_now; /* it is another one each time it is made */
    gboolean (*begin)(Export *export, GError **error);
    gboolean (*order)(Export *export, const OrderView *view, GError **error);
    gboolean (*end)(Export *export, GError **error);
};

extern const ExportFormat export_formats[];
extern const gsize export_formats_count;

/* NULL with an error that names those there are. */
const ExportFormat *export_format_find(const char *token, GError **error);

gboolean export_orders(App *app, const ExportOptions *options, ExportWrite write, gpointer data,
                       GError **error);

/* For the formats. */
void export_put(Export *export, const char *text);

/*
 * Watched files: exports that are kept up to date, so that a calendar or a spreadsheet that
 * looks at such a file shows what is true. Reminders renew them, and the screens when they
 * close; adding and logging do not wait for it.
 *
 * A file is written only when its content is another one, whole or not at all, and only where
 * it was written before: no folder is made, no link is followed, and what somebody else has put
 * there is left alone. Which files these are is kept in the state folder, a record each, and
 * belongs to one case file on one machine.
 */

typedef struct {
    char *path;      /* absolute, without links */
    char *case_file; /* that it is exported from */
    const ExportFormat *format;
    gboolean has_bom;
    Instant written;         /* real clock: when it last got another content */
    char *problem;           /* a sentence: why it could not be renewed; NULL: all is well */
    gboolean is_new_problem; /* after a renewal: it was not there before */
    char *stamp;             /* of what the content came from */
    Instant from;            /* and the span of now in which it stays the same */
    Instant until;
} WatchedFile;

void watched_file_free(WatchedFile *file);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(WatchedFile, watched_file_free)

/* What a file is exported as by its name; NULL: the name does not tell. */
const ExportFormat *watched_file_format(const char *path);

/*
 * Writes the file and keeps it up to date from now on; a file that is watched already, as these
 * options say. options: all orders, in a format that says nothing of the time of writing.
 * is_insisted: over what is there although it is no export. Owned by the caller.
 */
WatchedFile *watched_file_add(App *app, const char *path, const ExportOptions *options,
                              gboolean is_insisted, GError **error);

/* The file stays as it is. RECOURSE_ERROR_NOT_FOUND where it is not watched. */
gboolean watched_file_remove(App *app, const char *path, GError **error);

/* Those of this case file, by their paths: GPtrArray of WatchedFile. */
GPtrArray *watched_files_list(const App *app);

/*
 * Renews those whose content may have changed. speak and words: of calendars. most: nothing is
 * done where there are more orders (0: however many). The files, as watched_files_list(); NULL
 * with the error set where the case file cannot be read or the records cannot be written.
 * Somebody else who is at it is left to it.
 */
GPtrArray *watched_files_renew(App *app, CalendarSpeak speak, gpointer words, gint64 most,
                               GError **error);
