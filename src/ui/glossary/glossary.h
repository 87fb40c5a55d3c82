/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Words of the field, each with what it means in one plain sentence: for the help of the
 * screens, of the command line and of the manual, which is made from the same table.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *name;    /* N_() */
    const char *also;    /* what else people call it, in any language, commas between; "" */
    const char *meaning; /* N_(): one sentence */
} GlossaryTerm;

/* Ended by a NULL name. */
extern const GlossaryTerm glossary[];

/*
 * What is meant by what is typed (borrowed const GlossaryTerm *), in the order of the table:
 * those that are called just so; else those whose name begins so; else those with a word, or
 * another name, that does. Nothing for less than a few letters. Owned.
 */
GPtrArray *glossary_find(const char *typed);
