/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/dossier/dossier.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/dossier/dossier.h"
#include "ui/cli/dossier/stamp-private.h"
#include "ui/cli/tell/output.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "for",      N_("PROFILE"),  N_("Who reads it: bank, issuer:visa, paypal, court, … (default: by how you paid).") },
    { "profile",  N_("PROFILE"),  N_("An older name of --for.") },
    { "dispute",  N_("ID"),       N_("The dispute, where the order has several.") },
    { "language", N_("LANGUAGE"), N_("The language by its code (default: the reader's).") },
    { "output",   N_("FILE"),     N_("Write to this file, complete or not at all.") },
    { "check",    NULL,           N_("Only measure it against the reader's limits.") },
    { "only",     N_("NUMBERS"),  N_("Only these exhibits, such as 1,3-5.") },
    { "parts",    NULL,           N_("Split it into several files when it does not fit in one.") },
    { "bytes",    NULL,           N_("Include pictures whole, with what they tell about where they were taken.") },
    { "ca",       N_("PEM"),      N_("Certificates that vouch for the time-stamping service.") },
    { "force",    NULL,           N_("Replace FILE, and write although evidence has changed.") },
    { NULL },
};

static const Column question_columns[] = {
    { "question", N_("Question"), CELL_TEXT, 0,  0 },
    { "words",    N_("Answer"),   CELL_TEXT, 20, 0 },
    { NULL },
};

static const Column finding_columns[] = {
    { "finding", "", CELL_TEXT, 40, 0 },
    { NULL },
};
/* clang-format on */

/* What every form of the command begins with. */
typedef struct {
    DossierProfiles *profiles;
    OrderView *view;
    const Dispute *dispute;
    const Profile *profile;
    const ClaimLanguage *language;
} Asked;

static void
asked_clear(Asked *asked)
{
    g_clear_pointer(&asked->profiles, dossier_profiles_free);
    g_clear_pointer(&asked->view, order_view_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Asked, asked_clear)

static const ClaimLanguage *
find_language(const Call *call, const Profile *profile, GError **error)
{
    const GPtrArray *languages = app_claim_languages(call->app);
    const char *code = call_value(call, "language");
    const ClaimLanguage *language =
        claim_language_find(languages, code == NULL ? profile->language : code);
    g_autofree char *excerpt = NULL, *list = NULL;

    if (language != NULL)
        return language;
    excerpt = text_excerpt(code == NULL ? profile->language : code);
    list = claim_language_list(languages);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("--language: dossiers are not written in “%s”. Use one of: %s."), excerpt,
              list);
    return NULL;
}

static gboolean
find_view(const Call *call, const char *reference, Asked *asked, GError **error)
{
    g_autofree char *id = orders_find(call->app, reference, error);

    asked->profiles = dossier_profiles_load(app_paths(call->app));
    asked->view = id == NULL ? NULL : orders_show(call->app, id, error);
    return asked->view != NULL;
}

static gboolean
find_all(const Call *call, const char *reference, Asked *asked, GError **error)
{
    const char *reader = call_value(call, "for");

    if (!find_view(call, reference, asked, error))
        return FALSE;
    asked->dispute = disputes_choose(asked->view, call_value(call, "dispute"), error);
    if (asked->dispute == NULL)
        return FALSE;
    asked->profile = dossier_profile_find(asked->profiles,
                                          reader != NULL ? reader : call_value(call, "profile"),
                                          asked->view->order, error);
    asked->language =
        asked->profile == NULL ? NULL : find_language(call, asked->profile, error);
    return asked->language != NULL;
}

/* What is wrong with files of the user's does not stop the others. */
static void
tell_problems(const Call *call, const DossierProfiles *profiles)
{
    for (guint i = 0; i < profiles->problems->len; i++)
        output_line(call->output, profiles->problems->pdata[i]);
}

static const char *
source_token(AnswerSource source)
{
    static const char *const tokens[] = {
        [ANSWER_IS_OPEN] = "open",
        [ANSWER_IS_FACT] = "fact",
        [ANSWER_IS_SAID] = "said",
    };

    return tokens[source];
}

/* "Do you dispute the full amount? The full amount: 90.00 EUR." */
static char *
answer_words(const DossierAnswer *answer)
{
    const char *open =
        answer->question->required ? _("Not known, and needed.") : _("Not known.");

    return g_strdup_printf("%s %s", answer->ask,
                           answer->answer == NULL ? open : answer->answer);
}

static json_t *
answer_row(const Call *call, const DossierAnswer *answer)
{
    const ProfileQuestion *question = answer->question;
    json_t *row = json_object();
    g_autofree char *words = output_is_json(call->output) ? NULL : answer_words(answer);

    json_set_text(row, "question", question->id);
    if (words != NULL) {
        json_set_text(row, "words", words);
        return row;
    }
    json_object_set_new(row, "needed", json_boolean(question->required));
    json_set_text(row, "ask", answer->ask);
    json_set_text(row, "answer", answer->answer);
    json_set_text(row, "source_of_answer", source_token(answer->source));
    json_set_text(row, "trust", trust_token(question->trust));
    json_set_text(row, "source", question->source);
    json_set_text(row, "where", question->where);
    return row;
}

static gboolean
list_questions(Call *call, GError **error)
{
    g_auto(Asked) asked = { 0 };
    g_autoptr(GPtrArray) all = NULL;
    DossierFacts facts;
    guint open = 0;

    if (!find_all(call, call->operands[1], &asked, error) ||
        !dossier_facts(call->app, asked.view, asked.dispute, asked.language, &facts, error))
        return FALSE;
    all = dossier_answers(asked.profile, &facts);
    tell_problems(call, asked.profiles);
    output_member(call->output, "profile", json_string(asked.profile->name));
    output_heading(call->output, asked.profile->title, ROW_USUAL);
    output_list_begin(call->output, "questions", question_columns);
    for (guint i = 0; i < all->len; i++) {
        const DossierAnswer *answer = all->pdata[i];
        gboolean is_open = answer->answer == NULL;

        open += is_open && answer->question->required ? 1 : 0;
        output_row(call->output, answer_row(call, answer),
                   is_open && answer->question->required ? ROW_URGENT : ROW_USUAL);
    }
    output_table_end(call->output);
    if (open > 0) {
        g_autofree char *line =
            text_fill(_("Answer what is not known: “recourse dossier answer {order} QUESTION "
                        "TEXT”."),
                      "order", asked.view->order->number, NULL);

        output_line(call->output, line);
    }
    return TRUE;
}

static gboolean
record_answer(Call *call, GError **error)
{
    g_auto(Asked) asked = { 0 };
    const char *question = call->operands[2];

    if (!find_view(call, call->operands[1], &asked, error) ||
        !dossier_answer_record(call->app, asked.profiles, asked.view->order->id, question,
                               call->operands[3], error))
        return FALSE;
    output_line(call->output, *call->operands[3] == '\0'
                                  ? _("Your answer was removed. The recorded facts answer.")
                                  : _("Your answer is recorded. “recourse undo” takes it "
                                      "back."));
    output_member(call->output, "question", json_string(question));
    return TRUE;
}

static gboolean
goes_on(gpointer data, int page, int pages)
{
    return progress_take(data, _("Writing"), page, pages);
}

static void
tell_findings(Call *call, const DossierReport *report)
{
    output_table_begin(call->output, "findings", finding_columns);
    for (guint i = 0; i < report->findings->len; i++) {
        const DossierFinding *finding = report->findings->pdata[i];
        json_t *row = json_object();

        json_set_text(row, "weight", choice_token(&finding_weights, finding->weight));
        json_set_text(row, "finding", finding->sentence);
        if (output_is_json(call->output)) {
            output_row(call->output, row, ROW_USUAL);
            continue;
        }
        output_line(call->output, finding->sentence);
        json_decref(row);
    }
    output_table_end(call->output);
}

static void
tell_files(Call *call, const DossierReport *report, gboolean is_written)
{
    json_t *files = json_array();

    for (guint i = 0; is_written && i < report->files->len; i++) {
        g_autofree char *line =
            text_fill(_("Written to {file}."), "file", report->files->pdata[i], NULL);

        output_line(call->output, line);
        json_array_append_new(files, json_string(report->files->pdata[i]));
    }
    output_member(call->output, "files", files);
}

/* An error tells all there is to tell: what was answered before it is not shown. */
static void
refuse_blocked(const DossierReport *report, GError **error)
{
    g_autoptr(GString) reasons_why = g_string_new(NULL);

    for (guint i = 0; i < report->findings->len; i++) {
        const DossierFinding *finding = report->findings->pdata[i];

        if (finding->weight == FINDING_BLOCKS)
            g_string_append_printf(reasons_why, " %s", finding->sentence);
    }
    error_set(error, RECOURSE_ERROR_REFUSED, N_("The dossier was not written.%s"),
              reasons_why->str);
}

/* What stands in the way ends with its own status: evidence that changed is a finding. */
static gboolean
answer_report(Call *call, const Asked *asked, const DossierReport *report, gboolean is_check,
              GError **error)
{
    gboolean is_written = !is_check && report->fits;

    tell_problems(call, asked->profiles);
    output_member(call->output, "profile", json_string(asked->profile->name));
    output_member(call->output, "summary", json_string(report->summary));
    output_member(call->output, "fits", json_boolean(report->fits));
    output_member(call->output, "pages", json_integer(report->pages));
    output_member(call->output, "bytes", json_integer(report->bytes));
    output_line(call->output, report->summary);
    tell_findings(call, report);
    tell_files(call, report, is_written);
    if (report->fits)
        return TRUE;
    if (is_check || report->is_changed) {
        call->status = STATUS_FINDINGS;
        if (!is_check)
            output_line(call->output, _("Nothing was written."));
        return TRUE;
    }
    refuse_blocked(report, error);
    return FALSE;
}

static gboolean
write_dossier(Call *call, GError **error)
{
    g_auto(Asked) asked = { 0 };
    g_autoptr(DossierReport) report = NULL;
    const char *path = call_value(call, "output");
    gboolean is_check = call_has(call, "check");
    Progress progress;
    DossierTask task;

    if (is_check == (path != NULL)) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Write --output FILE to write the dossier, or --check to measure it."));
        return FALSE;
    }
    if (!find_all(call, call->operands[0], &asked, error))
        return FALSE;
    task = (DossierTask){ .view = asked.view,
                          .dispute = asked.dispute,
                          .profile = asked.profile,
                          .language = asked.language,
                          .only = call_value(call, "only"),
                          .whole_bytes = call_has(call, "bytes"),
                          .may_split = call_has(call, "parts"),
                          .is_insisted = call_has(call, "force"),
                          .goes_on = goes_on,
                          .data = &progress };
    progress_begin(&progress);
    report = dossier_make(call->app, &task, path, error);
    progress_end(&progress);
    return report != NULL && answer_report(call, &asked, report, is_check, error);
}

static gboolean
run(Call *call, GError **error)
{
    const char *what = call->operands[0];
    guint count = call_operand_count(call);

    if (count == 1)
        return write_dossier(call, error);

    if (g_str_equal(what, "questions") && count == 2)
        return list_questions(call, error);
    if (g_str_equal(what, "answer") && count == 4)
        return record_answer(call, error);
    if (g_str_equal(what, "stamp-query") && count == 2)
        return stamp_query(call, error);
    if (g_str_equal(what, "stamp-add") && count == 3)
        return stamp_add(call, error);
    error_set(error, RECOURSE_ERROR_USAGE,
              N_("Write “dossier ORDER”, “dossier questions ORDER”, “dossier answer ORDER "
                 "QUESTION TEXT”, “dossier stamp-query FOLDER” or “dossier stamp-add FOLDER "
                 "FILE”."));
    return FALSE;
}

const Command command_dossier = {
    .name = "dossier",
    .operands = "[questions|answer|stamp-query|stamp-add] ORDER|FOLDER [QUESTION|FILE] [TEXT]",
    .least = 1,
    .most = 4,
    .options = options,
    .needs_app = TRUE,
    .help = N_("Write the case as one file for your bank, a payment service or a court."),
    .more = N_("“dossier questions” shows what the reader asks and what your records answer. "
               "“dossier answer” records your own answer. An empty TEXT removes it. “dossier "
               "stamp-query” writes what a time-stamping service is asked about an archive, "
               "and “dossier stamp-add” checks its answer and keeps it."),
    .run = run,
};
