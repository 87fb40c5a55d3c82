/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What is asked of the system, of Linux's way and of the portable one: this file is built with
 * each. Both keep the promises of system.h; where one says that there is nothing, that is an
 * answer, and it is this one's.
 */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#include "base/system/system.h"

typedef struct {
    char *folder;
    char *from;
    char *to;
} Fixture;

static void
set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->folder = g_dir_make_tmp("system-XXXXXX", NULL);
    fixture->from = g_build_filename(fixture->folder, "from", NULL);
    fixture->to = g_build_filename(fixture->folder, "to", NULL);
    g_assert_true(g_file_set_contents(fixture->from, "new", -1, NULL));
}

static void
tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    (void)g_unlink(fixture->from);
    (void)g_unlink(fixture->to);
    (void)g_rmdir(fixture->to);
    g_assert_cmpint(g_rmdir(fixture->folder), ==, 0);
    g_free(fixture->from);
    g_free(fixture->to);
    g_free(fixture->folder);
}

static void
assert_holds(const char *path, const char *expected)
{
    g_autofree char *text = NULL;

    g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
    g_assert_cmpstr(text, ==, expected);
}

static void
a_new_name_takes_nobodys_place(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_true(g_file_set_contents(fixture->to, "old", -1, NULL));
    errno = 0;
    g_assert_false(system_rename_new(fixture->from, fixture->to));
    g_assert_cmpint(errno, ==, EEXIST);
    assert_holds(fixture->to, "old");
    assert_holds(fixture->from, "new");
    g_assert_cmpint(g_unlink(fixture->to), ==, 0);
    g_assert_true(system_rename_new(fixture->from, fixture->to));
    assert_holds(fixture->to, "new");
    g_assert_false(g_file_test(fixture->from, G_FILE_TEST_EXISTS));
}

static void
an_empty_folder_is_somebodys_place_too(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_assert_cmpint(g_unlink(fixture->from), ==, 0);
    g_assert_cmpint(g_mkdir(fixture->from, 0700), ==, 0);
    g_assert_cmpint(g_mkdir(fixture->to, 0700), ==, 0);
    g_assert_false(system_rename_new(fixture->from, fixture->to));
    g_assert_cmpint(errno, ==, EEXIST);
    g_assert_cmpint(g_rmdir(fixture->to), ==, 0);
    g_assert_true(system_rename_new(fixture->from, fixture->to));
}

static void
what_is_shared_or_not_is_said(Fixture *fixture, gconstpointer data)
{
    int from = open(fixture->from, O_RDONLY | O_CLOEXEC);
    int to = open(fixture->to, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    gboolean is_shared = system_clone(from, to);

    (void)data;
    assert_holds(fixture->to, is_shared ? "new" : "");
    g_assert_true(system_sync(to));
    g_assert_cmpint(close(from), ==, 0);
    g_assert_cmpint(close(to), ==, 0);
    g_assert_false(system_sync(to));
}

static void
a_change_has_its_instant(Fixture *fixture, gconstpointer data)
{
    struct stat status;

    (void)data;
    g_assert_cmpint(stat(fixture->from, &status), ==, 0);
    g_assert_cmpint(system_changed_at(&status).tv_sec, ==, status.st_mtime);
    g_assert_null(system_network_kind(fixture->folder));
    g_assert_null(system_network_kind("/no/such/folder"));
}

static gboolean
is_closed_by_exec(int descriptor)
{
    return (fcntl(descriptor, F_GETFD) & FD_CLOEXEC) != 0;
}

static void
a_file_without_a_name_is_a_file(void)
{
    int descriptor = system_nameless_file();
    char bytes[4] = "";

    g_assert_cmpint(descriptor, >=, 0);
    g_assert_true(is_closed_by_exec(descriptor));
    g_assert_cmpint(pwrite(descriptor, "abc", 3, 0), ==, 3);
    g_assert_cmpint(pread(descriptor, bytes, 3, 0), ==, 3);
    g_assert_cmpstr(bytes, ==, "abc");
    g_assert_cmpint(close(descriptor), ==, 0);
}

static void
a_bounded_file_does_not_grow(void)
{
    int descriptor = system_bounded_file(10);

    if (descriptor < 0)
        return; /* there is no such here */
    g_assert_cmpint(pwrite(descriptor, "0123456789", 10, 0), ==, 10);
    g_assert_cmpint(pwrite(descriptor, "0", 1, 10), ==, -1);
    g_assert_cmpint(ftruncate(descriptor, 5), ==, -1);
    g_assert_cmpint(close(descriptor), ==, 0);
}

static void
a_socket_has_two_ends_and_no_signal(void)
{
    int ends[2];
    char bytes[4] = "";

    (void)signal(SIGPIPE, SIG_DFL);
    g_assert_true(system_socket_pair(ends));
    g_assert_true(is_closed_by_exec(ends[0]) && is_closed_by_exec(ends[1]));
    g_assert_cmpint(system_send(ends[0], "abc", 3), ==, 3);
    g_assert_cmpint(read(ends[1], bytes, 3), ==, 3);
    g_assert_cmpstr(bytes, ==, "abc");
    g_assert_cmpint(close(ends[1]), ==, 0);
    g_assert_cmpint(system_send(ends[0], "abc", 3), ==, -1);
    g_assert_cmpint(errno, ==, EPIPE);
    g_assert_cmpint(close(ends[0]), ==, 0);
}

static void
a_program_knows_where_it_is(void)
{
    g_autofree char *path = system_own_program();

    g_assert_nonnull(path);
    g_assert_true(g_path_is_absolute(path) && strstr(path, "test-system") != NULL);
}

static void
a_timer_wakes_or_there_is_none(void)
{
    int timer;
    struct pollfd on;

    errno = 0;
    timer = system_timer_new();
    if (timer < 0) {
        g_assert_cmpint(errno, ==, ENOSYS);
        return;
    }
    on = (struct pollfd){ .fd = timer, .events = POLLIN };
    g_assert_cmpint(poll(&on, 1, 0), ==, 0);
    system_timer_set(timer, 1); /* in 1970: it is over */
    g_assert_cmpint(poll(&on, 1, 5000), ==, 1);
    system_timer_clear(timer);
    system_timer_set(timer, 0);
    g_assert_cmpint(poll(&on, 1, 0), ==, 0);
    g_assert_cmpint(close(timer), ==, 0);
}

static gboolean
is_wanted(const char *name, gconstpointer wanted)
{
    return strcmp(name, wanted) == 0;
}

static void
a_change_is_told_or_nobody_tells(Fixture *fixture, gconstpointer data)
{
    int watch = system_watch_new();

    (void)data;
    if (watch < 0)
        return; /* nobody tells here */
    system_watch_add(watch, fixture->folder);
    g_assert_false(system_watch_read(watch, is_wanted, "to"));
    g_assert_true(g_file_set_contents(fixture->to, "x", -1, NULL));
    g_assert_true(system_watch_read(watch, is_wanted, "to"));
    g_assert_cmpint(g_unlink(fixture->from), ==, 0);
    g_assert_false(system_watch_read(watch, is_wanted, "to"));
    g_assert_cmpint(close(watch), ==, 0);
}

int
main(int argc, char **argv)
{
    system_begin(argv[0]);
    g_test_init(&argc, &argv, NULL);
#define ADD(name, function) \
    g_test_add("/system/" name, Fixture, NULL, set_up, function, tear_down)
    ADD("a-new-name-takes-nobodys-place", a_new_name_takes_nobodys_place);
    ADD("an-empty-folder-is-somebodys-place-too", an_empty_folder_is_somebodys_place_too);
    ADD("what-is-shared-or-not-is-said", what_is_shared_or_not_is_said);
    ADD("a-change-has-its-instant", a_change_has_its_instant);
    ADD("a-change-is-told-or-nobody-tells", a_change_is_told_or_nobody_tells);
#undef ADD
    g_test_add_func("/system/a-file-without-a-name-is-a-file", a_file_without_a_name_is_a_file);
    g_test_add_func("/system/a-bounded-file-does-not-grow", a_bounded_file_does_not_grow);
    g_test_add_func("/system/a-socket-has-two-ends-and-no-signal",
                    a_socket_has_two_ends_and_no_signal);
    g_test_add_func("/system/a-program-knows-where-it-is", a_program_knows_where_it_is);
    g_test_add_func("/system/a-timer-wakes-or-there-is-none", a_timer_wakes_or_there_is_none);
    return g_test_run();
}
