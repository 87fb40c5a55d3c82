/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/folder-list.h"

#include <string.h>
#include <sys/stat.h>

#define ENTRIES_MOST 20000 /* of a folder that are looked at */

static void
entry_free(gpointer data)
{
    FolderEntry *entry = data;

    g_free(entry->name);
    g_free(entry->path);
    g_free(entry);
}

static int
compare_entries(gconstpointer a, gconstpointer b)
{
    const FolderEntry *one = *(const FolderEntry *const *)a;
    const FolderEntry *other = *(const FolderEntry *const *)b;

    if (one->modified != other->modified)
        return one->modified > other->modified ? -1 : 1;
    return strcmp(one->name, other->name);
}

/* A link to a folder leads there; one to a file cannot be evidence. NULL: nothing of use. */
static FolderEntry *
entry_of(const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    struct stat state;
    FolderEntry *entry;

    if (lstat(path, &state) != 0)
        return NULL;
    if (S_ISLNK(state.st_mode) && (stat(path, &state) != 0 || !S_ISDIR(state.st_mode)))
        return NULL;
    if (!S_ISREG(state.st_mode) && !S_ISDIR(state.st_mode))
        return NULL;
    entry = g_new0(FolderEntry, 1);
    entry->name = g_strdup(name);
    entry->path = g_steal_pointer(&path);
    entry->is_folder = S_ISDIR(state.st_mode);
    entry->size = state.st_size;
    entry->modified = state.st_mtime;
    return entry;
}

GPtrArray *
folder_list(const char *folder, gboolean with_hidden, gboolean *ret_is_cut, GError **error)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, error);
    GPtrArray *entries;
    guint looked_at = 0;
    const char *name;

    *ret_is_cut = FALSE;
    if (dir == NULL)
        return NULL;
    entries = g_ptr_array_new_with_free_func(entry_free);
    while ((name = g_dir_read_name(dir)) != NULL) {
        FolderEntry *entry = *name == '.' && !with_hidden ? NULL : entry_of(folder, name);

        if (entry != NULL)
            g_ptr_array_add(entries, entry);
        if (++looked_at < ENTRIES_MOST)
            continue;
        *ret_is_cut = g_dir_read_name(dir) != NULL;
        break;
    }
    g_ptr_array_sort(entries, compare_entries);
    return entries;
}

static char *
special(GUserDirectory directory, const char *name)
{
    const char *known = g_get_user_special_dir(directory);

    return known != NULL ? g_strdup(known) : g_build_filename(g_get_home_dir(), name, NULL);
}

char *
folder_to_begin(void)
{
    g_autofree char *downloads = special(G_USER_DIRECTORY_DOWNLOAD, "Downloads");
    g_autofree char *pictures = special(G_USER_DIRECTORY_PICTURES, "Pictures");

    if (g_file_test(downloads, G_FILE_TEST_IS_DIR))
        return g_steal_pointer(&downloads);
    if (g_file_test(pictures, G_FILE_TEST_IS_DIR))
        return g_steal_pointer(&pictures);
    return g_strdup(g_get_home_dir());
}
