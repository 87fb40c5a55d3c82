/* SPDX-License-Identifier: GPL-3.0-or-later */
/* As Linux has it. */
#include <errno.h>
#include <fcntl.h>
#include <linux/fs.h>
#include <stdio.h>
#include <string.h>
#include <sys/inotify.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/timerfd.h>
#include <sys/vfs.h>
#include <unistd.h>
#ifdef HAVE_LINUX_LANDLOCK_H
#include <linux/landlock.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

#include "base/system/system.h"

#define FUSE_MAGIC 0x65735546U

gboolean
system_rename_new(const char *from, const char *to)
{
    return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0;
}

gboolean
system_sync(int descriptor)
{
    return fsync(descriptor) == 0;
}

void
system_sync_ahead(int descriptor)
{
    (void)sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
}

gboolean
system_clone(int from, int to)
{
    return ioctl(to, FICLONE, from) == 0;
}

struct timespec
system_changed_at(const struct stat *status)
{
    return status->st_mtim;
}

/* statfs(2) and the kernel's include/uapi/linux/magic.h. */
static const struct {
    guint32 magic;
    const char *name;
} network_filesystems[] = {
    { 0x00006969U, "NFS" },  { 0x0000517BU, "SMB" },    { 0xFF534D42U, "CIFS" },
    { 0xFE534D42U, "SMB2" }, { 0x73757245U, "Coda" },   { 0x5346414FU, "AFS" },
    { 0x6B414653U, "AFS" },  { 0x0000564CU, "NCP" },    { 0x01021997U, "9P" },
    { 0x00C36400U, "Ceph" }, { 0x0BD00BD0U, "Lustre" },
};

/* FUSE carries local filesystems too; these are the ones that go over a network. */
static const char *const network_fuse[] = {
    "sshfs",
    "davfs",
    "davfs2",
    "rclone",
    "s3fs",
    "goofys",
    "glusterfs",
    "curlftpfs",
    "gvfsd-fuse",
    "ceph-fuse",
    "juicefs",
    "mount.davfs",
    "gcsfuse",
    "blobfuse",
    "onedriver",
    "smbnetfs",
    "google-drive-ocamlfuse",
};

static gboolean
is_above(const char *mount, const char *path)
{
    gsize length = strlen(mount);

    return g_str_equal(mount, "/") ||
           (strncmp(path, mount, length) == 0 && (path[length] == '/' || path[length] == '\0'));
}

/* The type of the mount that path lies in, "fuse.sshfs": the last matching line of
 * mountinfo(5). */
static char *
mount_type(const char *path)
{
    g_autofree char *text = NULL;
    g_auto(GStrv) lines = NULL;
    char *found = NULL;
    gsize best = 0;

    if (!g_file_get_contents("/proc/self/mountinfo", &text, NULL, NULL))
        return NULL;
    lines = g_strsplit(text, "\n", -1);
    for (gsize i = 0; lines[i] != NULL; i++) {
        g_auto(GStrv) words = g_strsplit(lines[i], " ", -1);
        const char *behind = strstr(lines[i], " - ");
        g_autofree char *mount = g_strv_length(words) > 4 ? g_strcompress(words[4]) : NULL;

        if (mount == NULL || behind == NULL || !is_above(mount, path) || strlen(mount) < best)
            continue;
        best = strlen(mount);
        g_free(found);
        found = g_strndup(behind + 3, strcspn(behind + 3, " "));
    }
    return found;
}

static const char *
network_fuse_of(const char *path)
{
    g_autofree char *type = mount_type(path);

    if (type == NULL || !g_str_has_prefix(type, "fuse."))
        return NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(network_fuse); i++) {
        if (g_str_equal(type + strlen("fuse."), network_fuse[i]))
            return network_fuse[i];
    }
    return NULL;
}

const char *
system_network_kind(const char *path)
{
    struct statfs status;
    guint32 magic;

    if (statfs(path, &status) != 0)
        return NULL;
    magic = (guint32)status.f_type;
    if (magic == FUSE_MAGIC)
        return network_fuse_of(path);
    for (gsize i = 0; i < G_N_ELEMENTS(network_filesystems); i++) {
        if (network_filesystems[i].magic == magic)
            return network_filesystems[i].name;
    }
    return NULL;
}

int
system_nameless_file(void)
{
    return memfd_create("recourse", MFD_CLOEXEC);
}

int
system_bounded_file(gsize bytes)
{
    int descriptor = memfd_create("recourse", MFD_CLOEXEC | MFD_ALLOW_SEALING);

    if (descriptor < 0)
        return -1;
    if (ftruncate(descriptor, (off_t)bytes) == 0 &&
        fcntl(descriptor, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK) == 0)
        return descriptor;
    (void)close(descriptor);
    return -1;
}

gboolean
system_socket_pair(int ends[2])
{
    return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) == 0;
}

gssize
system_send(int descriptor, const void *bytes, gsize length)
{
    return send(descriptor, bytes, length, MSG_NOSIGNAL);
}

void
system_begin(const char *word)
{
    (void)word; /* the system knows better */
}

char *
system_own_program(void)
{
    return g_file_read_link("/proc/self/exe", NULL);
}

#ifdef HAVE_LINUX_LANDLOCK_H
/* How many kinds of access to files and to the network each version of Landlock knows; later
 * ones know at least those of the last. The header may be older than the system. */
static const struct {
    int files, network;
} known_accesses[] = { { 0, 0 }, { 13, 0 }, { 14, 0 }, { 15, 0 }, { 15, 2 }, { 16, 2 } };

/* Forbids all that this system knows to forbid, and allows nothing. */
void
system_forbid_files(void)
{
    struct {
        guint64 files, network;
    } rules;
    long version =
        syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);
    gsize known = CLAMP(version, 0, (long)G_N_ELEMENTS(known_accesses) - 1);
    int ruleset;

    if (known == 0)
        return;
    rules.files = (G_GUINT64_CONSTANT(1) << known_accesses[known].files) - 1;
    rules.network = (G_GUINT64_CONSTANT(1) << known_accesses[known].network) - 1;
    ruleset = (int)syscall(SYS_landlock_create_ruleset, &rules,
                           rules.network == 0 ? sizeof rules.files : sizeof rules, 0);
    if (ruleset < 0)
        return;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0)
        (void)syscall(SYS_landlock_restrict_self, ruleset, 0); /* one guard of several */
    (void)close(ruleset);
}
#else
void
system_forbid_files(void)
{
}
#endif

int
system_timer_new(void)
{
    return timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
}

void
system_timer_set(int timer, gint64 at)
{
    struct itimerspec when;

    memset(&when, 0, sizeof when);
    when.it_value.tv_sec = (time_t)at;
    (void)timerfd_settime(timer, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &when, NULL);
}

void
system_timer_clear(int timer)
{
    guint64 expirations;

    (void)!read(timer, &expirations, sizeof expirations); /* or ECANCELED */
}

int
system_watch_new(void)
{
    return inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
}

void
system_watch_add(int watch, const char *folder)
{
    /* What cannot be watched is looked at when the time wakes whoever waits. */
    (void)inotify_add_watch(watch, folder,
                            IN_DELETE | IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO |
                                IN_CREATE | IN_MOVE_SELF | IN_DELETE_SELF);
}

gboolean
system_watch_read(int watch, gboolean (*concerns)(const char *name, gconstpointer data),
                  gconstpointer data)
{
    union {
        struct inotify_event event;
        char bytes[4096];
    } notices;
    gboolean has_changed = FALSE;
    ssize_t length;

    while ((length = read(watch, notices.bytes, sizeof notices.bytes)) > 0) {
        const char *at = notices.bytes;

        while (at < notices.bytes + length) {
            const struct inotify_event *event = (const void *)at;

            has_changed = has_changed || event->len == 0 || concerns(event->name, data);
            at += sizeof *event + event->len;
        }
    }
    return has_changed;
}
