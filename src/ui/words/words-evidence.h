/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence in words: the facts of a file, what is wrong with its name, and how large it is. */
#pragma once

#include "services/evidence/evidence.h"

/* Takes one fact; both borrowed, the label translated. */
typedef void (*WordsFact)(gpointer data, const char *label, const char *value);

/* Everything that is known of a piece and where its bytes are, in the order to be read in. */
void words_evidence_facts(App *app, const EvidencePiece *piece, const EvidenceCheck *check,
                          WordsFact put, gpointer data);

/* A sentence where the name says another type than the bytes; else NULL. Owned. */
char *words_evidence_lies(const Evidence *evidence);

/* "1.2 MiB". Owned. */
char *words_bytes(gint64 bytes);
