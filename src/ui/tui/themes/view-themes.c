/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/themes/view-themes.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/theme/themes.h"
#include "ui/words/words.h"

#define SHEET_ROWS 12
#define SHEET_ROWS_LEAST 6
#define HEAD_ROWS 2
#define NAME_COLUMN 3

typedef struct {
    View view;
    List list;
    Themes *themes;
    char *before; /* the theme that Esc puts back */
    gboolean is_kept;
} ThemesView;

static ThemesView *
themes_of(View *view)
{
    return (ThemesView *)view;
}

static const ThemeFile *
theme_at(const ThemesView *shown, guint index)
{
    return shown->themes->themes->pdata[index];
}

/* The roles that carry a meaning, in what they look like now. */
static void
draw_sample(Canvas canvas, int row)
{
    static const struct {
        Role role;
        const char *word;
    } samples[] = {
        { ROLE_URGENT, N_("urgent") },     { ROLE_SOON, N_("soon") },
        { ROLE_DOUBTFUL, N_("doubtful") }, { ROLE_PAUSED, N_("paused") },
        { ROLE_GOOD, N_("good") },         { ROLE_DIM, N_("details") },
        { ROLE_KEY, N_("key") },
    };
    int column = 1;

    canvas_clear_to_end(canvas, row, 0);
    for (gsize i = 0; i < G_N_ELEMENTS(samples); i++)
        column = canvas_write(canvas, row, column, samples[i].role, _(samples[i].word)) + 1;
}

static void
draw_row(ThemesView *shown, Canvas canvas, guint index, int row, int widest)
{
    const ThemeFile *theme = theme_at(shown, index);
    gboolean is_selected = index == shown->list.selected;
    Canvas line = canvas_select(canvas, is_selected);

    canvas_note_spot(canvas_part(canvas, row, 0, 1, canvas.columns), SPOT_ROW, index);
    canvas_clear_to_end(line, row, 0);
    canvas_put(line, row, 1, 1, ROLE_TEXT, g_str_equal(theme->name, shown->before) ? "*" : "");
    canvas_put(line, row, NAME_COLUMN, widest, ROLE_TEXT, theme->name);
    canvas_put(line, row, NAME_COLUMN + widest + 2, canvas.columns, ROLE_DIM, _(theme->title));
    if (is_selected)
        canvas_set_cursor(canvas, row, NAME_COLUMN, FALSE);
}

static void
draw(View *view, Canvas canvas)
{
    ThemesView *shown = themes_of(view);
    int rows = MAX(canvas.rows - HEAD_ROWS - 1, 1);
    int widest = 0;

    for (guint i = 0; i < shown->themes->themes->len; i++)
        widest = MAX(widest, text_columns(theme_at(shown, i)->name));
    canvas_clear(canvas);
    canvas_rule(canvas, 0);
    (void)canvas_write(canvas, 1, 1, ROLE_TITLE, _("Theme"));
    list_fit(&shown->list, shown->themes->themes->len, (guint)rows);
    for (guint i = 0; i < shown->list.rows && shown->list.first + i < shown->list.count; i++)
        draw_row(shown, canvas, shown->list.first + i, HEAD_ROWS + (int)i, widest);
    draw_sample(canvas, canvas.rows - 1);
}

static void
show(View *view, const char *name)
{
    GError *error = NULL;

    if (!tui_set_theme(view->tui, name, &error))
        tui_say_error(view->tui, error);
}

static Reaction
show_selected(View *view, guint before)
{
    ThemesView *shown = themes_of(view);

    if (shown->list.selected == before)
        return REACTION_NONE;
    show(view, theme_at(shown, shown->list.selected)->name);
    return REACTION_SCREEN;
}

static Reaction
move(View *view, Move direction)
{
    ThemesView *shown = themes_of(view);
    guint before = shown->list.selected;

    (void)list_move(&shown->list, direction);
    return show_selected(view, before);
}

static Reaction
point(View *view, const Spot *spot, gboolean *ret_again)
{
    ThemesView *shown = themes_of(view);
    guint before = shown->list.selected;

    *ret_again = spot->value == before;
    (void)list_select(&shown->list, spot->value);
    return show_selected(view, before);
}

static void
say_kept(View *view, const char *name)
{
    const char *set = settings_text(app_settings(app_looks(tui_app(view->tui))), SETTING_THEME);
    g_autofree char *text = NULL;

    if (*set == '\0' || g_str_equal(set, name))
        text = text_fill(_("Theme “{name}” kept."), "name", name, NULL);
    else
        text = text_fill(_("Theme “{name}” until you quit: recourse.conf names “{other}”. "
                           "Change it there."),
                         "name", name, "other", set, NULL);
    tui_say(view->tui, *set == '\0' ? ROLE_GOOD : ROLE_STRONG, text);
}

static Reaction
keep(View *view)
{
    ThemesView *shown = themes_of(view);
    const char *name = theme_at(shown, shown->list.selected)->name;
    GError *error = NULL;

    shown->is_kept = TRUE;
    if (theme_keep(tui_app(view->tui), name, &error))
        say_kept(view, name);
    else
        tui_say_error(view->tui, error);
    return REACTION_LEAVE;
}

/* However it is left: what was only looked at goes. */
static void
themes_view_free(View *view)
{
    ThemesView *shown = themes_of(view);

    if (!shown->is_kept && !g_str_equal(tui_theme(view->tui), shown->before))
        show(view, shown->before);
    themes_free(shown->themes);
    g_free(shown->before);
    g_free(shown);
}

static int
sheet_needs(View *view, int columns)
{
    (void)view;
    (void)columns;
    return SHEET_ROWS_LEAST;
}

/* clang-format off */
static const Action actions[] = {
    { "keep-theme", "enter", N_("keep"), N_("Keep the theme that you see."), IN_FOOTER, keep },
    { NULL },
};
/* clang-format on */

static const Action *const tables[] = { actions, movement_actions, common_actions, NULL };

const ViewClass themes_class = {
    .name = "themes",
    .title = N_("Theme"),
    .tables = tables,
    .sheet_rows = SHEET_ROWS,
    .sheet_needs = sheet_needs,
    .draw = draw,
    .free = themes_view_free,
    .move = move,
    .point = point,
};

View *
view_themes_new(Tui *tui, const Subject *subject, GError **error)
{
    ThemesView *shown = g_new0(ThemesView, 1);
    const char *name = tui_theme(tui);

    (void)subject; /* of all screens */
    (void)error;
    shown->view = (View){ &themes_class, tui, .list = &shown->list };
    shown->themes = themes_load(tui_app(tui));
    shown->before = g_strdup(name);
    list_fit(&shown->list, shown->themes->themes->len, 1);
    for (guint i = 0; i < shown->themes->themes->len; i++) {
        if (g_str_equal(theme_at(shown, i)->name, name))
            (void)list_select(&shown->list, i);
    }
    return &shown->view;
}
