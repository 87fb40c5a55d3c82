/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The folder that files were added from last: STATE/evidence-folder. */
#include "services/evidence/evidence.h"

#include <string.h>

#include "base/file/file.h"

#define FILE_LIMIT 8192 /* more than a path can be long */

static char *
note_path(const App *app)
{
    return g_build_filename(app_paths(app)->state, "evidence-folder", NULL);
}

char *
evidence_last_folder(const App *app)
{
    g_autofree char *path = note_path(app);
    g_autofree char *folder = NULL;
    gsize length = 0;

    if (g_file_test(path, G_FILE_TEST_IS_REGULAR))
        folder = file_read(path, FILE_LIMIT, &length, NULL);
    return folder != NULL && g_path_is_absolute(folder) &&
                   g_file_test(folder, G_FILE_TEST_IS_DIR)
               ? g_steal_pointer(&folder)
               : NULL;
}

void
evidence_note_folder(const App *app, const char *folder)
{
    g_autofree char *path = note_path(app);

    if (folder_create(app_paths(app)->state, NULL))
        (void)file_replace(path, folder, strlen(folder), NULL); /* the usual place then */
}
