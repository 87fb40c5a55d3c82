/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A writer killed at any moment loses nothing that it was told is saved, and leaves a file that
 * works. The moment is drawn by how many orders the writer has reported, then by a little work
 * of ours; nothing waits for a clock.
 */
#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "kit/store-kit.h"
#include "store/file/file.h"
#include "store/write/write.h"

#define NOW "2026-03-01T12:00:00Z"
#define KILLS 50

static char *
number_of(int index)
{
    return g_strdup_printf("9%07d", index);
}

/* Writes order after order; a byte on the pipe says that one is saved. */
static void
write_for_ever(const char *folder, int first, int report)
{
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);

    for (int i = first;; i++) {
        g_autofree char *number = number_of(i);
        g_autofree char *id = store_kit_track(db, NOW, number, "\"tracking\":[\"LX1CN\"]");

        if (write(report, "+", 1) != 1)
            _exit(1);
        g_free(store_kit_append(db, NOW, EVENT_NOTE, id, NULL));
    }
}

/* Reads so many reports, then takes a little time that differs from case to case. */
static int
count_reports(int pipe_end, int wanted, guint32 dawdle)
{
    char byte;
    int count = 0;

    while (count < wanted && read(pipe_end, &byte, 1) == 1)
        count++;
    for (volatile guint32 i = 0; i < dawdle; i++)
        continue;
    return count;
}

/* How many orders the writer was told are saved before it was killed. */
static int
kill_a_writer(const char *folder, int first, GRand *random)
{
    int pipes[2], count;
    pid_t child;
    char byte;

    g_assert_cmpint(pipe(pipes), ==, 0);
    child = fork();
    if (child == 0) {
        close(pipes[0]);
        write_for_ever(folder, first, pipes[1]);
    }
    close(pipes[1]);
    count = count_reports(pipes[0], g_rand_int_range(random, 0, 4),
                          (guint32)g_rand_int_range(random, 0, 4000000));
    g_assert_cmpint(kill(child, SIGKILL), ==, 0);
    g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
    while (read(pipes[0], &byte, 1) == 1)
        count++;
    close(pipes[0]);
    return count;
}

/* Every order that was reported is there; the one being written may be as well. Returns how
 * many. */
static int
assert_saved(const char *folder, int saved)
{
    g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
    g_autofree char *rows = store_kit_rows(db, "SELECT count(*) FROM purchase");
    int found = (int)g_ascii_strtoll(rows, NULL, 10);

    g_assert_cmpint(found, >=, saved);
    g_assert_cmpint(found, <=, saved + 1);
    for (int i = 0; i < found; i++) {
        g_autofree char *number = number_of(i);
        g_autofree char *sql =
            g_strdup_printf("SELECT count(*) FROM purchase WHERE number = '%s'", number);
        g_autofree char *one = store_kit_rows(db, sql);

        g_assert_cmpstr(one, ==, "1|\n");
    }
    store_kit_assert_sound(db, NOW);
    return found;
}

static void
test_nothing_acknowledged_is_lost(void)
{
    g_autofree char *folder = store_kit_folder();
    g_autoptr(GRand) random = g_rand_new_with_seed(20260301);
    int saved = 0;

    (void)kit_policies(); /* once, not in every child */
    db_free(store_kit_open(folder, DB_WRITE));
    for (int i = 0; i < KILLS; i++)
        saved = assert_saved(folder, saved + kill_a_writer(folder, saved, random));
    g_assert_cmpint(saved, >, 0);
}

/* Killed while the file is being created: there is a whole one, or none. */
static void
test_a_file_is_created_whole_or_not_at_all(void)
{
    g_autoptr(GRand) random = g_rand_new_with_seed(20260302);

    for (int i = 0; i < KILLS; i++) {
        g_autofree char *folder = store_kit_folder();
        pid_t child = fork();

        if (child == 0) {
            db_free(store_kit_open(folder, DB_WRITE));
            _exit(0);
        }
        (void)count_reports(-1, 0, (guint32)g_rand_int_range(random, 0, 8000000));
        g_assert_cmpint(kill(child, SIGKILL), ==, 0);
        g_assert_cmpint(waitpid(child, NULL, 0), ==, child);
        g_autoptr(Db) db = store_kit_open(folder, DB_WRITE);
        g_free(store_kit_track(db, NOW, "1", ""));
        store_kit_assert_sound(db, NOW);
    }
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/kill/nothing-acknowledged-is-lost", test_nothing_acknowledged_is_lost);
    g_test_add_func("/kill/a-file-is-created-whole-or-not-at-all",
                    test_a_file_is_created_whole_or_not_at_all);
    return g_test_run();
}
