/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence files: adding them by reference and checking that they are what they were. Files are
 * only ever read; nothing of them is decoded.
 */
#pragma once

#include "domain/case/case.h"
#include "services/app/app.h"

/*
 * References regular files (no links, devices or folders) for an order, as one change. Each is
 * hashed from one open descriptor and looked at again afterwards: a file that changes meanwhile
 * is refused. So is one (RECOURSE_ERROR_REFUSED) whose bytes are there as the same kind, unless
 * for another dispute. dispute and caption may be NULL.
 */
gboolean evidence_add(App *app, const char *order, const char *dispute, EvidenceKind kind,
                      const char *caption, const char *const *paths, GError **error);

/* The dispute that a file belongs to when nobody says: the only one that is a draft or open.
 * Borrowed; NULL: there is none, or several. */
const Dispute *evidence_dispute(const Order *order);

typedef enum {
    FILE_OK,
    FILE_CHANGED,
    FILE_MISSING,
    FILE_MOVED, /* not there, but the same bytes lie in its folder, in one in it, or around it
                 */
    FILE_UNREADABLE,
    FILE_STATUS_COUNT,
} FileStatus;
extern const ChoiceSet file_statuses;

/* ret_moved, if not NULL, gets the new path of a moved file. */
FileStatus evidence_verify(App *app, const Evidence *evidence, char **ret_moved);

json_t *evidence_list_to_json(const Order *order);
