/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "services/dossier/dossier.h"

#include "base/error.h"
#include "base/i18n.h"
#include "base/text/text.h"
#include "ui/cli/call/progress.h"
#include "ui/cli/dossier/dossier.h"
#include "ui/cli/dossier/stamp-private.h"
#include "ui/cli/tell/doc-tell.h"
#include "ui/cli/tell/output.h"
#include "ui/doc/doc-dossier.h"
#include "ui/words/words.h"

/* clang-format off */
static const Option options[] = {
    { "for",      N_("PROFILE"),  N_("Who reads it: bank, issuer:visa, paypal, court, … (default: by how you paid).") },
    { "profile",  N_("PROFILE"),  N_("An older name of --for.") },
    { "dispute",  N_("ID"),       N_("The dispute, where the order has several.") },
    { "language", N_("LANGUAGE"), N_("The language by its code (default: the reader's).") },
    { "output",   N_("FILE"),     N_("Write to this file, complete or not at all.") },
    { "check",    NULL,           N_("Only measure it against the reader's limits.") },
    { "preview",  NULL,           N_("Show its exhibits and what its pages say, as text.") },
    { "only",     N_("NUMBERS"),  N_("Only these exhibits, such as 1,3-5.") },
    { "parts",    NULL,           N_("Split it into several files when it does not fit in one.") },
    { "bytes",    NULL,           N_("Include pictures whole, with what they tell about where they were taken.") },
    { "ca",       N_("PEM"),      N_("Certificates that vouch for the time-stamping service.") },
    { "force",    NULL,           N_("Replace FILE, and write although evidence has changed.") },
    { NULL },
};

static const Column no_columns[] = {
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

static json_t *
answer_row(const DossierAnswer *answer)
{
    const ProfileQuestion *question = answer->question;
    json_t *row = json_object();

    json_set_text(row, "question", question->id);
    json_object_set_new(row, "needed", json_boolean(question->required));
    json_set_text(row, "ask", answer->ask);
    json_set_text(row, "answer", answer->answer);
    json_set_text(row, "source_of_answer", source_token(answer->source));
    json_set_text(row, "trust", trust_token(question->trust));
    json_set_text(row, "source", question->source);
    json_set_text(row, "where", question->where);
    return row;
}

/* For scripts; people are told by tell_doc(). */
static void
put_questions(Call *call, const GPtrArray *said)
{
    if (!output_is_json(call->output))
        return;
    output_table_begin(call->output, "questions", no_columns);
    for (guint i = 0; i < said->len; i++)
        output_row(call->output, answer_row(said->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
}

static gboolean
list_questions(Call *call, GError **error)
{
    g_auto(Asked) asked = { 0 };
    g_autoptr(GPtrArray) all = NULL;
    g_autoptr(Doc) doc = doc_new();
    DossierFacts facts;

    if (!find_all(call, call->operands[1], &asked, error) ||
        !dossier_facts(call->app, asked.view, asked.dispute, asked.language, &facts, error))
        return FALSE;
    all = dossier_answers(asked.profile, &facts);
    tell_problems(call, asked.profiles);
    output_member(call->output, "profile", json_string(asked.profile->name));
    output_heading(call->output, asked.profile->title, ROW_USUAL);
    put_questions(call, all);
    doc_dossier_questions(doc, all, asked.view->order->number);
    doc_tell(call->output, doc);
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

/* With what to do about it. Owned. */
static char *
finding_words(const DossierFinding *finding)
{
    const char *command = doc_dossier_command(finding->remedy);

    return command == NULL ? g_strdup(finding->sentence)
                           : g_strdup_printf("%s %s", finding->sentence, command);
}

static void
put_findings(Call *call, const DossierReport *report)
{
    if (!output_is_json(call->output))
        return;
    output_table_begin(call->output, "findings", no_columns);
    for (guint i = 0; i < report->findings->len; i++) {
        const DossierFinding *finding = report->findings->pdata[i];
        g_autofree char *words = finding_words(finding);
        json_t *row = json_object();

        json_set_text(row, "weight", choice_token(&finding_weights, finding->weight));
        json_set_text(row, "finding", words);
        output_row(call->output, row, ROW_USUAL);
    }
    output_table_end(call->output);
}

static void
tell_report(Call *call, const DossierReport *report)
{
    g_autoptr(Doc) doc = doc_new();

    doc_dossier_report(doc, report);
    doc_tell(call->output, doc);
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
        g_autofree char *words = finding_words(finding);

        if (finding->weight == FINDING_BLOCKS)
            g_string_append_printf(reasons_why, " %s", words);
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
    put_findings(call, report);
    tell_report(call, report);
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

static json_t *
exhibit_row(const DossierExhibit *exhibit)
{
    const Evidence *evidence = exhibit->evidence;
    json_t *row = json_object();

    json_object_set_new(row, "number", json_integer(exhibit->number));
    json_set_text(row, "kind", choice_token(&evidence_kinds, evidence->kind));
    json_set_text(row, "name", evidence->name);
    json_set_text(row, "sha256", evidence->sha256);
    json_set_text(row, "status", choice_token(&file_statuses, exhibit->status));
    json_object_set_new(row, "printed", json_boolean(exhibit->is_printed));
    json_object_set_new(row, "stamp", evidence_stamp_to_json(&evidence->stamp));
    return row;
}

static json_t *
text_row(const DossierText *text)
{
    json_t *row = json_object();
    json_t *cells = json_array();

    for (char **cell = text->cells; *cell != NULL; cell++)
        json_array_append_new(cells, json_string(*cell));
    json_set_text(row, "kind", choice_token(&dossier_text_kinds, text->kind));
    json_object_set_new(row, "cells", cells);
    return row;
}

static void
put_contents(Call *call, const DossierContents *contents)
{
    if (!output_is_json(call->output))
        return;
    output_table_begin(call->output, "exhibits", no_columns);
    for (guint i = 0; i < contents->exhibits->len; i++)
        output_row(call->output, exhibit_row(contents->exhibits->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
    output_table_begin(call->output, "text", no_columns);
    for (guint i = 0; i < contents->text->len; i++)
        output_row(call->output, text_row(contents->text->pdata[i]), ROW_USUAL);
    output_table_end(call->output);
}

/* What would stand in it, without being set. */
static gboolean
show_contents(Call *call, const DossierTask *task, GError **error)
{
    g_autoptr(DossierContents) contents = dossier_look(call->app, task, error);
    g_autoptr(Doc) doc = doc_new();

    if (contents == NULL)
        return FALSE;
    put_contents(call, contents);
    doc_dossier_exhibits(doc, contents->exhibits);
    doc_dossier_text(doc, contents->text);
    doc_tell(call->output, doc);
    return TRUE;
}

static gboolean
measure_or_write(Call *call, const Asked *asked, const DossierTask *task, GError **error)
{
    const char *path = call_value(call, "output");
    g_autoptr(DossierReport) report = dossier_make(call->app, task, path, error);

    return report != NULL && answer_report(call, asked, report, path == NULL, error);
}

static gboolean
write_dossier(Call *call, GError **error)
{
    g_auto(Asked) asked = { 0 };
    gboolean is_preview = call_has(call, "preview"), is_check = call_has(call, "check");
    gboolean is_done;
    Progress progress;
    DossierTask task;

    if ((is_check || is_preview) == call_has(call, "output")) {
        error_set(error, RECOURSE_ERROR_USAGE,
                  N_("Write --output FILE to write the dossier, --check to measure it, or "
                     "--preview to read it."));
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
    is_done = (!is_preview || show_contents(call, &task, error)) &&
              ((is_preview && !is_check) || measure_or_write(call, &asked, &task, error));
    progress_end(&progress);
    return is_done;
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
        return dossier_run_stamp_query(call, error);
    if (g_str_equal(what, "stamp-add") && count == 3)
        return dossier_run_stamp_add(call, error);
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
