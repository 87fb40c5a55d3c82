/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Three passes: what may not be shown goes, the rest is composed (NFC), then marks are counted.
 * Marks are capped before composing too, because sorting a run of them takes the square of its
 * length.
 */
#include <string.h>
#include <utf8proc.h>

#include "base/text/text-width-private.h"
#include "base/text/text.h"

#define REPLACEMENT 0xfffd
#define DOTTED_CIRCLE 0x25cc
#define CONTROL_PICTURES 0x2400
#define DELETE_PICTURE 0x2421
#define FIRST_BYTE_OF_MARKS 0xcc /* of U+0300 in UTF-8 */
#define LONGEST_SIMPLE 3         /* bytes that text_simple_character() looks at, at most */
#define MARKS_A_BASE 2
#define MARKS_BEFORE_COMPOSING 8 /* no letter decomposes into so many */

typedef struct {
    GString *text;
    TextFlags flags;
    int marks;         /* in a row so far */
    gboolean in_break; /* the last thing written stands for white space that broke the line */
    gboolean changed;
} Sink;

typedef enum {
    CHARACTER_SHOWN,
    CHARACTER_BREAK,
    CHARACTER_TAB,
    CHARACTER_CONTROL,
    CHARACTER_HIDDEN,
    CHARACTER_UNKNOWN,
} CharacterClass;

static gboolean
is_line_break(gunichar character)
{
    return (character >= '\n' && character <= '\r') || character == 0x85 ||
           character == 0x2028 || character == 0x2029;
}

static gboolean
is_noncharacter(gunichar character)
{
    return (character & 0xfffe) == 0xfffe || (character >= 0xfdd0 && character <= 0xfdef);
}

static CharacterClass
classify_beyond_latin(gunichar character)
{
    const utf8proc_property_t *property = utf8proc_get_property((utf8proc_int32_t)character);

    if (property->ignorable || property->category == UTF8PROC_CATEGORY_CF ||
        property->category == UTF8PROC_CATEGORY_CO || is_noncharacter(character))
        return CHARACTER_HIDDEN;
    return property->category == UTF8PROC_CATEGORY_CN ? CHARACTER_UNKNOWN : CHARACTER_SHOWN;
}

static CharacterClass
classify(gunichar character)
{
    if (is_line_break(character))
        return CHARACTER_BREAK;
    if (character == '\t')
        return CHARACTER_TAB;
    if (character < 0x20 || character == 0x7f)
        return CHARACTER_CONTROL;
    if (character < 0x7f)
        return CHARACTER_SHOWN;
    return character < 0xa0 ? CHARACTER_UNKNOWN : classify_beyond_latin(character);
}

static void
put(Sink *sink, gunichar character)
{
    g_string_append_unichar(sink->text, character);
    sink->in_break = FALSE;
}

static void
put_instead(Sink *sink, gunichar character)
{
    put(sink, character);
    sink->changed = TRUE;
    sink->marks = 0;
}

static void
leave_out(Sink *sink, gunichar character)
{
    sink->changed = TRUE;
    if ((sink->flags & TEXT_SHOW_HIDDEN) == 0)
        return;
    g_string_append_printf(sink->text, "<U+%04X>", character);
    sink->in_break = FALSE;
    sink->marks = 0;
}

static void
put_white_space(Sink *sink, char space)
{
    if (!sink->in_break || space == '\n')
        put(sink, (gunichar)space);
    sink->in_break = TRUE;
    sink->marks = 0;
}

/* Counts marks in a row; FALSE when this one is more than the base may carry. */
static gboolean
mark_fits(Sink *sink, gboolean is_mark, int limit)
{
    sink->marks = is_mark ? sink->marks + 1 : 0;
    return sink->marks <= limit;
}

static void
put_shown(Sink *sink, gunichar character)
{
    gboolean is_mark =
        character >= 0x300 &&
        (character_columns(character) == 0 ||
         utf8proc_get_property((utf8proc_int32_t)character)->combining_class != 0);

    if (mark_fits(sink, is_mark, MARKS_BEFORE_COMPOSING))
        put(sink, character);
    else
        leave_out(sink, character);
}

static void
take_character(Sink *sink, gunichar character)
{
    gboolean keeps_lines = (sink->flags & TEXT_KEEP_LINES) != 0;

    switch (classify(character)) {
    case CHARACTER_SHOWN:
        put_shown(sink, character);
        break;
    case CHARACTER_BREAK:
        put_white_space(sink, keeps_lines ? '\n' : ' ');
        break;
    case CHARACTER_TAB:
        put_white_space(sink, ' ');
        break;
    case CHARACTER_CONTROL:
        put_instead(sink, character == 0x7f ? DELETE_PICTURE : CONTROL_PICTURES + character);
        break;
    case CHARACTER_HIDDEN:
        leave_out(sink, character);
        break;
    case CHARACTER_UNKNOWN:
        put_instead(sink, REPLACEMENT);
        break;
    }
}

static void
take_bytes(Sink *sink, const char *text, gsize length)
{
    for (gsize at = 0; at < length;) {
        gunichar character;
        gsize bytes;

        if (text[at] == '\r' && at + 1 < length && text[at + 1] == '\n')
            at++;
        bytes = character_decode(text + at, (gssize)(length - at), &character);
        if (character == 0 && text[at] != '\0')
            put_instead(sink, REPLACEMENT);
        else
            take_character(sink, character);
        at += bytes;
    }
}

static char *
compose(const GString *text)
{
    utf8proc_uint8_t *composed = NULL;
    utf8proc_ssize_t bytes =
        utf8proc_map((const utf8proc_uint8_t *)text->str, (utf8proc_ssize_t)text->len,
                     &composed, UTF8PROC_STABLE | UTF8PROC_COMPOSE);

    /* What goes in is valid UTF-8, so only memory can have run out. */
    if (bytes < 0)
        g_error("cannot compose a text: %s", utf8proc_errmsg(bytes));
    return (char *)composed;
}

static gboolean
leads(const Sink *sink, gunichar character)
{
    gboolean starts_line = sink->text->len == 0 || sink->text->str[sink->text->len - 1] == '\n';

    return starts_line && (g_unichar_ismark(character) || character_columns(character) == 0);
}

static void
take_composed(Sink *sink, const char *composed)
{
    for (const char *at = composed; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        gboolean is_mark = character != '\n' && character_columns(character) == 0;

        if (character != '\n' && leads(sink, character))
            put_instead(sink, DOTTED_CIRCLE);
        if (mark_fits(sink, is_mark, MARKS_A_BASE))
            put(sink, character);
        else
            leave_out(sink, character);
    }
}

/* Marks begin at U+0300, and what is below is composed as it is. */
static gboolean
may_have_marks(const GString *text)
{
    for (gsize i = 0; i < text->len; i++) {
        if ((guchar)text->str[i] >= FIRST_BYTE_OF_MARKS)
            return TRUE;
    }
    return FALSE;
}

static char *
sanitise_bytes(const char *text, gsize length, TextFlags flags, gboolean *changed)
{
    g_autoptr(GString) allowed = g_string_sized_new(length + 1);
    Sink before = { .text = allowed, .flags = flags };
    Sink after = { .text = NULL, .flags = flags };
    g_autofree char *composed = NULL;

    take_bytes(&before, text, length);
    *changed = before.changed;
    if (!may_have_marks(allowed))
        return g_strndup(allowed->str, allowed->len);
    composed = compose(allowed);
    after.text = g_string_sized_new(allowed->len + 1);
    take_composed(&after, composed);
    *changed = before.changed || after.changed;
    return g_string_free(after.text, FALSE);
}

static gboolean
bytes_are_plain(const char *text, gsize length)
{
    for (gsize i = 0; i < length; i++) {
        if (text[i] < 0x20 || text[i] > 0x7e)
            return FALSE;
    }
    return TRUE;
}

gboolean
text_is_plain(const char *text)
{
    return bytes_are_plain(text, strlen(text));
}

/* TRUE when every character is shown as it is, which needs no composing. */
static gboolean
bytes_are_simple(const char *text, gsize length)
{
    gsize i = 0;

    while (i < length) {
        gsize bytes = 1;

        if (text[i] < 0x20 || text[i] > 0x7e)
            bytes = length - i < LONGEST_SIMPLE ? 0 : text_simple_character(text + i);
        if (bytes == 0)
            return FALSE;
        i += bytes;
    }
    return TRUE;
}

char *
text_sanitise(const char *text, gssize length, TextFlags flags, gboolean *ret_changed)
{
    const char *bytes = text != NULL ? text : "";
    gsize count = text == NULL || length < 0 ? strlen(bytes) : (gsize)length;
    gboolean changed = FALSE;
    char *sanitised;

    if (bytes_are_simple(bytes, count))
        sanitised = g_strndup(bytes, count);
    else
        sanitised = sanitise_bytes(bytes, count, flags, &changed);
    if (ret_changed != NULL)
        *ret_changed = changed;
    return sanitised;
}
