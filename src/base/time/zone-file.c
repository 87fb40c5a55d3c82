/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/time/zone-file-private.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#define MAGIC "TZif"
#define VERSION_AT 4
#define HEADER_BYTES 44
#define FILE_BYTES_LIMIT (256 * 1024) /* the largest there is has 4 KiB */

/* Where the header has the numbers of entries of each table. */
enum {
    UT_MARKS_AT = 20,
    STANDARD_MARKS_AT = 24,
    LEAPS_AT = 28,
    TIMES_AT = 32,
    TYPES_AT = 36,
    LETTERS_AT = 40,
};

/* What is left of the file. */
typedef struct {
    const guchar *at;
    gsize left;
} Rest;

static guint64
number_at(const guchar *bytes)
{
    return (guint64)bytes[0] << 24 | (guint64)bytes[1] << 16 | (guint64)bytes[2] << 8 |
           bytes[3];
}

/* A header and its tables, in which a time takes so many bytes. */
static gboolean
skip_block(Rest *rest, guint time_bytes)
{
    const guchar *header = rest->at;
    guint64 needed;

    if (rest->left < HEADER_BYTES || memcmp(header, MAGIC, strlen(MAGIC)) != 0 ||
        number_at(header + TYPES_AT) == 0)
        return FALSE;
    needed = HEADER_BYTES + number_at(header + TIMES_AT) * (time_bytes + 1) +
             number_at(header + TYPES_AT) * 6 + number_at(header + LETTERS_AT) +
             number_at(header + LEAPS_AT) * (time_bytes + 4) +
             number_at(header + STANDARD_MARKS_AT) + number_at(header + UT_MARKS_AT);
    if (needed > rest->left)
        return FALSE;
    rest->at += needed;
    rest->left -= needed;
    return TRUE;
}

/* From version 2 on everything follows once more with times of 8 bytes, and then a rule for
 * what comes after them, between two line breaks. */
static gboolean
bytes_are_whole(const char *bytes, gsize length)
{
    Rest rest = { (const guchar *)bytes, length };

    if (!skip_block(&rest, 4))
        return FALSE;
    if (bytes[VERSION_AT] < '2')
        return TRUE;
    return skip_block(&rest, 8) && rest.left >= 2 && rest.at[0] == '\n' &&
           rest.at[rest.left - 1] == '\n';
}

gboolean
zone_file_is_whole(const char *path)
{
    g_autofree char *bytes = NULL;
    gsize length;
    GStatBuf state;

    return g_stat(path, &state) == 0 && S_ISREG(state.st_mode) &&
           state.st_size <= FILE_BYTES_LIMIT &&
           g_file_get_contents(path, &bytes, &length, NULL) && bytes_are_whole(bytes, length);
}
