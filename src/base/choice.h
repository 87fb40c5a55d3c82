/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Choice: one of a closed set of stable tokens, each with a label for people. A set is the only
 * truth about an enum's words: options, forms, JSON and screens read it.
 */
#pragma once

#include <glib.h>

typedef struct {
    const char *token; /* never changes once released */
    const char *label; /* N_() */
} Choice;

/* choices[value] belongs to the enum's value; count is the enum's number of values. */
typedef struct {
    const Choice *choices;
    guint count;
} ChoiceSet;

const char *choice_token(const ChoiceSet *set, guint value);
const char *choice_label(const ChoiceSet *set, guint value);

/* Exact; FALSE when the token is none of the set. */
gboolean choice_parse(const ChoiceSet *set, const char *token, guint *ret_value);

/* "a, b or c": what could have been given, for an error message. Owned by the caller. */
char *choice_list(const ChoiceSet *set);
