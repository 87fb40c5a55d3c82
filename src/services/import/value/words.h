/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * ImportWords: what marketplaces call the state of an order and the ways to pay, in every
 * language that exports come in (data/words/NAME.words; the user's files of the same kind lie
 * over them). A word that stands in no file means nothing here: whoever reads it says so.
 */
#pragma once

#include "base/file/file.h"
#include "domain/policy/policy.h"
#include "domain/words/words.h"
#include "services/import/value/roles.h"

typedef struct ImportWords ImportWords;

#define WORDS_SUFFIX ".words"

/* Never fails: problems (char *) gets a sentence for each of the user's files that is wrong.
 * paths may be NULL: the program's own words alone. */
ImportWords *import_words_load(const Paths *paths, GPtrArray *problems);
void import_words_free(ImportWords *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(ImportWords, import_words_free)

/* $XDG_CONFIG_HOME/recourse/words. Owned by the caller. */
char *import_words_folder(const Paths *paths);

/* Where words are looked for first: the marketplace's own, those of one format's file. */
typedef struct {
    const char *marketplace; /* or NULL */
    GHashTable *own;         /* import_words_read(), or NULL */
} WordsPlace;

/*
 * FALSE: nobody knows the word. ret_state is PAGE_UNSAID for one that is known to say nothing.
 * Letter case, blanks, a full stop at its end and a day behind it ("Delivered on Jul 3") do not
 * count.
 */
gboolean import_words_state(const ImportWords *words, const char *word, const WordsPlace *place,
                            PageState *ret_state);

/* What a column of that name means to most who write one; FALSE: nobody knows. Letter case,
 * what stands between words, and a unit in brackets do not count. */
gboolean import_words_column(const ImportWords *words, const char *name, ColumnRole *ret_role);

/* The payment token ("credit-card:visa") of the part of the text with the strongest way back,
 * or NULL when no part is understood. What the files do not know is asked of payment_read(),
 * which knows the names that people use. Owned by the caller. */
char *import_words_payment(const ImportWords *words, const char *text);

/* The groups of a key file that are named by a state ("[shipped]", words with ; between), as a
 * table; groups of other kinds are passed over. */
GHashTable *import_words_read(const KeyFile *keys);

/* A state, or "nothing". */
gboolean import_words_is_group(const char *name);
