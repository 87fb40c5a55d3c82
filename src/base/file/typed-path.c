/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/typed-path.h"

#include <string.h>

#include "base/file/dropped.h"

#define ENTRIES_MOST 5000 /* of a folder that are looked at */

static char *
with_home(const char *path)
{
    if (g_str_equal(path, "~"))
        return g_strdup(g_get_home_dir());
    if (g_str_has_prefix(path, "~/"))
        return g_build_filename(g_get_home_dir(), path + 2, NULL);
    return g_strdup(path);
}

/* A backslash stands before what is meant as it is. */
static char *
unprotect(const char *text)
{
    GString *plain = g_string_new(NULL);

    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        g_string_append_c(plain, *at);
    }
    return g_string_free(plain, FALSE);
}

/* One path as a terminal types it; blanks that nothing protects belong to it too. */
char *
typed_path(const char *text)
{
    g_autofree char *trimmed = g_strstrip(g_strdup(text));
    g_auto(GStrv) words = dropped_paths(trimmed, NULL);
    g_autofree char *plain = g_strv_length(words) == 1 ? g_strdup(*words) : unprotect(trimmed);

    return with_home(plain);
}

/* A backslash would be taken for one that protects the next character. */
static char *
protect(const char *name)
{
    g_auto(GStrv) parts = g_strsplit(name, "\\", -1);

    return g_strjoinv("\\\\", parts);
}

static void
add_entry(GPtrArray *paths, const char *before, const char *folder, const char *name)
{
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *shown = protect(name);

    g_ptr_array_add(paths, g_strconcat(before, shown,
                                       g_file_test(path, G_FILE_TEST_IS_DIR) ? "/" : "", NULL));
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
    return g_strcmp0(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
typed_path_list(const char *text)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    const char *typed = *text == '\0' || g_str_equal(text, "~") ? "~/" : text;
    const char *slash = strrchr(typed, '/');
    const char *begun = slash == NULL ? typed : slash + 1;
    g_autofree char *before = g_strndup(typed, (gsize)(begun - typed));
    g_autofree char *plain = unprotect(before);
    g_autofree char *folder = *plain == '\0' ? g_strdup(".") : with_home(plain);
    g_autoptr(GDir) entries = g_dir_open(folder, 0, NULL);
    const char *name;

    for (int i = 0; entries != NULL && i < ENTRIES_MOST; i++) {
        name = g_dir_read_name(entries);
        if (name == NULL)
            break;
        if ((*name != '.' || *begun == '.') && g_utf8_validate(name, -1, NULL))
            add_entry(paths, before, folder, name);
    }
    g_ptr_array_sort(paths, compare_paths);
    return paths;
}
