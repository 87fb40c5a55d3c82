/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/error.h"
#include "base/file/file.h"

static const char *const variables[] = { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME",
                                         "XDG_CACHE_HOME" };

static void
clear_variables(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(variables); i++)
        g_unsetenv(variables[i]);
}

static void
variables_are_followed(void)
{
    g_autoptr(Paths) paths = NULL;

    clear_variables();
    g_assert_true(g_setenv("HOME", "/home/buyer", TRUE));
    g_assert_true(g_setenv("XDG_DATA_HOME", "/data", TRUE));
    g_assert_true(g_setenv("XDG_STATE_HOME", "/state/", TRUE));
    paths = paths_new(NULL);
    g_assert_cmpstr(paths->data, ==, "/data/recourse");
    g_assert_cmpstr(paths->state, ==, "/state/recourse");
    g_assert_cmpstr(paths->config, ==, "/home/buyer/.config/recourse");
    g_assert_cmpstr(paths->cache, ==, "/home/buyer/.cache/recourse");
}

static void
relative_and_empty_variables_are_ignored(void)
{
    g_autoptr(Paths) paths = NULL;

    clear_variables();
    g_assert_true(g_setenv("HOME", "/home/buyer", TRUE));
    g_assert_true(g_setenv("XDG_DATA_HOME", "data", TRUE));
    g_assert_true(g_setenv("XDG_STATE_HOME", "", TRUE));
    paths = paths_new(NULL);
    g_assert_cmpstr(paths->data, ==, "/home/buyer/.local/share/recourse");
    g_assert_cmpstr(paths->state, ==, "/home/buyer/.local/state/recourse");
}

/* Whether the user database knows this user is the machine's affair; both answers are good
 * ones. */
static void
without_a_home_the_user_database_is_asked(void)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Paths) paths = NULL;

    clear_variables();
    g_unsetenv("HOME");
    paths = paths_new(&error);
    if (paths != NULL) {
        g_assert_true(g_path_is_absolute(paths->data));
        return;
    }
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_nonnull(g_strstr_len(error->message, -1, "Set HOME or XDG_DATA_HOME"));
}

static void
variables_make_a_home_unnecessary(void)
{
    g_autoptr(Paths) paths = NULL;

    g_unsetenv("HOME");
    for (gsize i = 0; i < G_N_ELEMENTS(variables); i++)
        g_assert_true(g_setenv(variables[i], "/xdg", TRUE));
    paths = paths_new(NULL);
    g_assert_nonnull(paths);
    g_assert_cmpstr(paths->cache, ==, "/xdg/recourse");
}

static void
named_file_becomes_absolute(void)
{
    g_autofree char *folder = g_get_current_dir();
    g_autofree char *expected = g_build_filename(folder, "../x y", NULL);
    g_autofree char *relative = path_absolute("../x y");
    g_autofree char *absolute = path_absolute("/a/../b");

    g_assert_cmpstr(relative, ==, expected);
    g_assert_cmpstr(absolute, ==, "/a/../b");
}

static const struct {
    const char *home, *path, *shown;
} shown_paths[] = {
    { "/home/buyer", "/home/buyer/x", "~/x" },
    { "/home/buyer", "/home/buyer", "~" },
    { "/home/buyer/", "/home/buyer/x", "~/x" },
    { "/home/buyer", "/home/buyers/x", "/home/buyers/x" },
    { "/home/buyer", "/srv/x", "/srv/x" },
    { "/", "/srv/x", "/srv/x" },
};

static void
home_is_shown_as_a_tilde(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(shown_paths); i++) {
        g_autofree char *shown = NULL;

        g_assert_true(g_setenv("HOME", shown_paths[i].home, TRUE));
        shown = path_for_people(shown_paths[i].path);
        g_assert_cmpstr(shown, ==, shown_paths[i].shown);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/paths/variables-are-followed", variables_are_followed);
    g_test_add_func("/paths/relative-and-empty-variables-are-ignored",
                    relative_and_empty_variables_are_ignored);
    g_test_add_func("/paths/without-a-home-the-user-database-is-asked",
                    without_a_home_the_user_database_is_asked);
    g_test_add_func("/paths/variables-make-a-home-unnecessary",
                    variables_make_a_home_unnecessary);
    g_test_add_func("/paths/named-file-becomes-absolute", named_file_becomes_absolute);
    g_test_add_func("/paths/home-is-shown-as-a-tilde", home_is_shown_as_a_tilde);
    return g_test_run();
}
