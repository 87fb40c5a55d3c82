/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/text/text.h"

#include <stdarg.h>
#include <string.h>
#include <utf8proc.h>

#define EXCERPT_COLUMNS 60
#define USUAL_SENTENCE 64 /* bytes */

char *
text_to_utf8(const char *bytes, gsize length, gboolean *ret_is_converted)
{
    char *converted;

    *ret_is_converted = !g_utf8_validate_len(bytes, length, NULL);
    if (!*ret_is_converted)
        return g_strndup(bytes, length);
    converted =
        memchr(bytes, '\0', length) != NULL
            ? NULL
            : g_convert(bytes, (gssize)length, "UTF-8", "WINDOWS-1252", NULL, NULL, NULL);
    /* Five of its bytes mean nothing, and a NUL is no text. */
    return converted != NULL ? converted : g_utf8_make_valid(bytes, (gssize)length);
}

char *
text_excerpt(const char *text)
{
    g_autofree char *sanitised = text_sanitise(text, -1, TEXT_LINE, NULL);

    return text_fit(sanitised, EXCERPT_COLUMNS, FALSE);
}

/* The sanitised text, folded; options are those of utf8proc beside the folding. */
static char *
fold(const char *text, utf8proc_option_t options)
{
    g_autofree char *sanitised = text_sanitise(text, -1, TEXT_LINE, NULL);
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t bytes =
        utf8proc_map((const utf8proc_uint8_t *)sanitised, 0, &folded,
                     UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_CASEFOLD | options);

    /* What goes in is valid UTF-8, so only memory can have run out. */
    if (bytes < 0)
        g_error("cannot fold a text: %s", utf8proc_errmsg(bytes));
    return (char *)folded;
}

/* In place: the text becomes no longer. */
static void
join_blanks(char *text)
{
    char *end = text;

    for (const char *at = text; *at != '\0'; at++) {
        gboolean is_blank = *at >= '\0' && *at <= ' ';

        if (is_blank && (end == text || end[-1] == ' '))
            continue;
        if (*at == ':' && end > text && end[-1] == ' ')
            end--;
        *end++ = is_blank ? ' ' : *at;
    }
    if (end > text && end[-1] == ' ')
        end--;
    *end = '\0';
}

char *
text_match_form(const char *text)
{
    g_autofree char *valid = NULL;
    char *form = NULL;

    if (text_is_plain(text)) {
        form = g_strdup(text);
    } else {
        utf8proc_ssize_t bytes;

        valid = g_utf8_make_valid(text, -1);
        bytes = utf8proc_map((const utf8proc_uint8_t *)valid, 0, (utf8proc_uint8_t **)&form,
                             UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPAT |
                                 UTF8PROC_COMPOSE | UTF8PROC_IGNORE);
        /* What goes in is valid UTF-8, so only memory can have run out. */
        if (bytes < 0)
            g_error("cannot bring a text into form: %s", utf8proc_errmsg(bytes));
    }
    join_blanks(form);
    return form;
}

char *
text_fold(const char *text)
{
    return text_is_plain(text) ? g_ascii_strdown(text, -1) : fold(text, UTF8PROC_COMPOSE);
}

char *
text_fold_words(const char *text)
{
    g_autofree char *bare = fold(text, UTF8PROC_DECOMPOSE | UTF8PROC_STRIPMARK);
    GString *words = g_string_new(NULL);
    gboolean is_apart = FALSE;

    for (const char *at = bare; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);

        if (!g_unichar_isalnum(character)) {
            is_apart = words->len > 0;
            continue;
        }
        if (is_apart)
            g_string_append_c(words, ' ');
        is_apart = FALSE;
        g_string_append_unichar(words, character);
    }
    return g_string_free(words, FALSE);
}

char *
text_identifier(const char *text)
{
    char *identifier = g_malloc(strlen(text) + 1);
    gsize length = 0;

    for (const char *at = text; *at != '\0'; at++) {
        if (g_ascii_isalnum(*at))
            identifier[length++] = g_ascii_toupper(*at);
    }
    identifier[length] = '\0';
    return identifier;
}

char *
text_number(const char *text)
{
    char *number = g_malloc(strlen(text) + 1);
    gsize length = 0;
    char mark = '\0';

    for (const char *at = text; *at != '\0'; at++) {
        if (!g_ascii_isalnum(*at)) {
            mark = strchr("-/._:", *at) != NULL ? *at : mark;
            continue;
        }
        if (mark != '\0' && length > 0)
            number[length++] = mark;
        mark = '\0';
        number[length++] = *at;
    }
    number[length] = '\0';
    return number;
}

/* The value for the {place} at text among names and values, or NULL; ret_end is behind its
 * closing brace. */
static const char *
value_of_place(const char *text, const char *first_name, va_list values, const char **ret_end)
{
    const char *end = strchr(text, '}');
    gsize length = end != NULL ? (gsize)(end - text - 1) : 0;

    for (const char *name = first_name; name != NULL && end != NULL;
         name = va_arg(values, const char *)) {
        const char *value = va_arg(values, const char *);

        if (strncmp(name, text + 1, length) == 0 && name[length] == '\0') {
            *ret_end = end + 1;
            return value != NULL ? value : "";
        }
    }
    return NULL;
}

char *
text_fill(const char *sentence, ...)
{
    GString *filled = g_string_sized_new(USUAL_SENTENCE);
    const char *first_name;
    va_list values, rest;

    va_start(values, sentence);
    first_name = va_arg(values, const char *);
    for (const char *at = sentence; *at != '\0';) {
        const char *value = NULL;

        va_copy(rest, values);
        if (*at == '{')
            value = value_of_place(at, first_name, rest, &at);
        va_end(rest);
        if (value != NULL) {
            g_string_append(filled, value);
        } else {
            gsize run = 1 + strcspn(at + 1, "{");

            g_string_append_len(filled, at, (gssize)run);
            at += run;
        }
    }
    va_end(values);
    return g_string_free(filled, FALSE);
}

const char *
text_library_version(void)
{
    return utf8proc_version();
}

gboolean
scan_number(const char **place, int minimum, int maximum, int *ret_number)
{
    const char *at = *place;
    int number = 0;

    g_assert(maximum <= 9);
    for (; g_ascii_isdigit(*at) && at - *place < maximum; at++)
        number = number * 10 + (*at - '0');
    if (at - *place < minimum || g_ascii_isdigit(*at))
        return FALSE;
    *place = at;
    *ret_number = number;
    return TRUE;
}

gboolean
scan_char(const char **place, char expected)
{
    g_assert(expected != '\0');
    if (**place != expected)
        return FALSE;
    (*place)++;
    return TRUE;
}
