/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Claim language: the sentences of claims in one language, as data (recourse-claim(5)).
 *
 * gettext gives one language a process, and a claim needs two: the marketplace's and the
 * buyer's. English is the reference: no other language has a key or a place that it has not,
 * and what a language leaves out is said in English.
 */
#pragma once

#include "domain/policy/policy.h"

#define CLAIM_SUFFIX ".claim"

typedef struct {
    char *code;    /* "de": the file's name without its suffix */
    char *name;    /* what the language calls itself: "Deutsch" */
    KeyFile *keys; /* every sentence */
} ClaimLanguage;

/*
 * base is what the file lies over: the language of the same code, or English for a new one;
 * NULL: the file is English itself. An error names the file, the group and the key.
 */
ClaimLanguage *claim_language_parse(const char *text, const char *file,
                                    const ClaimLanguage *base, GError **error);
void claim_language_free(ClaimLanguage *language);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ClaimLanguage, claim_language_free)

/* The sentence of a key, or of a key that is made of two parts: "tracking", "stuck". */
const char *claim_sentence(const ClaimLanguage *language, const char *key);
const char *claim_sentence_of(const ClaimLanguage *language, const char *family,
                              const char *member);
gboolean claim_has_sentence(const ClaimLanguage *language, const char *key);

/* The words of a dossier: of a key that there is; of one in two parts, NULL where no language
 * has it. */
const char *claim_words(const ClaimLanguage *language, const char *key);
const char *claim_words_of(const ClaimLanguage *language, const char *family,
                           const char *member);

/* A date and an amount as the language writes them: "14 November 2026", "1.234,56 EUR". Owned
 * by the caller. */
char *claim_date(const ClaimLanguage *language, Instant instant, const Zone *zone);
char *claim_amount(const ClaimLanguage *language, const Money *money);

/* Of an array of ClaimLanguage; NULL when it has none of that code. */
const ClaimLanguage *claim_language_find(const GPtrArray *languages, const char *code);

/* The one behind it, round and round. */
const ClaimLanguage *claim_language_after(const GPtrArray *languages,
                                          const ClaimLanguage *language);

/* "en, de or fr", for an error message. Owned by the caller. */
char *claim_language_list(const GPtrArray *languages);
