/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/text-width-private.h"

#include <string.h>
#include <utf8proc.h>

#include "base/text/text.h"

#define ELLIPSIS "\xe2\x80\xa6"
#define FIRST_COMBINING 0x300

gsize
character_decode(const char *text, gssize length, gunichar *ret_character)
{
    utf8proc_int32_t character;
    utf8proc_ssize_t bytes =
        utf8proc_iterate((const utf8proc_uint8_t *)text, length, &character);

    if (bytes <= 0 || character < 0) {
        *ret_character = 0;
        return 1;
    }
    *ret_character = (gunichar)character;
    return (gsize)bytes;
}

static gboolean
is_between(gunichar character, gunichar first, gunichar last)
{
    return character >= first && character <= last;
}

/*
 * utf8proc's widths, except where the C library's wcwidth(), by which terminals and ncurses go,
 * counts otherwise: vowels and finals of Hangul join what is before them, spacing marks have a
 * column of their own, two blocks of symbols are wide.
 */
int
character_columns(gunichar character)
{
    if (character < FIRST_COMBINING)
        return character >= 0x20 && !is_between(character, 0x7f, 0x9f) ? 1 : 0;
    if (is_between(character, 0x1160, 0x11ff) || is_between(character, 0xd7b0, 0xd7fb))
        return 0;
    if (is_between(character, 0x302e, 0x302f) || is_between(character, 0x3248, 0x324f) ||
        is_between(character, 0x4dc0, 0x4dff))
        return 2;
    if (utf8proc_category((utf8proc_int32_t)character) == UTF8PROC_CATEGORY_MC)
        return 1;
    return utf8proc_charwidth((utf8proc_int32_t)character);
}

gboolean
character_is_space(gunichar character)
{
    return character == ' ' || character == 0xa0 || character == 0x2007 ||
           character == 0x2009 || character == 0x202f;
}

gsize
text_simple_character(const char *text)
{
    const guchar *at = (const guchar *)text;

    if (*at >= 0x20 && *at < 0x7F)
        return 1;
    if (at[0] != 0xE2)
        return 0;
    if (at[1] >= 0x94 && at[1] <= 0x96 && (at[2] & 0xC0) == 0x80)
        return 3;
    return at[1] == 0x80 && at[2] >= 0x90 && at[2] <= 0xA7 ? 3 : 0;
}

/* How many characters at the start are printable ASCII that no mark follows: one column each.
 */
static int
plain_run(const char *text)
{
    int run = 0;

    while (text[run] >= 0x20 && text[run] < 0x7f)
        run++;
    return run > 0 && (guchar)text[run] >= 0x80 ? run - 1 : run;
}

int
text_simple_columns(const char *text)
{
    int columns = plain_run(text);

    for (text += columns; *text != '\0'; columns++) {
        gsize bytes = text_simple_character(text);

        if (bytes == 0)
            return -1;
        text += bytes;
    }
    return columns;
}

const char *
text_next_grapheme(const char *text, gsize *ret_bytes, int *ret_columns)
{
    gunichar character;
    gsize bytes = text_simple_character(text);

    if (*text == '\0')
        return NULL;
    if (bytes > 0 && (guchar)text[bytes] < 0x80) { /* no mark follows */
        *ret_columns = 1;
        *ret_bytes = bytes;
        return text + bytes;
    }
    bytes = character_decode(text, -1, &character);
    *ret_columns = character_columns(character);
    while ((guchar)text[bytes] >= 0x80) {
        gsize joined = character_decode(text + bytes, -1, &character);

        if (character == 0 || character_columns(character) > 0)
            break;
        bytes += joined;
    }
    *ret_bytes = bytes;
    return text + bytes;
}

int
text_columns(const char *text)
{
    int sum = plain_run(text);
    const char *at = text + sum;
    gsize bytes;
    int columns;

    while ((at = text_next_grapheme(at, &bytes, &columns)) != NULL) {
        int run = plain_run(at);

        sum += columns + run;
        at += run;
    }
    return sum;
}

gsize
text_bytes_within(const char *text, int columns, int *ret_used)
{
    const char *at = text;
    const char *next;
    gsize bytes;
    int wide;

    *ret_used = MIN(plain_run(text), MAX(columns, 0));
    at += *ret_used;
    while ((next = text_next_grapheme(at, &bytes, &wide)) != NULL &&
           *ret_used + wide <= columns) {
        *ret_used += wide;
        at = next;
    }
    return (gsize)(at - text);
}

static void
append_spaces(GString *line, int count)
{
    for (int i = 0; i < count; i++)
        g_string_append_c(line, ' ');
}

char *
text_fit(const char *text, int columns, gboolean pad)
{
    GString *fitted = g_string_new(NULL);
    int used;
    gsize bytes = text_bytes_within(text, columns, &used);

    if (text[bytes] != '\0' && columns > 0) {
        bytes = text_bytes_within(text, columns - 1, &used);
        g_string_append_len(fitted, text, (gssize)bytes);
        g_string_append(fitted, ELLIPSIS);
        used++;
    } else {
        g_string_append_len(fitted, text, (gssize)bytes);
    }
    if (pad)
        append_spaces(fitted, columns - used);
    return g_string_free(fitted, FALSE);
}

char *
text_line(const char *text, int columns)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_LINE, NULL);

    return text_fit(safe, columns, FALSE);
}
