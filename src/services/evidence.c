/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/evidence.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/paths.h"
#include "base/text.h"
#include "services/writing.h"

#define CHUNK 65536

/* clang-format off */
static const Choice status_choices[FILE_STATUS_COUNT] = {
    [FILE_OK]         = { "ok",         N_("unchanged since it was added")          },
    [FILE_CHANGED]    = { "changed",    N_("changed since it was added")            },
    [FILE_MISSING]    = { "missing",    N_("no longer there")                       },
    [FILE_MOVED]      = { "moved",      N_("has another name in the same folder")   },
    [FILE_UNREADABLE] = { "unreadable", N_("cannot be read")                        },
};
/* clang-format on */

const ChoiceSet file_statuses = { status_choices, FILE_STATUS_COUNT };

/* The hash of all bytes from here on, or NULL when reading failed (errno). */
static char *
hash_bytes(int fd)
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

static gboolean
is_same_state(const struct stat *a, const struct stat *b)
{
    return a->st_size == b->st_size && a->st_mtim.tv_sec == b->st_mtim.tv_sec &&
           a->st_mtim.tv_nsec == b->st_mtim.tv_nsec;
}

/* A regular file, never a link, and without waiting for anybody; -1 with errno otherwise. */
static int
open_regular(const char *path, struct stat *ret_state)
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

static gboolean
refuse(const char *path, const char *why, GError **error)
{
    g_autofree char *excerpt = text_excerpt(path);

    error_set(error, RECOURSE_ERROR_FAILED, N_("%s was not added: %s."), excerpt, why);
    return FALSE;
}

/* Opening and closing the case file outside SQLite would drop its locks. */
static gboolean
is_case_file(App *app, const char *path)
{
    struct stat file, case_file;

    return stat(path, &file) == 0 && stat(app_db_path(app), &case_file) == 0 &&
           file.st_dev == case_file.st_dev && file.st_ino == case_file.st_ino;
}

static gboolean
read_state(int fd, const char *path, const struct stat *before, Evidence *evidence,
           GError **error)
{
    struct stat after;

    evidence->sha256 = hash_bytes(fd);
    if (evidence->sha256 == NULL || fstat(fd, &after) != 0)
        return refuse(path, g_strerror(errno), error);
    if (!is_same_state(before, &after))
        return refuse(path, N_("it changed while it was read; try again"), error);
    evidence->size = after.st_size;
    evidence->modified = after.st_mtim.tv_sec;
    return TRUE;
}

static Evidence *
look_at(App *app, const char *path, EvidenceKind kind, const char *caption, GError **error)
{
    g_autoptr(Evidence) evidence = g_new0(Evidence, 1);
    struct stat before;
    gboolean is_read;
    int fd;

    evidence->path = path_absolute(path);
    evidence->kind = kind;
    evidence->caption = g_strdup(caption);
    if (is_case_file(app, evidence->path)) {
        (void)refuse(path, N_("it is the case file itself"), error);
        return NULL;
    }
    fd = open_regular(evidence->path, &before);
    if (fd < 0) {
        (void)refuse(
            path,
            errno == EINVAL || errno == ELOOP || errno == ENXIO
                ? N_("only ordinary files can be evidence, no links, folders or devices")
                : g_strerror(errno),
            error);
        return NULL;
    }
    is_read = read_state(fd, path, &before, evidence, error);
    (void)close(fd); /* only read from */
    return is_read ? g_steal_pointer(&evidence) : NULL;
}

static Event *
event_of(const Evidence *evidence, const char *order, const char *dispute, Instant now)
{
    Event *event = event_new(EVENT_EVIDENCE_ADDED, order, now);
    g_autoptr(JsonDocument) data = evidence_data(evidence);

    event->dispute = g_strdup(dispute);
    event_set_data(event, data);
    return event;
}

gboolean
evidence_add(App *app, const char *order, const char *dispute, EvidenceKind kind,
             const char *caption, const char *const *paths, GError **error)
{
    g_auto(Writing) writing = { 0 };
    g_autoptr(GPtrArray) found = g_ptr_array_new_with_free_func((GDestroyNotify)evidence_free);

    /* Read everything first: others may write meanwhile. */
    for (gsize i = 0; paths[i] != NULL; i++) {
        Evidence *evidence = look_at(app, paths[i], kind, caption, error);

        if (evidence == NULL)
            return FALSE;
        g_ptr_array_add(found, evidence);
    }
    if (!writing_begin(&writing, app, error))
        return FALSE;
    for (guint i = 0; i < found->len; i++)
        g_ptr_array_add(writing.events,
                        event_of(found->pdata[i], order, dispute, writing.context.now));
    return writing_save(&writing, error);
}

/* Whether the file at path has the evidence's bytes; FALSE in ret_readable when nobody knows.
 */
static gboolean
has_bytes(const char *path, const Evidence *evidence, gboolean *ret_readable)
{
    g_autofree char *sha256 = NULL;
    struct stat state;
    int fd = open_regular(path, &state);

    *ret_readable = fd >= 0;
    if (fd < 0)
        return FALSE;
    if (state.st_size == evidence->size)
        sha256 = hash_bytes(fd);
    else
        sha256 = g_strdup("");
    (void)close(fd); /* only read from */
    *ret_readable = sha256 != NULL;
    return g_strcmp0(sha256, evidence->sha256) == 0;
}

static char *
find_beside(App *app, const Evidence *evidence)
{
    g_autofree char *folder = g_path_get_dirname(evidence->path);
    g_autoptr(GDir) names = g_dir_open(folder, 0, NULL);
    const char *name;

    while (names != NULL && (name = g_dir_read_name(names)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        gboolean is_readable;

        if (!is_case_file(app, path) && has_bytes(path, evidence, &is_readable))
            return g_steal_pointer(&path);
    }
    return NULL;
}

FileStatus
evidence_verify(App *app, const Evidence *evidence, char **ret_moved)
{
    g_autofree char *moved = NULL;
    gboolean is_readable = FALSE;

    if (is_case_file(app, evidence->path))
        return FILE_CHANGED;
    if (has_bytes(evidence->path, evidence, &is_readable))
        return FILE_OK;
    if (is_readable)
        return FILE_CHANGED;
    if (access(evidence->path, F_OK) == 0)
        return FILE_UNREADABLE;
    moved = find_beside(app, evidence);
    if (moved == NULL)
        return FILE_MISSING;
    if (ret_moved != NULL)
        *ret_moved = g_steal_pointer(&moved);
    return FILE_MOVED;
}

json_t *
evidence_list_to_json(const Order *order)
{
    json_t *array = json_array();

    for (guint i = 0; i < order->evidence->len; i++) {
        const Evidence *evidence = order->evidence->pdata[i];
        json_t *object = evidence_data(evidence);

        json_set_instant(object, "added", evidence->added);
        json_set_text(object, "dispute", evidence->dispute);
        json_array_append_new(array, object);
    }
    return array;
}
