/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Themes: those of the program, with the person's own over them and behind them, and which one
 * is in use.
 */
#pragma once

#include "services/app/app.h"
#include "ui/theme/theme.h"

/* The themes that there are: those of the program, under each name with what the person's own
 * file of that name says, then those that the person has besides. */
typedef struct {
    GPtrArray *themes;   /* ThemeFile */
    GPtrArray *problems; /* char *: sentences about own files, which have no effect then */
} Themes;

#define THEME_SUFFIX ".theme"
#define THEME_USUAL "default"

/* app: as what it looks (app_looks()); NULL for those of the program alone. */
Themes *themes_load(const App *app);
void themes_free(Themes *themes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Themes, themes_free)

/* NULL: there is none of that name. */
const ThemeFile *themes_find(const Themes *themes, const char *name);

/* The one of the setting, else the one that was kept in the screens, else the usual one.
 * ret_remark is a sentence (owned) where there is none of the name that was asked for, else
 * NULL. */
const ThemeFile *themes_chosen(const Themes *themes, const App *app, char **ret_remark);

/* Keeps the choice for the next time (a file in the state folder). */
gboolean theme_keep(const App *app, const char *name, GError **error);

/* FALSE with what is wrong with a file of the person's. */
gboolean theme_check(const App *app, const char *path, GError **error);
