/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies put into the vault, brought from another one, and let go of. */
#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/system/system.h"
#include "store/place/place.h"
#include "store/vault/vault-private.h"

#define DAMAGED ".damaged" /* behind the name of a copy that no longer has its bytes */

void
vault_copy_clear(VaultCopy *copy)
{
    g_free(copy->copy);
    g_free(copy->sha256);
    *copy = (VaultCopy){ 0 };
}

/* What is known not to fit is not begun: a disk that is full is everybody's. */
static gboolean
fits(int from, int to)
{
    struct stat state;
    struct statvfs room;

    if (fstat(from, &state) != 0 || !S_ISREG(state.st_mode) || fstatvfs(to, &room) != 0)
        return TRUE; /* nobody knows */
    return (guint64)state.st_size / MAX(room.f_frsize, 1) < (guint64)room.f_bavail ||
           state.st_size == 0;
}

/* What a copy is made of: a descriptor, or bytes. */
typedef struct {
    int from; /* -1: the bytes */
    const char *bytes;
    gsize length;
} Source;

static VaultVerdict
verdict_of(PumpVerdict verdict)
{
    switch (verdict) {
    case PUMP_DONE:
        return VAULT_PUT;
    case PUMP_STOPPED:
        return VAULT_STOPPED;
    case PUMP_READ_FAILED:
        return VAULT_READ_FAILED;
    case PUMP_WRITE_FAILED:
        break;
    }
    return VAULT_WRITE_FAILED;
}

/* Written, and read back for its hash. */
static VaultVerdict
fill_with_bytes(const Source *source, int to, VaultCopy *copy)
{
    for (gsize done = 0; done < source->length;) {
        ssize_t put = write(to, source->bytes + done, source->length - done);

        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return VAULT_WRITE_FAILED;
        done += (gsize)put;
    }
    if (lseek(to, 0, SEEK_SET) != 0)
        return VAULT_WRITE_FAILED;
    return verdict_of(pump(to, -1, NULL, &copy->sha256, &copy->size));
}

static VaultVerdict
fill(const Source *source, int to, const PumpWatch *watch, VaultCopy *copy)
{
    if (source->from < 0)
        return fill_with_bytes(source, to, copy);
    if (system_clone(source->from, to))
        return verdict_of(pump(to, -1, watch, &copy->sha256, &copy->size));
    if (!fits(source->from, to)) {
        errno = ENOSPC;
        return VAULT_WRITE_FAILED;
    }
    return verdict_of(pump(source->from, to, watch, &copy->sha256, &copy->size));
}

static void
name_copy(int file, VaultCopy *copy)
{
    char head[FILE_KIND_BYTES];
    ssize_t length = pread(file, head, sizeof head, 0);

    copy->type = media_type_of(head, length > 0 ? (gsize)length : 0);
    copy->copy = g_strdup_printf("%s.%s", copy->sha256, media_type_suffix(copy->type));
}

static gboolean
has_bytes(const char *path, const char *sha256)
{
    struct stat state;
    int file = file_open_regular(path, &state);
    g_autofree char *there = file < 0 ? NULL : file_hash(file);

    if (file >= 0)
        (void)close(file); /* nothing was written */
    return g_strcmp0(there, sha256) == 0;
}

/* Without replacing anything. What is there and has not the bytes of its name is kept aside. */
static gboolean
give_name(const char *temporary, const char *path, VaultCopy *copy)
{
    g_autofree char *aside = NULL;

    copy->is_new = link(temporary, path) == 0;
    if (copy->is_new)
        return TRUE;
    if (errno != EEXIST)
        return FALSE;
    if (has_bytes(path, copy->sha256))
        return TRUE;
    aside = g_strconcat(path, DAMAGED, NULL);
    copy->is_new = rename(path, aside) == 0 && link(temporary, path) == 0;
    return copy->is_new;
}

/* The copy is whole in its file: from now on it has its own name. */
static gboolean
shelve(Vault *vault, const char *temporary, VaultCopy *copy)
{
    g_autofree char *shelf = vault_shelf(vault, copy->copy);
    g_autofree char *path = g_build_filename(shelf, copy->copy, NULL);

    if (mkdir(shelf, 0700) != 0 && errno != EEXIST)
        return FALSE;
    if (!give_name(temporary, path, copy)) {
        int reason = errno;

        (void)rmdir(shelf); /* where nothing is in it */
        errno = reason;
        return FALSE;
    }
    g_hash_table_add(vault->touched, g_steal_pointer(&shelf));
    if (copy->is_new)
        g_ptr_array_add(vault->put, g_strdup(copy->copy));
    return TRUE;
}

static VaultVerdict
put_into(Vault *vault, const Source *source, int file, const char *temporary,
         const PumpWatch *watch, VaultCopy *copy)
{
    VaultVerdict verdict = fill(source, file, watch, copy);

    if (verdict != VAULT_PUT)
        return verdict;
    name_copy(file, copy);
    if (fchmod(file, 0400) != 0 || !system_sync(file) || !shelve(vault, temporary, copy))
        return VAULT_WRITE_FAILED;
    return VAULT_PUT;
}

static VaultVerdict
put(Vault *vault, const Source *source, const PumpWatch *watch, VaultCopy *ret_copy)
{
    g_auto(VaultCopy) copy = { 0 };
    g_autofree char *temporary =
        g_strconcat(vault->folder, "/" VAULT_PASSING PASSING_COPY PASSING_LETTERS, NULL);
    int file = passing_begin(temporary);
    VaultVerdict verdict;
    int reason;

    g_assert(vault->hold >= 0);
    if (file < 0)
        return VAULT_WRITE_FAILED;
    verdict = put_into(vault, source, file, temporary, watch, &copy);
    reason = errno;
    (void)g_unlink(temporary); /* it has its own name, or is not wanted */
    (void)close(file);         /* synced */
    errno = reason;
    if (verdict == VAULT_PUT) {
        *ret_copy = copy;
        copy = (VaultCopy){ 0 };
    }
    return verdict;
}

VaultVerdict
vault_put(Vault *vault, int from, const PumpWatch *watch, VaultCopy *ret_copy)
{
    const Source source = { .from = from };

    return put(vault, &source, watch, ret_copy);
}

VaultVerdict
vault_put_bytes(Vault *vault, const char *bytes, gsize length, VaultCopy *ret_copy)
{
    const Source source = { .from = -1, .bytes = bytes, .length = length };

    return put(vault, &source, NULL, ret_copy);
}

static gboolean
sync_folder(const char *folder, GError **error)
{
    g_autoptr(GError) cause = NULL;

    if (folder_sync(folder, &cause))
        return TRUE;
    g_set_error_literal(error, RECOURSE_ERROR, RECOURSE_ERROR_FAILED, cause->message);
    return FALSE;
}

gboolean
vault_settle(Vault *vault, GError **error)
{
    GHashTableIter each;
    gpointer shelf;

    g_hash_table_iter_init(&each, vault->touched);
    while (g_hash_table_iter_next(&each, &shelf, NULL)) {
        if (!sync_folder(shelf, error))
            return FALSE;
    }
    if (vault->is_made) {
        g_autofree char *around = g_path_get_dirname(vault->folder);

        if (!sync_folder(around, error))
            return FALSE;
    }
    return g_hash_table_size(vault->touched) == 0 || sync_folder(vault->folder, error);
}

static void
remove_copy(Vault *vault, const char *copy)
{
    g_autofree char *path = vault_path(vault, copy);
    g_autofree char *shelf = vault_shelf(vault, copy);

    (void)g_unlink(path);    /* what stays is a copy that nobody names */
    if (g_rmdir(shelf) == 0) /* it was empty: there is nothing left to sync */
        g_hash_table_remove(vault->touched, shelf);
}

/* A vault that this act made goes with it. */
static void
unmake(Vault *vault)
{
    g_autofree char *id = g_build_filename(vault->folder, VAULT_ID_FILE, NULL);
    g_autoptr(GPtrArray) left = vault_copies(vault);

    if (left->len > 0 || !vault->is_made)
        return;
    (void)g_unlink(id);
    (void)g_rmdir(vault->folder); /* where it is empty */
    vault->is_made = FALSE;
    vault->state = VAULT_NONE;
}

void
vault_take_back(Vault *vault, gboolean (*is_named)(gpointer data, const char *copy),
                gpointer data)
{
    if (vault->hold < 0 || flock(vault->hold, LOCK_EX | LOCK_NB) != 0)
        return;
    for (guint i = 0; i < vault->put->len; i++) {
        if (!is_named(data, vault->put->pdata[i]))
            remove_copy(vault, vault->put->pdata[i]);
    }
    unmake(vault);
}

static gboolean
nobody_names(gpointer data, const char *copy)
{
    (void)data;
    (void)copy;
    return FALSE;
}

void
vault_forget(Vault *vault)
{
    vault_take_back(vault, nobody_names, NULL);
}

gboolean
vault_drop(Vault *vault, const char *copy, GError **error)
{
    g_autofree char *path = vault_path(vault, copy);
    g_autofree char *shelf = NULL;
    g_autofree char *aside = NULL;

    if (path == NULL)
        return TRUE;
    shelf = vault_shelf(vault, copy);
    aside = g_strconcat(path, DAMAGED, NULL);
    if ((g_unlink(path) != 0 && errno != ENOENT) || (g_unlink(aside) != 0 && errno != ENOENT))
        return place_error(path, error);
    (void)g_rmdir(shelf); /* where it is empty */
    return TRUE;
}

/* Its bytes are those of its name. */
static gboolean
bring_one(Vault *to, const char *path, const PumpWatch *watch, VaultVerdict *ret_verdict)
{
    struct stat state;
    g_auto(VaultCopy) copy = { 0 };
    g_autofree char *name = g_path_get_basename(path);
    int file = file_open_regular(path, &state);

    *ret_verdict = file < 0 ? VAULT_READ_FAILED : vault_put(to, file, watch, &copy);
    if (file >= 0)
        (void)close(file); /* nothing was written */
    if (*ret_verdict != VAULT_PUT || g_str_equal(copy.copy, name))
        return *ret_verdict == VAULT_PUT;
    if (copy.is_new)
        remove_copy(to, copy.copy);
    return FALSE;
}

static gboolean
refuse_bringing(const Vault *to, const char *path, VaultVerdict verdict, GError **error)
{
    if (verdict == VAULT_STOPPED) {
        error_set(error, RECOURSE_ERROR_CANCELLED, N_("Stopped."));
        return FALSE;
    }
    error_set(error, RECOURSE_ERROR_FAILED, N_("%s was not copied to %s: %s"), path, to->folder,
              g_strerror(errno));
    return FALSE;
}

gboolean
vault_bring(Vault *to, const Vault *from, const PumpWatch *watch, guint *ret_brought,
            guint *ret_damaged, GError **error)
{
    g_autoptr(GPtrArray) copies = vault_copies(from);

    *ret_brought = *ret_damaged = 0;
    for (guint i = 0; i < copies->len; i++) {
        g_autofree char *path = vault_path(from, copies->pdata[i]);
        g_autofree char *there = vault_path(to, copies->pdata[i]);
        VaultVerdict verdict = VAULT_PUT;

        if (g_file_test(there, G_FILE_TEST_EXISTS))
            continue;
        if (bring_one(to, path, watch, &verdict))
            (*ret_brought)++;
        else if (verdict == VAULT_PUT || verdict == VAULT_READ_FAILED)
            (*ret_damaged)++;
        else
            return refuse_bringing(to, path, verdict, error);
    }
    return vault_settle(to, error);
}
