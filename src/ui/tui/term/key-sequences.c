/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/term/key-sequences-private.h"

#define HIGHEST_VALUE 0x10FFFF /* larger numbers are no character and no key */

enum {
    SHIFT = 1 << 0,
    ALT = 1 << 1,
    CONTROL = 1 << 2,
    LOCKS = 1 << 6 | 1 << 7, /* caps and num lock: they mean nothing here */
};

#define EVENT_RELEASE 3

static int
flags_of(int modifiers)
{
    return modifiers > 0 ? (modifiers - 1) & ~LOCKS : 0;
}

static gboolean
is_marker(char byte)
{
    return byte >= '<' && byte <= '?';
}

ControlSequence
control_sequence_parse(const char *bytes, gsize length)
{
    ControlSequence sequence = { .count = 1 };
    int part = 0;

    for (gsize i = 0; i < length; i++) {
        char byte = bytes[i];

        if (g_ascii_isdigit(byte) && sequence.count <= SEQUENCE_PARAMETERS &&
            part < SEQUENCE_PARTS) {
            int *value = &sequence.values[sequence.count - 1][part];

            *value = MIN(*value * 10 + (byte - '0'), HIGHEST_VALUE + 1);
        } else if (byte == ';') {
            sequence.count++;
            part = 0;
        } else if (byte == ':') {
            part++;
        } else if (is_marker(byte)) {
            sequence.marker = byte;
        } else if (byte >= ' ' && byte <= '/') {
            sequence.intermediate = byte;
        } else {
            sequence.final = byte;
        }
    }
    if (sequence.final == 0) { /* urxvt's "$" */
        sequence.final = sequence.intermediate;
        sequence.intermediate = 0;
    }
    return sequence;
}

static Key
with_shift(Key key)
{
    switch (key) {
    case PRESS_TAB:
        return PRESS_BACK_TAB;
    case PRESS_INSERT: /* pasting and cutting elsewhere */
    case PRESS_DELETE:
        return PRESS_NONE;
    default:
        return key >= PRESS_F1 && key <= PRESS_F12 ? PRESS_NONE : key;
    }
}

Key
key_with_modifiers(Key key, int modifiers)
{
    int flags = flags_of(modifiers);

    if (flags == 0)
        return key;
    if (flags == SHIFT)
        return with_shift(key);
    if ((flags & ~(SHIFT | ALT | CONTROL)) != 0)
        return PRESS_NONE; /* the window manager's keys */
    switch (key) {
    case PRESS_LEFT:
        return PRESS_WORD_LEFT;
    case PRESS_RIGHT:
        return PRESS_WORD_RIGHT;
    case PRESS_HOME:
    case PRESS_END:
        return flags == CONTROL ? key : PRESS_NONE;
    case PRESS_BACKSPACE:
        return PRESS_ALT | PRESS_BACKSPACE;
    case PRESS_DELETE:
        return PRESS_ALT | 'd';
    default:
        return PRESS_NONE;
    }
}

/* The key behind a number before "~", or before what urxvt writes in its place. */
static Key
numbered_key(int number)
{
    static const Key keys[] = {
        [1] = PRESS_HOME,    [2] = PRESS_INSERT,    [3] = PRESS_DELETE,   [4] = PRESS_END,
        [5] = PRESS_PAGE_UP, [6] = PRESS_PAGE_DOWN, [7] = PRESS_HOME,     [8] = PRESS_END,
        [11] = PRESS_F1,     [12] = PRESS_F1 + 1,   [13] = PRESS_F1 + 2,  [14] = PRESS_F1 + 3,
        [15] = PRESS_F1 + 4, [17] = PRESS_F1 + 5,   [18] = PRESS_F1 + 6,  [19] = PRESS_F1 + 7,
        [20] = PRESS_F1 + 8, [21] = PRESS_F1 + 9,   [23] = PRESS_F1 + 10, [24] = PRESS_F12,
    };

    return number > 0 && number < (int)G_N_ELEMENTS(keys) ? keys[number] : PRESS_NONE;
}

static Key
lettered_key(char letter)
{
    switch (letter) {
    case 'A':
        return PRESS_UP;
    case 'B':
        return PRESS_DOWN;
    case 'C':
        return PRESS_RIGHT;
    case 'D':
        return PRESS_LEFT;
    case 'H':
        return PRESS_HOME;
    case 'F':
        return PRESS_END;
    default:
        return PRESS_NONE;
    }
}

/* Characters that stand for keys without one. */
static Key
named_character(int character)
{
    switch (character) {
    case PRESS_TAB:
    case PRESS_ENTER:
    case PRESS_ESCAPE:
        return (Key)character;
    case 8:
    case 127:
        return PRESS_BACKSPACE;
    default:
        return PRESS_NONE;
    }
}

/* The keypad in kitty's numbers, which lie in Unicode's private use area. */
static Key
keypad_key(int number)
{
    static const Key keys[] = {
        '0',        '1',         '2',          '3',          '4',           '5',
        '6',        '7',         '8',          '9',          '.',           '/',
        '*',        '-',         '+',          PRESS_ENTER,  '=',           ',',
        PRESS_LEFT, PRESS_RIGHT, PRESS_UP,     PRESS_DOWN,   PRESS_PAGE_UP, PRESS_PAGE_DOWN,
        PRESS_HOME, PRESS_END,   PRESS_INSERT, PRESS_DELETE,
    };
    int first = 57399;

    if (number < first || number >= first + (int)G_N_ELEMENTS(keys))
        return PRESS_NONE;
    return keys[number - first];
}

/* Control makes of a letter what it makes of it everywhere: Ctrl-I is Tab, Ctrl-M is Enter. */
static Key
with_control(int character)
{
    int control = g_ascii_toupper((char)character) - '@';

    if (character < '@' || character >= 127 || control <= 0)
        return PRESS_NONE;
    return control == 8 ? PRESS_BACKSPACE : (Key)control;
}

/* A letter that is sent as it stands on the key; of other keys nobody knows what shift makes.
 */
static Key
shifted_character(int character, int shifted)
{
    gunichar upper = g_unichar_toupper((gunichar)character);

    if (shifted > 0)
        return (Key)shifted;
    if (g_unichar_isdigit((gunichar)character))
        return PRESS_NONE;
    return (Key)upper;
}

static Key
character_key(int character, int shifted, int modifiers)
{
    int flags = flags_of(modifiers);
    Key key = named_character(character);

    if (key == PRESS_NONE)
        key = keypad_key(character);
    if (key != PRESS_NONE && (key < PRESS_SPACE || key >= PRESS_UP))
        return key_with_modifiers(key, modifiers);
    if (key == PRESS_NONE && character >= 57344 && character <= 63743)
        return PRESS_NONE; /* kitty's other keys: media, locks, modifiers themselves */
    if (key == PRESS_NONE)
        key = (Key)character;
    if (!g_unichar_validate(key) || key < PRESS_SPACE ||
        (flags & ~(SHIFT | ALT | CONTROL)) != 0)
        return PRESS_NONE;
    if (flags & CONTROL)
        return flags == CONTROL ? with_control((int)key) : PRESS_NONE;
    if (flags & SHIFT)
        key = shifted_character((int)key, shifted);
    return key == PRESS_NONE || (flags & ALT) == 0 ? key : PRESS_ALT | key;
}

static Key
tilde_key(const ControlSequence *sequence, int modifiers)
{
    if (sequence->values[0][0] == 27 && sequence->count == 3) /* modifyOtherKeys */
        return character_key(sequence->values[2][0], 0, modifiers);
    return key_with_modifiers(numbered_key(sequence->values[0][0]), modifiers);
}

/* Where urxvt has put the modifiers of a key. */
static int
urxvt_modifiers(char final)
{
    switch (final) {
    case '$':
        return 1 + SHIFT;
    case '^':
        return 1 + CONTROL;
    default:
        return 1 + SHIFT + CONTROL;
    }
}

/* A letter behind ESC [: with parameters these are "1" and the modifiers. */
static Key
letter_key(const ControlSequence *sequence, int modifiers)
{
    char final = sequence->final;

    if (sequence->values[0][0] > 1)
        return PRESS_NONE; /* a reply */
    if (final == 'Z')
        return PRESS_BACK_TAB;
    if (final >= 'a' && final <= 'd' && sequence->values[0][0] == 0)
        return key_with_modifiers(lettered_key((char)g_ascii_toupper(final)),
                                  modifiers > MODIFIERS_NONE ? modifiers : 1 + SHIFT);
    return key_with_modifiers(lettered_key(final), modifiers);
}

Key
control_sequence_key(const ControlSequence *sequence, gboolean with_alt)
{
    int modifiers = MAX(sequence->values[1][0], MODIFIERS_NONE);
    gboolean is_urxvt =
        sequence->final == '^' || sequence->final == '@' || sequence->final == '$';

    if (sequence->marker != 0 || sequence->intermediate != 0 ||
        sequence->values[1][1] == EVENT_RELEASE)
        return PRESS_NONE;
    if (is_urxvt)
        modifiers = urxvt_modifiers(sequence->final);
    if (with_alt)
        modifiers = ((modifiers - 1) | ALT) + 1;
    if (is_urxvt)
        return key_with_modifiers(numbered_key(sequence->values[0][0]), modifiers);
    if (sequence->final == '~')
        return tilde_key(sequence, modifiers);
    if (sequence->final == 'u')
        return character_key(sequence->values[0][0], sequence->values[0][1], modifiers);
    return letter_key(sequence, modifiers);
}

Key
shift_sequence_key(int modifiers, char final)
{
    static const char keypad[] = "*+,-./0123456789";

    if (final >= 'j' && final <= 'y')
        return modifiers == MODIFIERS_NONE ? (Key)keypad[final - 'j'] : PRESS_NONE;
    if (final >= 'P' && final <= 'S')
        return key_with_modifiers(PRESS_F1 + (Key)(final - 'P'), modifiers);
    switch (final) {
    case 'M':
        return key_with_modifiers(PRESS_ENTER, modifiers);
    case 'I':
        return key_with_modifiers(PRESS_TAB, modifiers);
    case ' ':
        return key_with_modifiers(PRESS_SPACE, modifiers);
    case 'X':
        return modifiers == MODIFIERS_NONE ? '=' : PRESS_NONE;
    case 'a': /* urxvt's arrows with control */
    case 'b':
    case 'c':
    case 'd':
        return key_with_modifiers(lettered_key((char)g_ascii_toupper(final)),
                                  ((modifiers - 1) | CONTROL) + 1);
    default:
        return key_with_modifiers(lettered_key(final), modifiers);
    }
}

Key
console_sequence_key(char final)
{
    return final >= 'A' && final <= 'E' ? PRESS_F1 + (Key)(final - 'A') : PRESS_NONE;
}
