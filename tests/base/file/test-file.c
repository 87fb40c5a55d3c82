/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <fcntl.h>
#include <glib/gstdio.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"

typedef struct {
    char *folder;
    char *path; /* of no file yet */
} Place;

static void
place_set_up(Place *place, gconstpointer unused)
{
    (void)unused;
    place->folder = g_dir_make_tmp("file-XXXXXX", NULL);
    g_assert_nonnull(place->folder);
    place->path = g_build_filename(place->folder, "agenda.ics", NULL);
}

static guint
count_names(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint count = 0;

    while (g_dir_read_name(dir) != NULL)
        count++;
    return count;
}

static void
place_tear_down(Place *place, gconstpointer unused)
{
    g_autoptr(GDir) dir = g_dir_open(place->folder, 0, NULL);
    const char *name;

    (void)unused;
    while ((name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(place->folder, name, NULL);

        (void)g_remove(path);
    }
    (void)g_rmdir(place->folder);
    g_free(place->folder);
    g_free(place->path);
}

static void
assert_holds(const char *path, const char *expected)
{
    gsize length = 0;
    g_autoptr(GError) error = NULL;
    g_autofree char *bytes = file_read(path, 1000000, &length, &error);

    g_assert_no_error(error);
    g_assert_cmpstr(bytes, ==, expected);
    g_assert_cmpint(length, ==, strlen(expected));
}

static guint
permissions(const char *path)
{
    struct stat status;

    g_assert_cmpint(stat(path, &status), ==, 0);
    return status.st_mode & 0777;
}

static void
replaced_file_is_whole_and_private(Place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_true(file_replace(place->path, "one", 3, NULL));
    g_assert_cmpint(permissions(place->path), ==, 0600);
    g_assert_true(file_replace(place->path, "two more", 8, NULL));
    assert_holds(place->path, "two more");
    g_assert_cmpint(count_names(place->folder), ==, 1);
}

static void
permissions_survive_replacing(Place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_true(file_replace(place->path, "one", 3, NULL));
    g_assert_cmpint(chmod(place->path, 0640), ==, 0);
    g_assert_true(file_replace(place->path, "two", 3, NULL));
    g_assert_cmpint(permissions(place->path), ==, 0640);
}

static void
link_stays_a_link(Place *place, gconstpointer unused)
{
    g_autofree char *link_path = g_build_filename(place->folder, "link", NULL);

    (void)unused;
    g_assert_true(file_create(place->path, "one", 3, NULL));
    g_assert_cmpint(symlink("agenda.ics", link_path), ==, 0);
    g_assert_true(file_replace(link_path, "two", 3, NULL));
    g_assert_true(g_file_test(link_path, G_FILE_TEST_IS_SYMLINK));
    assert_holds(place->path, "two");
    assert_holds(link_path, "two");
}

/* What a path names in a folder with these links; NULL: it is refused. */
static const struct {
    const char *name, *target;
} target_links[] = {
    { "first", "agenda.ics" }, { "second", "first" },        { "here", "." },
    { "loop", "loop" },        { "astray", "no/such/file" },
};

static const struct {
    const char *path, *target;
    RecourseError code;
} targets[] = {
    { "agenda.ics", "agenda.ics", 0 },
    { "first", "agenda.ics", 0 },
    { "second", "agenda.ics", 0 },
    { "here/second", "agenda.ics", 0 },
    { "here/../here/./other.ics", NULL,
      RECOURSE_ERROR_NOT_FOUND }, /* .. of the folder itself */
    { "here/here//other.ics", "other.ics", 0 },
    { "loop", NULL, RECOURSE_ERROR_FAILED },
    { "astray", NULL, RECOURSE_ERROR_NOT_FOUND },
    { "missing/agenda.ics", NULL, RECOURSE_ERROR_NOT_FOUND },
};

static void
links_are_followed_to_their_end(Place *place, gconstpointer unused)
{
    g_autofree char *real = realpath(place->folder, NULL);

    (void)unused;
    for (gsize i = 0; i < G_N_ELEMENTS(target_links); i++) {
        g_autofree char *path = g_build_filename(place->folder, target_links[i].name, NULL);

        g_assert_cmpint(symlink(target_links[i].target, path), ==, 0);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(targets); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *path = g_strconcat(place->folder, "/", targets[i].path, NULL);
        g_autofree char *found = file_target(path, &error);
        g_autofree char *expected =
            targets[i].target == NULL ? NULL : g_strconcat(real, "/", targets[i].target, NULL);

        g_assert_cmpstr(found, ==, expected);
        if (expected == NULL)
            g_assert_error(error, RECOURSE_ERROR, (int)targets[i].code);
    }
}

static void
existing_file_is_not_created_over(Place *place, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(file_create(place->path, "one", 3, NULL));
    g_assert_cmpint(permissions(place->path), ==, 0600);
    g_assert_false(file_create(place->path, "two", 3, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
    assert_holds(place->path, "one");
    g_assert_cmpint(count_names(place->folder), ==, 1);
}

static void
dangling_link_is_not_created_over(Place *place, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_cmpint(symlink("nowhere", place->path), ==, 0);
    g_assert_false(file_create(place->path, "two", 3, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

static void
missing_folder_is_named(Place *place, gconstpointer unused)
{
    g_autofree char *path = g_build_filename(place->folder, "absent", "x", NULL);
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_false(file_replace(path, "x", 1, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    g_assert_nonnull(strstr(error->message, path));
}

/* A full disk, played by a limit on the size of files. */
static void
full_disk_leaves_the_old_file(Place *place, gconstpointer unused)
{
    static char large[100000];
    struct rlimit before, limit;
    g_autoptr(GError) error = NULL;
    gboolean is_replaced;

    (void)unused;
    g_assert_true(file_replace(place->path, "old", 3, NULL));
    (void)signal(SIGXFSZ, SIG_IGN);
    g_assert_cmpint(getrlimit(RLIMIT_FSIZE, &before), ==, 0);
    limit = before;
    limit.rlim_cur = 4096;
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &limit), ==, 0);
    is_replaced = file_replace(place->path, large, sizeof large, &error);
    g_assert_cmpint(setrlimit(RLIMIT_FSIZE, &before), ==, 0);
    g_assert_false(is_replaced);
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_nonnull(strstr(error->message, "no room left"));
    assert_holds(place->path, "old");
    g_assert_cmpint(count_names(place->folder), ==, 1);
}

static void
assert_irregular(const char *path)
{
    g_autoptr(GError) read_error = NULL;
    g_autoptr(GError) write_error = NULL;
    gsize length;

    g_assert_null(file_read(path, 100, &length, &read_error));
    g_assert_error(read_error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
    g_assert_false(file_replace(path, "x", 1, &write_error));
    g_assert_error(write_error, RECOURSE_ERROR, RECOURSE_ERROR_USAGE);
}

static void
only_regular_files_are_read_and_replaced(Place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_cmpint(mkfifo(place->path, 0600), ==, 0);
    assert_irregular(place->path);
    assert_irregular(place->folder);
    assert_irregular("/dev/null");
}

static void
missing_file_is_not_found(Place *place, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    gsize length;

    (void)unused;
    g_assert_null(file_read(place->path, 100, &length, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_NOT_FOUND);
    g_assert_nonnull(strstr(error->message, place->path));
}

static void
limit_is_the_last_byte_that_is_read(Place *place, gconstpointer unused)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *bytes = NULL;
    gsize length;

    (void)unused;
    g_assert_true(file_create(place->path, "12345", 5, NULL));
    bytes = file_read(place->path, 5, &length, NULL);
    g_assert_cmpstr(bytes, ==, "12345");
    g_assert_null(file_read(place->path, 4, &length, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED);
}

static void
large_and_binary_files_are_read_whole(Place *place, gconstpointer unused)
{
    gsize size = 300001;
    g_autofree char *bytes = g_malloc(size);
    g_autofree char *read = NULL;
    gsize length;

    (void)unused;
    for (gsize i = 0; i < size; i++)
        bytes[i] = (char)(i * 7);
    g_assert_true(file_create(place->path, bytes, size, NULL));
    read = file_read(place->path, size, &length, NULL);
    g_assert_cmpmem(read, length, bytes, size);
    g_assert_cmpint(read[size], ==, '\0');
}

static void
empty_file_is_an_empty_text(Place *place, gconstpointer unused)
{
    (void)unused;
    g_assert_true(file_create(place->path, "", 0, NULL));
    assert_holds(place->path, "");
}

static void
dash_is_standard_input(Place *place, gconstpointer unused)
{
    int saved = dup(STDIN_FILENO);
    int fd;

    (void)unused;
    g_assert_true(file_create(place->path, "piped", 5, NULL));
    fd = open(place->path, O_RDONLY | O_CLOEXEC);
    g_assert_cmpint(dup2(fd, STDIN_FILENO), ==, STDIN_FILENO);
    assert_holds("-", "piped");
    g_assert_cmpint(dup2(saved, STDIN_FILENO), ==, STDIN_FILENO);
    g_assert_cmpint(close(saved), ==, 0);
    g_assert_cmpint(close(fd), ==, 0);
}

static void
folders_are_created_private(Place *place, gconstpointer unused)
{
    g_autofree char *parent = g_build_filename(place->folder, "a", NULL);
    g_autofree char *child = g_build_filename(parent, "b", NULL);
    g_autoptr(GError) error = NULL;

    (void)unused;
    g_assert_true(folder_create(child, NULL));
    g_assert_true(folder_create(child, NULL));
    g_assert_cmpint(permissions(parent), ==, 0700);
    g_assert_cmpint(permissions(child), ==, 0700);
    g_assert_true(folder_sync(child, NULL));
    g_assert_cmpint(g_rmdir(child), ==, 0);
    g_assert_true(file_create(place->path, "x", 1, NULL));
    g_assert_false(folder_create(place->path, &error));
    g_assert_error(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED);
    g_assert_false(folder_sync(place->path, NULL));
}

static void
add(const char *name, void (*test)(Place *, gconstpointer))
{
    g_test_add(name, Place, NULL, place_set_up, test, place_tear_down);
}

int
main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    add("/file/replaced-file-is-whole-and-private", replaced_file_is_whole_and_private);
    add("/file/permissions-survive-replacing", permissions_survive_replacing);
    add("/file/link-stays-a-link", link_stays_a_link);
    add("/file/links-are-followed-to-their-end", links_are_followed_to_their_end);
    add("/file/existing-file-is-not-created-over", existing_file_is_not_created_over);
    add("/file/dangling-link-is-not-created-over", dangling_link_is_not_created_over);
    add("/file/missing-folder-is-named", missing_folder_is_named);
    add("/file/full-disk-leaves-the-old-file", full_disk_leaves_the_old_file);
    add("/file/only-regular-files-are-read-and-replaced",
        only_regular_files_are_read_and_replaced);
    add("/file/missing-file-is-not-found", missing_file_is_not_found);
    add("/file/limit-is-the-last-byte-that-is-read", limit_is_the_last_byte_that_is_read);
    add("/file/large-and-binary-files-are-read-whole", large_and_binary_files_are_read_whole);
    add("/file/empty-file-is-an-empty-text", empty_file_is_an_empty_text);
    add("/file/dash-is-standard-input", dash_is_standard_input);
    add("/file/folders-are-created-private", folders_are_created_private);
    return g_test_run();
}
