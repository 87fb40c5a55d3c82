/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a form that take a time: what was understood of it, and the calendar. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/app/app.h"
#include "ui/tui/shell/view-calendar.h"
#include "ui/tui/shell/view-form-private.h"
#include "ui/words/words.h"

MomentContext
view_form_typing(Tui *tui, const FormTime *time)
{
    return app_typing_here(tui_app(tui), time->marketplace, time->tense);
}

char *
view_form_zone(Tui *tui)
{
    return text_fill(_("Times: your zone, {zone}"), "zone", zone_name(app_zone(tui_app(tui))),
                     NULL);
}

char *
view_form_understood(Tui *tui, const Moment *moment, const char *marketplace)
{
    App *app = tui_app(tui);
    const char *usual = settings_text(app_settings(app), SETTING_DEFAULT_MARKETPLACE);
    const char *name = marketplace != NULL && *marketplace != '\0' ? marketplace : usual;
    const MomentContext meant = app_typing_here(app, marketplace, TENSE_PAST);
    g_autofree char *label = words_marketplace(name, app_policies(app));

    return words_typed(moment, meant.zone, meant.also, label);
}

static gboolean
field_takes_time(FormView *form, guint index, FormTime *ret_time)
{
    return form->class->takes_time != NULL &&
           form->class->takes_time(&form->view, index, ret_time);
}

static gboolean
takes_time(FormView *form, FormTime *ret_time)
{
    return field_takes_time(form, form->list.selected, ret_time);
}

gboolean
view_form_has_time(FormView *form)
{
    FormTime time;

    for (guint i = 0; i < form->fields->len; i++) {
        if (field_takes_time(form, i, &time))
            return TRUE;
    }
    return FALSE;
}

char *
view_form_check(FormView *form, gboolean *ret_is_wrong)
{
    const char *text = line_editor_text(view_form_active(form)->editor);
    char *checked = NULL;
    FormTime time;
    MomentContext meant;
    g_auto(Moment) moment = { 0 };
    g_autoptr(GError) error = NULL;

    *ret_is_wrong = FALSE;
    if (form->class->check != NULL)
        checked = form->class->check(&form->view, form->list.selected, ret_is_wrong);
    if (checked != NULL || *text == '\0' ||
        !view_form_is_edited(&form->view, form->list.selected) || !takes_time(form, &time))
        return checked;
    meant = view_form_typing(form->view.tui, &time);
    if (moment_parse(text, &meant, &moment, &error))
        return view_form_understood(form->view.tui, &moment, time.marketplace);
    *ret_is_wrong = TRUE;
    return g_strdup(error->message);
}

static void
take_date(gpointer data, const WallTime *date)
{
    FormView *form = data;
    LineEditor *editor = view_form_active(form)->editor;
    g_autofree char *text = NULL;
    MomentContext meant;
    FormTime time;

    if (!takes_time(form, &time))
        return;
    meant = view_form_typing(form->view.tui, &time);
    text = calendar_text(line_editor_text(editor), &meant, date);
    line_editor_free(editor);
    view_form_active(form)->editor = line_editor_new(text);
    view_form_note_typing(form);
}

Reaction
view_form_calendar(View *view)
{
    FormView *form = view_form_of(view);
    WallTime begin, today;
    MomentContext meant;
    FormTime time;

    if (!takes_time(form, &time))
        return REACTION_NONE;
    meant = view_form_typing(view->tui, &time);
    begin = calendar_begin(line_editor_text(view_form_active(form)->editor), &meant);
    today = instant_to_wall(meant.now, meant.zone);
    tui_open(view->tui, view_calendar_new(view->tui, view_form_active(form)->label, &begin,
                                          &today, take_date, form));
    return REACTION_SCREEN;
}

gboolean
view_form_takes_time(FormView *form)
{
    FormTime time;

    return takes_time(form, &time);
}
