/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/paths.h"

#include <errno.h>
#include <pwd.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"

#define PROGRAM_FOLDER "recourse"
#define PASSWD_BYTES_FIRST 1024
#define PASSWD_BYTES_LIMIT (1024 * 1024)

static char *
home_from_passwd(void)
{
    struct passwd entry;
    struct passwd *found = NULL;

    for (gsize size = PASSWD_BYTES_FIRST; size <= PASSWD_BYTES_LIMIT; size *= 2) {
        g_autofree char *strings = g_malloc(size);

        if (getpwuid_r(getuid(), &entry, strings, size, &found) == ERANGE)
            continue;
        if (found == NULL || !g_path_is_absolute(found->pw_dir))
            return NULL;
        return g_strdup(found->pw_dir);
    }
    return NULL;
}

/* GLib's own answer is read once, and falls back to the root folder. */
static char *
home_folder(void)
{
    const char *home = g_getenv("HOME");

    return home != NULL && g_path_is_absolute(home) ? g_strdup(home) : home_from_passwd();
}

/* The specification says that a relative path in a variable is to be ignored. */
static char *
xdg_folder(const char *variable, const char *home, const char *below_home, GError **error)
{
    const char *folder = g_getenv(variable);

    if (folder != NULL && g_path_is_absolute(folder))
        return g_build_filename(folder, PROGRAM_FOLDER, NULL);
    if (home != NULL)
        return g_build_filename(home, below_home, PROGRAM_FOLDER, NULL);
    error_set(error, RECOURSE_ERROR_FAILED,
              "There is no home folder to keep files in. Set HOME or %s to an absolute path.",
              variable);
    return NULL;
}

static gboolean
fill_paths(Paths *paths, const char *home, GError **error)
{
    paths->data = xdg_folder("XDG_DATA_HOME", home, ".local/share", error);
    if (paths->data == NULL)
        return FALSE;
    paths->config = xdg_folder("XDG_CONFIG_HOME", home, ".config", error);
    if (paths->config == NULL)
        return FALSE;
    paths->state = xdg_folder("XDG_STATE_HOME", home, ".local/state", error);
    if (paths->state == NULL)
        return FALSE;
    paths->cache = xdg_folder("XDG_CACHE_HOME", home, ".cache", error);
    return paths->cache != NULL;
}

Paths *
paths_new(GError **error)
{
    g_autoptr(Paths) paths = g_new0(Paths, 1);
    g_autofree char *home = home_folder();

    return fill_paths(paths, home, error) ? g_steal_pointer(&paths) : NULL;
}

void
paths_free(Paths *paths)
{
    if (paths == NULL)
        return;
    g_free(paths->data);
    g_free(paths->config);
    g_free(paths->state);
    g_free(paths->cache);
    g_free(paths);
}

char *
path_absolute(const char *path)
{
    g_autofree char *folder = NULL;

    if (g_path_is_absolute(path))
        return g_strdup(path);
    folder = g_get_current_dir();
    return g_build_filename(folder, path, NULL);
}

char *
path_for_people(const char *path)
{
    g_autofree char *home = home_folder();
    gsize length;

    if (home == NULL)
        return g_strdup(path);
    length = strlen(home);
    while (length > 1 && home[length - 1] == '/')
        length--;
    if (length <= 1 || strncmp(path, home, length) != 0 ||
        (path[length] != '/' && path[length] != '\0'))
        return g_strdup(path);
    return g_strconcat("~", path + length, NULL);
}
