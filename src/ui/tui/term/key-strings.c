/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/key-strings-private.h"

#include <string.h>

struct KeyStrings {
    GTree *keys; /* bytes (char *) to Key, in the order of bytes */
};

static int
compare(gconstpointer a, gconstpointer b, gpointer data)
{
    (void)data;
    return strcmp(a, b);
}

KeyStrings *
key_strings_new(void)
{
    KeyStrings *strings = g_new(KeyStrings, 1);

    strings->keys = g_tree_new_full(compare, NULL, g_free, NULL);
    return strings;
}

void
key_strings_free(KeyStrings *strings)
{
    if (strings == NULL)
        return;
    g_tree_unref(strings->keys);
    g_free(strings);
}

static gboolean
is_told_from_typing(const char *bytes, Key key)
{
    guchar first = (guchar)bytes[0];

    if ((first >= 0x20 && first < 0x7f) || first >= 0xa0 || first == 0)
        return FALSE;
    if (bytes[1] != '\0')
        return TRUE;
    return key != PRESS_NONE && first != PRESS_ENTER && first != PRESS_TAB &&
           first != PRESS_ESCAPE && first != 0x7f;
}

void
key_strings_add(KeyStrings *strings, const char *bytes, Key key)
{
    if (is_told_from_typing(bytes, key) && g_tree_lookup_node(strings->keys, bytes) == NULL)
        g_tree_insert(strings->keys, g_strdup(bytes), GUINT_TO_POINTER(key));
}

KeyMatch
key_strings_match(const KeyStrings *strings, const char *bytes, gsize length)
{
    g_autofree char *wanted = g_strndup(bytes, length);
    GTreeNode *node = g_tree_lower_bound(strings->keys, wanted);
    KeyMatch match = { 0 };

    if (strlen(wanted) < length)
        return match; /* no description has a NUL */
    if (node != NULL && g_str_equal(g_tree_node_key(node), wanted)) {
        match.is_whole = TRUE;
        match.key = GPOINTER_TO_UINT(g_tree_node_value(node));
        node = g_tree_node_next(node);
    }
    match.is_beginning = node != NULL && g_str_has_prefix(g_tree_node_key(node), wanted);
    return match;
}
