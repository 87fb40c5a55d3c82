/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The one reader of policies, settings, keys and themes: what each kind of line is to it. */
#include "domain/policy/policy.h"

#include "base/error.h"

/* Every step of a text in a line: "1 [group]", "2 group key=value", "3 wrong", "4 bytes". */
static char *
steps_of(const char *text)
{
    g_autofree char *cut = g_strdup(text);
    g_autoptr(GString) steps = g_string_new(NULL);
    KeyScan scan = key_scan_begin(cut);
    KeyScanStep step;

    while ((step = key_scan_next(&scan)) != KEY_SCAN_END) {
        g_string_append_printf(steps, "%s%u ", steps->len == 0 ? "" : ", ", scan.line);
        if (step == KEY_SCAN_GROUP)
            g_string_append_printf(steps, "[%s]", scan.group);
        else if (step == KEY_SCAN_PAIR)
            g_string_append_printf(steps, "%s %s=%s", scan.group, scan.key, scan.value);
        else
            g_string_append(steps, step == KEY_SCAN_WRONG ? "wrong" : "bytes");
    }
    return g_string_free(g_steal_pointer(&steps), FALSE);
}

/* clang-format off */
static const struct {
    const char *name, *text, *steps;
    const char *refusal; /* of the whole text; NULL: it is read */
} texts[] = {
    { "nothing",                     "",                           "", NULL },
    { "a-pair-in-a-group",           "[a]\nk=v\n",                 "1 [a], 2 a k=v", NULL },
    { "no-line-end-at-the-end",      "[a]\nk=v",                   "1 [a], 2 a k=v", NULL },
    { "blanks-around-everything",    " [ a ] \n\t k = v w \n",     "1 [a], 2 a k=v w", NULL },
    { "lines-of-windows",            "[a]\r\nk=v\r\n",             "1 [a], 2 a k=v", NULL },
    { "a-byte-order-mark",           "\xef\xbb\xbf[a]\nk=v\n",     "1 [a], 2 a k=v", NULL },
    { "comments-and-empty-lines",    "# x\n\n[a]\n  # [b]\nk=#v\n", "3 [a], 5 a k=#v", NULL },
    { "an-empty-value",              "[a]\nk=\n",                  "1 [a], 2 a k=", NULL },
    { "equals-in-a-value",           "[a]\nk=v=w\n",               "1 [a], 2 a k=v=w", NULL },
    { "nothing-is-unescaped",        "[a]\nk=a\\nb\\;\n",          "1 [a], 2 a k=a\\nb\\;", NULL },
    { "a-group-of-two-words",        "[keys orders]\nk=v\n",       "1 [keys orders], 2 keys orders k=v", NULL },
    { "a-pair-before-any-group",     "k=v\n[a]\n",                 "1 wrong, 2 [a]", "f: line 1: expected a [group], then key=value lines, or # and a comment." },
    { "a-line-without-equals",       "[a]\nk\nl=v\n",              "1 [a], 2 wrong, 3 a l=v", "f: line 2: expected a [group], then key=value lines, or # and a comment." },
    { "a-line-without-a-key",        "[a]\n= v\n",                 "1 [a], 2 wrong", "f: line 2: expected a [group], then key=value lines, or # and a comment." },
    { "a-heading-that-is-not-closed", "[a]\n[b\nk=v\n",            "1 [a], 2 wrong, 3 wrong", "f: line 2: expected a [group], then key=value lines, or # and a comment." },
    { "a-heading-without-a-name",    "[]\nk=v\n",                  "1 wrong, 2 wrong", "f: line 1: expected a [group], then key=value lines, or # and a comment." },
    { "bytes-that-are-no-text",      "[a]\nk=\xff\nl=v\n",         "1 [a], 2 bytes, 3 a l=v", "f: line 2: it is not UTF-8 text." },
    { "such-bytes-far-behind",       "[a]\nkey = 90 days\xff\n",  "1 [a], 2 bytes", "f: line 2: it is not UTF-8 text." },
    { "a-letter-over-eight-bytes",   "[a]\nkey = v\xc3\xa9 in full\n", "1 [a], 2 a key=v\xc3\xa9 in full", NULL },
    { "half-a-letter-at-the-end",    "[a]\nkey = 12\xc3\nl=v\n",   "1 [a], 2 bytes, 3 a l=v", "f: line 2: it is not UTF-8 text." },
    { "the-same-key-twice",          "[a]\nk=v\nk=w\n",            "1 [a], 2 a k=v, 3 a k=w", "f: group [a], key k: expected it only once." },
    { "the-same-group-twice",        "[a]\nk=v\n[ a ]\n",          "1 [a], 2 a k=v, 3 [a]", "f: group [a] appears twice. Put its keys together." },
};
/* clang-format on */

static void
test_lines(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autofree char *steps = steps_of(texts[i].text);

    g_assert_cmpstr(steps, ==, texts[i].steps);
}

/* Who wants the whole takes the same lines, or none. */
static void
test_whole(gconstpointer data)
{
    gsize i = GPOINTER_TO_SIZE(data);
    g_autoptr(GError) error = NULL;
    g_autoptr(KeyFile) file = key_file_read(texts[i].text, "f", &error);

    if (texts[i].refusal == NULL) {
        g_assert_no_error(error);
        g_assert_nonnull(file);
        return;
    }
    g_assert_null(file);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_cmpstr(error->message, ==, texts[i].refusal);
}

static void
test_values(void)
{
    g_autoptr(KeyFile) file = key_file_read("[a]\nk = v\n[b]\n\nl = w x\n", "f", NULL);

    g_assert_cmpuint(file->groups->len, ==, 2);
    g_assert_cmpstr(key_group_value(key_file_group(file, "a"), "k"), ==, "v");
    g_assert_cmpstr(key_group_value(key_file_group(file, "b"), "l"), ==, "w x");
    g_assert_null(key_group_value(key_file_group(file, "a"), "l"));
    g_assert_null(key_file_group(file, "c"));
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *lines = g_strconcat("/key-file/lines/", texts[i].name, NULL);
        g_autofree char *whole = g_strconcat("/key-file/whole/", texts[i].name, NULL);

        g_test_add_data_func(lines, GSIZE_TO_POINTER(i), test_lines);
        g_test_add_data_func(whole, GSIZE_TO_POINTER(i), test_whole);
    }
    g_test_add_func("/key-file/values-are-found-by-group-and-key", test_values);
    return g_test_run();
}
