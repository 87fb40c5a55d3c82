/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/source/import-source.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"

#define READ_SIZE ((gsize)256 * 1024)

struct ImportSource {
    char *name;
    int descriptor; /* -1: everything is in the buffer */
    gboolean is_ours;
    GByteArray *buffer; /* NULL: the bytes are borrowed */
    const char *bytes;
    gsize length;
    gsize start; /* of what has not been skipped, in bytes */
    gint64 position;
    gint64 size;
};

static gboolean
refuse(const char *path, GError **error)
{
    int number = errno;

    error_set(error, number == ENOENT ? RECOURSE_ERROR_NOT_FOUND : RECOURSE_ERROR_FAILED,
              N_("“%s” cannot be read: %s."), path, g_strerror(number));
    return FALSE;
}

static gboolean
open_file(ImportSource *source, const char *path, GError **error)
{
    struct stat status;

    source->descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    source->is_ours = TRUE;
    if (source->descriptor == -1 || fstat(source->descriptor, &status) == -1)
        return refuse(path, error);
    if (!S_ISREG(status.st_mode)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  N_("“%s” is not a file. Name a file, or \"-\" for standard input."), path);
        return FALSE;
    }
    source->size = status.st_size;
    return TRUE;
}

static gboolean skip_byte_order_mark(ImportSource *source, GError **error);

ImportSource *
import_source_open(const char *path, GError **error)
{
    g_autoptr(ImportSource) source = g_new0(ImportSource, 1);

    source->descriptor = -1;
    source->buffer = g_byte_array_new();
    if (g_str_equal(path, "-")) {
        source->name = g_strdup("standard input");
        source->descriptor = STDIN_FILENO;
    } else {
        source->name = g_strdup(path);
        if (!open_file(source, path, error))
            return NULL;
    }
    if (!skip_byte_order_mark(source, error))
        return NULL;
    return g_steal_pointer(&source);
}

ImportSource *
import_source_new(const char *name, const char *bytes, gsize length)
{
    ImportSource *source = g_new0(ImportSource, 1);

    source->name = g_strdup(name);
    source->descriptor = -1;
    source->bytes = bytes;
    source->length = length;
    source->size = (gint64)length;
    (void)skip_byte_order_mark(source, NULL); /* cannot fail: nothing is read */
    return source;
}

void
import_source_free(ImportSource *source)
{
    if (source == NULL)
        return;
    if (source->is_ours && source->descriptor != -1)
        (void)close(source->descriptor); /* only read from: nothing can be lost */
    if (source->buffer != NULL)
        g_byte_array_unref(source->buffer);
    g_free(source->name);
    g_free(source);
}

const char *
import_source_name(const ImportSource *source)
{
    return source->name;
}

/* One read more behind what the buffer holds. The descriptor is given up at the end. */
static gboolean
fill(ImportSource *source, GError **error)
{
    GByteArray *buffer = source->buffer;
    guint old = buffer->len;
    ssize_t count;

    g_byte_array_set_size(buffer, old + (guint)READ_SIZE);
    do {
        count = read(source->descriptor, buffer->data + old, READ_SIZE);
    } while (count == -1 && errno == EINTR);
    g_byte_array_set_size(buffer, old + (guint)MAX(count, 0));
    if (count == -1)
        return refuse(source->name, error);
    if (count == 0) {
        if (source->is_ours)
            (void)close(source->descriptor); /* only read from: nothing can be lost */
        source->descriptor = -1;
    }
    source->bytes = (const char *)buffer->data;
    source->length = buffer->len;
    return TRUE;
}

/* What has been skipped is dropped once there is much of it. */
static void
drop_skipped(ImportSource *source)
{
    if (source->buffer == NULL || source->start < READ_SIZE)
        return;
    g_byte_array_remove_range(source->buffer, 0, (guint)source->start);
    source->start = 0;
    source->bytes = (const char *)source->buffer->data;
    source->length = source->buffer->len;
}

gboolean
import_source_peek(ImportSource *source, gsize wanted, const char **ret_bytes,
                   gsize *ret_length, GError **error)
{
    if (source->descriptor != -1 && source->length - source->start < wanted)
        drop_skipped(source);
    while (source->descriptor != -1 && source->length - source->start < wanted) {
        if (!fill(source, error))
            return FALSE;
    }
    *ret_bytes = source->bytes == NULL ? "" : source->bytes + source->start;
    *ret_length = source->length - source->start;
    return TRUE;
}

void
import_source_skip(ImportSource *source, gsize count)
{
    source->start += count;
    source->position += (gint64)count;
}

static gboolean
skip_byte_order_mark(ImportSource *source, GError **error)
{
    const char *bytes;
    gsize length;

    if (!import_source_peek(source, 3, &bytes, &length, error))
        return FALSE;
    if (length >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0)
        import_source_skip(source, 3);
    return TRUE;
}

gint64
import_source_position(const ImportSource *source)
{
    return source->position;
}

gint64
import_source_size(const ImportSource *source)
{
    return source->size;
}
