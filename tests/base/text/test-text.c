/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/text/text.h"

static void
plain_is_printable_ascii(void)
{
    g_assert_true(text_is_plain(""));
    g_assert_true(text_is_plain(" ~az09"));
    g_assert_false(text_is_plain("a\nb"));
    g_assert_false(text_is_plain("\x7f"));
    g_assert_false(text_is_plain("\x1f"));
    g_assert_false(text_is_plain("\xc3\xa9"));
}

/* clang-format off */
static const struct {
    const char *bytes;
    gsize length;
    const char *text;
    gboolean is_converted;
} encodings[] = {
    { "", 0, "", FALSE },
    { "caf\xc3\xa9", 5, "café", FALSE },
    { "caf\xe9", 4, "café", TRUE },
    { "10 \x80 \x96 \x93x\x94", 10, "10 € – “x”", TRUE },
    { "caf\xc3", 4, "cafÃ", TRUE },         /* cut off */
    { "a\x81", 2, "a\xef\xbf\xbd", TRUE },  /* no letter in either */
    { "a\0b", 3, "a\xef\xbf\xbd" "b", TRUE },
};
/* clang-format on */

static void
what_is_not_utf_8_is_converted_and_told(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(encodings); i++) {
        gboolean is_converted;
        g_autofree char *text =
            text_to_utf8(encodings[i].bytes, encodings[i].length, &is_converted);

        g_assert_cmpstr(text, ==, encodings[i].text);
        g_assert_cmpint(is_converted, ==, encodings[i].is_converted);
    }
}

static const struct {
    const char *text, *folded;
} folds[] = {
    { "US $", "us $" },
    { "K\xc4\x8d", "k\xc4\x8d" },
    { "Stra\xc3\x9f"
      "e",
      "strasse" },
    { "\xd0\xa0\xd0\xa3\xd0\x91", "\xd1\x80\xd1\x83\xd0\xb1" },
    { "\xc3\x89T\xc3\x89", "\xc3\xa9t\xc3\xa9" },
    { "E\xcc\x81", "\xc3\xa9" },
    { "a\xe2\x80\x8b"
      "B",
      "ab" },
    { "\xff", "\xef\xbf\xbd" },
};

static void
folding_ignores_case_and_keeps_accents(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(folds); i++) {
        g_autofree char *folded = text_fold(folds[i].text);

        g_assert_cmpstr(folded, ==, folds[i].folded);
    }
}

static void
identifier_is_upper_case_letters_and_digits(void)
{
    g_autofree char *tracking = text_identifier(" lp 00-123\xc2\xa0"
                                                "456 cn\n");
    g_autofree char *nothing = text_identifier("\xe4\xb8\xad -");

    g_assert_cmpstr(tracking, ==, "LP00123456CN");
    g_assert_cmpstr(nothing, ==, "");
}

static const struct {
    const char *sentence, *filled;
} sentences[] = {
    { "", "" },
    { "{day} of {month}", "16 of Mar" },
    { "{month} {day}, {day}", "Mar 16, 16" },
    { "{unknown} {day}", "{unknown} 16" },
    { "a { b } {day", "a { b } {day" },
    { "{{day}}", "{16}" },
    { "{ {day}", "{ 16" },
    { "{}", "{}" },
    { "{braces}", "{day}" },
    { "[{empty}]", "[]" },
};

static void
places_are_filled_by_name(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sentences); i++) {
        g_autofree char *filled =
            text_fill(sentences[i].sentence, "day", "16", "month", "Mar", "braces", "{day}",
                      "empty", (const char *)NULL, NULL);

        g_assert_cmpstr(filled, ==, sentences[i].filled);
    }
}

static void
excerpt_is_short_and_harmless(void)
{
    g_autofree char *long_text = g_strnfill(1000, 'x');
    g_autofree char *cut = text_excerpt(long_text);
    g_autofree char *safe = text_excerpt("a\x1b[2J\nb");

    g_assert_cmpint(text_columns(cut), ==, 60);
    g_assert_cmpstr(safe, ==, "a\xe2\x90\x9b[2J b");
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text/plain-is-printable-ascii", plain_is_printable_ascii);
    g_test_add_func("/text/what-is-not-utf-8-is-converted-and-told",
                    what_is_not_utf_8_is_converted_and_told);
    g_test_add_func("/text/folding-ignores-case-and-keeps-accents",
                    folding_ignores_case_and_keeps_accents);
    g_test_add_func("/text/identifier-is-upper-case-letters-and-digits",
                    identifier_is_upper_case_letters_and_digits);
    g_test_add_func("/text/places-are-filled-by-name", places_are_filled_by_name);
    g_test_add_func("/text/excerpt-is-short-and-harmless", excerpt_is_short_and_harmless);
    return g_test_run();
}
