/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Files that are built under a temporary name and then get their own. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/system/system.h"
#include "store/place/place.h"

gboolean
place_error(const char *path, GError **error)
{
    int number = errno;
    g_autofree char *file = path_for_people(path);

    error_set(error, RECOURSE_ERROR_FAILED,
              "%s cannot be written: %s. Check that its folder is yours and has room.", file,
              g_strerror(number));
    return FALSE;
}

char *
place_temporary(const char *path, const char *mark, int *ret_hold, GError **error)
{
    g_autofree char *template = g_strconcat(path, mark, PASSING_LETTERS, NULL);

    *ret_hold = passing_begin(template);
    if (*ret_hold >= 0)
        return g_steal_pointer(&template);
    (void)place_error(path, error);
    return NULL;
}

/* Filesystems without hard links (FAT) can rename without replacing instead. */
gboolean
place_put(const char *temporary, const char *path, gboolean *ret_taken, GError **error)
{
    int result = link(temporary, path);

    if (result != 0 && errno != EEXIST)
        result = system_rename_new(temporary, path) ? 0 : -1;
    *ret_taken = result != 0 && errno == EEXIST;
    return result == 0 || *ret_taken || place_error(path, error);
}

gboolean
place_sync(const char *path, GError **error)
{
    int descriptor = open(path, O_RDONLY | O_CLOEXEC);
    gboolean done = descriptor >= 0 && system_sync(descriptor);

    if (!done)
        (void)place_error(path, error);
    if (descriptor >= 0)
        (void)close(descriptor); /* nothing was written */
    return done;
}

void
place_discard(const char *temporary, int hold)
{
    passing_remove(temporary);
    (void)close(hold); /* what matters was synced */
}
