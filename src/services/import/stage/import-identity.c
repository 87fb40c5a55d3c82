/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/import/stage/import-identity-private.h"

/* Fifteen digits make 50 bits; the id begins with 48. */
#define DIGITS 15
#define SPARE_BITS 2
#define DIGEST_BYTES 32
#define VERSION_8 0x8000
#define VARIANT 0x8000

static guint64
leading_digits(const char *number)
{
    guint64 value = 0;
    guint count = 0;

    for (; *number != '\0' && count < DIGITS; number++) {
        if (!g_ascii_isdigit(*number))
            continue;
        value = value * 10 + (guint64)(*number - '0');
        count++;
    }
    return value >> SPARE_BITS;
}

static guint
pair(const guint8 *bytes)
{
    return (guint)bytes[0] << 8 | bytes[1];
}

char *
import_order_id(const char *marketplace, const char *number)
{
    g_autofree char *name = g_strconcat(marketplace, "/", number, NULL);
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    guint64 first = leading_digits(number);
    guint8 digest[DIGEST_BYTES];
    gsize length = sizeof digest;

    g_checksum_update(checksum, (const guchar *)name, -1);
    g_checksum_get_digest(checksum, digest, &length);
    return g_strdup_printf("%08x-%04x-%04x-%04x-%04x%04x%04x", (guint)(first >> 16),
                           (guint)(first & 0xffff), VERSION_8 | (pair(digest) & 0x0fff),
                           VARIANT | (pair(digest + 2) & 0x3fff), pair(digest + 4),
                           pair(digest + 6), pair(digest + 8));
}
