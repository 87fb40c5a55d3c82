/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What claims and letters are put together from; for claim*.c only. */
#pragma once

#include "domain/claim/claim.h"

typedef struct {
    const Order *order;
    const Dispute *dispute;
    const Policies *policies;
    const ClaimLanguage *language;
    const Zone *zone; /* the buyer's */
    Instant now;
    gboolean is_withdrawal; /* by law: only an unmistakable statement counts */
    gboolean is_letter;     /* dates and amounts as the language writes them */
    GString *text;
} Claim;

Claim claim_begin(const ClaimFacts *facts, const ClaimLanguage *language);

/* Appends a sentence. The filled one is taken over. */
void claim_say(Claim *claim, const char *sentence);
void claim_say_filled(Claim *claim, char *sentence);

/* As the page shows it, or in a letter as the language writes it. Owned by the caller. */
char *claim_date_text(const Claim *claim, Instant instant);

/* Appends the sentence of a key, its place filled; nothing when there is nothing to fill it
 * with. */
void claim_say_date(Claim *claim, const char *key, Instant instant);
void claim_say_amount(Claim *claim, const char *key, const Money *amount);
void claim_say_list(Claim *claim, const char *key, const char *place, const GPtrArray *items);

/* What both tell: what is wrong, when things happened, what is known of it. */
void claim_say_case(Claim *claim);

/* kinds: those to name of what there is. */
void claim_say_evidence(Claim *claim, EvidenceSet kinds);
