/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/orders/evidence-file.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#define CHUNK 65536

gboolean
evidence_file_is_case(App *app, const char *path)
{
    struct stat file, case_file;

    return stat(path, &file) == 0 && stat(app_db_path(app), &case_file) == 0 &&
           file.st_dev == case_file.st_dev && file.st_ino == case_file.st_ino;
}

int
evidence_file_open(const char *path, struct stat *ret_state)
{
    int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);

    if (fd < 0)
        return -1;
    if (fstat(fd, ret_state) == 0 && S_ISREG(ret_state->st_mode))
        return fd;
    (void)close(fd);
    errno = EINVAL;
    return -1;
}

char *
evidence_file_hash(int fd)
{
    g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
    g_autofree guchar *chunk = g_malloc(CHUNK);
    gssize got;

    while ((got = read(fd, chunk, CHUNK)) != 0) {
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return NULL;
        g_checksum_update(checksum, chunk, got);
    }
    return g_strdup(g_checksum_get_string(checksum));
}
