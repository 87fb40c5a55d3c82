/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whether each piece of evidence is what it was, and where its bytes are now. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/evidence/evidence-private.h"

#define NAMES_READ 20000 /* of all folders together: a folder can be huge */

/* clang-format off */
static const Choice status_choices[FILE_STATUS_COUNT] = {
    [FILE_OK]         = { "ok",         N_("unchanged since it was added")          },
    [FILE_CHANGED]    = { "changed",    N_("changed since it was added")            },
    [FILE_MISSING]    = { "missing",    N_("no longer there")                       },
    [FILE_MOVED]      = { "moved",      N_("moved to a folder nearby")                 },
    [FILE_UNREADABLE] = { "unreadable", N_("cannot be read")                        },
    [FILE_ELSEWHERE]  = { "elsewhere",  N_("on the machine that added it")          },
};
/* clang-format on */

const ChoiceSet file_statuses = { status_choices, FILE_STATUS_COUNT };

void
evidence_check_clear(EvidenceCheck *check)
{
    g_free(check->file);
    g_free(check->found);
    *check = (EvidenceCheck){ 0 };
}

/* One piece that is looked at. */
typedef struct {
    App *app;
    const Evidence *evidence;
    const Vault *vault;
    gboolean reads;         /* every byte; else only what the file system says */
    const PumpWatch *watch; /* or NULL */
    gboolean is_stopped;
    guint names; /* how many are left to read of folders that are searched */
} Look;

static gboolean
has_bytes(Look *look, int file)
{
    g_autofree char *sha256 = NULL;

    switch (pump(file, -1, look->watch, &sha256, NULL)) {
    case PUMP_DONE:
        return g_str_equal(sha256, look->evidence->sha256);
    case PUMP_STOPPED:
        look->is_stopped = TRUE;
        return FALSE;
    case PUMP_READ_FAILED:
    case PUMP_WRITE_FAILED:
        break;
    }
    return FALSE;
}

int
evidence_open_sized(App *app, const Evidence *evidence, const char *path,
                    EvidencePlace *ret_place)
{
    struct stat state;
    int file;

    *ret_place = PLACE_NONE;
    if (path == NULL)
        return -1;
    *ret_place = PLACE_CHANGED;
    if (app_is_case_file(app, path))
        return -1;
    file = file_open_regular(path, &state);
    if (file < 0)
        *ret_place = errno == ENOENT || errno == ENOTDIR ? PLACE_MISSING : PLACE_UNREADABLE;
    if (file < 0 || state.st_size == evidence->size)
        return file;
    (void)close(file); /* nothing was read */
    return -1;
}

static EvidencePlace
look_at(Look *look, const char *path)
{
    EvidencePlace place;
    int file = evidence_open_sized(look->app, look->evidence, path, &place);

    if (file < 0)
        return place;
    if (!look->reads || has_bytes(look, file))
        place = PLACE_OK;
    (void)close(file); /* only read from */
    return place;
}

/* Only what has the size is opened at all. */
static gboolean
is_it(Look *look, const char *path, const struct stat *state)
{
    return S_ISREG(state->st_mode) && state->st_size == look->evidence->size &&
           look_at(look, path) == PLACE_OK;
}

/* Among the files of a folder, and of its folders while depth is left; links are not followed.
 */
static char *
search_folder(Look *look, const char *folder, int depth)
{
    g_autoptr(GDir) names = g_dir_open(folder, 0, NULL);
    const char *name;

    while (names != NULL && !look->is_stopped && look->names > 0 &&
           (name = g_dir_read_name(names)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        char *found = NULL;
        struct stat state;

        look->names--;
        if (lstat(path, &state) != 0)
            continue;
        if (is_it(look, path, &state))
            return g_steal_pointer(&path);
        if (S_ISDIR(state.st_mode) && depth > 0)
            found = search_folder(look, path, depth - 1);
        if (found != NULL)
            return found;
    }
    return NULL;
}

/* Its folder, the folders in it, and the one around it. */
static char *
find_moved(Look *look)
{
    g_autofree char *folder = NULL;
    g_autofree char *parent = NULL;
    char *found;

    if (look->evidence->path == NULL || !look->reads)
        return NULL;
    folder = g_path_get_dirname(look->evidence->path);
    parent = g_path_get_dirname(folder);
    look->names = NAMES_READ;
    found = search_folder(look, folder, 1);
    return found != NULL ? found : search_folder(look, parent, 0);
}

/* Where its copy would be: also one that another piece with the same bytes, or a mail that an
 * earlier version kept, has there. Owned by the caller. */
static char *
place_of_copy(const Look *look)
{
    const Evidence *evidence = look->evidence;
    g_autofree char *name = NULL;
    g_autofree char *path = NULL;

    if (evidence->copy != NULL)
        return vault_path(look->vault, evidence->copy);
    name = g_strdup_printf("%s.%s", evidence->sha256, media_type_suffix(evidence->type));
    if (!evidence_is_copy_name(name, evidence->sha256))
        return NULL;
    path = vault_path(look->vault, name);
    return path != NULL && g_file_test(path, G_FILE_TEST_EXISTS) ? g_steal_pointer(&path)
                                                                 : NULL;
}

static gboolean
is_of_another_vault(const Look *look)
{
    return look->evidence->vault != NULL &&
           g_strcmp0(look->evidence->vault, vault_file_id(look->vault)) != 0;
}

/* Neither place has the bytes. */
static FileStatus
status_without(const Look *look, EvidenceCheck *check)
{
    if (is_of_another_vault(look))
        return FILE_ELSEWHERE;
    if (check->copy == PLACE_CHANGED || check->original == PLACE_CHANGED)
        return FILE_CHANGED;
    if (check->copy == PLACE_UNREADABLE || check->original == PLACE_UNREADABLE)
        return FILE_UNREADABLE;
    return FILE_MISSING;
}

static void
settle(Look *look, char *copy, EvidenceCheck *check)
{
    check->copy = look_at(look, copy);
    check->original = look->is_stopped ? PLACE_NONE : look_at(look, look->evidence->path);
    if (check->copy == PLACE_OK || check->original == PLACE_OK) {
        check->status = FILE_OK;
        check->file = g_strdup(check->copy == PLACE_OK ? copy : look->evidence->path);
        return;
    }
    check->status = status_without(look, check);
    if (look->is_stopped || check->original != PLACE_MISSING)
        return;
    check->found = find_moved(look);
    if (check->found == NULL)
        return;
    check->status = FILE_MOVED;
    check->file = g_strdup(check->found);
}

void
evidence_look(App *app, const Evidence *evidence, EvidenceCheck *ret_check)
{
    g_autoptr(Vault) vault = copies_vault(app, NULL);
    Look look = { .app = app, .evidence = evidence, .vault = vault };
    g_autofree char *copy = vault == NULL ? NULL : place_of_copy(&look);

    *ret_check = (EvidenceCheck){ 0 };
    settle(&look, copy, ret_check);
}

gboolean
evidence_verify(App *app, const Evidence *evidence, const PumpWatch *watch,
                EvidenceCheck *ret_check, GError **error)
{
    g_autoptr(Vault) vault = copies_vault(app, error);
    Look look = {
        .app = app, .evidence = evidence, .vault = vault, .reads = TRUE, .watch = watch
    };
    g_auto(EvidenceCheck) check = { 0 };
    g_autofree char *copy = NULL;

    if (vault == NULL)
        return FALSE;
    copy = place_of_copy(&look);
    settle(&look, copy, &check);
    if (look.is_stopped)
        return evidence_refuse_stopped(error);
    *ret_check = check;
    check = (EvidenceCheck){ 0 };
    return TRUE;
}

const char *
evidence_check_note(const EvidenceCheck *check)
{
    if (check->status != FILE_OK)
        return NULL;
    switch (check->copy) {
    case PLACE_CHANGED:
    case PLACE_UNREADABLE:
        return N_(
            "The copy is damaged, the original is not: “recourse evidence keep” copies it "
            "again.");
    case PLACE_MISSING:
        return N_("The copy is lost, the original is not: “recourse evidence keep” copies it "
                  "again.");
    case PLACE_OK:
        return check->original == PLACE_CHANGED
                   ? N_("The original was changed since. The copy is as it was added.")
                   : NULL;
    case PLACE_NONE:
        break;
    }
    return NULL;
}

/* Its bytes are of a kind that is only shown, and so is everything of that name. */
static gboolean
is_safe_to_open(const Evidence *evidence, const char *file)
{
    g_autofree char *name = g_path_get_basename(file);

    return evidence->type != MEDIA_OTHER && media_type_of_name(name) == evidence->type;
}

static gboolean
find_file_to_open(App *app, const Evidence *evidence, const PumpWatch *watch,
                  EvidenceCheck *check, GError **error)
{
    if (!evidence_verify(app, evidence, watch, check, error))
        return FALSE;
    if (check->file == NULL) {
        error_set(error, RECOURSE_ERROR_REFUSED, N_("%s cannot be opened: %s."), evidence->name,
                  error_words(choice_label(&file_statuses, check->status)));
        return FALSE;
    }
    if (is_safe_to_open(evidence, check->file))
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s is not opened from here, because a file of its kind can run something. It "
                 "is: %s"),
              evidence->name, check->file);
    return FALSE;
}

gboolean
evidence_open(App *app, const Evidence *evidence, const PumpWatch *watch, char **ret_file,
              GError **error)
{
    g_auto(EvidenceCheck) check = { 0 };
    const char *argv[] = { "xdg-open", NULL, NULL };

    if (!find_file_to_open(app, evidence, watch, &check, error))
        return FALSE;
    argv[1] = check.file;
    if (!helper_leave(argv, error))
        return FALSE;
    *ret_file = g_steal_pointer(&check.file);
    return TRUE;
}
