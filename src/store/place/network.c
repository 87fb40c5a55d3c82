/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Network filesystems, whose locks cannot be relied on. */
#ifdef __linux__

#include <string.h>
#include <sys/vfs.h>

#include "base/file/file.h"
#include "store/place/place.h"

#define FUSE_MAGIC 0x65735546U
#define MOUNTS_BYTES_LIMIT (4 * 1024 * 1024)

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
    gsize length;
    g_autofree char *text =
        file_read("/proc/self/mountinfo", MOUNTS_BYTES_LIMIT, &length, NULL);
    g_auto(GStrv) lines = text != NULL ? g_strsplit(text, "\n", -1) : g_new0(char *, 1);
    char *found = NULL;
    gsize best = 0;

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
network_filesystem_of(const char *path)
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

#else

const char *
network_filesystem_of(const char *path)
{
    (void)path; /* only Linux tells by a number */
    return NULL;
}

#endif
