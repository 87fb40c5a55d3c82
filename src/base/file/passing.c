/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "base/file/passing.h"

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
