/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Key: one thing that was pressed. A key that makes a character is that Unicode scalar (Ctrl
 * with a letter is 1..26, Escape 27); the others are named below. PRESS_ALT is added to either.
 */
#pragma once

#include <glib.h>

typedef guint32 Key;

enum {
    PRESS_NONE = 0,
    PRESS_TAB = 9,
    PRESS_ENTER = 13,
    PRESS_ESCAPE = 27,
    PRESS_SPACE = 32,
    PRESS_UP = 0x110000, /* behind the last scalar */
    PRESS_DOWN,
    PRESS_LEFT,
    PRESS_RIGHT,
    PRESS_HOME,
    PRESS_END,
    PRESS_PAGE_UP,
    PRESS_PAGE_DOWN,
    PRESS_INSERT,
    PRESS_DELETE,
    PRESS_BACKSPACE,
    PRESS_BACK_TAB,
    PRESS_WORD_LEFT,  /* Ctrl-Left */
    PRESS_WORD_RIGHT, /* Ctrl-Right */
    PRESS_F1,
    PRESS_F12 = PRESS_F1 + 11,
    PRESS_ALT = 0x1000000,
};

/* TRUE when the key puts a character into a text field. */
gboolean key_is_text(Key key);

/*
 * Reads one key's name: a character, "enter", "space", "pgdn", "f1", "ctrl-r", "alt-b". FALSE
 * for an unknown name.
 */
gboolean key_parse(const char *name, Key *ret_key);

/* The name as people read it ("Enter", "Ctrl-R", "u"). Owned by the caller. */
char *key_label(Key key);
