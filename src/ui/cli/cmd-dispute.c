/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/i18n.h"
#include "services/advice-json.h"
#include "services/disputes.h"
#include "ui/cli/advice-words.h"
#include "ui/cli/claim-options.h"
#include "ui/cli/commands.h"
#include "ui/cli/order-words.h"
#include "ui/cli/wizard-prompts.h"
#include "ui/words.h"

static const Option options[] = {
    CLAIM_OPTIONS,
    { "type", N_("TYPE"), N_("refund-only or return-and-refund.") },
    { "ask", N_("MONEY|N%"), N_("How much you ask for.") },
    { "line", N_("N[:QUANTITY]"),
      N_("A line of the order it is about; several may be given.") },
    { "statement", N_("TEXT"), N_("Your words.") },
    { "answers", N_("FILE"), N_("Take the answers from a JSON file.") },
    { "new", NULL, N_("Begin another draft beside one that is there.") },
    { NULL },
};

/* clang-format off */
static const struct {
    const char *option;
    const char *question;
} answered_by[] = {
    { "type", "type" }, { "ask", "ask" }, { "statement", "statement" },
};
/* clang-format on */

static gboolean
take_answers(const Call *call, Wizard *wizard, GError **error)
{
    for (gsize i = 0; i < G_N_ELEMENTS(answered_by); i++) {
        const char *text = call_value(call, answered_by[i].option);

        if (text == NULL ||
            wizard_answer(wizard, wizard_question_find(answered_by[i].question), text, error))
            continue;
        g_prefix_error(error, "--%s: ", answered_by[i].option);
        return FALSE;
    }
    return TRUE;
}

static gboolean
take_answer_member(Wizard *wizard, const char *name, const json_t *value, GError **error)
{
    const Question *question = wizard_question_find(name);

    if (question == NULL) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("“%s” is no question of the wizard."), name);
        return FALSE;
    }
    if (!json_is_string(value)) {
        error_set(error, RECOURSE_ERROR_USAGE, N_("The answer to “%s” has to be a text."),
                  name);
        return FALSE;
    }
    if (wizard_answer(wizard, question, json_string_value(value), error))
        return TRUE;
    g_prefix_error(error, "%s: ", name);
    return FALSE;
}

/* The reason comes first whatever place it has in the file: it decides what is asked. */
static gboolean
take_answer_file(const Call *call, Wizard *wizard, GError **error)
{
    const char *path = call_value(call, "answers");
    g_autofree char *text = NULL;
    g_autoptr(JsonDocument) document = NULL;
    const char *name;
    json_t *value;
    gsize length = 0;

    if (path == NULL)
        return TRUE;
    text = file_read(path, JSON_BYTES_LIMIT, &length, error);
    document = text == NULL ? NULL : json_read(text, length, path, error);
    if (document == NULL)
        return FALSE;
    json_object_foreach(document, name, value)
    {
        if (!take_answer_member(wizard, name, value, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean
add_line(const OrderView *view, Dispute *draft, const char *text, GError **error)
{
    g_auto(GStrv) parts = g_strsplit(text, ":", 2);
    gint64 number = 0, quantity = 1;

    if (g_ascii_string_to_signed(parts[0], 10, 1, view->order->lines->len, &number, NULL) &&
        (parts[1] == NULL ||
         g_ascii_string_to_signed(parts[1], 10, 1, 100000, &quantity, NULL))) {
        DisputeLine line = { (int)number, (int)quantity };

        g_array_append_val(draft->lines, line);
        return TRUE;
    }
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--line: “%s” is no line of the order, which has %u; give N or N:QUANTITY."),
              text, view->order->lines->len);
    return FALSE;
}

static gboolean
take_lines(const Call *call, const OrderView *view, Dispute *draft, GError **error)
{
    g_autoptr(GPtrArray) lines = call_values(call, "line");

    if (lines->len > 0)
        g_array_set_size(draft->lines, 0);
    for (guint i = 0; i < lines->len; i++) {
        if (!add_line(view, draft, lines->pdata[i], error))
            return FALSE;
    }
    return TRUE;
}

/* A new draft has to begin with what is wrong. */
static gboolean
has_reason(const Call *call, const Dispute *draft, GError **error)
{
    if (draft != NULL || call_has(call, "reason") || call_has(call, "answers"))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Say what is wrong with --reason, or give --answers FILE."));
    return FALSE;
}

static void
say_draft(const Call *call, const OrderView *view, const Wizard *wizard)
{
    g_autoptr(Advice) advice = wizard_advice(wizard);
    g_autofree char *name = order_name(view->order);
    const char *problem = wizard_problem(wizard);

    advice->warnings |= WARNING_BIT(WARNING_DRAFT_NOT_SUBMITTED);
    if (output_is_json(call->output)) {
        output_member(call->output, "dispute", dispute_to_json(wizard->draft));
        output_member(call->output, "advice",
                      advice_to_json(advice, view->order, &wizard->draft->said));
        return;
    }
    output_heading(call->output, name, ROW_USUAL);
    output_fact(call->output, _("Draft"), wizard->draft->id);
    if (problem != NULL)
        output_fact(call->output, _("Missing"), _(problem));
    advice_say(call, advice, view->order, &wizard->draft->said);
}

/* Without any answer as an option, a person at a terminal is asked. */
gboolean
dispute_is_walked(const Call *call)
{
    if (call->command != &command_dispute || call_has(call, "json") || !isatty(STDIN_FILENO) ||
        !isatty(STDERR_FILENO))
        return FALSE;
    for (gsize i = 0; options[i].name != NULL; i++) {
        if (call_has(call, options[i].name))
            return FALSE;
    }
    return TRUE;
}

/* The questions as lines; the draft is saved after each of them. */
static gboolean
walk(Call *call, const OrderView *view, Wizard *wizard, GError **error)
{
    if (!wizard_prompts_run(call, wizard, error))
        return FALSE;
    if (wizard->draft->reached == NULL)
        return TRUE; /* nothing was answered */
    say_draft(call, view, wizard);
    return order_say_next(call, view->order->id, error);
}

static gboolean
run(Call *call, GError **error)
{
    gboolean is_walked = dispute_is_walked(call);
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    const Dispute *before =
        view == NULL || call_has(call, "new") ? NULL : disputes_find_draft(view->order);
    g_autoptr(Dispute) draft = NULL;
    Wizard wizard = { .policies = app_policies(call->app), .now = app_now(call->app) };

    if (view == NULL || (!is_walked && !has_reason(call, before, error)))
        return FALSE;
    draft = disputes_copy_draft(call->app, view, before);
    wizard.order = view->order;
    wizard.draft = draft;
    if (is_walked)
        return walk(call, view, &wizard, error);
    if (!take_answer_file(call, &wizard, error) || !claim_take_options(call, &wizard, error) ||
        !take_answers(call, &wizard, error) || !take_lines(call, view, draft, error) ||
        !disputes_save_draft(call->app, id, draft, error))
        return FALSE;
    say_draft(call, view, &wizard);
    return order_say_next(call, id, error);
}

const Command command_dispute = {
    .name = "dispute",
    .operands = "ORDER",
    .least = 1,
    .most = 1,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Begin the draft of a dispute, or go on with it."),
    .more = N_("The draft stays here: the marketplace knows nothing until you submit it there. "
               "Record that with “recourse log ORDER submitted”."),
    .run = run,
};
