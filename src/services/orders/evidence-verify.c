/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether each file of evidence is what it was, and where it lies now. */
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/i18n.h"
#include "services/orders/evidence.h"

#define NAMES_READ 20000 /* of all folders together: a folder can be huge */

/* clang-format off */
static const Choice status_choices[FILE_STATUS_COUNT] = {
    [FILE_OK]         = { "ok",         N_("unchanged since it was added")          },
    [FILE_CHANGED]    = { "changed",    N_("changed since it was added")            },
    [FILE_MISSING]    = { "missing",    N_("no longer there")                       },
    [FILE_MOVED]      = { "moved",      N_("moved to a folder nearby")                 },
    [FILE_UNREADABLE] = { "unreadable", N_("cannot be read")                        },
};
/* clang-format on */

const ChoiceSet file_statuses = { status_choices, FILE_STATUS_COUNT };

/* Whether the file at path has the evidence's bytes; FALSE in ret_readable when nobody knows.
 */
static gboolean
has_bytes(const char *path, const Evidence *evidence, gboolean *ret_readable)
{
    g_autofree char *sha256 = NULL;
    struct stat state;
    int fd = file_open_regular(path, &state);

    *ret_readable = fd >= 0;
    if (fd < 0)
        return FALSE;
    if (state.st_size == evidence->size)
        sha256 = file_hash(fd);
    else
        sha256 = g_strdup("");
    (void)close(fd); /* only read from */
    *ret_readable = sha256 != NULL;
    return g_strcmp0(sha256, evidence->sha256) == 0;
}

/* A search for a file that is no longer where it was. */
typedef struct {
    App *app;
    const Evidence *evidence;
    guint names; /* how many are left to read */
} Search;

/* Only what has the size is opened at all. */
static gboolean
is_it(const Search *search, const char *path, const struct stat *state)
{
    gboolean is_readable;

    return S_ISREG(state->st_mode) && state->st_size == search->evidence->size &&
           !app_is_case_file(search->app, path) &&
           has_bytes(path, search->evidence, &is_readable);
}

/* Among the files of a folder, and of its folders while depth is left; links are not followed.
 */
static char *
search_folder(Search *search, const char *folder, int depth)
{
    g_autoptr(GDir) names = g_dir_open(folder, 0, NULL);
    const char *name;

    while (names != NULL && search->names > 0 && (name = g_dir_read_name(names)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        char *found = NULL;
        struct stat state;

        search->names--;
        if (lstat(path, &state) != 0)
            continue;
        if (is_it(search, path, &state))
            return g_steal_pointer(&path);
        if (S_ISDIR(state.st_mode) && depth > 0)
            found = search_folder(search, path, depth - 1);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* Its folder, the folders in it, and the one around it. */
static char *
find_moved(App *app, const Evidence *evidence)
{
    g_autofree char *folder = g_path_get_dirname(evidence->path);
    g_autofree char *parent = g_path_get_dirname(folder);
    Search search = { app, evidence, NAMES_READ };
    char *found = search_folder(&search, folder, 1);

    return found != NULL ? found : search_folder(&search, parent, 0);
}

FileStatus
evidence_verify(App *app, const Evidence *evidence, char **ret_moved)
{
    g_autofree char *moved = NULL;
    gboolean is_readable = FALSE;

    if (app_is_case_file(app, evidence->path))
        return FILE_CHANGED;
    if (has_bytes(evidence->path, evidence, &is_readable))
        return FILE_OK;
    if (is_readable)
        return FILE_CHANGED;
    if (access(evidence->path, F_OK) == 0)
        return FILE_UNREADABLE;
    moved = find_moved(app, evidence);
    if (moved == NULL)
        return FILE_MISSING;
    if (ret_moved != NULL)
        *ret_moved = g_steal_pointer(&moved);
    return FILE_MOVED;
}
