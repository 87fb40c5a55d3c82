/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The rows of the evidence of an order: kinds that the claim needs and that have no file, what
 * is needed first, then the files. What a check by all bytes has found is kept as long as the
 * rows are.
 */
#pragma once

#include "services/evidence/evidence.h"
#include "services/orders/orders.h"

/* What a row that has no file says of its kind, in the order of the rows. */
typedef enum {
    WANTED_REQUIRED,
    WANTED_ONE_OF,
    WANTED_FILE, /* the buyer said that it is there */
    WANTED_HELPS,
    WANTED_COUNT,
} Wanted;

typedef struct {
    EvidenceKind kind;
    Wanted wanted;        /* where there is no file */
    const Evidence *file; /* of the order; NULL: there is none of this kind */
    EvidenceCheck check;  /* of the file */
    Instant checked;      /* when all its bytes were read; INSTANT_UNKNOWN: not here */
    gboolean is_read;     /* what check says rests on all its bytes, not on its size alone */
    char *stamp_problem;  /* why its time stamp does not hold, as it was read then; or NULL */
} EvidenceRow;

typedef struct {
    OrderView *order;
    const Dispute *dispute; /* of the order, or NULL */
    GPtrArray *rows;        /* EvidenceRow */
    GHashTable *others;     /* evidence_other_orders() */
    GHashTable *found;      /* name of a piece (char *) to what was found of its bytes */
    guint missing;          /* kinds that are still needed; of "one of these" one */
    guint said;             /* kinds that the buyer said are there, without a file */
} EvidenceRows;

EvidenceRows *evidence_rows_new(void);
void evidence_rows_free(EvidenceRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(EvidenceRows, evidence_rows_free)

/* As the order stands now; dispute: an id, or NULL for the one that takes evidence. FALSE with
 * the error: the rows stay as they were. */
gboolean evidence_rows_read(EvidenceRows *rows, App *app, const char *order,
                            const char *dispute, GError **error);

/* Keeps what was found of all bytes of a row's file, and whether its time stamp holds; takes
 * the content of check over. */
void evidence_rows_note(EvidenceRows *rows, EvidenceRow *row, EvidenceCheck *check,
                        Instant now);

/* Copies were made: what was found before says nothing any more. */
void evidence_rows_forget(EvidenceRows *rows);

/* What tells a piece from all others. Owned. */
char *evidence_row_name(const Evidence *evidence);
