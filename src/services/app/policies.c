/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/app/policies.h"

#include <string.h>

#include "base/error.h"
#include "domain/policy/policy.h"
#include "services/app/own-files.h"

#define SUFFIX ".policy"

/* What is being put together. */
typedef struct {
    GPtrArray *policies; /* Policy */
    GPtrArray *holidays; /* Holidays */
    GPtrArray *problems; /* char * */
} Loading;

char *
policies_folder(const Paths *paths)
{
    return g_build_filename(paths->config, "policies", NULL);
}

/* Where the policy of that file's name is, or -1. */
static int
find_policy(const GPtrArray *policies, const char *file_name)
{
    g_autofree char *name = g_strndup(file_name, strlen(file_name) - strlen(SUFFIX));

    for (guint i = 0; i < policies->len; i++) {
        if (g_str_equal(((const Policy *)policies->pdata[i])->name, name))
            return (int)i;
    }
    return -1;
}

static gboolean
check_holidays(const Loading *loading, const Policy *policy, const char *path, GError **error)
{
    if (policy->holidays == NULL)
        return TRUE;
    for (guint i = 0; i < loading->holidays->len; i++) {
        const Holidays *holidays = loading->holidays->pdata[i];

        if (g_str_equal(holidays->name, policy->holidays))
            return TRUE;
    }
    error_set(error, RECOURSE_ERROR_FAILED,
              "%s: group [policy], key holidays: there is no holiday calendar %s.", path,
              policy->holidays);
    return FALSE;
}

static Policy *
read_policy(const Loading *loading, const char *path, const Policy *base, GError **error)
{
    g_autofree char *text = own_file_read(path, error);
    g_autoptr(Policy) policy = text == NULL ? NULL : policy_parse(text, path, base, error);

    if (policy == NULL || !check_holidays(loading, policy, path, error))
        return NULL;
    return g_steal_pointer(&policy);
}

static gboolean
add_file(Loading *loading, const char *folder, const char *file_name, GError **error)
{
    g_autofree char *path = g_build_filename(folder, file_name, NULL);
    int place = find_policy(loading->policies, file_name);
    const Policy *base = place >= 0 ? loading->policies->pdata[place] : NULL;
    Policy *policy = read_policy(loading, path, base, error);

    if (policy == NULL)
        return FALSE;
    g_ptr_array_add(loading->policies, policy);
    if (place >= 0)
        g_ptr_array_remove_index_fast(loading->policies, (guint)place);
    return TRUE;
}

static void
add_user_files(Loading *loading, const Paths *paths)
{
    g_autofree char *folder = policies_folder(paths);
    g_autoptr(GPtrArray) names = own_files_list(folder, SUFFIX, loading->problems);

    for (guint i = 0; i < names->len; i++) {
        g_autoptr(GError) cause = NULL;

        if (!add_file(loading, folder, names->pdata[i], &cause))
            own_files_add_problem(loading->problems, cause);
    }
}

void
policies_read(const Paths *paths, GPtrArray **ret_policies, GPtrArray **ret_holidays,
              GPtrArray **ret_problems)
{
    Loading loading = {
        builtin_read_policies(),
        builtin_read_holidays(),
        g_ptr_array_new_with_free_func(g_free),
    };

    if (paths != NULL)
        add_user_files(&loading, paths);
    *ret_policies = loading.policies;
    *ret_holidays = loading.holidays;
    *ret_problems = loading.problems;
}

void
policy_add_notes(const Policy *policy, const char *file, GPtrArray *notes)
{
    for (guint i = 0; policy->notes != NULL && i < policy->notes->len; i++)
        g_ptr_array_add(notes, g_strdup(policy->notes->pdata[i]));
    builtin_note_idle_groups(policy, file, notes);
}

GPtrArray *
policies_notes(const Policies *policies, const Paths *paths)
{
    GPtrArray *notes = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *folder = policies_folder(paths);

    for (guint i = 0; i < policies_all(policies)->len; i++) {
        const Policy *policy = policies_all(policies)->pdata[i];
        g_autofree char *name = g_strconcat(policy->name, SUFFIX, NULL);
        g_autofree char *path = g_build_filename(folder, name, NULL);

        if (g_file_test(path, G_FILE_TEST_EXISTS))
            policy_add_notes(policy, path, notes);
    }
    return notes;
}

gint64
policies_stamp_files(const Paths *paths)
{
    g_autofree char *folder = policies_folder(paths);
    g_autoptr(GPtrArray) texts = g_ptr_array_new(); /* what is not in own is the program's */
    g_autoptr(GPtrArray) own = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) names = own_files_list(folder, SUFFIX, problems);

    builtin_add_texts(texts);
    for (guint i = 0; i < names->len; i++) {
        g_autofree char *path = g_build_filename(folder, names->pdata[i], NULL);
        char *text = own_file_read(path, NULL);

        g_ptr_array_add(own, text == NULL ? g_strdup("") : text);
        g_ptr_array_add(texts, names->pdata[i]);
        g_ptr_array_add(texts, own->pdata[own->len - 1]);
    }
    return policies_stamp_texts(texts);
}
