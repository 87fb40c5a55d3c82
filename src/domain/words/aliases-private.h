/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Aliases: what people call the tokens of a closed list. A data file has a line for each token,
 * "TOKEN: name that is shown, other name, ..."; a word that ends or begins with * stands for
 * every word that begins or ends so. Names are compared by text_fold_words().
 */
#pragma once

#include <glib.h>

typedef struct Aliases Aliases;

/* The token of words that may stand beside a name and mean nothing. */
#define ALIASES_FILLER "-"

/* Of a file of data/names, which is part of the program: cannot fail. */
Aliases *aliases_new(const char *file);
void aliases_free(Aliases *aliases);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Aliases, aliases_free)

/*
 * The longest name at the beginning of folded words, whole words only: its place in the list,
 * which counts tokens from 0, or -1. ret_length gets how far it reaches.
 */
int aliases_match(const Aliases *aliases, const char *words, gsize *ret_length);

/* The place of the token that is called so as a whole, or is it; -1: none. */
int aliases_find(const Aliases *aliases, const char *text);

guint aliases_count(const Aliases *aliases);
const char *aliases_token(const Aliases *aliases, int place);
const char *aliases_label(const Aliases *aliases, int place);

/* Whether a word of one of the token's names begins so: a folded piece of a word. */
gboolean aliases_begin_so(const Aliases *aliases, const char *token, const char *piece);

/* All that the token is called, with commas between. Owned. */
char *aliases_names(const Aliases *aliases, int place);

/* The three labels that come nearest to what was typed: "Visa, Klarna, Pix". Owned. */
char *aliases_nearest(const Aliases *aliases, const char *text);
