/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportCompare: what the files say about an order against what is known of it. Pure.
 *
 * Statements of imports carry the format they came from in their data ("source"). Only they are
 * compared with: what the user said stays, whatever a file says.
 */
#pragma once

#include "domain/case/case.h"
#include "services/import/stage/import-merge-private.h"

/*
 * The statement that says what is new about a tracked order, or NULL. effective: its events;
 * order: what they come to.
 */
json_t *import_difference(const GPtrArray *effective, const Order *order, const Order *found,
                          MergeKind kind);

/* Whether the timeline has that note already. */
gboolean import_has_note(const GPtrArray *effective, const char *note, Instant at);
