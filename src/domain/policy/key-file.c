/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/key-file.h"

#include <string.h>

#include "base/error.h"

#define USUAL_LINES 8

static void
group_free(KeyGroup *group)
{
    g_array_unref(group->lines);
    g_free(group);
}

KeyFile *
key_file_new(void)
{
    KeyFile *keys = g_new0(KeyFile, 1);

    keys->groups = g_ptr_array_new_with_free_func((GDestroyNotify)group_free);
    return keys;
}

void
key_file_free(KeyFile *keys)
{
    if (keys == NULL)
        return;
    g_ptr_array_unref(keys->groups);
    g_clear_pointer(&keys->strings, g_string_chunk_free);
    g_free(keys->text);
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

/* The name must live as long as the file. */
static KeyGroup *
add_group(KeyFile *keys, const char *name)
{
    KeyGroup *group = g_new0(KeyGroup, 1);

    group->name = name;
    group->lines = g_array_sized_new(FALSE, FALSE, sizeof(KeyLine), USUAL_LINES);
    g_ptr_array_add(keys->groups, group);
    return group;
}

static const char *
keep(KeyFile *keys, const char *string)
{
    if (keys->strings == NULL)
        keys->strings = g_string_chunk_new(4096);
    return g_string_chunk_insert(keys->strings, string);
}

void
key_group_set(KeyFile *keys, KeyGroup *group, const char *key, const char *value)
{
    KeyLine *line = find_line(group, key);
    KeyLine added = { NULL, keep(keys, value) };

    if (line != NULL) {
        line->value = added.value;
        return;
    }
    added.key = keep(keys, key);
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
read_group(Reading *reading, char *line, char *end, GError **error)
{
    if (end - line < 3 || end[-1] != ']')
        return refuse_line(reading, error);
    end[-1] = '\0';
    if (key_file_group(reading->keys, line + 1) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] is there twice; put its keys together.", reading->file,
                  line + 1);
        return FALSE;
    }
    reading->group = add_group(reading->keys, line + 1);
    return TRUE;
}

/* Cuts the white space off both ends of what is between, ends it with a NUL and returns the new
 * start; ret_end is at the NUL. */
static char *
trim(char *start, char *end, char **ret_end)
{
    while (start < end && g_ascii_isspace(*start))
        start++;
    while (end > start && g_ascii_isspace(end[-1]))
        end--;
    *end = '\0';
    *ret_end = end;
    return start;
}

/* "key=value" */
static gboolean
read_pair(Reading *reading, char *line, char *end, GError **error)
{
    char *equals = strchr(line, '=');
    KeyLine added;

    if (reading->group == NULL || equals == NULL || equals == line)
        return refuse_line(reading, error);
    added.value = trim(equals + 1, end, &end);
    added.key = trim(line, equals, &end);
    if (find_line(reading->group, added.key) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s], key %s: expected it only once.", reading->file,
                  reading->group->name, added.key);
        return FALSE;
    }
    g_array_append_val(reading->group->lines, added);
    return TRUE;
}

/* From start to the line break or NUL at end, which is overwritten. */
static gboolean
read_line(Reading *reading, char *start, char *end, GError **error)
{
    char *line = trim(start, end, &end);

    reading->line++;
    if (*line == '\0' || *line == '#')
        return TRUE;
    return *line == '[' ? read_group(reading, line, end, error)
                        : read_pair(reading, line, end, error);
}

KeyFile *
key_file_read(const char *text, const char *file, GError **error)
{
    g_autoptr(KeyFile) keys = key_file_new();
    Reading reading = { keys, NULL, file, 0 };
    char *next;

    if (!g_utf8_validate(text, -1, NULL)) {
        error_set(error, RECOURSE_ERROR_FAILED, "%s: it is not UTF-8 text.", file);
        return NULL;
    }
    keys->text = g_strdup(text);
    for (char *line = keys->text; line != NULL; line = next) {
        char *end = line + strcspn(line, "\n");

        next = *end == '\0' ? NULL : end + 1;
        if (!read_line(&reading, line, end, error))
            return NULL;
    }
    return g_steal_pointer(&keys);
}

static void
lay_lines(KeyFile *onto, KeyGroup *group, const KeyGroup *from)
{
    for (guint i = 0; i < from->lines->len; i++) {
        const KeyLine *line = &g_array_index(from->lines, KeyLine, i);

        if (*line->value == '\0')
            remove_key(group, line->key);
        else
            key_group_set(onto, group, line->key, line->value);
    }
}

static void
lay_group(KeyFile *onto, const KeyGroup *from)
{
    KeyGroup *group = key_file_group(onto, from->name);

    if (group == NULL)
        group = add_group(onto, keep(onto, from->name));
    lay_lines(onto, group, from);
}

void
key_file_rename(KeyFile *keys, KeyGroup *group, const char *name)
{
    KeyGroup *other = key_file_group(keys, name);

    if (other == NULL) {
        group->name = keep(keys, name);
        return;
    }
    lay_lines(keys, other, group);
    g_ptr_array_remove(keys->groups, group);
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
