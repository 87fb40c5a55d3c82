/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The copies of evidence beside the case file, and which of them the log names. */
#include <stdio.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/i18n.h"
#include "services/app/app.h"

#define HASH_DIGITS 64

Vault *
copies_vault(App *app, GError **error)
{
    Db *db = app_db(app, error);

    return db != NULL ? vault_find(db) : NULL;
}

/* data: of a hash its one order, or "" where several name it. */
static gboolean
note_naming(const Event *event, gpointer data, GError **error)
{
    GHashTable *orders = data;
    g_autoptr(JsonDocument) said = event_data(event);
    const char *hash = json_member_text(said, "sha256");
    const char *known = hash == NULL ? NULL : g_hash_table_lookup(orders, hash);
    const char *order = event->order == NULL ? "" : event->order;

    (void)error;
    if (hash != NULL && (known == NULL || !g_str_equal(known, order)))
        g_hash_table_replace(orders, g_strdup(hash), g_strdup(known == NULL ? order : ""));
    return TRUE;
}

/* What is undone, removed or archived counts: it can be put back. */
static GHashTable *
read_naming(Db *db, GError **error)
{
    g_autoptr(GHashTable) orders =
        g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);

    return log_each_evidence(db, note_naming, orders, error) ? g_steal_pointer(&orders) : NULL;
}

/* The order that alone names a copy; "" several do; NULL nobody does. Borrowed. */
static const char *
naming_order(GHashTable *orders, const char *copy)
{
    g_autofree char *hash = g_strndup(copy, HASH_DIGITS);

    return g_hash_table_lookup(orders, hash);
}

/* order NULL: that nobody names. */
static GPtrArray *
copies_by_naming(App *app, const char *order, GError **error)
{
    g_autoptr(Vault) vault = copies_vault(app, error);
    g_autoptr(GHashTable) orders = NULL;
    g_autoptr(GPtrArray) all = NULL;
    g_autoptr(GPtrArray) copies = g_ptr_array_new_with_free_func(g_free);

    if (vault == NULL)
        return NULL;
    all = vault_copies(vault);
    if (all->len == 0)
        return g_steal_pointer(&copies);
    orders = read_naming(app_db(app, NULL), error);
    if (orders == NULL)
        return NULL;
    for (guint i = 0; i < all->len; i++) {
        if (g_strcmp0(naming_order(orders, all->pdata[i]), order) == 0)
            g_ptr_array_add(copies, g_strdup(all->pdata[i]));
    }
    return g_steal_pointer(&copies);
}

GPtrArray *
copies_of_order_alone(App *app, const char *order, GError **error)
{
    return copies_by_naming(app, order, error);
}

GPtrArray *
copies_of_nobody(App *app, GError **error)
{
    return copies_by_naming(app, NULL, error);
}

static gboolean
is_named(gpointer data, const char *copy)
{
    return naming_order(data, copy) != NULL;
}

void
copies_take_back(App *app, Vault *vault)
{
    Db *db = app_db(app, NULL);
    g_autoptr(GHashTable) orders = db == NULL ? NULL : read_naming(db, NULL);

    if (orders != NULL) /* else nobody knows what is named */
        vault_take_back(vault, is_named, orders);
}

static gint64
size_of(const Vault *vault, const char *copy)
{
    g_autofree char *path = vault_path(vault, copy);
    struct stat state;

    return path != NULL && stat(path, &state) == 0 ? (gint64)state.st_size : 0;
}

gint64
copies_size(App *app, const GPtrArray *copies)
{
    g_autoptr(Vault) vault = copies_vault(app, NULL);
    gint64 size = 0;

    for (guint i = 0; vault != NULL && i < copies->len; i++)
        size += size_of(vault, copies->pdata[i]);
    return size;
}

char *
copies_folder(App *app)
{
    return g_strconcat(app_db_path(app), VAULT_SUFFIX, NULL);
}

char *
copies_path(App *app, const char *copy)
{
    g_autoptr(Vault) vault = copies_vault(app, NULL);

    return vault == NULL ? NULL : vault_path(vault, copy);
}

/* Asked again while nobody can add any: what is named by now stays. */
gboolean
copies_drop(App *app, const GPtrArray *copies, guint *ret_dropped, GError **error)
{
    g_autoptr(Vault) vault = NULL;
    g_autoptr(GHashTable) orders = NULL;

    *ret_dropped = 0;
    if (copies->len == 0)
        return TRUE;
    vault = copies_vault(app, error);
    if (vault == NULL || !vault_begin(vault, VAULT_TO_DROP, error))
        return FALSE;
    orders = read_naming(app_db(app, NULL), error);
    if (orders == NULL)
        return FALSE;
    for (guint i = 0; i < copies->len; i++) {
        if (is_named(orders, copies->pdata[i]))
            continue;
        if (!vault_drop(vault, copies->pdata[i], error))
            return FALSE;
        (*ret_dropped)++;
    }
    return TRUE;
}

gboolean
copies_back_up(App *app, const char *backup, const PumpWatch *watch, CopiesBrought *ret_brought,
               GError **error)
{
    g_autoptr(Vault) from = copies_vault(app, error);
    g_autoptr(Vault) to = NULL;

    *ret_brought = (CopiesBrought){ 0 };
    if (from == NULL)
        return FALSE;
    if (vault_state(from) == VAULT_NONE || vault_state(from) == VAULT_NOWHERE)
        return TRUE;
    to = vault_beside(backup, vault_file_id(from));
    if (!vault_begin(to, VAULT_TO_ADD, error))
        return FALSE;
    if (vault_bring(to, from, watch, &ret_brought->copies, &ret_brought->damaged, error))
        return TRUE;
    vault_forget(to);
    return FALSE;
}

/* One that is of the file that was there before goes with that one. */
static gboolean
move_aside(const Vault *vault, const char *aside, GError **error)
{
    g_autofree char *folder = aside == NULL ? NULL : g_strconcat(aside, VAULT_SUFFIX, NULL);

    if (vault_state(vault) != VAULT_FOREIGN || folder == NULL)
        return TRUE;
    if (rename(vault_folder(vault), folder) == 0)
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED,
              N_("The evidence of the earlier case file cannot be moved to %s."), folder);
    return FALSE;
}

gboolean
copies_restore(App *app, const char *backup, const char *aside, const PumpWatch *watch,
               CopiesBrought *ret_brought, GError **error)
{
    g_autoptr(Vault) present = copies_vault(app, error);
    g_autoptr(Vault) from = NULL;
    g_autoptr(Vault) to = NULL;

    *ret_brought = (CopiesBrought){ 0 };
    if (present == NULL || !move_aside(present, aside, error))
        return FALSE;
    from = vault_beside(backup, vault_file_id(present));
    if (vault_state(from) != VAULT_THERE)
        return TRUE;
    to = copies_vault(app, error);
    return to != NULL && vault_begin(to, VAULT_TO_ADD, error) &&
           vault_bring(to, from, watch, &ret_brought->copies, &ret_brought->damaged, error);
}

/* What check looks for: copies that were made here and are not there. */
typedef struct {
    const Vault *vault;
    GHashTable *seen; /* names of copies that were looked for */
    guint missing;
    GPtrArray *findings;
} Look;

static void
add_finding(GPtrArray *findings, const char *what, const char *where, const char *cause,
            const char *remedy)
{
    Finding *finding = g_new0(Finding, 1);

    finding->what = g_strdup(what);
    finding->where = path_for_people(where);
    finding->cause = g_strdup(cause);
    finding->remedy = g_strdup(remedy);
    g_ptr_array_add(findings, finding);
}

static void
look_at_copy(Look *look, const Evidence *evidence)
{
    g_autofree char *path = vault_path(look->vault, evidence->copy);
    struct stat state;

    if (path == NULL || stat(path, &state) != 0)
        look->missing++;
    else if (state.st_size != evidence->size)
        add_finding(look->findings, "evidence-changed", path,
                    N_("A copy of evidence no longer has the size that it was added with."),
                    N_("Put the original back with: recourse evidence keep"));
}

static gboolean
look_for(const Event *event, gpointer data, GError **error)
{
    Look *look = data;
    g_autoptr(Evidence) evidence = evidence_from_event(event);

    (void)error;
    if (evidence != NULL && evidence->copy != NULL &&
        g_strcmp0(evidence->vault, vault_file_id(look->vault)) == 0 &&
        g_hash_table_add(look->seen, g_strdup(evidence->copy)))
        look_at_copy(look, evidence);
    return TRUE;
}

/* A vault that is lost is one finding, not one for each copy. */
static void
tell_missing(const Look *look, const Vault *vault)
{
    if (look->missing == 0)
        return;
    switch (vault_state(vault)) {
    case VAULT_FOREIGN:
        add_finding(look->findings, "evidence-foreign", vault_folder(vault),
                    N_("The folder of that name holds the evidence of another case file, and "
                       "the copies of this one are lost."),
                    N_("Move it away, and put the folder of this case file in its place."));
        return;
    case VAULT_NONE:
        add_finding(look->findings, "evidence-lost", vault_folder(vault),
                    N_("The folder with the copies of your evidence is not beside the case "
                       "file. The file may have been moved without it."),
                    N_("Move the folder there. Where it is lost, “recourse evidence keep” "
                       "copies the originals that are still in their places."));
        return;
    case VAULT_NOWHERE:
        return;
    case VAULT_UNCLAIMED:
    case VAULT_THERE:
        add_finding(look->findings, "evidence-missing", vault_folder(vault),
                    N_("Copies of evidence that were made are no longer there."),
                    N_("“recourse evidence verify” names them. “recourse evidence keep” "
                       "copies the originals that are still in their places."));
        return;
    }
}

gboolean
copies_check(App *app, GPtrArray *findings, GError **error)
{
    g_autoptr(Vault) vault = copies_vault(app, error);
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    Look look = { .vault = vault, .seen = seen, .findings = findings };

    if (vault == NULL)
        return FALSE;
    if (db_needs_migration(app_db(app, NULL)))
        return TRUE; /* of a program that made no copies, and not to be read yet */
    if (!log_each_evidence(app_db(app, NULL), look_for, &look, error))
        return FALSE;
    tell_missing(&look, vault);
    return TRUE;
}
