/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Marked orders: silence for all of them until one time. */
#include "base/i18n.h"
#include "base/text/text.h"
#include "services/orders/orders.h"
#include "services/remind/remind.h"
#include "ui/tui/marked/marked.h"
#include "ui/tui/shell/view-form.h"
#include "ui/words/words.h"

#define END_WORD "off"

typedef struct {
    Marked *marked;
    Snooze snooze; /* what was asked about */
} SnoozeForm;

static void
snooze_form_free(gpointer data)
{
    SnoozeForm *form = data;

    marked_free(form->marked);
    g_free(form);
}

static gboolean
takes_time(View *view, guint index, FormTime *ret_time)
{
    const SnoozeForm *form = view_form_data(view);

    if (g_str_equal(view_form_text(view, index), END_WORD))
        return FALSE;
    *ret_time = marked_time(form->marked, TENSE_FUTURE);
    return TRUE;
}

static Reaction
snooze(View *view)
{
    const SnoozeForm *form = view_form_data(view);
    const Marked *marked = form->marked;
    g_autofree char *count = g_strdup_printf("%u", marked->count);
    g_autofree char *sentence = NULL;
    GError *error = NULL;

    if (!wishes_snooze_orders(tui_app(view->tui), (const char *const *)marked->ids,
                              &form->snooze, &error)) {
        tui_say_error(view->tui, error);
        return REACTION_VIEW;
    }
    tui_pass_undo(view->tui);
    sentence =
        text_fill(ngettext("Saved for {count} order. R shows what you will be reminded of.",
                           "Saved for {count} orders. R shows what you will be reminded of.",
                           marked->count),
                  "count", count, NULL);
    marked_done(marked, sentence);
    return REACTION_LEAVE;
}

static const Action snooze_act = { .name = "snooze-marked", .run = snooze };

/* The orders whose deadline passes before anybody is reminded of it. NULL: they cannot be read.
 */
static char **
find_lost(View *view, GError **error)
{
    const SnoozeForm *form = view_form_data(view);
    g_autoptr(GStrvBuilder) lost = g_strv_builder_new();

    for (guint i = 0; i < form->marked->count; i++) {
        const ReminderScope scope = { form->marked->ids[i], "" };
        gboolean is_lost;
        Clock clock;

        if (!wishes_lost_by_snooze(tui_app(view->tui), &scope, form->snooze.until, &clock,
                                   &is_lost, error))
            return NULL;
        if (is_lost)
            g_strv_builder_add(lost, form->marked->ids[i]);
    }
    return g_strv_builder_end(lost);
}

/* What is lost stands in the question. */
static char *
question_of(View *view, GError **error)
{
    const SnoozeForm *form = view_form_data(view);
    App *app = tui_app(view->tui);
    g_autofree char *when =
        words_when(form->snooze.until, app_zone(app), app_now(app), WHEN_BOTH);
    g_autofree char *question = marked_sentence(
        app, form->marked->ids,
        ngettext("Snooze {count} order until {time}: {orders}?",
                 "Snooze {count} orders until {time}: {orders}?", form->marked->count),
        "time", when);
    g_auto(GStrv) lost = find_lost(view, error);
    g_autofree char *warning = NULL;

    if (lost == NULL)
        return NULL;
    if (lost[0] == NULL)
        return g_steal_pointer(&question);
    warning = marked_sentence(app, lost,
                              ngettext("A deadline of {count} order passes before that: "
                                       "{orders}.",
                                       "Deadlines of {count} orders pass before that: "
                                       "{orders}.",
                                       g_strv_length(lost)),
                              NULL, NULL);
    return g_strdup_printf("%s %s", warning, question);
}

static char *
question_of_end(View *view)
{
    const Marked *marked = ((SnoozeForm *)view_form_data(view))->marked;

    return marked_sentence(tui_app(view->tui), marked->ids,
                           ngettext("Remind you of {count} order as before: {orders}?",
                                    "Remind you of {count} orders as before: {orders}?",
                                    marked->count),
                           NULL, NULL);
}

static gboolean
read_until(View *view, GError **error)
{
    SnoozeForm *form = view_form_data(view);
    App *app = tui_app(view->tui);
    const FormTime time = marked_time(form->marked, TENSE_FUTURE);
    const MomentContext meant = view_form_typing(view->tui, &time);
    g_auto(Moment) until = { 0 };

    if (!moment_parse(view_form_text(view, 0), &meant, &until, error))
        return FALSE;
    form->snooze.until = until.instant;
    if (until.instant > app_now(app))
        return TRUE;
    view_form_refuse(view, 0, _("That is in the past. Enter a future time."));
    return FALSE;
}

static FormVerdict
save(View *view)
{
    SnoozeForm *form = view_form_data(view);
    g_autofree char *question = NULL;
    g_autoptr(GError) error = NULL;

    form->snooze = (Snooze){ INSTANT_UNKNOWN, NULL };
    if (g_str_equal(view_form_text(view, 0), END_WORD))
        question = question_of_end(view);
    else if (read_until(view, &error))
        question = question_of(view, &error);
    if (question != NULL)
        marked_ask(view, question, &snooze_act);
    else if (error != NULL)
        view_form_refuse(view, 0, error->message);
    return FORM_STAYS;
}

static const FormClass snooze_class = {
    .title = N_("Snooze the marked orders"),
    .is_sheet = TRUE,
    .takes_time = takes_time,
    .save = save,
    .destroy = snooze_form_free,
};

Reaction
marked_snooze(View *list)
{
    SnoozeForm *form = g_new0(SnoozeForm, 1);
    View *view;

    form->marked = marked_new(list);
    marked_begin_typing(tui_app(list->tui), form->marked);
    view = view_form_new(list->tui, &snooze_class, form);
    view_form_add(view, _("Silent until"),
                  _("a time such as +6h or fri 18:00; off: remind as before"), "");
    tui_open(list->tui, view);
    return REACTION_SCREEN;
}
