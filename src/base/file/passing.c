/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/passing.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/time/time.h"

#define LETTERS strlen(PASSING_LETTERS)
#define ATTEMPTS 100
#define DEPTH_MOST 4 /* folders in each other */

/* Nobody takes that long between giving a file its name and taking the passing one away. */
#define STALE_SECONDS SECONDS_PER_HOUR

/* Where a file system knows no such locks, what lies there is nobody's crumb to remove. */
static gboolean
hold(int descriptor)
{
    struct stat status;

    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno != ENOLCK && errno != EOPNOTSUPP)
        return FALSE;
    return fstat(descriptor, &status) == 0 && status.st_nlink > 0; /* not swept meanwhile */
}

int
passing_begin(char *template)
{
    char *letters = template + strlen(template) - LETTERS;

    for (int i = 0; i < ATTEMPTS; i++) {
        int descriptor = g_mkstemp_full(template, O_RDWR | O_CLOEXEC, 0600);

        if (descriptor < 0 || hold(descriptor))
            return descriptor;
        (void)g_unlink(template);
        (void)close(descriptor); /* nothing was written */
        memcpy(letters, PASSING_LETTERS, LETTERS);
    }
    errno = EBUSY;
    return -1;
}

static gboolean
has_such_name(const char *name, const char *begin, const char *mark)
{
    gsize length = strlen(name);
    gsize mark_length = strlen(mark);

    if (length < mark_length + LETTERS || !g_str_has_prefix(name, begin) ||
        strncmp(name + length - LETTERS - mark_length, mark, mark_length) != 0)
        return FALSE;
    for (const char *letter = name + length - LETTERS; *letter != '\0'; letter++) {
        if (!g_ascii_isalnum(*letter))
            return FALSE;
    }
    return TRUE;
}

/*
 * One that has its own name too, perhaps that of the case file, is never opened: closing it
 * would drop the locks that SQLite holds on it.
 */
static gboolean
is_abandoned(const char *path)
{
    struct stat status;
    int descriptor;
    gboolean is_free;

    if (lstat(path, &status) != 0 || !S_ISREG(status.st_mode) || status.st_uid != geteuid())
        return FALSE;
    if (status.st_nlink > 1)
        return (Instant)status.st_ctime + STALE_SECONDS < now_real();
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return FALSE;
    is_free = flock(descriptor, LOCK_EX | LOCK_NB) == 0;
    (void)close(descriptor); /* nothing was written */
    return is_free;
}

GPtrArray *
passing_abandoned(const char *folder, const char *begin, const char *mark)
{
    GPtrArray *paths = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        if (has_such_name(name, begin, mark) && is_abandoned(path))
            g_ptr_array_add(paths, g_steal_pointer(&path));
    }
    return paths;
}

/* Held while it is removed: whoever makes one just now has it open, but not locked yet. */
static void
remove_abandoned(const char *path)
{
    struct stat status;
    int descriptor;

    if (lstat(path, &status) != 0)
        return;
    if (status.st_nlink > 1) { /* stale, and never opened */
        passing_remove(path);
        return;
    }
    descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (descriptor < 0)
        return;
    if (flock(descriptor, LOCK_EX | LOCK_NB) == 0)
        passing_remove(path);
    (void)close(descriptor); /* nothing was written */
}

void
passing_sweep(const char *folder, const char *begin, const char *mark)
{
    g_autoptr(GPtrArray) paths = passing_abandoned(folder, begin, mark);

    for (guint i = 0; i < paths->len; i++)
        remove_abandoned(paths->pdata[i]);
}

void
passing_remove(const char *path)
{
    g_autofree char *journal = g_strconcat(path, "-journal", NULL);

    (void)g_unlink(journal); /* is there only after a crash */
    (void)g_unlink(path);    /* may have got its own name */
}

/* --- Folders ------------------------------------------------------------------------------ */

/* -1 with errno; through a link never. */
static int
open_folder(int at, const char *name)
{
    return openat(at, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

/* Whether that name is still the folder that is open. */
static gboolean
is_same_folder(const char *path, int descriptor)
{
    struct stat there, open_one;

    return lstat(path, &there) == 0 && fstat(descriptor, &open_one) == 0 &&
           there.st_dev == open_one.st_dev && there.st_ino == open_one.st_ino;
}

int
passing_begin_folder(char *template)
{
    char *letters = template + strlen(template) - LETTERS;

    for (int i = 0; i < ATTEMPTS; i++) {
        int descriptor = g_mkdtemp(template) == NULL ? -1 : open_folder(AT_FDCWD, template);

        if (descriptor < 0)
            return -1;
        /* Where folders cannot be held nobody takes one for abandoned either. */
        (void)flock(descriptor, LOCK_EX | LOCK_NB);
        if (is_same_folder(template, descriptor))
            return descriptor;
        (void)close(descriptor); /* it was swept meanwhile */
        memcpy(letters, PASSING_LETTERS, LETTERS);
    }
    errno = EBUSY;
    return -1;
}

/* What is done with each thing in a folder; FALSE ends it. */
typedef struct Sweep Sweep;
typedef gboolean (*Each)(const Sweep *sweep, int folder, const char *name, const char *place,
                         guint depth, gboolean is_folder);
struct Sweep {
    Each each;
    PassingWritten is_written;
};

static gboolean
for_each(const Sweep *sweep, int folder, const char *within, guint depth)
{
    int copy = open_folder(folder, ".");
    DIR *dir = copy < 0 ? NULL : fdopendir(copy);
    gboolean goes_on = dir != NULL;
    const struct dirent *entry;

    if (dir == NULL && copy >= 0)
        (void)close(copy); /* nothing was read */
    while (goes_on && (entry = readdir(dir)) != NULL) {
        g_autofree char *place = *within == '\0'
                                     ? g_strdup(entry->d_name)
                                     : g_strconcat(within, "/", entry->d_name, NULL);
        struct stat status;

        if (g_str_equal(entry->d_name, ".") || g_str_equal(entry->d_name, ".."))
            continue;
        goes_on =
            fstatat(folder, entry->d_name, &status, AT_SYMLINK_NOFOLLOW) == 0 &&
            (S_ISREG(status.st_mode) || S_ISDIR(status.st_mode)) &&
            sweep->each(sweep, folder, entry->d_name, place, depth, S_ISDIR(status.st_mode));
    }
    if (dir != NULL)
        (void)closedir(dir); /* only read from */
    return goes_on;
}

static gboolean
go_into(const Sweep *sweep, int folder, const char *name, const char *place, guint depth)
{
    int inner = depth < DEPTH_MOST ? open_folder(folder, name) : -1;
    gboolean is_done = inner >= 0 && for_each(sweep, inner, place, depth + 1);

    if (inner >= 0)
        (void)close(inner); /* only read from */
    return is_done;
}

static gboolean
is_ours(const Sweep *sweep, int folder, const char *name, const char *place, guint depth,
        gboolean is_folder)
{
    return sweep->is_written(place, is_folder) &&
           (!is_folder || go_into(sweep, folder, name, place, depth));
}

static gboolean
remove_it(const Sweep *sweep, int folder, const char *name, const char *place, guint depth,
          gboolean is_folder)
{
    if (!sweep->is_written(place, is_folder) ||
        (is_folder && !go_into(sweep, folder, name, place, depth)))
        return FALSE;
    return unlinkat(folder, name, is_folder ? AT_REMOVEDIR : 0) == 0;
}

/* Made by this person and program, and held by nobody. */
static gboolean
is_abandoned_folder(int descriptor)
{
    struct stat status;

    return fstat(descriptor, &status) == 0 && status.st_uid == geteuid() &&
           (status.st_mode & (S_IRWXU | S_IRWXG | S_IRWXO)) == S_IRWXU &&
           flock(descriptor, LOCK_EX | LOCK_NB) == 0;
}

void
passing_sweep_folders(const char *folder, const char *begin, const char *mark,
                      PassingWritten is_written)
{
    const Sweep look = { is_ours, is_written }, clear = { remove_it, is_written };
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        int descriptor = has_such_name(name, begin, mark) ? open_folder(AT_FDCWD, path) : -1;

        if (descriptor < 0)
            continue;
        /* Held while it is removed, so that nobody begins to write there. */
        if (is_abandoned_folder(descriptor) && for_each(&look, descriptor, "", 1) &&
            for_each(&clear, descriptor, "", 1) && is_same_folder(path, descriptor))
            (void)g_rmdir(path); /* what cannot be removed is seen by its name */
        (void)close(descriptor); /* only read from */
    }
}
