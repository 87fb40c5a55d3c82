/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy-keys.h"

#include <string.h>

#include "base/error.h"

gboolean
key_error(const KeyGroup *group, const char *key, const char *expected, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED, "%s: group [%s], key %s: expected %s.", group->file,
              group->group, key, expected);
    return FALSE;
}

static gboolean
check_twice(GHashTable *seen, const KeyGroup *group, const char *key, GError **error)
{
    if (g_hash_table_add(seen, g_strconcat(group->group, "]", key, NULL)))
        return TRUE;
    if (key != NULL)
        return key_error(group, key, "it only once", error);
    error_set(error, RECOURSE_ERROR_FAILED,
              "%s: group [%s] is there twice; put its keys together.", group->file,
              group->group);
    return FALSE;
}

/* GKeyFile silently joins groups of one name and lets the last of two keys win. */
static gboolean
check_nothing_twice(const char *text, const char *file, GError **error)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
    KeyGroup group = { NULL, file, "" };

    for (gsize i = 0; lines[i] != NULL; i++) {
        char *line = g_strstrip(lines[i]);
        char *end = strchr(line, *line == '[' ? ']' : '=');
        const char *key = NULL;

        if (*line == '#' || end == NULL)
            continue;
        *end = '\0';
        if (*line == '[')
            group.group = line + 1;
        else
            key = g_strchomp(line);
        if (!check_twice(seen, &group, key, error))
            return FALSE;
    }
    return TRUE;
}

GKeyFile *
key_file_read(const char *text, const char *file, GError **error)
{
    g_autoptr(GKeyFile) keys = g_key_file_new();
    g_autoptr(GError) cause = NULL;

    if (!g_utf8_validate(text, -1, NULL)) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: it is not UTF-8 text.", file);
        return NULL;
    }
    if (!check_nothing_twice(text, file, error))
        return NULL;
    if (!g_key_file_load_from_data(keys, text, strlen(text), G_KEY_FILE_KEEP_TRANSLATIONS,
                                   &cause)) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: it is no list of key=value lines in [groups]: %s.", file,
                  cause->message);
        return NULL;
    }
    return g_steal_pointer(&keys);
}

/* Copies the group's keys; an empty value removes one. */
static void
lay_group(GKeyFile *onto, GKeyFile *from, const char *group)
{
    g_auto(GStrv) keys = g_key_file_get_keys(from, group, NULL, NULL);

    for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
        g_autofree char *value = g_key_file_get_value(from, group, keys[i], NULL);

        if (value != NULL && *value != '\0')
            g_key_file_set_value(onto, group, keys[i], value);
        else
            (void)g_key_file_remove_key(onto, group, keys[i], NULL); /* absent is as wanted */
    }
}

GKeyFile *
key_file_merge(GKeyFile *base, GKeyFile *over)
{
    GKeyFile *sources[] = { base, over };
    GKeyFile *merged = g_key_file_new();

    for (gsize i = 0; i < G_N_ELEMENTS(sources); i++) {
        g_auto(GStrv) groups = g_key_file_get_groups(sources[i], NULL);

        for (gsize group = 0; groups[group] != NULL; group++)
            lay_group(merged, sources[i], groups[group]);
    }
    return merged;
}

gboolean
key_names_check(const KeyGroup *group, const char *const *known, GError **error)
{
    g_auto(GStrv) keys = g_key_file_get_keys(group->keys, group->group, NULL, NULL);

    for (gsize i = 0; keys != NULL && keys[i] != NULL; i++) {
        if (!g_strv_contains(known, keys[i]))
            return key_error(group, keys[i], "a key that recourse-policy(5) names", error);
    }
    return TRUE;
}

gboolean
key_is_given(const KeyGroup *group, const char *key)
{
    g_autofree char *value = g_key_file_get_value(group->keys, group->group, key, NULL);

    return value != NULL && *value != '\0';
}

gboolean
key_read_text(const KeyGroup *group, const char *key, char **ret_text, GError **error)
{
    g_autofree char *text = NULL;
    g_autoptr(GError) cause = NULL;

    if (!key_is_given(group, key))
        return TRUE;
    text = g_key_file_get_string(group->keys, group->group, key, &cause);
    if (cause != NULL)
        return key_error(group, key, "text in which a backslash is written \\\\", error);
    g_free(*ret_text);
    *ret_text = g_steal_pointer(&text);
    return TRUE;
}

gboolean
key_require_text(const KeyGroup *group, const char *key, const char *expected, char **ret_text,
                 GError **error)
{
    if (!key_is_given(group, key))
        return key_error(group, key, expected, error);
    return key_read_text(group, key, ret_text, error);
}

gboolean
key_read_number(const KeyGroup *group, const char *key, int most, int *ret_number,
                GError **error)
{
    g_autofree char *text = NULL;
    g_autofree char *expected = g_strdup_printf("a whole number from 0 to %d", most);
    guint64 number;

    if (!key_is_given(group, key))
        return TRUE;
    if (!key_read_text(group, key, &text, error))
        return FALSE;
    if (!g_ascii_string_to_unsigned(text, 10, 0, (guint64)most, &number, NULL))
        return key_error(group, key, expected, error);
    *ret_number = (int)number;
    return TRUE;
}

gboolean
key_read_flag(const KeyGroup *group, const char *key, gboolean *ret_flag, GError **error)
{
    g_autofree char *text = NULL;

    if (!key_is_given(group, key))
        return TRUE;
    if (!key_read_text(group, key, &text, error))
        return FALSE;
    if (!g_str_equal(text, "true") && !g_str_equal(text, "false"))
        return key_error(group, key, "true or false", error);
    *ret_flag = g_str_equal(text, "true");
    return TRUE;
}

gboolean
key_read_list(const KeyGroup *group, const char *key, gboolean (*is_valid)(const char *),
              const char *expected, char ***ret_list, GError **error)
{
    g_auto(GStrv) list = NULL;
    g_autoptr(GError) cause = NULL;

    if (!key_is_given(group, key))
        return TRUE;
    list = g_key_file_get_string_list(group->keys, group->group, key, NULL, &cause);
    if (cause != NULL || list == NULL || list[0] == NULL)
        return key_error(group, key, expected, error);
    for (gsize i = 0; list[i] != NULL; i++) {
        if (!is_valid(g_strstrip(list[i])))
            return key_error(group, key, expected, error);
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
