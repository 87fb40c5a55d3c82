/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The profiles of the program, with those of the user's laid over them. */
#include <string.h>

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/dossier/builtin-profiles.h"
#include "services/dossier/dossier.h"

#define OTHERWISE "marketplace"
#define ANY_ISSUER "issuer"
#define BANK "bank"

char *
dossier_profiles_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "profiles", NULL);
}

static const KeyFile *
find_keys(gpointer data, const char *name)
{
    const GPtrArray *files = data;

    for (guint i = 0; i < files->len; i++) {
        const OwnKeys *own = files->pdata[i];

        if (g_str_equal(own->name, name))
            return own->keys;
    }
    return NULL;
}

/* Alone: what it extends is looked for once all are there. */
static gboolean
is_profile(const KeyFile *keys, const char *file, GError **error)
{
    const KeyGroup *about = key_file_group(keys, "profile");
    g_autoptr(Profile) profile = NULL;

    /* A file that lies over one of the program's, or extends one, need not say everything. */
    if (key_group_value(about, "title") == NULL && key_group_value(about, "extends") != NULL)
        return TRUE;
    profile = profile_read(keys, file, NULL, NULL, error);
    return profile != NULL;
}

static void
add_profile(DossierProfiles *all, const OwnKeys *own, GPtrArray *files)
{
    g_autofree char *name = g_strconcat(own->name, PROFILE_SUFFIX, NULL);
    g_autoptr(GError) cause = NULL;
    Profile *profile =
        profile_read(own->keys, own->path != NULL ? own->path : name, find_keys, files, &cause);

    if (profile != NULL)
        g_ptr_array_add(all->profiles, profile);
    else
        own_files_add_problem(all->problems, cause);
}

static void
free_profile(gpointer profile)
{
    profile_free(profile);
}

DossierProfiles *
dossier_profiles_load(const Paths *paths)
{
    DossierProfiles *all = g_new0(DossierProfiles, 1);
    g_autofree char *folder = paths == NULL ? NULL : dossier_profiles_folder(paths);
    g_autoptr(GPtrArray) files = NULL;

    all->profiles = g_ptr_array_new_with_free_func(free_profile);
    all->problems = g_ptr_array_new_with_free_func(g_free);
    files = own_files_laid(builtin_profiles, folder, PROFILE_SUFFIX, is_profile, all->problems);
    for (guint i = 0; i < files->len; i++)
        add_profile(all, files->pdata[i], files);
    return all;
}

void
dossier_profiles_free(DossierProfiles *profiles)
{
    if (profiles == NULL)
        return;
    g_ptr_array_unref(profiles->profiles);
    g_ptr_array_unref(profiles->problems);
    g_free(profiles);
}

static const Profile *
find_by_name(const DossierProfiles *all, const char *name)
{
    g_autofree char *file = g_strdelimit(g_strdup(name), ":", '-');

    for (guint i = 0; i < all->profiles->len; i++) {
        const Profile *profile = all->profiles->pdata[i];

        if (g_str_equal(profile->name, file))
            return profile;
    }
    return g_str_has_prefix(name, ANY_ISSUER ":") ? find_by_name(all, ANY_ISSUER) : NULL;
}

/* The user's own stand last, and one of them that is for the very card comes before the
 * program's. */
static const Profile *
find_by_payment(const DossierProfiles *all, const char *paid_with, gboolean exact)
{
    for (guint i = all->profiles->len; i > 0; i--) {
        const Profile *profile = all->profiles->pdata[i - 1];

        if (profile_is_for_payment(profile, paid_with, exact))
            return profile;
    }
    return NULL;
}

/* "bank" is whoever the money came from, unless a profile has that name. */
static const Profile *
find_bank(const DossierProfiles *all, const Order *order)
{
    const Profile *profile =
        order->paid_with == NULL ? NULL : find_by_payment(all, order->paid_with, TRUE);

    if (profile == NULL && order->paid_with != NULL)
        profile = find_by_payment(all, order->paid_with, FALSE);
    return profile;
}

const Profile *
dossier_profile_find(const DossierProfiles *all, const char *name, const Order *order,
                     GError **error)
{
    const Profile *profile = NULL;
    g_autoptr(GString) list = NULL;
    g_autofree char *excerpt = NULL;

    if (name != NULL)
        profile = find_by_name(all, name);
    if (profile == NULL && (name == NULL || g_str_equal(name, BANK)))
        profile = find_bank(all, order);
    if (profile == NULL && (name == NULL || g_str_equal(name, BANK)))
        profile = find_by_name(all, name == NULL ? OTHERWISE : ANY_ISSUER);
    if (profile != NULL)
        return profile;
    list = g_string_new(NULL);
    for (guint i = 0; i < all->profiles->len; i++)
        g_string_append_printf(list, "%s%s", i == 0 ? "" : ", ",
                               ((const Profile *)all->profiles->pdata[i])->name);
    excerpt = text_excerpt(name);
    error_set(error, RECOURSE_ERROR_USAGE, N_("--for: “%s” is unknown. Use one of: %s."),
              excerpt, list->str);
    return NULL;
}

gboolean
dossier_profile_check(const Paths *paths, const char *path, GError **error)
{
    g_autofree char *folder = dossier_profiles_folder(paths);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) files =
        own_files_laid(builtin_profiles, folder, PROFILE_SUFFIX, is_profile, problems);
    g_autofree char *text = own_file_read(path, error);
    g_autoptr(KeyFile) keys = text == NULL ? NULL : key_file_read(text, path, error);
    g_autofree char *name = g_path_get_basename(path);
    const KeyFile *base;
    g_autoptr(KeyFile) laid = NULL;
    g_autoptr(Profile) profile = NULL;

    if (keys == NULL)
        return FALSE;
    if (g_str_has_suffix(name, PROFILE_SUFFIX))
        name[strlen(name) - strlen(PROFILE_SUFFIX)] = '\0';
    base = find_keys(files, name);
    laid = base == NULL ? g_steal_pointer(&keys) : key_file_merge(base, keys);
    profile = profile_read(laid, path, find_keys, files, error);
    return profile != NULL;
}
