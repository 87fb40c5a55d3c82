/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Checksum: SHA-256 of bytes as they come. Nettle computes it with what the processor has for
 * it, several times as fast as GLib does: what evidence costs is the hashing of it.
 */
#pragma once

#include <glib.h>

typedef struct Checksum Checksum;

Checksum *checksum_new(void);
void checksum_free(Checksum *checksum);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Checksum, checksum_free)

void checksum_add(Checksum *checksum, const void *bytes, gsize length);

/* Of all that was added, as 64 hexadecimal digits, owned by the caller; it begins anew then. */
char *checksum_take(Checksum *checksum);

/* Of these bytes. Owned by the caller. */
char *checksum_of(const void *bytes, gsize length);
