/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Ids: all different, and in sequence. */
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/file/file.h"

static void
test_an_id_is_a_uuid_of_version_7(void)
{
    g_autofree char *id = id_new(1);

    g_assert_true(g_uuid_string_is_valid(id));
    g_assert_true(g_str_has_prefix(id, "00000000-03e8-7"));
    g_assert_nonnull(strchr("89ab", id[19]));
}

static void
test_ids_of_one_second_stand_in_sequence(void)
{
    g_autofree char *last = id_new(1000);

    for (int i = 0; i < 100000; i++) {
        char *id = id_new(1000);

        g_assert_cmpstr(id, >, last);
        g_free(last);
        last = id;
    }
}

static void
test_later_ids_sort_later(void)
{
    g_autofree char *early = id_new(1000);
    g_autofree char *late = id_new(1001);

    g_assert_cmpstr(late, >, early);
}

static void
test_a_child_draws_other_ids(void)
{
    char theirs[64] = "";
    int pipes[2];

    g_free(id_new(1000));
    g_assert_cmpint(pipe(pipes), ==, 0);
    if (fork() == 0) {
        g_autofree char *id = id_new(1000);

        _exit(write(pipes[1], id, strlen(id)) == 36 ? 0 : 1);
    }
    g_autofree char *ours = id_new(1000);
    g_assert_cmpint(read(pipes[0], theirs, sizeof theirs - 1), ==, 36);
    g_assert_cmpstr(ours, !=, theirs);
    (void)wait(NULL);
    close(pipes[0]);
    close(pipes[1]);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/id/an-id-is-a-uuid-of-version-7", test_an_id_is_a_uuid_of_version_7);
    g_test_add_func("/id/ids-of-one-second-stand-in-sequence",
                    test_ids_of_one_second_stand_in_sequence);
    g_test_add_func("/id/later-ids-sort-later", test_later_ids_sort_later);
    g_test_add_func("/id/a-child-draws-other-ids", test_a_child_draws_other_ids);
    return g_test_run();
}
