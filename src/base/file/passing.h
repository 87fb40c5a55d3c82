/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Passing: files that are written under a passing name, and get their own once they are whole.
 * Whoever writes one holds it; the system lets go when the process ends, however it ends. One
 * that nobody holds was abandoned by a process that was killed, and is a copy that nobody
 * knows of.
 */
#pragma once

#include <glib.h>

/* What mkstemp(3) puts behind a name. */
#define PASSING_LETTERS "XXXXXX"

/* Under what name a file is written that will be called path: path, the mark, letters. */
#define PASSING_COPY ".partial-"

/* The same of an export, hidden, whatever it will be called. */
#define PASSING_EXPORT ".recourse-"

/*
 * Creates a file of its own, 0600, after a template that ends in PASSING_LETTERS (filled in),
 * and holds it as long as the descriptor is open. -1 with errno.
 */
int passing_begin(char *template);

/*
 * The files of a folder that were abandoned: called begin, anything, mark and letters. Paths
 * (char *), none for a folder that cannot be read.
 */
GPtrArray *passing_abandoned(const char *folder, const char *begin, const char *mark);

/* Removes them. */
void passing_sweep(const char *folder, const char *begin, const char *mark);

/* The same of a folder, 0700, in which files are then written: it is held as long as the
 * descriptor is open. */
int passing_begin_folder(char *template);

/* Whether this program writes something at that place in such a folder ("data/order.json"). */
typedef gboolean (*PassingWritten)(const char *place, gboolean is_folder);

/*
 * Removes the folders that were abandoned. One in which anything lies that this program does
 * not write there (a link, too) stays as it is, with all that is in it. No link is followed.
 */
void passing_sweep_folders(const char *folder, const char *begin, const char *mark,
                           PassingWritten is_written);

/* Removes one, with the journal that a database under that name leaves. */
void passing_remove(const char *path);
