/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportCompare: what the files say about an order against what is known of it. Pure.
 *
 * Statements of imports carry the format they came from in their data ("source"). Only they are
 * compared with: what the user said stays, whatever a file says.
 */
#pragma once

#include "domain/case/case.h"
#include "services/import/stage/written.h"

/*
 * The statement that says what is new about a tracked order, or NULL. effective: its events;
 * order: what they come to; written: when the file was, from which found comes, or NULL: mails
 * alone say it, and only fill in. ret_contradicts: it and what is known end the order
 * otherwise, and nobody can tell which is newer; what is known was kept.
 */
json_t *import_difference(const GPtrArray *effective, const Order *order, const Order *found,
                          const ImportWritten *written, gboolean *ret_contradicts);

/* Whether the timeline has that note already. */
gboolean import_has_note(const GPtrArray *effective, const char *note, Instant at);
