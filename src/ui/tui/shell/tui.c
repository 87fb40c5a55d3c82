/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/shell/tui.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/theme/themes.h"
#include "ui/tui/shell/tui-private.h"
#include "ui/tui/term/term-signals.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define THEME_FILE "recourse.theme"
#define WAITING_SAID_AFTER 300 /* milliseconds */

App *
tui_app(Tui *tui)
{
    return tui->app;
}

Reminding *
tui_reminding(Tui *tui)
{
    return tui->reminding;
}

void
tui_pass_undo(Tui *tui)
{
    g_autoptr(LoggedChange) last = changes_next_undo(tui->app, NULL);

    g_free(tui->passed);
    tui->passed = last == NULL ? NULL : g_strdup(last->id);
}

void
tui_mean_undo(Tui *tui)
{
    g_clear_pointer(&tui->passed, g_free);
}

const char *
tui_passed_change(const Tui *tui)
{
    return tui->passed;
}

gboolean
tui_shows_examples(const Tui *tui)
{
    return app_is_of_examples(tui->app);
}

gboolean
tui_is_gone(const Tui *tui)
{
    return tui->is_gone;
}

Term *
tui_term(Tui *tui)
{
    return tui->term;
}

View *
tui_top(const Tui *tui)
{
    return g_ptr_array_index(tui->views, tui->views->len - 1);
}

View *
tui_below(Tui *tui, const View *view)
{
    for (guint i = 1; i < tui->views->len; i++) {
        if (g_ptr_array_index(tui->views, i) == view)
            return g_ptr_array_index(tui->views, i - 1);
    }
    return NULL;
}

void
tui_open(Tui *tui, View *view)
{
    g_ptr_array_add(tui->views, view);
    tui->damage |= REACTION_SCREEN;
}

gboolean
tui_enter(Tui *tui, Place place, const Subject *subject, GError **error)
{
    View *view = tui->places[place].open(tui, subject, error);

    if (view != NULL)
        tui_open(tui, view);
    return view != NULL;
}

Reaction
tui_go_to_dispute(Tui *tui, Place place, const char *order, const char *dispute)
{
    const Subject subject = { order, dispute };
    GError *error = NULL;

    if (tui_enter(tui, place, &subject, &error))
        return REACTION_SCREEN;
    if (error != NULL)
        tui_say_error(tui, error);
    return REACTION_PART;
}

Reaction
tui_go(Tui *tui, Place place, const char *order)
{
    return tui_go_to_dispute(tui, place, order, NULL);
}

void
tui_run_below(Tui *tui, const Action *action)
{
    tui->next.action = action;
    tui->next.place = PLACE_END;
}

void
tui_go_below(Tui *tui, Place place, const char *order, const Action *action)
{
    tui->next.action = action;
    tui->next.place = place;
    g_free(tui->next.order);
    tui->next.order = g_strdup(order);
}

const PlaceRow *
tui_place(const Tui *tui, Place place)
{
    return &tui->places[place];
}

void
tui_say(Tui *tui, Role role, const char *text)
{
    int rows = frame_message_rows(tui);

    if (tui->message != NULL && tui->message_role == ROLE_ERROR && !tui->message_is_seen) {
        g_autofree char *unread = tui->message;

        tui->message = g_strconcat(unread, " ", text, NULL);
    } else {
        g_free(tui->message);
        tui->message = g_strdup(text);
        tui->message_role = role;
    }
    tui->message_is_seen = FALSE;
    tui->damage |= rows == frame_message_rows(tui) ? REACTION_FOOTER : REACTION_SCREEN;
}

void
tui_say_error(Tui *tui, GError *error)
{
    (void)saved_explain(app_saved(tui->app), &error); /* what is done stays done */
    tui_say(tui, ROLE_ERROR, error->message);
    g_error_free(error);
}

void
tui_say_unread(Tui *tui, GError *error)
{
    if (tui->is_missing)
        g_error_free(error);
    else
        tui_say_error(tui, error);
}

void
tui_say_recorded(Tui *tui, const char *order, const LogEntry *entry, gboolean has_effect)
{
    g_autoptr(OrderView) view = orders_show(tui->app, order, NULL);
    gboolean is_caution;
    g_autofree char *words = words_recorded(tui->app, entry, view, has_effect, &is_caution);

    tui_say(tui, is_caution ? ROLE_DOUBTFUL : ROLE_GOOD, words);
}

void
tui_set_shop_zone(Tui *tui, const Zone *zone)
{
    if (tui->shop_zone == zone)
        return;
    tui->shop_zone = zone;
    tui->damage |= REACTION_SCREEN;
}

const Keymap *
tui_keymap(Tui *tui, const ViewClass *class)
{
    Keymap *keymap = g_hash_table_lookup(tui->keymaps, class);

    if (keymap == NULL) {
        g_autoptr(GPtrArray) complaints = g_ptr_array_new_with_free_func(g_free);

        keymap = keymap_new(class, app_settings(app_looks(tui->app)), complaints);
        g_hash_table_insert(tui->keymaps, (gpointer) class, keymap);
        if (complaints->len > 0)
            tui_say(tui, ROLE_ERROR, g_ptr_array_index(complaints, 0));
    }
    return keymap;
}

char *
tui_why_not(View *view, const Action *action)
{
    const ViewClass *class = view->class;
    CaseFileState state;

    if ((action->needs & NEEDS_ORDER) && view_current(view) == NULL)
        return g_strdup(_("There is no order here to do that with."));
    if ((action->needs & NEEDS_WRITING) && case_file_state(view->tui->app, &state, NULL) &&
        state.is_look_only)
        return g_strdup(_("This case file can only be looked at from here."));
    if ((action->needs & NEEDS_ONE) && view_means_others(view))
        return text_fill(_("“{act}” takes one order at a time: each order has its own. Orders "
                           "are marked now, and Esc takes the marks away."),
                         "act", _(action->label), NULL);
    return class->why_not != NULL ? class->why_not(view, action) : NULL;
}

static void
view_destroy(gpointer data)
{
    view_free(data);
}

static void
keymap_destroy(gpointer data)
{
    keymap_free(data);
}

static void
tui_free(Tui *tui)
{
    g_ptr_array_unref(tui->views);
    demo_free(tui->demo);
    reminding_free(tui->reminding);
    g_hash_table_unref(tui->keymaps);
    loop_free(tui->loop);
    spots_free(tui->spots);
    term_close(tui->term);
    g_free(tui->next.order);
    g_free(tui->message);
    g_free(tui->passed);
    g_free(tui->banner);
    g_free(tui->theme_name);
    g_free(tui);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Tui, tui_free)

static ColorWhen
color_when(const char *word)
{
    if (g_str_equal(word, "always"))
        return COLOR_ALWAYS;
    return g_str_equal(word, "never") ? COLOR_NEVER : COLOR_AUTO;
}

/* What the theme says, and over it recourse.theme, where there is one. */
static ThemeFile *
read_theme(Tui *tui, const char *name, GError **error)
{
    g_autofree char *path =
        g_build_filename(app_paths(app_looks(tui->app))->config, THEME_FILE, NULL);
    g_autoptr(Themes) themes = themes_load(tui->app);
    g_autofree char *remark = NULL;
    const ThemeFile *chosen =
        name != NULL ? themes_find(themes, name) : themes_chosen(themes, tui->app, &remark);
    g_autoptr(ThemeFile) theme = theme_file_copy(chosen);
    g_autofree char *text = NULL;

    if (remark != NULL)
        tui_say(tui, ROLE_ERROR, remark);
    else if (themes->problems->len > 0)
        tui_say(tui, ROLE_ERROR, themes->problems->pdata[0]);
    if (!g_file_test(path, G_FILE_TEST_EXISTS))
        return g_steal_pointer(&theme);
    text = own_file_read(path, error);
    return text != NULL && theme_file_read(theme, text, path, path, error)
               ? g_steal_pointer(&theme)
               : NULL;
}

gboolean
tui_set_theme(Tui *tui, const char *name, GError **error)
{
    g_autoptr(ThemeFile) theme = read_theme(tui, name, error);

    if (theme == NULL)
        return FALSE;
    theme_make(&tui->theme, theme, term_depth(tui->term));
    term_set_paper(tui->term, tui->theme.styles[ROLE_TEXT]);
    g_free(tui->theme_name);
    tui->theme_name = g_strdup(theme->name);
    return TRUE;
}

const char *
tui_theme(const Tui *tui)
{
    return tui->theme_name;
}

static gboolean
open_terminal(Tui *tui, const char *color, GError **error)
{
    const Settings *settings = app_settings(tui->app);
    TermOptions options = {
        .color = color_when(color != NULL ? color : settings_text(settings, SETTING_COLOR)),
        .mouse = settings_flag(settings, SETTING_MOUSE),
    };

    tui->term = term_open(&options, error);
    if (tui->term == NULL)
        return FALSE;
    if (term_remark(tui->term) != NULL)
        tui_say(tui, ROLE_ERROR, term_remark(tui->term));
    tui->reminding = reminding_new(tui->own, tui->term);
    tui->loop = loop_new(term_signal_descriptor(tui->term), error);
    return tui->loop != NULL && tui_set_theme(tui, NULL, error);
}

/* Whoever holds the case file lets go of it sooner or later: an act is not lost for that. */
static gboolean
wait_for_others(gpointer data, int elapsed)
{
    Tui *tui = data;

    if (tui->is_in_background)
        return FALSE;
    if (elapsed >= WAITING_SAID_AFTER)
        frame_show_waiting(tui, elapsed / 1000);
    return !term_is_interrupted(tui->term);
}

static void
keep_typed(Tui *tui)
{
    for (guint i = 0; i < tui->views->len; i++) {
        View *view = g_ptr_array_index(tui->views, i);

        if (view->class->keep != NULL)
            view->class->keep(view);
    }
}

/* What was kept of forms is offered again where it was typed; here it is told of. */
static void
tell_of_typed(Tui *tui)
{
    guint count = typed_count(tui->own);
    g_autofree char *number = g_strdup_printf("%u", count);
    g_autofree char *text =
        text_fill(ngettext("What you typed into a form was kept when the screens ended. "
                           "Open that form again to continue.",
                           "What you typed into {count} forms was kept when the screens ended. "
                           "Open them again to continue.",
                           count),
                  "count", number, NULL);

    if (count > 0)
        tui_say(tui, ROLE_STRONG, text);
}

static void
run(Tui *tui)
{
    if (settings_flag(app_settings(tui->app), SETTING_TITLE))
        term_set_title(tui->term, "Recourse");
    tui->upkeep_is_due = TRUE;
    tui->damage = REACTION_SCREEN;
    app_set_waiting(tui->own, wait_for_others, tui, G_MAXINT);
    tell_of_typed(tui);
    frame_draw(tui);
    tui_watch_case_file(tui);
    tui_look_for_changes(tui); /* before it was watched */
    while (!tui->is_over) {
        tui_turn(tui);
        if (!tui->is_over)
            frame_draw(tui);
    }
    app_set_waiting(tui->own, NULL, NULL, 0);
    if (tui->is_gone)
        keep_typed(tui);
}

/* Over the list of orders, which stays where the place has said why nothing stands there. */
static gboolean
begin_at(Tui *tui, Place first, const Subject *about, GError **error)
{
    GError *problem = NULL;

    if (first == PLACE_ORDERS || tui_enter(tui, first, about, &problem) || problem == NULL)
        return TRUE;
    g_propagate_error(error, problem);
    return FALSE;
}

gboolean
tui_run(App *app, const PlaceRow *places, const char *color, Place first, const Subject *about,
        GError **error)
{
    g_autoptr(Tui) tui = g_new0(Tui, 1);
    const Subject nothing = { NULL, NULL };

    tui->app = tui->own = app;
    tui->places = places;
    tui->waited = -1;
    tui->tutorial = TUTORIAL_OFF;
    tui->spots = spots_new();
    tui->views = g_ptr_array_new_with_free_func(view_destroy);
    tui->keymaps = g_hash_table_new_full(NULL, NULL, NULL, keymap_destroy);
    if (!tui_enter(tui, PLACE_ORDERS, &nothing, error))
        return FALSE;
    tui_remember_version(tui);
    if (!open_terminal(tui, color, error) || !begin_at(tui, first, about, error))
        return FALSE;
    run(tui);
    if (!tui->is_gone || term_signals_end_is_asked())
        return TRUE;
    error_set(error, RECOURSE_ERROR_FAILED, N_("The terminal went away."));
    return FALSE;
}
