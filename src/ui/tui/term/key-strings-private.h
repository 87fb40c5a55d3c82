/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The bytes that a terminal's own description names for its keys. */
#pragma once

#include "ui/tui/term/key.h"

typedef struct KeyStrings KeyStrings;

KeyStrings *key_strings_new(void);
void key_strings_free(KeyStrings *strings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(KeyStrings, key_strings_free)

/*
 * The first to name bytes has them; PRESS_NONE for a key that means nothing here. What cannot
 * be told from typing is left out: a printable character, Enter, Tab, Escape and DEL by
 * themselves, and a control character of a key that means nothing.
 */
void key_strings_add(KeyStrings *strings, const char *bytes, Key key);

typedef struct {
    gboolean is_whole; /* these are the bytes of a key: */
    Key key;
    gboolean is_beginning; /* of longer ones */
} KeyMatch;

KeyMatch key_strings_match(const KeyStrings *strings, const char *bytes, gsize length);
