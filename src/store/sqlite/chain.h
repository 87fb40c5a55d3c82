/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Chain: what binds each event to the one before it on the same device.
 *
 *     hash = SHA-256(hash before || header || SHA-256(data))
 *
 * The first event's hash before is 32 zero bytes. The header is, in this sequence and each
 * ended by a NUL: device, seq, counter, type, version, at, recorded, order, dispute, change;
 * numbers in decimal, what is not known as nothing.
 *
 * An event can travel without the one before it; then nothing is there to compute its hash
 * from. Its seal is the same computed behind its own hash: it tells whether the event or its
 * hash was changed on the way.
 */
#pragma once

#include "domain/case/event.h"

#define HASH_BYTES 32

void chain_hash_data(const char *data, guint8 ret_hash[HASH_BYTES]);

void chain_hash(const Event *event, const guint8 data_hash[HASH_BYTES],
                const guint8 before[HASH_BYTES], guint8 ret_hash[HASH_BYTES]);
