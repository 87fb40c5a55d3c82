/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>
#include <string.h>
#include <wchar.h>

#include "base/text/text.h"

#define ELLIPSIS "\xe2\x80\xa6"
#define CJK "\xe4\xb8\xad"
#define E_ACUTE "\xc3\xa9"
#define GRIN "\xf0\x9f\x98\x80"

static const struct {
    const char *text;
    int columns;
} widths[] = {
    { "", 0 },
    { "abc", 3 },
    { "\xc3\xa9t\xc3\xa9", 3 },
    { CJK CJK, 4 },
    { "\xed\x95\x9c", 2 },             /* a Hangul syllable */
    { GRIN, 2 },                       /* an emoji */
    { "\xf0\x9f\x87\xa9", 1 },         /* a regional indicator */
    { "q\xcc\xa3\xcc\x81", 1 },        /* a letter with two marks */
    { CJK "\xcc\x81", 2 },             /* a wide one with a mark */
    { "\xe0\xa4\x95\xe0\xa4\xbe", 2 }, /* a letter with a spacing mark */
    { "\xc2\xa0", 1 },                 /* no-break space */
    { "\xe2\x96\x88\xe2\x96\x91", 2 }, /* block elements: ambiguous, narrow */
    { "\xd0\xb7\xd0\xb0\xd0\xba", 3 }, /* Cyrillic: ambiguous, narrow */
    { "\xef\xbf\xbd", 1 },             /* replacement character */
};

static void
columns_are_what_terminals_take(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(widths); i++)
        g_assert_cmpint(text_columns(widths[i].text), ==, widths[i].columns);
}

static void
simple_texts_are_told_from_others(void)
{
    g_assert_cmpint(text_simple_columns(""), ==, 0);
    g_assert_cmpint(text_simple_columns("abc"), ==, 3);
    g_assert_cmpint(text_simple_columns(ELLIPSIS "4711" ELLIPSIS " b"), ==, 8);
    g_assert_cmpint(text_simple_columns("a\xcc\x81"), ==, -1);
    g_assert_cmpint(text_simple_columns("a\tb"), ==, -1);
    g_assert_cmpint(text_simple_columns("ab" CJK), ==, -1);
}

static void
columns_agree_with_the_c_library(void)
{
    int compared = 0;

    if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) {
        g_test_skip("there is no C.UTF-8 locale");
        return;
    }
    for (gunichar character = 0x20; character < 0x110000; character++) {
        char bytes[8] = "";
        g_autofree char *shown = NULL;
        gboolean changed;
        int columns = wcwidth((wchar_t)character);

        if (columns < 1 || (character >= 0xd800 && character <= 0xdfff))
            continue;
        (void)g_unichar_to_utf8(character, bytes);
        shown = text_sanitise(bytes, -1, TEXT_LINE, &changed);
        if (changed || strcmp(shown, bytes) != 0)
            continue;
        if (text_columns(shown) != columns)
            g_test_message("U+%04X", character);
        g_assert_cmpint(text_columns(shown), ==, columns);
        compared++;
    }
    g_assert_cmpint(compared, >, 100000);
}

static void
marks_join_their_base(void)
{
    const char *text = "a"
                       "q\xcc\xa3\xcc\x81" CJK;
    gsize bytes;
    int columns;

    text = text_next_grapheme(text, &bytes, &columns);
    g_assert_cmpint(bytes, ==, 1);
    text = text_next_grapheme(text, &bytes, &columns);
    g_assert_cmpint(bytes, ==, 5);
    g_assert_cmpint(columns, ==, 1);
    text = text_next_grapheme(text, &bytes, &columns);
    g_assert_cmpint(bytes, ==, 3);
    g_assert_cmpint(columns, ==, 2);
    g_assert_cmpstr(text, ==, "");
    g_assert_null(text_next_grapheme(text, &bytes, &columns));
}

static const struct {
    const char *text;
    int columns;
    gboolean pad;
    const char *fitted;
} fits[] = {
    { "abc", 3, FALSE, "abc" },
    { "abcd", 3, FALSE, "ab" ELLIPSIS },
    { "abc", 5, TRUE, "abc  " },
    { "abc", 5, FALSE, "abc" },
    { "abc", 1, FALSE, ELLIPSIS },
    { "abc", 0, TRUE, "" },
    { "abc", -1, TRUE, "" },
    { "", 2, TRUE, "  " },
    { CJK CJK, 4, FALSE, CJK CJK },
    { CJK CJK, 3, FALSE, CJK ELLIPSIS },
    { CJK CJK CJK, 4, TRUE, CJK ELLIPSIS " " },
    { CJK, 1, TRUE, ELLIPSIS },
    { "q\xcc\xa3\xcc\x81"
      "bc",
      2, FALSE, "q\xcc\xa3\xcc\x81" ELLIPSIS },
};

static void
text_fits_its_columns(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(fits); i++) {
        g_autofree char *fitted = text_fit(fits[i].text, fits[i].columns, fits[i].pad);

        g_assert_cmpstr(fitted, ==, fits[i].fitted);
        if (fits[i].pad)
            g_assert_cmpint(text_columns(fitted), ==, MAX(fits[i].columns, 0));
    }
}

static const struct {
    const char *text;
    int columns;
    const char *lines; /* joined by | */
} wraps[] = {
    { "", 10, "" },
    { "one two three", 7, "one two|three" },
    { "one two three", 13, "one two three" },
    { "one two three", 3, "one|two|thr|ee" },
    { "a  b", 10, "a b" },
    { "a\n\nb", 10, "a||b" },
    { CJK CJK CJK, 4, CJK CJK "|" CJK },
    { CJK CJK, 1, CJK "|" CJK },
    { "x " CJK CJK, 4, "x|" CJK CJK },
    { "abc", 0, "a|b|c" },
    { "caf" E_ACUTE " " E_ACUTE, 6, "caf" E_ACUTE " " E_ACUTE },
};

static void
text_wraps_at_spaces(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(wraps); i++) {
        g_auto(GStrv) lines = text_wrap(wraps[i].text, wraps[i].columns);
        g_autofree char *joined = g_strjoinv("|", lines);

        g_assert_cmpint(g_strv_length(lines), >=, 1);
        g_assert_cmpstr(joined, ==, wraps[i].lines);
    }
}

static void
simple_characters_take_one_column_as_they_are(void)
{
    static const struct {
        const char *text;
        gsize bytes;
    } characters[] = {
        { "", 0 },         { " ", 1 },
        { "~x", 1 },       { "\x7f", 0 },
        { "\t", 0 },       { "…", 3 },
        { "─", 3 },        { "▏", 3 },
        { "█", 3 },        { "é", 0 },
        { "日", 0 },       { "→", 0 },
        { "“", 3 },        { "\xE2\x80\xA8", 0 },
        { "–", 3 },        { "\xE2\x80\x8F", 0 },
        { "\xE2", 0 },     { "\xE2\x80\x8B", 0 },
        { "\xE2\x94", 0 },
    };

    for (gsize i = 0; i < G_N_ELEMENTS(characters); i++) {
        g_test_message("%s", characters[i].text);
        g_assert_cmpuint(text_simple_character(characters[i].text), ==, characters[i].bytes);
    }
    for (gunichar character = 0x2500; character <= 0x25BF; character++) {
        char text[7] = "";

        g_assert_cmpint(g_unichar_to_utf8(character, text), ==, text_simple_character(text));
    }
}

/* Behind a line break each character is looked up, a simple one too. */
static void
what_is_simple_is_so_by_the_tables(void)
{
    for (gunichar character = ' '; character <= 0xFFFF; character++) {
        char text[16] = "a\nb";
        gboolean changed = TRUE;
        g_autofree char *sanitised = NULL;

        (void)g_unichar_to_utf8(character, text + strlen(text));
        if (text_simple_character(text + strlen("a\nb")) == 0)
            continue;
        g_test_message("U+%04X", character);
        sanitised = text_sanitise(text, -1, TEXT_KEEP_LINES, &changed);
        g_assert_false(changed);
        g_assert_cmpstr(sanitised, ==, text);
        g_assert_cmpint(wcwidth((wchar_t)character), ==, 1);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-width/columns-are-what-terminals-take",
                    columns_are_what_terminals_take);
    g_test_add_func("/text-width/simple-texts-are-told-from-others",
                    simple_texts_are_told_from_others);
    g_test_add_func("/text-width/columns-agree-with-the-c-library",
                    columns_agree_with_the_c_library);
    g_test_add_func("/text-width/simple-characters-take-one-column-as-they-are",
                    simple_characters_take_one_column_as_they_are);
    g_test_add_func("/text-width/what-is-simple-is-so-by-the-tables",
                    what_is_simple_is_so_by_the_tables);
    g_test_add_func("/text-width/marks-join-their-base", marks_join_their_base);
    g_test_add_func("/text-width/text-fits-its-columns", text_fits_its_columns);
    g_test_add_func("/text-width/text-wraps-at-spaces", text_wraps_at_spaces);
    return g_test_run();
}
