/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Evidence in words: the facts of a file, what is wrong with its name, and how large it is. */
#pragma once

#include "services/evidence/evidence.h"

/* Takes one fact; both borrowed, the label translated. */
typedef void (*WordsFact)(gpointer data, const char *label, const char *value);

/* Everything that is known of a piece and where its bytes are, in the order to be read in. */
void words_evidence_facts(App *app, const EvidencePiece *piece, const EvidenceCheck *check,
                          WordsFact put, gpointer data);

/* Takes a sentence about a piece; token is what a machine calls it. Both borrowed. */
typedef void (*WordsNote)(gpointer data, const char *token, const char *sentence);

/* What somebody else may notice of a piece of that order, a sentence each; nothing of it is an
 * error. others: evidence_other_orders(), or NULL. */
void words_evidence_notes(const Order *order, const Evidence *evidence, GHashTable *others,
                          WordsNote put, gpointer data);

/* "2026-03-01 18:12:05 (camera's time, no zone)"; NULL: the file does not say. Owned. */
char *words_evidence_taken(App *app, const Evidence *evidence);

/* A sentence where the name says another type than the bytes; else NULL. Owned. */
char *words_evidence_lies(const Evidence *evidence);

/* "1.2 MiB". Owned. */
char *words_bytes(gint64 bytes);
