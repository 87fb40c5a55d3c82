/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * As POSIX has it, for macOS, the BSDs and others. What one of them has besides stands behind
 * the name that its headers define.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>
#ifdef __APPLE__
#include <mach-o/dyld.h>
#include <sys/mount.h>
#elif defined(__FreeBSD__) || defined(__DragonFly__)
#include <sys/mount.h>
#include <sys/param.h>
#include <sys/sysctl.h>
#elif defined(__OpenBSD__)
#include <sys/mount.h>
#include <sys/param.h>
#endif

#include "base/system/system.h"

gboolean
system_rename_new(const char *from, const char *to)
{
#ifdef RENAME_EXCL
    return renamex_np(from, to, RENAME_EXCL) == 0;
#else
    struct stat status;

    if (lstat(to, &status) == 0)
        errno = EEXIST;
    else if (errno == ENOENT)
        return rename(from, to) == 0;
    return FALSE;
#endif
}

/* fsync() of macOS leaves the bytes in the disk's own memory. */
gboolean
system_sync(int descriptor)
{
#ifdef F_FULLFSYNC
    if (fcntl(descriptor, F_FULLFSYNC) == 0)
        return TRUE;
#endif
    return fsync(descriptor) == 0;
}

void
system_sync_ahead(int descriptor)
{
    (void)descriptor; /* others do it when they like */
}

gboolean
system_clone(int from, int to)
{
    (void)from;
    (void)to;
    return FALSE;
}

struct timespec
system_changed_at(const struct stat *status)
{
#ifdef __APPLE__
    return status->st_mtimespec;
#else
    return status->st_mtim;
#endif
}

#if defined(__APPLE__) || defined(__FreeBSD__) || defined(__DragonFly__) || defined(__OpenBSD__)
const char *
system_network_kind(const char *path)
{
    static char kind[MFSNAMELEN + 1];
    struct statfs status;

    if (statfs(path, &status) != 0 || (status.f_flags & MNT_LOCAL) != 0)
        return NULL;
    (void)g_strlcpy(kind, status.f_fstypename, sizeof kind);
    return kind;
}
#else
const char *
system_network_kind(const char *path)
{
    (void)path; /* nothing that POSIX knows tells */
    return NULL;
}
#endif

/* Without its name as soon as it has one. */
int
system_nameless_file(void)
{
    g_autofree char *path = g_build_filename(g_get_tmp_dir(), "recourse-XXXXXX", NULL);
    int descriptor = g_mkstemp_full(path, O_RDWR | O_CLOEXEC, 0600);

    if (descriptor >= 0)
        (void)unlink(path);
    return descriptor;
}

int
system_bounded_file(gsize bytes)
{
    (void)bytes;
    errno = ENOSYS;
    return -1;
}

gboolean
system_socket_pair(int ends[2])
{
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return FALSE;
    for (int i = 0; i < 2; i++) { /* none of which can fail for a socket */
        (void)fcntl(ends[i], F_SETFD, FD_CLOEXEC);
#ifdef SO_NOSIGPIPE
        (void)setsockopt(ends[i], SOL_SOCKET, SO_NOSIGPIPE, &(int){ 1 }, sizeof(int));
#endif
    }
    return TRUE;
}

gssize
system_send(int descriptor, const void *bytes, gsize length)
{
#ifdef MSG_NOSIGNAL
    return send(descriptor, bytes, length, MSG_NOSIGNAL);
#else
    return send(descriptor, bytes, length, 0);
#endif
}

/* Absolute, or NULL. */
static char *own_program;

void
system_begin(const char *word)
{
    g_free(own_program);
    own_program = strchr(word, '/') != NULL ? g_canonicalize_filename(word, NULL)
                                            : g_find_program_in_path(word);
}

char *
system_own_program(void)
{
#if defined(__APPLE__)
    char path[4096];
    uint32_t size = sizeof path;

    return _NSGetExecutablePath(path, &size) == 0 ? g_canonicalize_filename(path, NULL) : NULL;
#elif defined(__FreeBSD__) || defined(__DragonFly__)
    int name[] = { CTL_KERN, KERN_PROC, KERN_PROC_PATHNAME, -1 };
    char path[4096];
    size_t size = sizeof path;

    return sysctl(name, G_N_ELEMENTS(name), path, &size, NULL, 0) == 0 ? g_strdup(path) : NULL;
#else
    return g_strdup(own_program);
#endif
}

/* OpenBSD asks for what is still allowed instead. */
void
system_forbid_files(void)
{
#ifdef __OpenBSD__
    (void)pledge("stdio", NULL); /* one guard of several */
#endif
}

int
system_timer_new(void)
{
    errno = ENOSYS;
    return -1;
}

void
system_timer_set(int timer, gint64 at)
{
    (void)timer;
    (void)at;
}

void
system_timer_clear(int timer)
{
    (void)timer;
}

int
system_watch_new(void)
{
    errno = ENOSYS;
    return -1;
}

void
system_watch_add(int watch, const char *folder)
{
    (void)watch;
    (void)folder;
}

gboolean
system_watch_read(int watch, gboolean (*concerns)(const char *name, gconstpointer data),
                  gconstpointer data)
{
    (void)watch;
    (void)concerns;
    (void)data;
    return FALSE;
}
