/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ui/cli/tell/wizard-prompts.h"

#include <stdio.h>
#include <string.h>

#include "base/i18n.h"
#include "base/text/text.h"
#include "domain/case/case.h"
#include "domain/claim/claim.h"
#include "services/app/app.h"
#include "services/orders/orders.h"
#include "ui/cli/tell/say.h"
#include "ui/words/words-dispute.h"
#include "ui/words/words.h"

#define LINE_BYTES 16384

static void
put(const char *text)
{
    g_autofree char *safe = text_sanitise(text, -1, TEXT_KEEP_LINES, NULL);

    (void)fprintf(stderr, "%s\n", safe);
}

/* What Enter alone keeps. Owned. */
static char *
present_answer(const Call *call, const Wizard *wizard, const Question *question)
{
    ClaimFacts facts = { wizard->order, wizard->draft, wizard->policies, wizard->now,
                         app_zone(call->app) };

    if (wizard_is_unanswered(wizard, question))
        return g_strdup("");

    if (question->kind == ASK_TEXT && wizard->draft->statement == NULL)
        return claim_text(&facts, claims_english(app_claim_languages(call->app)));
    return wizard_answer_text(wizard, question);
}

static void
put_choices(const Question *question)
{
    for (guint place = 0; place < question->choices->count; place++) {
        guint value = wizard_choice_at(question, place);
        g_autofree char *line = NULL;

        if (question->choices == &dispute_types && value == TYPE_NONE)
            continue;
        line =
            g_strdup_printf("%u %s (%s)", place + 1, _(choice_label(question->choices, value)),
                            choice_token(question->choices, value));
        put(line);
    }
}

static void
put_evidence(const Wizard *wizard)
{
    g_autoptr(Advice) advice = wizard_advice(wizard);

    for (guint i = 0; i < advice->evidence->len; i++) {
        const EvidenceItem *item = &g_array_index(advice->evidence, EvidenceItem, i);
        g_autofree char *line = g_strdup_printf("%s %s (%s): %s", item->have ? "[x]" : "[ ]",
                                                _(choice_label(&evidence_kinds, item->kind)),
                                                choice_token(&evidence_kinds, item->kind),
                                                _(choice_label(&evidence_needs, item->need)));

        put(line);
    }
}

static void
put_lines(const Order *order)
{
    for (guint i = 0; i < order->lines->len; i++) {
        const OrderLine *line = order->lines->pdata[i];
        g_autofree char *price = words_money(&line->price);
        g_autofree char *text = g_strdup_printf("%d %d × %s %s", line->line, line->quantity,
                                                line->title != NULL ? line->title : "", price);

        put(text);
    }
}

/* An answer may end with a full stop of its own: nothing stands behind it. */
static char *
keeps_text(const Wizard *wizard, const Question *question, const char *present)
{
    if (wizard_is_unanswered(wizard, question))
        return g_strdup(_("Type the number of your answer."));
    return text_fill(_("- goes back. Enter keeps: {answer}"), "answer",
                     *present != '\0' ? present : _("nothing yet"), NULL);
}

static void
put_question(const Call *call, const Wizard *wizard, const Question *question)
{
    g_autofree char *number = g_strdup_printf("%d", question->step + 1);
    g_autofree char *count = g_strdup_printf("%d", STEP_COUNT);
    g_autofree char *step =
        text_fill(_("Step {number} of {count}: {step}"), "number", number, "count", count,
                  "step", _(wizard_step_label(question->step)), NULL);
    g_autofree char *present = present_answer(call, wizard, question);
    g_autofree char *keeps = keeps_text(wizard, question, present);

    put("");
    put(step);
    put(_(question->prompt));
    put(_(question->help));
    if (question->kind == ASK_CHOICE)
        put_choices(question);
    else if (question->kind == ASK_EVIDENCE)
        put_evidence(wizard);
    else if (question->kind == ASK_LINES)
        put_lines(wizard->order);
    put(keeps);
}

static void
say_converted(const char *text)
{
    g_autofree char *line = text_fill(
        _("Check the accents: this was not UTF-8, so Windows-1252 was assumed: {text}"), "text",
        text, NULL);

    say_notice(line);
}

/* NULL at the end of the input. */
static char *
read_line(void)
{
    char line[LINE_BYTES];
    gboolean is_converted;
    char *text;

    (void)fputs("> ", stderr);
    (void)fflush(stderr);
    if (fgets(line, sizeof line, stdin) == NULL)
        return NULL;
    text = text_to_utf8(line, strlen(line), &is_converted);
    if (is_converted)
        say_converted(text);
    return g_strstrip(text);
}

/* A number stands for the choice of that line. */
static const char *
meant(const Question *question, const char *typed)
{
    gint64 number = 0;

    if (question->kind == ASK_CHOICE &&
        g_ascii_string_to_signed(typed, 10, 1, question->choices->count, &number, NULL))
        return choice_token(question->choices, wizard_choice_at(question, (guint)number - 1));
    return typed;
}

/* Enter takes what stands there: for a text that was only proposed it has to be said. */
static gboolean
take(const Call *call, Wizard *wizard, const Question *question, const char *typed,
     GError **error)
{
    g_autofree char *present = NULL;

    if (*typed != '\0' || question->kind != ASK_TEXT)
        return wizard_answer(wizard, question, meant(question, typed), error);
    present = present_answer(call, wizard, question);
    return wizard_answer(wizard, question, present, error);
}

static gboolean
keep(const Call *call, Wizard *wizard, int question, char **change, GError **error)
{
    int next = wizard_next(wizard, question);

    wizard_note_reached(wizard, next < 0 ? wizard_questions_count : (guint)next);
    return disputes_keep_draft(call->app, wizard->order, wizard->draft, change, error);
}

gboolean
wizard_prompts_run(const Call *call, Wizard *wizard, gboolean *ret_is_done, GError **error)
{
    g_autofree char *change = NULL;
    guint first = wizard_resume(wizard);
    int question = first < wizard_questions_count ? (int)first : -1;

    *ret_is_done = FALSE;

    while (question >= 0) {
        const Question *asked = &wizard_questions[question];
        g_autoptr(GError) problem = NULL;
        g_autofree char *typed = NULL;

        put_question(call, wizard, asked);
        typed = read_line();
        if (typed == NULL)
            return TRUE;
        if (*typed == '\0' && wizard_is_unanswered(wizard, asked))
            continue;
        if (g_str_equal(typed, "-")) {
            question = MAX(wizard_previous(wizard, question), 0);
            continue;
        }
        if (!take(call, wizard, asked, typed, &problem)) {
            put(problem->message);
            continue;
        }
        if (!keep(call, wizard, question, &change, error))
            return FALSE;
        question = wizard_next(wizard, question);
    }
    *ret_is_done = TRUE;
    return TRUE;
}

static void
put_recorded(const Call *call, const Wizard *wizard, const LogEntry *entry)
{
    g_autoptr(OrderView) view = orders_show(call->app, wizard->order->id, NULL);
    g_autofree char *missing = view == NULL || entry->type != EVENT_SUBMITTED
                                   ? NULL
                                   : words_submitted_without(call->app, view, entry->dispute);

    put(_(event_kind(entry->type)->after));
    if (missing != NULL)
        put(missing);
}

/* What is wrong with the time is said; FALSE: it was not recorded. */
static gboolean
record(const Call *call, const Wizard *wizard, const char *typed)
{
    LogEntry entry = { .type = circumstances_are_remorse(&wizard->draft->said)
                                   ? EVENT_RETURN_AGREED
                                   : EVENT_SUBMITTED,
                       .dispute = wizard->draft->id };
    const MomentContext meant = app_typing(call->app, app_zone(call->app), TENSE_PAST);
    g_auto(Moment) at = { 0 };
    g_autoptr(GError) problem = NULL;

    if (moment_parse(typed, &meant, &at, &problem)) {
        entry.at = at;
        if (orders_log(call->app, wizard->order->id, &entry, NULL, &problem)) {
            put_recorded(call, wizard, &entry);
            return TRUE;
        }
    }
    put(problem->message);
    return FALSE;
}

void
wizard_prompts_submit(const Call *call, const Wizard *wizard)
{
    g_autofree char *help = text_fill(
        _("Submitted? Type “now”, “2 hours ago”, a date or a time ({zone}). Enter: keep "
          "the draft."),
        "zone", zone_name(app_zone(call->app)), NULL);

    if (wizard->draft->state != DISPUTE_DRAFT)
        return;
    for (;;) {
        g_autofree char *typed = NULL;

        put("");
        put(circumstances_are_remorse(&wizard->draft->said) ? _("When did the seller agree?")
                                                            : _("When did you submit it?"));
        put(help);
        typed = read_line();
        if (typed == NULL || *typed == '\0' || record(call, wizard, typed))
            return;
    }
}
