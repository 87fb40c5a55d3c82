/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The typed values of a key file's groups, read strictly: what is not understood is an error
 * that names file, group and key, and says what was expected.
 *
 * Every key_read_*() leaves its result alone when the key is absent or empty.
 */
#pragma once

#include "base/choice.h"
#include "domain/policy/key-file.h"

/* A group and the name of its file, for errors. Borrows both. */
typedef struct {
    const KeyGroup *group;
    const char *file;
} Keys;

/* Sets "FILE: group [GROUP], key KEY: expected EXPECTED." Returns FALSE. */
gboolean key_error(const Keys *keys, const char *key, const char *expected, GError **error);

/* FALSE with an error when the group has a key that is not in the NULL-ended vector. */
gboolean key_names_check(const Keys *keys, const char *const *known, GError **error);

gboolean key_is_given(const Keys *keys, const char *key);

/*
 * What a file is called without its folder and suffix; an error when that is no word as
 * is_policy_word() takes it.
 */
gboolean key_read_file_name(const char *file, const char *suffix, char **ret_name,
                            GError **error);

void key_read_text(const Keys *keys, const char *key, char **ret_text);
gboolean key_require_text(const Keys *keys, const char *key, const char *expected,
                          char **ret_text, GError **error);
gboolean key_read_number(const Keys *keys, const char *key, int most, int *ret_number,
                         GError **error);
gboolean key_read_flag(const Keys *keys, const char *key, gboolean *ret_flag, GError **error);

gboolean key_read_choice(const Keys *keys, const char *key, const ChoiceSet *set,
                         guint *ret_value, GError **error);

/* A list with ";" between its words, each of which is_valid() takes; expected is for the error.
 */
gboolean key_read_list(const Keys *keys, const char *key, gboolean (*is_valid)(const char *),
                       const char *expected, char ***ret_list, GError **error);

/* For key_read_list(). */
gboolean is_any_word(const char *word);
gboolean is_country_code(const char *code); /* two capital letters */
gboolean is_policy_word(const char *word);  /* lower-case letters, digits, single dashes */
