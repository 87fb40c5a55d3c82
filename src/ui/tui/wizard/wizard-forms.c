/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheets over the wizard: when it was submitted, and the calendar. */
#include "base/error.h"
#include "base/i18n.h"
#include "ui/tui/shell/view-calendar.h"
#include "ui/tui/shell/view-form.h"
#include "ui/tui/wizard/view-wizard-private.h"
#include "ui/words/words.h"

typedef struct {
    WizardView *wizard; /* borrowed: it lies below */
    gboolean anyway;
} WizardForm;

enum {
    ROW_WHEN,
};

static WizardForm *
form_new(WizardView *wizard)
{
    WizardForm *form = g_new0(WizardForm, 1);

    form->wizard = wizard;
    return form;
}

static gboolean
takes_when(View *view, guint row, FormTime *ret_time)
{
    const WizardForm *form = view_form_data(view);

    (void)row;
    ret_time->tense = TENSE_PAST;
    ret_time->marketplace = form->wizard->answered->marketplace;
    return TRUE;
}

static gboolean
read_when(View *view, Moment *ret_at, GError **error)
{
    const char *text = view_form_text(view, ROW_WHEN);
    MomentContext meant;
    FormTime time;

    (void)takes_when(view, ROW_WHEN, &time);
    meant = view_form_typing(view->tui, &time);
    return *text == '\0' || moment_parse(text, &meant, ret_at, error);
}

/* The wizard is done: what follows is read on the case's own screen. */
static Reaction
go_to_case(View *view)
{
    (void)tui_go(view->tui, PLACE_CASE, wizard_of(view)->id);
    return REACTION_LEAVE;
}

static const Action to_case = { .name = "to-case", .run = go_to_case };

static FormVerdict
refuse_when(View *view, const GError *error)
{
    WizardForm *form = view_form_data(view);
    g_autofree char *sentence = g_strdup(error->message);

    if (g_error_matches(error, RECOURSE_ERROR, RECOURSE_ERROR_REFUSED)) {
        g_free(sentence);
        form->anyway = TRUE;
        sentence =
            g_strconcat(error->message, " ", _("Ctrl-S once more records it anyway."), NULL);
    }
    view_form_refuse(view, ROW_WHEN, sentence);
    return FORM_STAYS;
}

static FormVerdict
save_submitted(View *view)
{
    const WizardForm *form = view_form_data(view);
    WizardView *wizard = form->wizard;
    gboolean is_agreement = wizard_is_agreement(wizard);
    g_auto(Moment) at = { 0 };
    g_autoptr(GError) error = NULL;
    gboolean has_effect;
    LogEntry entry = { .type = is_agreement ? EVENT_RETURN_AGREED : EVENT_SUBMITTED,
                       .dispute = wizard->draft->id,
                       .anyway = form->anyway };

    if (!read_when(view, &at, &error))
        return refuse_when(view, error);
    entry.at = at;
    if (!orders_log(tui_app(view->tui), wizard->id, &entry, &has_effect, &error))
        return refuse_when(view, error);
    wizard_changed(wizard);
    tui_say_recorded(view->tui, wizard->id, &entry, has_effect);
    tui_run_below(view->tui, &to_case);
    return FORM_LEAVES;
}

static const FormClass submitted_class = {
    .title = N_("It is submitted on the marketplace"),
    .is_sheet = TRUE,
    .takes_time = takes_when,
    .save = save_submitted,
    .destroy = g_free,
};

static const FormClass agreed_class = {
    .title = N_("The seller agreed to a return"),
    .is_sheet = TRUE,
    .takes_time = takes_when,
    .save = save_submitted,
    .destroy = g_free,
};

View *
wizard_submitted_new(WizardView *wizard)
{
    gboolean is_agreement = wizard_is_agreement(wizard);
    View *view = view_form_new(
        wizard->view.tui, is_agreement ? &agreed_class : &submitted_class, form_new(wizard));

    view_form_add(view,
                  is_agreement ? _("When did the seller agree?") : _("When did you submit it?"),
                  _("empty: now; or a date, a time, “2 hours ago”"), "");
    view_form_keep_as(view, is_agreement ? "agreed" : "submitted", wizard->id);
    return view;
}

static void
take_date(gpointer data, const WallTime *date)
{
    WizardView *wizard = data;
    Wizard engine = wizard_engine(wizard);
    const MomentContext meant = wizard_typing(&engine);
    g_autofree char *text = calendar_text(line_editor_text(wizard->line), &meant, date);

    line_editor_free(wizard->line);
    wizard->line = line_editor_new(text);
    g_clear_pointer(&wizard->wrong, g_free);
}

gboolean
wizard_asks_time(const WizardView *wizard)
{
    const Question *question = wizard_question(wizard);

    return question != NULL && question->kind == ASK_DELIVERED && wizard->line != NULL;
}

Reaction
wizard_calendar(View *view)
{
    WizardView *wizard = wizard_of(view);
    Wizard engine = wizard_engine(wizard);
    const MomentContext meant = wizard_typing(&engine);
    WallTime today = instant_to_wall(meant.now, meant.zone);
    WallTime begin;

    if (!wizard_asks_time(wizard))
        return REACTION_NONE;
    begin = calendar_begin(line_editor_text(wizard->line), &meant);
    tui_open(view->tui,
             view_calendar_new(view->tui, _("Delivered"), &begin, &today, take_date, wizard));
    return REACTION_SCREEN;
}
