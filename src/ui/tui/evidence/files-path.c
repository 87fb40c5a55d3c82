/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/evidence/files-path.h"

#include <string.h>

#include "base/file/file.h"
#include "ui/tui/parts/candidates.h"

/* With the slash that stands before the line. */
static char *
whole_of(const char *typed)
{
    return *typed == '~' || *typed == '/' ? g_strdup(typed) : g_strconcat("/", typed, NULL);
}

gboolean
files_path_is(const char *typed)
{
    return *typed == '~' || strchr(typed, '/') != NULL;
}

char *
files_path_folder(const char *typed)
{
    g_autofree char *whole = whole_of(typed);
    const char *begun = files_path_begun(whole);
    g_autofree char *before =
        g_str_equal(whole, "~") ? g_strdup(whole) : g_strndup(whole, (gsize)(begun - whole));
    g_autofree char *plain = typed_path(before);

    return g_canonicalize_filename(plain, NULL);
}

const char *
files_path_begun(const char *typed)
{
    const char *slash = strrchr(typed, '/');

    if (slash != NULL)
        return slash + 1;
    return g_str_equal(typed, "~") ? "" : typed;
}

char *
files_path_complete(const char *typed)
{
    g_autofree char *whole = whole_of(typed);
    g_autoptr(GPtrArray) all = candidates_of_path(whole);
    g_autofree char *completed =
        g_str_equal(whole, "~") ? g_strdup("~/") : candidates_complete(all, whole);

    if (completed == NULL)
        return NULL;
    return g_strdup(*typed == *whole ? completed : completed + 1);
}
