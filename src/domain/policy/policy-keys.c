/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/policy-keys.h"

#include <string.h>

#include "base/error.h"

gboolean
key_error(const Keys *keys, const char *key, const char *expected, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED, "%s: group [%s], key %s: expected %s.", keys->file,
              keys->group->name, key, expected);
    return FALSE;
}

gboolean
key_names_check(const Keys *keys, const char *const *known, GError **error)
{
    for (guint i = 0; i < keys->group->lines->len; i++) {
        const KeyLine *line = &g_array_index(keys->group->lines, KeyLine, i);

        if (!g_strv_contains(known, line->key))
            return key_error(keys, line->key, "a key that recourse-policy(5) names", error);
    }
    return TRUE;
}

/* NULL when the key is absent or empty. */
static const char *
given_value(const Keys *keys, const char *key)
{
    const char *value = key_group_value(keys->group, key);

    return value != NULL && *value != '\0' ? value : NULL;
}

gboolean
key_is_given(const Keys *keys, const char *key)
{
    return given_value(keys, key) != NULL;
}

gboolean
key_read_file_name(const char *file, const char *suffix, char **ret_name, GError **error)
{
    g_autofree char *name = g_path_get_basename(file);

    if (g_str_has_suffix(name, suffix))
        name[strlen(name) - strlen(suffix)] = '\0';
    if (!is_policy_word(name)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: such a file is named with lower-case letters, digits and dashes.", file);
        return FALSE;
    }
    *ret_name = g_steal_pointer(&name);
    return TRUE;
}

void
key_read_text(const Keys *keys, const char *key, char **ret_text)
{
    const char *value = given_value(keys, key);

    if (value == NULL)
        return;
    g_free(*ret_text);
    *ret_text = g_strdup(value);
}

gboolean
key_require_text(const Keys *keys, const char *key, const char *expected, char **ret_text,
                 GError **error)
{
    if (!key_is_given(keys, key))
        return key_error(keys, key, expected, error);
    key_read_text(keys, key, ret_text);
    return TRUE;
}

gboolean
key_read_number(const Keys *keys, const char *key, int most, int *ret_number, GError **error)
{
    const char *value = given_value(keys, key);
    guint64 number;

    if (value == NULL)
        return TRUE;
    if (!g_ascii_string_to_unsigned(value, 10, 0, (guint64)most, &number, NULL)) {
        g_autofree char *expected = g_strdup_printf("a whole number from 0 to %d", most);

        return key_error(keys, key, expected, error);
    }
    *ret_number = (int)number;
    return TRUE;
}

gboolean
key_read_flag(const Keys *keys, const char *key, gboolean *ret_flag, GError **error)
{
    const char *value = given_value(keys, key);

    if (value == NULL)
        return TRUE;
    if (!g_str_equal(value, "true") && !g_str_equal(value, "false"))
        return key_error(keys, key, "true or false", error);
    *ret_flag = g_str_equal(value, "true");
    return TRUE;
}

gboolean
key_read_choice(const Keys *keys, const char *key, const ChoiceSet *set, guint *ret_value,
                GError **error)
{
    const char *value = given_value(keys, key);
    g_autofree char *expected = NULL;

    if (value == NULL || choice_parse(set, value, ret_value))
        return TRUE;
    expected = choice_list(set);
    return key_error(keys, key, expected, error);
}

/* A ";" at the end is no further word. */
static char **
split_list(const char *value)
{
    char **words = g_strsplit(value, ";", -1);
    guint count = g_strv_length(words);

    for (guint i = 0; i < count; i++)
        g_strstrip(words[i]);
    if (count > 1 && *words[count - 1] == '\0')
        g_clear_pointer(&words[count - 1], g_free);
    return words;
}

gboolean
key_read_list(const Keys *keys, const char *key, gboolean (*is_valid)(const char *),
              const char *expected, char ***ret_list, GError **error)
{
    const char *value = given_value(keys, key);
    g_auto(GStrv) list = NULL;

    if (value == NULL)
        return TRUE;
    list = split_list(value);
    for (gsize i = 0; list[i] != NULL; i++) {
        if (!is_valid(list[i]))
            return key_error(keys, key, expected, error);
    }
    g_strfreev(*ret_list);
    *ret_list = g_steal_pointer(&list);
    return TRUE;
}

gboolean
is_any_word(const char *word)
{
    return *word != '\0';
}

gboolean
is_country_code(const char *code)
{
    return strlen(code) == 2 && g_ascii_isupper(code[0]) && g_ascii_isupper(code[1]);
}

gboolean
is_policy_word(const char *word)
{
    return *word != '\0' && *word != '-' && !g_str_has_suffix(word, "-") &&
           strstr(word, "--") == NULL &&
           strspn(word, "abcdefghijklmnopqrstuvwxyz0123456789-") == strlen(word);
}
