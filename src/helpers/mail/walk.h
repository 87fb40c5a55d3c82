/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Walk: from what a person names to the files with mail in it: a file, a Maildir with the
 * folders in it, or a folder with Maildirs, mboxes and single mails below it. Folders and
 * messages that are sent, drafts, trash or spam are passed by. Links to folders are not
 * followed.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name; /* below what was named; "" for that itself */
    int descriptor;   /* of a regular file; borrowed. -1: there is a problem */
    const char *problem;
    gint64 at, of; /* how many files were gone through, and how many there are */
} WalkFile;

typedef void (*WalkFunction)(const WalkFile *file, gpointer data);

/* since: seconds since the epoch; what did not change after it is passed by, but for what was
 * named itself. FALSE with a sentence when that cannot be read. */
gboolean walk_each(const char *path, gint64 since, WalkFunction function, gpointer data,
                   GError **error);

/* Whether a folder, or a label, of that name holds mail that nobody received, or nobody wants:
 * "Sent", "INBOX.Trash", "Papierkorb". */
gboolean walk_is_aside(const char *name);
