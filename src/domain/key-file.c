/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/key-file.h"

#include <string.h>

#include "base/error.h"

static void
group_free(KeyGroup *group)
{
    g_array_unref(group->lines);
    g_free(group);
}

static KeyFile *
key_file_new(void)
{
    KeyFile *keys = g_new0(KeyFile, 1);

    keys->groups = g_ptr_array_new_with_free_func((GDestroyNotify)group_free);
    keys->strings = g_string_chunk_new(4096);
    return keys;
}

void
key_file_free(KeyFile *keys)
{
    if (keys == NULL)
        return;
    g_ptr_array_unref(keys->groups);
    g_string_chunk_free(keys->strings);
    g_free(keys);
}

KeyGroup *
key_file_group(const KeyFile *keys, const char *name)
{
    for (guint i = 0; i < keys->groups->len; i++) {
        KeyGroup *group = keys->groups->pdata[i];

        if (g_str_equal(group->name, name))
            return group;
    }
    return NULL;
}

static KeyLine *
find_line(const KeyGroup *group, const char *key)
{
    for (guint i = 0; i < group->lines->len; i++) {
        KeyLine *line = &g_array_index(group->lines, KeyLine, i);

        if (g_str_equal(line->key, key))
            return line;
    }
    return NULL;
}

const char *
key_group_value(const KeyGroup *group, const char *key)
{
    const KeyLine *line = group != NULL ? find_line(group, key) : NULL;

    return line != NULL ? line->value : NULL;
}

static KeyGroup *
add_group(KeyFile *keys, const char *name)
{
    KeyGroup *group = g_new0(KeyGroup, 1);

    group->name = g_string_chunk_insert(keys->strings, name);
    group->lines = g_array_new(FALSE, FALSE, sizeof(KeyLine));
    g_ptr_array_add(keys->groups, group);
    return group;
}

void
key_group_set(KeyFile *keys, KeyGroup *group, const char *key, const char *value)
{
    KeyLine *line = find_line(group, key);
    KeyLine added = { NULL, g_string_chunk_insert(keys->strings, value) };

    if (line != NULL) {
        line->value = added.value;
        return;
    }
    added.key = g_string_chunk_insert(keys->strings, key);
    g_array_append_val(group->lines, added);
}

static void
remove_key(KeyGroup *group, const char *key)
{
    const KeyLine *line = find_line(group, key);

    if (line != NULL)
        g_array_remove_index(group->lines,
                             (guint)(line - &g_array_index(group->lines, KeyLine, 0)));
}

/* What is being read. */
typedef struct {
    KeyFile *keys;
    KeyGroup *group; /* the one that lines go to; NULL before the first */
    const char *file;
    guint line;
} Reading;

static gboolean
refuse_line(const Reading *reading, GError **error)
{
    error_set(error, RECOURSE_ERROR_FAILED,
              "%s: line %u: expected a [group], then key=value lines, or # and a comment.",
              reading->file, reading->line);
    return FALSE;
}

/* "[name]" */
static gboolean
read_group(Reading *reading, char *line, GError **error)
{
    gsize length = strlen(line);

    if (length < 3 || line[length - 1] != ']')
        return refuse_line(reading, error);
    line[length - 1] = '\0';
    if (key_file_group(reading->keys, line + 1) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] is there twice; put its keys together.", reading->file,
                  line + 1);
        return FALSE;
    }
    reading->group = add_group(reading->keys, line + 1);
    return TRUE;
}

/* "key=value" */
static gboolean
read_pair(Reading *reading, char *line, GError **error)
{
    char *equals = strchr(line, '=');

    if (reading->group == NULL || equals == NULL || equals == line)
        return refuse_line(reading, error);
    *equals = '\0';
    g_strchomp(line);
    if (find_line(reading->group, line) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s], key %s: expected it only once.", reading->file,
                  reading->group->name, line);
        return FALSE;
    }
    key_group_set(reading->keys, reading->group, line, g_strchug(equals + 1));
    return TRUE;
}

static gboolean
read_line(Reading *reading, char *line, GError **error)
{
    reading->line++;
    g_strstrip(line);
    if (*line == '\0' || *line == '#')
        return TRUE;
    return *line == '[' ? read_group(reading, line, error) : read_pair(reading, line, error);
}

KeyFile *
key_file_read(const char *text, const char *file, GError **error)
{
    g_autoptr(KeyFile) keys = key_file_new();
    g_autofree char *copy = g_strdup(text);
    Reading reading = { keys, NULL, file, 0 };
    char *next;

    if (!g_utf8_validate(text, -1, NULL)) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: it is not UTF-8 text.", file);
        return NULL;
    }
    for (char *line = copy; line != NULL; line = next) {
        next = strchr(line, '\n');
        if (next != NULL)
            *next++ = '\0';
        if (!read_line(&reading, line, error))
            return NULL;
    }
    return g_steal_pointer(&keys);
}

static void
lay_group(KeyFile *onto, const KeyGroup *from)
{
    KeyGroup *group = key_file_group(onto, from->name);

    if (group == NULL)
        group = add_group(onto, from->name);
    for (guint i = 0; i < from->lines->len; i++) {
        const KeyLine *line = &g_array_index(from->lines, KeyLine, i);

        if (*line->value == '\0')
            remove_key(group, line->key);
        else
            key_group_set(onto, group, line->key, line->value);
    }
}

KeyFile *
key_file_merge(const KeyFile *base, const KeyFile *over)
{
    KeyFile *merged = key_file_new();

    for (guint i = 0; i < base->groups->len; i++)
        lay_group(merged, base->groups->pdata[i]);
    for (guint i = 0; i < over->groups->len; i++)
        lay_group(merged, over->groups->pdata[i]);
    return merged;
}
