/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "base/error.h"
#include "ui/tui/parts/list.h"
#include "ui/tui/term/theme.h"

/* clang-format off */
static const struct {
    const char *text;
    Style style;
} styles[] = {
    { "",                            { -1, -1, 0                             } },
    { "red",                         {  1, -1, 0                             } },
    { "bold bright-red on default",  {  9, -1, STYLE_BOLD                    } },
    { "black on yellow",             {  0,  3, 0                             } },
    { "underline, reverse",          { -1, -1, STYLE_UNDERLINE | STYLE_REVERSE } },
    { "plain",                       { -1, -1, 0                             } },
};
/* clang-format on */

static void
test_styles_are_read(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(styles); i++) {
        g_autofree char *unknown = NULL;
        Style style;

        g_assert_true(style_parse(styles[i].text, &style, &unknown));
        g_assert_cmpint(style.foreground, ==, styles[i].style.foreground);
        g_assert_cmpint(style.background, ==, styles[i].style.background);
        g_assert_cmpint(style.flags, ==, styles[i].style.flags);
    }
}

static void
test_the_word_that_is_not_known_is_named(void)
{
    g_autofree char *unknown = NULL;
    Style style;

    g_assert_false(style_parse("bold pink", &style, &unknown));
    g_assert_cmpstr(unknown, ==, "pink");
}

static void
test_without_colour_no_role_has_one(void)
{
    Theme theme;

    theme_init(&theme, TRUE);
    for (int role = 0; role < ROLE_COUNT; role++) {
        g_assert_cmpint(theme.styles[role].foreground, ==, -1);
        g_assert_cmpint(theme.styles[role].background, ==, -1);
    }
}

static char *
write_theme(const char *text)
{
    char *path = g_build_filename(g_get_tmp_dir(), "recourse.theme", NULL);

    g_assert_true(g_file_set_contents(path, text, -1, NULL));
    return path;
}

static void
test_a_file_changes_what_it_names(void)
{
    g_autofree char *path = write_theme("[roles]\nurgent = black on bright-red\n");
    g_autoptr(GError) error = NULL;
    Theme theme, plain;

    theme_init(&plain, FALSE);
    theme_init(&theme, FALSE);
    g_assert_true(theme_load(&theme, path, &error));
    g_assert_no_error(error);
    g_assert_cmpint(theme.styles[ROLE_URGENT].background, ==, 9);
    g_assert_cmpint(theme.styles[ROLE_SOON].foreground, ==, plain.styles[ROLE_SOON].foreground);
}

static void
test_a_wrong_file_is_named_with_the_word(void)
{
    static const char *const texts[] = { "[roles]\nurgent = pink\n", "[roles]\npink = red\n",
                                         "[pink]\nurgent = red\n" };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *path = write_theme(texts[i]);
        g_autoptr(GError) error = NULL;
        Theme theme;

        theme_init(&theme, FALSE);
        g_assert_false(theme_load(&theme, path, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
        g_assert_nonnull(strstr(error->message, path));
        g_assert_nonnull(strstr(error->message, "pink"));
    }
}

/* By the one reader of such files: what it refuses is refused here, too. */
static void
test_a_file_that_cannot_be_read_changes_nothing(void)
{
    static const char *const texts[] = { "urgent = red\n", "[roles]\nurgent red\n",
                                         "[roles]\nurgent = red\nurgent = blue\n",
                                         "[roles]\nurgent = \xff\n" };

    for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
        g_autofree char *path = write_theme(texts[i]);
        g_autoptr(GError) error = NULL;
        Theme theme;

        theme_init(&theme, FALSE);
        g_assert_false(theme_load(&theme, path, &error));
        g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
        g_assert_nonnull(strstr(error->message, path));
    }
}

static void
test_a_list_keeps_the_selected_row_in_sight(void)
{
    List list = { 0 };

    list_fit(&list, 100, 10);
    g_assert_true(list_move(&list, MOVE_LAST));
    g_assert_cmpuint(list.selected, ==, 99);
    g_assert_cmpuint(list.first, ==, 90);
    g_assert_false(list_move(&list, MOVE_DOWN));
    g_assert_false(list_move(&list, MOVE_UP));
    g_assert_cmpuint(list.selected, ==, 98);
    g_assert_true(list_move(&list, MOVE_PAGE_UP));
    g_assert_cmpuint(list.selected, ==, 88);
    list_fit(&list, 5, 10);
    g_assert_cmpuint(list.selected, ==, 4);
    g_assert_cmpuint(list.first, ==, 0);
    list_fit(&list, 0, 10);
    g_assert_cmpuint(list.selected, ==, 0);
    g_assert_false(list_move(&list, MOVE_DOWN));
    g_assert_cmpuint(list.selected, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/theme/styles-are-read", test_styles_are_read);
    g_test_add_func("/theme/the-word-that-is-not-known-is-named",
                    test_the_word_that_is_not_known_is_named);
    g_test_add_func("/theme/without-colour-no-role-has-one",
                    test_without_colour_no_role_has_one);
    g_test_add_func("/theme/a-file-changes-what-it-names", test_a_file_changes_what_it_names);
    g_test_add_func("/theme/a-wrong-file-is-named-with-the-word",
                    test_a_wrong_file_is_named_with_the_word);
    g_test_add_func("/theme/a-file-that-cannot-be-read-changes-nothing",
                    test_a_file_that_cannot_be_read_changes_nothing);
    g_test_add_func("/list/the-selected-row-stays-in-sight",
                    test_a_list_keeps_the_selected_row_in_sight);
    return g_test_run();
}
