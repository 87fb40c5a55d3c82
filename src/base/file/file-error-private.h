/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Why the system refused something about a file, in words: for the files of file only. */
#pragma once

#include <glib.h>

typedef enum {
    FILE_READ,
    FILE_WRITE,
    FOLDER_CREATE,
    FOLDER_SYNC,
} FileDeed;

/* Sets the error for an errno and returns FALSE. */
gboolean file_refuse(FileDeed deed, const char *path, int problem, GError **error);
