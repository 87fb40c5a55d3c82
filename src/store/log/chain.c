/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What binds each event to the one before it on the same device. */
#include <string.h>

#include "store/log/log.h"

#define NUMBER_ROOM 32 /* characters: a 64-bit number has at most 20 */

static void
take_digest(GChecksum *checksum, guint8 ret_hash[HASH_BYTES])
{
    gsize length = HASH_BYTES;

    g_checksum_get_digest(checksum, ret_hash, &length);
    g_assert(length == HASH_BYTES);
}

void
chain_hash_data(const char *data, guint8 ret_hash[HASH_BYTES])
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);

    g_checksum_update(checksum, (const guchar *)data, (gssize)strlen(data));
    take_digest(checksum, ret_hash);
}

static void
add_text(GChecksum *checksum, const char *text)
{
    const char *known = text != NULL ? text : "";

    g_checksum_update(checksum, (const guchar *)known, (gssize)strlen(known) + 1);
}

static void
add_number(GChecksum *checksum, gint64 number)
{
    char text[NUMBER_ROOM];
    int length = g_snprintf(text, sizeof text, "%" G_GINT64_FORMAT, number);

    g_checksum_update(checksum, (const guchar *)text, length + 1);
}

void
chain_hash(const Event *event, const guint8 data_hash[HASH_BYTES],
           const guint8 before[HASH_BYTES], guint8 ret_hash[HASH_BYTES])
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);

    g_checksum_update(checksum, before, HASH_BYTES);
    add_text(checksum, event->device);
    add_number(checksum, event->seq);
    add_number(checksum, event->counter);
    add_text(checksum, event->type_token);
    add_number(checksum, event->version);
    if (event->at != INSTANT_UNKNOWN)
        add_number(checksum, event->at);
    else
        add_text(checksum, NULL);
    add_number(checksum, event->recorded);
    add_text(checksum, event->order);
    add_text(checksum, event->dispute);
    add_text(checksum, event->change);
    g_checksum_update(checksum, data_hash, HASH_BYTES);
    take_digest(checksum, ret_hash);
}
