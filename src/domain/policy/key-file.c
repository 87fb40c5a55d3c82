/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "domain/policy/key-file.h"

#include <string.h>

#include "base/error.h"

#define USUAL_LINES 8
#define BYTE_ORDER_MARK "\xef\xbb\xbf"

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

/* "[name]" */
static KeyScanStep
scan_group(KeyScan *scan, char *line, char *end)
{
    scan->group = NULL;
    if (end - line < 3 || end[-1] != ']')
        return KEY_SCAN_WRONG;
    scan->group = trim(line + 1, end - 1, &end);
    return KEY_SCAN_GROUP;
}

/* "key=value" */
static KeyScanStep
scan_pair(KeyScan *scan, char *line, char *end)
{
    char *equals = strchr(line, '=');

    if (scan->group == NULL || equals == NULL || equals == line)
        return KEY_SCAN_WRONG;
    scan->value = trim(equals + 1, end, &end);
    scan->key = trim(line, equals, &end);
    return KEY_SCAN_PAIR;
}

KeyScan
key_scan_begin(char *text)
{
    return (KeyScan){ .next = g_str_has_prefix(text, BYTE_ORDER_MARK)
                                  ? text + strlen(BYTE_ORDER_MARK)
                                  : text };
}

/* Nearly all of what is read is ASCII, and every command reads some: eight bytes at a time. */
static gboolean
is_utf8(const char *line, gsize length)
{
    gsize seen = 0;
    guint64 eight;

    for (; seen + sizeof eight <= length; seen += sizeof eight) {
        memcpy(&eight, line + seen, sizeof eight);
        if ((eight & G_GUINT64_CONSTANT(0x8080808080808080)) != 0)
            break;
    }
    return g_utf8_validate_len(line + seen, length - seen, NULL);
}

KeyScanStep
key_scan_next(KeyScan *scan)
{
    while (scan->next != NULL) {
        char *start = scan->next;
        char *end = start + strcspn(start, "\n");

        scan->next = *end == '\0' ? NULL : end + 1;
        scan->line++;
        start = trim(start, end, &end);
        if (*start == '\0' || *start == '#')
            continue;
        if (!is_utf8(start, (gsize)(end - start)))
            return KEY_SCAN_BYTES;
        return *start == '[' ? scan_group(scan, start, end) : scan_pair(scan, start, end);
    }
    return KEY_SCAN_END;
}

/* What is being read. */
typedef struct {
    KeyFile *keys;
    KeyGroup *group; /* the one that lines go to; NULL before the first */
    const char *file;
} Reading;

static gboolean
take_group(Reading *reading, const KeyScan *scan, GError **error)
{
    if (key_file_group(reading->keys, scan->group) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s] appears twice. Put its keys together.", reading->file,
                  scan->group);
        return FALSE;
    }
    reading->group = add_group(reading->keys, scan->group);
    return TRUE;
}

static gboolean
take_pair(Reading *reading, const KeyScan *scan, GError **error)
{
    const KeyLine added = { scan->key, scan->value };

    if (find_line(reading->group, added.key) != NULL) {
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: group [%s], key %s: expected it only once.", reading->file,
                  reading->group->name, added.key);
        return FALSE;
    }
    g_array_append_val(reading->group->lines, added);
    return TRUE;
}

/* FALSE also at the end, then without an error. */
static gboolean
read_line(Reading *reading, KeyScan *scan, GError **error)
{
    switch (key_scan_next(scan)) {
    case KEY_SCAN_GROUP:
        return take_group(reading, scan, error);
    case KEY_SCAN_PAIR:
        return take_pair(reading, scan, error);
    case KEY_SCAN_WRONG:
        error_set(error, RECOURSE_ERROR_FAILED,
                  "%s: line %u: expected a [group], then key=value lines, or # and a comment.",
                  reading->file, scan->line);
        return FALSE;
    case KEY_SCAN_BYTES:
        error_set(error, RECOURSE_ERROR_FAILED, "%s: line %u: it is not UTF-8 text.",
                  reading->file, scan->line);
        return FALSE;
    case KEY_SCAN_END:
        break;
    }
    return FALSE;
}

KeyFile *
key_file_read(const char *text, const char *file, GError **error)
{
    g_autoptr(KeyFile) keys = key_file_new();
    g_autoptr(GError) cause = NULL;
    Reading reading = { keys, NULL, file };
    KeyScan scan;

    keys->text = g_strdup(text);
    scan = key_scan_begin(keys->text);
    while (read_line(&reading, &scan, &cause))
        continue;
    if (cause == NULL)
        return g_steal_pointer(&keys);
    g_propagate_error(error, g_steal_pointer(&cause));
    return NULL;
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
