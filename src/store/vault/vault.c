/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the vault is, whose it is, and what is in it. */
#include "store/vault/vault.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "store/place/place.h"
#include "store/sqlite/sqlite.h"
#include "store/vault/vault-private.h"

#define ID_LIMIT 256 /* bytes */
#define HASH_DIGITS 64

/* What the folder says whose it is; NULL: nothing. Owned by the caller. */
static char *
read_id(const char *folder)
{
    g_autofree char *path = g_build_filename(folder, VAULT_ID_FILE, NULL);
    gsize length;
    char *id =
        g_file_test(path, G_FILE_TEST_EXISTS) ? file_read(path, ID_LIMIT, &length, NULL) : NULL;

    return id == NULL ? NULL : g_strstrip(id);
}

static VaultState
state_of(const char *folder, const char *file_id)
{
    g_autofree char *id = NULL;

    if (!g_file_test(folder, G_FILE_TEST_IS_DIR))
        return VAULT_NONE;
    id = read_id(folder);
    if (id == NULL || *id == '\0')
        return VAULT_UNCLAIMED;
    return g_strcmp0(id, file_id) == 0 ? VAULT_THERE : VAULT_FOREIGN;
}

static Vault *
vault_new(const char *file_id)
{
    Vault *vault = g_new0(Vault, 1);

    vault->file_id = g_strdup(file_id);
    vault->hold = -1;
    vault->touched = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    vault->put = g_ptr_array_new_with_free_func(g_free);
    return vault;
}

static void
set_place(Vault *vault, const char *name)
{
    g_free(vault->folder);
    vault->folder = g_strconcat(name, VAULT_SUFFIX, NULL);
    vault->state = state_of(vault->folder, vault->file_id);
}

Vault *
vault_beside(const char *path, const char *file_id)
{
    Vault *vault = vault_new(file_id);

    set_place(vault, path);
    return vault;
}

/* Its own by any name, else what lies beside the file itself. */
Vault *
vault_find(const Db *db)
{
    Vault *vault = vault_new(db->file_id);

    if (db->names == NULL)
        return vault;
    for (guint i = db->names->all->len; i > 0; i--) {
        set_place(vault, db->names->all->pdata[i - 1]);
        if (vault->state == VAULT_THERE)
            return vault;
    }
    set_place(vault, names_place(db->names));
    return vault;
}

void
vault_free(Vault *vault)
{
    if (vault == NULL)
        return;
    if (vault->hold >= 0)
        (void)close(vault->hold); /* nothing was written */
    g_hash_table_unref(vault->touched);
    g_ptr_array_unref(vault->put);
    g_free(vault->folder);
    g_free(vault->file_id);
    g_free(vault);
}

VaultState
vault_state(const Vault *vault)
{
    return vault->state;
}

const char *
vault_folder(const Vault *vault)
{
    return vault->folder;
}

const char *
vault_file_id(const Vault *vault)
{
    return vault->file_id;
}

gboolean
vault_holds(const Vault *vault, const char *path)
{
    g_autofree char *folder = vault->folder == NULL ? NULL : canonical_path(vault->folder);
    g_autofree char *place = canonical_path(path);
    gsize length = folder == NULL ? 0 : strlen(folder);

    return folder != NULL && strncmp(place, folder, length) == 0 &&
           (place[length] == '/' || place[length] == '\0');
}

char *
vault_shelf(const Vault *vault, const char *copy)
{
    const char shelf[] = { copy[0], copy[1], '\0' };

    return g_build_filename(vault->folder, shelf, NULL);
}

/* Mails that earlier versions kept lie in the folder itself. */
char *
vault_path(const Vault *vault, const char *copy)
{
    g_autofree char *shelf = NULL;
    g_autofree char *path = NULL;
    g_autofree char *earlier = NULL;

    if (vault->folder == NULL || vault->state == VAULT_FOREIGN)
        return NULL;
    shelf = vault_shelf(vault, copy);
    path = g_build_filename(shelf, copy, NULL);
    earlier = g_build_filename(vault->folder, copy, NULL);
    if (!g_file_test(path, G_FILE_TEST_EXISTS) && g_file_test(earlier, G_FILE_TEST_IS_REGULAR))
        return g_steal_pointer(&earlier);
    return g_steal_pointer(&path);
}

static gboolean
is_copy_name(const char *name)
{
    return strspn(name, "0123456789abcdef") == HASH_DIGITS && name[HASH_DIGITS] == '.' &&
           strchr(name + HASH_DIGITS + 1, '.') == NULL;
}

static void
add_names(GPtrArray *copies, const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        if (is_copy_name(name))
            g_ptr_array_add(copies, g_strdup(name));
    }
}

static gint
compare_names(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *
vault_copies(const Vault *vault)
{
    GPtrArray *copies = g_ptr_array_new_with_free_func(g_free);
    static const char digits[] = "0123456789abcdef";

    if (vault->folder == NULL || vault->state == VAULT_FOREIGN)
        return copies;
    add_names(copies, vault->folder);
    for (int i = 0; i < 256; i++) {
        const char copy[] = { digits[i / 16], digits[i % 16], '\0' };
        g_autofree char *shelf = vault_shelf(vault, copy);

        add_names(copies, shelf);
    }
    g_ptr_array_sort(copies, compare_names);
    return copies;
}

static gboolean
refuse_place(const Vault *vault, GError **error)
{
    if (vault->state == VAULT_NOWHERE) {
        error_set(error, RECOURSE_ERROR_REFUSED,
                  N_("This case file is only in memory, so no copies are kept beside it."));
        return FALSE;
    }
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("%s holds the evidence of another case file. Move it to that file, or rename "
                 "it."),
              vault->folder);
    return FALSE;
}

/* Others may make it at the same time; then theirs is there. */
static gboolean
make(Vault *vault, GError **error)
{
    g_autofree char *path = g_build_filename(vault->folder, VAULT_ID_FILE, NULL);
    g_autofree char *text = g_strconcat(vault->file_id, "\n", NULL);
    g_autoptr(GError) cause = NULL;

    if (!folder_create(vault->folder, error))
        return FALSE;
    vault->is_made = vault->state == VAULT_NONE;
    if (!file_create(path, text, strlen(text), &cause) &&
        state_of(vault->folder, vault->file_id) != VAULT_THERE) {
        (void)g_rmdir(vault->folder); /* where it is empty */
        g_propagate_error(error, g_steal_pointer(&cause));
        return FALSE;
    }
    vault->state = VAULT_THERE;
    return TRUE;
}

/* Where a file system knows no such locks, one device is all that writes. */
static gboolean
hold(Vault *vault, int how, GError **error)
{
    g_autofree char *path = g_build_filename(vault->folder, VAULT_ID_FILE, NULL);
    int result;

    vault->hold = open(path, O_RDONLY | O_CLOEXEC);
    if (vault->hold < 0)
        return place_error(path, error);
    do
        result = flock(vault->hold, how);
    while (result != 0 && errno == EINTR);
    if (result == 0 || errno == ENOLCK || errno == EOPNOTSUPP)
        return TRUE;
    error_set(error, RECOURSE_ERROR_BUSY,
              N_("Evidence is being added at this moment. Try again when that is done."));
    return FALSE;
}

gboolean
vault_begin(Vault *vault, VaultPurpose purpose, GError **error)
{
    if (vault->state == VAULT_NOWHERE || vault->state == VAULT_FOREIGN)
        return refuse_place(vault, error);
    if (vault->state != VAULT_THERE) {
        if (purpose == VAULT_TO_DROP && vault->state == VAULT_NONE)
            return TRUE;
        if (!make(vault, error))
            return FALSE;
    }
    return hold(vault, purpose == VAULT_TO_ADD ? LOCK_SH : LOCK_EX | LOCK_NB, error);
}
