/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/pump.h"

#include <errno.h>
#include <unistd.h>

#define CHUNK (256 * 1024) /* bytes */

static gboolean
write_all(int to, const guchar *bytes, gsize length)
{
    while (length > 0) {
        gssize put = write(to, bytes, length);

        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return FALSE;
        bytes += put;
        length -= (gsize)put;
    }
    return TRUE;
}

PumpVerdict
pump(int from, int to, const PumpWatch *watch, char **ret_sha256, gint64 *ret_size)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_autofree guchar *chunk = g_malloc(CHUNK);
    gint64 size = 0;
    gssize got;

    while ((got = read(from, chunk, CHUNK)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return PUMP_READ_FAILED;
        g_checksum_update(checksum, chunk, got);
        size += got;
        if (to >= 0 && !write_all(to, chunk, (gsize)got))
            return PUMP_WRITE_FAILED;
        if (watch != NULL && watch->goes_on != NULL && !watch->goes_on(watch->data, size))
            return PUMP_STOPPED;
    }
    *ret_sha256 = g_strdup(g_checksum_get_string(checksum));
    if (ret_size != NULL)
        *ret_size = size;
    return PUMP_DONE;
}
