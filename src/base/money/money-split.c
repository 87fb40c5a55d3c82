/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A written amount in three: what stands before the digits, the digits, what stands behind. */
#include <string.h>

#include "base/error.h"
#include "base/money/money-private.h"
#include "base/text/text.h"

#define DIGITS_LIMIT 64 /* with separators; the largest amount has 16 digits */

void
written_clear(Written *written)
{
    g_clear_pointer(&written->before, g_free);
    g_clear_pointer(&written->digits, g_free);
    g_clear_pointer(&written->behind, g_free);
}

void
refuse_unreadable(const char *text, GError **error)
{
    g_autofree char *excerpt = NULL;

    if (error == NULL)
        return;
    excerpt = text_excerpt(text);
    error_set(error, RECOURSE_ERROR_USAGE,
              "\"%s\" is not an amount of money. Write it like 15.00 USD or R$ 61,25.",
              excerpt);
}

/* The kind of separator as one ASCII character, or 0. */
static char
separator_kind(gunichar character)
{
    if (character == '.' || character == ',' || character == '\'')
        return (char)character;
    if (character == 0x2019)
        return '\'';
    return character_is_space(character) ? ' ' : '\0';
}

static char *
fold_without_spaces(const char *text, gsize length)
{
    g_autofree char *piece = g_strndup(text, length);
    char *folded = text_fold(piece);
    char *end = folded;

    for (const char *at = folded; *at != '\0';) {
        gunichar character;
        gsize bytes = character_decode(at, -1, &character);

        if (!character_is_space(character)) {
            memmove(end, at, bytes);
            end += bytes;
        }
        at += bytes;
    }
    *end = '\0';
    return folded;
}

static char *
normalise_digits(const char *text, gsize length)
{
    g_autoptr(GString) digits = g_string_sized_new(length);

    for (gsize at = 0; at < length && digits->len < DIGITS_LIMIT;) {
        gunichar character;
        gsize bytes = character_decode(text + at, (gssize)(length - at), &character);
        char kind = separator_kind(character);

        if (kind == '\0' && !g_ascii_isdigit(text[at]))
            return NULL;
        g_string_append_c(digits, kind != '\0' ? kind : text[at]);
        at += bytes;
    }
    return digits->len < DIGITS_LIMIT ? g_string_free(g_steal_pointer(&digits), FALSE) : NULL;
}

gboolean
written_split(const char *text, Written *ret_written)
{
    gsize length = strlen(text);
    gsize first = strcspn(text, "0123456789");
    gsize end = length;
    char *digits;

    while (end > first && !g_ascii_isdigit(text[end - 1]))
        end--;
    if (end == first)
        return FALSE;
    digits = normalise_digits(text + first, end - first);
    if (digits == NULL)
        return FALSE;
    ret_written->whole = text;
    ret_written->before = fold_without_spaces(text, first);
    ret_written->digits = digits;
    ret_written->behind = fold_without_spaces(text + end, length - end);
    return TRUE;
}
