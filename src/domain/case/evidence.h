/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence: a file that was referenced for an order: where it is, and what it was when it was
 * added, so that any change since then is found.
 */
#pragma once

#include "domain/case/event.h"
#include "domain/words/words.h"

typedef struct {
    char *path; /* absolute */
    EvidenceKind kind;
    char *sha256; /* 64 hexadecimal digits, lower case */
    gint64 size;  /* bytes */
    Instant modified;
    Instant added;
    char *caption; /* or NULL */
    char *dispute; /* id, or NULL: of the order as a whole */
} Evidence;

void evidence_free(Evidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evidence, evidence_free)

/* From an event of the type evidence-added; NULL when its data does not say what is needed. */
Evidence *evidence_from_event(const Event *event);

/* The data of such an event. */
json_t *evidence_data(const Evidence *evidence);

/* The kinds that an order has, for a dispute or for the order as a whole (dispute NULL: any).
 */
EvidenceSet evidence_kinds_of(const Order *order, const char *dispute);
