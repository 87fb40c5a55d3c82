/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * A library to be preloaded (LD_PRELOAD) that lets calls of the system fail, as the environment
 * says:
 *
 *   FAULT_CALL   sync, read, write, unlink, link or rename
 *   FAULT_PATH   a pattern (fnmatch) of the file or folder that it is about
 *   FAULT_ERRNO  the number it fails with; 0: the process is killed instead
 *   FAULT_SKIP   so many of those calls work first (none)
 *   FAULT_ARM    a pattern: they work until such a file was unlinked (from the beginning)
 */
#include <dlfcn.h>
#include <errno.h>
#include <fnmatch.h>
#include <limits.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The next definition behind ours. A union, for ISO C knows no way from a pointer to a
 * function.
 */
#define REAL(result, name, ...)      \
    union {                          \
        void *pointer;               \
        result (*call)(__VA_ARGS__); \
    } real = { .pointer = dlsym(RTLD_NEXT, name) }

static int is_armed;
static int passed;

static int
matches(const char *variable, const char *path)
{
    const char *pattern = getenv(variable);

    return pattern != NULL && fnmatch(pattern, path, 0) == 0;
}

/* Whether this call fails; errno is set then. */
static int
strikes(const char *call, const char *path)
{
    const char *wanted = getenv("FAULT_CALL");
    const char *skip = getenv("FAULT_SKIP");
    const char *number = getenv("FAULT_ERRNO");

    if (wanted == NULL || strcmp(wanted, call) != 0 || !matches("FAULT_PATH", path) ||
        (getenv("FAULT_ARM") != NULL && !is_armed))
        return 0;
    if (skip != NULL && passed++ < strtol(skip, NULL, 10))
        return 0;
    errno = number == NULL ? EIO : (int)strtol(number, NULL, 10);
    if (errno == 0)
        (void)raise(SIGKILL);
    return 1;
}

static int
strikes_at(const char *call, int descriptor)
{
    char link[64];
    char path[PATH_MAX];
    ssize_t length;

    (void)snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = '\0';
    return strikes(call, path);
}

int
fsync(int descriptor)
{
    REAL(int, "fsync", int);

    return strikes_at("sync", descriptor) ? -1 : real.call(descriptor);
}

int
fdatasync(int descriptor)
{
    REAL(int, "fdatasync", int);

    return strikes_at("sync", descriptor) ? -1 : real.call(descriptor);
}

ssize_t
read(int descriptor, void *bytes, size_t count)
{
    REAL(ssize_t, "read", int, void *, size_t);

    return strikes_at("read", descriptor) ? -1 : real.call(descriptor, bytes, count);
}

ssize_t
pread64(int descriptor, void *bytes, size_t count, off64_t offset)
{
    REAL(ssize_t, "pread64", int, void *, size_t, off64_t);

    return strikes_at("read", descriptor) ? -1 : real.call(descriptor, bytes, count, offset);
}

ssize_t
write(int descriptor, const void *bytes, size_t count)
{
    REAL(ssize_t, "write", int, const void *, size_t);

    return strikes_at("write", descriptor) ? -1 : real.call(descriptor, bytes, count);
}

ssize_t
pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset)
{
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);

    return strikes_at("write", descriptor) ? -1 : real.call(descriptor, bytes, count, offset);
}

int
unlink(const char *path)
{
    REAL(int, "unlink", const char *);
    int result;

    if (strikes("unlink", path))
        return -1;
    result = real.call(path);
    is_armed |= result == 0 && matches("FAULT_ARM", path);
    return result;
}

int
link(const char *from, const char *to)
{
    REAL(int, "link", const char *, const char *);

    return strikes("link", to) ? -1 : real.call(from, to);
}

int
rename(const char *from, const char *to)
{
    REAL(int, "rename", const char *, const char *);

    return strikes("rename", to) ? -1 : real.call(from, to);
}
