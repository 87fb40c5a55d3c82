/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Candidates: what could stand in a field or be chosen from a list, found by what is typed: by
 * the text itself, by what it is called, and by the other names that people have for it. They
 * draw nothing.
 *
 * Letter case, accents and punctuation make no difference. What is called just so comes first,
 * then what begins with what is typed, before what has a word that does, and that before what
 * merely contains it; among equals the sequence stays in which they were added.
 */
#pragma once

#include "base/choice.h"
#include "domain/policy/policy.h"

typedef struct {
    char *text;   /* what is written into the field */
    char *label;  /* what it is called, or NULL: the text says it */
    guint place;  /* in which it was added */
    char *begins; /* the text folded, the name and the other names as words */
    char **names;
    char *words; /* all of them, with a space before each */
} Candidate;

/* An empty array that owns what is added. */
GPtrArray *candidates_new(void);

/* All copied. label may be NULL; so may names, which have commas between them. */
void candidates_add(GPtrArray *candidates, const char *text, const char *label,
                    const char *names);

/* Those that are meant by what is typed (borrowed), best first; nothing typed: all. */
GPtrArray *candidates_find(const GPtrArray *candidates, const char *typed);

/* The candidate whose text it is, letter case aside; NULL: none. */
const Candidate *candidates_exact(const GPtrArray *candidates, const char *typed);

/* How far the texts that begin with what is typed agree (owned); NULL when that adds nothing.
 */
char *candidates_complete(const GPtrArray *candidates, const char *typed);

/* Where the last of several begins that have commas between them. */
gsize candidates_last(const char *typed);

/* The words of the program, each with all that people call it. Owned. */
GPtrArray *candidates_of_set(const ChoiceSet *set);
GPtrArray *candidates_of_yes_no(void);
GPtrArray *candidates_of_payments(void);
GPtrArray *candidates_of_countries(void);
GPtrArray *candidates_of_marketplaces(const Policies *policies);
GPtrArray *candidates_of_encodings(void);

/* The files and folders that a path which is being typed could mean (typed-path.h). */
GPtrArray *candidates_of_path(const char *typed);
