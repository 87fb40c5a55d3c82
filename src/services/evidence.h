/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence files: adding them by reference and checking that they are what they were. Files are
 * only ever read; nothing of them is decoded.
 */
#pragma once

#include "domain/evidence.h"
#include "services/orders.h"

/*
 * References regular files (no links, devices or folders) for an order, as one change. Each is
 * hashed from one open descriptor and looked at again afterwards: a file that changes meanwhile
 * is refused. dispute and caption may be NULL.
 */
gboolean evidence_add(App *app, const char *order, const char *dispute, EvidenceKind kind,
                      const char *caption, const char *const *paths, GError **error);

typedef enum {
    FILE_OK,
    FILE_CHANGED,
    FILE_MISSING,
    FILE_MOVED, /* not there, but the same bytes lie beside it under another name */
    FILE_UNREADABLE,
    FILE_STATUS_COUNT,
} FileStatus;
extern const ChoiceSet file_statuses;

/* ret_moved, if not NULL, gets the new path of a moved file. */
FileStatus evidence_verify(App *app, const Evidence *evidence, char **ret_moved);

json_t *evidence_list_to_json(const Order *order);
