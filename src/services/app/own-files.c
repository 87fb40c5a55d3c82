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

static void
own_keys_free(gpointer data)
{
    OwnKeys *own = data;

    g_free(own->name);
    g_free(own->path);
    key_file_free(own->keys);
    g_free(own);
}

static char *
name_of(const char *file, const char *suffix)
{
    return g_strndup(file, strlen(file) - strlen(suffix));
}

static OwnKeys *
own_keys_find(const GPtrArray *all, const char *name)
{
    for (guint i = 0; i < all->len; i++) {
        OwnKeys *own = all->pdata[i];

        if (g_str_equal(own->name, name))
            return own;
    }
    return NULL;
}

static void
add_builtin(GPtrArray *all, const Embedded *file, const char *suffix)
{
    OwnKeys *own = g_new0(OwnKeys, 1);

    own->name = name_of(file->name, suffix);
    own->keys = key_file_read(file->bytes, file->name, NULL);
    g_assert(own->keys != NULL); /* tested */
    g_ptr_array_add(all, own);
}

/* Where the user's files are, and what is made of them. */
typedef struct {
    const char *folder;
    const char *suffix;
    OwnKeysCheck check;
} Own;

static void
put(GPtrArray *all, char *name, char *path, KeyFile *keys)
{
    OwnKeys *own = own_keys_find(all, name);

    if (own == NULL) {
        own = g_new0(OwnKeys, 1);
        own->name = g_strdup(name);
        g_ptr_array_add(all, own);
    }
    key_file_free(own->keys);
    own->keys = keys;
    own->path = g_strdup(path);
}

static gboolean
lay_over(GPtrArray *all, const Own *own, const char *file, GError **error)
{
    g_autofree char *path = g_build_filename(own->folder, file, NULL);
    g_autofree char *name = name_of(file, own->suffix);
    g_autofree char *text = own_file_read(path, error);
    g_autoptr(KeyFile) keys = text == NULL ? NULL : key_file_read(text, path, error);
    const OwnKeys *base = own_keys_find(all, name);
    g_autoptr(KeyFile) laid = NULL;

    if (keys == NULL)
        return FALSE;
    laid = base == NULL ? g_steal_pointer(&keys) : key_file_merge(base->keys, keys);
    if (!own->check(laid, path, error))
        return FALSE;
    put(all, name, path, g_steal_pointer(&laid));
    return TRUE;
}

GPtrArray *
own_files_laid(const Embedded *builtin, const char *folder, const char *suffix,
               OwnKeysCheck check, GPtrArray *problems)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(own_keys_free);
    const Own own = { folder, suffix, check };
    g_autoptr(GPtrArray) names =
        folder == NULL ? NULL : own_files_list(folder, suffix, problems);

    for (const Embedded *file = builtin; file->name != NULL; file++)
        add_builtin(all, file, suffix);
    for (guint i = 0; names != NULL && i < names->len; i++) {
        g_autoptr(GError) cause = NULL;

        if (!lay_over(all, &own, names->pdata[i], &cause))
            own_files_add_problem(problems, cause);
    }
    return all;
}
