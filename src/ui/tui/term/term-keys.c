/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The keys that the terminal's description names. */
#include "ui/tui/term/term-keys-private.h"

#include <curses.h>
#include <term.h>

#include "ui/tui/term/key-sequences-private.h"

static const struct {
    const char *name; /* of the capability */
    Key key;
} plain_keys[] = {
    { "kcuu1", PRESS_UP },      { "kcud1", PRESS_DOWN },    { "kcub1", PRESS_LEFT },
    { "kcuf1", PRESS_RIGHT },   { "khome", PRESS_HOME },    { "kend", PRESS_END },
    { "kll", PRESS_END },       { "kfnd", PRESS_HOME },     { "kslt", PRESS_END },
    { "kpp", PRESS_PAGE_UP },   { "knp", PRESS_PAGE_DOWN }, { "kich1", PRESS_INSERT },
    { "kbs", PRESS_BACKSPACE }, { "kdch1", PRESS_DELETE },  { "kcbt", PRESS_BACK_TAB },
    { "kent", PRESS_ENTER },    { "kind", PRESS_DOWN },     { "kri", PRESS_UP },
    { "kf1", PRESS_F1 },        { "kf2", PRESS_F1 + 1 },    { "kf3", PRESS_F1 + 2 },
    { "kf4", PRESS_F1 + 3 },    { "kf5", PRESS_F1 + 4 },    { "kf6", PRESS_F1 + 5 },
    { "kf7", PRESS_F1 + 6 },    { "kf8", PRESS_F1 + 7 },    { "kf9", PRESS_F1 + 8 },
    { "kf10", PRESS_F1 + 9 },   { "kf11", PRESS_F1 + 10 },  { "kf12", PRESS_F12 },
};

/* With shift as they stand; ncurses adds the number of other modifiers ("kLFT5"). */
static const struct {
    const char *name;
    Key key;
} modified_keys[] = {
    { "kUP", PRESS_UP },       { "kDN", PRESS_DOWN },       { "kLFT", PRESS_LEFT },
    { "kRIT", PRESS_RIGHT },   { "kHOM", PRESS_HOME },      { "kEND", PRESS_END },
    { "kPRV", PRESS_PAGE_UP }, { "kNXT", PRESS_PAGE_DOWN }, { "kIC", PRESS_INSERT },
    { "kDC", PRESS_DELETE },
};

static const char *
capability(const char *name)
{
    const char *value = tigetstr((char *)name);

    return value == (const char *)-1 || (value != NULL && *value == '\0') ? NULL : value;
}

static void
add(KeyStrings *strings, const char *name, Key key)
{
    const char *bytes = capability(name);

    if (bytes != NULL)
        key_strings_add(strings, bytes, key);
}

static void
add_modified(KeyStrings *strings, const char *name, Key key)
{
    add(strings, name, key_with_modifiers(key, 2));
    for (int modifiers = 3; modifiers <= 8; modifiers++) {
        g_autofree char *numbered = g_strdup_printf("%s%d", name, modifiers);

        add(strings, numbered, key_with_modifiers(key, modifiers));
    }
}

/* All other keys mean nothing here, but none of their bytes may act by itself. The reports of a
 * mouse are no key. */
static void
add_others(KeyStrings *strings)
{
    for (int i = 0; strnames[i] != NULL; i++) {
        if (strnames[i][0] == 'k' && !g_str_equal(strnames[i], "kmous"))
            add(strings, strnames[i], PRESS_NONE);
    }
}

KeyStrings *
term_key_strings(void)
{
    KeyStrings *strings = key_strings_new();

    for (gsize i = 0; i < G_N_ELEMENTS(plain_keys); i++)
        add(strings, plain_keys[i].name, plain_keys[i].key);
    for (gsize i = 0; i < G_N_ELEMENTS(modified_keys); i++)
        add_modified(strings, modified_keys[i].name, modified_keys[i].key);
    add_others(strings);
    return strings;
}
