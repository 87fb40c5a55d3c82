/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lists the themes, shows what one looks like in this terminal, and checks files of themes. */
#include "ui/cli/theme/theme-command.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/tell/output.h"
#include "ui/theme/themes.h"
#include "ui/words/words.h"

/* clang-format off */
static const Column theme_columns[] = {
    { "name",   N_("Theme"), CELL_TEXT, 0,  0 },
    { "title",  N_("Name"),  CELL_TEXT, 20, 0 },
    { "chosen", N_("Used"),  CELL_TEXT, 0,  0 },
    { "file",   N_("File"),  CELL_TEXT, 0,  1 },
    { NULL },
};

static const Column role_columns[] = {
    { "role",     N_("Role"),     CELL_TEXT, 0, 0 },
    { "color",    N_("Colour"),   CELL_TEXT, 0, 0 },
    { "paper",    N_("On"),       CELL_TEXT, 0, 0 },
    { "contrast", N_("Contrast"), CELL_TEXT, 0, 0 },
    { NULL },
};

static const Column problem_columns[] = {
    { "problem", "", CELL_TEXT, 40, 0 },
    { NULL },
};
/* clang-format on */

static gboolean
list_themes(Call *call, GError **error)
{
    g_autoptr(Themes) themes = themes_load(call->app);
    g_autofree char *remark = NULL;
    const ThemeFile *chosen = themes_chosen(themes, call->app, &remark);

    (void)error;
    output_table_begin(call->output, "themes", theme_columns);
    for (guint i = 0; i < themes->themes->len; i++) {
        const ThemeFile *theme = themes->themes->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "name", theme->name);
        json_set_text(row, "title",
                      output_is_json(call->output) ? theme->title : _(theme->title));
        if (output_is_json(call->output))
            json_object_set_new(row, "chosen", json_boolean(theme == chosen));
        else
            json_set_text(row, "chosen", theme == chosen ? _("yes") : "");
        json_set_text(row, "file", theme->path == NULL ? "" : theme->path);
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
    if (remark != NULL)
        output_line(call->output, remark);
    return TRUE;
}

static char *
color_words(Color color)
{
    return color == COLOR_OWN ? g_strdup("") : g_strdup_printf("#%06x", color_rgb(color));
}

static json_t *
role_to_json(const Theme *theme, Role role)
{
    const Style *style = &theme->styles[role];
    g_autofree char *ink = color_words(style->foreground);
    g_autofree char *paper = color_words(style->background);
    double contrast = theme_contrast(theme, role);
    g_autofree char *tenths =
        g_strdup_printf("%d.%d", (int)contrast, (int)(contrast * 10) % 10);
    json_t *row = json_object();

    json_set_text(row, "role", role_name(role));
    json_set_text(row, "color", ink);
    json_set_text(row, "paper", paper);
    json_set_text(row, "contrast", contrast > 0 ? tenths : "");
    return row;
}

/* Each role in what it looks like. */
static void
draw_roles(Call *call, const Theme *theme)
{
    for (Role role = 0; role < ROLE_COUNT; role++) {
        g_autofree char *line = g_strdup_printf(" %-10s %s ", role_name(role),
                                                _("The window closes in 5 h 12 min."));

        output_sample(call->output, theme, role, line);
    }
}

static gboolean
show_theme(Call *call, GError **error)
{
    const char *name = call->operands[1];
    g_autoptr(Themes) themes = themes_load(call->app);
    const ThemeFile *file = name == NULL ? NULL : themes_find(themes, name);
    g_autofree char *excerpt = text_excerpt(name == NULL ? "" : name);
    Theme theme;

    if (file == NULL) {
        error_set(error, name == NULL ? RECOURSE_ERROR_USAGE : RECOURSE_ERROR_NOT_FOUND,
                  N_("There is no theme “%s”. “recourse theme list” shows them all."), excerpt);
        return FALSE;
    }
    if (output_shows_samples(call->output)) {
        theme_make(&theme, file, theme_depth_of_name(g_getenv("TERM")));
        draw_roles(call, &theme);
        return TRUE;
    }
    theme_make(&theme, file, DEPTH_EXACT);
    output_member(call->output, "theme", json_string(file->name));
    output_heading(call->output, _(file->title), ROW_USUAL);
    output_table_begin(call->output, "roles", role_columns);
    for (Role role = 0; role < ROLE_COUNT; role++)
        output_row(call->output, role_to_json(&theme, role), ROW_USUAL);
    output_table_end(call->output);
    return TRUE;
}

static void
put_problem(Call *call, const char *problem)
{
    json_t *row;

    if (!output_is_json(call->output)) {
        output_line(call->output, problem);
        return;
    }
    row = json_object();
    json_set_text(row, "problem", problem);
    output_row(call->output, row, ROW_USUAL);
}

static gboolean
check_themes(Call *call, GError **error)
{
    g_autoptr(Themes) themes = themes_load(call->app);
    g_autoptr(GPtrArray) problems = g_ptr_array_new_with_free_func(g_free);
    gboolean is_named = call->operands[1] != NULL;

    (void)error;
    for (guint i = 0; !is_named && i < themes->problems->len; i++)
        g_ptr_array_add(problems, g_strdup(themes->problems->pdata[i]));
    for (char *const *path = call->operands + 1; *path != NULL; path++) {
        g_autoptr(GError) wrong = NULL;

        if (!theme_check(call->app, *path, &wrong))
            own_files_add_problem(problems, wrong);
    }
    output_table_begin(call->output, "findings", problem_columns);
    for (guint i = 0; i < problems->len; i++)
        put_problem(call, problems->pdata[i]);
    output_table_end(call->output);
    if (problems->len == 0)
        output_line(call->output, _("Everything is as it should be."));
    else
        call->status = STATUS_FINDINGS;
    return TRUE;
}

static gboolean
run(Call *call, GError **error)
{
    const char *word = call->operands[0];

    if (g_str_equal(word, "list"))
        return list_themes(call, error);
    if (g_str_equal(word, "show"))
        return show_theme(call, error);
    if (g_str_equal(word, "check"))
        return check_themes(call, error);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Write “theme list”, “theme show NAME” or “theme check [FILE]...”."));
    return FALSE;
}

const Command command_theme = {
    .name = "theme",
    .operands = "list|show|check [THEME|FILE]...",
    .least = 1,
    .most = -1,
    .needs_app = TRUE,
    .help = N_("List the themes, show what one looks like, or check theme files."),
    .more = N_("“theme check” without a file checks your own themes. It exits with 5 when "
               "something is wrong. In the screens F5 chooses a theme."),
    .run = run,
};
