/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/file.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file-error-private.h"
#include "base/text/text.h"

#define READ_BYTES_FIRST 65536

gboolean
folder_create(const char *path, GError **error)
{
    if (g_mkdir_with_parents(path, 0700) != 0)
        return file_refuse(FOLDER_CREATE, path, errno, error);
    return TRUE;
}

static gboolean
refuse_irregular(const char *path, GError **error)
{
    g_autofree char *shown = text_sanitise(path, -1, TEXT_LINE, NULL);

    error_set(error, RECOURSE_ERROR_USAGE, "%s is not a regular file. Name a file.", shown);
    return FALSE;
}

static gboolean
refuse_large(const char *path, gsize limit, GError **error)
{
    g_autofree char *shown = text_sanitise(path, -1, TEXT_LINE, NULL);
    g_autofree char *size = g_format_size_full(limit, G_FORMAT_SIZE_IEC_UNITS);

    error_set(error, RECOURSE_ERROR_REFUSED, "%s is larger than %s, the most that is read.",
              shown, size);
    return FALSE;
}

/* Opened without waiting for the other end of a FIFO, nor taking a terminal. */
static int
open_regular(const char *path, GError **error)
{
    int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    struct stat status;

    if (fd < 0 || fstat(fd, &status) != 0) {
        (void)file_refuse(FILE_READ, path, errno, error);
    } else if (!S_ISREG(status.st_mode)) {
        (void)refuse_irregular(path, error);
    } else {
        return fd;
    }
    if (fd >= 0)
        (void)close(fd); /* nothing was written */
    return -1;
}

/* Until the end, or until there is one byte more than the limit. */
static gboolean
read_all(int fd, gsize limit, GByteArray *bytes)
{
    gsize chunk = READ_BYTES_FIRST;

    while (bytes->len <= limit) {
        gsize before = bytes->len;
        ssize_t got;

        g_byte_array_set_size(bytes, (guint)(before + MIN(chunk, limit + 1 - before)));
        got = read(fd, bytes->data + before, bytes->len - before);
        g_byte_array_set_size(bytes, (guint)(before + (got > 0 ? (gsize)got : 0)));
        if (got == 0)
            return TRUE;
        if (got < 0 && errno != EINTR)
            return FALSE;
        chunk = MAX(chunk, bytes->len);
    }
    return TRUE;
}

static char *
read_descriptor(int fd, const char *path, gsize limit, gsize *ret_length, GError **error)
{
    g_autoptr(GByteArray) bytes = g_byte_array_new();

    if (!read_all(fd, limit, bytes)) {
        (void)file_refuse(FILE_READ, path, errno, error);
        return NULL;
    }
    if (bytes->len > limit) {
        (void)refuse_large(path, limit, error);
        return NULL;
    }
    *ret_length = bytes->len;
    g_byte_array_append(bytes, (const guint8 *)"", 1);
    return (char *)g_byte_array_free(g_steal_pointer(&bytes), FALSE);
}

char *
file_read(const char *path, gsize limit, gsize *ret_length, GError **error)
{
    char *bytes;
    int fd;

    g_return_val_if_fail(limit < G_MAXUINT / 2, NULL);
    if (strcmp(path, "-") == 0)
        return read_descriptor(STDIN_FILENO, path, limit, ret_length, error);
    fd = open_regular(path, error);
    if (fd < 0)
        return NULL;
    bytes = read_descriptor(fd, path, limit, ret_length, error);
    (void)close(fd); /* nothing was written */
    return bytes;
}

int
file_open_regular(const char *path, struct stat *ret_state)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        return -1;
    if (fstat(fd, ret_state) == 0 && S_ISREG(ret_state->st_mode))
        return fd;
    (void)close(fd);
    errno = EINVAL;
    return -1;
}

char *
file_hash(int fd)
{
    char *sha256 = NULL;

    return pump(fd, -1, NULL, &sha256, NULL) == PUMP_DONE ? sha256 : NULL;
}
