/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Evidence: a file that was added to an order: where it lay, what it was then, so that any
 * change since then is found, and the name of its copy where one was made.
 *
 * What was added is one event; what was said of it afterwards (evidence-edited), and that it
 * was removed (evidence-removed), are others, which name the first one. Statements of them go
 * by who spoke later, whenever it happened.
 */
#pragma once

#include "base/file/file.h"
#include "domain/case/event.h"
#include "domain/case/file-says.h"
#include "domain/words/words.h"

/* What a time-stamping service answered about the bytes of a file. */
typedef struct {
    char *answer; /* as it came, in base64; NULL: there is none */
    char *time;   /* RFC 3339, as it said when it was checked */
    char *signer; /* whose certificate it was */
} EvidenceStamp;

typedef struct {
    char *device; /* of the event that added it, which is its identity */
    gint64 seq;
    char *path; /* absolute: where it lay when it was added; NULL: it came as bytes alone */
    char *name; /* what it was called */
    EvidenceKind kind;
    char *sha256; /* 64 hexadecimal digits, lower case */
    gint64 size;  /* bytes */
    MediaType type;
    Instant modified;
    Instant added;
    char *copy;        /* the name of its copy in a vault: SHA256.EXT; NULL: none was made */
    char *vault;       /* id of the case file that the vault is of; NULL without a copy */
    guint line;        /* of the order; 0: none in particular */
    char *caption;     /* or NULL */
    char *translation; /* of what is written in it, by the buyer; or NULL */
    char *dispute;     /* id, or NULL: of the order as a whole */
    char *redacts; /* SHA-256 of the piece of which this is a copy with parts hidden; or NULL */
    FileSays says;
    EvidenceStamp stamp;
} Evidence;

void evidence_free(Evidence *evidence);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Evidence, evidence_free)

/* From an event of the type evidence-added; NULL when its data does not say what is needed. */
Evidence *evidence_from_event(const Event *event);

/* The data of such an event. */
json_t *evidence_data(const Evidence *evidence);

/*
 * The data of an evidence-edited: what differs in now of what may be said later: kind, line,
 * caption, translation, where it lies, its copy, and its time stamp. NULL: nothing does.
 */
json_t *evidence_edit_data(const Evidence *before, const Evidence *now);

/* The data of an evidence-removed. */
json_t *evidence_removal_data(const Evidence *evidence);

/* What evidence-edited says, put into the piece. */
void evidence_take_edit(Evidence *evidence, const json_t *data);

/* Whether the data of an evidence-edited or -removed is about this piece. */
gboolean evidence_is_meant(const Evidence *evidence, const json_t *data);

Evidence *evidence_copy(const Evidence *evidence);

/*
 * What is shown of a piece to others: the newest copy of it with parts hidden, where there is
 * one. NULL of such a copy itself, as long as the order has what it is a copy of.
 */
const Evidence *evidence_to_show(const Order *order, const Evidence *evidence);

/* Whether it is the name of a copy of those bytes: nothing else is ever made part of a path. */
gboolean evidence_is_copy_name(const char *copy, const char *sha256);

/* What its bytes are cannot be of its kind: a photo that is a text, a film that moves nothing.
 * It is kept, and counts for nothing. A file of an unknown type is believed. */
gboolean evidence_is_contradicted(const Evidence *evidence);

/* The kinds that an order has, for a dispute or for the order as a whole (dispute NULL: any).
 */
EvidenceSet evidence_kinds_of(const Order *order, const char *dispute);
