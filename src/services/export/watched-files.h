/* SPDX-License-Identifier: GPL-3.0-or-later */
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
#pragma once

#include "services/export/export.h"

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
