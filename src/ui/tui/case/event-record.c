/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/tui/case/event-record.h"

#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/tui/case/form-log.h"
#include "ui/tui/shell/tui.h"
#include "ui/tui/shell/view-ask.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

/* What the form is about, while the question before it is open. */
typedef struct {
    OrderView *order;
    EventType type;
    char *dispute;
    gboolean is_refused;
} Step;

static void
step_free(gpointer data)
{
    Step *step = data;

    order_view_unref(step->order);
    g_free(step->dispute);
    g_free(step);
}

static void
open_form(Tui *tui, gpointer data)
{
    const Step *step = data;

    tui_open(tui,
             form_log_dispute(tui, step->order, step->type, step->dispute, step->is_refused));
}

/* What stands against it, or what is lost by it; NULL when nothing has to be asked first. */
static char *
first_question(const App *app, const Step *step, const char *refusal)
{
    const char *weight = event_kind(step->type)->weight;
    g_autofree char *stake = NULL;

    if (refusal != NULL)
        return text_fill(_("By the rules, {why}. Did it happen anyway?"), "why", refusal, NULL);
    if (weight == NULL)
        return NULL;
    stake = words_stake(step->order, step->type, step->dispute, &MONEY_NONE, app_zone(app),
                        app_now(app));
    if (*stake == '\0')
        return text_fill(_("{weight} Did you really do it?"), "weight", _(weight), NULL);
    return text_fill(_("{stake} {weight} Did you really do it?"), "stake", stake, "weight",
                     _(weight), NULL);
}

void
event_record(Tui *tui, OrderView *order, EventType type, const char *dispute,
             const char *refusal)
{
    g_autofree char *question = NULL;
    Step *step = g_new0(Step, 1);

    step->order = order;
    step->type = type;
    step->dispute = g_strdup(dispute);
    step->is_refused = refusal != NULL;
    question = first_question(tui_app(tui), step, refusal);
    if (question != NULL) {
        tui_open(tui, view_ask_new(tui, question, open_form, step, step_free));
        return;
    }
    open_form(tui, step);
    step_free(step);
}
