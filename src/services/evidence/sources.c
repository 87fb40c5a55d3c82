/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Which files are meant: paths, folders, patterns, and what a terminal types for dropped files.
 */
#include <glob.h>
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/evidence/evidence-private.h"

static void
source_free(gpointer data)
{
    EvidenceSource *source = data;

    g_free(source->path);
    g_free(source);
}

static void
add(GPtrArray *sources, const char *path, gboolean is_listed)
{
    EvidenceSource *source = g_new0(EvidenceSource, 1);

    source->path = path == NULL ? NULL : path_absolute(path);
    source->is_listed = is_listed;
    g_ptr_array_add(sources, source);
}

static int
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp((*(const EvidenceSource *const *)a)->path,
                  (*(const EvidenceSource *const *)b)->path);
}

/* What is hidden, a link, or deeper is passed over. FALSE: it cannot be read. */
static gboolean
add_folder(GPtrArray *sources, const char *folder, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(GDir) dir = g_dir_open(folder, 0, &cause);
    g_autoptr(GPtrArray) found = g_ptr_array_new();
    const char *name;

    if (dir == NULL) {
        error_set(error, RECOURSE_ERROR_FAILED, N_("Nothing was added: %s"), cause->message);
        return FALSE;
    }
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        struct stat state;

        if (*name != '.' && lstat(path, &state) == 0 && S_ISREG(state.st_mode))
            add(found, path, TRUE);
    }
    g_ptr_array_sort(found, compare_paths);
    for (guint i = 0; i < found->len; i++)
        g_ptr_array_add(sources, found->pdata[i]);
    if (found->len > 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_NOT_FOUND,
              N_("%s has no files. Files in its folders are not added: name the folder they "
                 "are in."),
              folder);
    return FALSE;
}

static gboolean
is_there(const char *path)
{
    struct stat state;

    return lstat(path, &state) == 0;
}

static gboolean
add_path(GPtrArray *sources, const char *path, GError **error)
{
    struct stat state;

    if (lstat(path, &state) == 0 && S_ISDIR(state.st_mode))
        return add_folder(sources, path, error);
    add(sources, path, FALSE);
    return TRUE;
}

/* FALSE: it is no pattern, or no file fits it. Links and folders are passed over. */
static gboolean
add_pattern(GPtrArray *sources, const char *pattern)
{
    glob_t found = { 0 };
    guint before = sources->len;

    if (strpbrk(pattern, "*?[") == NULL || glob(pattern, 0, NULL, &found) != 0)
        return FALSE;
    for (gsize i = 0; i < found.gl_pathc; i++) {
        struct stat state;

        if (lstat(found.gl_pathv[i], &state) == 0 && S_ISREG(state.st_mode))
            add(sources, found.gl_pathv[i], TRUE);
    }
    globfree(&found);
    return sources->len > before;
}

/* What is written so is tried first: a file may be called like a pattern, or have quotes. */
static gboolean
add_name(GPtrArray *sources, const char *name, GError **error)
{
    g_auto(GStrv) words = NULL;
    gboolean are_there = TRUE;

    if (strcmp(name, "-") == 0) {
        add(sources, NULL, FALSE);
        return TRUE;
    }
    if (is_there(name))
        return add_path(sources, name, error);
    if (add_pattern(sources, name))
        return TRUE;
    words = dropped_paths(name, g_get_home_dir());
    for (guint i = 0; words[i] != NULL; i++)
        are_there = are_there && is_there(words[i]);
    if (words[0] == NULL || !are_there) /* it is said which is missing when it is opened */
        return add_path(sources, words[0] != NULL && words[1] == NULL ? words[0] : name, error);
    for (guint i = 0; words[i] != NULL; i++) {
        if (!add_path(sources, words[i], error))
            return FALSE;
    }
    return TRUE;
}

GPtrArray *
evidence_sources(const char *const *names, GError **error)
{
    g_autoptr(GPtrArray) sources = g_ptr_array_new_with_free_func(source_free);

    for (guint i = 0; names[i] != NULL; i++) {
        guint before = sources->len;

        if (!add_name(sources, names[i], error))
            return NULL;
        for (guint k = before; k < sources->len; k++)
            ((EvidenceSource *)sources->pdata[k])->name = i;
    }
    if (sources->len > EVIDENCE_FILES_MOST) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("%u files are more than can be added at once. Add at most %u at a time."),
                  sources->len, EVIDENCE_FILES_MOST);
        return NULL;
    }
    return g_steal_pointer(&sources);
}
