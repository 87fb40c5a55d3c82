/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The lines of an assistant's, at their limit, and what is withheld of a document. */
#include <string.h>

#include "ui/cli/mcp/lines.h"
#include "ui/cli/mcp/withheld.h"

/* "TOO LONG" stands for a line that was. */
static void
take(const char *line, gsize length, gpointer taken)
{
    g_ptr_array_add(taken, line == NULL ? g_strdup("TOO LONG") : g_strndup(line, length));
}

/* clang-format off */
static const struct {
    const char *name;
    const char *pieces[5];
    const char *lines[4];
} cases[] = {
    { "a-line-in-pieces",             { "ab", "c\nd", "e\n" },  { "abc", "de" } },
    { "an-empty-line-is-none",        { "\n\n \r\n\t\na\n" },   { "a" } },
    { "a-carriage-return-is-left-out", { "a\r", "\nb\r\n" },    { "a", "b" } },
    { "the-last-needs-no-break",      { "a\n", "b" },           { "a", "b" } },
    { "nothing-is-nothing",           { "" },                   { NULL } },
};
/* clang-format on */

static void
bytes_become_lines(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func(g_free);
        g_auto(Lines) lines = { 0 };
        guint count = 0;

        g_test_message("%s", cases[i].name);
        lines_init(&lines);
        for (gsize p = 0; cases[i].pieces[p] != NULL; p++)
            lines_add(&lines, cases[i].pieces[p], strlen(cases[i].pieces[p]), take, taken);
        lines_end(&lines, take, taken);
        for (; cases[i].lines[count] != NULL; count++)
            g_assert_cmpstr(taken->pdata[count], ==, cases[i].lines[count]);
        g_assert_cmpuint(taken->len, ==, count);
    }
}

/* A line of that length, in pieces, and a short one behind it. */
static void
assert_line_of(gsize length, gboolean is_taken)
{
    g_autoptr(GPtrArray) taken = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *piece = g_strnfill(LINE_MOST / 4, 'x');
    g_auto(Lines) lines = { 0 };

    lines_init(&lines);
    for (gsize left = length; left > 0;) {
        gsize part = MIN(left, LINE_MOST / 4);

        lines_add(&lines, piece, part, take, taken);
        g_assert_cmpuint(lines.line->len, <=, LINE_MOST);
        left -= part;
    }
    lines_add(&lines, "\na\n", 3, take, taken);
    g_assert_cmpuint(taken->len, ==, 2);
    if (is_taken)
        g_assert_cmpuint(strlen(taken->pdata[0]), ==, length);
    else
        g_assert_cmpstr(taken->pdata[0], ==, "TOO LONG");
    g_assert_cmpstr(taken->pdata[1], ==, "a");
    g_assert_cmpuint(lines.line->allocated_len, <, LINE_MOST / 4); /* given back */
}

static void
a_line_has_its_limit(void)
{
    assert_line_of(LINE_MOST, TRUE);
    assert_line_of(LINE_MOST + 1, FALSE);
    assert_line_of((gsize)LINE_MOST * 8, FALSE);
}

/* clang-format off */
static const struct {
    Privacy privacy;
    const char *told;
} levels[] = {
    { PRIVACY_FULL,
      "{\"order\":{\"id\":\"i\",\"number\":\"1\",\"title\":\"t\",\"tags\":[\"x\"],"
      "\"total\":{\"amount\":\"1.00\",\"currency\":\"EUR\"},\"next\":{\"action\":\"inspect\",\"why\":\"w\"},"
      "\"to_come\":{\"id\":\"i\"}}}" },
    { PRIVACY_NUMBER,
      "{\"order\":{\"id\":\"i\",\"number\":\"1\",\"title\":null,\"tags\":[],\"total\":null,"
      "\"next\":{\"action\":\"inspect\",\"why\":null},\"to_come\":null},\"privacy\":\"number\"}" },
    { PRIVACY_NONE,
      "{\"order\":{\"id\":\"i\",\"number\":null,\"title\":null,\"tags\":[],\"total\":null,"
      "\"next\":{\"action\":\"inspect\",\"why\":null},\"to_come\":null},\"privacy\":\"none\"}" },
};
/* clang-format on */

/* A member that is new ("to_come") is not told before somebody has thought about it. */
static void
what_no_row_names_is_withheld(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(levels); i++) {
        g_autoptr(JsonDocument) document =
            json_read(levels[0].told, strlen(levels[0].told), "test", NULL);
        g_autofree char *text = NULL;

        withheld_narrow(document, levels[i].privacy);
        text = json_write(document, FALSE);
        g_assert_cmpstr(text, ==, levels[i].told);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/mcp/bytes-become-lines", bytes_become_lines);
    g_test_add_func("/mcp/a-line-has-its-limit", a_line_has_its_limit);
    g_test_add_func("/mcp/what-no-row-names-is-withheld", what_no_row_names_is_withheld);
    return g_test_run();
}
