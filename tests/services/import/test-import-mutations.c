/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Good files changed at random: whatever comes, nothing breaks and every bad row has a reason.
 */
#include <string.h>

#include "kit/import-kit.h"

#define MUTATIONS 120
#define CHANGES_MOST 6

/* What breaks readers when it stands in the wrong place. */
static const char *const words[] = {
    "\"",
    "\"\"",
    ",",
    ";",
    "\t",
    "\n",
    "\r\n",
    "\xff",
    "\xe2",
    "{",
    "}",
    "[",
    "]",
    "null",
    "-1",
    "1e999",
    "3.07E+15",
    "9223372036854775808",
    "\\u0000",
    "\\ud800",
    "R$1.234",
    "2026-02-30",
    "=\"\"",
    "'",
    "|",
    "(",
    ")",
    "99999999999999999999999999",
    "\xef\xbb\xbf",
    "true",
    "Closed",
    "",
};

static void
change(GString *text, GRand *random)
{
    gssize at = text->len == 0 ? 0 : g_rand_int_range(random, 0, (gint32)text->len);
    gssize count = g_rand_int_range(random, 0, 40);

    count = MIN(count, (gssize)text->len - at);
    switch (g_rand_int_range(random, 0, 5)) {
    case 0:
        g_string_erase(text, at, count);
        break;
    case 1: {
        g_autofree char *piece = g_strndup(text->str + at, (gsize)count);

        g_string_insert(text, g_rand_int_range(random, 0, (gint32)text->len + 1), piece);
        break;
    }
    case 2:
        g_string_insert(text, at, words[g_rand_int_range(random, 0, G_N_ELEMENTS(words))]);
        break;
    case 3:
        if (text->len > 0)
            text->str[at] = (char)g_rand_int_range(random, 0, 256);
        break;
    default:
        g_string_truncate(text, (gsize)at);
    }
}

static void
check_mutation(const char *fixture, GRand *random, const char *format)
{
    g_autoptr(GString) text = g_string_new(fixture);
    g_autofree char *found = NULL;
    int changes = g_rand_int_range(random, 1, CHANGES_MOST + 1);

    for (int i = 0; i < changes; i++)
        change(text, random);
    found = import_kit_parse(text->str, (gssize)text->len, "80123456789012.csv", format);
    g_assert_true(g_utf8_validate(found, -1, NULL));
}

/* Recognised or not: then it is read as what it was all the same. */
static void
test_mutations(gconstpointer name)
{
    g_autofree char *fixture = import_kit_fixture(name);
    g_autofree char *token = import_kit_recognise(fixture);
    g_autoptr(GRand) random = g_rand_new_with_seed(g_str_hash(name));

    g_assert_cmpstr(token, !=, "");
    for (int i = 0; i < MUTATIONS; i++)
        check_mutation(fixture, random, i % 2 == 0 ? NULL : token);
}

int
main(int argc, char **argv)
{
    g_autofree char *path = NULL;
    g_autoptr(GDir) folder = NULL;
    g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
    const char *name;

    g_test_init(&argc, &argv, NULL);
    path = g_test_build_filename(G_TEST_DIST, "tests", "fixtures", "import", NULL);
    folder = g_dir_open(path, 0, NULL);
    while (folder != NULL && (name = g_dir_read_name(folder)) != NULL) {
        g_autofree char *test = g_strdup_printf("/import-mutations/%s-breaks-nothing", name);

        g_ptr_array_add(names, g_strdup(name));
        g_test_add_data_func(test, names->pdata[names->len - 1], test_mutations);
    }
    return g_test_run();
}
