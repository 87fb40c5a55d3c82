/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inside of a Vault. */
#pragma once

#include "store/vault/vault.h"

#define VAULT_ID_FILE "uuid"

struct Vault {
    char *folder;
    char *file_id;
    VaultState state;
    int hold;            /* on the id file, or -1 */
    gboolean is_made;    /* by this Vault */
    GHashTable *touched; /* folders to sync */
    GPtrArray *put;      /* names of copies that were not there before */
};

/* The folder of the copies that begin with the same two digits. Owned by the caller. */
char *vault_shelf(const Vault *vault, const char *copy);
