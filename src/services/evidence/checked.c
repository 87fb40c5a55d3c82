/* SPDX-License-Identifier: GPL-3.0-or-later */
/* When the bytes of evidence were last read and found unchanged, on this machine. */
#include <string.h>

#include "services/evidence/evidence.h"

#define RECORDS "evidence" /* in the state folder, a file for each case file */
#define RECORD_LIMIT (16 * 1024 * 1024)

struct EvidenceChecked {
    GHashTable *at; /* of a SHA-256: gint64 */
    char *path;     /* NULL: nothing is kept (examples) */
};

static void
read_record(EvidenceChecked *checked)
{
    gsize length;
    g_autofree char *text =
        checked->path != NULL && g_file_test(checked->path, G_FILE_TEST_IS_REGULAR)
            ? file_read(checked->path, RECORD_LIMIT, &length, NULL)
            : NULL;
    g_auto(GStrv) lines = text == NULL ? NULL : g_strsplit(text, "\n", -1);

    for (guint i = 0; lines != NULL && lines[i] != NULL; i++) {
        char *blank = strchr(lines[i], ' ');
        gint64 at;

        if (blank == NULL || !g_ascii_string_to_signed(blank + 1, 10, 0, G_MAXINT64, &at, NULL))
            continue;
        *blank = '\0';
        g_hash_table_insert(checked->at, g_strdup(lines[i]), g_memdup2(&at, sizeof at));
    }
}

EvidenceChecked *
evidence_checked_load(App *app)
{
    EvidenceChecked *checked = g_new0(EvidenceChecked, 1);
    g_autoptr(Vault) vault = copies_vault(app, NULL);

    checked->at = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    if (vault != NULL && vault_state(vault) != VAULT_NOWHERE && vault_file_id(vault) != NULL)
        checked->path =
            g_build_filename(app_paths(app)->state, RECORDS, vault_file_id(vault), NULL);
    read_record(checked);
    return checked;
}

void
evidence_checked_free(EvidenceChecked *checked)
{
    if (checked == NULL)
        return;
    g_hash_table_unref(checked->at);
    g_free(checked->path);
    g_free(checked);
}

Instant
evidence_checked_at(const EvidenceChecked *checked, const Evidence *evidence)
{
    const gint64 *at = g_hash_table_lookup(checked->at, evidence->sha256);

    return at == NULL ? INSTANT_UNKNOWN : *at;
}

void
evidence_checked_note(EvidenceChecked *checked, App *app, const Evidence *evidence,
                      FileStatus status)
{
    gint64 at = app_recorded(app);

    if (status == FILE_OK)
        g_hash_table_insert(checked->at, g_strdup(evidence->sha256), g_memdup2(&at, sizeof at));
    else
        g_hash_table_remove(checked->at, evidence->sha256);
}

/* Where the state folder cannot be written the answer is given all the same. */
void
evidence_checked_save(const EvidenceChecked *checked)
{
    g_autoptr(GString) text = g_string_new(NULL);
    g_autofree char *folder = checked->path == NULL ? NULL : g_path_get_dirname(checked->path);
    GHashTableIter each;
    gpointer hash, at;

    if (folder == NULL || !folder_create(folder, NULL))
        return;
    g_hash_table_iter_init(&each, checked->at);
    while (g_hash_table_iter_next(&each, &hash, &at))
        g_string_append_printf(text, "%s %" G_GINT64_FORMAT "\n", (const char *)hash,
                               *(const gint64 *)at);
    (void)file_replace(checked->path, text->str, text->len, NULL); /* see above */
}
