/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Vault: the copies of evidence beside the case file.
 *
 *     CASEFILE.evidence/uuid          the id of the case file that it is of
 *     CASEFILE.evidence/ab/SHA256.jpg a copy, called by its own bytes, 0400
 *
 * A copy is called by the SHA-256 of what is in it, so it is there once however often it is
 * evidence, and whether it is whole can be told from its name. It comes into being under a
 * passing name (base/file/passing.h), synced, and gets its own by a link that replaces nothing.
 * Nothing here deletes by itself: who lets go of copies names each of them.
 *
 * The vault is looked for beside every name of the case file (place.h), by that id: the file
 * may be moved with it, restored, or be a link. A case file in memory has none.
 *
 * Who adds holds the vault with others who add, who deletes holds it alone, so that nobody
 * deletes what somebody else is about to name in an event. Copies first, then the event: what a
 * kill leaves is a copy that nobody names, never an event without its copy.
 *
 * Only files are known here; which of them events name is for whoever asks.
 */
#pragma once

#include "base/file/file.h"
#include "store/db.h"

#define VAULT_SUFFIX ".evidence" /* behind the name of the case file */

/* What marks the passing name of a copy that is being made, in the vault's folder. */
#define VAULT_PASSING "copy"

typedef struct Vault Vault;

typedef enum {
    VAULT_NOWHERE,   /* the case file is in memory */
    VAULT_NONE,      /* none was made yet, or it is lost */
    VAULT_UNCLAIMED, /* a folder of that name that says of no case file that it is its own */
    VAULT_THERE,
    VAULT_FOREIGN, /* a folder of that name is of another case file, and no other is there */
} VaultState;

/* The vault of an open case file; looks only. Never NULL. */
Vault *vault_find(const Db *db);

/* The one beside that path, which need not be a case file's (a backup). Never NULL. */
Vault *vault_beside(const char *path, const char *file_id);

void vault_free(Vault *vault);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Vault, vault_free)

VaultState vault_state(const Vault *vault);
const char *vault_folder(const Vault *vault);  /* where it is, or would be made; or NULL */
const char *vault_file_id(const Vault *vault); /* of the case file; NULL where none exists */

/* Whether the path, links followed, lies in the vault. */
gboolean vault_holds(const Vault *vault, const char *path);

/* Where the copy of that name is or would be; NULL: there is no vault. Owned by the caller. */
char *vault_path(const Vault *vault, const char *copy);

/* The names of all copies (char *), sorted; empty where there is no vault. */
GPtrArray *vault_copies(const Vault *vault);

typedef enum {
    VAULT_TO_ADD,  /* makes the vault where there is none */
    VAULT_TO_DROP, /* RECOURSE_ERROR_BUSY while somebody adds */
} VaultPurpose;

/* Before vault_put() or vault_drop(); until vault_free(). */
gboolean vault_begin(Vault *vault, VaultPurpose purpose, GError **error);

typedef struct {
    char *copy; /* its name: SHA256.EXT */
    char *sha256;
    gint64 size;
    MediaType type;
    gboolean is_new; /* FALSE: it was there */
} VaultCopy;

void vault_copy_clear(VaultCopy *copy);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(VaultCopy, vault_copy_clear)

typedef enum {
    VAULT_PUT,
    VAULT_STOPPED,      /* the watch said so */
    VAULT_READ_FAILED,  /* errno says why it cannot be read */
    VAULT_WRITE_FAILED, /* errno says why no copy can be made; ENOSPC also before anything is
                           written that would not fit */
} VaultVerdict;

/*
 * A copy of what the descriptor gives from where it stands to its end, hashed in the same pass;
 * where the file system can share blocks (FICLONE) it does, and what was shared is hashed. A
 * copy of the same name that has other bytes was damaged: it is kept aside, and this one put in
 * its place. Nothing stays where it fails.
 */
VaultVerdict vault_put(Vault *vault, int from, const PumpWatch *watch, VaultCopy *ret_copy);

/* The same of bytes that are in memory. */
VaultVerdict vault_put_bytes(Vault *vault, const char *bytes, gsize length,
                             VaultCopy *ret_copy);

/* Syncs the folders of what was put, so that an event may name it. */
gboolean vault_settle(Vault *vault, GError **error);

/*
 * Deletes copies that were just put, of an act that failed: those for which is_named is FALSE.
 * Where somebody else adds at the same time they stay: he may be about to name them.
 */
void vault_take_back(Vault *vault, gboolean (*is_named)(gpointer data, const char *copy),
                     gpointer data);

/* The same where no event can name them: a vault of a backup. */
void vault_forget(Vault *vault);

/* Deletes one copy, and a damaged one that was kept aside for it, for good. One that is not
 * there is no error. */
gboolean vault_drop(Vault *vault, const char *copy, GError **error);

/*
 * The copies of one vault that another lacks, put there; both must be of the same case file.
 * ret_damaged: how many no longer have the bytes of their name, and were left out. Stopped by
 * the watch: RECOURSE_ERROR_CANCELLED.
 */
gboolean vault_bring(Vault *to, const Vault *from, const PumpWatch *watch, guint *ret_brought,
                     guint *ret_damaged, GError **error);
