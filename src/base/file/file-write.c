/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A file is written beside its place under a passing name, synced, and put into place in one
 * step, so that a reader finds the old one or the new one and never a part.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file-error-private.h"
#include "base/file/file.h"
#include "base/file/passing.h"
#include "base/system/system.h"
#include "base/text/text.h"

#define PERMISSIONS 0777

typedef gboolean (*PutInPlace)(const char *temporary, const char *path);

/* Closes and keeps errno as it was. */
static void
close_quietly(int fd)
{
    int problem = errno;

    (void)close(fd); /* what matters was synced, or is given up */
    errno = problem;
}

gboolean
folder_sync(const char *path, GError **error)
{
    int fd = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    gboolean is_synced;

    if (fd < 0)
        return file_refuse(FOLDER_SYNC, path, errno, error);
    is_synced = system_sync(fd) || errno == EINVAL; /* some file systems know no such thing */
    close_quietly(fd);
    return is_synced || file_refuse(FOLDER_SYNC, path, errno, error);
}

static gboolean
write_all(int fd, const char *bytes, gsize length)
{
    while (length > 0) {
        ssize_t written = write(fd, bytes, length);

        if (written < 0 && errno != EINTR)
            return FALSE;
        if (written > 0) {
            bytes += written;
            length -= (gsize)written;
        }
    }
    return TRUE;
}

/* mode 0 leaves the permissions at 0600. */
static gboolean
fill(int fd, mode_t mode, const char *bytes, gsize length)
{
    return write_all(fd, bytes, length) && (mode == 0 || fchmod(fd, mode) == 0) &&
           system_sync(fd);
}

/* Held until it has its name: what a killed process leaves is told from it
 * (base/file/passing.h). */
static gboolean
write_and_place(const char *path, mode_t mode, const char *bytes, gsize length, PutInPlace put,
                GError **error)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *temporary = g_build_filename(folder, PASSING_EXPORT PASSING_LETTERS, NULL);
    int fd = passing_begin(temporary);
    gboolean is_done;

    if (fd < 0)
        return file_refuse(FILE_WRITE, path, errno, error);
    is_done = fill(fd, mode, bytes, length) && put(temporary, path);
    if (!is_done) {
        (void)file_refuse(FILE_WRITE, path, errno, error);
        (void)unlink(temporary); /* the failure to report is the one before */
    }
    (void)close(fd); /* what matters was synced, or is given up */
    return is_done && folder_sync(folder, error);
}

static gboolean
put_over(const char *temporary, const char *path)
{
    return rename(temporary, path) == 0;
}

/* Not every file system has hard links, and not every one can rename without replacing. */
static gboolean
put_beside(const char *temporary, const char *path)
{
    if (link(temporary, path) == 0) {
        (void)unlink(temporary); /* it has its name; a second one is swept up one day */
        return TRUE;
    }
    if (errno == EEXIST)
        return FALSE;
    return system_rename_new(temporary, path);
}

static gboolean
refuse_irregular(const char *path, GError **error)
{
    g_autofree char *shown = text_sanitise(path, -1, TEXT_LINE, NULL);

    error_set(error, RECOURSE_ERROR_USAGE, "%s is not a regular file, so it is not replaced.",
              shown);
    return FALSE;
}

/* A link stays a link: what it points at is replaced. Permissions stay as they were. */
gboolean
file_replace(const char *path, const char *bytes, gsize length, GError **error)
{
    g_autofree char *target = file_target(path, error);
    struct stat status;
    mode_t mode = 0;

    if (target == NULL)
        return FALSE;
    if (stat(target, &status) == 0) {
        mode = status.st_mode & PERMISSIONS;
        if (!S_ISREG(status.st_mode))
            return refuse_irregular(path, error);
    }
    return write_and_place(target, mode, bytes, length, put_over, error);
}

/* What is replaced leaves its permissions. */
static gboolean
take_mode(const char *made, const char *target)
{
    struct stat status;

    return stat(target, &status) != 0 || chmod(made, status.st_mode & PERMISSIONS) == 0;
}

gboolean
file_place(const char *made, const char *path, gboolean replaces, GError **error)
{
    g_autofree char *target = replaces ? file_target(path, error) : g_strdup(path);
    g_autofree char *folder = target == NULL ? NULL : g_path_get_dirname(target);

    if (target == NULL)
        return FALSE;
    if (!(replaces ? take_mode(made, target) && put_over(made, target)
                   : put_beside(made, target)))
        return file_refuse(FILE_WRITE, path, errno, error);
    return folder_sync(folder, error);
}

gboolean
file_create(const char *path, const char *bytes, gsize length, GError **error)
{
    struct stat status;

    if (lstat(path, &status) == 0)
        return file_refuse(FILE_WRITE, path, EEXIST, error);
    return write_and_place(path, 0, bytes, length, put_beside, error);
}
