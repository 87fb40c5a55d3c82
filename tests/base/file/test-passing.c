/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is still being written is told from what a killed process left. */
#include <glib/gstdio.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/file/file.h"

static const struct {
    const char *file, *begin, *mark;
    gboolean is_ours;
} names[] = {
    { "copy.db.partial-AbC123", "copy.db", PASSING_COPY, TRUE },
    { "copy.db.partial-AbC123", "", PASSING_COPY, TRUE },
    { "copy.db.partial-AbC123", "other.db", PASSING_COPY, FALSE },
    { "copy.db.partial-AbC12", "copy.db", PASSING_COPY, FALSE },
    { "copy.db.partial-AbC1234", "copy.db", PASSING_COPY, FALSE },
    { "copy.db.partial-AbC_23", "copy.db", PASSING_COPY, FALSE },
    { "copy.db.partial-AbC123-journal", "copy.db", PASSING_COPY, FALSE },
    { "copy.db", "copy.db", PASSING_COPY, FALSE },
    { ".recourse-AbC123", PASSING_EXPORT, PASSING_EXPORT, TRUE },
    { ".recourse-rc", PASSING_EXPORT, PASSING_EXPORT, FALSE },
};

static char *
new_folder(void)
{
    char *folder = g_dir_make_tmp("passing-XXXXXX", NULL);

    g_assert_nonnull(folder);
    return folder;
}

static void
test_names(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *folder = new_folder();
        g_autofree char *path = g_build_filename(folder, names[i].file, NULL);
        g_autoptr(GPtrArray) found = NULL;

        g_assert_true(g_file_set_contents(path, "bytes", -1, NULL));
        found = passing_abandoned(folder, names[i].begin, names[i].mark);
        g_assert_cmpuint(found->len, ==, names[i].is_ours);
        passing_sweep(folder, names[i].begin, names[i].mark);
        g_assert_cmpint(g_file_test(path, G_FILE_TEST_EXISTS), ==, !names[i].is_ours);
    }
}

/* In another process, as it is. */
static guint
count_abandoned(const char *folder)
{
    pid_t child = fork();
    int status;

    if (child == 0) {
        g_autoptr(GPtrArray) found = passing_abandoned(folder, "", PASSING_COPY);

        _exit((int)found->len);
    }
    g_assert_cmpint(waitpid(child, &status, 0), ==, child);
    g_assert_true(WIFEXITED(status));
    return (guint)WEXITSTATUS(status);
}

static void
test_held_until_the_end(void)
{
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "copy" PASSING_COPY PASSING_LETTERS, NULL);
    int hold = passing_begin(path);

    g_assert_cmpint(hold, >=, 0);
    g_assert_cmpuint(count_abandoned(folder), ==, 0);
    g_assert_cmpint(close(hold), ==, 0);
    g_assert_cmpuint(count_abandoned(folder), ==, 1);
}

/* Its second name may be the case file's, which nobody may open and close. */
static void
test_second_name_stays_for_a_while(void)
{
    g_autofree char *folder = new_folder();
    g_autofree char *path = g_build_filename(folder, "case.db", NULL);
    g_autofree char *second = g_build_filename(folder, "case.db.new-AbC123", NULL);

    g_assert_true(g_file_set_contents(path, "bytes", -1, NULL));
    g_assert_cmpint(link(path, second), ==, 0);
    passing_sweep(folder, "case.db", ".new-");
    g_assert_true(g_file_test(second, G_FILE_TEST_EXISTS));
}

static void
test_nothing_in_no_folder(void)
{
    g_autoptr(GPtrArray) found = passing_abandoned("/no/such/folder", "", PASSING_COPY);

    g_assert_cmpuint(found->len, ==, 0);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/passing/only-names-of-ours-are-swept", test_names);
    g_test_add_func("/passing/what-is-held-is-not-abandoned", test_held_until_the_end);
    g_test_add_func("/passing/a-second-name-stays-for-a-while",
                    test_second_name_stays_for_a_while);
    g_test_add_func("/passing/no-folder-holds-nothing", test_nothing_in_no_folder);
    return g_test_run();
}
