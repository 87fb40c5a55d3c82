/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Where a path leads once its links are followed, one by one: the system would follow those
 * that a stranger has put into a folder where everybody may write, too.
 */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file-error-private.h"
#include "base/file/file.h"
#include "base/file/paths.h"
#include "base/text/text.h"

#define LINKS_MOST 40 /* as many as Linux follows */

/* One walk along a path. */
typedef struct {
    const char *path; /* as it was given */
    char *reached;    /* without links */
    char *rest;       /* still to go */
    int links;
} Walk;

/* The rule of proc(5), protected_symlinks, wherever others may write. */
static gboolean
is_strangers(const char *folder, const struct stat *link)
{
    struct stat status;

    if (stat(folder, &status) != 0)
        return TRUE;
    return (status.st_mode & S_IWOTH ||
            (status.st_mode & S_ISVTX && status.st_mode & S_IWGRP)) &&
           link->st_uid != geteuid() && link->st_uid != status.st_uid;
}

static gboolean
refuse_link(const Walk *walk, const char *link, GError **error)
{
    g_autofree char *path = text_sanitise(walk->path, -1, TEXT_LINE, NULL);
    g_autofree char *shown = text_sanitise(link, -1, TEXT_LINE, NULL);

    error_set(error, RECOURSE_ERROR_REFUSED,
              "Cannot write %s: %s is a link that somebody else put into a shared folder. Name "
              "another file.",
              path, shown);
    return FALSE;
}

static gboolean
follow(Walk *walk, const char *link, const struct stat *status, GError **error)
{
    g_autofree char *target = NULL;
    char *rest;

    if (is_strangers(walk->reached, status))
        return refuse_link(walk, link, error);
    target = ++walk->links > LINKS_MOST ? NULL : g_file_read_link(link, NULL);
    if (target == NULL)
        return file_refuse(FILE_WRITE, walk->path, ELOOP, error);
    if (g_path_is_absolute(target)) {
        g_free(walk->reached);
        walk->reached = g_strdup("/");
    }
    rest = g_strconcat(target, "/", walk->rest, NULL);
    g_free(walk->rest);
    walk->rest = rest;
    return TRUE;
}

/* The next name of what is still to go, owned by the caller; NULL at the end. */
static char *
next_name(Walk *walk)
{
    gsize start = strspn(walk->rest, "/");
    gsize length = strcspn(walk->rest + start, "/");
    char *name = length == 0 ? NULL : g_strndup(walk->rest + start, length);
    char *rest = g_strdup(walk->rest + start + length);

    g_free(walk->rest);
    walk->rest = rest;
    return name;
}

static gboolean
step(Walk *walk, const char *name, GError **error)
{
    gboolean is_last = walk->rest[strspn(walk->rest, "/")] == '\0';
    gboolean goes_up = g_str_equal(name, "..");
    g_autofree char *there = goes_up ? g_path_get_dirname(walk->reached)
                                     : g_build_filename(walk->reached, name, NULL);
    struct stat status;

    if (g_str_equal(name, "."))
        return TRUE;
    if (lstat(there, &status) != 0 && (errno != ENOENT || !is_last))
        return file_refuse(FILE_WRITE, walk->path, errno, error);
    if (lstat(there, &status) == 0 && S_ISLNK(status.st_mode))
        return follow(walk, there, &status, error);
    g_free(walk->reached);
    walk->reached = g_steal_pointer(&there);
    return TRUE;
}

char *
file_target(const char *path, GError **error)
{
    Walk walk = { path, g_strdup("/"), path_absolute(path), 0 };
    gboolean is_fine = TRUE;
    char *name;

    while (is_fine && (name = next_name(&walk)) != NULL) {
        is_fine = step(&walk, name, error);
        g_free(name);
    }
    g_free(walk.rest);
    if (!is_fine)
        g_clear_pointer(&walk.reached, g_free);
    return walk.reached;
}
