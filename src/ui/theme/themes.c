/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The themes of the program, with those of the person's laid over them. */
#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/theme/builtin-themes.h"
#include "ui/theme/themes.h"
#include "ui/words/words.h"

#define FOLDER "themes"
#define KEPT "theme" /* in the state folder */
#define KEPT_LIMIT 256

static char *
name_of(const char *file)
{
    const char *slash = strrchr(file, '/');
    const char *start = slash == NULL ? file : slash + 1;
    gsize length = strlen(start);

    if (g_str_has_suffix(start, THEME_SUFFIX))
        length -= strlen(THEME_SUFFIX);
    return g_strndup(start, length);
}

static ThemeFile *
find(const Themes *themes, const char *name)
{
    for (guint i = 0; i < themes->themes->len; i++) {
        ThemeFile *theme = themes->themes->pdata[i];

        if (g_str_equal(theme->name, name))
            return theme;
    }
    return NULL;
}

const ThemeFile *
themes_find(const Themes *themes, const char *name)
{
    return find(themes, name);
}

/* The own one of a name that the program has lies over that. */
static gboolean
add_own(Themes *themes, const char *path, GError **error)
{
    g_autofree char *name = name_of(path);
    g_autofree char *text = own_file_read(path, error);
    ThemeFile *known = find(themes, name);
    g_autoptr(ThemeFile) theme = known == NULL ? theme_file_new(name) : NULL;

    if (text == NULL ||
        !theme_file_read(known == NULL ? theme : known, text, path, path, error))
        return FALSE;
    if (theme != NULL)
        g_ptr_array_add(themes->themes, g_steal_pointer(&theme));
    return TRUE;
}

static void
add_builtin(Themes *themes)
{
    for (const Embedded *file = builtin_themes; file->name != NULL; file++) {
        g_autofree char *name = name_of(file->name);
        ThemeFile *theme = theme_file_new(name);
        gboolean is_read = theme_file_read(theme, file->bytes, file->name, NULL, NULL);

        g_assert(is_read); /* tested */
        g_ptr_array_add(themes->themes, theme);
    }
}

static void
free_theme(gpointer theme)
{
    theme_file_free(theme);
}

Themes *
themes_load(const App *app)
{
    Themes *themes = g_new0(Themes, 1);
    g_autofree char *folder =
        app == NULL ? NULL : g_build_filename(app_paths(app_looks(app))->config, FOLDER, NULL);
    g_autoptr(GPtrArray) files = NULL;

    themes->themes = g_ptr_array_new_with_free_func(free_theme);
    themes->problems = g_ptr_array_new_with_free_func(g_free);
    add_builtin(themes);
    if (folder == NULL)
        return themes;
    files = own_files_list(folder, THEME_SUFFIX, themes->problems);
    for (guint i = 0; i < files->len; i++) {
        g_autofree char *path = g_build_filename(folder, files->pdata[i], NULL);
        g_autoptr(GError) cause = NULL;

        if (!add_own(themes, path, &cause))
            own_files_add_problem(themes->problems, cause);
    }
    return themes;
}

void
themes_free(Themes *themes)
{
    if (themes == NULL)
        return;
    g_ptr_array_unref(themes->themes);
    g_ptr_array_unref(themes->problems);
    g_free(themes);
}

static char *
read_kept(const Paths *paths)
{
    g_autofree char *path = g_build_filename(paths->state, KEPT, NULL);
    gsize length = 0;
    char *name =
        file_read(path, KEPT_LIMIT, &length, NULL); /* nothing was kept, or it is gone */

    return name == NULL ? NULL : g_strstrip(name);
}

const ThemeFile *
themes_chosen(const Themes *themes, const App *app, char **ret_remark)
{
    const char *set = settings_text(app_settings(app_looks(app)), SETTING_THEME);
    g_autofree char *kept = *set == '\0' ? read_kept(app_paths(app_looks(app))) : NULL;
    const char *name = kept == NULL ? set : kept;
    const ThemeFile *theme = *name == '\0' ? NULL : find(themes, name);
    g_autofree char *excerpt = text_excerpt(name);

    *ret_remark = NULL;
    if (theme == NULL && *name != '\0')
        *ret_remark =
            text_fill(_("There is no theme “{name}”. “recourse theme list” shows them all."),
                      "name", excerpt, NULL);
    return theme != NULL ? theme : find(themes, THEME_USUAL);
}

gboolean
theme_keep(const App *app, const char *name, GError **error)
{
    const Paths *paths = app_paths(app_looks(app));
    g_autofree char *path = g_build_filename(paths->state, KEPT, NULL);

    return folder_create(paths->state, error) && file_replace(path, name, strlen(name), error);
}

gboolean
theme_check(const App *app, const char *path, GError **error)
{
    g_autoptr(Themes) themes = themes_load(app);

    return add_own(themes, path, error);
}
