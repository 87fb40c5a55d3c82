/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/own-files.h"

#include <string.h>

#include "base/error.h"
#include "base/file/file.h"

static int
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

void
own_files_add_problem(GPtrArray *problems, const GError *cause)
{
    g_ptr_array_add(problems, g_strdup(cause->message));
}

static GDir *
open_folder(const char *folder, GPtrArray *problems)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GError) problem = NULL;
    GDir *dir = g_dir_open(folder, 0, &cause);

    if (dir == NULL && !g_error_matches(cause, G_FILE_ERROR, G_FILE_ERROR_NOENT)) {
        error_set(&problem, RECOURSE_ERROR_FAILED, "Cannot read the folder %s: %s.", folder,
                  cause->message);
        own_files_add_problem(problems, problem);
    }
    return dir;
}

GPtrArray *
own_files_list(const char *folder, const char *suffix, GPtrArray *problems)
{
    GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) dir = open_folder(folder, problems);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (*name != '.' && g_str_has_suffix(name, suffix))
            g_ptr_array_add(names, g_strdup(name));
    }
    g_ptr_array_sort(names, compare_names);
    return names;
}

char *
own_file_read(const char *path, GError **error)
{
    gsize length = 0;
    g_autofree char *text = file_read(path, OWN_FILE_LIMIT, &length, error);

    if (text == NULL)
        return NULL;
    if (strlen(text) != length) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: it is not UTF-8 text.", path);
        return NULL;
    }
    return g_steal_pointer(&text);
}
