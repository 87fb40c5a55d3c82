/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copies that something that was killed has left. */
#include "services/app/app.h"

#include <string.h>

#include "base/file/file.h"
#include "store/file/file.h"

/* The folders of the state folder in which this program writes. */
static const char *const state_folders[] = { "",      "backups",   "exports",
                                             "files", "reminders", "watched" };

static int
compare_paths(gconstpointer a, gconstpointer b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void
look_in(GPtrArray *crumbs, const char *folder, const char *begin, const char *mark)
{
    g_autoptr(GPtrArray) found = passing_abandoned(folder, begin, mark);

    for (guint i = 0; i < found->len; i++) {
        if (!g_ptr_array_find_with_equal_func(crumbs, found->pdata[i], g_str_equal, NULL))
            g_ptr_array_add(crumbs, g_strdup(found->pdata[i]));
    }
}

/* What was being written under that name, or beside it. */
static void
look_beside(GPtrArray *crumbs, const char *path)
{
    g_autofree char *folder = g_path_get_dirname(path);
    g_autofree char *name = g_path_get_basename(path);

    look_in(crumbs, folder, name, PASSING_COPY);
    look_in(crumbs, folder, name, CREATE_MARK);
    look_in(crumbs, folder, PASSING_EXPORT, PASSING_EXPORT);
}

/* The automatic backups of every case file have a folder of their own. */
static void
look_in_backups(GPtrArray *crumbs, const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name(dir)) != NULL) {
        g_autofree char *path = g_build_filename(folder, name, NULL);

        look_in(crumbs, path, "", PASSING_COPY);
    }
}

static void
look_in_state(GPtrArray *crumbs, const char *state)
{
    g_autofree char *backups = g_build_filename(state, "backups", NULL);

    for (gsize i = 0; i < G_N_ELEMENTS(state_folders); i++) {
        g_autofree char *folder = g_build_filename(state, state_folders[i], NULL);

        look_in(crumbs, folder, PASSING_EXPORT, PASSING_EXPORT);
    }
    look_in_backups(crumbs, backups);
}

/* Copies of evidence that were being made. */
static void
look_in_vault(GPtrArray *crumbs, const char *case_file)
{
    g_autofree char *folder = g_strconcat(case_file, VAULT_SUFFIX, NULL);

    look_in(crumbs, folder, VAULT_PASSING, PASSING_COPY);
}

GPtrArray *
crumbs_find(const App *app)
{
    GPtrArray *crumbs = g_ptr_array_new_with_free_func(g_free);
    g_autoptr(GPtrArray) known = user_files_known(app);
    g_autofree char *case_file = file_target(app_db_path(app), NULL);

    look_in_state(crumbs, app_paths(app)->state);
    if (case_file != NULL) {
        look_beside(crumbs, case_file);
        look_in_vault(crumbs, case_file);
    }
    for (guint i = 0; i < known->len; i++) {
        look_beside(crumbs, known->pdata[i]);
        look_in_vault(crumbs, known->pdata[i]);
    }
    g_ptr_array_sort(crumbs, compare_paths);
    return crumbs;
}

void
crumbs_sweep(const App *app)
{
    g_autoptr(GPtrArray) crumbs = crumbs_find(app);

    for (guint i = 0; i < crumbs->len; i++)
        passing_remove(crumbs->pdata[i]);
}
