/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/key.h"

#include <string.h>

static const struct {
    const char *name; /* as a configuration file writes it */
    const char *shown;
    Key key;
} names[] = {
    { "enter", "Enter", PRESS_ENTER },
    { "space", "Space", PRESS_SPACE },
    { "tab", "Tab", PRESS_TAB },
    { "esc", "Esc", PRESS_ESCAPE },
    { "up", "↑", PRESS_UP },
    { "down", "↓", PRESS_DOWN },
    { "left", "←", PRESS_LEFT },
    { "right", "→", PRESS_RIGHT },
    { "home", "Home", PRESS_HOME },
    { "end", "End", PRESS_END },
    { "pgup", "PgUp", PRESS_PAGE_UP },
    { "pgdn", "PgDn", PRESS_PAGE_DOWN },
    { "insert", "Ins", PRESS_INSERT },
    { "delete", "Del", PRESS_DELETE },
    { "backspace", "Backspace", PRESS_BACKSPACE },
    { "backtab", "Shift-Tab", PRESS_BACK_TAB },
    { "ctrl-left", "Ctrl-←", PRESS_WORD_LEFT },
    { "ctrl-right", "Ctrl-→", PRESS_WORD_RIGHT },
};

gboolean
key_is_text(Key key)
{
    return key >= 0x20 && key != 0x7F && key < PRESS_UP;
}

static gboolean
parse_function_key(const char *name, Key *ret_key)
{
    char *end = NULL;
    guint64 number;

    if (name[0] != 'f' || !g_ascii_isdigit(name[1]))
        return FALSE;
    number = g_ascii_strtoull(name + 1, &end, 10);
    if (*end != '\0' || number < 1 || number > 12)
        return FALSE;
    *ret_key = PRESS_F1 + (Key)number - 1;
    return TRUE;
}

gboolean
key_parse(const char *name, Key *ret_key)
{
    if (g_utf8_strlen(name, -1) == 1) {
        *ret_key = g_utf8_get_char(name);
        return key_is_text(*ret_key);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (g_str_equal(name, names[i].name)) {
            *ret_key = names[i].key;
            return TRUE;
        }
    }
    if (g_str_has_prefix(name, "ctrl-") && strlen(name) == 6 && g_ascii_islower(name[5])) {
        *ret_key = (Key)(name[5] & 31);
        return TRUE;
    }
    if (g_str_has_prefix(name, "alt-") && key_parse(name + 4, ret_key)) {
        *ret_key |= PRESS_ALT;
        return TRUE;
    }
    return parse_function_key(name, ret_key);
}

char *
key_label(Key key)
{
    char character[7] = "";

    if (key & PRESS_ALT) {
        g_autofree char *plain = key_label(key & ~(Key)PRESS_ALT);

        return g_strconcat("Alt-", plain, NULL);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (key == names[i].key)
            return g_strdup(names[i].shown);
    }
    if (key >= PRESS_F1 && key <= PRESS_F12)
        return g_strdup_printf("F%u", key - PRESS_F1 + 1);
    if (key >= 1 && key <= 26)
        return g_strdup_printf("Ctrl-%c", (char)('A' + key - 1));
    character[g_unichar_to_utf8(key, character)] = '\0';
    return g_strdup(character);
}
