/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>
#include <utf8proc.h>

#include "base/text/text.h"

#define FFFD "\xef\xbf\xbd"
#define CIRCLE "\xe2\x97\x8c"

static const struct {
    const char *name;
    const char *raw;
    const char *shown;
    gboolean changed;
} hostile_texts[] = {
    /* clang-format off */
    { "plain", "Order 3069099405659913", "Order 3069099405659913", FALSE },
    { "empty", "", "", FALSE },
    { "shown-as-it-is", "\xe2\x80\xa6" "4711 \xe2\x94\x80", "\xe2\x80\xa6" "4711 \xe2\x94\x80", FALSE },
    { "no-line", "a\xe2\x94\xc0" "b", "a" FFFD FFFD FFFD "b", TRUE },
    { "marked-ellipsis", "\xe2\x80\xa6\xcc\x81", "\xe2\x80\xa6\xcc\x81", FALSE },
    { "escape", "a\x1b[31mred", "a\xe2\x90\x9b[31mred", TRUE },
    { "clipboard", "\x1b]52;c;eA==\x07", "\xe2\x90\x9b]52;c;eA==\xe2\x90\x87", TRUE },
    { "backspace", "a\bb", "a\xe2\x90\x88" "b", TRUE },
    { "delete", "a\x7f", "a\xe2\x90\xa1", TRUE },
    { "c1-csi", "\xc2\x9b" "31m", FFFD "31m", TRUE },
    { "next-line", "a\xc2\x85" "b", "a b", FALSE },
    { "carriage-return", "a\rb", "a b", FALSE },
    { "line-breaks", "a\r\n\n\tb", "a b", FALSE },
    { "separators", "a\xe2\x80\xa8" "b\xe2\x80\xa9" "c", "a b c", FALSE },
    { "bidi-override", "a\xe2\x80\xae" "b", "ab", TRUE },
    { "bidi-embedding", "\xe2\x80\xaa\xe2\x80\xab\xe2\x80\xac\xe2\x80\xad", "", TRUE },
    { "bidi-isolates", "\xe2\x81\xa6\xe2\x81\xa7\xe2\x81\xa8\xe2\x81\xa9", "", TRUE },
    { "direction-marks", "\xe2\x80\x8e\xe2\x80\x8f\xd8\x9c", "", TRUE },
    { "zero-width", "a\xe2\x80\x8b\xe2\x81\xa0\xef\xbb\xbf\xc2\xad" "b", "ab", TRUE },
    { "tag-characters", "x\xf3\xa0\x80\x81\xf3\xa0\x81\xa1", "x", TRUE },
    { "variation-selectors", "\xe2\x9c\x94\xef\xb8\x8f\xf3\xa0\x84\x80", "\xe2\x9c\x94", TRUE },
    { "private-use", "\xee\x80\x80\xf3\xb0\x80\x80\xf4\x80\x80\x80", "", TRUE },
    { "noncharacters", "\xef\xbf\xbe\xef\xbf\xbf\xef\xb7\x90\xf4\x8f\xbf\xbf", "", TRUE },
    { "unassigned", "\xcd\xb8", FFFD, TRUE },
    { "annotation", "\xef\xbf\xb9x\xef\xbf\xbb", "x", TRUE },
    { "hangul-filler", "\xe3\x85\xa4\xe1\x85\x9f", "", TRUE },
    { "lone-surrogate", "\xed\xa0\x80", FFFD FFFD FFFD, TRUE },
    { "overlong", "\xc0\xaf", FFFD FFFD, TRUE },
    { "beyond-unicode", "\xf4\x90\x80\x80", FFFD FFFD FFFD FFFD, TRUE },
    { "truncated", "a\xe2\x82", "a" FFFD FFFD, TRUE },
    { "stray-continuation", "\x80" "a", FFFD "a", TRUE },
    { "replacement-stays", FFFD, FFFD, FALSE },
    { "leading-mark", "\xcc\x81" "a", CIRCLE "\xcc\x81" "a", TRUE },
    { "hidden-then-mark", "\xe2\x80\x8b\xcc\x81", CIRCLE "\xcc\x81", TRUE },
    { "composes", "e\xcc\x81", "\xc3\xa9", FALSE },
    { "two-marks-stay", "q\xcc\x81\xcc\xa3", "q\xcc\xa3\xcc\x81", FALSE },
    { "third-mark-goes", "q\xcc\x81\xcc\x82\xcc\x83", "q\xcc\x81\xcc\x82", TRUE },
    { "marks-around-joiner", "q\xcc\x81\xe2\x80\x8d\xcc\x82\xcc\x83", "q\xcc\x81\xcc\x82", TRUE },
    { "joined-family", "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7",
      "\xf0\x9f\x91\xa9\xf0\x9f\x91\xa7", TRUE },
    { "flag", "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", "\xf0\x9f\x87\xa9\xf0\x9f\x87\xaa", FALSE },
    { "jamo-compose", "\xe1\x84\x92\xe1\x85\xa1\xe1\x86\xab", "\xed\x95\x9c", FALSE },
    { "no-break-space", "1\xc2\xa0" "234", "1\xc2\xa0" "234", FALSE },
    { "chinese", "\xe4\xb8\xad\xe6\x96\x87", "\xe4\xb8\xad\xe6\x96\x87", FALSE },
    { "devanagari", "\xe0\xa4\x95\xe0\xa4\xbe", "\xe0\xa4\x95\xe0\xa4\xbe", FALSE },
    /* clang-format on */
};

static void
hostile_text_becomes_harmless(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(hostile_texts); i++) {
        gboolean changed = !hostile_texts[i].changed;
        g_autofree char *shown = text_sanitise(hostile_texts[i].raw, -1, TEXT_LINE, &changed);

        g_test_message("%s", hostile_texts[i].name);
        g_assert_cmpstr(shown, ==, hostile_texts[i].shown);
        g_assert_cmpint(changed, ==, hostile_texts[i].changed);
    }
}

static const struct {
    const char *raw, *shown;
} lines[] = {
    { "a\nb", "a\nb" }, { "a\r\nb", "a\nb" },
    { "a\rb", "a\nb" }, { "a\n\nb", "a\n\nb" },
    { "a\tb", "a b" },  { "a\x1b\nb", "a\xe2\x90\x9b\nb" },
    { "\n", "\n" },     { "a\n\xcc\x81", "a\n" CIRCLE "\xcc\x81" },
};

static void
lines_are_kept_when_asked(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        g_autofree char *shown = text_sanitise(lines[i].raw, -1, TEXT_KEEP_LINES, NULL);

        g_assert_cmpstr(shown, ==, lines[i].shown);
    }
}

static void
hidden_characters_are_written_out_when_asked(void)
{
    gboolean changed = FALSE;
    g_autofree char *shown = text_sanitise("a\xe2\x80\xae"
                                           "b\xf3\xa0\x80\x81",
                                           -1, TEXT_SHOW_HIDDEN, &changed);
    g_autofree char *marks =
        text_sanitise("q\xcc\x81\xcc\x82\xcc\x83", -1, TEXT_SHOW_HIDDEN, NULL);

    g_assert_cmpstr(shown, ==, "a<U+202E>b<U+E0001>");
    g_assert_true(changed);
    g_assert_cmpstr(marks, ==, "q\xcc\x81\xcc\x82<U+0303>");
}

static void
length_may_stop_early_or_span_a_nul(void)
{
    g_autofree char *cut = text_sanitise("caf\xc3\xa9", 4, TEXT_LINE, NULL);
    g_autofree char *ellipsis = text_sanitise("a\xe2\x80\xa6", 3, TEXT_LINE, NULL);
    g_autofree char *nul = text_sanitise("a\0b", 3, TEXT_LINE, NULL);
    g_autofree char *nothing = text_sanitise(NULL, -1, TEXT_LINE, NULL);

    g_assert_cmpstr(cut, ==, "caf" FFFD);
    g_assert_cmpstr(ellipsis, ==, "a" FFFD FFFD);
    g_assert_cmpstr(nul, ==,
                    "a\xe2\x90\x80"
                    "b");
    g_assert_cmpstr(nothing, ==, "");
}

static void
forty_marks_become_two(void)
{
    g_autoptr(GString) tower = g_string_new("o");
    g_autofree char *shown = NULL;

    for (int i = 0; i < 40; i++)
        g_string_append(tower, i % 2 == 0 ? "\xcc\x96" : "\xcd\x95");
    shown = text_sanitise(tower->str, -1, TEXT_LINE, NULL);
    g_assert_cmpint(g_utf8_strlen(shown, -1), ==, 3);
}

static void
long_run_of_marks_takes_no_time(void)
{
    g_autoptr(GString) run = g_string_new("o");
    g_autofree char *shown = NULL;

    /* Sorting such a run by combining class would take hours. */
    for (int i = 0; i < 500000; i++)
        g_string_append(run, i % 2 == 0 ? "\xcc\x81" : "\xcc\x96");
    shown = text_sanitise(run->str, -1, TEXT_LINE, NULL);
    g_assert_cmpint(g_utf8_strlen(shown, -1), <=, 3);
}

/* What the sanitiser promises of every result, checked by other means. */
static void
assert_promises_hold(const char *shown)
{
    int marks = 0;

    g_assert_true(g_utf8_validate(shown, -1, NULL));
    g_assert_false(g_unichar_ismark(g_utf8_get_char(shown)));
    for (const char *at = shown; *at != '\0'; at = g_utf8_next_char(at)) {
        gunichar character = g_utf8_get_char(at);
        GUnicodeType type = g_unichar_type(character);

        g_assert_false(g_unichar_iscntrl(character));
        g_assert_cmpint(type, !=, G_UNICODE_FORMAT);
        g_assert_cmpint(type, !=, G_UNICODE_PRIVATE_USE);
        g_assert_cmpint(type, !=, G_UNICODE_SURROGATE);
        g_assert_false(utf8proc_get_property((int)character)->ignorable);
        marks = type == G_UNICODE_NON_SPACING_MARK ? marks + 1 : 0;
        g_assert_cmpint(marks, <=, 2);
    }
}

static void
every_character_ends_up_harmless(void)
{
    for (gunichar character = 1; character < 0x110000; character++) {
        char bytes[8] = "";
        g_autofree char *shown = NULL;

        if (character >= 0xd800 && character <= 0xdfff)
            continue;
        (void)g_unichar_to_utf8(character, bytes);
        shown = text_sanitise(bytes, -1, TEXT_LINE, NULL);
        assert_promises_hold(shown);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/text-sanitise/hostile-text-becomes-harmless",
                    hostile_text_becomes_harmless);
    g_test_add_func("/text-sanitise/lines-are-kept-when-asked", lines_are_kept_when_asked);
    g_test_add_func("/text-sanitise/hidden-characters-are-written-out-when-asked",
                    hidden_characters_are_written_out_when_asked);
    g_test_add_func("/text-sanitise/length-may-stop-early-or-span-a-nul",
                    length_may_stop_early_or_span_a_nul);
    g_test_add_func("/text-sanitise/forty-marks-become-two", forty_marks_become_two);
    g_test_add_func("/text-sanitise/long-run-of-marks-takes-no-time",
                    long_run_of_marks_takes_no_time);
    g_test_add_func("/text-sanitise/every-character-ends-up-harmless",
                    every_character_ends_up_harmless);
    return g_test_run();
}
