/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "helpers/dossier/checksum.h"

#include <nettle/sha2.h>

struct Checksum {
    struct sha256_ctx context;
};

Checksum *
checksum_new(void)
{
    Checksum *checksum = g_new(Checksum, 1);

    sha256_init(&checksum->context);
    return checksum;
}

void
checksum_free(Checksum *checksum)
{
    g_free(checksum);
}

void
checksum_add(Checksum *checksum, const void *bytes, gsize length)
{
    if (length > 0)
        sha256_update(&checksum->context, length, bytes);
}

char *
checksum_take(Checksum *checksum)
{
    static const char digits[] = "0123456789abcdef";
    guint8 sum[SHA256_DIGEST_SIZE];
    char *text = g_malloc(2 * sizeof sum + 1);

    sha256_digest(&checksum->context, sizeof sum, sum); /* which begins anew */
    for (gsize i = 0; i < sizeof sum; i++) {
        text[2 * i] = digits[sum[i] >> 4];
        text[2 * i + 1] = digits[sum[i] & 0xf];
    }
    text[2 * sizeof sum] = '\0';
    return text;
}

char *
checksum_of(const void *bytes, gsize length)
{
    Checksum checksum;

    sha256_init(&checksum.context);
    checksum_add(&checksum, bytes, length);
    return checksum_take(&checksum);
}
