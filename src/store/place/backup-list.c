/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The automatic backups of a case file, found by the trace that it left. */
#include <glib/gstdio.h>
#include <string.h>

#include "store/place/place.h"

/* A backup and when it was written. */
typedef struct {
    char *path;
    gint64 written;
} Found;

static int
compare_found(gconstpointer a, gconstpointer b)
{
    const Found *x = a;
    const Found *y = b;

    if (x->written != y->written)
        return x->written > y->written ? -1 : 1;
    return strcmp(y->path, x->path);
}

static gboolean
find_in(const char *folder, GArray *found, GError **error)
{
    g_autoptr(GDir) dir = NULL;
    const char *name;

    if (!g_file_test(folder, G_FILE_TEST_EXISTS))
        return TRUE;
    dir = g_dir_open(folder, 0, error);
    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        Found backup = { g_build_filename(folder, name, NULL), 0 };
        GStatBuf status;

        if (g_str_has_suffix(name, BACKUP_SUFFIX) && g_stat(backup.path, &status) == 0) {
            backup.written = status.st_mtime;
            g_array_append_val(found, backup);
        } else {
            g_free(backup.path);
        }
    }
    return dir != NULL;
}

GPtrArray *
backup_list(const char *path, const char *state_folder, GError **error)
{
    g_autofree char *place = place_last_used(path, state_folder);
    g_autofree char *folder = marker_backup_folder(state_folder, place);
    g_autoptr(GArray) found = g_array_new(FALSE, FALSE, sizeof(Found));
    GPtrArray *paths;

    if (!find_in(folder, found, error))
        return NULL;
    g_array_sort(found, compare_found);
    paths = g_ptr_array_new_with_free_func(g_free);
    for (guint i = 0; i < found->len; i++)
        g_ptr_array_add(paths, g_array_index(found, Found, i).path);
    return paths;
}
