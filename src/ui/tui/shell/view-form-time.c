/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Fields of a form that take a time: what was understood of it, and the calendar. */
#include "base/i18n.h"
#include "ui/tui/shell/view-calendar.h"
#include "ui/tui/shell/view-form-private.h"
#include "ui/words/words.h"

static gboolean
takes_time(FormView *form, FormTime *ret_time)
{
    return form->class->takes_time != NULL &&
           form->class->takes_time(&form->view, form->list.selected, ret_time);
}

char *
view_form_check(FormView *form, gboolean *ret_is_wrong)
{
    const char *text = line_editor_text(view_form_active(form)->editor);
    char *checked = NULL;
    FormTime time;
    g_auto(Moment) moment = { 0 };
    g_autoptr(GError) error = NULL;

    *ret_is_wrong = FALSE;
    if (form->class->check != NULL)
        checked = form->class->check(&form->view, form->list.selected, ret_is_wrong);
    if (checked != NULL || *text == '\0' ||
        !view_form_is_edited(&form->view, form->list.selected) || !takes_time(form, &time))
        return checked;
    if (moment_parse(text, &time.meant, &moment, &error))
        return words_typed(&moment, time.meant.zone, time.other);
    *ret_is_wrong = TRUE;
    return g_strdup(error->message);
}

static void
take_date(gpointer data, const WallTime *date)
{
    FormView *form = data;
    LineEditor *editor = view_form_active(form)->editor;
    g_autofree char *text = NULL;
    FormTime time;

    if (!takes_time(form, &time))
        return;
    text = calendar_text(line_editor_text(editor), &time.meant, date);
    line_editor_free(editor);
    view_form_active(form)->editor = line_editor_new(text);
    view_form_note_typing(form);
}

Reaction
view_form_calendar(View *view)
{
    FormView *form = view_form_of(view);
    WallTime begin, today;
    FormTime time;

    if (!takes_time(form, &time))
        return REACTION_NONE;
    begin = calendar_begin(line_editor_text(view_form_active(form)->editor), &time.meant);
    today = instant_to_wall(time.meant.now, time.meant.zone);
    tui_open(view->tui, view_calendar_new(view->tui, view_form_active(form)->label, &begin,
                                          &today, take_date, form));
    return REACTION_SCREEN;
}

char *
view_form_why_not(View *view, const Action *action)
{
    FormTime time;

    if (action->run != view_form_calendar || takes_time(view_form_of(view), &time))
        return NULL;
    return g_strdup(_("This field takes no date."));
}
