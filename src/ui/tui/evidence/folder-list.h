/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is in a folder that can be evidence or leads to it: ordinary files and folders. */
#pragma once

#include "base/time/time.h"

typedef struct {
    char *name;
    char *path;
    gboolean is_folder;
    gint64 size; /* bytes */
    Instant modified;
} FolderEntry;

/*
 * FolderEntry, newest first; hidden ones only when asked for. ret_is_cut: there are more than
 * were looked at. NULL with the error: it cannot be read.
 */
GPtrArray *folder_list(const char *folder, gboolean with_hidden, gboolean *ret_is_cut,
                       GError **error);

/* Where files are first looked for when nothing is known of the person's folders. Owned. */
char *folder_to_begin(void);
