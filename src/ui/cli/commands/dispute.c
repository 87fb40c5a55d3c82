/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <unistd.h>

#include "base/error.h"
#include "base/file/file.h"
#include "base/i18n.h"
#include "domain/advice/advice.h"
#include "services/orders/orders.h"
#include "ui/cli/call/claim-options.h"
#include "ui/cli/commands/commands.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/order-words.h"
#include "ui/cli/tell/wizard-prompts.h"
#include "ui/doc/doc-draft.h"
#include "ui/words/words.h"

static const Option options[] = {
    CLAIM_OPTIONS,
    { "type", N_("TYPE"), N_("refund-only or return-and-refund.") },
    { "ask", N_("MONEY|N%"), N_("How much you ask for.") },
    { "line", N_("N[:QUANTITY]"),
      N_("A line of the order it is about; several may be given.") },
    { "statement", N_("TEXT"), N_("Your words.") },
    { "answers", N_("FILE"), N_("Read the answers from a JSON file.") },
    { "new", NULL, N_("Begin another draft beside a dispute that is there.") },
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

/* A new draft has to begin with what is wrong. */
static gboolean
names_reason(const Call *call, const Wizard *wizard, const json_t *document, const char *path,
             GError **error)
{
    if (wizard->draft->opened != INSTANT_UNKNOWN || call_has(call, "reason") ||
        json_object_get(document, "reason") != NULL)
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("%s does not say what is wrong. Add \"reason\", for example "
                 "\"reason\": \"damaged\"."),
              path);
    return FALSE;
}

static gboolean
take_answer_file(const Call *call, Wizard *wizard, GError **error)
{
    const char *path = call_value(call, "answers");
    g_autofree char *text = NULL;
    g_autoptr(JsonDocument) document = NULL;
    gsize length = 0;

    if (path == NULL)
        return TRUE;
    text = file_read(path, JSON_BYTES_LIMIT, &length, error);
    document = text == NULL ? NULL : json_read(text, length, path, error);
    return document != NULL && names_reason(call, wizard, document, path, error) &&
           answers_take(wizard, document, error);
}

/* Several --line are one answer. */
static gboolean
take_lines(const Call *call, Wizard *wizard, GError **error)
{
    g_autoptr(GPtrArray) lines = call_values(call, "line");
    g_autofree char *list = NULL;

    if (lines->len == 0)
        return TRUE;
    g_ptr_array_add(lines, NULL);
    list = g_strjoinv(",", (char **)lines->pdata);
    if (wizard_answer(wizard, wizard_question_find("lines"), list, error))
        return TRUE;
    g_prefix_error(error, "--line: ");
    return FALSE;
}

/* A claim that the order refutes is not even drafted. */
static gboolean
can_be_true(const Wizard *wizard, GError **error)
{
    if (wizard->draft->state != DISPUTE_DRAFT ||
        !dispute_is_refuted(wizard->order, wizard->draft))
        return TRUE;
    error_set(error, RECOURSE_ERROR_REFUSED,
              N_("You recorded that the item arrived, so “not received” would be false. Choose "
                 "another reason. If the record is wrong, undo it first."));
    return FALSE;
}

static gboolean
has_reason(const Call *call, const Dispute *draft, GError **error)
{
    if (draft != NULL || call_has(call, "reason") || call_has(call, "answers"))
        return TRUE;
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Add what is wrong with --reason, or give --answers FILE."));
    return FALSE;
}

static void
say_draft(const Call *call, const OrderView *view, const Wizard *wizard)
{
    g_autoptr(Advice) advice = wizard_advice(wizard);
    g_autofree char *words = disputes_words(call->app, view, wizard->draft);
    g_autoptr(GArray) steps = dispute_steps(advice, view->order, wizard->draft, words);
    g_autofree char *name = order_name(view->order);
    g_autoptr(Doc) doc = doc_new();
    gboolean is_draft = wizard->draft->state == DISPUTE_DRAFT;
    const DraftContent content = { call->app, view, wizard, advice, words };

    if (output_is_json(call->output)) {
        if (is_draft && !advice_is_too_late(advice))
            advice->warnings |= WARNING_BIT(WARNING_DRAFT_NOT_SUBMITTED);
        output_member(call->output, "dispute", dispute_to_json(wizard->draft));
        output_member(call->output, "advice", advice_to_json(advice, steps));
        return;
    }
    advice->warnings &=
        ~WARNING_BIT(WARNING_DRAFT_NOT_SUBMITTED); /* the document begins with it */
    output_heading(call->output, name, ROW_USUAL);
    output_fact(call->output, is_draft ? _("Draft") : _("Dispute"), wizard->draft->id);
    doc_draft(doc, &content, steps);
    doc_tell(call->output, doc);
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
    gboolean is_done;

    if (!wizard_prompts_run(call, wizard, &is_done, error))
        return FALSE;
    if (wizard->draft->reached == NULL)
        return TRUE; /* nothing was answered */
    say_draft(call, view, wizard);
    output_flush(call->output);
    if (is_done &&
        (wizard_problem(wizard) == NULL || circumstances_are_remorse(&wizard->draft->said)))
        wizard_prompts_submit(call, wizard);
    return order_say_next(call, view->order->id, error);
}

static gboolean
run(Call *call, GError **error)
{
    gboolean is_walked = dispute_is_walked(call);
    g_autofree char *id = orders_find(call->app, call->operands[0], error);
    g_autoptr(OrderView) view = id == NULL ? NULL : orders_show(call->app, id, error);
    const Dispute *before =
        view == NULL || call_has(call, "new") ? NULL : disputes_find_current(view->order);
    g_autoptr(Dispute) draft = NULL;
    g_autoptr(Order) answered = NULL;
    Wizard wizard = { .policies = app_policies(call->app), .now = app_now(call->app) };

    if (view == NULL || (!is_walked && !has_reason(call, before, error)))
        return FALSE;
    draft = disputes_copy_draft(call->app, view, before);
    answered = order_copy(view->order);
    wizard.order = answered;
    wizard.draft = draft;
    wizard.zone = app_typing_zone(call->app, view->order->marketplace);
    wizard.dates = date_order_of_locale();
    if (is_walked)
        return walk(call, view, &wizard, error);
    if (!take_answer_file(call, &wizard, error) || !claim_take_options(call, &wizard, error) ||
        !take_lines(call, &wizard, error) || !take_answers(call, &wizard, error) ||
        !can_be_true(&wizard, error) || !disputes_save_draft(call->app, answered, draft, error))
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
    .help = N_("Begin the draft of a dispute, or continue it."),
    .more = N_("The draft stays here until you submit it on the marketplace. Record that with "
               "“recourse log ORDER submitted”. If a dispute is open, this changes it. The "
               "marketplace takes changes until it is closed."),
    .run = run,
};
